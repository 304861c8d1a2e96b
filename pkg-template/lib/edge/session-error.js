// Why there is no session.

import { toProblemDetails } from "../issues.js";

const BRAND = Symbol.for("idv-session.SessionError");

const PUBLIC = [
  "contract",
  "kind",
  "outcome",
  "status",
  "vendorCode",
  "issues",
  "retryable",
  "retryAfterMs",
  "attempts",
  "requestId",
];

/** HTTP statuses for a function that passes the failure on to its own caller: registered ones. */
const STATUS = { validation: 422, aborted: 504, timeout: 504, rate_limited: 429, unavailable: 503 };

export class SessionError extends Error {
  // Survives minifying: consoles print it.
  static name = "SessionError";

  #vendorMessage;

  /**
   * @param data what Rust found, or the same made here
   * @param options `cause` is only what fetch rejected with or the caller's signal gave
   */
  constructor(data, options) {
    super(data.message, options);
    this.name = "SessionError";
    for (const name of PUBLIC) if (data[name] !== undefined) this[name] = data[name];
    this.attempts ??= [];
    this.#vendorMessage = data.vendorMessage;
    hide(this, BRAND, true);
  }

  /**
   * Vendors repeat what they were sent: it is there for who asks, not for who prints or clones.
   * workerd clones what is not enumerable, too.
   */
  get vendorMessage() {
    return this.#vendorMessage;
  }

  /** Safe to log: no cause, no stack, no vendor's words. */
  toJSON() {
    const json = { name: this.name, message: this.message };
    for (const name of PUBLIC) if (this[name] !== undefined) json[name] = this[name];
    return json;
  }

  /** An RFC 9457 problem document for the caller of an edge function. */
  toProblemDetails() {
    if (this.kind === "validation") return { ...toProblemDetails(this.issues), kind: this.kind };
    const { kind, outcome, retryable, retryAfterMs } = this;
    return {
      type: "about:blank",
      title: "The session was not created",
      status: STATUS[kind] ?? (kind === "config" || kind === "internal" ? 500 : 502),
      detail: this.message,
      kind,
      outcome,
      retryable,
      ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
      ...(this.issues === undefined ? {} : { issues: this.issues }),
    };
  }
}

/** By brand, because two copies of this package may meet in one program. */
export function isSessionError(value) {
  return typeof value === "object" && value !== null && value[BRAND] === true;
}

export function hide(object, name, value) {
  Object.defineProperty(object, name, { __proto__: null, value, enumerable: false });
}
