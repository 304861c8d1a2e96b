// React Hook Form with the resolver for Standard Schema.

import { standardSchemaResolver } from "@hookform/resolvers/standard-schema";
import { idenfy, vove } from "idv-session";
import { useForm } from "react-hook-form";
import { FAULTS, PROTOTYPES, VALUE } from "./cases.js";
import { conform, nestedIssues } from "./conformance.js";
import { submitWith, typed } from "./rendered.js";
import { ok, test } from "./suite/harness.js";

const messagesOf = ({ message }) => (typeof message === "string" ? [message] : []);

function Payload({ schema, input, done }) {
  const { handleSubmit } = useForm({ resolver: standardSchemaResolver(schema), defaultValues: input });
  const refuse = (errors) => done({ issues: nestedIssues(errors, messagesOf), told: JSON.stringify(errors) });
  return <form onSubmit={handleSubmit((value) => done({ value }), refuse)} />;
}

function Person({ done }) {
  const { register, handleSubmit, formState } = useForm({ resolver: standardSchemaResolver(idenfy.session) });
  const { lastName } = formState.errors;
  return (
    <form onSubmit={handleSubmit(done)}>
      <input {...register("clientId")} />
      <input {...register("lastName")} />
      {lastName && <p role="alert">{lastName.message}</p>}
      <button>Create</button>
    </form>
  );
}

const submit = submitWith(Payload);

conform("React Hook Form", submit, FAULTS);
typed("React Hook Form", Person);

// React Hook Form copies no key `__proto__`, and keeps no error at `constructor` or `prototype`: alone,
// such a key is no error, and the handler is called with an empty payload.
const unnamed = ["constructor", "prototype"].map((key) => ({
  contract: vove.session,
  input: { refId: "user-1", [key]: VALUE },
}));

for (const { contract, input } of [...PROTOTYPES, ...unnamed]) {
  test(`React Hook Form: no handler sees a key of JavaScript's own: ${Object.keys(input)}`, async () => {
    const { value = {} } = await submit(contract, input);
    for (const key in value) ok(key === "refId" && value[key] === "user-1", key);
  });
}
