// Brings the wasm as a file of its own, for pages that count bytes.

/** @param place gives the URL of the file */
export function createLoader(place) {
  let module;
  let loading;

  async function fetchModule(source) {
    if (source instanceof WebAssembly.Module) return source;
    const response = await (source instanceof Response ? source : fetch(source ?? place()));
    if (!response.ok) throw new Error(`idv-session: the .wasm answered ${response.status}`);
    const type = response.headers.get("content-type") ?? "";
    return WebAssembly.compileStreaming && type.startsWith("application/wasm")
      ? WebAssembly.compileStreaming(response)
      : WebAssembly.compile(await response.arrayBuffer());
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
        throw error;
      }
    },
  };
}
