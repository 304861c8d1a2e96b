import { rows } from "#rows";

/** The fields of a contract, outer before inner, in the order in which they are sent. */
export const fields = (contract) => rows[contract.id];
