// Conform, whose forms hold text: its own hook for schemas is where a contract reads a form.

import { formatIssues, formatPath, parseSubmission, report } from "@conform-to/dom/future";
import { configureForms, useForm } from "@conform-to/react/future";
import { idenfy, yoti } from "idv-session";
import { FAULTS, PROTOTYPES, VALUE } from "./cases.js";
import { conform, pointerOf } from "./conformance.js";
import { submitWith, typed } from "./rendered.js";
import { equal, ok, rejection, test } from "./suite/harness.js";

const { useForm: useTextForm } = configureForms({
  validateSchema(schema, payload) {
    const { value, issues } = schema.check(payload, { coerce: "form" });
    return issues ? { error: formatIssues(issues) } : { error: null, value };
  },
});

function Payload({ schema, input, done }) {
  const { form } = useTextForm(schema, {
    onSubmit(event, { value }) {
      event.preventDefault();
      done({ value });
    },
    onError({ error }) {
      const issues = Object.entries({ "": error.formErrors ?? [], ...error.fieldErrors }).flatMap(
        ([name, messages]) => messages.map((message) => ({ pointer: pointerOf(name), message })),
      );
      done({ issues, told: JSON.stringify(error) });
    },
  });
  return (
    <form {...form.props}>
      {texts(input).map(([name, text]) => (
        <input key={name} type="hidden" name={name} defaultValue={text} />
      ))}
    </form>
  );
}

/** A payload's leaves as a form's fields. */
function texts(value, path = []) {
  if (typeof value !== "object" || value === null) return [[formatPath(path), String(value)]];
  const keys = Array.isArray(value) ? value.keys() : Object.keys(value);
  return [...keys].flatMap((key) => texts(value[key], [...path, key]));
}

function Person({ done }) {
  const { form, fields } = useForm(idenfy.session, {
    onSubmit(event, { value }) {
      event.preventDefault();
      done(value);
    },
  });
  return (
    <form {...form.props}>
      <input name={fields.clientId.name} />
      <input name={fields.lastName.name} />
      {fields.lastName.errors?.map((message) => (
        <p key={message} role="alert">
          {message}
        </p>
      ))}
      <button>Create</button>
    </form>
  );
}

/** Null is nothing that a form can hold. */
const held = FAULTS.filter(({ name }) => name !== "null where none is allowed");

conform("Conform", submitWith(Payload), held);
typed("Conform", Person);

function submissionOf(input) {
  const form = new FormData();
  for (const [name, text] of texts(input)) form.append(name, text);
  return parseSubmission(form);
}

test("Conform, on the server: a submission is checked and reported", () => {
  const submission = submissionOf({ client_session_token_ttl: 900, sdk_config: { hide_logo: VALUE } });
  const { issues } = yoti.session.check(submission.payload, { coerce: "form" });
  const { error } = report(submission, { error: formatIssues(issues) });
  const name = "sdk_config.hide_logo";
  equal(error.fieldErrors, { [name]: [`${name} must be a boolean; got a string`] });
});

for (const { name, input } of PROTOTYPES) {
  test(`Conform does not read a form with ${name}`, async () => {
    const { message } = await rejection((async () => submissionOf(input))());
    ok(message.startsWith("Invalid path segment"), message);
  });
}
