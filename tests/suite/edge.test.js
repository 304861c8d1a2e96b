// Creating sessions, in whatever runtime: against the sandbox over real HTTP on loopback, and
// against a fetch that misbehaves.

import { youverify as rootYouverify } from "idv-session";
import {
  createClient,
  createSession,
  idenfy,
  importYotiKey,
  isSessionError,
  prepare,
  readResponse,
  SessionError,
  yoti,
  youverify,
} from "idv-session/edge";
import { endlessBody } from "./bodies.js";
import { isNode } from "./runtime.js";
import { equal, ok, rejection, test, within } from "./harness.js";

const { liveness } = youverify;
const TOKEN = "canary-token-5d1f";
const reply = (body, init) => Response.json(body, init);
const SESSION = { success: true, data: { sessionId: "s-1", status: "active" } };

/** Options that reach a fetch of the test's own. */
const over = (fetch, more) => ({
  credentials: { token: TOKEN },
  fetch,
  timeoutMs: 300,
  totalTimeoutMs: 1500,
  dangerouslyAllowBrowser: true,
  ...more,
});

/** How a call fails, with the promise that it settles and that nothing secret is in it. */
async function failure(input, options, contract = liveness) {
  const error = await within(5000, rejection(createSession(contract, input, options)));
  ok(isSessionError(error) && error instanceof SessionError && error instanceof Error);
  const told = [error.message, error.stack, JSON.stringify(error), String(error.cause)].join("\n");
  ok(!told.includes(TOKEN), `the token is in: ${told}`);
  return error;
}

const brief = ({ kind, outcome, retryable, attempts }) => [kind, outcome, retryable, attempts.length];

test("a credential that is no text says what it is, and what to do", async () => {
  const create = (key) => createSession(yoti.session, {}, over(() => {}, { credentials: { sdkId: "x", key } }));
  for (const [key, says] of [
    [Promise.resolve("x"), "credentials.key is a Promise: await it"],
    [new Uint8Array(3), "credentials.key is bytes: read it as text"],
  ]) {
    const error = await create(key).catch((error) => error);
    equal([error.kind, error.outcome], ["config", "not_sent"]);
    ok(error.message.includes(says), error.message);
  }
});

test("what is no contract is told without a name for it", async () => {
  const error = await createSession({}, {}, {}).catch((error) => error);
  ok(error.message.startsWith("idv-session: contract is none of this package's contracts"), error.message);
});

test("a sentence that asks ends with its question", async () => {
  const options = over(() => {}, { credentials: { apiKey: "a", apiSecret: "b" } });
  const error = await createSession(idenfy.session, { clientId: "u", country: "Lithuania" }, options).catch((error) => error);
  ok(error.message.endsWith("did you mean LT? Nothing was sent."), error.message);
});

test("a session, over real HTTP", async ({ vendorUrl, credentials }) => {
  const session = await createSession(liveness, { ttlSeconds: 60 }, {
    credentials: credentials.youverify,
    baseUrl: vendorUrl,
    dangerouslyAllowBrowser: true,
  });
  equal([session.contract, session.vendor, session.status], ["youverify.liveness", "Youverify", "active"]);
  ok(/^[0-9a-f]{32}$/.test(session.id));
  equal(session.token, session.id);
  ok(/Z$/.test(session.expiresAt) && Date.parse(session.expiresAt) > Date.now());
  equal(session.raw.data.sessionId, session.id);
  ok(!JSON.stringify(session).includes('"token"'));
});

test("the vendor refuses a wrong token, and says so", async ({ vendorUrl }) => {
  const error = await failure({}, { credentials: { token: TOKEN }, baseUrl: vendorUrl, dangerouslyAllowBrowser: true });
  equal(brief(error), ["unauthorized", "rejected", false, 1]);
  equal(error.status, 401);
  ok(error.vendorMessage.length > 0);
  ok(!Object.keys(error).includes("vendorMessage"));
});

test("the vendor does not know the path", async ({ vendorUrl, credentials }) => {
  const error = await failure({}, {
    credentials: credentials.youverify,
    baseUrl: vendorUrl,
    path: "/nowhere",
    dangerouslyAllowBrowser: true,
  });
  equal(brief(error), ["not_found", "rejected", false, 1]);
});

test("the vendor checks too: what we relax it refuses", async ({ vendorUrl, credentials }) => {
  const error = await failure({ ttlSeconds: 601 }, {
    credentials: credentials.youverify,
    baseUrl: vendorUrl,
    check: { relax: ["ttlSeconds.max"] },
    dangerouslyAllowBrowser: true,
  });
  equal(brief(error), ["rejected", "rejected", false, 1]);
});

