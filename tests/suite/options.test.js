// No option is ignored: a misspelt name, a word that there is not, a rule or a place that no contract has.

import { contracts, idenfy, vove, yoti, youverify } from "idv-session";
import { createClient, createSession, prepare, readResponse } from "idv-session/edge";
import { fields } from "idv-session/fields";
import { createSandbox } from "idv-session/sandbox";
import { equal, ok, rejection, test } from "./harness.js";

const { liveness } = youverify;

/** What a call that is pure throws. */
function refusal(call) {
  try {
    call();
  } catch (error) {
    return error;
  }
  throw new Error("expected a TypeError, got none");
}

/** Options, and what the refusal of them says. */
const CHECK_MISTAKES = [
  [{ unknownkeys: "warn" }, "did you mean unknownKeys?"],
  [{ strict: undefined }, "strict is no option"],
  [{ unknownKeys: "wran" }, "did you mean warn?"],
  [{ unknownKeys: null }, '"error" or "warn" or "strip"'],
  [{ coerce: "from" }, "did you mean form?"],
  [{ coerce: true }, '"none" or "form"'],
  [{ relax: "user.email.format" }, "relax must be a list"],
  [{ relax: ["user.email.fromat"] }, "did you mean user.email.format?"],
  [{ relax: [7] }, "relax[0]"],
  [{ relax: ["refId.type"] }, "relax[0] may not be relaxed"],
  [{ relax: ["user.email.format", "refId.required"] }, "relax[1] may not be relaxed"],
  [{ message: "short" }, "message must be a function"],
  [7, "must be an object"],
  [["warn"], "must be an object"],
];

const PLACE_MISTAKES = [
  ["/user/emial", "did you mean /user/email?"],
  ["user.email", "did you mean /user/email?"],
  ["/users/email", "did you mean /user/email?"],
  ["/user/email/local", "must be the JSON pointer of a field"],
  ["/refId/0", "must be the JSON pointer of a field"],
  ["/user/~2", "must be the JSON pointer of a field"],
  [["user", "email"], "must be the JSON pointer of a field"],
  [null, "must be the JSON pointer of a field"],
];

for (const [options, says] of [...CHECK_MISTAKES, ...PLACE_MISTAKES.map(([at, says]) => [{ at }, says])]) {
  test(`check refuses the options ${JSON.stringify(options)}`, () => {
    const { session } = vove;
    for (const call of [
      () => session.check({}, options),
      () => session.checkText("{}", options),
      () => session.builder().build(options),
    ]) {
      const error = refusal(call);
      equal(error.name, "TypeError");
      ok(error.message.includes(says), error.message);
    }
  });
}

test("a call refuses the options of its check as config, before anything is sent", async () => {
  let sent = 0;
  const fetch = async () => (sent++, Response.json({}));
  const to = { credentials: { apiKey: "k" }, fetch, dangerouslyAllowBrowser: true };
  for (const [check, says] of [...CHECK_MISTAKES, [{ at: "/refId" }, "at is no option of check"]]) {
    if (check === null) continue;
    for (const call of [
      () => createSession(vove.session, { refId: "u" }, { ...to, check }),
      () => prepare(vove.session, { refId: "u" }, { ...to, check }),
      async () => createClient(vove.session, { ...to, check }),
    ]) {
      const error = await rejection(call());
      equal([error.kind, error.outcome], ["config", "not_sent"]);
      ok(error.message.includes(says), error.message);
    }
  }
  equal(sent, 0);
});

test("a rule that is a warning anyway may be relaxed", () => {
  const { ok: passes } = vove.session.check({ refId: "u" }, { relax: ["user.email.format", "user.dateOfBirth.advice"] });
  equal(passes, true);
});

test("a place is a field in whatever member of a union, at any index, and below what is open", () => {
  for (const at of [
    "",
    "/sdk_config",
    "/requested_checks/0",
    "/requested_checks/4294967296/config/max_retries",
    "/requested_checks/7/config/issuing_authority_sub_check/filter/documents/1/country_codes/2",
    "/requested_tasks/0/config/anything/at/all",
    "/ibv_options/a/b~1c",
  ]) {
    equal(yoti.session.check({}, { at }).ok, true, at);
  }
  for (const at of ["/requested_checks/01", "/requested_checks/-1", "/requested_checks/a", "/requested_checks/0/confg"]) {
    equal(refusal(() => yoti.session.check({}, { at })).name, "TypeError", at);
  }
  equal(vove.session.check({ refId: "u" }, { at: "/user/phone" }).ok, true);
  equal(idenfy.session.check({}, { at: "/country/0" }).ok, true);
});

