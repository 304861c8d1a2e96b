import { createApi } from "#core";
import load from "#load";

// One call each: see index.js.
const api = /* @__PURE__ */ createApi(load);
export const youverify = /* @__PURE__ */ api("youverify");
export const yoti = /* @__PURE__ */ api("yoti");
export const idenfy = /* @__PURE__ */ api("idenfy");
export const vove = /* @__PURE__ */ api("vove");
export const contracts = /* @__PURE__ */ api("contracts");
export const contractById = /* @__PURE__ */ api("contractById");
export const createSession = /* @__PURE__ */ api("createSession");
export const createClient = /* @__PURE__ */ api("createClient");
export const prepare = /* @__PURE__ */ api("prepare");
export const readResponse = /* @__PURE__ */ api("readResponse");
export const importYotiKey = /* @__PURE__ */ api("importYotiKey");
export { isSessionError, issuesByField, SessionError, toProblemDetails } from "#core";
