import { createApi, createIdenfy } from "#core";
import { idenfyConversion, idenfySession, idenfyToken, voveSession, yotiSession, youverifyLiveness } from "#tables";
import { createLoader } from "./lib/streamed.js";

const { load, init } = createLoader(() => new URL("./core.wasm", import.meta.url));
export { init };

// One call each: see index.js.
const api = /* @__PURE__ */ createApi(load);
export const youverify = /* @__PURE__ */ api.youverify(youverifyLiveness);
export const yoti = /* @__PURE__ */ api.yoti(yotiSession);
export const idenfy = /* @__PURE__ */ createIdenfy(api, idenfySession, idenfyToken, idenfyConversion);
export const vove = /* @__PURE__ */ api.vove(voveSession);
export const contracts = /* @__PURE__ */ api.contracts(youverify, yoti, idenfy, vove);
export const contractById = /* @__PURE__ */ api.contractById(contracts);
export { issuesByField, toProblemDetails } from "#core";
