// Cloudflare's wrangler: its development server, and what it would deploy.

import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { output } from "../../../scripts/run.mjs";
import { serveModules } from "../../../scripts/serve.mjs";
import { runNamed } from "../../named.mjs";
import { runServed, cloudflareProject } from "../cloudflare.mjs";
import { askForResults } from "../server.mjs";

const WRANGLER = "node_modules/wrangler/bin/wrangler.js";

const { devDependencies } = JSON.parse(await readFile(`${import.meta.dirname}/package.json`, "utf8"));
const version = devDependencies.wrangler;

async function dev({ install, context }) {
  const project = await cloudflareProject(install, import.meta.dirname);
  const args = [WRANGLER, "dev", "--ip", "127.0.0.1", "--port", "0"];
  return { version, results: await runServed(project, args, /Ready on (\S+)\s/, context) };
}

async function dryRun({ install, context }) {
  const { node, cwd, env } = await cloudflareProject(install, import.meta.dirname);
  const args = [WRANGLER, "deploy", "--dry-run", "--outdir", "dist"];
  const { code, text } = await output(node, args, { cwd, env: { ...process.env, ...env } });
  assert.equal(code, 0, text);
  const modules = await readModules(join(cwd, "dist"));
  const worker = serveModules(modules, {});
  try {
    const results = await askForResults(await worker.ready, context);
    return { version, results: [...(await runNamed(DEPLOYED, modules)), ...results] };
  } finally {
    await worker.dispose();
  }
}

/** What would be deployed: the entry, then the wasm files. */
async function readModules(folder) {
  const names = await readdir(folder);
  const modules = [["ESModule", ".js"], ["CompiledWasm", ".wasm"]].flatMap(([type, extension]) =>
    names.filter((name) => extname(name) === extension).map((path) => ({ type, path })),
  );
  const read = async (module) => ({ ...module, contents: await readFile(join(folder, module.path)) });
  return Promise.all(modules.map(read));
}

const DEPLOYED = {
  "one file of JavaScript, and each wasm as a module that it imports"([entry, ...others]) {
    const code = entry.contents.toString();
    assert.deepEqual(others.map(({ type }) => type), ["CompiledWasm", "CompiledWasm"]);
    for (const { path } of others) assert.ok(code.includes(`from "./${path}"`), path);
  },
  "no wasm in the JavaScript"([entry]) {
    // How wasm begins, in base64.
    assert.ok(!entry.contents.includes("AGFzbQ"));
  },
};

export const rows = [
  { name: "wrangler dev", core: false, run: dev },
  { name: "wrangler deploy --dry-run", core: false, run: dryRun },
];
