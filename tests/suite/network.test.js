// What the network does, told as it is: whether a request left, what a status says, what came of the answer.

import {
  createClient,
  createSession,
  isSessionError,
  prepare,
  readResponse,
  vove,
  yoti,
  youverify,
} from "idv-session/edge";
import { endlessBody } from "./bodies.js";
import { CALLS, sandboxes } from "./fault-calls.js";
import { equal, ok, rejection, test, within } from "./harness.js";
import { isNode } from "./runtime.js";

const { liveness } = youverify;
const DOUBTFUL = CALLS.filter(({ isIdempotent }) => !isIdempotent);

const over = (fetch, more) => ({
  credentials: { token: "canary-token-77aa" },
  fetch,
  retry: { baseMs: 1, capMs: 2 },
  dangerouslyAllowBrowser: true,
  ...more,
});

const brief = ({ kind, outcome, retryable, attempts }) => [kind, outcome, retryable, attempts.length];
const fetchFailed = (cause) => () => Promise.reject(new TypeError("fetch failed", { cause }));
const coded = (code) => Object.assign(new Error("x"), { code });
const json = (body, init) => Response.json(body, init);
const SESSION = { success: true, data: { sessionId: "s-1", status: "active" } };

/** The same fetch, which waits for `release()`. */
function gated(fetch) {
  let release;
  const gate = new Promise((resolve) => (release = resolve));
  const waiting = async (...request) => {
    await gate;
    return fetch(...request);
  };
  return { waiting, release };
}

/** How a call ends that must end with a SessionError. */
async function failure(promise) {
  const error = await within(5_000, rejection(promise));
  ok(isSessionError(error), `no SessionError: ${error}`);
  return error;
}

const LEFT_NOTHING = [
  coded("ECONNREFUSED"),
  coded("ENOTFOUND"),
  coded("EAI_AGAIN"),
  coded("CERT_HAS_EXPIRED"),
  coded("ERR_TLS_CERT_ALTNAME_INVALID"),
  coded("DEPTH_ZERO_SELF_SIGNED_CERT"),
  coded("UNABLE_TO_VERIFY_LEAF_SIGNATURE"),
  new AggregateError([coded("ECONNREFUSED"), coded("ENOTFOUND")]),
  new Error("x", { cause: coded("ECONNREFUSED") }),
];
const MAY_HAVE_LEFT = [
  undefined,
  "ECONNREFUSED",
  coded("ECONNRESET"),
  coded("EPIPE"),
  coded("ETIMEDOUT"),
  coded("UND_ERR_SOCKET"),
  coded("UND_ERR_HEADERS_TIMEOUT"),
  new AggregateError([coded("ECONNREFUSED"), coded("ECONNRESET")]),
  new AggregateError([]),
  new Proxy({}, { get() { throw new Error("no"); } }),
];

for (const { name, contract, input, vendor, isIdempotent = false } of CALLS) {
  test(`no connection was made: ${name}`, async ({ credentials }) => {
    for (const cause of LEFT_NOTHING) {
      const options = over(fetchFailed(cause), { credentials: credentials[vendor] });
      const error = await failure(createSession(contract, input, options));
      // Whoever may send twice tries; nothing was sent all the same.
      equal(brief(error), ["network", "not_sent", true, isIdempotent ? 3 : 1], String(cause));
      ok(error.message.includes("Nothing was sent."), error.message);
    }
    for (const cause of MAY_HAVE_LEFT) {
      const options = over(fetchFailed(cause), { credentials: credentials[vendor] });
      const error = await failure(createSession(contract, input, options));
      equal(brief(error), ["network", "unknown", isIdempotent, isIdempotent ? 3 : 1], typeof cause);
    }
  });
}

test("what was refused once was sent, whatever the next attempt came to", async () => {
  let sent = 0;
  const fetch = () => {
    sent += 1;
    return sent === 1 ? Promise.resolve(json({}, { status: 429 })) : fetchFailed(coded("ENOTFOUND"))();
  };
  const error = await failure(createSession(liveness, {}, over(fetch)));
  equal(brief(error), ["network", "rejected", true, 2]);
});

test("headers that fetch forbids", async () => {
  let sent = 0;
  const fetch = async () => (sent++, json(SESSION));
  for (const name of [
    ...["content-length", "Transfer-Encoding", "connection", "Keep-Alive", "upgrade", "Expect", "HOST"],
    ...["te", "content-type", "token"],
  ]) {
    for (const headers of [{ [name]: "1" }, [[name, "1"]]]) {
      const options = over(fetch, { headers });
      for (const error of [
        await failure(createSession(liveness, {}, options)),
        await failure(prepare(liveness, {}, options)),
        await failure((async () => createClient(liveness, options))()),
      ]) {
        equal(brief(error), ["config", "not_sent", false, 0], name);
        ok(error.message.toLowerCase().includes(`headers.${name.toLowerCase()}`), error.message);
      }
    }
  }
  equal(sent, 0);
});

