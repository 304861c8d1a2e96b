/**
 * The rules as data, for forms and documentation. Apart from the root entry, so that it costs only
 * who imports it.
 *
 * @packageDocumentation
 */
import type { ContractId, IssueCode } from "./index.js";

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
  /** The pointers of fields that need this one beside them. */
  readonly neededBy?: readonly string[];
  readonly description: string;
  /** The page that documents it and the day it was read. */
  readonly source: string;
  /**
   * Its rules, in the order in which they are asked. What is refused in one form and only warned of in a
   * milder one stands there twice, under one id.
   */
  readonly rules: readonly FieldRule[];
}

/** A rule of a field. */
export interface FieldRule {
  /** What `relax` takes, and what issues carry as `rule`. */
  readonly id: string;
  readonly code: IssueCode;
  /** Does breaking it refuse the payload? */
  readonly severity: "error" | "warning";
  readonly source: RuleSource;
}

/** Who states a rule. */
export interface RuleSource {
  /**
   * - `page`: the vendor's page of this call
   * - `vendor`: another page, or an SDK, of the same vendor
   * - `reading`: our inference from that page; breaking it is a warning
   * - `ours`: what cannot mean anything, or would make the payload ambiguous
   */
  readonly kind: "page" | "vendor" | "reading" | "ours";
  /** The page's name. */
  readonly page: string;
  /** The day on which it was read. */
  readonly read: string;
  /** The page's address. */
  readonly url?: string;
}

/**
 * The fields of a contract, outer before inner, in the order in which they are sent.
 *
 * @throws TypeError for what is no contract
 */
export declare function fields(contract: { readonly id: ContractId }): readonly Field[];
