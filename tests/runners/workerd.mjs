// The suite in workerd: all of it in one request, as a worker would run it.

import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { serveWorker } from "../../scripts/serve.mjs";

const WORKER = `
import { runAll } from "./suite/index.js";
export default {
  async fetch(request) {
    return Response.json(await runAll(await request.json()));
  },
};
`;

export async function runInWorkerd(project, context, compatibilityDate) {
  const entry = join(project, "worker.js");
  await writeFile(entry, WORKER);
  const worker = await serveWorker(entry, {}, { compatibilityDate });
  try {
    const response = await worker.dispatchFetch("http://suite/", {
      method: "POST",
      body: JSON.stringify(context),
    });
    return await response.json();
  } finally {
    await worker.dispose();
  }
}
