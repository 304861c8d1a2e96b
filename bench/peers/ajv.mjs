import { compile } from "./ajv-schemas.mjs";
import { withRules } from "./rules.mjs";

export function issuesOf(id) {
  const validate = compile(id);
  return withRules(id, (payload) => (validate(payload) ? [] : validate.errors));
}
