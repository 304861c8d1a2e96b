import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";

import { createSandbox, idenfy, NOW, now, vove, yoti, yotiSandbox, youverify } from "./helpers.mjs";

let sandbox;
beforeEach(() => void (sandbox = createSandbox({ now })));

const send = (init) => vove(sandbox, { refId: "r" }, init);
const withHeader = (fault) => send({ headers: { "x-sandbox-fault": fault } });
const after = (ms, reason) => {
  const controller = new AbortController();
  setTimeout(() => controller.abort(reason), ms);
  return controller.signal;
};

test("latency waits", async () => {
  sandbox.fault({ latency: 40 });
  const start = performance.now();
  assert.equal((await send()).status, 200);
  assert.ok(performance.now() - start >= 35);
});

test("latency and hang end with the signal's reason", async () => {
  for (const fault of [{ latency: 10_000 }, { hang: true }]) {
    sandbox.fault(fault);
    await assert.rejects(send({ signal: after(5, "enough") }), (reason) => reason === "enough");
    assert.equal(sandbox.journal.at(-1).status, null);
  }
});

test("hang does not answer", async () => {
  const signal = after(50, "late");
  const answer = withHeader("hang");
  const winner = await Promise.race([
    answer,
    new Promise((resolve) => signal.addEventListener("abort", () => resolve(signal.reason))),
  ]);
  assert.equal(winner, "late");
});

test("drop rejects as undici does, before or after the session is made", async () => {
  const isDropped = (error) => error instanceof TypeError && error.message === "fetch failed";
  const poor = createSandbox({ credits: 1 });
  poor.fault([{ drop: "before" }, { drop: "after" }]);
  await assert.rejects(idenfy(poor, { clientId: "c" }), isDropped);
  await assert.rejects(idenfy(poor, { clientId: "c" }), isDropped);
  assert.equal((await idenfy(poor, { clientId: "c" })).status, 402, "the credit is spent");
  assert.deepEqual(
    poor.journal.map((entry) => entry.status),
    [null, null, 402],
  );
});

test("a status comes with the vendor's error body, and makes no session", async () => {
  const bodyOf = async (answer, status) => {
    const response = await answer;
    assert.equal(response.status, status);
    return response.json();
  };
  const signing = yotiSandbox({ credits: 1 });
  signing.fault([{ status: 503 }, 500, 429, { status: 418 }, { status: 422 }]);
  assert.deepEqual(await bodyOf(yoti(signing, {}), 503), {
    code: "SERVICE_UNAVAILABLE",
    message: "Service Unavailable",
  });
  assert.deepEqual(await bodyOf(idenfy(signing, { clientId: "c" }), 500), {
    message: "Internal Server Error",
    identifier: "INTERNAL_ERROR",
  });
  assert.deepEqual(await bodyOf(vove(signing, {}), 429), {
    success: false,
    message: "Too Many Requests",
    code: "TOO_MANY_REQUESTS",
  });
  const teapot = await bodyOf(youverify(signing, {}), 418);
  assert.equal(teapot.statusCode, 418);
  const older = await bodyOf(youverify(signing, {}), 422);
  assert.deepEqual(Object.keys(older), ["message", "errors", "status_code"]);
  assert.equal((await idenfy(signing, { clientId: "c" })).status, 200, "no credit was spent");
});

test("a status without a body, and one for nobody's path", async () => {
  sandbox.fault([204, 500]);
  assert.equal(await (await send()).text(), "");
  const response = await sandbox.fetch("https://example.com/");
  assert.deepEqual(await response.json(), { status: 500, message: "Internal Server Error" });
});

test("retryAfter in seconds, as a date, as anything", async () => {
  const retryAfter = async (value) => {
    sandbox.fault({ status: 503, retryAfter: value });
    return (await send()).headers.get("retry-after");
  };
  assert.equal(await retryAfter(2), "2");
  assert.equal(await retryAfter(0), "0");
  assert.equal(await retryAfter("date:90"), new Date(NOW + 90_000).toUTCString());
  assert.equal(await retryAfter("date"), new Date(NOW + 1000).toUTCString());
  assert.equal(await retryAfter("soon"), "soon");
  sandbox.fault(503);
  assert.equal((await send()).headers.get("retry-after"), null);
});

test("redirect", async () => {
  sandbox.fault([{ redirect: 302 }, { redirect: 307, location: "https://b.example/" }]);
  const first = await send({ redirect: "manual" });
  assert.equal(first.status, 302);
  assert.equal(first.headers.get("location"), "https://elsewhere.invalid/");
  const second = await send({ redirect: "manual" });
  assert.equal(second.status, 307);
  assert.equal(second.headers.get("location"), "https://b.example/");
  sandbox.fault({ redirect: 302 });
  await assert.rejects(send({ redirect: "error" }), TypeError);
});

test("bodies that are something else", async () => {
  sandbox.fault([
    { body: "html" },
    { body: "empty" },
    { body: "not-json" },
    { body: "truncated" },
    { status: 502, body: "html" },
  ]);
  const html = await send();
  assert.equal(html.status, 200);
  assert.match(html.headers.get("content-type"), /^text\/html/);
  assert.match(await html.text(), /^<!doctype html>/);
  assert.equal(await (await send()).text(), "");
  const notJson = await send();
  assert.equal(notJson.headers.get("content-type"), "application/json");
  await assert.rejects(notJson.json(), SyntaxError);
  const cut = await (await send()).text();
  const whole = await (await send({ headers: { "x-sandbox-fault": "latency=0" } })).text();
  assert.equal(cut, whole.slice(0, whole.length / 2));
  const gateway = await send();
  assert.equal(gateway.status, 502);
  assert.match(await gateway.text(), /^<!doctype html>/);
});

