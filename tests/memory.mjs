// What stays behind in wasm memory after calls: nothing secret, nothing personal. A program of its
// own, which prints its results: it must see the instance start.

import assert from "node:assert/strict";
import { load, root } from "../scripts/run.mjs";
import { runNamed } from "./named.mjs";
import { instances } from "./trap/instances.js";

const { createSession, idenfy, prepare, readResponse, vove, yoti, youverify } = await load(`${root}/pkg/edge.js`);
const { createSandbox } = await load(`${root}/pkg/sandbox.js`);

const SECRETS = {
  authToken: "canary-auth-token-1",
  subject: "canary-subject-2",
  client: "canary-client-3",
  name: "Canaryfirstname",
  apiKey: "canary-api-key-4",
  apiSecret: "canary-api-secret-5",
  metadata: "canary-metadata-6",
  accented: "canary-accented-7",
  large: "canary-large-8",
  escaped: "canary-escaped-9",
  converted: "Canaryconverted",
};

const TESTS = {
  async "secrets and personal data are overwritten after use"() {
    const { apiKey, apiSecret } = SECRETS;
    const sandbox = createSandbox({ credentials: { idenfy: { apiKey, apiSecret } } });
    const { fetch, credentials } = sandbox;
    const key = await credentials.yoti.key;
    const payload = {
      notifications: { endpoint: "https://example.com/x", auth_token: SECRETS.authToken },
      subject: { subject_id: SECRETS.subject },
    };
    const signed = { credentials: { sdkId: credentials.yoti.sdkId, key }, fetch };
    const sessions = [
      await createSession(yoti.session, payload, signed),
      await createSession(idenfy.session, { clientId: SECRETS.client, firstName: SECRETS.name }, {
        credentials: { apiKey, apiSecret },
        fetch,
      }),
      await createSession(youverify.liveness, { metadata: { note: SECRETS.metadata } }, {
        credentials: credentials.youverify,
        fetch,
      }),
    ];
    // Text beyond ASCII takes another way into wasm.
    for (const length of [1, 3_000]) {
      youverify.liveness.check({ metadata: { note: SECRETS.accented + "é".repeat(length) } });
    }
    // One that is too large, one that must be escaped, one that is converted. What follows may overwrite
    // one end of them, hence both.
    const between = (secret, filling) => secret + filling + secret;
    const large = between(SECRETS.large, "é".repeat(600_000));
    youverify.liveness.check({ metadata: { note: large } });
    youverify.liveness.checkText(`{"metadata":{"note":"${large}"}}`);
    youverify.liveness.check({ metadata: { note: between(SECRETS.escaped, '"'.repeat(20_000)) } });
    idenfy.token.fromSession({ clientId: "c", firstName: SECRETS.converted });
    idenfy.session.fromToken({ clientId: "c", tokenType: "IDENTIFICATION", client: { name: SECRETS.converted } });
    // A payload that is refused is overwritten too.
    await createSession(yoti.session, { ...payload, client_session_token_ttl: 5 }, signed).catch(() => {});

    const memory = Buffer.from(instances.newest.exports.memory.buffer).toString("latin1");
    assert.ok(memory.includes("client_session_token_ttl"), "is this test blind?");
    const lines = key.split("\n");
    const der = Buffer.from(lines.slice(1, -2).join(""), "base64").toString("latin1");
    const basic = Buffer.from(`${apiKey}:${apiSecret}`).toString("base64");
    const forbidden = {
      ...SECRETS,
      pem: lines[5],
      der: der.slice(300, 340),
      basic: basic.slice(4, 40),
      youverify: credentials.youverify.token,
      ...Object.fromEntries(sessions.map(({ contract, token }) => [`token of ${contract}`, token])),
    };
    for (const [name, text] of Object.entries(forbidden)) assert.ok(!memory.includes(text), name);
  },

  "each of these leaves nothing behind"() {
    // The allocator overwrites where a text begins, and what comes later the rest: so amid, and at once.
    const canary = (name) => `${"p".repeat(300)}canary-${name}${"p".repeat(300)}`;
    const growing = (letters, size) => {
      const metadata = { z: canary("growing"), a: "\x01".repeat(letters), b: "x".repeat(size) };
      youverify.liveness.check({ metadata });
    };
    const unknown = Array.from({ length: 120 }, (_, at) => [canary("unknown") + at, 1]);
    const ways = {
      resolved: () => idenfy.session.checkText(`{"clientId":"c","firstName":"${canary("resolved")}\\u00e9"}`),
      token: () => yoti.session.checkText(`{"notifications":{"auth_token":"${canary("token")}\\n"}}`),
      country: () => idenfy.session.check({ clientId: "c", country: canary("country") }),
      topic: () => yoti.session.check({ notifications: { topics: [canary("topic").toUpperCase()] } }),
      unknown: () => idenfy.session.check(Object.fromEntries(unknown)),
      // Letters to escape, in numbers that make the body grow while it is written.
      growing: () => [2_000, 50_000, 100_000].forEach((size) => growing(size < 100_000 ? 2_000 : 5_000, size)),
    };
    const left = Object.keys(ways).filter((name) => {
      ways[name]();
      const memory = Buffer.from(instances.newest.exports.memory.buffer).toString("latin1").toLowerCase();
      return memory.includes(`canary-${name}`);
    });
    assert.deepEqual(left, []);
  },

  async "neither does what a vendor says, nor who asked"() {
    const canary = (name) => `${"q".repeat(100)}canary-${name}${"q".repeat(100)}`;
    const { privateKey } = await crypto.subtle.generateKey(
      { name: "RSASSA-PKCS1-v1_5", hash: "SHA-256", modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]) },
      false,
      ["sign", "verify"],
    );
    const answer = (body, init) => async () => Response.json(body, init);
    const of = (fetch, credentials) => ({ credentials, fetch });
    const iden = { apiKey: "k", apiSecret: "s" };
    const created = (body) => createSession(idenfy.session, { clientId: "c" }, of(answer(body), iden));
    const refused = (contract, body, credentials) =>
      createSession(contract, { clientId: "c", refId: "r" }, of(answer(body, { status: 400 }), credentials)).catch(() => {});
    const text = (name) => canary(name);
    const ways = {
      sdkid: () => {
        const credentials = { sdkId: text("sdkid"), key: privateKey };
        return createSession(yoti.session, {}, of(answer({}, { status: 401 }), credentials)).catch(() => {});
      },
      prepared: () => prepare(yoti.session, {}, { credentials: { sdkId: text("prepared"), key: privateKey } }),
      digits: () => created({ authToken: "t", scanRef: "s", digitString: text("digits") }),
      redirect: () => created({ authToken: "t", scanRef: "s", redirectUrl: `https://x.example/${text("redirect")}` }),
      unsafe: () => created({ authToken: "t", scanRef: "s", redirectUrl: `javascript:${text("unsafe")}` }),
      escaped: () => created({ authToken: `t'é${text("escaped")}`, scanRef: "s" }),
      message: () => refused(idenfy.session, { message: text("message"), identifier: "X" }, iden),
      code: () => refused(idenfy.session, { message: "m", identifier: text("code") }, iden),
      inside: () => refused(vove.session, { errors: [{ message: text("inside"), code: text("inside") }] }, { apiKey: "k" }),
      property: () => {
        const errors = [{ property: `requested_checks.${text("property")}`, message: text("property") }];
        return readResponse(yoti.session, Response.json({ errors }, { status: 400 })).catch(() => {});
      },
      requestid: () => {
        const headers = { "x-request-id": text("requestid").slice(60, 180) };
        return readResponse(yoti.session, Response.json({}, { status: 400, headers })).catch(() => {});
      },
      readtoken: () => readResponse(yoti.session, Response.json({ client_session_token: text("readtoken"), session_id: "s" })),
      readid: () => readResponse(yoti.session, Response.json({ client_session_token: "t", session_id: text("readid") })),
      status: () => readResponse(youverify.liveness, Response.json({ data: { sessionId: "s", status: text("status") } })),
      header: () => createSession(idenfy.session, { clientId: "c" }, { ...of(answer({}), iden), headers: { "x-proxy": text("header") } }).catch(() => {}),
    };
    const left = [];
    for (const [name, run] of Object.entries(ways)) {
      await run();
      const memory = Buffer.from(instances.newest.exports.memory.buffer).toString("latin1").toLowerCase();
      if (memory.includes(`canary-${name}`)) left.push(name);
    }
    assert.deepEqual(left, []);
  },

  "payloads as large as may be, again and again, take no more memory than a few"() {
    const long = "ä".repeat(500_000);
    const wide = Array.from({ length: 90_000 }, () => 1.5);
    const size = (rounds) => {
      for (let round = 0; round < rounds; round++) {
        assert.ok(youverify.liveness.check({ metadata: { long } }).ok);
        assert.ok(youverify.liveness.check({ metadata: { wide } }).ok);
        assert.ok(youverify.liveness.checkText(`{"metadata":{"long":"${long}"}}`).ok);
        assert.ok(!youverify.liveness.check({ metadata: { long: long + long } }).ok);
      }
      return instances.newest.exports.memory.buffer.byteLength;
    };
    const few = size(2);
    // What has grown serves no new call: the next is small again.
    const started = instances.count;
    assert.ok(youverify.liveness.check({ metadata: { wide } }).ok);
    assert.ok(youverify.liveness.check({ ttlSeconds: 60 }).ok);
    assert.ok(instances.count > started, "no other instance was started");
    assert.ok(instances.newest.exports.memory.buffer.byteLength < 4 * 2 ** 20, "it has grown before it was used");
    assert.ok(few < 32 * 2 ** 20, `${few} bytes`);
    assert.equal(size(40), few);
  },
};

console.log(JSON.stringify(await runNamed(TESTS)));
