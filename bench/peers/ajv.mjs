// The hand-written JSON Schemas in Ajv.

import Ajv2020 from "ajv/dist/2020.js";
import { _ } from "ajv";
import { schemaOf } from "../../tests/differential/schemas.mjs";
import { formats, isUnicode, withRules } from "./rules.mjs";

/** All errors, as a contract reports them. Without a logger: where it cannot run, the report says so. */
const OPTIONS = { allErrors: true, strictTypes: false, strictRequired: false, logger: false };

/** @param code Ajv's options for the code that it makes */
export function create(code) {
  const ajv = new Ajv2020({ ...OPTIONS, formats, code });
  // Ajv writes out a keyword only when it is given as code.
  ajv.addKeyword({
    keyword: "unicode",
    schemaType: "boolean",
    code(context) {
      const check = context.gen.scopeValue("func", { ref: isUnicode, code: _`isUnicode` });
      context.fail(_`!${check}(${context.data})`);
    },
  });
  return ajv;
}

export function issuesOf(id) {
  const validate = create().compile(schemaOf(id));
  return withRules(id, (payload) => (validate(payload) ? [] : validate.errors));
}