// Engines warn of a leak when a signal has more than ten.
test("many calls with one signal add one listener, and all of them hear it", async () => {
  const controller = new AbortController();
  const { signal } = controller;
  let added = 0;
  let removed = 0;
  const { addEventListener, removeEventListener } = signal;
  signal.addEventListener = (...all) => (added++, addEventListener.apply(signal, all));
  signal.removeEventListener = (...all) => (removed++, removeEventListener.apply(signal, all));
  const calls = Array.from({ length: 40 }, () => {
    return failure(createSession(liveness, {}, over(() => new Promise(() => {}), { signal })));
  });
  await new Promise((resolve) => setTimeout(resolve, 20));
  equal(added - removed, 1, "listeners");
  controller.abort(new Error("enough"));
  for (const error of await Promise.all(calls)) equal(brief(error), ["aborted", "unknown", false, 1]);
  equal(added - removed, 0, "listeners left");
  // And again: the signal that was left can be used anew.
  const error = await failure(createSession(liveness, {}, over(async () => json(SESSION), { signal })));
  equal(brief(error), ["aborted", "not_sent", false, 0]);
});

test("Node's own fetch sends a request anew after 421: both are noted", async ({ vendorUrl, credentials }) => {
  const options = { credentials: credentials.youverify, baseUrl: vendorUrl, dangerouslyAllowBrowser: true };
  const headers = { "x-sandbox-fault": "421" };
  const outcomes = new Set();
  for (let round = 0; round < 30 && !outcomes.has(421); round++) {
    const error = await failure(createSession(liveness, {}, { ...options, headers }));
    outcomes.add(error.status);
    // Where the answer comes in parts, Node's may fail to send its copy, and say nothing of the status.
    if (error.status === undefined) equal(brief(error), ["network", "unknown", false, 1]);
    else equal(error.attempts.map(({ status }) => status), isNode ? [421, 421] : [421]);
    if (error.status !== undefined) equal(error.outcome, "rejected");
  }
  ok(outcomes.has(421), "421 was never told");
  // A fetch of the caller's is sent once.
  const fetch = async () => json({}, { status: 421 });
  equal((await failure(createSession(liveness, {}, { ...options, fetch }))).attempts.length, 1);
});

test("a name that stands twice in an answer: the last one, as raw has it", async () => {
  const body = '{"success":true,"data":{"sessionId":"first","sessionId":"last","status":"a","status":"b"}}';
  const session = await createSession(liveness, {}, over(async () => new Response(body)));
  equal([session.id, session.status, session.raw.data.sessionId], ["last", "b", "last"]);
  const refused = new Response('{"success":true,"success":false,"data":{"sessionId":"s"}}');
  equal(brief(await failure(readResponse(liveness, refused))), ["rejected", "rejected", false, 0]);
});

test("a byte order mark before an answer says nothing", async () => {
  const body = `\ufeff${JSON.stringify(SESSION)}`;
  const session = await createSession(liveness, {}, over(async () => new Response(body)));
  equal([session.id, session.raw.data.sessionId], ["s-1", "s-1"]);
});

// What somebody else sent, and what came back.

const ANSWER = () => json({ success: true, token: "t-1" });
const credentialsOf = { credentials: { apiKey: "canary-key-9911" }, dangerouslyAllowBrowser: true };

test("a prepared request that went through a queue as JSON", async () => {
  const request = await prepare(vove.session, { refId: "user-1" }, credentialsOf);
  const text = new TextDecoder().decode(request.body);
  for (const copy of [
    request,
    JSON.parse(JSON.stringify(request)),
    { ...request, body: text },
    { ...request, body: [...request.body] },
    { ...request, body: request.body.buffer.slice(0) },
    structuredClone({ ...request, toRequest: undefined }),
  ]) {
    const session = await readResponse(vove.session, ANSWER(), { request: copy });
    equal([session.id, session.token], ["user-1", "t-1"]);
  }
});

