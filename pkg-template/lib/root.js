import { createGlue } from "#glue";
import { createApi as create } from "./api.js";

export { issuesByField, toProblemDetails } from "./issues.js";

/** Gives what the root entry exports, each by its name. */
export function createApi(load) {
  const api = create(createGlue, load);
  return (name) => api[name];
}
