// The hand-written JSON Schemas in Ajv: compiled here and now, or written out as a module for where
// code cannot be made from strings.

import Ajv2020 from "ajv/dist/2020.js";
import { _ } from "ajv";
import standaloneCode from "ajv/dist/standalone/index.js";
import { schemaOf } from "../../tests/differential/differential.mjs";
import { payloads } from "../payloads.mjs";
import { formats, isUnicode } from "./rules.mjs";

/** All errors, as a contract reports them. Without a logger: where it cannot run, the report says so. */
const OPTIONS = { allErrors: true, strictTypes: false, strictRequired: false, logger: false };

function create(code) {
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

export const compile = (id) => create().compile(schemaOf(id));

/** A module with a validator for each contract, by the name of its vendor. */
export function standalone() {
  const ajv = create({ source: true, esm: true, formats: _`formats` });
  const names = {};
  for (const id of Object.keys(payloads)) {
    ajv.addSchema(schemaOf(id), id);
    names[id.split(".")[0]] = id;
  }
  return `import { formats, isUnicode } from "./rules.mjs";\n${standaloneCode(ajv, names)}`;
}
