// Runs the bundled worker as Vercel does: the wasm is compiled outside and given as globals, and the
// code inside may not compile any itself.

import { readFile } from "node:fs/promises";
import { EdgeRuntime } from "edge-runtime";

const [worker, ...globals] = process.argv.slice(2);
const compiled = await Promise.all(
  globals.map(async (name) => [name, await WebAssembly.compile(await readFile(`${name}.wasm`))]),
);
const runtime = new EdgeRuntime({
  codeGeneration: { strings: false, wasm: false },
  extend: (context) => Object.assign(context, Object.fromEntries(compiled)),
  initialCode: await readFile(worker, "utf8"),
});
const response = await runtime.dispatchFetch("http://suite/", {
  method: "POST",
  body: process.env.CONTEXT,
});
console.log(await response.text());
