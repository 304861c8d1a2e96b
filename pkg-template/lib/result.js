// What a check gives: plain in use, built only as far as somebody looks.

import { decode, NONE, places } from "./issues.js";

const encoder = new TextEncoder();
const inspect = Symbol.for("nodejs.util.inspect.custom");

/**
 * What a result is of, shared by all results of one kind.
 *
 * @typedef {{ contract: string, isPart?: boolean, isRequest?: boolean }} Origin
 */

/** The payload may be sent. */
export class Passed {
  #origin;
  #json;
  #body;
  #findings;
  #make;
  #warnings;
  #value;

  /**
   * @param {Origin} origin
   * @param json what will be sent; undefined when only a part was checked and another has issues
   * @param findings records and texts as wasm wrote them: warnings, and where secrets are
   * @param make turns it into the value, when somebody asks for that
   * @param warnings the warnings, if they were read
   */
  constructor(origin, json, findings, make = JSON.parse, warnings = worded(findings)) {
    this.ok = true;
    this.#origin = origin;
    this.#json = json;
    this.#findings = findings;
    this.#make = make;
    this.#warnings = warnings;
  }

  /** What is known of a result; undefined for anything else. */
  static read(value) {
    if (!(#json in value)) return undefined;
    // Anew: the bytes that were given out are the caller's.
    return { ...value.#origin, ok: true, body: encoder.encode(value.#json) };
  }

  /** The id of the contract that it passed. */
  get contract() {
    return this.#origin.contract;
  }

  /**
   * Exactly what will be sent. `undefined` when only a part was checked (`at`) and another part has
   * issues.
   */
  get value() {
    if (this.#json !== undefined && this.#value === undefined) {
      this.#value = this.#make(this.#json);
    }
    return this.#value;
  }

  /** The exact bytes to send. */
  get body() {
    if (this.#json !== undefined) this.#body ??= encoder.encode(this.#json);
    return this.#body;
  }

  get warnings() {
    return (this.#warnings ??= this.#findings ? decode(this.#findings) : NONE);
  }

  /** The same result with these warnings. */
  withWarnings(warnings) {
    return new Passed(this.#origin, this.#json, this.#findings, this.#make, warnings);
  }

  /** The same result of a request, with what `make(body, secrets)` gives as its value. */
  asRequest(make) {
    const remade = () => make(this.body, places(this.#findings));
    const origin = { ...this.#origin, isRequest: true };
    return new Passed(origin, this.#json, this.#findings, remade, this.#warnings);
  }

  toJSON() {
    return { ok: true, value: this.value, warnings: this.warnings };
  }

  [inspect]() {
    return this.toJSON();
  }
}

/** The payload must not be sent. */
export class Failed {
  #origin;

  /** @param {Origin} origin */
  constructor(origin, issues, warnings) {
    this.#origin = origin;
    this.ok = false;
    this.issues = issues;
    this.warnings = warnings;
  }

  /** @param findings records and texts as wasm wrote them */
  static of(origin, findings) {
    const all = decode(findings);
    const only = (wanted) => Object.freeze(all.filter(({ severity }) => severity === wanted));
    return new Failed(origin, only("error"), only("warning"));
  }

  /** What is known of a result; undefined for anything else. */
  static read(value) {
    return #origin in value ? { ...value.#origin, ok: false, issues: value.issues } : undefined;
  }
}

/** The caller's own words are asked for at once: in the call that they were given to. */
const worded = (findings) => (findings?.message ? decode(findings) : undefined);
