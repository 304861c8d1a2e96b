import { createGlue } from "#glue";
import { createApi as create } from "./api.js";

export { createIdenfy } from "./idenfy.js";
export { issuesByField, toProblemDetails } from "./issues.js";

/** Gives what the root entry exports. */
export const createApi = (load) => create(createGlue, load);
