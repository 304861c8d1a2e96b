// A program that does everything the package does with inputs of 256 KiB, 512 KiB and 1 MiB of every shape
// that was ever slow, or might be. Prints `{ rows, memory }`. Run with --expose-gc.

import { payloads } from "./payloads.mjs";

const KB = 1024;
const SIZES = [256 * KB, 512 * KB, 1024 * KB - 512];
const ROUNDS = 9;
/** How many inputs as large as may be, and how many small ones, are read before memory is looked at. */
const MANY = 10_000;
const SMALL = 1_000_000;

/** The memories that are still held by somebody. */
const memories = [];
const { Instance } = WebAssembly;
WebAssembly.Instance = function (module, imports) {
  const instance = new Instance(module, imports);
  memories.push(new WeakRef(instance.exports.memory));
  return instance;
};

const root = await import("idv-session");
const edge = await import("idv-session/edge");

/** As many of what `make` gives as fit. */
function many(size, make) {
  const items = [];
  for (let at = 0, used = 0; ; at++) {
    const item = make(at);
    used += JSON.stringify(item).length + 1;
    if (used > size - 200) return items;
    items.push(item);
  }
}
const object = (size, member) => Object.fromEntries(many(size, member));
const members = (size, member) => new Array(Math.floor((size - 200) / (member.length + 1))).fill(member).join(",");
const letters = (size, letter, bytes = 1) => letter.repeat(Math.floor((size - 200) / bytes));
const form = (size, name) => new URLSearchParams(many(size, (at) => [name(at), "x"]).slice(0, 99_999));

/** Payloads, checked as objects and as text. */
const PAYLOADS = {
  "one long text": ["youverify.liveness", (size) => ({ metadata: { note: letters(size, "a") } })],
  "one long text, accented": ["youverify.liveness", (size) => ({ metadata: { note: letters(size, "é", 2) } })],
  "one long text to escape": ["youverify.liveness", (size) => ({ metadata: { note: letters(size, '"', 2) } })],
  "one long text of control letters": ["youverify.liveness", (size) => ({ metadata: { note: letters(size, "\x01", 6) } })],
  "free-form numbers": ["youverify.liveness", (size) => ({ metadata: { list: many(size, (at) => at * 1.5).slice(0, 99_000) } })],
  "free-form keys": ["youverify.liveness", (size) => ({ metadata: object(size, (at) => [`key-of-some-length-${at}`, at]) })],
  "free-form objects": ["youverify.liveness", (size) => ({ metadata: { list: many(size, () => ({ id: "5b8e1d1c-9f3a", count: 300, note: "what the caller wants to have again" })) } })],
  "documents": ["yoti.session", (size) => ({ required_documents: many(size, () => ({ type: "SUPPLEMENTARY_DOCUMENT", objective: { type: "PROOF_OF_ADDRESS" }, document_types: ["UTILITY_BILL"], country_codes: ["GBR"] })) })],
  "documents with problems": ["yoti.session", (size) => ({ required_documents: many(size, () => ({ type: "SUPPLEMENTARY_DOCUMENT", document_types: [7], objective: { type: "PROOF_OF_ADDRESS" } })) })],
  "face matches": ["yoti.session", (size) => ({ requested_checks: many(size, () => ({ type: "ID_DOCUMENT_FACE_MATCH" })) })],
  "unknown tags": ["yoti.session", (size) => ({ requested_checks: many(size, (at) => ({ type: `LIVENES${at}` })) })],
  "topics": ["yoti.session", (size) => ({ notifications: { endpoint: "https://a.b", topics: many(size, (at) => `TOPIC_${at}`) } })],
  "topics that begin alike": ["yoti.session", (size) => ({ notifications: { endpoint: "https://a.b", topics: many(size, (at) => letters(2_200, "x") + at) } })],
  "unknown keys": ["idenfy.session", (size) => object(size, (at) => [`nobody${at}`, 0])],
  "misspelt keys": ["idenfy.session", (size) => object(size, (at) => [`clientIdd${at}`, 0])],
  "long unknown keys": ["idenfy.session", (size) => object(size, (at) => [`checkDuplicatePersonalDataOfEveryBody${at}`, 0])],
  "misspelt documents": ["idenfy.session", (size) => ({ clientId: "u", documents: many(size, (at) => `PASSPORD${at}`) })],
  "countries": ["idenfy.session", (size) => ({ clientId: "u", country: many(size, () => "LT") })],
  "no countries": ["idenfy.session", (size) => ({ clientId: "u", country: many(size, () => "Lithuania") })],
  "a long URL": ["idenfy.session", (size) => ({ clientId: "u", successUrl: `https://example.com/${letters(size, "a")}` })],
  "a long e-mail": ["vove.session", (size) => ({ refId: "u", user: { email: letters(size, "a@") } })],
  "a long id": ["vove.session", (size) => ({ refId: letters(size, "é", 2) })],
};

