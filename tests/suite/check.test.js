// What a check promises, in whatever runtime.

import { contractById, contracts, issuesByField, toProblemDetails, yoti, youverify } from "idv-session";
import { equal, ok, test } from "./harness.js";

const { liveness } = youverify;
const bytes = (text) => new TextEncoder().encode(text);

/** What matters of an issue. */
const brief = ({ issues = [] }) => issues.map(({ code, pointer, params }) => [code, pointer, params]);

const nest = (depth) => {
  let value = {};
  for (let level = 1; level < depth; level++) value = { d: value };
  return value;
};

const cyclic = { metadata: {} };
cyclic.metadata.self = cyclic;

const range = (limit, bound, actual) => [limit, "/ttlSeconds", { [limit]: bound, actual, unit: "seconds" }];
const type = (pointer, expected, actual) => ["type", pointer, { expected, actual }];

/** Every bad input, as an object and, where JSON can say it, as text. */
const BAD = [
  ["TTL 29", { ttlSeconds: 29 }, [range("min", 30, 29)]],
  ["TTL 601", { ttlSeconds: 601 }, [range("max", 600, 601)]],
  ["TTL 600.5", { ttlSeconds: 600.5 }, [range("max", 600, 600.5)]],
  ["TTL as text", { ttlSeconds: "120" }, [type("/ttlSeconds", "number", "string")]],
  ["TTL null", { ttlSeconds: null }, [type("/ttlSeconds", "number", "null")]],
  ["TTL beyond 2^53", { ttlSeconds: 2 ** 53 }, [type("/ttlSeconds", "number", "unsafe integer")]],
  ["metadata as a list", { metadata: [] }, [type("/metadata", "object", "array")]],
  ["metadata null", { metadata: null }, [type("/metadata", "object", "null")]],
  ["a misspelt key", { ttlSecond: 60 }, [["unknown_key", "/ttlSecond", { suggestion: "ttlSeconds" }]]],
  ["another case", { TTLSeconds: 60 }, [["unknown_key", "/TTLSeconds", { suggestion: "ttlSeconds" }]]],
  ["an unknown key", { "a/b~c": 1 }, [["unknown_key", "/a~1b~0c", {}]]],
  ["a list", [], [type("", "object", "array")]],
  ["a text", "x", [type("", "object", "string")]],
  ["null", null, [type("", "object", "null")]],
  ["100 levels", { metadata: nest(100) }, [["limit", "/metadata", { limit: "depth", max: 64 }]]],
  [
    "every problem at once, in the contract's order, then unknown keys in the caller's",
    { zzz: 1, metadata: 7, ttlSeconds: 5, aaa: 2 },
    [
      range("min", 30, 5),
      type("/metadata", "object", "number"),
      ["unknown_key", "/zzz", {}],
      ["unknown_key", "/aaa", {}],
    ],
  ],
];

/** Bad input that only an object can be. */
const BAD_OBJECTS = [
  ["undefined", undefined, [["required", "", {}]]],
  ["NaN", { ttlSeconds: NaN }, [type("/ttlSeconds", "number", "NaN")]],
  ["infinity", { ttlSeconds: -Infinity }, [type("/ttlSeconds", "number", "infinity")]],
  ["a bigint", { ttlSeconds: 60n }, [type("/ttlSeconds", "number", "bigint")]],
  ["a function", { ttlSeconds: () => 60 }, [type("/ttlSeconds", "number", "function")]],
  ["a symbol", { ttlSeconds: Symbol("60") }, [type("/ttlSeconds", "number", "symbol")]],
  ["NaN inside metadata", { metadata: { a: [NaN] } }, [type("/metadata", "number", "NaN")]],
  ["an infinity inside metadata", { metadata: { a: -Infinity, b: NaN } }, [type("/metadata", "number", "infinity")]],
  ["a bigint inside metadata", { metadata: { a: [1n] } }, [type("/metadata", "object", "bigint")]],
  ["a cycle", cyclic, [["limit", "/metadata", { limit: "depth", max: 64 }]]],
  [
    "10 million items",
    { metadata: { list: new Array(10_000_000).fill(0) } },
    [["limit", "/metadata", { limit: "values", max: 100_000 }]],
  ],
  [
    "more than 1 MiB of text",
    { metadata: { a: "x".repeat(600_000), b: "y".repeat(600_000) } },
    [["limit", "/metadata", { limit: "bytes", max: 1_048_576 }]],
  ],
  ["half of a surrogate pair", { metadata: { a: "\ud800" } }, [["format", "/metadata", { format: "unicode" }]]],
  [
    "a getter that throws",
    Object.defineProperty({}, "ttlSeconds", { enumerable: true, get: () => { throw new Error("no"); } }),
    [["limit", "/ttlSeconds", { limit: "readable", max: 0 }]],
  ],
  ["a revoked proxy", revoked(), [["limit", "", { limit: "readable", max: 0 }]]],
];

