// The whole demo on loopback, for `npm start` and for the test of the page.

import { load, root } from "./run.mjs";
import { serveFetch, servePage, serveWorker } from "./serve.mjs";

/** @param port where the page is served; any free one by default */
export async function startDemo({ port = 0 } = {}) {
  const { createSandbox } = await load(`${root}/pkg/sandbox.js`);
  const sandbox = createSandbox({ seed: Date.now() });
  const vendors = await serveFetch(sandbox.fetch);
  const { youverify, yoti, idenfy, vove } = sandbox.credentials;
  const worker = await serveWorker(`${root}/www/worker.js`, {
    YOUVERIFY_TOKEN: youverify.token,
    YOUVERIFY_URL: vendors.url,
    YOTI_SDK_ID: yoti.sdkId,
    YOTI_KEY: await yoti.key,
    YOTI_URL: vendors.url,
    IDENFY_API_KEY: idenfy.apiKey,
    IDENFY_API_SECRET: idenfy.apiSecret,
    IDENFY_URL: vendors.url,
    VOVE_API_KEY: vove.apiKey,
    VOVE_URL: vendors.url,
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
  "yoti.session": {
    client_session_token_ttl: 900,
    requested_checks: [
      { type: "ID_DOCUMENT_AUTHENTICITY", config: {} },
      { type: "LIVENESS", config: { liveness_type: "ZOOM", max_retries: 3 } },
      { type: "ID_DOCUMENT_FACE_MATCH", config: { manual_check: "FALLBACK" } },
    ],
    requested_tasks: [
      { type: "ID_DOCUMENT_TEXT_DATA_EXTRACTION", config: { manual_check: "FALLBACK" } },
    ],
    sdk_config: { success_url: "https://example.com/done", error_url: "https://example.com/failed" },
  },
  "idenfy.session": { clientId: "demo-1", country: ["LT"], documents: ["PASSPORT"], expiryTime: 3600 },
  "idenfy.token": { clientId: "demo-2", tokenType: "IDENTIFICATION", lifetime: 3600 },
  "vove.session": { refId: "demo-1", user: { firstName: "Travis", dateOfBirth: "2000-10-01" } },
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
