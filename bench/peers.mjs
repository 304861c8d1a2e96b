// The candidates. `issuesOf(contract id)` gives a function from a payload to its issues.

const NAMES = ["idv-session", "ajv-standalone", "ajv", "zod", "valibot", "arktype", "typebox"];

export const peers = await Promise.all(
  NAMES.map(async (name) => ({ name, ...(await import(`./peers/${name}.mjs`)) })),
);
