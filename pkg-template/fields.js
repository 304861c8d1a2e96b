import { rows } from "#rows";

/** The fields of a contract, outer before inner, in the order in which they are sent. */
export function fields(contract) {
  const list = Object.hasOwn(rows, contract?.id ?? "") ? rows[contract.id] : undefined;
  if (list === undefined) throw new TypeError("idv-session: contract is none of this package's contracts");
  for (const row of list) {
    for (const rule of row.rules) Object.freeze(Object.freeze(rule).source);
    Object.freeze(row.rules);
    Object.freeze(row);
  }
  return Object.freeze(list);
}