/** Bad text that no object can be. */
const BAD_TEXTS = [
  ["1e400", '{"ttlSeconds":1e400}', [type("/ttlSeconds", "number", "infinity")]],
  ["a key twice", '{"ttlSeconds":60,"ttlSeconds":61}', [["duplicate", "/ttlSeconds", {}]]],
  ["a key twice inside metadata", '{"metadata":{"a":{"b":1,"\\u0062":2}}}', [["duplicate", "/metadata", {}]]],
  ["text cut in half", '{"ttlSeconds":6', [["syntax", "", { offset: 15 }]]],
  ["no text", "", [["syntax", "", { offset: 0 }]]],
  ["a byte order mark", "\ufeff{}", [["syntax", "", { offset: 0 }]]],
  ["half of a surrogate pair", '{"metadata":{"a":"\\udc00"}}', [["format", "/metadata", { format: "unicode" }]]],
  ["the same, not escaped", '{"metadata":{"a":"\udc00"}}', [["format", "/metadata", { format: "unicode" }]]],
  ["more than 1 MiB", `"${"x".repeat(1_048_576)}"`, [["limit", "", { limit: "bytes", max: 1_048_576 }]]],
];

function revoked() {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
}

for (const [name, input, issues] of [...BAD, ...BAD_OBJECTS]) {
  test(`an object: ${name}`, () => equal(brief(liveness.check(input)), issues));
}
for (const [name, input, issues] of BAD) {
  test(`text and bytes: ${name}`, () => {
    const text = JSON.stringify(input);
    equal(brief(liveness.checkText(text)), issues);
    equal(brief(liveness.checkText(bytes(text))), issues);
  });
}
for (const [name, text, issues] of BAD_TEXTS) {
  test(`text: ${name}`, () => equal(brief(liveness.checkText(text)), issues));
}

test("bytes that are not UTF-8 are no text", () => {
  equal(brief(liveness.checkText(new Uint8Array([0x22, 0xff, 0x22]))), [["syntax", "", { offset: 1 }]]);
});

test("what is no text at all is no JSON", () => {
  for (const input of [undefined, null, 5, {}, Symbol("x")]) {
    equal(brief(liveness.checkText(input)), [["syntax", "", { offset: 0 }]]);
  }
});

test("both sides of every limit", () => {
  for (const ttlSeconds of [30, 600]) ok(liveness.check({ ttlSeconds }).ok);
  for (const ttlSeconds of [29, 601]) ok(!liveness.check({ ttlSeconds }).ok);
  ok(liveness.check({ metadata: nest(63) }).ok, "64 levels with the payload itself");
  ok(!liveness.check({ metadata: nest(65) }).ok);
});

test("a property is read once: what is checked is what is sent", () => {
  let reads = 0;
  const liar = { get ttlSeconds() { return reads++ === 0 ? 300 : 5000; } };
  const result = liveness.check(liar);
  equal(result.value, { ttlSeconds: 300 });
  equal(reads, 1);
});

test("the value is what will be sent, in the contract's order", () => {
  const input = { metadata: { z: 1, a: [true, null, "é"] }, ttlSeconds: 60, unset: undefined };
  equal(JSON.stringify(liveness.check(input).value), '{"ttlSeconds":60,"metadata":{"z":1,"a":[true,null,"é"]}}');
  equal(liveness.check({}).value, {});
});

test("objects are read as JSON.stringify reads them", () => {
  const metadata = {
    date: new Date(0),
    boxed: [Object(1), Object("a"), Object(true)],
    hidden: undefined,
    call: () => 1,
    holes: [undefined, () => 1, Symbol("x")],
    numbers: [0.1, -0, 1e21, 1e-7, 2 ** 53, 123456789012345680000],
    text: "\"\\\b\t\n\f\r\u0000\u007f\u2028/😀",
    nested: { toJSON: () => ({ yes: 1 }) },
  };
  const result = liveness.check({ metadata });
  equal(JSON.stringify(result.value), JSON.stringify({ metadata }));
});

