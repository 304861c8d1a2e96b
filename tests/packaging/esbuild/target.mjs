// esbuild without plugins: as a module and as a classic script, in a page, in a worker, and under a
// Content-Security-Policy.

import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build, version } from "esbuild";
import { bundlerRows } from "../bundler.mjs";
import { files, MODULE_PAGE, PAGE_PROGRAM, runPage } from "../page.mjs";

const tool = `esbuild ${version}`;

const CLASSIC_PAGE = '<!doctype html>\n<script src="/main.js"></script>\n';

/** A page that hands the suite to a worker. */
const workerOwner = (type) => `
window.run = (context) => new Promise((resolve, reject) => {
  const worker = new Worker("/worker.js", { type: "${type}" });
  worker.onmessage = ({ data }) => resolve(data);
  worker.onerror = ({ message }) => reject(new Error(message));
  worker.postMessage(context);
});
`;

/** The suite in it. */
const WORKER = `
import { runAll } from "./suite/index.js";
onmessage = async ({ data }) => postMessage(await runAll(data));
`;

const policy = (scripts) => ({
  "content-security-policy": `default-src 'none'; connect-src 'self'; script-src ${scripts}`,
});

/** A bundle as IIFE loses the strict mode that modules have. */
const bundle = (entryPoints, outdir, format = "esm") =>
  build({
    entryPoints,
    outdir,
    format,
    bundle: true,
    minify: true,
    banner: format === "iife" ? { js: '"use strict";' } : {},
    logLevel: "error",
  });

/** @param programs what is bundled, by the name of its file */
const row = (name, programs, { format, html = MODULE_PAGE, headers, isPage } = {}) => ({
  name,
  core: false,
  async run({ install, ...vendors }) {
    const project = await install();
    const place = (file) => join(project, file);
    for (const [file, program] of Object.entries(programs)) await writeFile(place(file), program);
    await bundle(Object.keys(programs).map(place), place("dist"), format);
    await writeFile(place("dist/index.html"), html);
    return runPage(vendors, files(place("dist"), headers), { tool, isPage });
  },
});

const suite = { "main.js": PAGE_PROGRAM };
const refused = { "main.js": await readFile(`${import.meta.dirname}/refused.js`, "utf8") };
const worker = (type) => ({ "main.js": workerOwner(type), "worker.js": WORKER });

const [module, unused] = bundlerRows("esbuild", {
  program: PAGE_PROGRAM,
  load: async () => ({ tool, bundle: (program, folder) => bundle([program], folder) }),
});

export const rows = [
  module,
  // The quickest of its kind.
  { ...unused, core: true },
  row("esbuild, IIFE", suite, { format: "iife", html: CLASSIC_PAGE }),
  row("esbuild, module worker", worker("module"), { isPage: false }),
  row("esbuild, IIFE as a classic worker", worker("classic"), {
    format: "iife",
    html: CLASSIC_PAGE,
    isPage: false,
  }),
  row("esbuild, CSP with 'wasm-unsafe-eval'", suite, {
    headers: policy("'self' 'wasm-unsafe-eval'"),
  }),
  row("esbuild, CSP without 'wasm-unsafe-eval'", refused, { headers: policy("'self'") }),
];
