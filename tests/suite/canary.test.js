// Nothing secret and nothing personal gets out of a failure or a success: distinctive values go
// through every kind of trouble, and whatever a program might log is searched for them.

import {
  contracts,
  createSession,
  importYotiKey,
  isSessionError,
  prepare,
  readResponse,
} from "idv-session/edge";
import { createSandbox } from "idv-session/sandbox";
import { brokenBody } from "./bodies.js";
import { equal, ok, rejection, test, within } from "./harness.js";

// Values that occur in no sentence, name or path of ours. Letters only where a vendor says so.
const TOKEN = "Vq7-xurbamint-91f3";
const API_KEY = "Jw2-plonkwestra-5c08";
const SECRET = "Hb9-dremvoluqi-77aa";
const SDK_ID = "Sd4-mizzenqoph-20be";
const AUTH_TOKEN = "Nt8-glavotrink-44d1";
const CUSTOM_KEY = "Ck3-wexibandor-19e7";
const FIRST = "Quorbella";
const LAST = "Zwiftnagle";
const BORN = "1931-07-23";
const BORN_DAY_FIRST = "23-07-1931";
const EXPIRES = "2041-11-09";
const DOCUMENT = "DZX8840913QP";
const PERSONAL = "PRS5562091KW";
const STREET = "Blomvinkel Gasse 77";
const EMAIL = "quorb.zwift@jumblenook.org";
const NOTE = "prefers yellow tulpenhaus";

/** What each contract is asked for, with everything in it that is nobody else's business. */
const INPUTS = {
  "youverify.liveness": { metadata: { note: NOTE, name: [FIRST, { LAST }], document: DOCUMENT } },
  "yoti.session": {
    client_session_token_ttl: 900,
    user_tracking_id: DOCUMENT,
    notifications: { endpoint: "https://example.com/", auth_token: AUTH_TOKEN },
    requested_checks: [
      {
        type: "WATCHLIST_ADVANCED_CA",
        config: { type: "WITH_CUSTOM_ACCOUNT", api_key: CUSTOM_KEY, client_ref: PERSONAL },
      },
    ],
    subject: { subject_id: EMAIL },
  },
  "idenfy.session": {
    clientId: "user-1",
    firstName: FIRST,
    lastName: LAST,
    dateOfBirth: BORN,
    dateOfExpiry: EXPIRES,
    documentNumber: DOCUMENT,
    personalNumber: PERSONAL,
    address: STREET,
  },
  "idenfy.token": {
    clientId: "user-1",
    tokenType: "IDENTIFICATION",
    address: STREET,
    client: {
      name: FIRST,
      surname: LAST,
      dateOfBirth: BORN,
      dateOfExpiry: EXPIRES,
      documentNumber: DOCUMENT,
      personalNumber: PERSONAL,
    },
  },
  "vove.session": {
    refId: "user-1",
    user: { firstName: FIRST, lastName: LAST, dateOfBirth: BORN, email: EMAIL },
  },
};

const accepted = {
  youverify: { token: TOKEN },
  yoti: { sdkId: SDK_ID },
  idenfy: { apiKey: API_KEY, apiSecret: SECRET },
  vove: { apiKey: API_KEY },
};

/** The sandbox, its credentials and what must not be seen. The key is made once. */
let prepared;
async function prepareAll() {
  const sandbox = createSandbox({ credentials: accepted });
  const key = await sandbox.credentials.yoti.key;
  const credentials = { ...accepted, yoti: { sdkId: SDK_ID, key } };
  const words = [TOKEN, API_KEY, SECRET, SDK_ID, AUTH_TOKEN, CUSTOM_KEY, FIRST, LAST, BORN];
  words.push(BORN_DAY_FIRST, EXPIRES, DOCUMENT, PERSONAL, STREET, EMAIL, NOTE);
  words.push(btoa(`${API_KEY}:${SECRET}`));
  words.push(...key.split("\n").filter((line) => !/^-|^$/.test(line)));
  return { sandbox, credentials, key, detect: detector(words) };
}
const setup = async () => (prepared ??= await prepareAll());

/**
 * Finds any 8 characters in a row of any of the words, whatever their case and escaping: a snippet
 * is a leak as well.
 */
