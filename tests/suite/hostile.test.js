// Input and options that want to slip through, to hang, to cost too much, or to hurt others.

import { contracts, idenfy, vove, yoti, youverify } from "idv-session";
import { createSession, prepare } from "idv-session/edge";
import { equal, ok, rejection, test, within } from "./harness.js";

const CREDENTIALS = { token: "t" };
const session = () => Response.json({ data: { sessionId: "s-1" } });
const over = (fetch, more) => ({ credentials: CREDENTIALS, fetch, dangerouslyAllowBrowser: true, ...more });

test("a form cannot reach beyond its own value", () => {
  const check = (query) => idenfy.session.check(new URLSearchParams(query), { coerce: "form" });
  for (const query of [
    "country[]=LT&country.__proto__.__proto__.polluted=yes&clientId=a",
    "__proto__.polluted=yes&clientId=a",
    "constructor.prototype.polluted=yes&clientId=a",
  ]) {
    ok(!check(query).ok, query);
    equal({}.polluted, undefined, query);
  }
  // Names that collide are kept, and refused.
  equal(check("clientId=a&country[]=LT&country.x=1").issues.map(({ pointer }) => pointer), ["/country.x"]);
  ok(!check(`clientId=a&${"a.".repeat(20_000)}=1`).ok);
  equal(check("clientId=a&country[]=&country[]=LT").value.country, ["LT"]);
  equal(check("clientId=a").ok, true);
  ok(!idenfy.session.check({ [Symbol.toStringTag]: "FormData" }, { coerce: "form" }).ok);
});

test("what is surely no payload is no empty payload", () => {
  for (const input of [Promise.resolve({}), new Map([["ttlSeconds", 1]]), new Set(), new URLSearchParams("ttlSeconds=1")]) {
    const { issues } = youverify.liveness.check(input);
    equal([issues[0].code, issues[0].params.actual], ["type", "instance"]);
  }
});

test("a part of a payload is never sent for the whole", async () => {
  let sent = 0;
  const options = over(async () => (sent++, session()), { check: { at: "/metadata" } });
  equal((await rejection(createSession(youverify.liveness, { ttlSeconds: 5 }, options))).kind, "config");
  equal(sent, 0);
  const elsewhere = youverify.liveness.check({ ttlSeconds: 5 }, { at: "/metadata" });
  equal([elsewhere.ok, elsewhere.value], [true, undefined]);
  equal(youverify.liveness.checkText("{bad", { at: "/ttlSeconds" }).issues[0].code, "syntax");
});

test("issues elsewhere do not hide those that were asked for", () => {
  const requested_checks = Array.from({ length: 300 }, () => ({ type: "X" }));
  const input = { requested_checks, sdk_config: { allowed_capture_methods: "x" } };
  equal(yoti.session.check(input, { at: "/sdk_config" }).issues.length, 1);
});

test("no rule can be relaxed into a body that is no JSON", () => {
  let message;
  try {
    vove.session.check({ refId: "a\ud800" }, { relax: ["refId.format"] });
  } catch (error) {
    message = error.message;
  }
  ok(message?.includes("may not be relaxed"));
  equal(idenfy.session.check({ clientId: "a\ud800" }, { relax: ["clientId.format"] }).ok, false);
});

test("a backslash before half a surrogate is no JSON", () => {
  for (const half of ["\ud800", "\udfff"]) {
    for (const [text, isText] of [[`\\${half}`, false], [`\\\\${half}`, true], [`\\n${half}`, true], [`\\u00${half}`, false]]) {
      const json = `{"metadata":{"note":"${text}"}}`;
      const { issues } = youverify.liveness.checkText(json);
      equal(issues[0].code, isText ? "format" : "syntax", JSON.stringify(text));
      // As the runtime's own reader has it.
      let isRead = true;
      try {
        JSON.parse(json);
      } catch {
        isRead = false;
      }
      equal(isRead, isText);
    }
  }
});

