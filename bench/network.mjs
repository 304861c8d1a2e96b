// Creating a session over loopback: beside a fetch that somebody wrote by hand, and beside Yoti's SDK.

import { fork } from "node:child_process";
import { generateKeyPairSync, randomUUID } from "node:crypto";
import { once } from "node:events";
import { createRequire } from "node:module";
import { createSession, idenfy, importYotiKey, yoti, youverify } from "idv-session/edge";
import { takeTurns } from "./measure.mjs";
import { payloads } from "./payloads.mjs";
import { target } from "./targets.mjs";

const { Payload, RequestBuilder } = createRequire(import.meta.url)("yoti");

const LATENCY = { rounds: 1500, warmUp: 300 };
const THROUGHPUT = { rounds: 15, warmUp: 2 };
const SESSIONS_A_ROUND = 128;
const IN_FLIGHT = [1, 16];
const YOUVERIFY_PATH = "/v2/api/identity/sdk/liveness/session/generate";
const SDK_ID = "b88ad843-13cc-44ba-a3e0-053f71d89b1f";

export const names = ["network"];

export async function run() {
  const vendor = fork(`${import.meta.dirname}/vendor.mjs`);
  try {
    const [port] = await once(vendor, "message");
    const callers = await createCallers(`http://127.0.0.1:${port}`);
    const latency = await measureLatency(callers);
    const throughput = await measureThroughput(callers["yoti.session"]);
    const atMost = 1.15;
    const ratio = ({ values }, name) => values["idv-session"] / values[name];
    const targets = [
      ...latency.map((row) =>
        target(`${row.label}, beside a fetch by hand`, ratio(row, "fetch by hand"), { atMost }),
      ),
      target("one at a time, beside Yoti's SDK", ratio(throughput[0], "Yoti's SDK"), { atLeast: 1.5 }),
      target("16 in flight, beside Yoti's SDK", ratio(throughput[1], "Yoti's SDK"), { atLeast: 2 }),
    ];
    const groups = [
      { title: "median milliseconds of a call", rows: latency },
      { title: "Yoti sessions a second", rows: throughput },
    ];
    return [{ name: "network", title: "createSession over loopback", unit: "", groups, targets }];
  } finally {
    vendor.disconnect();
  }
}

/** For each contract the ways to create one session. */
async function createCallers(baseUrl) {
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const pem = privateKey.export({ format: "pem", type: "pkcs1" });
  const basic = `Basic ${btoa("key:secret")}`;
  const ours = (contract, credentials) => {
    const payload = payloads[contract.id].valid;
    return () => createSession(contract, payload, { credentials, baseUrl });
  };
  const byHand = (contract, path, headers) => {
    const payload = payloads[contract.id].valid;
    return () => post(`${baseUrl}${path}`, headers, JSON.stringify(payload));
  };
  return {
    "youverify.liveness": {
      "idv-session": ours(youverify.liveness, { token: "token" }),
      "fetch by hand": byHand(youverify.liveness, YOUVERIFY_PATH, { token: "token" }),
    },
    "idenfy.session": {
      "idv-session": ours(idenfy.session, { apiKey: "key", apiSecret: "secret" }),
      "fetch by hand": byHand(idenfy.session, "/api/v2/token", { authorization: basic }),
    },
    "yoti.session": {
      "idv-session": ours(yoti.session, { sdkId: SDK_ID, key: await importYotiKey(pem) }),
      "fetch by hand": await signedByHand(baseUrl, privateKey),
      "Yoti's SDK": bySdk(baseUrl, pem),
    },
  };
}

async function post(url, headers, body) {
  const common = { "content-type": "application/json", accept: "application/json" };
  const response = await fetch(url, { method: "POST", headers: { ...common, ...headers }, body });
  return response.json();
}

/** What Yoti's page asks for, in as few lines as it takes. */
async function signedByHand(baseUrl, privateKey) {
  const algorithm = { name: "RSASSA-PKCS1-v1_5", hash: "SHA-256" };
  const der = privateKey.export({ format: "der", type: "pkcs8" });
  const key = await crypto.subtle.importKey("pkcs8", der, algorithm, false, ["sign"]);
  const encoder = new TextEncoder();
  return async () => {
    const body = encoder.encode(JSON.stringify(payloads["yoti.session"].valid));
    const path = `/sessions?sdkId=${SDK_ID}&nonce=${randomUUID()}&timestamp=${Date.now()}`;
    const signed = encoder.encode(`POST&${path}&${Buffer.from(body).toString("base64")}`);
    const signature = await crypto.subtle.sign(algorithm, key, signed);
    return post(`${baseUrl}${path}`, { "x-yoti-auth-digest": Buffer.from(signature).toString("base64") }, body);
  };
}

const bySdk = (baseUrl, pem) => () =>
  new RequestBuilder()
    .withBaseUrl(baseUrl)
    .withPemString(pem)
    .withEndpoint("/sessions")
    .withPayload(new Payload(payloads["yoti.session"].valid))
    .withMethod("POST")
    .withQueryParam("sdkId", SDK_ID)
    .build()
    .execute();

/** Milliseconds of a single call. */
function measureLatency(callers) {
  return inOrder(Object.entries(callers), async ([label, { "Yoti's SDK": _, ...ways }]) => {
    const values = await takeTurns(ways, LATENCY, async (create) => {
      const start = performance.now();
      await create();
      return performance.now() - start;
    });
    return { label, values };
  });
}

/** Sessions a second. */
function measureThroughput(ways) {
  return inOrder(IN_FLIGHT, async (inFlight) => {
    const values = await takeTurns(ways, THROUGHPUT, (create) => rateOf(create, inFlight));
    return { label: `${inFlight} in flight`, values };
  });
}

/** One after the other: together they would measure each other. */
async function inOrder(list, measureOne) {
  const rows = [];
  for (const item of list) rows.push(await measureOne(item));
  return rows;
}

async function rateOf(create, inFlight) {
  let left = SESSIONS_A_ROUND;
  const start = performance.now();
  const work = async () => {
    while (left-- > 0) await create();
  };
  await Promise.all(Array.from({ length: inFlight }, work));
  return (SESSIONS_A_ROUND * 1000) / (performance.now() - start);
}