function detector(words) {
  const parts = new Set();
  for (const word of words.map((each) => each.toLowerCase())) {
    for (let at = 0; at + 8 <= word.length; at++) parts.add(word.slice(at, at + 8));
  }
  return (text) => {
    const unescaped = text.replace(/%[0-9a-f]{2}/gi, (hex) => {
      return String.fromCharCode(Number(`0x${hex.slice(1)}`));
    });
    for (const form of [text.toLowerCase(), unescaped.toLowerCase()]) {
      for (let at = 0; at + 8 <= form.length; at++) {
        const part = form.slice(at, at + 8);
        if (parts.has(part)) return part;
      }
    }
    return undefined;
  };
}

/** Node's `inspect`, where there is one: what `console.log` prints. */
async function inspector() {
  if (globalThis.process?.versions?.node === undefined) return undefined;
  if (globalThis.navigator?.userAgent === "Cloudflare-Workers") return undefined;
  const name = "node:util";
  return (await import(/* webpackIgnore: true */ name)).inspect;
}

/** What `for in` sees, which goes up the chain of prototypes. */
function enumerated(value) {
  const all = [];
  for (const key in value) all.push(key, value[key]);
  return all;
}

/** Everything that a program could log of a value: `[what, text]`. */
async function views(value) {
  const inspect = await inspector();
  const found = [
    ["String", String(value)],
    ["JSON", JSON.stringify(value) ?? ""],
    ["entries", JSON.stringify(Object.entries(value))],
    ["for in", JSON.stringify(enumerated(value))],
    ["spread", JSON.stringify({ ...value })],
  ];
  if (value instanceof Error) {
    found.push(["message", value.message], ["stack", String(value.stack)]);
  }
  if (isSessionError(value)) {
    found.push(["problem", JSON.stringify(value.toProblemDetails())]);
  }
  if (inspect) found.push(["inspect", inspect(value, { showHidden: false, depth: 20 })]);
  try {
    // What a worker or IndexedDB would get.
    found.push(["clone", flat(structuredClone(value))]);
  } catch {
    // Not everything can be cloned.
  }
  return found;
}

/** Everything in a value, hidden or not. */
function flat(value, seen = new Set()) {
  if (typeof value !== "object" || value === null) return String(value);
  if (seen.has(value)) return "";
  seen.add(value);
  const all = Reflect.ownKeys(value).map((key) => `${String(key)} ${flat(value[key], seen)}`);
  return all.join("\n");
}

const CONSOLE = ["log", "info", "warn", "error", "debug", "trace", "dir", "table"];

/** What `task` prints meanwhile. */
async function printed(task) {
  const lines = [];
  const before = CONSOLE.map((name) => [name, console[name]]);
  const print = (...args) => lines.push(args.map((each) => flat(each)).join(" "));
  for (const name of CONSOLE) console[name] = print;
  try {
    return [await task(), lines];
  } finally {
    for (const [name, own] of before) console[name] = own;
  }
}

/** Fails when a canary is in any of the views. */
function search(detect, found) {
  const leaks = found
    .map(([what, text]) => [what, detect(text)])
    .filter(([, part]) => part !== undefined)
    .map(([what, part]) => `${what} holds …${part}…`);
  equal(leaks, []);
}

/** A call that fails, and nothing in what is left of it. Returns the error. */
async function searchFailure(contract, input, options, how) {
  const { error, found } = await failure(contract, input, options, how);
  search((await setup()).detect, found);
  return error;
}

/** A call that fails: the error, and every text that is left of the call. */
async function failure(contract, input, options, { isForeign = false } = {}) {
  const { credentials } = await setup();
  const events = [];
  const [error, lines] = await printed(() => {
    const call = createSession(contract, input, {
      credentials: credentials[contract.id.split(".")[0]],
      timeoutMs: 400,
      totalTimeoutMs: 1500,
      retry: { baseMs: 1, capMs: 2 },
      onEvent: (event) => events.push(event),
      dangerouslyAllowBrowser: true,
      ...options,
    });
    return within(3000, rejection(call));
  });
  ok(isSessionError(error), `no SessionError: ${error}`);
  // What fetch rejected with is not ours to change: it is printed as it is, and by its own name.
  const isAllowed = (what) => isForeign && (what === "inspect" || what === "clone");
  const found = (await views(error)).filter(([what]) => !isAllowed(what));
  found.push(["events", flat(events)], ["console", lines.join("\n")]);
  if (!isForeign && error.cause !== undefined) found.push(...(await causes(error.cause)));
  return { error, found };
}

