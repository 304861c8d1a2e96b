import { createGlue } from "#glue";
import { createEdgeApi } from "./api.js";

export { issuesByField, toProblemDetails } from "../issues.js";
export { isSessionError, SessionError } from "./session-error.js";

/** Gives what the edge entry exports, each by its name. */
export function createApi(load) {
  const api = createEdgeApi(createGlue, load);
  return (name) => api[name];
}
