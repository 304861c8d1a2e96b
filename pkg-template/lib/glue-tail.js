// Appended to wasm-bindgen's glue, inside the function that the build makes of it: each instance has a glue
// of its own, so that one may end while another goes on.

let trapped = () => {};

/**
 * Starts an instance of `module`; `onTrap` hears of a trap inside a Rust future.
 *
 * Not `initSync`: its `instanceof WebAssembly.Module` fails for a module of another realm, which is
 * what edge-runtime hands over.
 */
export function start(module, onTrap) {
  trapped = onTrap;
  wasmModule = module;
  __wbg_reset_state();
  look();
}

/** From now on closures of this instance do nothing: it is not to be called again. */
export function end() {
  __wbg_instance_id++;
}

/** The memory as bytes and as words. Growing it takes the buffer away from who looked before. */
export function bytes() {
  if (seenBytes.length === 0) look();
  return seenBytes;
}

export function words() {
  if (seenWords.length === 0) look();
  return seenWords;
}

let seenBytes, seenWords;

function look() {
  seenBytes = new Uint8Array(wasm.memory.buffer);
  seenWords = new Uint32Array(wasm.memory.buffer);
}

/**
 * Calls a closure of Rust's: a poll of its futures, or what a promise of JavaScript's ends with. Nobody is
 * above it who could catch a trap.
 */
function guarded(closure, ...args) {
  try {
    return closure(...args);
  } catch (error) {
    trapped(error);
  }
}
