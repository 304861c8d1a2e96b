// Results and contracts are known to every entry of the package, in whatever module format, and to its other
// copies: by a private brand that no clone and no look-alike has. Each entry adds a reader for its own.

class Readers {
  #symbol;
  /** Where nobody may add to the global object, an entry knows its own only. */
  #own = [];

  constructor(name) {
    this.#symbol = Symbol.for(name);
  }

  #all() {
    if (globalThis[this.#symbol]) return globalThis[this.#symbol];
    try {
      Object.defineProperty(globalThis, this.#symbol, { __proto__: null, value: this.#own });
      return globalThis[this.#symbol];
    } catch {
      return this.#own;
    }
  }

  /** @param read gives what is known of a value, or undefined for anything else */
  share(read) {
    this.#all().push(read);
  }

  /** What is known of a value; undefined for anything else. */
  read(value) {
    if (typeof value !== "object" || value === null) return undefined;
    for (const read of this.#all()) {
      const known = read(value);
      if (known) return known;
    }
    return undefined;
  }
}

export const results = /* @__PURE__ */ new Readers("idv-session.results.1");
/** The number is that of the form in which tables are written. */
export const contracts = /* @__PURE__ */ new Readers("idv-session.contracts.1");
