import { createApi } from "#core";
import { createLoader } from "./lib/streamed.js";

const { load, init } = createLoader(() => new URL("./core.wasm", import.meta.url));
export { init };

// One call each: see index.js.
const api = /* @__PURE__ */ createApi(load);
export const youverify = /* @__PURE__ */ api("youverify");
export const yoti = /* @__PURE__ */ api("yoti");
export const idenfy = /* @__PURE__ */ api("idenfy");
export const vove = /* @__PURE__ */ api("vove");
export const contracts = /* @__PURE__ */ api("contracts");
export const contractById = /* @__PURE__ */ api("contractById");
export { issuesByField, toProblemDetails } from "#core";
