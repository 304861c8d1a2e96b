// A trap in wasm, forced in a build of its own, in every runtime.

import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "../scripts/build.mjs";
import { root } from "../scripts/run.mjs";
import { serveWorker } from "../scripts/serve.mjs";
import { runNamed } from "./named.mjs";
import { installPacked } from "./packed.mjs";
import { readRows, runRow, tally } from "./packaging/rows.mjs";
import { startVendors } from "./vendors.mjs";

const SOURCE = { pkg: `${root}/build/trap-pkg`, suite: `${root}/tests/trap` };
const RUNTIME = /^(Node|Deno|Bun|workerd|Chromium)/;

/** Creates a session with the options that it is sent. */
const WORKER = `
import { createSession, youverify } from "idv-session/edge";
export default {
  async fetch(request) {
    const created = createSession(youverify.liveness, {}, await request.json());
    return Response.json(await created.then(() => "created", ({ kind, outcome }) => kind + " " + outcome));
  },
};`;

const WORKER_TESTS = {
  async "workerd: a trap in one request ends the calls of others, and no more"({ worker, vendors }) {
    const { vendorUrl, credentials } = vendors.context;
    const create = async (options) => {
      const defaults = { credentials: credentials.youverify, baseUrl: `${vendorUrl}/youverify` };
      const body = JSON.stringify({ ...defaults, ...options });
      const response = await worker.dispatchFetch("http://worker/", { method: "POST", body });
      return response.json();
    };
    const fault = (fault) => ({ headers: { "x-sandbox-fault": fault } });
    assert.equal(await create(), "created");
    const others = ["hang", "latency=60000", "status=429;retryAfter=5"].map((name) => create(fault(name)));
    // Their requests have arrived, and the last of them waits for its repeat.
    while (vendors.sandbox.journal.length < 4) await new Promise((resolve) => setTimeout(resolve, 20));
    assert.equal(await create({ credentials: { token: "trap" } }), "internal not_sent");
    assert.deepEqual(await Promise.all(others), Array(3).fill("internal unknown"));
    assert.equal(await create(), "created");
  },
};

async function acrossRequests() {
  const [{ project, remove }, vendors] = await Promise.all([installPacked(undefined, SOURCE), startVendors()]);
  const entry = join(project, "worker.js");
  await writeFile(entry, WORKER);
  const worker = await serveWorker(entry, {});
  try {
    return await runNamed(WORKER_TESTS, { worker, vendors });
  } finally {
    await worker.dispose();
    await vendors.close();
    await remove();
  }
}

export async function runTraps() {
  await build({ out: SOURCE.pkg, features: ["trap-test"] });
  const total = tally(await acrossRequests());
  for (const row of await readRows()) {
    if (!row.core || !RUNTIME.test(row.name)) continue;
    const { version, passed, failed } = await runRow(row, SOURCE);
    console.log(`  ${row.name} (${version}): ${passed} passed, ${failed} failed`);
    total.passed += passed;
    total.failed += failed;
  }
  return total;
}