/** The chain of causes. */
async function causes(cause) {
  const found = [];
  for (let each = cause; each !== undefined && each !== null; each = each.cause) {
    found.push(["cause", flat(each)], ...(await views(Object(each))));
  }
  return found;
}

/** What was sent, as one line: the worst that a vendor can repeat. */
function echo(url, { headers, body }) {
  const lines = [...headers].map(([name, value]) => `${name}: ${value}`);
  return [url, ...lines, new TextDecoder().decode(body)].join(" | ");
}

/** Every text in a payload: what a vendor may pick out of it. */
function texts(value) {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(texts) : [];
}

/** Headers in which proxies and vendors repeat something. */
const echoing = (text) => ({
  "content-type": "application/json",
  "www-authenticate": `Basic realm="${text.replaceAll('"', "")}"`,
  "retry-after": text,
  location: `https://elsewhere.invalid/?${encodeURIComponent(text)}`,
  server: text,
  "x-error": text,
});

/** Each vendor's own words for an error are among the keys. */
const errorBody = (text) => ({
  ...{ success: false, statusCode: 400, status_code: 400, message: text, error: text },
  ...{ data: { message: text }, errors: [{ message: text }], stack: text, [text]: text },
});

/** The same in the shape of Youverify's older services. */
const olderBody = (text) => ({ message: text, errors: { [text]: [text] }, status_code: 422 });

const json = (status, body, headers) => Response.json(body, { status, headers });

/** Answers that repeat what was sent. */
const ECHOES = [
  ["400", (text) => json(400, errorBody(text), echoing(text))],
  ["400 with nothing but errors", (text) => json(400, { errors: [{ message: text }] })],
  ["401", (text) => json(401, errorBody(text), echoing(text))],
  ["409 in its status line", (text) => new Response("", { status: 409, statusText: text })],
  ["422, the older shape", (text) => json(422, olderBody(text))],
  ["429", (text) => json(429, errorBody(text), echoing(text))],
  ["500 in HTML", (text) => new Response(`<h1>${text}</h1>`, { status: 500 })],
  ["502 as text", (text) => new Response(text, { status: 502, headers: echoing(text) })],
  ["503", (text) => json(503, errorBody(text), { "retry-after": "0" })],
  ["a redirect", (text) => new Response(null, { status: 307, headers: echoing(text) })],
  ["200 as text", (text) => new Response(text, { headers: echoing(text) })],
  ["200, cut short", (text) => new Response(JSON.stringify(errorBody(text)).slice(0, -4))],
  ["200 without success", (text) => json(200, errorBody(text))],
  ["200 without a token", (text) => json(200, { ...errorBody(text), success: true })],
  ["200 with a token that is none", (text) => json(200, { token: [text], authToken: { text } })],
];

/** The code, the request's id and names of fields are shown: what was sent must not pass as one. */
const DISGUISES = [
  ["a sentence as the code", ({ text }) => as(text)],
  ["a value as the code", ({ value }) => as(value)],
  ["a credential as the code", ({ secret }) => as(secret)],
  ["a value as the id of the request", ({ value }) => [{}, { "x-request-id": value }]],
  ["a credential as the id of the request", ({ secret }) => [{}, { "x-request-id": secret }]],
  ["a value as the name of a field", ({ value }) => [{ errors: properties(value) }]],
  ["a value as a field's name, the older shape", ({ value }) => [{ errors: names(value) }]],
];
const as = (code) => [{ code, name: code, identifier: code }];
const places = (value) => [value, `subject.${value}`, `metadata.${value}`, `user.${value}`];
const properties = (value) => places(value).map((property) => ({ property, message: "no" }));
const names = (value) => Object.fromEntries(places(value).map((name) => [name, ["no"]]));

/** What must not come back as something harmless. */
const SECRETS = { youverify: TOKEN, yoti: SDK_ID, idenfy: SECRET, vove: API_KEY };

