// What goes over the wire for each contract, as the vendors document it: method, path, query, headers
// and the exact bytes.

import { contractById } from "idv-session";
import { createSession } from "idv-session/edge";
import { createSandbox } from "idv-session/sandbox";
import { equal, ok, test } from "./harness.js";

const COMMON = { accept: "application/json", "content-type": "application/json" };
const UUID_4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

const CALLS = {
  "youverify.liveness": {
    input: { metadata: { a: 1 }, ttlSeconds: 60 },
    body: '{"ttlSeconds":60,"metadata":{"a":1}}',
    url: "https://api.sandbox.youverify.co/v2/api/identity/sdk/liveness/session/generate",
    headers: ({ youverify }) => ({ ...COMMON, token: youverify.token }),
  },
  "idenfy.session": {
    input: { country: "LT", clientId: "u" },
    body: '{"clientId":"u","country":"LT"}',
    url: "https://ivs.idenfy.com/api/v2/token",
    headers: basic,
  },
  "idenfy.token": {
    input: { tokenType: "DOCUMENT", clientId: "u" },
    body: '{"clientId":"u","tokenType":"DOCUMENT"}',
    url: "https://ivs.idenfy.com/api/v2/token",
    headers: basic,
  },
  "vove.session": {
    input: { user: { dateOfBirth: "2000-10-01" }, refId: "u" },
    body: '{"refId":"u","user":{"dateOfBirth":"01-10-2000"}}',
    url: "https://api.voveid.net/v2/sessions",
    headers: ({ vove }) => ({ ...COMMON, "x-api-key": vove.apiKey }),
  },
};

function basic({ idenfy }) {
  return { ...COMMON, authorization: `Basic ${btoa(`${idenfy.apiKey}:${idenfy.apiSecret}`)}` };
}

const sorted = (headers) => Object.fromEntries(Object.entries(headers).sort());

/** Sends one payload to a sandbox of its own; gives what arrived. */
async function arrived(id, input) {
  const sandbox = createSandbox();
  const { sdkId } = sandbox.credentials.yoti;
  const [vendor] = id.split(".");
  const credentials =
    vendor === "yoti"
      ? async () => ({ sdkId, key: await sandbox.credentials.yoti.key })
      : sandbox.credentials[vendor];
  const { fetch } = sandbox;
  const options = { credentials, fetch, environment: "sandbox", dangerouslyAllowBrowser: true };
  await createSession(contractById(id), input, options);
  equal(sandbox.journal.length, 1);
  return { request: sandbox.journal[0], credentials: sandbox.credentials };
}

for (const [id, { input, body, url, headers }] of Object.entries(CALLS)) {
  test(`on the wire: ${id}`, async () => {
    const { request, credentials } = await arrived(id, input);
    equal([request.method, request.url, request.body], ["POST", url, body]);
    equal(sorted(request.headers), sorted(headers(credentials)));
  });
}

test("on the wire: yoti.session", async () => {
  const input = { requested_tasks: [], client_session_token_ttl: 900 };
  const { request, credentials } = await arrived("yoti.session", input);
  const { origin, pathname, searchParams } = new URL(request.url);
  equal([request.method, origin + pathname], ["POST", "https://api.yoti.com/sandbox/idverify/v1/sessions"]);
  equal(request.body, '{"client_session_token_ttl":900,"requested_tasks":[]}');
  equal([...searchParams.keys()], ["sdkId", "nonce", "timestamp"]);
  equal(searchParams.get("sdkId"), credentials.yoti.sdkId);
  ok(UUID_4.test(searchParams.get("nonce")));
  ok(Math.abs(Number(searchParams.get("timestamp")) - Date.now()) < 60_000, "milliseconds");
  const { "x-yoti-auth-digest": digest, ...others } = request.headers;
  // The sandbox has verified it; here, that there is nothing else.
  ok(/^[A-Za-z0-9+/]{342}==$/.test(digest), digest);
  equal(sorted(others), COMMON);
});