test("a request and a schema refuse what they do not know", () => {
  for (const [call, says] of [
    [() => liveness.request({}, { enviroment: "sandbox" }), "did you mean environment?"],
    [() => liveness.request({}, { environment: "sandbx" }), "did you mean sandbox?"],
    [() => liveness.request({}, { at: "/ttlSeconds" }), "at is no option of request"],
    [() => liveness.request({}, { baseUrl: 7 }), "baseUrl must be a string"],
    [() => liveness.request({}, { baseUrl: "ftp://x" }), "baseUrl"],
    [() => liveness.jsonSchema({ traget: "draft-07" }), "did you mean target?"],
    [() => liveness.jsonSchema({ target: "draft-7" }), "did you mean draft-07?"],
    [() => liveness.builder("text"), "must be an object"],
    [() => fields({ id: "nobody.nothing" }), "none of this package's contracts"],
    [() => createSandbox({ credit: 1 }), "credits"],
  ]) {
    const error = refusal(call);
    equal(error.name, "TypeError");
    ok(error.message.includes(says), error.message);
  }
});

const CALL_MISTAKES = [
  [{ enviroment: "sandbox" }, "did you mean environment?"],
  [{ environment: "sandbx" }, "did you mean sandbox?"],
  [{ environment: null }, '"production" or "sandbox"'],
  [{ timeout: 5 }, "did you mean timeoutMs?"],
  [{ retry: { maxAttempt: 2 } }, "did you mean maxAttempts?"],
  [{ retry: true }, "must be an object"],
  [{ retry: 3 }, "must be an object"],
  [{ dangerouslyAllowBrowser: "yes" }, "dangerouslyAllowBrowser"],
  [{ credentials: { apiKey: "" } }, "credentials.apiKey"],
  [{ credentials: {} }, "credentials.apiKey"],
  [{ baseUrl: "http://example.com" }, "baseUrl"],
  [{ headers: { "x-api-key": "k" } }, "headers.x-api-key"],
  [{ fetch: 5 }, "fetch"],
  [{ signal: {} }, "signal"],
];

test("a call and a client refuse mistakes in options and credentials", async () => {
  const to = { credentials: { apiKey: "k" }, dangerouslyAllowBrowser: true };
  for (const [more, says] of CALL_MISTAKES) {
    const options = { ...to, ...more };
    for (const call of [
      () => createSession(vove.session, { refId: "u" }, options),
      () => prepare(vove.session, { refId: "u" }, options),
      // At once, where the mistake was made.
      async () => refusal(() => createClient(vove.session, options)),
    ]) {
      const error = await call().catch((error) => error);
      equal([error.kind, error.outcome], ["config", "not_sent"], JSON.stringify(more));
      ok(error.message.includes(says), error.message);
    }
    const client = createClient(vove.session, to);
    const { error } = await client.tryCreate({ refId: "u" }, more);
    if (more.environment !== null) equal([error.kind, error.outcome], ["config", "not_sent"], JSON.stringify(more));
  }
  const error = await rejection(readResponse(vove.session, Response.json({}), { reqest: {} }));
  ok(error.message.includes("did you mean request?"), error.message);
});

test("a client's credentials function is called for a session, not before", async () => {
  let asked = 0;
  const credentials = () => (asked++, { apiKey: "k" });
  const fetch = async () => Response.json({ success: true, token: "t" });
  const client = createClient(vove.session, { credentials, fetch, dangerouslyAllowBrowser: true });
  equal(asked, 0);
  await client.create({ refId: "u" });
  equal(asked, 1);
});

test("undefined in a call does not undo the client's option", async () => {
  const urls = [];
  const fetch = async (url) => (urls.push(url), Response.json({ success: true, token: "t" }));
  const credentials = { apiKey: "k" };
  const client = createClient(vove.session, { credentials, fetch, environment: "sandbox", dangerouslyAllowBrowser: true });
  await client.create({ refId: "u" }, { environment: undefined, credentials: undefined, retry: undefined });
  await client.create({ refId: "u" }, { environment: "production" });
  equal(urls, ["https://api.voveid.net/v2/sessions", "https://api.voveid.com/v2/sessions"]);
});

