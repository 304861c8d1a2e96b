import { createApi } from "#core";
import { createLoader } from "./lib/streamed.js";

const { load, init } = createLoader(() => new URL("./core.wasm", import.meta.url));
export { init };
const api = /* @__PURE__ */ createApi(load);
export const { youverify, yoti, idenfy, vove, contracts, contractById } = api;
export const { issuesByField, toProblemDetails } = api;
