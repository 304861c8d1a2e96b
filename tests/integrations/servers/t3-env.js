// T3 Env: a variable that holds a whole payload, as JSON text.

import { inspect } from "node:util";
import { createEnv } from "@t3-oss/env-core";
import { vove } from "idv-session";
import { FAULTS, PROTOTYPES, ROOTS, VALUE } from "./cases.js";
import { conform, pointerOf } from "./conformance.js";
import { equal, ok, test } from "./suite/harness.js";

/** A contract for text. What a check gives is what Standard Schema asks for. */
const ofText = (contract) => ({
  "~standard": { version: 1, vendor: "app", validate: (text) => contract.checkText(text) },
});

/** Runs T3 Env with its own way to report, which is the console. */
function read(schema, text) {
  const printed = [];
  const { error } = console;
  console.error = (...values) => printed.push(values);
  try {
    const env = createEnv({ server: { SESSION: schema }, runtimeEnv: { SESSION: text } });
    return { value: env.SESSION };
  } catch (error) {
    equal(error.message, "Invalid environment variables");
    const [[, list]] = printed;
    const issues = list.map(({ path: [variable, ...path], message }) => {
      equal(variable, "SESSION");
      return { pointer: pointerOf(path), message };
    });
    return { issues, told: inspect(printed, { depth: null }) + error.stack };
  } finally {
    console.error = error;
  }
}

const submit = async (contract, input) => read(ofText(contract), JSON.stringify(input));

conform("T3 Env", submit, [...FAULTS, ...PROTOTYPES, ...ROOTS]);

test("T3 Env, text that is no JSON is refused without being shown", () => {
  const { issues, told } = read(ofText(vove.session), `{"refId":${VALUE}}`);
  equal(issues, [{ pointer: "", message: "the payload is not JSON: unexpected input or end at byte 9" }]);
  ok(!told.includes(VALUE), told);
});

test("T3 Env, a contract itself refuses text in words that say so", () => {
  const { issues, told } = read(vove.session, JSON.stringify({ refId: VALUE }));
  equal(issues, [{ pointer: "", message: "the payload must be an object; got a string" }]);
  ok(!told.includes(VALUE), told);
});

test("T3 Env, a variable that is absent is named", () => {
  equal(read(vove.session, undefined).issues, [{ pointer: "", message: "the payload is required" }]);
  const message = "the payload is not JSON: it is empty, begins with something else, or is neither text nor bytes";
  equal(read(ofText(vove.session), undefined).issues, [{ pointer: "", message }]);
});
