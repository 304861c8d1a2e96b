import { createGlue } from "#glue";
import { createEdgeApi } from "./api.js";

export { createIdenfy } from "../idenfy.js";
export { issuesByField, toProblemDetails } from "../issues.js";
export { isSessionError, SessionError } from "./session-error.js";

/** Gives what the edge entry exports. */
export const createApi = (load) => createEdgeApi(createGlue, load);