test("lists of any length, and what only says that it is a form", () => {
  const trap = () => {
    throw new RangeError("canary");
  };
  const throwing = { valueOf: trap, toString: trap };
  const lengths = [NaN, -1, -0, 1.5, 2 ** 32, Infinity, -Infinity, "2", "x", null, undefined, {}, [], throwing, 5n, Symbol("x")];
  for (const length of lengths) {
    const get = (target, key) => (key === "length" ? length : target[key]);
    const list = new Proxy(["LT", "LV"], { get });
    for (const input of [list, { country: list }, { clientId: "a", additionalData: { list } }]) {
      const result = idenfy.session.check(input);
      equal(typeof result.ok, "boolean");
      equal(typeof idenfy.session.check(input, { coerce: "form" }).ok, "boolean");
    }
  }
  const entries = (...all) => ({ *[Symbol.iterator]() { yield* all; } });
  for (const tag of ["FormData", "URLSearchParams"]) {
    for (const look of [
      ...[{}, { [Symbol.iterator]: trap }, { [Symbol.iterator]: 5 }, { [Symbol.iterator]: () => ({}) }],
      ...[entries(5), entries([]), entries([1, 2]), entries([Symbol("x"), "a"]), entries(["a", trap]), entries(null)],
      { [Symbol.iterator]: () => ({ next: trap }) },
      // One that never ends.
      { [Symbol.iterator]: () => ({ next: () => ({ done: false, value: ["a", "b"] }) }) },
    ]) {
      const form = Object.assign(Object.create({ [Symbol.toStringTag]: tag }), look);
      ok(!idenfy.session.check(form, { coerce: "form" }).ok, tag);
      ok(!idenfy.session.check(form).ok, tag);
    }
  }
});

test("numbers that JSON has none for are issues wherever they stand, as in text", () => {
  for (const number of [Infinity, -Infinity, NaN]) {
    for (const metadata of [{ a: number }, { a: [number] }, { a: { b: { c: number } } }]) {
      const { issues } = youverify.liveness.check({ metadata });
      equal([issues[0].code, issues[0].params.expected, issues[0].pointer], ["type", "number", "/metadata"]);
    }
  }
  ok(!youverify.liveness.checkText('{"metadata":{"a":1e999}}').ok);
});

test("a check inside a getter of what is being checked", () => {
  const input = {
    get ttlSeconds() {
      return youverify.liveness.check({ ttlSeconds: 60 }).value.ttlSeconds;
    },
    metadata: { a: [1, 2, 3] },
  };
  equal(youverify.liveness.check(input).value, { ttlSeconds: 60, metadata: { a: [1, 2, 3] } });
});

test("cost grows with the input, not with its square", () => {
  const many = (count, make) => Array.from({ length: count }, (_, at) => make(at));
  const fat = Object.fromEntries(many(400, (at) => [`k${at}`, 0]));
  const keys = (count, name) => Object.fromEntries(many(count, (at) => [`${name}${at}`, 0]));
  const form = (count, name) => new URLSearchParams(many(count, (at) => [name(at), "x"]));
  const FORM = { coerce: "form" };
  for (const [name, contract, count, make, how] of [
    ["face matches", yoti.session, 24_000, (n) => ({ requested_checks: many(n, () => ({ type: "ID_DOCUMENT_FACE_MATCH" })) })],
    ["after fat checks", yoti.session, 16_000, (n) => ({ requested_checks: [...many(100, () => fat), ...many(n, () => ({ type: "x" }))] })],
    ["unknown keys", idenfy.session, 64_000, (n) => keys(n, "nobody")],
    ["long unknown keys", idenfy.session, 16_000, (n) => keys(n, "checkDuplicatePersonalDataOfEveryBody")],
    ["misspelt documents", idenfy.session, 16_000, (n) => ({ clientId: "u", documents: many(n, (at) => `PASSPORD${at}`) })],
    ["wrong topics", yoti.session, 64_000, (n) => ({ notifications: { endpoint: "https://a.b", topics: many(n, () => "x") } })],
    ["a form's list", idenfy.session, 16_000, (n) => form(n, () => "country"), FORM],
    ["a form's items", idenfy.session, 16_000, (n) => form(n, () => "country[]"), FORM],
    ["a form's nested names", vove.session, 16_000, (n) => form(n, () => "user.firstName"), FORM],
    ["a form's own names", vove.session, 16_000, (n) => form(n, (at) => `user.a${at}`), FORM],
  ]) {
    const best = (input) => {
      const times = many(3, () => {
        const started = performance.now();
        contract.check(input, how);
        return performance.now() - started;
      });
      return Math.min(...times);
    };
    // Eight times the input: eight times the cost, or 64 times where somebody compares each with
    // each. A clock that stands still, as in a worker, says nothing.
    const small = best(make(count / 8));
    const ratio = small === 0 ? 8 : best(make(count)) / small;
    ok(ratio < 32, `${name}: ${ratio.toFixed(1)} times the cost for 8 times the input`);
  }
});

