// Compares `check` with two other readings of the same rules, on many mutated payloads:
//
// 1. `schemas/` and `cross.mjs`, hand-written from the vendors' pages and sharing no code with the
//    package: the verdict and the set of error pointers must be equal, without exception.
// 2. the JSON Schema that the contract generates: it must refuse nothing that `check` takes, and may
//    take what `check` refuses only for a reason in the table WEAKER. Both dialects must agree.
//
// Beside that, `checkText` must find in JSON text what `check` finds in an object, and the value of an
// accepted payload must be the payload. Only errors are compared: a warning never refuses.

import { isDeepStrictEqual } from "node:util";
import Ajv from "ajv";
import Ajv2020 from "ajv/dist/2020.js";
import { cross, yoti } from "./cross.mjs";
import { formats, URL_RULES, withFormats } from "./formats.mjs";
import { generator } from "./mutate.mjs";
import { schemaOf } from "./schemas.mjs";

const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
const printable = (key) => [...key.toWellFormed()].slice(0, 128).join("");
const escaped = (key) => key.replaceAll("~", "~0").replaceAll("/", "~1");
const unescaped = (key) => key.replaceAll("~1", "/").replaceAll("~0", "~");

/** A pointer as an issue has it: a caller's key is cut at 128 characters, and half of a surrogate pair in it is U+FFFD. */
const shown = (pointer) => pointer.split("/").map((key) => escaped(printable(unescaped(key)))).join("/");

/**
 * Ajv speaks of the object where a key is missing, unknown or misformed; a contract points at the key.
 * `if` only says that its `then` failed.
 */
function pointersOf(errors) {
  const found = new Set();
  for (const { keyword, instancePath, params, propertyName } of errors ?? []) {
    if (keyword === "if") continue;
    const key = propertyName ?? params.propertyName ?? params.missingProperty ?? params.additionalProperty;
    found.add(shown(key === undefined ? instancePath : `${instancePath}/${escaped(key)}`));
  }
  return found;
}

/** What lies at a pointer in a payload, where no key of the way was cut. */
const valueAt = (payload, pointer) =>
  pointer.split("/").slice(1).reduce((value, key) => value?.[unescaped(key)], payload);

/** The hand-written rules as a function from a payload to the pointers of its errors. */
export function handWritten(schema, between, forms = formats) {
  const ajv = withFormats(new Ajv2020({ allErrors: true, ownProperties: true, strictTypes: false, strictRequired: false }), forms);
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
  const ajv = new Dialect({ ownProperties: true, strict: false, strictNumbers: true });
  for (const [name, validate] of Object.entries(GENERATED_FORMATS)) ajv.addFormat(name, validate);
  return ajv.compile(schema);
}

