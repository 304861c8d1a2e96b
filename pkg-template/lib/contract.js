// A contract as callers see it. It is not callable and has no `parse`: libraries that duck-type
// validators would prefer such names to `~standard` and let invalid input through.

import { createBuilder } from "./builder.js";
import { pieces, PreparedRequest } from "./snippet.js";

const TARGETS = { __proto__: null, "draft-2020-12": 0, "draft-07": 1, "openapi-3.0": 2 };

export class Contract {
  #index;
  #checker;
  #instance;

  /** @param extras methods that only this contract has */
  constructor(id, index, checker, instance, extras) {
    this.id = id;
    this.#index = index;
    this.#checker = checker;
    this.#instance = instance;
    this["~standard"] = this.#standard();
    Object.assign(this, extras);
    Object.freeze(this);
  }

  check(input, options) {
    return this.#checker.value(this.#index, input, options);
  }

  checkText(input, options) {
    return this.#checker.text(this.#index, input, options);
  }

  builder(initial) {
    const setters = this.#instance.run((glue) => glue.setters(this.#index));
    return createBuilder(this, setters, initial);
  }

  request(input, options) {
    // A request is whole: where to look for issues is no question here.
    const { environment, baseUrl, path, at, ...check } = options ?? {};
    for (const [name, value] of Object.entries({ baseUrl, path })) {
      if (value !== undefined && typeof value !== "string") {
        throw new TypeError(`idv-session: ${name} must be a string`);
      }
    }
    const checked = this.check(input, check);
    if (!checked.ok) return checked;
    const sandbox = environment === "sandbox";
    const outline = this.#instance.run((glue) => glue.outline(this.#index, sandbox, baseUrl, path));
    const [url, ...auth] = outline.split("\n");
    if (url === "") throw new TypeError(`idv-session: ${auth[0]}`);
    const [vendor] = this.id.split(".");
    return checked.with((body, secrets) => {
      return new PreparedRequest(url, auth, pieces(vendor, body, secrets));
    });
  }

  jsonSchema({ target = "draft-2020-12" } = {}) {
    const dialect = TARGETS[target];
    if (dialect === undefined) {
      throw new TypeError(
        `idv-session: jsonSchema target must be one of ${Object.keys(TARGETS).join(", ")}`,
      );
    }
    return JSON.parse(this.#instance.run((glue) => glue.schema(this.#index, dialect)));
  }

  /** Standard Schema v1 and Standard JSON Schema v1, both synchronous. */
  #standard() {
    const schema = (options) => this.jsonSchema(options);
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
