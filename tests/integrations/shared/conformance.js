// What every library must do with a contract, given a way to submit a payload through it.

import { equal, ok, test } from "./suite/harness.js";
import { KEY, VALID, VALUE } from "./cases.js";

/**
 * Adds the tests of one way through a library.
 * @param way its name
 * @param submit takes a schema and a payload; gives `{ value }`, what the handler got, or
 *   `{ issues: [{ pointer, message }], told }`, where `told` is all that left the library, as text
 * @param faults the cases that this way can carry
 */
export function conform(way, submit, faults) {
  for (const { contract, input, sent } of VALID) {
    test(`${way}, ${contract.id}: the handler gets what was checked`, async () => {
      equal(await submit(contract, input), { value: sent });
    });
  }

  for (const { name, contract, input, at } of faults) {
    test(`${way}, ${contract.id}: ${name}`, async () => {
      const answer = await submit(contract, input);
      ok(answer.issues, `it went through: ${JSON.stringify(answer)}`);
      equal(answer.issues.map(({ pointer }) => pointer).sort(), at.toSorted());
      const said = ({ pointer, message }) => `${pointer}: ${message}`;
      equal(answer.issues.map(said).sort(), contract.check(input).issues.map(said).sort());
      ok(!answer.told.includes(VALUE), `a value came back: ${answer.told}`);
      for (const { message } of answer.issues) ok(!message.includes(KEY), message);
    });
  }

  // Without these a way that refuses everything, or says nothing, would pass the tests above.
  test(`${way}, control: a schema that accepts everything lets everything through`, async () => {
    const input = { [KEY]: VALUE };
    equal(await submit(planted((value) => ({ value })), input), { value: input });
  });

  test(`${way}, control: a schema that repeats a value is noticed`, async () => {
    const echo = planted(({ refId }) => ({ issues: [{ message: refId, path: ["refId"] }] }));
    const { told } = await submit(echo, { refId: VALUE });
    ok(told.includes(VALUE), told);
  });
}

/** What ways use of a contract, with a check of its own. */
const planted = (validate) => ({
  "~standard": { version: 1, vendor: "planted", validate },
  check: validate,
  checkText: (text) => validate(JSON.parse(text)),
});

/** The pointer of a Standard Schema issue, or of a name such as `checks[0].config`. */
export function pointerOf(path) {
  const keys = typeof path === "string" ? path.replaceAll(/\[(\d+)\]/g, ".$1").split(".") : path;
  return keys.map((key) => `/${key}`).join("");
}

/** The issues in errors that are nested as the payload is; `messagesOf` reads those of one level. */
export function nestedIssues(errors, messagesOf, path = []) {
  const here = messagesOf(errors).map((message) => ({ pointer: pointerOf(path), message }));
  const below = Object.keys(errors).flatMap((key) =>
    typeof errors[key] === "object" && errors[key] !== null && key !== "_errors"
      ? nestedIssues(errors[key], messagesOf, [...path, key])
      : [],
  );
  return [...here, ...below];
}
