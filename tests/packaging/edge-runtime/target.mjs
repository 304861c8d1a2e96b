// Vercel's edge-runtime, without Next: it has no bundler, so esbuild does what Vercel's does.

import { copyFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import { versionOf } from "../installed.mjs";
import { runProgram } from "../program.mjs";

/** An import of `x.wasm?module` becomes a global, which the host has to bring. */
const wasmAsGlobals = (globals, project) => ({
  name: "wasm-as-globals",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\.wasm\?module$/ }, ({ path, resolveDir }) => ({
      path: join(resolveDir, path.replace("?module", "")),
      namespace: "wasm",
    }));
    onLoad({ filter: /$/, namespace: "wasm" }, async ({ path }) => {
      const name = `wasm_${globals.length}`;
      globals.push(name);
      await copyFile(path, join(project, `${name}.wasm`));
      return { contents: `export default ${name};` };
    });
  },
});

async function run({ install, context }) {
  const project = await install(import.meta.dirname);
  const globals = [];
  await build({
    entryPoints: [join(project, "worker.js")],
    outfile: join(project, "bundled.js"),
    bundle: true,
    format: "iife",
    conditions: ["edge-light"],
    logLevel: "warning",
    plugins: [wasmAsGlobals(globals, project)],
  });
  return {
    version: await versionOf(project, "edge-runtime"),
    results: await runProgram(process.execPath, ["host.mjs", "bundled.js", ...globals], project, context),
  };
}

export const rows = [{ name: "Vercel's edge-runtime", core: true, run }];