test("an unreachable vendor", async ({ closedUrl }) => {
  const error = await failure({}, over(undefined, { baseUrl: closedUrl }));
  // Not every runtime says that there was no connection.
  const isSaid = isNode || globalThis.Bun !== undefined;
  const says = isSaid || error.outcome === "not_sent" ? ["not_sent", true] : ["unknown", false];
  equal(brief(error), ["network", ...says, 1]);
  ok(error.cause instanceof Error);
});

test("Yoti, with a key that was imported before", async ({ vendorUrl, credentials }) => {
  const { sdkId, key } = credentials.yoti;
  const session = await createSession(yoti.session, { client_session_token_ttl: 900 }, {
    credentials: { sdkId, key: await importYotiKey(key) },
    baseUrl: vendorUrl,
    dangerouslyAllowBrowser: true,
  });
  equal([session.contract, session.vendor], ["yoti.session", "Yoti"]);
});

test("Yoti, with an object that does not say what it is as the key", async () => {
  const key = { get [Symbol.toStringTag]() { throw new Error(TOKEN); } };
  const options = over(async () => reply({}), { credentials: { sdkId: "sdk", key } });
  const error = await failure({ client_session_token_ttl: 900 }, options, yoti.session);
  equal(brief(error), ["config", "not_sent", false, 0]);
});

test("invalid input: nothing is sent", async () => {
  let sent = 0;
  const fetch = async () => (sent++, reply(SESSION));
  const error = await failure({ ttlSeconds: 29, x: TOKEN }, over(fetch));
  equal(brief(error), ["validation", "not_sent", false, 0]);
  equal(error.issues.map(({ pointer }) => pointer), ["/ttlSeconds", "/x"]);
  equal(sent, 0);
});

for (const [name, credentials] of [
  ["with a line break", { token: `${TOKEN}\n` }],
  ["with a letter beyond Latin-1", { token: `${TOKEN}€` }],
  ["with a letter beyond ASCII", { token: `${TOKEN}é` }],
  ["with a space", { token: ` ${TOKEN}` }],
  ["that is empty", { token: "" }],
  ["that is no text", { token: 7 }],
  ["that is missing", {}],
  ["that is not given", undefined],
]) {
  test(`a token ${name} is refused before anything is sent`, async () => {
    let sent = 0;
    const error = await failure({}, over(async () => (sent++, reply(SESSION)), { credentials }));
    equal(brief(error), ["config", "not_sent", false, 0]);
    ok(error.message.includes("credentials.token"));
    equal(sent, 0);
  });
}

test("credentials from a function", async () => {
  const session = await createSession(liveness, {}, over(async () => reply(SESSION), {
    credentials: async () => ({ token: TOKEN }),
  }));
  equal(session.id, "s-1");
  const thrown = await failure({}, over(async () => reply(SESSION), {
    credentials: () => { throw new Error(TOKEN); },
  }));
  equal(brief(thrown), ["config", "not_sent", false, 0]);
});

for (const [name, more] of [
  ["http to another machine", { baseUrl: "http://api.youverify.co" }],
  ["a base URL with a user", { baseUrl: "https://user:pw@api.youverify.co" }],
  ["a base URL with a query", { baseUrl: "https://api.youverify.co?x" }],
  ["a base URL that is none", { baseUrl: "api.youverify.co" }],
  ["a path with a query", { path: "/a?b" }],
  ["a header of ours", { headers: { Token: "x" } }],
  ["a header that none may be", { headers: { "x-a": "b\nc" } }],
  ["an unknown environment", { environment: "test" }],
  ["a fetch that is none", { fetch: 7 }],
  ["a signal that is none", { signal: {} }],
  ["a time that is none", { timeoutMs: -1 }],
]) {
  test(`options: ${name}`, async () => {
    const error = await failure({}, over(async () => reply(SESSION), more));
    equal(brief(error), ["config", "not_sent", false, 0]);
  });
}

test("an object that is no contract", async () => {
  const error = await within(5000, rejection(createSession({ id: "x.y" }, {}, over())));
  equal(error.kind, "config");
});

const TOO_LARGE = new Uint8Array(1024 * 1024 + 1);

