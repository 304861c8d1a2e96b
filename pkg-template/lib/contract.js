// A contract as callers see it. It is not callable and has no `parse`: libraries that duck-type
// validators would prefer such names to `~standard` and let invalid input through.

import { createBuilder } from "./builder.js";
import { PAYLOAD_OPTIONS } from "./check-options.js";
import { oneOf, readOptions, refuse, typed } from "./options.js";
import { pieces, PreparedRequest } from "./snippet.js";
import { jsonSchema, TARGETS } from "./table/json-schema.js";
import { settersOf } from "./table/setters.js";

const ENVIRONMENTS = ["production", "sandbox"];
const REQUEST_OPTIONS = ["environment", "baseUrl", "path", ...PAYLOAD_OPTIONS];

export class Contract {
  #table;
  #checker;
  #engine;

  /** @param extras methods that only this contract has */
  constructor(table, checker, engine, extras) {
    this.id = table.id;
    this.#table = table;
    this.#checker = checker;
    this.#engine = engine;
    this["~standard"] = this.#standard();
    Object.assign(this, extras);
    Object.freeze(this);
  }

  /** The table of a contract; undefined for anything else. */
  static read(value) {
    return #table in value ? value.#table : undefined;
  }

  check(input, options) {
    return this.#checker.value(this.#table, input, this.#options(options));
  }

  checkText(input, options) {
    return this.#checker.text(this.#table, input, this.#options(options, { of: "checkText" }));
  }

  #options(options, how) {
    return this.#checker.options(this.#table, options, how);
  }

  builder(initial) {
    if (typeof (initial ?? {}) !== "object") refuse("what a builder begins with", "must be an object");
    return createBuilder(this, settersOf(this.#table.shape), initial);
  }

  request(input, options) {
    const read = readOptions(options, REQUEST_OPTIONS, "request");
    const { environment, baseUrl, path, ...check } = read;
    oneOf(environment, ENVIRONMENTS, "environment");
    typed(baseUrl, "string", "baseUrl");
    typed(path, "string", "path");
    const isSandbox = environment === "sandbox";
    const { index } = this.#table;
    const outline = this.#engine.run((glue) => glue.outline(index, isSandbox, baseUrl, path), this.#table);
    const [url, ...auth] = outline.split("\n");
    if (url === "") throw new TypeError(`idv-session: ${auth[0]}`);
    const checked = this.check(input, check);
    if (!checked.ok) return checked;
    const [vendor] = this.id.split(".");
    return checked.asRequest((body, secrets) => {
      return new PreparedRequest(url, auth, pieces(vendor, body, secrets));
    });
  }

  jsonSchema(options) {
    const { target = TARGETS[0] } = readOptions(options, ["target"], "jsonSchema");
    oneOf(target, TARGETS, "target");
    return jsonSchema(this.#table, target);
  }

  /** Standard Schema v1 and Standard JSON Schema v1, both synchronous. */
  #standard() {
    // Whoever calls this by the standard has options of its own beside the target.
    const schema = ({ target } = {}) => this.jsonSchema({ target });
    return Object.freeze({
      version: 1,
      vendor: "idv-session",
      validate: (value) => {
        const checked = this.check(value);
        return checked.ok ? { value: checked.value } : { issues: checked.issues };
      },
      jsonSchema: Object.freeze({ input: schema, output: schema }),
    });
  }
}
