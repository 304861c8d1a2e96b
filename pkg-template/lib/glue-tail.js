// Appended to wasm-bindgen's glue, whose module-level names it uses.

let trapped = () => {};

/**
 * Starts from a fresh instance of `module`; `onTrap` hears of a trap inside a Rust future.
 *
 * Not `initSync`: its `instanceof WebAssembly.Module` fails for a module of another realm, which is
 * what edge-runtime hands over.
 */
export function start(module, onTrap) {
  trapped = onTrap;
  wasmModule = module;
  __wbg_reset_state();
}

export function memory() {
  return wasm.memory.buffer;
}

// Hides the global one from the glue. Rust futures are polled here and nowhere else, so this is the
// only place where a trap could end as an uncaught exception.
function queueMicrotask(task) {
  globalThis.queueMicrotask(() => {
    try {
      task();
    } catch (error) {
      trapped(error);
    }
  });
}
