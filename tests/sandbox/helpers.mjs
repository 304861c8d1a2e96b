// How each vendor is called, written out by hand so that the tests use none of the library's code.

import assert from "node:assert/strict";
import { createSign, generateKeyPairSync, randomUUID } from "node:crypto";

import { createSandbox } from "../../pkg-template/sandbox/index.js";

export { createSandbox };

export const NOW = Date.parse("2025-10-05T12:00:00.000Z");
export const now = () => NOW;

const YOUVERIFY = "https://api.youverify.co/v2/api/identity/sdk/liveness/session/generate";
const IDENFY = "https://ivs.idenfy.com/api/v2/token";
const VOVE = "https://api.voveid.com/v2/sessions";
const YOTI = "https://api.yoti.com/idverify/v1";

export const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

const asBody = (payload) => (typeof payload === "string" ? payload : JSON.stringify(payload));

function post(sandbox, url, headers, payload, init = {}) {
  return sandbox.fetch(url, {
    method: "POST",
    body: asBody(payload),
    ...init,
    headers: { "content-type": "application/json", ...headers, ...init.headers },
  });
}

export function youverify(sandbox, payload, init) {
  return post(sandbox, YOUVERIFY, { token: sandbox.credentials.youverify.token }, payload, init);
}

export function idenfy(sandbox, payload, init) {
  const { apiKey, apiSecret } = sandbox.credentials.idenfy;
  const authorization = `Basic ${btoa(`${apiKey}:${apiSecret}`)}`;
  return post(sandbox, IDENFY, { authorization }, payload, init);
}

export function vove(sandbox, payload, init) {
  return post(sandbox, VOVE, { "x-api-key": sandbox.credentials.vove.apiKey }, payload, init);
}

const pair = generateKeyPairSync("rsa", { modulusLength: 2048 });
export const yotiKey = pair.privateKey;
export const yotiPublicKey = pair.publicKey.export({ type: "spki", format: "pem" });

/** A sandbox that knows the tests' own Yoti key. */
export const yotiSandbox = (options) =>
  createSandbox({ now, ...options, credentials: { yoti: { publicKey: yotiPublicKey } } });

/** A signed request; every part can be replaced to make it a bad one. */
export function signedYoti(payload, parts = {}) {
  const {
    base = YOTI,
    sdkId = "00000000-0000-4000-8000-000000000000",
    nonce = randomUUID(),
    timestamp = NOW,
    key = yotiKey,
    body = asBody(payload),
  } = parts;
  const query = `sdkId=${encodeURIComponent(sdkId)}&nonce=${nonce}&timestamp=${timestamp}`;
  const base64 = body === "" ? "" : `&${Buffer.from(body).toString("base64")}`;
  const text = `POST&/sessions?${query}${base64}`;
  const digest = createSign("RSA-SHA256").update(text).sign(key, "base64");
  const headers = { "content-type": "application/json", "x-yoti-auth-digest": digest };
  return [`${base}/sessions?${query}`, { method: "POST", headers, body }];
}

export function yoti(sandbox, payload, { headers, ...init } = {}) {
  const [url, signed] = signedYoti(payload);
  return sandbox.fetch(url, { ...signed, ...init, headers: { ...signed.headers, ...headers } });
}

/** The last request's refusals as "place | page". */
const refusals = ({ journal }) => journal.at(-1).refused.map(({ at, page }) => `${at} | ${page}`);

/** Every payload is answered with a session. */
export async function accepts(sandbox, send, payloads) {
  for (const payload of payloads) {
    const { status } = await send(payload);
    const shown = `${status} for ${asBody(payload).slice(0, 200)}: ${refusals(sandbox)}`;
    assert.ok(status === 200 || status === 201, shown);
    assert.deepEqual(sandbox.journal.at(-1).refused, []);
  }
}

/**
 * Each row is a rule: the page that states it, where, a payload just outside, which breaks this
 * rule alone, and payloads just inside.
 */
export async function keeps(sandbox, send, rules) {
  for (const [page, at, outside, ...inside] of rules) {
    const { status } = await send(outside);
    const shown = asBody(outside).slice(0, 200);
    assert.equal(status, 400, shown);
    assert.deepEqual(refusals(sandbox), [`${at} | ${page}`], shown);
    await accepts(sandbox, send, inside);
  }
}