for (const [name, fetch, expected, status] of [
  ["rejects with an Error", () => Promise.reject(new TypeError("broken")), ["network", "unknown", false, 1]],
  ["rejects with a text", () => Promise.reject("broken"), ["network", "unknown", false, 1]],
  ["rejects with nothing", () => Promise.reject(), ["network", "unknown", false, 1]],
  ["throws", () => { throw new Error("broken"); }, ["network", "unknown", false, 1]],
  ["gives nothing", () => undefined, ["protocol", "unknown", false, 1]],
  ["gives a plain object", async () => ({}), ["protocol", "unknown", false, 1]],
  ["never answers", () => new Promise(() => {}), ["timeout", "unknown", false, 1]],
  ["never ends its body", async () => new Response(endlessBody()), ["timeout", "unknown", false, 1]],
  ["gives a used body", usedBody, ["protocol", "unknown", false, 1], 200],
  ["gives HTML", async () => new Response("<html>"), ["protocol", "unknown", false, 1], 200],
  ["gives nothing at all", async () => new Response(null, { status: 204 }), ["protocol", "unknown", false, 1], 204],
  ["gives JSON cut short", async () => new Response('{"data":{'), ["protocol", "unknown", false, 1], 200],
  ["gives too much", async () => new Response(TOO_LARGE), ["protocol", "unknown", false, 1], 200],
  ["gives no id", async () => reply({ success: true, data: {} }), ["protocol", "unknown", false, 1], 200],
  ["says no", async () => reply({ success: false, message: "no" }), ["rejected", "rejected", false, 1], 200],
  ["redirects", async () => new Response(null, { status: 307, headers: { location: "https://x.y" } }), ["redirect", "rejected", false, 1], 307],
  ["400", async () => new Response("", { status: 400 }), ["rejected", "rejected", false, 1], 400],
  ["408", async () => new Response("", { status: 408 }), ["timeout", "unknown", false, 1], 408],
  ["500 in HTML", async () => new Response("<h1>", { status: 500 }), ["unavailable", "unknown", false, 1], 500],
  ["503", async () => new Response("", { status: 503 }), ["unavailable", "unknown", false, 1], 503],
]) {
  test(`a fetch that ${name}`, async () => {
    const error = await failure({}, over(fetch));
    equal(brief(error), expected);
    equal(error.status, status);
  });
}

async function usedBody() {
  const response = reply(SESSION);
  await response.text();
  return response;
}

test("429 is repeated, with patience, and then succeeds", async () => {
  const events = [];
  let sent = 0;
  const fetch = async () => (++sent < 3 ? reply({}, { status: 429, headers: { "retry-after": "0" } }) : reply(SESSION));
  const session = await createSession(liveness, {}, over(fetch, { onEvent: (event) => events.push(event.type) }));
  equal([session.id, sent], ["s-1", 3]);
  equal(events, ["request", "response", "retry", "request", "response", "retry", "request", "response"]);
});

test("429 is not repeated for ever, nor beyond the time there is", async () => {
  let sent = 0;
  const fast = async () => (sent++, reply({}, { status: 429, headers: { "retry-after": "0" } }));
  equal(brief(await failure({}, over(fast))), ["rate_limited", "rejected", true, 3]);
  equal(sent, 3);
  equal(brief(await failure({}, over(fast, { retry: false }))), ["rate_limited", "rejected", true, 1]);
  const slow = async () => reply({}, { status: 429, headers: { "retry-after": "3600" } });
  const error = await failure({}, over(slow));
  equal([...brief(error), error.retryAfterMs], ["rate_limited", "rejected", true, 1, 3_600_000]);
});

test("what may have created a session is never repeated", async () => {
  for (const answer of [() => Promise.reject(new Error("x")), async () => new Response("", { status: 500 })]) {
    let sent = 0;
    await failure({}, over(() => (sent++, answer())));
    equal(sent, 1);
  }
});

test("a signal ends the call at once, whatever its reason", async () => {
  for (const reason of [undefined, "a text", new Error("enough")]) {
    const before = await failure({}, over(async () => reply(SESSION), { signal: AbortSignal.abort(reason) }));
    equal(brief(before), ["aborted", "not_sent", false, 0]);
    const controller = new AbortController();
    const call = failure({}, over(() => new Promise(() => {}), { signal: controller.signal, timeoutMs: 4000, totalTimeoutMs: 4000 }));
    setTimeout(() => controller.abort(reason), 20);
    const during = await within(1000, call);
    equal(brief(during), ["aborted", "unknown", false, 1]);
    equal(during.cause === controller.signal.reason, true);
  }
});

test("the request says what it must and nothing else", async () => {
  let seen;
  const fetch = function (url, init) {
    seen = { self: this, url, init };
    return Promise.resolve(reply(SESSION));
  };
  await createSession(liveness, { metadata: { a: 1 }, ttlSeconds: 60 }, over(fetch, { headers: { "X-Trace": "t" }, environment: "sandbox" }));
  // Turbopack forgets that a module is strict: no `this` is the global one there.
  ok((seen.self ?? globalThis) === globalThis, "fetch was called as a method of something");
  equal(seen.url, "https://api.sandbox.youverify.co/v2/api/identity/sdk/liveness/session/generate");
  equal(Object.keys(seen.init).sort(), ["body", "headers", "method", "redirect", "signal"]);
  equal([seen.init.method, seen.init.redirect], ["POST", "manual"]);
  equal(Object.fromEntries(seen.init.headers), {
    accept: "application/json",
    "content-type": "application/json",
    token: TOKEN,
    "x-trace": "t",
  });
  equal(new TextDecoder().decode(seen.init.body), '{"ttlSeconds":60,"metadata":{"a":1}}');
});

