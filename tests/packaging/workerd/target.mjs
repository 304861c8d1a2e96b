// Cloudflare's workerd, started by Miniflare: the whole suite in one request, as a worker would run it.

import { createRequire } from "node:module";
import { join } from "node:path";
import { serveWorker } from "../../../scripts/serve.mjs";
import { runWorker } from "../worker.mjs";

const { version } = createRequire(import.meta.url)("workerd/package.json");

const row = (compatibilityDate, core) => ({
  name: `workerd, compatibility date ${compatibilityDate}`,
  core,
  async run({ install, context }) {
    const project = await install();
    const worker = await serveWorker(join(project, "suite", "worker.js"), {}, { compatibilityDate });
    return { version, results: await runWorker(worker, context) };
  },
});

// A date says which changes of behaviour a worker takes part in: long before those that its code
// could trip over, and the newest that this workerd knows.
export const rows = [row("2022-01-01", false), row("2026-04-26", true)];