test("no-token leaves out tokens and ids, whoever the vendor is", async () => {
  const any = yotiSandbox();
  any.fault({ body: "no-token", times: 5 });
  const keys = async (answer) => Object.keys(await (await answer).json());
  const liveness = await (await youverify(any, {})).json();
  assert.deepEqual(Object.keys(liveness.data), ["expiresAt", "status"]);
  assert.deepEqual(await keys(yoti(any, {})), ["client_session_token_ttl"]);
  assert.deepEqual(await keys(vove(any, { refId: "r" })), ["success"]);
  const flat = await keys(idenfy(any, { clientId: "c" }));
  const nested = await keys(idenfy(any, { clientId: "c", tokenType: "DOCUMENT" }));
  for (const name of ["authToken", "tokenString", "scanRef"]) {
    assert.ok(!flat.includes(name) && !nested.includes(name));
  }
  assert.ok(flat.includes("expiryTime") && nested.includes("expiration"));
});

test("success-false is a 2xx and no session", async () => {
  const poor = createSandbox({ credits: 1 });
  poor.fault({ body: "success-false", times: 2 });
  for (const answer of [youverify(poor, {}), idenfy(poor, { clientId: "c" })]) {
    const response = await answer;
    assert.equal(response.status, 200);
    assert.equal((await response.json()).success, false);
  }
  assert.equal((await idenfy(poor, { clientId: "c" })).status, 200);
});

test("oversized is a good reply and 2 MiB of white space", async () => {
  sandbox.fault({ body: "oversized" });
  const text = await (await send()).text();
  assert.ok(text.length > 2 * 1024 * 1024);
  assert.equal(JSON.parse(text).success, true);
});

test("oversized and slow bodies end with the signal's reason", async () => {
  for (const body of ["oversized", "slow"]) {
    sandbox.fault({ body });
    const controller = new AbortController();
    const response = await send({ signal: controller.signal });
    const reader = response.body.getReader();
    const { value } = await reader.read();
    assert.ok(value.length > 0);
    controller.abort("enough");
    const rest = (async () => {
      while (!(await reader.read()).done);
    })();
    await assert.rejects(rest, (reason) => reason === "enough");
  }
});

test("a body that nobody wants can be cancelled, before and after an abort", async () => {
  sandbox.fault({ body: "slow" });
  const controller = new AbortController();
  const response = await send({ signal: controller.signal });
  await response.body.cancel();
  controller.abort();
});

test("a fault is for the next request, or for as many as it says", async () => {
  sandbox.fault({ status: 503, times: 2, latency: undefined });
  sandbox.fault(429);
  const statuses = [];
  for (let i = 0; i < 4; i += 1) statuses.push((await send()).status);
  assert.deepEqual(statuses, [503, 503, 429, 200]);
});

test("the header is for its own request and leaves the queue alone", async () => {
  sandbox.fault(429);
  const response = await withHeader(" latency = 1 ; status=503;retryAfter=date:2");
  assert.equal(response.status, 503);
  assert.equal(response.headers.get("retry-after"), new Date(NOW + 2000).toUTCString());
  assert.equal((await withHeader("500")).status, 500);
  assert.equal((await withHeader("body=empty")).status, 200);
  assert.equal((await withHeader("redirect=307")).status, 307);
  await assert.rejects(withHeader("drop=before"), /fetch failed/);
  assert.equal((await send()).status, 429);
});

test("a fault that does not exist is an error, not a silent nothing", async () => {
  sandbox.fault([200, 599]);
  assert.deepEqual([(await send()).status, (await send()).status], [200, 599]);
  const wrong = [
    { hangs: true },
    { hang: 1 },
    { drop: true },
    { body: "htm" },
    { status: 199 },
    { status: 600 },
    { status: "503" },
    { retryAfter: NaN },
    { retryAfter: -1 },
    { redirect: 304 },
    { latency: -1 },
    { times: 0 },
    { toString: 1 },
    42,
    "503",
    null,
    undefined,
  ];
  for (const fault of wrong) assert.throws(() => sandbox.fault(fault), TypeError);
  assert.throws(() => sandbox.fault([429, { hangs: true }]), TypeError);
  assert.equal((await send()).status, 200, "a list with a wrong one is not queued");
  for (const header of ["hangs", "drop", "status=x", "503;times=2", "__proto__=1", ""]) {
    await assert.rejects(withHeader(header), /sandbox fault/);
  }
});

test("a fault that does not exist has a suggestion, a wrong one says what it must be", async () => {
  const says = (fault, pattern) =>
    assert.throws(() => sandbox.fault(fault), ({ message }) => pattern.test(message));
  says({ hangs: true }, /^There is no such sandbox fault\. Did you mean "hang"\? There are: l/);
  says({ "retry-after": 1 }, /Did you mean "retryAfter"\?/);
  says({ Status: 503 }, /Did you mean "status"\?/);
  says({ explode: true }, /fault\. There are: /);
  says({ status: 600 }, /^The sandbox fault "status" must be a whole number from 200 to 599$/);
  says({ drop: true }, /"drop" must be before or after$/);
  says("503", /^The sandbox faults must be an object$/);
  await assert.rejects(withHeader("retry_after=1"), /Did you mean "retryAfter"\?/);
});
