/**
 * The root entry with its wasm in a file of its own, for pages that count bytes.
 *
 * @packageDocumentation
 */
export * from "./index.js";

/**
 * Fetches and compiles the wasm. Await it once, before the first check: without it everything here
 * throws. Rejects when the file cannot be had; it may be called again then.
 *
 * @param source where the `.wasm` is, when it is not beside this module
 */
export declare function init(
  source?: string | URL | Response | WebAssembly.Module,
): Promise<void>;