/** Texts that no object becomes. */
const TEXTS = {
  "repeated unknown keys": ["idenfy.session", (size) => `{${members(size, '"a":1')}}`],
  "repeated known keys": ["idenfy.session", (size) => `{${members(size, '"clientId":"a"')}}`],
  "repeated keys before a tag": ["yoti.session", (size) => `{"requested_checks":[{${members(size, '"a":1')},"type":"LIVENESS"}]}`],
  "repeated free-form keys": ["youverify.liveness", (size) => `{"metadata":{${members(size, '"a":1')}}}`],
  "repeated keys with escapes": ["idenfy.session", (size) => `{${members(size, '"\\u0061":1')}}`],
  "white space": ["youverify.liveness", (size) => `{${letters(size, " ")}}`],
  "one long number": ["youverify.liveness", (size) => `{"ttlSeconds":1${letters(size, "0")}}`],
  "one long fraction": ["youverify.liveness", (size) => `{"ttlSeconds":1.${letters(size, "0")}1}`],
  "escapes": ["youverify.liveness", (size) => `{"metadata":{"note":"${letters(size, "\\u00e9", 6)}"}}`],
  "pairs of surrogates": ["youverify.liveness", (size) => `{"metadata":{"note":"${letters(size, "\\ud83d\\ude00", 12)}"}}`],
  "backslashes": ["youverify.liveness", (size) => `{"metadata":{"note":"${letters(size, "\\\\", 2)}"}}`],
  "a text that never ends": ["youverify.liveness", (size) => `{"metadata":{"note":"${letters(size, "a")}`],
  "a mistake at the end": ["youverify.liveness", (size) => `{"metadata":{"list":[${members(size, "1.5")},]}}`],
  "open brackets": ["youverify.liveness", (size) => letters(size, "[")],
};

const FORMS = {
  "a list": ["idenfy.session", (size) => form(size, () => "country")],
  "items": ["idenfy.session", (size) => form(size, () => "country[]")],
  "one nested name": ["vove.session", (size) => form(size, () => "user.firstName")],
  "many nested names": ["vove.session", (size) => form(size, (at) => `user.a${at}`)],
  "unknown names": ["idenfy.session", (size) => form(size, (at) => `a${at}`)],
  "names of many steps": ["idenfy.session", (size) => form(size, (at) => `${"a.".repeat(30)}${at}`)],
  "one long text": ["idenfy.session", (size) => new URLSearchParams([["clientId", letters(size, "a")]])],
};

const credentials = { youverify: { token: "secret-token-1" }, vove: { apiKey: "secret-key-2" }, idenfy: { apiKey: "key-3", apiSecret: "secret-4" } };
const { createSession, prepare, readResponse, contractById } = edge;
const answering = (body, init) => async () => new Response(typeof body === "string" ? body : JSON.stringify(body), init);
const settled = (promise) => promise.then(() => {}, () => {});
const create = (id, payload, fetch) => {
  const options = { credentials: credentials[id.split(".")[0]], fetch, retry: false };
  return () => settled(createSession(contractById(id), payload, options));
};
const read = (id, body, status = 200) => () => settled(readResponse(contractById(id), new Response(body, { status })));
const SESSION = { success: true, data: { sessionId: "s-1" } };
const note = (size) => ({ metadata: { note: letters(size, "a") } });
const words = (size) => ({ metadata: { list: many(size, (at) => `word ${at * 7919}`) } });