for (const contract of contracts) {
  const input = INPUTS[contract.id];
  const [vendor] = contract.id.split(".");

  for (const [name, answer] of ECHOES) {
    test(`canary, ${contract.id}: an echo, ${name}`, async () => {
      const { detect } = await setup();
      let text;
      const fetch = async (url, init) => answer((text = echo(url, init)));
      const { vendorMessage } = await searchFailure(contract, input, { fetch });
      ok(detect(text) !== undefined, "there was nothing to find in the echo");
      if (name === "400") ok(detect(vendorMessage) !== undefined, "it is there for who asks");
    });
  }

  for (const [name, disguise] of DISGUISES) {
    test(`canary, ${contract.id}: an echo, ${name}`, async () => {
      const { detect } = await setup();
      const value = texts(input).findLast((text) => /^[!-~]{8,}$/.test(text) && detect(text));
      ok(value !== undefined);
      const secret = SECRETS[vendor];
      const fetch = async (url, init) => {
        const [reply, headers] = disguise({ text: echo(url, init), value, secret });
        return json(400, { message: "no", ...reply }, headers);
      };
      await searchFailure(contract, input, { fetch });
    });
  }

  for (const fault of [
    ...["hang", "drop=before", "drop=after", "400", "401", "403", "404", "422", "429;retryAfter=0"],
    ...["500", "503;retryAfter=0", "redirect=307", "body=html", "body=truncated", "body=not-json"],
    ...["body=oversized", "body=slow", "body=success-false", "body=no-token"],
  ]) {
    test(`canary, ${contract.id}: the sandbox's ${fault}`, async () => {
      const { sandbox, detect } = await setup();
      const seen = sandbox.journal.length;
      const headers = { "x-sandbox-fault": fault };
      const options = { fetch: sandbox.fetch, headers, timeoutMs: 40 };
      const { found } = await failure(contract, input, options);
      search(detect, found);
      // What is made of the secrets must not be seen either: signatures, nonces, Basic.
      const made = sandbox.journal.slice(seen).flatMap(({ headers, query }) => [
        ...[headers["x-yoti-auth-digest"], headers.authorization, headers.token, query.nonce],
        headers["x-api-key"],
      ]);
      const words = made.filter((word) => word !== undefined);
      ok(words.length > 0);
      search(detector(words), found);
    });
  }

  test(`canary, ${contract.id}: the vendor's own validation`, async () => {
    const { sandbox } = await setup();
    // Wrong for all of them; what we check is not what we send, as if we knew less than they do.
    const wrong = { ttlSeconds: NOTE, documentNumber: NOTE.repeat(9), user: NOTE, [NOTE]: STREET };
    const body = JSON.stringify({ ...input, ...wrong, client: NOTE, subject: NOTE });
    const fetch = (url, init) => sandbox.fetch(url, { ...init, body });
    const error = await searchFailure(contract, input, { fetch });
    // Yoti sees first that the signature is for another body.
    equal(error.status, vendor === "yoti" ? 401 : 400);
  });

  test(`canary, ${contract.id}: a fetch that rejects with something plain`, async () => {
    for (const cause of [new TypeError("fetch failed"), "failed", undefined, null]) {
      const error = await searchFailure(contract, input, { fetch: () => Promise.reject(cause) });
      ok(error.cause === cause);
    }
  });

  test(`canary, ${contract.id}: a foreign error is kept, and gets nothing of ours`, async () => {
    let cause;
    let before;
    const fetch = async (url, init) => {
      cause = new TypeError(`fetch failed: ${echo(url, init)}`, { cause: new Error("socket") });
      before = flat(cause);
      throw cause;
    };
    const error = await searchFailure(contract, input, { fetch }, { isForeign: true });
    ok(error.cause === cause, "the very error");
    equal(flat(cause), before, "as it was");
    ok(!Object.keys(error).includes("cause"), "not among what is enumerated");
  });

  test(`canary, ${contract.id}: a text that fetch rejects with`, async () => {
    const fetch = async (url, init) => Promise.reject(echo(url, init));
    await searchFailure(contract, input, { fetch }, { isForeign: true });
  });

  test(`canary, ${contract.id}: what is no answer`, async () => {
    const like = (text) => ({ text, status: text, headers: new Headers(), body: text });
    for (const make of [(text) => text, like, (text) => ({ ...like(text), status: 200 })]) {
      const fetch = async (url, init) => make(echo(url, init));
      const error = await searchFailure(contract, input, { fetch });
      equal([error.kind, error.cause], ["protocol", undefined]);
    }
  });

  test(`canary, ${contract.id}: a body that breaks with an echo`, async () => {
    const cause = (url, init) => new Error(`cut: ${echo(url, init)}`);
    const fetch = async (url, init) => new Response(brokenBody(cause(url, init)));
    const error = await searchFailure(contract, input, { fetch }, { isForeign: true });
    equal([error.kind, error.cause.message.slice(0, 4)], ["network", "cut:"]);
  });

  test(`canary, ${contract.id}: aborted, with a reason that says too much`, async () => {
    const controller = new AbortController();
    setTimeout(() => controller.abort(new Error(NOTE)), 20);
    const fetch = () => new Promise(() => {});
    const { signal } = controller;
    const error = await searchFailure(contract, input, { fetch, signal }, { isForeign: true });
    ok(error.cause === signal.reason);
  });

  test(`canary, ${contract.id}: invalid payloads`, async () => {
    const { detect } = await setup();
    let sent = 0;
    const fetch = async () => (sent++, Response.json({}));
    for (const bad of spoilt(input)) {
      const result = contract.check(bad);
      search(detect, [["issues", flat([result.issues, result.warnings])]]);
      if (result.ok) continue;
      await searchFailure(contract, bad, { fetch });
      const text = JSON.stringify(bad);
      search(detect, [["issues of text", flat(contract.checkText(text).issues)]]);
      search(detect, [["issues of cut text", flat(contract.checkText(text.slice(0, -9)).issues)]]);
    }
    equal(sent, 0);
  });

  test(`canary, ${contract.id}: a session`, async () => {
    const { sandbox, credentials, detect } = await setup();
    const events = [];
    const [session, lines] = await printed(() => {
      return createSession(contract, input, {
        credentials: credentials[vendor],
        fetch: sandbox.fetch,
        onEvent: (event) => events.push(event),
        dangerouslyAllowBrowser: true,
      });
    });
    const found = await views(session);
    found.push(["events", flat(events)], ["console", lines.join("\n")]);
    search(detect, found);
    // Youverify's token is its id, which is there to be kept.
    if (session.token !== session.id) search(detector([session.token]), found);
    ok(session.token.length >= 8 && detector([session.token])(flat(session)) !== undefined);
  });

  test(`canary, ${contract.id}: the halves`, async () => {
    const { credentials, detect } = await setup();
    const options = { credentials: credentials[vendor], dangerouslyAllowBrowser: true };
    const request = await prepare(contract, input, options);
    const text = `${request.url} ${JSON.stringify(request.headers)}`;
    ok(detect(`${text} ${new TextDecoder().decode(request.body)}`) !== undefined);
    for (const [, answer] of ECHOES) {
      const error = await rejection(readResponse(contract, answer(text), { request }));
      search(detect, await views(error));
    }
  });
}

