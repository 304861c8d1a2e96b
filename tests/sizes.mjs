// What goes over the wire, by gzip -9: no entry may be more than 2 % above its budget in sizes.json.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { root } from "../scripts/run.mjs";
import { runNamed } from "./named.mjs";

const VENDORS = ["youverify", "yoti", "idenfy", "vove"];
const ENTRIES = [
  { label: "idv-session/web", file: "web.js", wasm: "core.wasm" },
  ...VENDORS.map((name) => ({ label: `idv-session/web, ${name}`, file: "web.js", wasm: "core.wasm", name })),
  { label: "idv-session/edge", file: "edge.workerd.js", wasm: "edge-core.wasm" },
  { label: "idv-session, wasm inside", file: "index.js" },
  ...VENDORS.map((name) => ({ label: `idv-session, wasm inside, ${name}`, file: "index.js", name })),
  { label: "idv-session/fields", file: "fields.js" },
  { label: "idv-session/sandbox", file: "sandbox.js" },
];
const CODE = 10;
const DATA = 11;

/** The kB of each entry of the package in `folder`, JavaScript as a bundler minifies it, and of its parts. */
export async function sizes(folder) {
  const parts = async ({ label, file, wasm, name = "*" }) => {
    const JavaScript = zipped(await minified(folder, name === "*" ? `* from "./${file}"` : `{ ${name} } from "./${file}"`));
    if (!wasm) return [label, { all: JavaScript, JavaScript }];
    const bytes = await readFile(`${folder}/${wasm}`);
    const all = zipped(bytes) + JavaScript;
    const code = zipped(section(bytes, CODE));
    return [label, { all, "wasm code": code, "wasm tables and text": zipped(section(bytes, DATA)), JavaScript }];
  };
  return Object.fromEntries(await Promise.all(ENTRIES.map(parts)));
}

const zipped = (contents) => gzipSync(contents, { level: 9 }).length / 1000;

/** One of a wasm module's sections. */
function section(bytes, wanted) {
  let at = 8;
  const number = () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++];
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
  };
  while (at < bytes.length) {
    const id = bytes[at++];
    const length = number();
    if (id === wanted) return bytes.subarray(at, at + length);
    at += length;
  }
}

/** What a bundler makes of a program that exports so much of an entry. */
async function minified(folder, what) {
  const { outputFiles } = await build({
    stdin: { contents: `export ${what};`, resolveDir: folder },
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    external: ["*.wasm"],
    logLevel: "warning",
  });
  return outputFiles[0].contents;
}

export async function runSizes() {
  const budgets = JSON.parse(await readFile(`${root}/tests/sizes.json`, "utf8"));
  const measured = await sizes(`${root}/pkg`);
  const tests = Object.entries(measured).map(([label, { all }]) => [
    `${label} keeps to its budget`,
    () => {
      const says = `${label} is ${all.toFixed(1)} kB, its budget ${budgets[label]} kB (tests/sizes.json)`;
      assert.ok(all <= budgets[label] * 1.02, says);
    },
  ]);
  return runNamed(Object.fromEntries(tests));
}
