// Compares `check` with two other readings of the same rules, on many mutated payloads:
//
// 1. `schemas/` and `cross.mjs`, hand-written from the vendors' pages and sharing no code with the
//    package: the verdict and the set of error pointers must be equal, without exception.
// 2. the JSON Schema that the contract generates: it must refuse nothing that `check` takes, and may
//    take what `check` refuses only for a reason in the table WEAKER. Both dialects must agree.
//
// Beside that, `checkText` must find in JSON text what `check` finds in an object, and the value of an
// accepted payload must be the payload.

import { isDeepStrictEqual } from "node:util";
import Ajv from "ajv";
import Ajv2020 from "ajv/dist/2020.js";
import { cross } from "./cross.mjs";
import { formats, withFormats } from "./formats.mjs";
import { generator } from "./mutate.mjs";
import { schemaOf } from "./schemas.mjs";

const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
const printable = (key) => [...key.toWellFormed()].slice(0, 128).join("");
const escaped = (key) => key.replaceAll("~", "~0").replaceAll("/", "~1");

/**
 * Ajv speaks of the object where a key is missing or unknown; a contract points at the key. `if` only
 * says that its `then` failed. A caller's key is cut at 128 characters, and half of a surrogate pair in
 * it is U+FFFD: issues are safe to print.
 */
function pointersOf(errors) {
  const found = new Set();
  for (const { keyword, instancePath, params } of errors ?? []) {
    if (keyword === "if") continue;
    if (keyword === "required") found.add(`${instancePath}/${escaped(params.missingProperty)}`);
    else if (keyword === "additionalProperties") found.add(`${instancePath}/${escaped(printable(params.additionalProperty))}`);
    else found.add(instancePath);
  }
  return found;
}

/** The hand-written rules as a function from a payload to the pointers of its errors. */
export function handWritten(schema, between) {
  const ajv = withFormats(new Ajv2020({ allErrors: true, ownProperties: true, strictTypes: false, strictRequired: false }));
  const validate = ajv.compile(schema);
  return (payload) => {
    const found = validate(payload) ? new Set() : pointersOf(validate.errors);
    if (isObject(payload)) for (const pointer of between(payload)) found.add(pointer);
    return found;
  };
}

/** The generated schema, in whatever dialect, as a function from a payload to a verdict. */
export function generatedFrom(schema) {
  const Dialect = schema.$schema.includes("draft-07") ? Ajv : Ajv2020;
  const ajv = new Dialect({ ownProperties: true, strict: false });
  for (const [name, validate] of Object.entries(GENERATED_FORMATS)) ajv.addFormat(name, validate);
  return ajv.compile(schema);
}

// The standard formats that a generated schema names, as a strict validator reads them.
const GENERATED_FORMATS = { ...formats, uri: formats.url };

/**
 * Why a generated schema may take what `check` refuses. An issue of any other kind must make the
 * generated schema refuse the payload as well.
 */
const WEAKER = {
  "a rule between two fields": ({ code, related }) =>
    code === "requires" || code === "conflict" || code === "order" || related !== undefined,
  "half of a surrogate pair": ({ code, params }) => code === "format" && params.format === "unicode",
  // A schema knows a country code by its shape: the list of all of them would be most of the schema.
  "an assigned country code": ({ code, params }) => code === "enum" && params.allowed === undefined,
  // There is no standard format for day-month-year, and a pattern knows no calendar.
  "a birth date in the calendar": ({ code, params }) => code === "format" && params.format === "birth-date",
  // The standard format `uri` refuses URLs that every runtime takes, and a pattern cannot count.
  "the numbers in a URL, and its encoded names": ({ code, params }, payload) =>
    code === "format" && /^(https-)?url$/.test(params.format) && urls(payload).some((text) => COUNTED.test(text)),
  "an integer beyond 2^53": ({ code, params }) => code === "type" && params.actual === "unsafe integer",
};