test("object, text, bytes and builder give the same bytes", () => {
  const text = '{ "metadata": {"a":[1,"x"]},\n "ttlSeconds": 6e2 }';
  const sent = '{"ttlSeconds":600,"metadata":{"a":[1,"x"]}}';
  const decode = (body) => new TextDecoder().decode(body);
  equal(decode(liveness.checkText(text).body), sent);
  equal(decode(liveness.checkText(bytes(text)).body), sent);
  equal(decode(liveness.checkText(bytes(text).buffer).body), sent);
  equal(JSON.stringify(liveness.check(JSON.parse(text)).value), sent);
  const builder = liveness.builder().metadata({ a: [1, "x"] }).ttlSeconds(600);
  equal(JSON.stringify(builder.build().value), sent);
});

test("free-form text keeps its spelling", () => {
  const { body } = liveness.checkText('{"metadata": {"n": [1.50, 6E+2], "s": "\\u0041\\/"} }');
  equal(new TextDecoder().decode(body), '{"metadata":{"n":[1.50,6E+2],"s":"\\u0041\\/"}}');
});

test("a builder may be used again after build", () => {
  const builder = liveness.builder({ ttlSeconds: 60 });
  equal(builder.build().value, { ttlSeconds: 60 });
  equal(builder.ttlSeconds(5).build().ok, false);
  equal(builder.ttlSeconds(90).build().value, { ttlSeconds: 90 });
});

test("unknown keys: refused, warned of, or left out", () => {
  const input = { b: [1], ttlSeconds: 60, a: 2 };
  equal(liveness.check(input).ok, false);
  const warned = liveness.check(input, { unknownKeys: "warn" });
  equal(JSON.stringify(warned.value), '{"ttlSeconds":60,"b":[1],"a":2}');
  equal(warned.warnings.map(({ pointer, severity }) => [pointer, severity]), [["/b", "warning"], ["/a", "warning"]]);
  equal(liveness.check(input, { unknownKeys: "strip" }).value, { ttlSeconds: 60 });
});

test("form text is read as the type that is asked for", () => {
  const read = (ttlSeconds) => liveness.check({ ttlSeconds }, { coerce: "form" });
  equal(read("300").value, { ttlSeconds: 300 });
  equal(read("").value, {});
  equal(brief(read("3e2")), [type("/ttlSeconds", "number", "string")]);
  equal(brief(read("29")), [range("min", 30, 29)]);
  equal(read("30.5").value, { ttlSeconds: 30.5 });
});

test("a relaxed rule warns, and the value goes through", () => {
  const result = liveness.check({ ttlSeconds: 900 }, { relax: ["ttlSeconds.max"] });
  equal(result.value, { ttlSeconds: 900 });
  equal(result.warnings.map(({ rule, severity }) => [rule, severity]), [["ttlSeconds.max", "warning"]]);
});

test("one field can be checked alone", () => {
  const input = { ttlSeconds: 5, metadata: 7 };
  equal(brief(liveness.check(input, { at: "/metadata" })), [type("/metadata", "object", "number")]);
  equal(liveness.check({ ttlSeconds: 5 }, { at: "/metadata" }).ok, true);
});

test("a message can be worded anew", () => {
  const { issues } = liveness.check({ ttlSeconds: 5 }, { message: ({ code, params }) => `${code} ${params.min}` });
  equal(issues[0].message, "min 30");
});

test("what would be sent as an empty object is refused", () => {
  const things = [new Error("x"), /x/, new WeakMap(), new ArrayBuffer(8), new DataView(new ArrayBuffer(8))];
  if (Object.prototype.toString.call(new Headers()) === "[object Headers]") {
    things.push(new Request("https://a.b/"), new Response("{}"), new Headers());
  }
  for (const thing of things) {
    equal(liveness.check(thing).issues?.map(({ code }) => code), ["type"], Object.prototype.toString.call(thing));
  }
  // Callers have classes of these names.
  class Own {
    ttlSeconds = 60;
  }
  Object.defineProperty(Own, "name", { value: "Request" });
  ok(liveness.check(new Own()).ok);
});

test("a message names the field, the rule and the way out", () => {
  const say = (input) => liveness.check(input).issues[0].message;
  equal(say({ ttlSeconds: 29 }), "ttlSeconds must be at least 30 seconds; got 29");
  equal(say({ ttlSeconds: 601 }), "ttlSeconds must be at most 600 seconds (10 minutes); got 601");
  equal(say({ ttlSecond: 1 }), "the payload has a key that the contract does not know; did you mean ttlSeconds?");
});

