// What goes over the wire: wasm, and JavaScript as a bundler minifies it, by gzip -9.

import { readFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { target } from "./targets.mjs";

const PACKAGE = `${import.meta.dirname}/node_modules/idv-session`;

const ENTRIES = [
  { label: "idv-session/web", file: "web.js", wasm: "core.wasm", atMost: 22 },
  { label: "idv-session/edge", file: "edge.workerd.js", wasm: "edge-core.wasm", atMost: 45 },
];

export const names = ["size"];

export async function run() {
  const rows = await Promise.all(
    ENTRIES.map(async ({ label, file, wasm }) => {
      const [script, code] = [zipped(await minified(file)), zipped(await readFile(`${PACKAGE}/${wasm}`))];
      return { label, values: { "idv-session": script + code, wasm: code, JavaScript: script } };
    }),
  );
  const targets = ENTRIES.map(({ label, atMost }, place) =>
    target(label, rows[place].values["idv-session"], { atMost, unit: "kB" }),
  );
  return [{ name: "size", title: "gzip -9", unit: "kB", groups: [{ title: "", rows }], targets }];
}

const zipped = (contents) => gzipSync(contents, { level: 9 }).length / 1000;

async function minified(file) {
  const { outputFiles } = await build({
    entryPoints: [`${PACKAGE}/${file}`],
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    external: ["*.wasm"],
    logLevel: "warning",
  });
  return outputFiles[0].contents;
}
