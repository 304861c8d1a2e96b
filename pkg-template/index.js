import { createApi, createIdenfy } from "#core";
import load from "#load";
import { idenfyConversion, idenfySession, idenfyToken, voveSession, yotiSession, youverifyLiveness } from "#tables";

// One call each, marked as pure: a bundler leaves out what nobody imports, and with the last of them
// the wasm.
const api = /* @__PURE__ */ createApi(load);
export const youverify = /* @__PURE__ */ api.youverify(youverifyLiveness);
export const yoti = /* @__PURE__ */ api.yoti(yotiSession);
export const idenfy = /* @__PURE__ */ createIdenfy(api, idenfySession, idenfyToken, idenfyConversion);
export const vove = /* @__PURE__ */ api.vove(voveSession);
export const contracts = /* @__PURE__ */ api.contracts(youverify, yoti, idenfy, vove);
export const contractById = /* @__PURE__ */ api.contractById(contracts);
export { issuesByField, toProblemDetails } from "#core";
