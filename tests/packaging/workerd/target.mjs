// Cloudflare's workerd, started by Miniflare: the whole suite in one request, as a worker would run it.

import { writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { serveWorker } from "../../../scripts/serve.mjs";

const { version } = createRequire(import.meta.url)("workerd/package.json");

const WORKER = `
import { runAll } from "./suite/index.js";
export default {
  async fetch(request) {
    return Response.json(await runAll(await request.json()));
  },
};
`;

const row = (compatibilityDate, core) => ({
  name: `workerd, compatibility date ${compatibilityDate}`,
  core,
  async run({ install, context }) {
    const project = await install();
    const entry = join(project, "worker.js");
    await writeFile(entry, WORKER);
    const worker = await serveWorker(entry, {}, { compatibilityDate });
    try {
      const body = JSON.stringify(context);
      const response = await worker.dispatchFetch("http://suite/", { method: "POST", body });
      return { version, results: await response.json() };
    } finally {
      await worker.dispose();
    }
  },
});

export const rows = [row("2022-01-01", false), row("2026-04-01", true)];
