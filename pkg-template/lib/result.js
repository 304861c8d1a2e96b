// What a check gives: plain in use, built only as far as somebody looks.

import { NONE } from "./issues.js";

const decoder = new TextDecoder();
const inspect = Symbol.for("nodejs.util.inspect.custom");

/** The payload may be sent. */
export class Passed {
  #body;
  #secrets;
  #make;
  #value;

  /**
   * @param secrets gives where the secrets in the body are
   * @param make turns the body into the value, when somebody asks for it
   */
  constructor(body, warnings, secrets, make) {
    this.ok = true;
    this.warnings = warnings;
    this.#body = body;
    this.#secrets = secrets;
    this.#make = make;
  }

  /**
   * Exactly what will be sent. `undefined` when only a part was checked (`at`) and another part has
   * issues.
   */
  get value() {
    if (this.#body && this.#value === undefined) {
      this.#value = this.#make(this.#body, this.#secrets);
    }
    return this.#value;
  }

  /** The exact bytes to send. */
  get body() {
    return this.#body;
  }

  /** The same result with another value of the same body. */
  with(make) {
    return new Passed(this.#body, this.warnings, this.#secrets, make);
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
  constructor(issues, warnings) {
    this.ok = false;
    this.issues = issues;
    this.warnings = warnings;
  }
}

const parse = (body) => JSON.parse(decoder.decode(body));

export function result(issues, warnings, body, secrets) {
  return issues.length === 0
    ? new Passed(body, frozen(warnings), secrets, parse)
    : new Failed(frozen(issues), frozen(warnings));
}

function frozen(issues) {
  return issues.length === 0 ? NONE : Object.freeze(issues.map((issue) => Object.freeze(issue)));
}
