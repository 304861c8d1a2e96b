import { createApi } from "#core";
import load from "#load";

// One call each, marked as pure: a bundler leaves out what nobody imports, and with the last of them
// the wasm.
const api = /* @__PURE__ */ createApi(load);
export const youverify = /* @__PURE__ */ api("youverify");
export const yoti = /* @__PURE__ */ api("yoti");
export const idenfy = /* @__PURE__ */ api("idenfy");
export const vove = /* @__PURE__ */ api("vove");
export const contracts = /* @__PURE__ */ api("contracts");
export const contractById = /* @__PURE__ */ api("contractById");
export { issuesByField, toProblemDetails } from "#core";