test("reading an answer never fails with another error, and never says that nothing was sent", async () => {
  const throwing = new Proxy({}, { get() { throw new SyntaxError("canary-text"); } });
  const requests = [
    ...["", "text", 5, true, [], {}, { body: null }, { body: 5 }, { body: { a: 1 } }, { body: ["a"] }],
    ...[{ body: { 0: 300 } }, { body: { 0: -1 } }, { body: "not json" }, { body: '{"refId"' }, throwing],
    ...[Symbol("x"), () => {}, { body: throwing }, { body: new Proxy([], { get() { throw 5; } }) }],
  ];
  for (const request of requests) {
    const error = await failure(readResponse(vove.session, ANSWER(), { request }));
    equal([error.outcome, error.retryable], ["unknown", false]);
    ok(["config", "protocol"].includes(error.kind), error.kind);
    ok(!`${error.message}${error.stack}${JSON.stringify(error)}`.includes("canary"));
  }
  const answers = [undefined, null, 5, "200", {}, throwing, { status: 200 }, Response.error(), new Response()];
  for (const answer of answers) {
    const error = await failure(readResponse(liveness, answer));
    equal([error.kind, error.outcome], ["protocol", "unknown"]);
  }
  const options = [5, "x", [], { nope: 1 }, { timeoutMs: "x" }, { baseUrl: "http://evil.example" }];
  for (const option of options) {
    const error = await failure(readResponse(liveness, json(SESSION), option));
    equal([error.kind, error.outcome], ["config", "unknown"], JSON.stringify(option));
  }
  const slow = readResponse(liveness, new Response(endlessBody()), { timeoutMs: 50 });
  equal(brief(await failure(slow)).slice(0, 2), ["timeout", "unknown"]);
  const refusal = new Response(endlessBody(), { status: 401 });
  const late = await failure(readResponse(liveness, refusal, { timeoutMs: 50 }));
  equal([late.kind, late.outcome, late.status], ["unauthorized", "rejected", 401]);
});

// Values that are not what they say.

const LOOK_ALIKES = () => {
  const tagged = (more = {}) => Object.defineProperty(more, Symbol.toStringTag, { value: "CryptoKey" });
  const algorithm = { name: "RSASSA-PKCS1-v1_5", hash: { name: "SHA-256" }, modulusLength: 2048 };
  const throws = { get() { throw new RangeError("canary"); } };
  return [
    tagged(),
    tagged({ algorithm: null }),
    tagged({ algorithm, usages: 5 }),
    tagged({ algorithm, usages: ["sign"] }),
    tagged({ get algorithm() { throw new WebAssembly.RuntimeError("unreachable"); } }),
    tagged({ get algorithm() { throw new RangeError("Maximum call stack size exceeded"); } }),
    tagged({ algorithm: new Proxy({}, throws), usages: ["sign"] }),
    new Proxy({}, throws),
  ];
};

test("what is only called a CryptoKey is a mistake in the options, and costs no other call", async (context) => {
  const create = await sandboxes(context);
  const { fetch } = create();
  const { waiting, release } = gated(fetch);
  const neighbours = DOUBTFUL.map(({ contract, input, vendor }) => {
    const options = over(waiting, { credentials: context.credentials[vendor] });
    return createSession(contract, input, options);
  });
  for (const key of LOOK_ALIKES()) {
    const credentials = { sdkId: "sdk-1", key };
    const sending = createSession(yoti.session, { client_session_token_ttl: 900 }, over(fetch, { credentials }));
    equal(brief(await failure(sending)), ["config", "not_sent", false, 0]);
  }
  release();
  for (const session of await Promise.all(neighbours)) ok(session.token.length > 0);
});

test("clocks and randomness that throw, or give what is none", async () => {
  const trap = () => {
    throw new WebAssembly.RuntimeError("unreachable");
  };
  for (const more of [{ now: trap }, { now: () => NaN }, { now: () => Symbol("x") }, { now: () => ({}) }]) {
    const options = over(async () => json({}), more);
    const session = createSession(yoti.session, { client_session_token_ttl: 900 }, {
      ...options,
      credentials: await yotiCredentials(),
    });
    const error = await failure(session);
    equal([error.kind, error.outcome], ["config", "not_sent"]);
  }
  for (const random of [
    ...[trap, () => undefined, () => 5, () => "x".repeat(99), () => new Uint8Array(2)],
    ...[() => ({ length: 4e9 }), () => [1, 2, 3], () => new Proxy([], { get: trap })],
  ]) {
    const session = createSession(yoti.session, { client_session_token_ttl: 900 }, {
      ...over(async () => json({}), { random }),
      credentials: await yotiCredentials(),
    });
    const error = await failure(session);
    equal([error.kind, error.outcome], ["config", "not_sent"], String(random));
  }
});

