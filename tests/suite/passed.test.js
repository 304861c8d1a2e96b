// What passed a check is sent as it is: byte for byte, without another check, by whatever entry.

import { contractById, idenfy, vove, youverify } from "idv-session";
import * as edge from "idv-session/edge";
import { equal, ok, rejection, test } from "./harness.js";

const { createClient, createSession, prepare } = edge;
const bytes = (text) => new TextEncoder().encode(text);
const text = (body) => new TextDecoder().decode(body);

/** Options for a vendor that keeps what it was sent. */
function recorder() {
  const sent = [];
  const fetch = async (_, { body }) => (sent.push(text(body)), Response.json({ success: true, token: "t" }));
  return { sent, options: { credentials: { apiKey: "k" }, fetch, dangerouslyAllowBrowser: true } };
}

const ODD = '{"zzz":[1.50, 6E+2],"refId":"u","user":{"phone":"\\u0041"}}';
const SENT = '{"refId":"u","user":{"phone":"\\u0041"},"zzz":[1.50,6E+2]}';

for (const [entry, { vove: of }] of [["idv-session", { vove }], ["idv-session/edge", edge]]) {
  test(`a result of ${entry} is sent as it is, with the options of its check`, async () => {
    const { sent, options } = recorder();
    const { session } = of;
    const warn = { unknownKeys: "warn" };
    const client = createClient(session, options);
    for (const checked of [session.checkText(ODD, warn), session.checkText(bytes(ODD), warn)]) {
      equal([checked.ok, checked.contract, text(checked.body)], [true, "vove.session", SENT]);
      await createSession(session, checked, options);
      await client.create(checked);
      equal((await client.tryCreate(checked)).ok, true);
      equal(text((await prepare(session, checked, options)).body), SENT);
    }
    equal(new Set(sent), new Set([SENT]));
    equal(sent.length, 6);
    for (const checked of [
      session.check({ refId: "u" }),
      session.builder({ refId: "u" }).build(),
      session.check({ refId: "u" }, { at: "" }),
    ]) {
      await createSession(contractById("vove.session"), checked, options);
      equal(sent.at(-1), '{"refId":"u"}');
    }
  });
}

test("a conversion gives a result of its own contract", async () => {
  let sent;
  const fetch = async (_, { body }) => (sent = text(body), Response.json({ tokenString: "t", scanRef: "r" }));
  const options = { credentials: { apiKey: "k", apiSecret: "s" }, fetch, dangerouslyAllowBrowser: true };
  const converted = idenfy.token.fromSession({ clientId: "u", country: "LT" });
  equal(converted.contract, "idenfy.token");
  await createSession(idenfy.token, converted, options);
  equal(sent, '{"clientId":"u","tokenType":"IDENTIFICATION","allowedCountries":["LT"]}');
  equal((await rejection(createSession(idenfy.session, converted, options))).kind, "config");
});

test("nothing that was done to a result changes what is sent", async () => {
  const { sent, options } = recorder();
  const checked = vove.session.check({ refId: "user-1" });
  checked.body.fill(0x20);
  checked.value.refId = "another";
  await createSession(vove.session, checked, options);
  equal(sent, ['{"refId":"user-1"}']);
});

test("what only looks like a result is a payload like any other", async () => {
  const { sent, options } = recorder();
  const checked = vove.session.check({ refId: "u" });
  const { ok: passes, contract, value, body, warnings } = checked;
  for (const copy of [
    { ok: passes, contract, value, body, warnings },
    JSON.parse(JSON.stringify(checked)),
    Object.create(Object.getPrototypeOf(checked), { ok: { value: true, enumerable: true } }),
    new Proxy(checked, {}),
  ]) {
    equal((await rejection(createSession(vove.session, copy, options))).kind, "validation");
  }
  equal(sent, []);
});

test("a result that cannot be sent is refused, and nothing is sent", async () => {
  const { sent, options } = recorder();
  const { session } = vove;
  const passed = session.check({ refId: "u" });
  for (const [input, more, kind] of [
    [youverify.liveness.check({}), {}, "config"],
    [youverify.liveness.check({ ttlSeconds: 1 }), {}, "config"],
    [session.check({ refId: "u" }, { at: "/refId" }), {}, "config"],
    [session.request({ refId: "u" }), {}, "config"],
    [passed, { check: { unknownKeys: "warn" } }, "config"],
    [passed, { check: {} }, "config"],
    [session.check({}), {}, "validation"],
  ]) {
    const error = await rejection(createSession(session, input, { ...options, ...more }));
    equal([error.kind, error.outcome], [kind, "not_sent"]);
    equal((await rejection(prepare(session, input, { ...options, ...more }))).kind, kind);
  }
  const failed = session.check({ zzz: 1 });
  const error = await rejection(createSession(session, failed, options));
  equal(error.issues, failed.issues);
  await createSession(session, passed, { ...options, check: undefined });
  equal(sent.length, 1);
});

test("Youverify's id is the token, and is not given away", async () => {
  const fetch = async () => Response.json({ success: true, data: { sessionId: "canary-session-id", status: "active" } });
  const options = { credentials: { token: "t" }, fetch, dangerouslyAllowBrowser: true };
  const session = await createSession(youverify.liveness, {}, options);
  equal([session.id, session.token], ["canary-session-id", "canary-session-id"]);
  ok(!JSON.stringify([session, { ...session }, Object.entries(session)]).includes("canary"));
});

test("iDenfy says of a token that it is not valid", async () => {
  const options = (isValid) => ({
    credentials: { apiKey: "k", apiSecret: "s" },
    fetch: async () => Response.json({ tokenString: "t", scanRef: "r", isValid }, { status: 201 }),
    dangerouslyAllowBrowser: true,
  });
  const payload = { clientId: "u", tokenType: "DOCUMENT" };
  equal((await createSession(idenfy.token, payload, options(false))).status, "invalid");
  equal((await createSession(idenfy.token, payload, options(true))).status, undefined);
});