// The standard formats that a generated schema names, as a strict validator reads them: the standard's
// URIs are fewer than the URLs that runtimes take, so a schema that names `uri` refuses too much.
const GENERATED_FORMATS = { ...formats, uri: (text) => /^[a-z][a-z0-9+.-]*:[!#$%&'()*+,./:;=?@[\]\w~-]*$/i.test(text) };

/** A URL as far as a pattern goes. */
const PATTERNS = { url: /^[a-z][a-z0-9+.-]*:[^ \\\p{Cc}]*$/iu, "https-url": /^https:\/\/[^ \\\p{Cc}]*$/iu };

/**
 * Why a generated schema may take what `check` refuses. An issue of any other kind must make the
 * generated schema refuse the payload as well: that notifications need an endpoint, it does say.
 */
const WEAKER = {
  "a rule between two fields": ({ code, pointer, related }) =>
    pointer !== "/notifications/endpoint" && (code === "requires" || code === "order" || related !== undefined),
  "what is kept at least, which depends on other fields": ({ code, pointer }) => code === "min" && pointer === "/resources_ttl",
  "half of a surrogate pair": ({ code, params }) => code === "format" && params.format === "unicode",
  // A schema knows a country code by its shape: the list of all of them would be most of the schema.
  "an assigned country code": ({ code, params, pointer }, payload) =>
    code === "enum" && params.allowed === undefined && /^[A-Z]{2,3}$/.test(valueAt(payload, pointer)),
  // A pattern sees the scheme, and that there is no space, control character or backslash.
  "the rest of a URL": ({ code, params, pointer }, payload) =>
    code === "format" && PATTERNS[params.format]?.test(valueAt(payload, pointer)),
  "a number beyond 2^53": ({ code, params }) => code === "type" && params.actual === "unsafe integer",
  // Where any JSON goes. A number of its own is refused by its type.
  "what is no JSON": ({ code, params }) => code === "type" && (params.actual === "NaN" || params.actual === "infinity"),
};

function sameSet(one, other) {
  if (one.size !== other.size) return false;
  for (const item of one) if (!other.has(item)) return false;
  return true;
}

/** Without a `seed` of its own, each contract gets the same one. */
const SEED = 20_261_121;

/**
 * Compares one contract on `count` payloads. `hand`, `schema` and `sent` may be wrong copies: a control.
 * `stopAt` ends the run at so many disagreements.
 */
export function compare(contract, { count, seed = SEED, generated = true, hand, schema, sent = sends, stopAt = Infinity, keep = 10 }) {
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
    if (report.samples.length < keep) report.samples.push({ kind, payload: JSON.stringify(payload, spelled)?.slice(0, 2000), ...says });
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

    // Of NaN, no JSON text can be made.
    if (report.count % 8 === 0 && !holdsNaN(payload)) {
      const text = contract.checkText(JSON.stringify(payload));
      if (!isDeepStrictEqual(text.issues, result.issues) || !isDeepStrictEqual(text.warnings, result.warnings)) {
        disagree("text", payload, { text: text.issues?.map(({ code, pointer }) => `${code} ${pointer}`) });
      } else if (result.ok && !isText(new TextDecoder().decode(text.body), result.value)) {
        disagree("text", payload, { text: "other bytes" });
      }
    }
    if (result.ok && !sent(id, payload, result.value)) disagree("value", payload, { value: JSON.stringify(result.value) });
  }
  return report;
}

/** Whether `body` is `value` as text. Keys that are numbers come first in an object, and where they were in text. */
function isText(body, value) {
  const text = JSON.stringify(value);
  return body === text || (/"\d+":/.test(body) && JSON.stringify(JSON.parse(body)) === text);
}

/** What `JSON.stringify` would print as null, so that a report shows it. */
const spelled = (_, value) => (typeof value === "number" && !Number.isFinite(value) ? String(value) : value);

const holdsNaN = (value) =>
  typeof value === "number" ? !Number.isFinite(value) : typeof value === "object" && value !== null && Object.values(value).some(holdsNaN);

/** Whether `value` is `payload`, whatever the order of its keys. VOVE ID's date is the only thing that changes. */
function sends(id, payload, value) {
  const birth = payload.user?.dateOfBirth;
  if (id !== "vove.session" || typeof birth !== "string" || !formats.date(birth)) return isDeepStrictEqual(value, payload);
  const user = { ...payload.user, dateOfBirth: birth.split("-").reverse().join("-") };
  return isDeepStrictEqual(value, { ...payload, user });
}

// ---------------------------------------------------------------------------------------------
// Positive controls: a wrong rule in a copy of the hand-written reading, or of the generated schema,
// must be found.

// A control changes the schema or the formats; or gives the rules between fields that it wants.

/** A rule between two fields, forgotten. */
const without = (id, pointer) => () => (payload) => cross[id](payload).filter((found) => found !== pointer);

/** A rule between two fields that is one no more. */
const conflict = (id, pointer, fails) => () => (payload) => (fails(payload) ? [...cross[id](payload), pointer] : cross[id](payload));

/** URLs by all rules but one, and URLs by a rule more. */
const URLS = {
  ...Object.fromEntries(Object.keys(URL_RULES).map((name) => [
    `URLs without the rule: ${name}`,
    (_, forms) => {
      const others = Object.entries(URL_RULES).filter(([other]) => other !== name);
      forms.url = (text) => text.isWellFormed() && others.every(([, holds]) => holds(text));
    },
  ])),
  ...Object.fromEntries(Object.entries({
    "a user": /^[^:]+:\/*[^/?#]*@/,
    "a name with _": /^https?:\/\/[^/?#:@]*_/i,
    "a trailing dot": /^https:\/\/[^/?#:@]*\.(?:[/?#:]|$)/i,
    "an app link without //": /^(?!https?:)[^:]*:(?!\/\/)/i,
    "an app link with //": /^(?!https?:)[^:]*:\/\//i,
    "a third slash": /^https?:\/\/\//i,
    "an international name": /^https:\/\/[^/?#]*[^!-~]/i,
    "something international after the name": /^https:\/\/[^/?#]*[/?#].*[^!-~]/i,
    "HTTP": /^http:/i,
    "capital letters in the scheme": /^[^:]*[A-Z][^:]*:/,
  }).map(([name, refused]) => [
    `URLs: ${name} is refused`,
    (_, forms) => { forms.url = (text) => formats.url(text) && !refused.test(text); },
  ])),
};

/** A check or a task of a kind. */
const arm = (schema, kind, type) => schema.$defs[kind].allOf.find((one) => one.if.properties.type.const === type).then;

const CONTROLS = {
  "youverify.liveness": {
    "a bound": (schema) => { schema.properties.ttlSeconds.maximum = 600.5; },
    "a lower bound": (schema) => { schema.properties.ttlSeconds.minimum = 29.5; },
    "a fraction is refused": (schema) => { schema.properties.ttlSeconds.type = "integer"; },
    "a missing key": (schema) => { delete schema.properties.metadata; },
    "open to unknown keys": (schema) => { schema.additionalProperties = true; },
    "no whole text": (schema) => { delete schema.properties.metadata.unicode; },
  },
  "yoti.session": {
    "a bound": (schema) => { schema.properties.client_session_token_ttl.exclusiveMinimum = 299; },
    "another bound": (schema) => { arm(schema, "check", "LIVENESS").properties.config.properties.max_retries.minimum = 1; },
    "a bound of a fraction": (schema) => { schema.$defs.matchingStrategy.allOf[1].then.properties.fuzziness.maximum = 1.5; },
    "an enum value": (schema) => { schema.$defs.manualCheck.enum.pop(); },
    "an enum value more": (schema) => { schema.$defs.manualCheck.enum.push("fallback"); },
    "an enum in any case": (schema) => { schema.$defs.inclusion.enum.push("whitelist"); },
    "words that only warn": (schema) => { arm(schema, "task", "ID_DOCUMENT_TEXT_DATA_EXTRACTION").properties.config.properties.chip_data = { enum: ["DESIRED", "IGNORE"] }; },
    "topics that only warn": (schema) => { schema.properties.notifications.properties.topics.items = { pattern: "^([a-z_]+|[A-Z_]+)$" }; },
    "a manual_check that only warns": (schema) => { arm(schema, "check", "FACE_COMPARISON").properties.config.properties.manual_check = { enum: ["NEVER"] }; },
    "a colour that only warns": (schema) => { schema.properties.sdk_config.properties.primary_colour = { type: "string", pattern: "^#([0-9a-fA-F]{3}){1,2}$" }; },
    "a check that is not known": (schema) => { schema.$defs.check.properties.type.enum.pop(); },
    "a check whose configuration is checked": (schema) => { schema.$defs.check.allOf.at(-1).then.properties.config.additionalProperties = false; },
    "a configuration that may be null": (schema) => { schema.$defs.check.allOf.at(-1).then.properties.config.type = ["object", "null"]; },
    "a check needs a configuration": (schema) => { arm(schema, "check", "ID_DOCUMENT_AUTHENTICITY").required = ["config"]; },
    "a task needs a configuration": (schema) => { arm(schema, "task", "ID_DOCUMENT_TEXT_DATA_EXTRACTION").required = ["config"]; },
    "LIVENESS needs no configuration": (schema) => { delete arm(schema, "check", "LIVENESS").required; },
    "a face match needs a manual_check": (schema) => { arm(schema, "check", "ID_DOCUMENT_FACE_MATCH").properties.config.required = ["manual_check"]; },
    "a text extraction needs a manual_check": (schema) => { arm(schema, "task", "ID_DOCUMENT_TEXT_DATA_EXTRACTION").properties.config.required = ["manual_check"]; },
    "a required field": (schema) => { schema.$defs.advancedCa.allOf[1].then.required.pop(); },
    "empty text where some is required": (schema) => { schema.$defs.text.minLength = 0; },
    "empty text where none is": (schema) => { schema.$defs.string.minLength = 1; },
    "an empty list": (schema) => { schema.properties.requested_checks.minItems = 1; },
    "a format": (schema) => { schema.$defs.url.format = "https-url"; },
    "an http endpoint": (schema) => { schema.properties.notifications.properties.endpoint.format = "url"; },
    "an instant": (schema) => { delete schema.properties.session_deadline.format; },
    "open to unknown keys": (schema) => { schema.$defs.filter.allOf[0].then.additionalProperties = true; },
    "no whole text": (schema) => { delete schema.$defs.string.unicode; },
    "what is kept may be a second less": () => yoti({ day: 86_399 }),
    "what is kept at least is a second less": () => yoti({ least: 86_700 }),
    "what is kept at least is a second more": () => yoti({ least: 86_702 }),
    "a session open a second longer, by default": () => yoti({ most: 518_401 }),
    "a session open a second less, by default": () => yoti({ most: 518_399 }),
    "a deadline says nothing": () => yoti({ deadlines: false }),
    "a rule between fields": without("yoti.session", "/resources_ttl"),
    "another rule between fields": without("yoti.session", "/requested_checks/0"),
    "topics without an endpoint": without("yoti.session", "/notifications/endpoint"),
    "the default of another field": without("yoti.session", "/client_session_token_ttl"),
    ...URLS,
  },
  "idenfy.session": {
    "a bound": (schema) => { schema.properties.sessionLength.minimum = 59; },
    "an upper bound": (schema) => { schema.properties.expiryTime.maximum = 2_592_001; },
    "an age that only warns": (schema) => { schema.properties.ageMax.maximum = 150; },
    "a number beyond 2^53": (schema) => { delete schema.properties.faceMatchingThresholdModifier.maximum; },
    "a length": (schema) => { schema.properties.externalRef.maxLength = 41; },
    "a length of a URL": (schema) => { schema.properties.successUrl.maxLength = 2049; },
    "a length of a URL that only warns": (schema) => { schema.properties.callbackUrl.maxLength = 2048; },
    "a short URL that only warns": (schema) => { schema.properties.errorUrl.minLength = 5; },
    "an enum value": (schema) => { schema.properties.tokenType.enum.push("VIDEO_CALL"); },
    "a required field": (schema) => { schema.required = []; },
    "empty text where some is required": (schema) => { schema.$defs.text.minLength = 0; },
    "empty text where none is": (schema) => { schema.$defs.name.minLength = 1; },
    "an empty profile": (schema) => { schema.properties.riskAssessmentProfile.format = "uuid"; },
    "an empty list": (schema) => { schema.properties.documents.minItems = 1; },
    "an empty list of countries": (schema) => { schema.properties.country.else.minItems = 1; },
    "a format": (schema) => { delete schema.$defs.name.format; },
    "a profile of any text": (schema) => { delete schema.properties.riskAssessmentProfile.format; },
    "a theme that only warns": (schema) => { schema.properties.theme.format = "uuid-or-empty"; },
    "an http success": (schema) => { schema.properties.successUrl.format = "url"; },
    "an http callback": (schema) => { schema.properties.callbackUrl.format = "https-url"; },
    "null": (schema) => { schema.properties.questionnaire.type = "string"; },
    "no whole text": (schema) => { delete schema.$defs.string.unicode; },
    "a conflict that only warns": conflict("idenfy.session", "/utilityBill", ({ additionalSteps, utilityBill }) => additionalSteps && utilityBill === true),
    "a need that only warns": conflict("idenfy.session", "/additionalData", ({ additionalSteps, additionalData }) => additionalData && !additionalSteps),
    "a rule between fields": without("idenfy.session", "/ageMax"),
    "another rule between fields": without("idenfy.session", "/dateOfIssue"),
    ...URLS,
  },
  "idenfy.token": {
    "a bound": (schema) => { schema.properties.lifetime.maximum = 2_592_001; },
    "a length": (schema) => { schema.properties.client.properties.surname.maxLength = 99; },
    "an enum value": (schema) => { schema.properties.client.properties.sex.enum = ["M", "F", "X", null]; },
    "an empty word": (schema) => { schema.properties.client.properties.sex.enum = ["M", "F", "", null]; },
    "an empty date": (schema) => { schema.properties.client.properties.dateOfBirth = { anyOf: [{ const: "" }, { type: ["string", "null"], format: "date" }] }; },
    "an empty URL": (_, forms) => { forms.url = (text) => text === "" || formats.url(text); },
    "an empty nationality": (schema) => { schema.properties.client.properties.nationality.format = "alpha2-or-all"; },
    "an empty country": (schema) => { schema.properties.allowedCountries.items.format = "alpha2"; },
    "an empty profile": (schema) => { schema.properties.riskAssessmentProfile.format = "uuid"; },
    "empty text where some is required": (schema) => { schema.$defs.text.minLength = 0; },
    "empty text where none is": (schema) => { schema.$defs.nullable.minLength = 1; },
    "a required field": (schema) => { schema.required.pop(); },
    "a format": (schema) => { schema.properties.urls.properties.failUrl.format = "https-url"; },
    "a profile of any text": (schema) => { delete schema.properties.riskAssessmentProfile.format; },
    "a date that only warns": (schema) => { schema.properties.client.properties.dateOfIssue.format = "date"; },
    "null": (schema) => { schema.properties.settings.properties.verifyBank.type = ["boolean", "null"]; },
    "no whole text": (schema) => { delete schema.$defs.nullable.unicode; },
    "a rule between fields": without("idenfy.token", "/client/dateOfIssue"),
    ...URLS,
  },
  "vove.session": {
    "a length": (schema) => { schema.properties.refId.minLength = 0; },
    "empty text where none is required": (schema) => { schema.$defs.string.minLength = 1; },
    "a required field": (schema) => { delete schema.required; },
    "a birth date that only warns": (schema) => { schema.properties.user.properties.dateOfBirth.format = "date"; },
    "an e-mail address that only warns": (schema) => { schema.properties.user.properties.email.pattern = "@"; },
    "a gender that only warns": (schema) => { schema.properties.user.properties.gender.enum = ["male", "female"]; },
    "a user closed to unknown keys": (schema) => { schema.properties.user.additionalProperties = false; },
    "open to unknown keys": (schema) => { schema.additionalProperties = true; },
    "no whole text": (schema) => { delete schema.$defs.string.unicode; },
    "no whole text in an unknown key": (schema) => { schema.properties.user.additionalProperties = true; },
  },
};

/** A generated schema, changed at every place: `change` is given each object of it. */
function everywhere(schema, change) {
  if (typeof schema !== "object" || schema === null) return;
  Object.values(schema).forEach((inner) => everywhere(inner, change));
  change(schema);
}

const GENERATED_CONTROLS = {
  "a generated schema that takes any key": (schema) => { schema.additionalProperties = true; },
  "a generated schema without a field": (schema) => { delete schema.properties[Object.keys(schema.properties).at(-1)]; },
  "a generated schema without types": (schema) => { schema.properties = Object.fromEntries(Object.keys(schema.properties).map((key) => [key, true])); },
  "a generated schema without limits": (schema) => everywhere(schema, (part) => {
    for (const key of ["minimum", "exclusiveMinimum", "maximum", "minLength", "maxLength", "pattern", "format"]) {
      if (typeof part[key] === "string" || typeof part[key] === "number") delete part[key];
    }
  }),
};

/** What is sent, by somebody who forgot the one thing that changes. */
const sendsAsGiven = (id, payload, value) => isDeepStrictEqual(value, payload);

/** Runs every control of a contract: `[{ control, found }]`, how many disagreements it made. */
export function controls(contract, { count = 40_000, seed = SEED } = {}) {
  const { id } = contract;
  const found = Object.entries(CONTROLS[id]).map(([name, plant]) => {
    const schema = schemaOf(id);
    const forms = { ...formats };
    const between = plant(schema, forms) ?? cross[id];
    const hand = handWritten(schema, between, forms);
    return { control: name, found: compare(contract, { count, seed, generated: false, hand, stopAt: 1 }).hand };
  });
  for (const [name, plant] of Object.entries(GENERATED_CONTROLS)) {
    const schema = structuredClone(contract.jsonSchema());
    plant(schema);
    found.push({ control: name, found: compare(contract, { count, seed, schema, stopAt: 1 }).generated });
  }
  if (id === "vove.session") {
    const options = { count, seed, generated: false, sent: sendsAsGiven, stopAt: 1 };
    found.push({ control: "a date that is sent as given", found: compare(contract, options).value });
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
