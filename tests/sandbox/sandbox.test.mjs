import assert from "node:assert/strict";
import { test } from "node:test";

import { createSandbox, idenfy, NOW, now, vove, yoti, yotiSandbox, youverify } from "./helpers.mjs";

async function idsOf(sandbox) {
  const { data } = await (await youverify(sandbox, {})).json();
  const { authToken, scanRef } = await (await idenfy(sandbox, { clientId: "c" })).json();
  const { token } = await (await vove(sandbox, { refId: "r" })).json();
  return [data.sessionId, authToken, scanRef, token];
}

test("the same seed gives the same ids, another one others, and none twice", async () => {
  const [a, b, c, d] = await Promise.all(
    [{ seed: 1 }, { seed: 1 }, { seed: "2" }, {}].map((options) => idsOf(createSandbox(options))),
  );
  assert.deepEqual(a, b);
  assert.equal(new Set([...a, ...c, ...d]).size, 12);
  assert.deepEqual(d, await idsOf(createSandbox()), "the default seed is fixed");

  const sandbox = createSandbox();
  const seen = new Set();
  for (let i = 0; i < 500; i += 1) {
    const { data } = await (await youverify(sandbox, {})).json();
    seen.add(data.sessionId);
  }
  assert.equal(seen.size, 500);
});

test("reset starts everything anew", async () => {
  const sandbox = createSandbox({ seed: 7 });
  const { journal } = sandbox;
  const first = await idsOf(sandbox);
  sandbox.fault(503);
  sandbox.reset();
  assert.equal(journal.length, 0);
  assert.equal(sandbox.journal, journal);
  assert.deepEqual(await idsOf(sandbox), first);
});

test("the journal has every request, in the order of the calls", async () => {
  const sandbox = yotiSandbox();
  sandbox.fault([{ latency: 20 }, { drop: "before" }]);
  await Promise.allSettled([
    vove(sandbox, { refId: "slow" }),
    vove(sandbox, { refId: "dropped" }),
    youverify(sandbox, { ttlSeconds: 1 }),
    yoti(sandbox, {}),
    idenfy(sandbox, { clientId: "c", lifetime: 5, tokenType: "DOCUMENT" }),
    idenfy(sandbox, "{"),
    sandbox.fetch("https://example.com/a?b=c"),
    sandbox.fetch("https://api.youverify.co/v2/api/other"),
  ]);
  assert.deepEqual(
    sandbox.journal.map(({ vendor, contract, status }) => [vendor, contract, status]),
    [
      ["vove", "vove.session", 200],
      ["vove", "vove.session", null],
      ["youverify", "youverify.liveness", 400],
      ["yoti", "yoti.session", 201],
      ["idenfy", "idenfy.token", 201],
      ["idenfy", "idenfy.session", 400],
      [null, null, 404],
      ["youverify", null, 404],
    ],
  );
  assert.deepEqual(sandbox.journal[6], {
    method: "GET",
    url: "https://example.com/a?b=c",
    path: "/a",
    query: { b: "c" },
    headers: {},
    body: "",
    vendor: null,
    contract: null,
    status: 404,
    refused: [],
    at: NOW,
  });
  assert.deepEqual(sandbox.journal[0].headers, {
    "content-type": "application/json",
    "x-api-key": sandbox.credentials.vove.apiKey,
  });
  assert.equal(sandbox.journal[0].body, '{"refId":"slow"}');
  assert.deepEqual(JSON.parse(JSON.stringify(sandbox.journal)), sandbox.journal);
});

test("the journal tells which page refused a payload, and why", async () => {
  const sandbox = createSandbox();
  await youverify(sandbox, { ttlSeconds: 29, metadata: [] });
  const page = "Youverify, Generate SDK Session ID, read 2026-11-21";
  assert.deepEqual(sandbox.journal[0].refused, [
    { at: "ttlSeconds", text: "must be at least 30", page },
    { at: "metadata", text: "must be an object", page },
  ]);
  await youverify(sandbox, "{");
  const [refusal] = sandbox.journal[1].refused;
  assert.deepEqual(refusal, { at: "", text: "The body is not JSON", page });

  // What is not looked at is not refused.
  const faults = [400, { body: "success-false" }, { drop: "before" }];
  for (const fault of faults) {
    sandbox.fault(fault);
    await youverify(sandbox, { ttlSeconds: 29 }).catch(() => {});
    assert.deepEqual(sandbox.journal.at(-1).refused, []);
  }
  await youverify(sandbox, { ttlSeconds: 29 }, { headers: { token: "wrong" } });
  assert.deepEqual(sandbox.journal.at(-1).refused, []);

  sandbox.fault({ drop: "after" });
  await assert.rejects(youverify(sandbox, { ttlSeconds: 29 }));
  assert.equal(sandbox.journal.at(-1).refused.length, 1);
});

