import { createApi } from "#core";
import { createLoader } from "./lib/streamed.js";

const { load, init } = createLoader(() => new URL("./core.wasm", import.meta.url));
export { init };
export const { youverify, contracts, contractById, toProblemDetails, issuesByField } =
  /* @__PURE__ */ createApi(load);
