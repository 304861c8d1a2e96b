// The wasm inside the JavaScript: works wherever JavaScript does, without a request.
import base64 from "#wasm";

export default function load() {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at);
  return new WebAssembly.Module(bytes);
}
