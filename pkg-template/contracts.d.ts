// Generated from the contracts' tables by `cargo run --bin emit`. Do not edit.

/** Any JSON value. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** What `youverify.liveness` takes. */
export interface YouverifyLivenessInput {
  /**
   * How long the session id can be used, in seconds.
   * Integer, 30 to 600 seconds.
   * @defaultValue `120`, assumed by the vendor when absent
   * @see Youverify, Generate SDK Session ID, read 2026-11-21
   */
  ttlSeconds?: number;
  /**
   * Anything of your own to keep with the session.
   * @defaultValue `{}`, assumed by the vendor when absent
   * @see Youverify, Generate SDK Session ID, read 2026-11-21
   */
  metadata?: { [key: string]: Json };
}

/** What `youverify.liveness` sends: the input in the contract's order. */
export type YouverifyLivenessOutput = YouverifyLivenessInput;
