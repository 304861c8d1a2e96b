// Runtimes that compile no wasm: what they say of it names no way out.

/** The smallest module there is. */
const EMPTY = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);

export class Refusal extends Error {
  /** What is wrong and what to change, without a prefix. */
  static says =
    "this runtime refuses to compile WebAssembly. A page needs 'wasm-unsafe-eval' in the script-src " +
    "of its Content-Security-Policy; an edge runtime needs a bundler that resolves packages under " +
    'the condition "workerd" or "edge-light"';

  /** @param cause what the runtime said */
  constructor(cause) {
    super(`idv-session: ${Refusal.says}`, { cause });
  }
}

/** The same failure, or a Refusal when this runtime would not compile any module. */
export function explain(error) {
  try {
    new WebAssembly.Module(EMPTY);
    return error;
  } catch {
    return new Refusal(error);
  }
}
