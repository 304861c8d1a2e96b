import { rows } from "#rows";

/** The fields of a contract, outer before inner, in the order in which they are sent. */
export function fields(contract) {
  const list = rows[contract.id];
  for (const row of list) Object.freeze(row);
  return Object.freeze(list);
}
