// Cloudflare's wrangler: its development server, and what it would deploy.

import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { quietly } from "../../../scripts/run.mjs";
import { serveModules } from "../../../scripts/serve.mjs";
import { runNamed } from "../../named.mjs";
import { cloudflareProject } from "../cloudflare.mjs";
import { versionOf } from "../installed.mjs";
import { runServed } from "../server.mjs";
import { runWorker } from "../worker.mjs";

const WRANGLER = "node_modules/wrangler/bin/wrangler.js";

async function dev({ install, context }) {
  const { node, ...options } = await cloudflareProject(install, import.meta.dirname);
  const args = [WRANGLER, "dev", "--ip", "127.0.0.1", "--port", "0"];
  const results = await runServed(node, args, options, context);
  return { version: await versionOf(options.cwd, "wrangler"), results };
}

async function dryRun({ install, context }) {
  const { node, ...options } = await cloudflareProject(install, import.meta.dirname);
  await quietly(node, [WRANGLER, "deploy", "--dry-run", "--outdir", "dist"], options);
  const modules = await readModules(join(options.cwd, "dist"));
  const deployed = await runNamed(DEPLOYED, modules);
  const results = await runWorker(serveModules(modules, {}), context);
  return { version: await versionOf(options.cwd, "wrangler"), results: [...deployed, ...results] };
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
