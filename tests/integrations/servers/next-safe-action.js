// next-safe-action: the action is called as Next calls it, by its arguments.

import { createSafeActionClient } from "next-safe-action";
import { FAULTS, LIVE, PROTOTYPES, ROOTS } from "./cases.js";
import { conform, nestedIssues } from "./conformance.js";

const client = createSafeActionClient();

async function submit(schema, input) {
  const action = client.inputSchema(schema).action(async ({ parsedInput }) => parsedInput);
  const { data, validationErrors, ...rest } = await action(input);
  if (validationErrors === undefined) return { value: data, ...rest };
  return {
    issues: nestedIssues(validationErrors, ({ _errors = [] }) => _errors),
    told: JSON.stringify({ validationErrors, ...rest }),
  };
}

conform("next-safe-action", submit, [...FAULTS, ...PROTOTYPES, ...ROOTS, ...LIVE]);
