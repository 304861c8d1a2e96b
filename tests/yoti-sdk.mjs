// Our signed requests beside those of Yoti's own Node SDK: the same nonce, the same moment, the same
// key, and the signatures that the SDK made once and for all (yoti-signing.json).

import assert from "node:assert/strict";
import crypto from "node:crypto";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { load, root } from "../scripts/run.mjs";
import { runNamed } from "./named.mjs";

const NONCE = "24487c75-0d20-457f-918a-c0abe5b1473b";
const NOW = 1_541_694_094_210;
const NONCE_BYTES = Uint8Array.from(Buffer.from(NONCE.replaceAll("-", ""), "hex"));

const { keys, vectors } = JSON.parse(await readFile(`${root}/tests/yoti-signing.json`, "utf8"));
const edge = await load(`${root}/pkg/edge.js`);
const { importYotiKey, prepare, yoti } = edge;

/** The SDK's own request, at our moment and with our nonce. */
function theirs(sdkId, pem, body) {
  const { randomUUID } = crypto;
  const { now } = Date;
  crypto.randomUUID = () => NONCE;
  Date.now = () => NOW;
  try {
    // Read only now: the SDK keeps the randomUUID that it finds.
    const { Payload, RequestBuilder } = createRequire(import.meta.url)("yoti");
    return new RequestBuilder()
      .withBaseUrl("https://api.yoti.com/idverify/v1")
      .withPemString(pem)
      .withEndpoint("/sessions")
      .withPayload(new Payload(body))
      .withMethod("POST")
      .withQueryParam("sdkId", sdkId)
      .build();
  } finally {
    crypto.randomUUID = randomUUID;
    Date.now = now;
  }
}

const ours = (sdkId, key, body) =>
  prepare(yoti.session, body, {
    credentials: { sdkId, key },
    now: () => NOW,
    random: (bytes) => NONCE_BYTES.slice(0, bytes),
  });

const BODIES = [
  {},
  { requested_checks: [], requested_tasks: [] },
  { sdk_config: { brand_id: "é" }, subject: { subject_id: "José 王 😀 \u2028 \"\\ \u0000" } },
  { client_session_token_ttl: 900, ibv_options: { support: "MANDATORY", n: 1.5, list: [1, "é"] } },
];
const SDK_IDS = ["b88ad843-13cc-44ba-a3e0-053f71d89b1f", "a b+c/d&é=?#", "()*!~", "王😀", "%25"];

const TESTS = {
  async "signatures are those of Yoti's SDK, for every body and id"() {
    let compared = 0;
    for (const pem of [keys.pkcs1_pem, keys.pkcs8_pem]) {
      for (const sdkId of SDK_IDS) {
        for (const body of BODIES) {
          const mine = await ours(sdkId, pem, body);
          const yotis = theirs(sdkId, pem, body);
          assert.equal(new TextDecoder().decode(mine.body), JSON.stringify(body));
          assert.equal(mine.headers["x-yoti-auth-digest"], yotis.getHeaders()["X-Yoti-Auth-Digest"]);
          assert.equal(mine.url, yotis.getUrl());
          compared++;
        }
      }
    }
    assert.equal(compared, 2 * SDK_IDS.length * BODIES.length);
  },

  async "an apostrophe is signed as fetch sends it, which the SDK over Node's http does not"() {
    const { url, headers, body } = await ours("it's", keys.pkcs1_pem, {});
    assert.ok(url.includes("sdkId=it%27s"));
    const { pathname, search } = new URL(url);
    const text = `POST&${pathname.replace("/idverify/v1", "")}${search}&${Buffer.from(body).toString("base64")}`;
    const signature = Buffer.from(headers["x-yoti-auth-digest"], "base64");
    assert.ok(crypto.verify("sha256", Buffer.from(text), keys.spki_public_pem, signature));
  },

  async "the signatures that were kept"() {
    for (const { name, key, sdkId, nonce, timestamp, body, signature } of vectors) {
      assert.deepEqual([nonce, timestamp], [NONCE, NOW]);
      const mine = await ours(sdkId, keys[key], JSON.parse(body));
      assert.equal(mine.headers["x-yoti-auth-digest"] === signature, !sdkId.includes("'"), name);
    }
  },

  async "importYotiKey gives a key that signs the same and cannot be read out"() {
    for (const pem of [keys.pkcs1_pem, keys.pkcs8_pem, keys.pkcs1_pem.replaceAll("\n", "\\n")]) {
      const key = await importYotiKey(pem);
      assert.equal(key.extractable, false);
      const [first, second] = await Promise.all([ours("id", key, {}), ours("id", key, {})]);
      const expected = theirs("id", keys.pkcs1_pem, {}).getHeaders()["X-Yoti-Auth-Digest"];
      assert.equal(first.headers["x-yoti-auth-digest"], expected);
      assert.equal(second.headers["x-yoti-auth-digest"], expected);
    }
  },

  async "keys that cannot sign are refused, and nothing of them is shown"() {
    const pair = (modulusLength) =>
      crypto.generateKeyPairSync("rsa", { modulusLength }).privateKey;
    const pem = (key, options) => key.export({ format: "pem", type: "pkcs8", ...options });
    const ec = crypto.generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey;
    const whole = pair(2048);
    const wrong = {
      "a short key": [pem(pair(1024)), "2048"],
      "an encrypted key": [pem(whole, { cipher: "aes-256-cbc", passphrase: "x" }), "encrypted"],
      "an encrypted PKCS#1 key": [pem(whole, { type: "pkcs1", cipher: "aes-256-cbc", passphrase: "x" }), "encrypted"],
      "an EC key": [pem(ec), "RSA"],
      "a public key": [keys.spki_public_pem, "public"],
      "no armour": [keys.pkcs1_pem.split("\n").slice(1, -2).join("\n"), "BEGIN"],
      "one line": [keys.pkcs1_pem.replaceAll("\n", ""), "one line"],
      "half a key": [keys.pkcs1_pem.replace(/\n.{64}\n.{64}\n/, "\n"), "whole"],
      "nothing": ["", "BEGIN"],
      "a number": [7, "text"],
      "a CryptoKey for another use": [
        await crypto.subtle.importKey("pkcs8", whole.export({ format: "der", type: "pkcs8" }), { name: "RSA-PSS", hash: "SHA-256" }, false, ["sign"]),
        "RSASSA",
      ],
    };
    for (const [name, [key, word]] of Object.entries(wrong)) {
      const attempts = [ours("id", key, {}), ...(typeof key === "object" ? [] : [importYotiKey(key)])];
      for (const attempt of attempts) {
        const error = await attempt.then(() => undefined, (error) => error);
        assert.equal(error?.kind, "config", name);
        assert.ok(error.message.includes(word), `${name}: ${error.message}`);
        const told = `${error.message}${error.stack}${JSON.stringify(error)}`;
        for (const line of String(key).split("\n").filter((line) => line.length > 40)) {
          assert.ok(!told.includes(line.slice(0, 20)), name);
        }
      }
    }
  },

  async "a fresh nonce and timestamp for every attempt"() {
    const seen = new Set();
    let now = NOW;
    const fetch = async (url) => {
      seen.add(new URL(url).search);
      return new Response("{}", { status: 429, headers: { "retry-after": "0" } });
    };
    const credentials = { sdkId: "id", key: keys.pkcs1_pem };
    await edge
      .createSession(yoti.session, {}, { credentials, fetch, now: () => now++ })
      .catch(() => {});
    assert.equal(seen.size, 3);
  },
};

export const runYotiSdk = () => runNamed(TESTS);
