// The whole demo on loopback, for `npm start` and for the test of the page.

import { root } from "./run.mjs";
import { serveFetch, servePage, serveWorker } from "./serve.mjs";

/** @param port where the page is served; any free one by default */
export async function startDemo({ port = 0 } = {}) {
  const { createSandbox } = await import(`${root}/pkg/sandbox.js`);
  const sandbox = createSandbox({ seed: Date.now() });
  const vendors = await serveFetch(sandbox.fetch);
  const { youverify } = sandbox.credentials;
  const worker = await serveWorker(`${root}/www/worker.js`, {
    YOUVERIFY_TOKEN: youverify.token,
    YOUVERIFY_URL: vendors.url,
  });
  await worker.ready;
  const page = await servePage(worker, port);
  return {
    sandbox,
    url: page.url,
    async close() {
      await page.close();
      await worker.dispose();
      await vendors.close();
    },
  };
}

/** A payload for each contract, as a person would send it. */
export const PAYLOADS = {
  "youverify.liveness": { ttlSeconds: 300, metadata: { order: "demo-1" } },
};

/** Asks the edge function for one session. */
export async function createOne(url, contract) {
  const response = await fetch(`${url}/api/sessions/${contract}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(PAYLOADS[contract]),
  });
  return { status: response.status, body: await response.json() };
}
