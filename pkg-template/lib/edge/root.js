import * as glue from "#glue";
import { createEdgeApi } from "./api.js";

export const createApi = (load) => createEdgeApi(glue, load);
export { isSessionError, SessionError } from "./session-error.js";
