// Results are known to every entry of the package, in whatever module format, and to its other copies: by
// a private brand that no clone and no look-alike has. Each entry adds a reader for its own results.

const READERS = Symbol.for("idv-session.results.1");

/** Where nobody may add to the global object, an entry knows its own results only. */
let readers = [];

function shared() {
  if (globalThis[READERS]) return globalThis[READERS];
  try {
    Object.defineProperty(globalThis, READERS, { __proto__: null, value: readers });
    readers = globalThis[READERS];
  } catch {}
  return readers;
}

/** @param read gives what is known of a result, or undefined for anything else */
export function share(read) {
  shared().push(read);
}

/** What is known of a result of a check; undefined for anything else. */
export function readResult(value) {
  if (typeof value !== "object" || value === null) return undefined;
  for (const read of shared()) {
    const known = read(value);
    if (known) return known;
  }
  return undefined;
}
