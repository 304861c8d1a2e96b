// TanStack Form. It validates by the contract but hands on what was typed: a handler that wants the
// contract's value checks once more, as its documentation says.

import { useForm } from "@tanstack/react-form";
import { idenfy } from "idv-session";
import { FAULTS, PROTOTYPES } from "./cases.js";
import { conform, pointerOf } from "./conformance.js";
import { submitWith, typed } from "./rendered.js";

function Payload({ schema, input, done }) {
  const form = useForm({
    defaultValues: input,
    validators: { onSubmit: schema },
    onSubmit: ({ value }) => done({ value: schema.check(value).value }),
    onSubmitInvalid({ formApi }) {
      const { onSubmit: errors } = formApi.state.errorMap;
      const issues = Object.entries(errors).flatMap(([name, list]) =>
        list.map(({ message }) => ({ pointer: pointerOf(name), message })),
      );
      done({ issues, told: JSON.stringify(errors) });
    },
  });
  return <form onSubmit={submitting(form)} />;
}

function Person({ done }) {
  const form = useForm({
    defaultValues: { clientId: "", lastName: "" },
    validators: { onSubmit: idenfy.session },
    onSubmit: ({ value }) => done(idenfy.session.check(value).value),
  });
  return (
    <form onSubmit={submitting(form)}>
      {["clientId", "lastName"].map((name) => (
        <form.Field key={name} name={name}>
          {({ state, handleChange }) => (
            <>
              <input name={name} value={state.value} onChange={({ target }) => handleChange(target.value)} />
              {state.meta.errors.map(({ message }) => (
                <p key={message} role="alert">
                  {message}
                </p>
              ))}
            </>
          )}
        </form.Field>
      ))}
      <button>Create</button>
    </form>
  );
}

const submitting = (form) => (event) => {
  event.preventDefault();
  form.handleSubmit();
};

conform("TanStack Form", submitWith(Payload), [...FAULTS, ...PROTOTYPES]);
typed("TanStack Form", Person);