test("a service binding: an object whose fetch wants its own this", async () => {
  const binding = {
    async fetch() {
      equal(this === binding, true);
      return reply(SESSION);
    },
  };
  equal((await createSession(liveness, {}, over(binding))).id, "s-1");
});

test("the halves: prepare and readResponse", async () => {
  const request = await prepare(liveness, { ttlSeconds: 60 }, over());
  equal([request.method, request.headers.token], ["POST", TOKEN]);
  equal(await request.toRequest().text(), '{"ttlSeconds":60}');
  equal(await request.toRequest().text(), '{"ttlSeconds":60}', "a second time");
  const session = await readResponse(liveness, reply(SESSION), { request, now: () => 0 });
  equal([session.id, session.expiresAt], ["s-1", "1970-01-01T00:01:00.000Z"]);
  const refused = await rejection(readResponse(liveness, reply({ name: "E", message: "m" }, { status: 401 })));
  equal([refused.kind, refused.vendorCode], ["unauthorized", "E"]);
  equal((await rejection(readResponse(liveness, undefined))).kind, "protocol");
  const hanging = new Response(endlessBody());
  const late = await within(2_000, rejection(readResponse(liveness, hanging, { timeoutMs: 50 })));
  equal([late.kind, late.outcome], ["timeout", "unknown"]);
});

test("a client is the same with options given once", async () => {
  const client = createClient(liveness, over(async () => reply(SESSION)));
  equal((await client.create({})).id, "s-1");
  equal((await client.tryCreate({ ttlSeconds: 1 })).ok, false);
  const failed = await client.tryCreate({}, { fetch: () => Promise.reject(new Error("x")) });
  equal([failed.ok, failed.error.kind], [false, "network"]);
});

test("many calls at once, each with its own end", async () => {
  const fetch = async (_, { body }) => {
    const { ttlSeconds } = JSON.parse(new TextDecoder().decode(body));
    await new Promise((resolve) => setTimeout(resolve, 10 * (ttlSeconds % 4)));
    return ttlSeconds % 2 ? reply({}, { status: 400 }) : reply({ data: { sessionId: `s-${ttlSeconds}` } });
  };
  const client = createClient(liveness, over(fetch));
  const results = await Promise.all(Array.from({ length: 20 }, (_, at) => client.tryCreate({ ttlSeconds: 30 + at })));
  for (const [at, { ok: created, session, error }] of results.entries()) {
    equal(created ? session.id : error.kind, at % 2 ? "rejected" : `s-${30 + at}`);
  }
});

test("a contract of the root entry works here: by id, not by identity", async () => {
  const session = await createSession(rootYouverify.liveness, {}, over(async () => reply(SESSION)));
  equal(session.id, "s-1");
});

test("an error makes a problem document that repeats nothing", async () => {
  const error = await failure({ ttlSeconds: 1 }, over(async () => reply(SESSION)));
  const problem = error.toProblemDetails();
  equal([problem.status, problem.kind, problem.issues.length], [422, "validation", 1]);
  const refused = await failure({}, over(async () => reply({ message: TOKEN }, { status: 400 })));
  ok(!JSON.stringify(refused.toProblemDetails()).includes(TOKEN));
  equal(refused.vendorMessage, TOKEN);
});

test("an observer that throws harms nobody", async () => {
  const session = await createSession(liveness, {}, over(async () => reply(SESSION), {
    onEvent: () => { throw new Error("mine"); },
  }));
  equal(session.id, "s-1");
});

test("in a page, credentials are refused; elsewhere they are not", async ({ isPage }) => {
  const options = over(async () => reply(SESSION), { dangerouslyAllowBrowser: undefined });
  if (isPage) {
    const error = await failure({}, options);
    equal(error.kind, "config");
    ok(error.message.includes("dangerouslyAllowBrowser"));
  } else {
    equal((await createSession(liveness, {}, options)).id, "s-1");
  }
});

test("a call that its own observer aborts sends nothing that goes on", async () => {
  const controller = new AbortController();
  const seen = [];
  const fetch = async (_, { signal }) => {
    seen.push(signal.aborted);
    return reply(SESSION);
  };
  const onEvent = ({ type }) => {
    if (type === "request") controller.abort();
  };
  const error = await failure({}, over(fetch, { signal: controller.signal, onEvent }));
  equal(error.kind, "aborted");
  equal(seen.filter((isAborted) => !isAborted), []);
});