/** The payload with its values in wrong places, of wrong types and too long. */
function* spoilt(input) {
  for (const [key, value] of Object.entries(input)) {
    const long = `${STREET} ${NOTE} `.repeat(100);
    for (const wrong of [[value], { value }, `${NOTE}\ud800`, long, 19310723884091]) {
      yield { ...input, [key]: wrong };
    }
    if (typeof value !== "object") continue;
    for (const inner of spoilt(value)) yield { ...input, [key]: inner };
  }
  for (const wrong of [
    { unknown: NOTE, requested_checks: [{ type: LAST }, NOTE], documents: [DOCUMENT] },
    { locale: STREET, country: [LAST], sex: FIRST, nationality: LAST, tokenType: DOCUMENT },
    { sdk_config: { locale: NOTE, success_url: EMAIL, primary_colour: DOCUMENT } },
    { notifications: { endpoint: AUTH_TOKEN, topics: [LAST], auth_token: [AUTH_TOKEN] } },
  ]) {
    yield { ...input, ...wrong };
  }
  yield [NOTE];
  yield NOTE;
}

/** Credentials and options that cannot be used, for whoever reads them. */
const bad = (text) => [`${text}\n`, `${text}\u20ac`, ` ${text}`, [text], { text }, `${text}\u0000`];
const tell = () => {
  throw new Error(API_KEY);
};
const CONFIGS = [
  ["youverify.liveness", "a token", bad(TOKEN).map((token) => ({ credentials: { token } }))],
  ["vove.session", "a key", bad(API_KEY).map((apiKey) => ({ credentials: { apiKey } }))],
  [
    "idenfy.session",
    "a key and a secret",
    [
      ...[...bad(API_KEY), `${API_KEY}:`].map((apiKey) => ({ apiKey, apiSecret: SECRET })),
      ...bad(SECRET).map((apiSecret) => ({ apiKey: API_KEY, apiSecret })),
    ].map((credentials) => ({ credentials })),
  ],
  [
    "vove.session",
    "options",
    [
      { baseUrl: `https://${API_KEY}:${SECRET}@api.voveid.com` },
      { baseUrl: `https://api.voveid.com/?key=${API_KEY}` },
      { baseUrl: `${API_KEY}.example` },
      { baseUrl: [API_KEY] },
      { path: `/v2/sessions?key=${API_KEY}` },
      { path: `${API_KEY}\n` },
      { environment: API_KEY },
      { headers: { "x-api-key": API_KEY } },
      { headers: { authorization: `${SECRET}\n` } },
      { headers: { [`${SECRET} ${NOTE}`]: "x" } },
      { headers: { "x-a": `${SECRET}\u20ac` } },
      { fetch: API_KEY },
      { signal: API_KEY },
      { timeoutMs: API_KEY },
      { retry: { maxAttempts: API_KEY } },
      { onEvent: API_KEY },
      { credentials: API_KEY },
      { credentials: tell },
      { credentials: async () => tell() },
      { credentials: () => Promise.reject(API_KEY) },
      { credentials: async () => ({ apiKey: `${API_KEY}\n` }) },
      { credentials: Object.defineProperty({}, "apiKey", { get: tell }) },
    ],
  ],
];