test("what stands on Object.prototype is no option, and a class's own getter is one", async () => {
  const urls = [];
  const fetch = async (url) => (urls.push(url), Response.json({ success: true, token: "t" }));
  class Base {
    get credentials() {
      return { apiKey: "k" };
    }
  }
  class Options extends Base {
    fetch = fetch;
    dangerouslyAllowBrowser = true;
    get environment() {
      return "sandbox";
    }
  }
  const polluted = { baseUrl: "https://attacker.example", unknownKeys: "strip", apiKey: "x", maxAttempts: 99 };
  for (const [name, value] of Object.entries(polluted)) {
    Object.defineProperty(Object.prototype, name, { value, configurable: true, writable: true });
  }
  try {
    await createSession(vove.session, { refId: "u" }, new Options());
    equal(urls, ["https://api.voveid.net/v2/sessions"]);
    equal(vove.session.check({ refId: "u", zzz: 1 }, {}).ok, false);
    ok(vove.session.request({ refId: "u" }, {}).value.url.startsWith("https://api.voveid.com/"));
    const error = await rejection(createSession(vove.session, { refId: "u" }, { credentials: {}, fetch, dangerouslyAllowBrowser: true }));
    equal(error.kind, "config");
  } finally {
    for (const name of Object.keys(polluted)) delete Object.prototype[name];
  }
});

test("the request event tells the host", async () => {
  const hosts = [];
  const onEvent = ({ type, host }) => void (type === "request" && hosts.push(host));
  const fetch = async () => Response.json({ authToken: "t", scanRef: "r" });
  const credentials = { apiKey: "k", apiSecret: "s" };
  for (const environment of ["production", "sandbox"]) {
    await createSession(idenfy.session, { clientId: "u" }, { credentials, fetch, environment, onEvent, dangerouslyAllowBrowser: true });
  }
  // iDenfy's sandbox is chosen by the keys.
  equal(hosts, ["ivs.idenfy.com", "ivs.idenfy.com"]);
});

test("every rule of every field says who states it", () => {
  const known = { error: ["page", "vendor", "ours"], warning: ["page", "vendor", "reading"] };
  for (const contract of contracts) {
    for (const { path, rules } of fields(contract)) {
      ok(rules.length > 0, path);
      for (const { id, code, severity, source } of rules) {
        ok(id.split(".").includes(code), id);
        ok(known[severity].includes(source.kind), `${id}: ${severity} by ${source.kind}`);
        ok(source.page.length > 0 && /^\d{4}-\d\d-\d\d$/.test(source.read), id);
        if (source.kind === "page" || source.kind === "reading") ok(source.url?.startsWith("https://") || /^npm: |file/.test(source.page), id);
      }
    }
  }
  const ttl = fields(yoti.session).find(({ path }) => path === "/client_session_token_ttl");
  equal(ttl.rules.map(({ id, severity, source }) => [id, severity, source.kind]), [
    ["client_session_token_ttl.type", "error", "page"],
    ["client_session_token_ttl.min", "error", "page"],
    ["client_session_token_ttl.max.resources_ttl", "error", "page"],
    ["client_session_token_ttl.advice", "warning", "reading"],
  ]);
  // The page of this rule, not the page of its field.
  const sourceOf = (contract, id) => {
    const rules = fields(contract).flatMap(({ rules }) => rules);
    return rules.find((rule) => rule.id === id)?.source.kind;
  };
  for (const [contract, id, kind] of [
    [idenfy.session, "successUrl.format", "page"],
    [yoti.session, "requested_checks.type.required", "vendor"],
    [yoti.session, "requested_checks.type.enum", "vendor"],
    [yoti.session, "requested_tasks.type.required", "vendor"],
    [yoti.session, "requested_checks.LIVENESS.config.liveness_type.enum", "vendor"],
    [yoti.session, "requested_checks.LIVENESS.config.max_retries.min", "page"],
    [vove.session, "user.email.type", "ours"],
  ]) {
    equal(sourceOf(contract, id), kind, id);
  }
  const endpoint = fields(yoti.session).find(({ path }) => path === "/notifications/endpoint");
  equal(endpoint.neededBy, ["/notifications/topics", "/notifications/auth_token"]);
});

