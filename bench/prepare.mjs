// What is made before anything is measured. It lies in the cache of bench/node_modules, where the
// names of packages mean the installed ones.

import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { _ } from "ajv";
import standaloneCode from "ajv/dist/standalone/index.js";
import { build } from "esbuild";
import { root } from "../scripts/run.mjs";
import { schemaOf } from "../tests/differential/schemas.mjs";
import { payloads } from "./payloads.mjs";
import { create } from "./peers/ajv.mjs";

const bench = import.meta.dirname;
const { resolve } = createRequire(import.meta.url);

const OPTIONS = {
  bundle: true,
  format: "esm",
  platform: "node",
  logLevel: "warning",
  // Without the names of all countries in all languages, which its entry for Node reads.
  alias: { "i18n-iso-countries": resolve("i18n-iso-countries/index.js") },
};

export const cache = `${bench}/node_modules/.cache`;

/** Writes Ajv's validators out, as its users do before they deploy: one by the name of each vendor. */
export function writeStandalone() {
  const ajv = create({ source: true, esm: true, formats: _`formats` });
  const ids = Object.keys(payloads);
  for (const id of ids) ajv.addSchema(schemaOf(id), id);
  const code = standaloneCode(ajv, Object.fromEntries(ids.map((id) => [id.split(".")[0], id])));
  const contents = `import { formats, isUnicode } from "./rules.mjs";\n${code}`;
  const stdin = { contents, resolveDir: `${bench}/peers` };
  return build({ ...OPTIONS, stdin, outfile: `${cache}/ajv-standalone.mjs` });
}

/** Each candidate in one file, as functions are deployed; gives where they are. */
export async function bundleEach(names) {
  await build({
    ...OPTIONS,
    entryPoints: names.map((name) => `${bench}/peers/${name}.mjs`),
    outdir: `${cache}/bundled`,
    outExtension: { ".js": ".mjs" },
    minify: true,
    // The schemas that Ajv and TypeBox compile are read as before.
    define: { "import.meta.url": JSON.stringify(pathToFileURL(`${root}/tests/differential/schemas.mjs`)) },
  });
  return Object.fromEntries(names.map((name) => [name, `${cache}/bundled/${name}.mjs`]));
}
