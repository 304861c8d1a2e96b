// Ajv without its compiler: a module that bench/prepare.mjs writes.

import * as validators from "../node_modules/.cache/ajv-standalone.mjs";
import { withRules } from "./rules.mjs";

export function issuesOf(id) {
  const validate = validators[id.split(".")[0]];
  return withRules(id, (payload) => (validate(payload) ? [] : validate.errors));
}
