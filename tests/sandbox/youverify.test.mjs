import assert from "node:assert/strict";
import { test } from "node:test";

import { accepts, createSandbox, keeps, NOW, now, youverify } from "./helpers.mjs";

const sandbox = createSandbox({ now });
const send = (payload) => youverify(sandbox, payload);
const PAGE = "Youverify, Generate SDK Session ID, read 2026-11-21";

test("answers with the page's reply", async () => {
  const response = await send({ ttlSeconds: 300, metadata: { orderId: "1" } });
  assert.equal(response.status, 200);
  assert.equal(response.headers.get("content-type"), "application/json");
  const reply = await response.json();
  const { sessionId } = reply.data;
  assert.match(sessionId, /^[0-9a-f]{32}$/);
  assert.deepEqual(reply, {
    success: true,
    statusCode: 200,
    message: "SDK session generated",
    data: { sessionId, expiresAt: "2025-10-05T12:05:00.000Z", status: "active" },
    links: [],
  });
});

test("a session lives 120 seconds by default", async () => {
  const { data } = await (await send({})).json();
  assert.equal(Date.parse(data.expiresAt), NOW + 120_000);
});

test("the page's rules", async () => {
  await keeps(sandbox, send, [
    [PAGE, "ttlSeconds", { ttlSeconds: 29 }, { ttlSeconds: 30 }],
    [PAGE, "ttlSeconds", { ttlSeconds: 29.999 }, { ttlSeconds: 30.001 }],
    [PAGE, "ttlSeconds", { ttlSeconds: 601 }, { ttlSeconds: 600 }, '{"ttlSeconds":600.0}'],
    [PAGE, "ttlSeconds", { ttlSeconds: 600.001 }, { ttlSeconds: 599.999 }, { ttlSeconds: 60.5 }],
    [PAGE, "ttlSeconds", '{"ttlSeconds":1e999}'],
    [PAGE, "ttlSeconds", { ttlSeconds: "60" }],
    [PAGE, "ttlSeconds", { ttlSeconds: null }],
    [PAGE, "ttlSeconds", { ttlSeconds: [60] }],
    [PAGE, "metadata", { metadata: null }, { metadata: {} }],
    [PAGE, "metadata", { metadata: [] }],
    [PAGE, "metadata", { metadata: "text" }],
    [PAGE, "", [], {}],
    [PAGE, "", "null"],
    [PAGE, "", "7"],
  ]);
});

test("what the page does not refuse is taken", async () => {
  await accepts(sandbox, send, [
    { unknown: true },
    { metadata: { deep: [null, { a: 1.5, emoji: "👩" }] } },
    '{"metadata":{"a":1e999}}',
    '{"metadata":{"a":"\\ud800"}}',
    '{"ttlSeconds":60,"ttlSeconds":61}',
  ]);
  const { data } = await (await send({ ttlSeconds: 30.5 })).json();
  assert.equal(Date.parse(data.expiresAt), NOW + 30_500);
});

test("what is not JSON", async () => {
  await keeps(
    sandbox,
    send,
    ["", "{", "{}{}", "{'a':1}", '{"ttlSeconds":60,}', "\ufeff{}"].map((text) => [PAGE, "", text]),
  );
  const invalidUtf8 = await youverify(sandbox, {}, { body: new Uint8Array([0x7b, 0xff, 0x7d]) });
  assert.equal(invalidUtf8.status, 400);
  const asText = await youverify(sandbox, {}, { headers: { "content-type": "text/plain" } });
  assert.equal(asText.status, 400);
  const charset = { "content-type": "application/json; charset=utf-8" };
  assert.equal((await youverify(sandbox, {}, { headers: charset })).status, 200);
});

test("errors come in the vendor's shape", async () => {
  const invalid = await send({ ttlSeconds: 29 });
  assert.deepEqual(await invalid.json(), {
    success: false,
    statusCode: 400,
    message: "ttlSeconds must be at least 30",
    name: "BadRequestError",
    data: {},
  });
  const wrong = await youverify(sandbox, {}, { headers: { token: "wrong" } });
  assert.equal(wrong.status, 401);
  assert.deepEqual(await wrong.json(), {
    success: false,
    statusCode: 401,
    message: "The token is not valid",
    name: "UnauthorizedError",
    data: {},
  });
});

test("a missing token, another method and another path are refused", async () => {
  const url = "https://api.youverify.co/v2/api/identity/sdk/liveness/session/generate";
  const headers = { "content-type": "application/json" };
  const anonymous = await sandbox.fetch(url, { method: "POST", headers, body: "{}" });
  assert.equal(anonymous.status, 401);
  const get = await sandbox.fetch(url);
  assert.equal(get.status, 405);
  assert.equal(get.headers.get("allow"), "POST");
  assert.equal((await get.json()).statusCode, 405);
  const other = url.replace("/liveness", "");
  const notFound = await sandbox.fetch(other, { method: "POST", headers, body: "{}" });
  assert.equal(notFound.status, 404);
  assert.equal((await notFound.json()).name, "NotFoundError");
});

test("your own token", async () => {
  const own = createSandbox({ credentials: { youverify: { token: "mine" } } });
  assert.equal((await youverify(own, {})).status, 200);
  assert.equal((await youverify(own, {}, { headers: { token: "yours" } })).status, 401);
});
