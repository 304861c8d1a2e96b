// The candidates. `issuesOf(contract id)` gives a function from a payload to its issues; `isCompiled` is
// false of those that make code from strings where they may, and interpret their schemas elsewhere.

export const NAMES = ["idv-session", "ajv-standalone", "ajv", "zod", "valibot", "arktype", "typebox"];

export const importPeers = () =>
  Promise.all(NAMES.map(async (name) => ({ name, ...(await import(`./peers/${name}.mjs`)) })));
