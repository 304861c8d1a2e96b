// The sandbox vendors on loopback, and what a suite must know to reach them.

import { createServer } from "node:http";
import { load, root } from "../scripts/run.mjs";
import { serveFetch } from "../scripts/serve.mjs";

export async function startVendors() {
  const { createSandbox } = await load(`${root}/pkg/sandbox.js`);
  const sandbox = createSandbox();
  const server = await serveFetch(sandbox.fetch);
  const { youverify, yoti, idenfy, vove } = sandbox.credentials;
  const key = await yoti.key;
  return {
    sandbox,
    context: {
      vendorUrl: server.url,
      closedUrl: await closedUrl(),
      credentials: { youverify, yoti: { sdkId: yoti.sdkId, key }, idenfy, vove },
      isPage: false,
    },
    close: server.close,
  };
}

/** A URL on this machine where nobody listens. */
async function closedUrl() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return `http://127.0.0.1:${port}`;
}
