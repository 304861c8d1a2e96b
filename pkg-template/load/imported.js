// The wasm as a module that the runtime compiled: these runtimes refuse to compile bytes.
import module from "#wasm";

export default () => module;
