/**
 * The rules as data, for forms and documentation. Apart from the root entry, so that it costs only
 * who imports it.
 *
 * @packageDocumentation
 */
import type { ContractId } from "./index.js";

/** One field of a contract. */
export interface Field {
  /** Its place as a JSON pointer; `*` stands for a place in a list. */
  readonly path: string;
  /** Its JSON type; `integer or string` where both are taken. */
  readonly type: string;
  /** The vendor refuses a payload without it. */
  readonly required: boolean;
  /** `null` is allowed. */
  readonly nullable: boolean;
  /** The least value, length or count. */
  readonly min?: number;
  /** `min` itself is too small. */
  readonly exclusiveMin?: true;
  /** The greatest value, length or count. */
  readonly max?: number;
  /** What `min` and `max` count. */
  readonly unit?: "seconds" | "characters" | "items";
  /** How the text must be written. */
  readonly format?: string;
  /** The values to choose from. */
  readonly allowed?: readonly string[];
  /** Other values than `allowed` pass with a warning. */
  readonly open?: true;
  /** What the vendor assumes when it is absent. Never sent by us. */
  readonly default?: unknown;
  /** Never to be shown. */
  readonly secret: boolean;
  /** The member of a tagged union that it belongs to: `LIVENESS`; of one inside another, both. */
  readonly of?: string;
  readonly description: string;
  /** The vendor's page and the day it was read. */
  readonly source: string;
}

/** The fields of a contract, outer before inner, in the order in which they are sent. */
export declare function fields(contract: { readonly id: ContractId }): readonly Field[];