test("an issue holds nothing of the caller's but keys, and is frozen", () => {
  const canary = "canary-7f3a";
  const { issues } = liveness.check({ ttlSeconds: canary, metadata: canary });
  ok(!JSON.stringify(issues).includes(canary));
  for (const issue of issues) ok(Object.isFrozen(issue) && Object.isFrozen(issue.params) && Object.isFrozen(issue.path));
  equal(JSON.parse(JSON.stringify(issues)), issues);
  const { issues: [unknown] } = liveness.check({ ["k".repeat(1000)]: 1 });
  equal(unknown.path[0].length, 128);
});

test("at most 100 issues are listed, then one that says so", () => {
  const input = Object.fromEntries(Array.from({ length: 500 }, (_, at) => [`key${at}`, at]));
  const { issues } = liveness.check(input);
  equal(issues.length, 101);
  equal([issues[100].code, issues[100].params], ["limit", { limit: "issues", max: 100 }]);
});

test("issues by field, and as a problem document", () => {
  const result = liveness.check({ ttlSeconds: 5, x: 1 });
  equal(Object.keys(issuesByField(result)), ["/ttlSeconds", "/x"]);
  equal(Object.keys(issuesByField(result.issues)), ["/ttlSeconds", "/x"]);
  const problem = toProblemDetails(result);
  equal([problem.status, problem.issues.length], [422, 2]);
});

test("contracts are found by id", () => {
  equal(contractById("youverify.liveness") === liveness, true);
  equal(contractById("nobody.nothing"), undefined);
  ok(contracts.includes(liveness));
  equal(liveness.id, "youverify.liveness");
});

test("no name that a library could mistake for a validator", () => {
  for (const name of ["parse", "create", "assert", "validateSync", "parseAsync"]) ok(!(name in liveness));
  ok(typeof liveness !== "function");
});

test("Standard Schema, synchronously", () => {
  const standard = liveness["~standard"];
  equal([standard.version, standard.vendor], [1, "idv-session"]);
  equal(standard.validate({ ttlSeconds: 60 }), { value: { ttlSeconds: 60 } });
  equal(standard.validate({ ttlSeconds: 6 }).issues[0].path, ["ttlSeconds"]);
  equal(standard.jsonSchema.input({ target: "draft-07" }).properties.ttlSeconds.minimum, 30);
});

test("JSON Schema in three dialects", () => {
  equal(liveness.jsonSchema().$schema, "https://json-schema.org/draft/2020-12/schema");
  equal(liveness.jsonSchema({ target: "draft-07" }).$schema, "http://json-schema.org/draft-07/schema#");
  equal(liveness.jsonSchema({ target: "openapi-3.0" }).$schema, undefined);
  const { ttlSeconds } = liveness.jsonSchema().properties;
  equal([ttlSeconds.type, ttlSeconds.minimum, ttlSeconds.maximum, ttlSeconds.default], ["number", 30, 600, 120]);
});

test("a request shows placeholders where secrets go", () => {
  const { value } = liveness.request({ ttlSeconds: 60 }, { environment: "sandbox" });
  equal([value.method, value.url], [
    "POST",
    "https://api.sandbox.youverify.co/v2/api/identity/sdk/liveness/session/generate",
  ]);
  equal(value.headers.token, "$YOUVERIFY_TOKEN");
  equal(value.body, '{"ttlSeconds":60}');
  equal(liveness.request({ ttlSeconds: 6 }).ok, false);
});

test("what the caller's own words throw is the caller's", () => {
  const message = () => {
    throw new RangeError("mine");
  };
  let thrown;
  try {
    youverify.liveness.check({ ttlSeconds: 5 }, { message });
  } catch (error) {
    thrown = error;
  }
  equal(thrown?.message, "mine");
  equal(youverify.liveness.check({ ttlSeconds: 60 }).ok, true);
});

test("the byte budget is told where it is passed, for numbers too", () => {
  const long = "a".repeat(1024 * 1024 - 40);
  const at = (item) => {
    const topics = [long, ...Array.from({ length: 30 }, () => item)];
    return yoti.session.check({ notifications: { topics } }).issues[0].pointer;
  };
  equal(at(1.5), at("1.5"));
});