/** What is done beside checking. Each gives the function that does it once. */
const OTHERS = {
  "builder, free-form JSON": (size) => {
    const { metadata } = note(size);
    return () => edge.youverify.liveness.builder().metadata(metadata).build();
  },
  "builder, a list one by one": (size) => {
    const length = many(size, () => ({ type: "THIRD_PARTY_IDENTITY" })).length >> 6;
    return () => {
      let builder = edge.yoti.session.builder();
      for (let at = 0; at < length; at++) builder = builder.thirdPartyIdentityCheck({});
      return builder.build();
    };
  },
  "conversion to a token": (size) => {
    const payload = { clientId: "u", additionalData: { note: letters(size, "a") } };
    return () => edge.idenfy.token.fromSession(payload);
  },
  "conversion to a session": (size) => {
    const payload = { clientId: "u", tokenType: "IDENTIFICATION", country: "LT", documents: many(size, () => "PASSPORT") };
    return () => edge.idenfy.session.fromToken(payload);
  },
  "check, what is relaxed": (size) => {
    const payload = { clientId: "u", country: many(size, () => "Lithuania") };
    return () => edge.idenfy.session.check(payload, { relax: ["country.enum"] });
  },
  "check, one place of many": (size) => {
    const payload = { clientId: "u", country: many(size, () => "Lithuania") };
    return () => edge.idenfy.session.check(payload, { at: "/country/7" });
  },
  "check, keys that are relaxed": (size) => {
    const payload = object(size, (at) => [`clientIdd${at}`, 0]);
    return () => edge.idenfy.session.check(payload, { unknownKeys: "warn" });
  },
  "request": (size) => {
    const payload = note(size);
    return () => edge.youverify.liveness.request(payload);
  },
  "snippet, curl": (size) => {
    const payload = note(size);
    return () => edge.youverify.liveness.request(payload).toCurl?.();
  },
  "prepare": (size) => {
    const payload = note(size);
    return () => settled(prepare(edge.youverify.liveness, payload, { credentials: credentials.youverify }));
  },
  "create, one long text": (size) => create("youverify.liveness", note(size), answering(SESSION)),
  "create, refused here": (size) => create("idenfy.session", object(size, (at) => [`nobody${at}`, 0]), answering(SESSION)),
  "create, an echo in the code": (size) => create("youverify.liveness", note(size), answering({ code: "aaab" }, { status: 400 })),
  "create, an echo of words": (size) => create("youverify.liveness", words(size), answering({ code: "wordless-1" }, { status: 400, headers: { "x-request-id": "0123456789abcdef".repeat(8) } })),
  "create, a message as long": (size) => create("vove.session", { refId: "u" }, answering({ message: letters(size, "a") }, { status: 400 })),
  "create, a prepared JSON copy": (size) => {
    const body = JSON.stringify(note(size));
    return () => settled(readResponse(edge.youverify.liveness, new Response("{}"), { request: { body } }));
  },
  "reply, a session and more": (size) => read("youverify.liveness", JSON.stringify({ ...SESSION, more: letters(size, "a") })),
  "reply, repeated names": (size) => read("youverify.liveness", `{${members(size, '"success":true')},"data":{"sessionId":"s"}}`),
  "reply, nested lists": (size) => read("youverify.liveness", `{"a":${"[".repeat(size / 2 - 100)}${"]".repeat(size / 2 - 100)}}`),
  "reply, many problems": (size) => read("yoti.session", JSON.stringify({ errors: many(size, (at) => ({ property: `requested_checks[${at}].type`, message: "no" })) }), 400),
  "reply, many names of problems": (size) => read("youverify.liveness", JSON.stringify({ data: object(size, (at) => [`metadata.a${at}`, ["no"]]) }), 422),
  "reply, a long code": (size) => read("vove.session", JSON.stringify({ code: letters(size, "a") }), 400),
};

function* cells() {
  for (const [entry, { contractById }] of Object.entries({ root, edge })) {
    for (const [name, [id, make]] of Object.entries(PAYLOADS)) {
      const contract = contractById(id);
      yield [`${entry}: object, ${name}`, (size) => ((payload) => () => contract.check(payload))(make(size))];
      yield [`${entry}: text, ${name}`, (size) => ((json) => () => contract.checkText(json))(JSON.stringify(make(size)))];
    }
    for (const [name, [id, make]] of Object.entries(TEXTS)) {
      yield [`${entry}: text, ${name}`, (size) => ((json) => () => contractById(id).checkText(json))(make(size))];
    }
  }
  for (const [name, [id, make]] of Object.entries(FORMS)) {
    yield [`form, ${name}`, (size) => ((given) => () => contractById(id).check(given, { coerce: "form" }))(make(size))];
  }
  yield* Object.entries(OTHERS);
}

const only = process.argv[2] ?? "";
const wanted = [...cells()].filter(([label]) => label.includes(only));
const rows = [];
for (const [label, make] of wanted) {
  const runs = SIZES.map(make);
  const best = runs.map(() => Infinity);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [at, run] of runs.entries()) {
      const started = performance.now();
      await run();
      best[at] = Math.min(best[at], performance.now() - started);
    }
  }
  rows.push({ label, milliseconds: best });
}

const small = Object.entries(payloads).flatMap(([id, { valid, five }]) =>
  [root, edge].flatMap(({ contractById }) => {
    const contract = contractById(id);
    return [valid, five].flatMap((payload) => {
      const text = JSON.stringify(payload);
      return [() => contract.check(payload), () => contract.checkText(text)];
    });
  }),
);
const checkSmall = (times) => {
  for (let count = 0; count < times; count++) small[count % small.length]();
};

const held = async () => {
  // An instance that has grown is gone: one is at work again.
  checkSmall(small.length);
  // What was dropped is gone after a turn of the loop and a collection.
  for (let round = 0; round < 3; round++) {
    await new Promise((resolve) => setTimeout(resolve, 10));
    globalThis.gc();
  }
  return memories.reduce((sum, ref) => sum + (ref.deref()?.buffer.byteLength ?? 0), 0) / KB / KB;
};
const memory = { before: await held() };
checkSmall(SMALL);
memory[`after ${SMALL.toLocaleString("en")} small inputs`] = await held();
for (const [, make] of wanted) {
  // One input at a time: all of them would be gigabytes.
  const run = make(SIZES.at(-1));
  for (let count = 0; count < MANY / wanted.length; count++) {
    await run();
    // What a WeakRef was made of lives to the end of the turn.
    await new Promise(setImmediate);
  }
}
memory[`after ${MANY.toLocaleString("en")} worst inputs`] = await held();

console.log(JSON.stringify({ rows, memory }));