test("credentials that never come end with the call's time, or its signal", async () => {
  const never = () => new Promise(() => {});
  const late = rejection(createSession(youverify.liveness, {}, over(session, { credentials: never, totalTimeoutMs: 50 })));
  const error = await within(1_000, late);
  equal([error.kind, error.outcome], ["timeout", "not_sent"]);
  const signal = AbortSignal.timeout(20);
  const aborted = await within(1_000, rejection(createSession(youverify.liveness, {}, over(session, { credentials: never, signal }))));
  equal([aborted.kind, aborted.outcome, aborted.cause === signal.reason], ["aborted", "not_sent", true]);
});

test("one caller's mistake is no other's", async () => {
  const slow = () => new Promise((resolve) => setTimeout(() => resolve(session()), 50));
  const other = createSession(youverify.liveness, {}, over(slow));
  const mistakes = {
    baseUrl: () => youverify.liveness.request({}, { baseUrl: new URL("https://a.b") }),
    at: () => youverify.liveness.check({}, { at: 5 }),
    target: () => youverify.liveness.jsonSchema({ target: "toString" }),
  };
  for (const [name, mistake] of Object.entries(mistakes)) {
    try {
      mistake();
      throw new Error("expected a TypeError");
    } catch (error) {
      ok(error instanceof TypeError && error.message.includes(name), String(error));
    }
  }
  const odd = { status: 200, headers: { get() { throw undefined; } } };
  equal((await rejection(createSession(youverify.liveness, {}, over(async () => odd)))).kind, "protocol");
  equal((await within(1_000, other)).id, "s-1");
});

test("what is signed is what is sent: paths that fetch would rewrite are refused", async () => {
  for (const path of ["/x/../sessions", "/./a", "/%2e%2e/s", "/a^b", "/{a,b}", "/a\"b"]) {
    equal((await rejection(prepare(youverify.liveness, {}, over(undefined, { path })))).kind, "config", path);
  }
});

test("sources of time and chance that give none", async () => {
  const { key, sdkId } = { sdkId: "id", key: "-----BEGIN RSA PRIVATE KEY-----" };
  const credentials = { sdkId, key };
  equal((await rejection(createSession(yoti.session, {}, over(session, { credentials })))).kind, "config");
  equal((await rejection(createSession(youverify.liveness, {}, over(session, { retry: { maxAttempts: 0.5 } })))).kind, "config");
});

test("an observer that fails later harms nobody", async () => {
  const onEvent = async () => { throw new Error("mine"); };
  equal((await createSession(youverify.liveness, {}, over(async () => session(), { onEvent }))).id, "s-1");
});

test("setters never throw, whatever was set before", () => {
  ok(!yoti.session.builder({ requested_checks: 5 }).livenessCheck({}).build().ok);
});

test("secrets are hidden in a snippet each by its own name", () => {
  const config = (api_key) => ({ type: "WITH_CUSTOM_ACCOUNT", api_key, client_ref: "r" });
  const requested_checks = ["one-secret", "two-secret"].map((key) => ({ type: "WATCHLIST_ADVANCED_CA", config: config(key) }));
  const { body } = yoti.session.request({ requested_checks }).value;
  ok(body.includes("$YOTI_API_KEY\"") && body.includes("$YOTI_API_KEY_2\"") && !body.includes("-secret"), body);
});

test("secrets are hidden in what is passed through, too", () => {
  const relax = ["requested_checks.WATCHLIST_ADVANCED_CA.config.type.enum"];
  const config = { type: "NEW_ACCOUNT", list: [1, { api_key: "one-secret" }], api_key: "two-secret", after: true };
  const input = { requested_checks: [{ type: "WATCHLIST_ADVANCED_CA", config }] };
  const { body } = yoti.session.request(input, { relax }).value;
  ok(!body.includes("-secret"), body);
  equal(JSON.parse(body).requested_checks[0].config, {
    type: "NEW_ACCOUNT",
    list: [1, { api_key: "$YOTI_API_KEY" }],
    api_key: "$YOTI_API_KEY_2",
    after: true,
  });
  const unknown = { auth_token: "one-secret" };
  ok(!yoti.session.request(unknown, { unknownKeys: "warn" }).value.body.includes("-secret"));
});

test("every contract's schema is one that strict validators take", () => {
  for (const contract of contracts) {
    const text = JSON.stringify(contract.jsonSchema());
    ok(!text.includes('"x-'), contract.id);
  }
});
