import { createApi, createIdenfy } from "#core";
import load from "#load";
import { idenfyConversion, idenfySession, idenfyToken, voveSession, yotiSession, youverifyLiveness } from "#tables";

// One call each: see index.js.
const api = /* @__PURE__ */ createApi(load);
export const youverify = /* @__PURE__ */ api.youverify(youverifyLiveness);
export const yoti = /* @__PURE__ */ api.yoti(yotiSession);
export const idenfy = /* @__PURE__ */ createIdenfy(api, idenfySession, idenfyToken, idenfyConversion);
export const vove = /* @__PURE__ */ api.vove(voveSession);
export const contracts = /* @__PURE__ */ api.contracts(youverify, yoti, idenfy, vove);
export const contractById = /* @__PURE__ */ api.contractById(contracts);
export const createSession = /* @__PURE__ */ api.give("createSession");
export const createClient = /* @__PURE__ */ api.give("createClient");
export const prepare = /* @__PURE__ */ api.give("prepare");
export const readResponse = /* @__PURE__ */ api.give("readResponse");
export const importYotiKey = /* @__PURE__ */ api.give("importYotiKey");
export { isSessionError, issuesByField, SessionError, toProblemDetails } from "#core";
