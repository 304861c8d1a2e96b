// The wasm instances that start from now on: an entry starts its own on the first call.

/** Only the newest is kept: each has gigabytes of addresses for itself. */
export const instances = { count: 0, newest: undefined };

const { Instance } = WebAssembly;
WebAssembly.Instance = function (module, imports) {
  const instance = new Instance(module, imports);
  instances.count++;
  instances.newest = instance;
  return instance;
};

/** Leaves the newest instance no byte to allocate. */
export function exhaust() {
  const { memory, __wbindgen_malloc: allocate } = instances.newest.exports;
  // The pages that are taken here are never touched: they cost addresses, not memory.
  for (let pages = 2 ** 15; pages >= 1; pages /= 2) repeat(() => memory.grow(pages) >= 0);
  for (let size = 2 ** 20; size >= 1; size /= 2) repeat(() => allocate(size, 1) !== 0);
}

/** Until it fails. */
function repeat(task) {
  try {
    while (task());
  } catch {
    // Which is what was asked for.
  }
}