test("any host and base path will do", async () => {
  const sandbox = createSandbox();
  const init = {
    method: "POST",
    headers: { "content-type": "application/json", "x-api-key": sandbox.credentials.vove.apiKey },
    body: '{"refId":"r"}',
  };
  for (const base of ["http://127.0.0.1:8787", "https://proxy.example/to/vove", "http://[::1]:1"]) {
    assert.equal((await sandbox.fetch(`${base}/v2/sessions`, init)).status, 200);
  }
  assert.equal((await sandbox.fetch("https://api.voveid.com/v3/session", init)).status, 404);
  const basic = `Basic ${btoa("sandbox-idenfy-key:sandbox-idenfy-secret")}`;
  const behind = await sandbox.fetch("http://127.0.0.1:8787/idv/api/v2/token", {
    ...init,
    headers: { ...init.headers, authorization: basic },
    body: '{"clientId":"c"}',
  });
  const { redirectUrl, authToken } = await behind.json();
  assert.equal(redirectUrl, `http://127.0.0.1:8787/idv/api/v2/redirect?authToken=${authToken}`);
});

test("fetch takes what fetch takes, and needs no this", async () => {
  const { fetch, credentials } = createSandbox();
  const url = new URL("https://api.voveid.com/v2/sessions");
  const headers = new Headers({ "content-type": "application/json" });
  headers.set("x-api-key", credentials.vove.apiKey);
  const text = '{"refId":"r"}';
  const bytes = new TextEncoder().encode(text);
  const stream = () => new Blob([text]).stream();
  const init = { method: "POST", headers };
  assert.equal((await fetch(url.href, { ...init, body: text })).status, 200);
  assert.equal((await fetch(url, { ...init, body: bytes })).status, 200);
  assert.equal((await fetch(url, { ...init, body: bytes.buffer })).status, 200);
  assert.equal((await fetch(url, { ...init, body: stream(), duplex: "half" })).status, 200);
  assert.equal((await fetch(new Request(url, { ...init, body: text }))).status, 200);
  const empty = new Request(url, { ...init, body: "{}" });
  assert.equal((await fetch(empty, { body: text })).status, 200, "init goes before the Request");
  await assert.rejects(fetch("/relative"), TypeError);
  await assert.rejects(fetch(url, { ...init, method: "GET", body: text }), TypeError);
});

test("a signal that was aborted before stops the request on its way", async () => {
  const sandbox = createSandbox();
  const signal = AbortSignal.abort("no");
  await assert.rejects(vove(sandbox, { refId: "r" }, { signal }), (reason) => reason === "no");
  const request = new Request("https://api.voveid.com/v2/sessions", { signal });
  await assert.rejects(sandbox.fetch(request), (reason) => reason === "no");
  assert.equal(sandbox.journal.length, 0);
  assert.equal((await sandbox.fetch(request, { signal: null })).status, 405, "null is no signal");
});

test("a signal that is aborted while the vendor works", async () => {
  const sandbox = yotiSandbox();
  const controller = new AbortController();
  const answer = yoti(sandbox, {}, { signal: controller.signal });
  controller.abort("enough");
  await assert.rejects(answer, (reason) => reason === "enough");
  assert.equal(sandbox.journal.length, 1);

  const later = new AbortController();
  const request = new Request("https://api.voveid.com/v2/sessions", {
    method: "POST",
    signal: later.signal,
    headers: { "x-sandbox-fault": "hang" },
  });
  const hanging = sandbox.fetch(request);
  setTimeout(() => later.abort("late"), 5);
  await assert.rejects(hanging, (reason) => reason === "late");
});

test("the clock is the caller's", async () => {
  const sandbox = createSandbox({ now });
  await vove(sandbox, { refId: "r" });
  assert.equal(sandbox.journal[0].at, NOW);
});