for (const [id, name, all] of CONFIGS) {
  test(`canary, ${id}: ${name} that cannot be used`, async () => {
    const contract = contracts.find((each) => each.id === id);
    const fetch = async () => Response.json({});
    for (const options of all) {
      const error = await searchFailure(contract, INPUTS[id], { fetch, ...options });
      equal([error.kind, error.outcome], ["config", "not_sent"], JSON.stringify(options));
    }
  });
}

test("canary, yoti.session: keys that cannot be used", async () => {
  const { key, detect } = await setup();
  const contract = contracts.find(({ id }) => id === "yoti.session");
  const lines = key.split("\n");
  const without = (at) => lines.toSpliced(at, 1).join("\n");
  const spoiltKeys = [
    without(0),
    without(5),
    without(lines.length - 2),
    lines.join(""),
    lines.join(" "),
    key.slice(0, 900),
    key.replaceAll("PRIVATE", "PUBLIC"),
    key.replaceAll("PRIVATE", "EC PRIVATE"),
    key.replaceAll("PRIVATE", "RSA PRIVATE"),
    key.replaceAll("PRIVATE", "ENCRYPTED PRIVATE"),
    key.replace(lines[3], `${lines[3].slice(0, -4)}*é€!`),
    key.replace(lines[9], [...lines[9]].reverse().join("")),
    lines.slice(1, -2).join("\n"),
    [key],
    { key },
    new TextEncoder().encode(key),
  ];
  for (const spoiltKey of spoiltKeys) {
    const credentials = { sdkId: SDK_ID, key: spoiltKey };
    const fetch = async () => Response.json({});
    const error = await searchFailure(contract, INPUTS["yoti.session"], { credentials, fetch });
    // A key whose middle was turned round may still look like one.
    if (error.kind !== "protocol") equal([error.kind, error.outcome], ["config", "not_sent"]);
    const imported = await importYotiKey(spoiltKey).then(() => undefined, (thrown) => thrown);
    if (imported) search(detect, [...(await views(imported)), ...(await causes(imported.cause))]);
  }
});

test("canary: the detector finds one that was planted", async () => {
  const { detect, key } = await setup();
  const [, pemLine] = key.split("\n");
  const basic = btoa(`${API_KEY}:${SECRET}`);
  for (const planted of [TOKEN, FIRST.toUpperCase(), BORN_DAY_FIRST, pemLine, basic]) {
    ok(detect(`… ${planted} …`) !== undefined, "in a text");
    ok(detect(`…${planted.slice(0, 8)}`) !== undefined, "a snippet of it");
    ok(detect(encodeURIComponent(planted)) !== undefined, "in a URL");
    const plants = [
      new Error(planted),
      new Error("x", { cause: new Error(planted) }),
      Object.assign(new Error("x"), { vendorCode: planted }),
      Object.assign(new Error("x"), { issues: [{ path: ["a", planted] }] }),
    ];
    for (const error of plants) {
      const found = [...(await views(error)), ...(await causes(error.cause))];
      ok(found.some(([, text]) => detect(text) !== undefined), "in an error");
    }
    const [, lines] = await printed(async () => console.warn("x", { deep: [planted] }));
    ok(detect(lines.join("\n")) !== undefined, "on the console");
  }
  equal(detect("A session may exist at Youverify: look before you create another."), undefined);
});
