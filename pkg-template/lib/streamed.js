// Brings the wasm as a file of its own, for pages that count bytes.

import { explain } from "./refusal.js";

/** @param place gives the URL of the file */
export function createLoader(place) {
  let module;
  let loading;

  async function fetchModule(source) {
    if (source instanceof WebAssembly.Module) return source;
    const response = await (source instanceof Response ? source : fetch(source ?? place()));
    if (!response.ok) throw new Error(`idv-session: the .wasm answered ${response.status}`);
    const type = response.headers.get("content-type") ?? "";
    if (WebAssembly.compileStreaming && type.startsWith("application/wasm")) {
      return WebAssembly.compileStreaming(response);
    }
    // Some servers do not know the type; others answer with a page where there is no file.
    const bytes = await response.arrayBuffer();
    if (!WebAssembly.validate(bytes)) {
      throw new Error(`idv-session: ${response.url} is not the .wasm (content-type "${type}")`);
    }
    return WebAssembly.compile(bytes);
  }

  return {
    load() {
      if (module === undefined) {
        throw new Error('idv-session/web: call "await init()" once before the first check');
      }
      return module;
    },

    /** Fetches and compiles the wasm, once. A failure may be tried again. */
    async init(source) {
      loading ??= fetchModule(source);
      try {
        module = await loading;
      } catch (error) {
        loading = undefined;
        throw explain(error);
      }
    },
  };
}