/** A key that can sign. */
let made;
async function yotiCredentials() {
  made ??= await crypto.subtle.generateKey(
    { name: "RSASSA-PKCS1-v1_5", modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]), hash: "SHA-256" },
    false,
    ["sign", "verify"],
  );
  return { sdkId: "sdk-1", key: made.privateKey };
}

const HOSTILE = () => {
  const trap = () => {
    throw new RangeError("canary");
  };
  const handler = new Proxy({}, { get: () => trap });
  const revoked = Proxy.revocable({}, {});
  revoked.revoke();
  return [
    new Proxy({}, handler),
    new Proxy(() => {}, handler),
    new Proxy([], handler),
    revoked.proxy,
    new Proxy({}, { get: trap }),
    new Proxy({}, { ownKeys: trap }),
    new Proxy({}, { getPrototypeOf: trap }),
  ];
};

test("whatever is given, createSession rejects with a SessionError and tryCreate gives one", async () => {
  const fetch = async () => json({ success: false });
  const client = createClient(liveness, over(fetch));
  for (const hostile of HOSTILE()) {
    await failure(createSession(hostile, {}, over(fetch)));
    await failure(createSession(liveness, hostile, over(fetch)));
    await failure(createSession(liveness, {}, hostile));
    await failure(prepare(liveness, {}, hostile));
    for (const name of ["credentials", "check", "retry", "headers", "signal", "fetch", "environment", "onEvent"]) {
      await failure(createSession(liveness, {}, over(fetch, { [name]: hostile })));
    }
    for (const given of [[hostile], [{}, hostile], [{}, { check: hostile }], [{}, { signal: hostile }]]) {
      const { ok: isOk, error } = await client.tryCreate(...given);
      ok(isOk === false && isSessionError(error));
    }
    await failure((async () => createClient(liveness, hostile))());
    await failure((async () => createClient(hostile, over(fetch)))());
  }
});

test("two hundred calls in flight while payloads as large as may be are checked", async (context) => {
  const create = await sandboxes(context);
  const { fetch } = create();
  const { waiting, release } = gated(fetch);
  const calls = [];
  const note = "ä".repeat(500_000);
  for (let at = 0; at < 200; at++) {
    const { contract, input, vendor } = CALLS[at % CALLS.length];
    const options = over(waiting, { credentials: context.credentials[vendor], timeoutMs: 60_000, totalTimeoutMs: 60_000 });
    calls.push(createSession(contract, input, options));
    // Memory grows, and other instances take over.
    if (at % 10 === 0) ok(liveness.check({ metadata: { note, at } }).ok);
    if (at % 10 === 5) await new Promise((resolve) => setTimeout(resolve, 0));
  }
  release();
  const sessions = await Promise.all(calls);
  equal(sessions.filter(({ token }) => token.length > 0).length, 200);
});

test("the parts of an answer are bytes, whatever a fetch calls them", async () => {
  const bytes = new TextEncoder().encode(JSON.stringify(SESSION));
  const padded = new Uint8Array(bytes.length + 8);
  padded.set(bytes, 4);
  const view = new DataView(padded.buffer, 4, bytes.length);
  const stream = (...parts) => ({ getReader: () => ({ read: async () => ({ done: parts.length === 0, value: parts.shift() }) }) });
  const headers = new Headers();
  const like = (body, more) => ({ status: 200, headers, body, ...more });
  for (const answer of [
    like(stream(view)),
    like(stream(bytes.slice(0, 9), bytes.slice(9))),
    like(undefined, { arrayBuffer: async () => bytes.slice().buffer }),
  ]) {
    equal((await createSession(liveness, {}, over(async () => answer))).id, "s-1");
  }
  for (const answer of [
    like(stream("text")),
    like(stream({ length: 5 })),
    like(undefined, { arrayBuffer: async () => 4e9 }),
    like(undefined, { arrayBuffer: async () => ({ length: 4e9 }) }),
    like({ getReader: () => ({}) }),
  ]) {
    const error = await failure(createSession(liveness, {}, over(async () => answer)));
    ok(["protocol", "network"].includes(error.kind) && error.outcome === "unknown", error.kind);
  }
});

test("an abort in the pause after a doubtful answer stays doubtful", async () => {
  const controller = new AbortController();
  const options = over(async () => json({}, { status: 500 }), {
    credentials: credentialsOf.credentials,
    retry: { baseMs: 1e5, capMs: 1e5 },
    random: (bytes) => new Uint8Array(bytes).fill(255),
    signal: controller.signal,
    totalTimeoutMs: 600_000,
  });
  const call = failure(createSession(vove.session, { refId: "user-1" }, options));
  setTimeout(() => controller.abort(), 30);
  equal(brief(await call), ["aborted", "unknown", false, 1]);
});
