// What a check gives: plain in use, built only as far as somebody looks.

import { decode, NONE, places } from "./issues.js";

const encoder = new TextEncoder();
const inspect = Symbol.for("nodejs.util.inspect.custom");

/** The payload may be sent. */
export class Passed {
  #json;
  #body;
  #findings;
  #make;
  #warnings;
  #value;

  /**
   * @param json what will be sent; undefined when only a part was checked and another has issues
   * @param findings records and texts as wasm wrote them: warnings, and where secrets are
   * @param make turns it into the value, when somebody asks for that
   * @param warnings the warnings, if they were read
   */
  constructor(json, findings, make = JSON.parse, warnings = worded(findings)) {
    this.ok = true;
    this.#json = json;
    this.#findings = findings;
    this.#make = make;
    this.#warnings = warnings;
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

  /** The same result with what `make(body, secrets)` gives as its value. */
  with(make) {
    const remade = () => make(this.body, places(this.#findings));
    return new Passed(this.#json, this.#findings, remade, this.#warnings);
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
  constructor(findings) {
    const all = decode(findings);
    this.ok = false;
    this.issues = Object.freeze(all.filter(({ severity }) => severity === "error"));
    this.warnings = Object.freeze(all.filter(({ severity }) => severity === "warning"));
  }
}

/** The caller's own words are asked for at once: in the call that they were given to. */
const worded = (findings) => (findings?.message ? decode(findings) : undefined);