/** A port, an address in digits, a long label or an encoded name. */
const COUNTED = /^[a-z][a-z0-9+.-]*:\/\/(\[[0-9a-f:.]+\]|[a-z0-9.-]+)(:\d{1,5})?([/?#]|$)/i;

/** Every text in a payload that looks like a URL. */
function urls(value) {
  if (typeof value === "string") return value.includes("://") ? [value] : [];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(urls) : [];
}

function sameSet(one, other) {
  if (one.size !== other.size) return false;
  for (const item of one) if (!other.has(item)) return false;
  return true;
}

/** Without a `seed` of its own, each contract gets the same one. */
const SEED = 20_261_121;

/**
 * Compares one contract on `count` payloads. `hand` and `schema` may be wrong copies: a control.
 * `stopAt` ends the run at so many disagreements.
 */
export function compare(contract, { count, seed = SEED, generated = true, hand, schema, stopAt = Infinity, keep = 10 }) {
  const { id } = contract;
  const pointers = hand ?? handWritten(schemaOf(id), cross[id]);
  const accepts = generated ? generatedFrom(schema ?? contract.jsonSchema()) : undefined;
  const older = generated ? generatedFrom(contract.jsonSchema({ target: "draft-07" })) : undefined;
  const payloads = generator(id, seed);
  const report = {
    id, count: 0, accepted: 0, refused: 0, pointers: 0,
    hand: 0, generated: 0, text: 0, value: 0, weaker: Object.fromEntries(Object.keys(WEAKER).map((name) => [name, 0])), samples: [],
  };
  const disagree = (kind, payload, says) => {
    report[kind]++;
    if (report.samples.length < keep) report.samples.push({ kind, payload: JSON.stringify(payload)?.slice(0, 2000), ...says });
  };

  while (report.count < count && report.hand + report.generated + report.text + report.value < stopAt) {
    const payload = payloads.next();
    report.count++;
    const result = contract.check(payload);
    const issues = result.issues ?? [];
    const ours = new Set(issues.map(({ pointer }) => pointer));
    report[result.ok ? "accepted" : "refused"]++;
    report.pointers += ours.size;

    const theirs = pointers(payload);
    if (result.ok !== (theirs.size === 0) || !sameSet(ours, theirs)) {
      disagree("hand", payload, {
        onlyCheck: [...ours].filter((pointer) => !theirs.has(pointer)),
        onlyHand: [...theirs].filter((pointer) => !ours.has(pointer)),
      });
    }

    if (accepts !== undefined) {
      const accepted = accepts(payload);
      if (schema === undefined && older(payload) !== accepted) disagree("generated", payload, { dialects: older.errors ?? accepts.errors });
      if (result.ok && !accepted) disagree("generated", payload, { schema: accepts.errors });
      if (!result.ok && accepted) {
        const reasons = issues.map((issue) => Object.keys(WEAKER).find((name) => WEAKER[name](issue, payload)));
        if (reasons.includes(undefined)) disagree("generated", payload, { check: issues.map(({ code, pointer }) => `${code} ${pointer}`) });
        else for (const reason of new Set(reasons)) report.weaker[reason]++;
      }
    }

    if (report.count % 8 === 0) {
      const text = contract.checkText(JSON.stringify(payload));
      if (!isDeepStrictEqual(text.issues, result.issues) || !isDeepStrictEqual(text.warnings, result.warnings)) {
        disagree("text", payload, { text: text.issues?.map(({ code, pointer }) => `${code} ${pointer}`) });
      } else if (result.ok && new TextDecoder().decode(text.body) !== JSON.stringify(result.value)) {
        disagree("text", payload, { text: "other bytes" });
      }
    }
    if (result.ok && !sends(id, payload, result.value)) disagree("value", payload, { value: JSON.stringify(result.value) });
  }
  return report;
}

/** Whether `value` is `payload`, whatever the order of its keys. VOVE ID's date is the only thing that changes. */
function sends(id, payload, value) {
  const birth = payload.user?.dateOfBirth;
  if (id !== "vove.session" || !/^\d{4}/.test(birth ?? "")) return isDeepStrictEqual(value, payload);
  const user = { ...payload.user, dateOfBirth: birth.split("-").reverse().join("-") };
  return isDeepStrictEqual(value, { ...payload, user });
}

// ---------------------------------------------------------------------------------------------
// Positive controls: a wrong rule in a copy of the hand-written reading, or of the generated schema,
// must be found.

const CONTROLS = {
  "youverify.liveness": {
    "a bound": (schema) => { schema.properties.ttlSeconds.maximum = 601; },
    "a missing key": (schema) => { delete schema.properties.metadata; },
    "open to unknown keys": (schema) => { schema.additionalProperties = true; },
  },
  "yoti.session": {
    "a bound": (schema) => { schema.properties.client_session_token_ttl.exclusiveMinimum = 299; },
    "an enum value": (schema) => { schema.$defs.manualCheck.enum.pop(); },
    "a required field": (schema) => { schema.$defs.advancedCa.allOf[1].then.required.pop(); },
    "a format": (schema) => { schema.$defs.url.format = "https-url"; },
    "open to unknown keys": (schema) => { schema.$defs.filter.allOf[0].then.additionalProperties = true; },
    "a rule between fields": "/resources_ttl",
    "another rule between fields": "/requested_checks/0",
  },
  "idenfy.session": {
    "a bound": (schema) => { schema.properties.sessionLength.minimum = 59; },
    "a length": (schema) => { schema.properties.externalRef.maxLength = 41; },
    "an enum value": (schema) => { schema.properties.tokenType.enum.push("VIDEO_CALL"); },
    "a required field": (schema) => { schema.required = []; },
    "a format": (schema) => { delete schema.$defs.name.format; },
    "null": (schema) => { schema.properties.questionnaire.type = "string"; },
    "a rule between fields": "/utilityBill",
    "another rule between fields": "/dateOfIssue",
  },
  "idenfy.token": {
    "a bound": (schema) => { schema.properties.lifetime.maximum = 2_592_001; },
    "a length": (schema) => { schema.properties.client.properties.surname.maxLength = 99; },
    "an enum value": (schema) => { schema.properties.client.properties.sex.enum = ["M", "F", "X", null]; },
    "a required field": (schema) => { schema.required.pop(); },
    "a format": (schema) => { schema.properties.urls.properties.failUrl.format = "https-url"; },
    "null": (schema) => { schema.properties.settings.properties.verifyBank.type = ["boolean", "null"]; },
    "a rule between fields": "/client/dateOfIssue",
  },
  "vove.session": {
    "a length": (schema) => { schema.$defs.text.minLength = 0; },
    "a required field": (schema) => { delete schema.required; },
    "a format": (schema) => { schema.properties.user.properties.dateOfBirth.format = "date"; },
    "open to unknown keys": (schema) => { schema.properties.user.additionalProperties = true; },
  },
};

/** Runs every control of a contract: `[{ control, found }]`, how many disagreements it made. */
export function controls(contract, { count = 20_000, seed = SEED } = {}) {
  const { id } = contract;
  const found = Object.entries(CONTROLS[id]).map(([name, plant]) => {
    const schema = schemaOf(id);
    let between = cross[id];
    if (typeof plant === "string") between = (payload) => cross[id](payload).filter((pointer) => pointer !== plant);
    else plant(schema);
    const hand = handWritten(schema, between);
    return { control: name, found: compare(contract, { count, seed, generated: false, hand, stopAt: 1 }).hand };
  });
  const plants = {
    "a generated schema that takes any key": (schema) => { schema.additionalProperties = true; },
    "a generated schema without a field": (schema) => { delete schema.properties[Object.keys(schema.properties).at(-1)]; },
    "a generated schema without types": (schema) => { schema.properties = Object.fromEntries(Object.keys(schema.properties).map((key) => [key, true])); },
  };
  for (const [name, plant] of Object.entries(plants)) {
    const schema = structuredClone(contract.jsonSchema());
    plant(schema);
    found.push({ control: name, found: compare(contract, { count, seed, schema, stopAt: 1 }).generated });
  }
  return found;
}

/**
 * Compares contracts on `count` payloads each, and runs the controls. `ok` when there is no
 * disagreement and every control found one.
 */
export function run({ contracts, count = 200_000, seed = SEED, generated = true, print = () => {} }) {
  const reports = [];
  for (const contract of contracts) {
    const start = performance.now();
    const report = compare(contract, { count, seed, generated });
    report.controls = controls(contract, { seed });
    report.ms = Math.round(performance.now() - start);
    report.ok = report.hand + report.generated + report.text + report.value === 0 && report.controls.every(({ found }) => found > 0);
    reports.push(report);
    print(describe(report));
  }
  return { ok: reports.every(({ ok }) => ok), reports };
}

/** A report in words. */
function describe(report) {
  const { id, count, accepted, refused, pointers, ms } = report;
  const lines = [
    `${id}: ${count} payloads (${accepted} accepted, ${refused} refused with ${pointers} error pointers) in ${(ms / 1000).toFixed(1)} s`,
    `  disagreements: hand-written schema ${report.hand}, generated schema ${report.generated}, text ${report.text}, value ${report.value}`,
    ...Object.entries(report.weaker).map(([name, times]) => `  the generated schema does not say: ${name} (${times})`),
    `  controls: ${report.controls.map(({ control, found }) => `${control} ${found > 0 ? "found" : "NOT FOUND"}`).join(", ")}`,
    ...report.samples.map((sample) => `  ${JSON.stringify(sample)}`),
  ];
  return lines.join("\n");
}
