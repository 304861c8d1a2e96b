import * as glue from "#glue";
import { createApi as create } from "./api.js";

export const createApi = (load) => create(glue, load);
