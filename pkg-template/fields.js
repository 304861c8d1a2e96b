import { rows, sources } from "#rows";

/** The rows of each contract that somebody asked for. */
const made = new Map();

/** The fields of a contract, outer before inner, in the order in which they are sent. */
export function fields(contract) {
  const id = contract?.id;
  if (!Object.hasOwn(rows, id ?? "")) {
    throw new TypeError("idv-session: contract is none of this package's contracts");
  }
  if (!made.has(id)) made.set(id, Object.freeze(rows[id].map(toField)));
  return made.get(id);
}

/** A rule's source stands there by its number. */
function toField(row) {
  const rules = row.rules.map((rule) =>
    Object.freeze({ ...rule, source: Object.freeze(sources[rule.source]) }),
  );
  return Object.freeze({ ...row, rules: Object.freeze(rules) });
}