test("what somebody put on Object.prototype is no option, no credential and no part of a request", async () => {
  const polluted = {
    ...{ token: "polluted", apiKey: "polluted", message: () => "polluted", relax: ["x"], at: "/x", texts: ["x"] },
    ...{ body: "polluted", headers: { x: "polluted" }, method: "GET", kind: "polluted" },
    ...{ answer: { status: 200 }, baseUrl: "https://evil.example", sdkId: "polluted" },
  };
  for (const [name, value] of Object.entries(polluted)) {
    const how = { __proto__: null, value, configurable: true, writable: true, enumerable: false };
    Object.defineProperty(Object.prototype, name, how);
  }
  try {
    const { issues } = liveness.check({ zz: 1 });
    ok(issues[0].message !== "polluted");
    ok(liveness.checkText('{"ttlSeconds":60}').ok);
    for (const credentials of [undefined, null, "x", 5, {}, [], () => undefined, () => "x"]) {
      const error = await rejection(createSession(liveness, {}, { credentials, dangerouslyAllowBrowser: true }));
      equal([error.kind, error.outcome], ["config", "not_sent"], String(credentials));
    }
    const options = { credentials: { token: "own" }, dangerouslyAllowBrowser: true };
    const request = await prepare(liveness, {}, options);
    equal([request.headers.token, new TextDecoder().decode(request.body)], ["own", "{}"]);
    let seen;
    const fetch = async (url, init) => {
      // Through the platform's own reader of such objects.
      seen = new Request(url, init);
      return Response.json({ data: { sessionId: "s-1" } });
    };
    equal((await createSession(liveness, {}, { ...options, fetch })).contract, "youverify.liveness");
    equal([seen.method, seen.headers.get("token"), seen.headers.get("x")], ["POST", "own", null]);
  } finally {
    for (const name of Object.keys(polluted)) delete Object.prototype[name];
  }
});

test("headers and options that hold no names are refused", async () => {
  const fetch = async () => Response.json({ data: { sessionId: "s-1" } });
  const options = { credentials: { token: "t" }, fetch, dangerouslyAllowBrowser: true };
  for (const headers of [5, true, Symbol("x"), () => 1, "x", new Date(), /x/, Promise.resolve({}), [1], [["a"]]]) {
    const error = await rejection(createSession(liveness, {}, { ...options, headers }));
    equal([error.kind, error.outcome], ["config", "not_sent"], String(headers));
  }
  for (const headers of [{}, [], new Headers(), new Map([["x-a", "b"]]), Object.create(null), undefined, null]) {
    ok((await createSession(liveness, {}, { ...options, headers })).token.length > 0);
  }
  for (const given of [new Map([["unknownKeys", "warn"]]), new Date(), new Set(), Promise.resolve({}), /x/]) {
    refusal(() => liveness.check({}, given));
    equal((await rejection(createSession(liveness, {}, given))).kind, "config");
  }
  const more = { ...options, maxReplyBytes: 2 * 1024 * 1024 };
  equal((await rejection(createSession(liveness, {}, more))).kind, "config");
});

test("a mistake in relax and at is told so that it can be mended", () => {
  const says = (options, contract = liveness) => refusal(() => contract.check({}, options)).message;
  for (const id of ["clientId.format", "bogus.type", "nothing.at.all"]) {
    ok(says({ relax: [id] }).includes("is no rule of this contract"), id);
  }
  for (const id of ["ttlSeconds.type", "metadata.format", "type", "syntax"]) {
    ok(says({ relax: [id] }).includes("may not be relaxed"), id);
  }
  for (const at of ["/", "//", "", "x", "/nobody"].filter((at) => at !== "")) {
    const message = says({ at });
    ok(/such as \/ttlSeconds|did you mean \/\w+\?/.test(message), message);
  }
  const message = says({ at: "/requested_checks/3/confg" }, yoti.session);
  const [, meant] = /did you mean (\S+)\?/.exec(message) ?? [];
  equal(meant, "/requested_checks/3/config");
  equal(typeof yoti.session.check({}, { at: meant }).ok, "boolean");
});
