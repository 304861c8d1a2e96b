// Payloads that are right, nearly right and wrong, the same ones for the same seed.

import { readdirSync, readFileSync } from "node:fs";

const FIXTURES = new URL("../fixtures/", import.meta.url);

/** Every fixture of a contract, as `{ kind, name, fixture }`. */
export function fixturesOf(id) {
  return ["accept", "reject"].flatMap((kind) => {
    const folder = new URL(`${id}/${kind}/`, FIXTURES);
    return readdirSync(folder).sort().map((name) => ({
      kind,
      name,
      fixture: JSON.parse(readFileSync(new URL(name, folder), "utf8")),
    }));
  });
}

/** A random number generator with a seed: mulberry32. */
export function seeded(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (end) => Math.floor(next() * end);
  const pick = (list) => list[below(list.length)];
  return { next, below, pick, chance: (share) => next() < share };
}

const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

function clone(value) {
  if (Array.isArray(value)) return value.map(clone);
  if (!isObject(value)) return value;
  const copy = {};
  for (const key of Object.keys(value)) if (key !== "__proto__") copy[key] = clone(value[key]);
  return copy;
}

// Every limit of the five contracts, and what lies around it.
const LIMITS = [
  0, 1, 2, 30, 60, 120, 150, 255, 300, 600, 900, 1800, 3600, 86_400, 86_701, 87_300, 518_400, 604_800, 2_592_000,
  2 ** 31, 2 ** 32, 2 ** 53 - 1, 1e21,
];
const NUMBERS = [
  ...LIMITS.flatMap((limit) => [limit - 1, limit, limit + 1, 0 - limit]),
  0.5, 0.1, 1.01, -0.01, 29.5, 29.999999999999996, 30.5, 300.5, 599.5, 600.25, 600.0000000000001, 86_700.5, 518_400.5,
  -(2 ** 53), 2 ** 53 + 2, 1e300, -1e300, 5e-324, NaN, Infinity, -Infinity,
];
const LENGTHS = [1, 4, 5, 7, 8, 39, 40, 41, 49, 50, 51, 99, 100, 101, 254, 255, 256, 2047, 2048, 2049];
const FILLERS = ["a", "Z", "é", "e\u0301", "😀", "王", "7", "-"];
const INSERTS = [
  " ", "\t", "\n", "\r\n", "\u0000", "\u007f", "\"", "'", "\\", "/", "%", "@", "#", "?", ":", "-", "_", ".", ",", "&", "`",
  "0", "9", "a", "É", "e\u0301", "\u00df", "\u0130", "😀", "\ud83d", "\ude00", "\u200d", "\ufeff",
];
const JUNK = [
  null, true, false, 0, 1, -1, 0.5, "", "0", "1", "true", "null", "x", " ", [], {}, [null], [[]], [{}], { a: 1 },
  { type: "LIVENESS" }, { type: null }, { type: "" }, ["LIVENESS"], "2024-02-29", "US", "https://example.com",
];
const UNKNOWN = ["zzz", "type", "config", "Type", "toString", "constructor", "a/b", "c~d", "", " ", "0", "length", "é", "😀"];

const COUNTRIES = "US GB DE LT XK UK EU AN SU ZZ XX AA USA GBR DEU XKX ZZZ ALA ALL us gb Us usa Usa XKK SCG".split(" ");
const YEARS = ["0001", "1582", "1752", "1899", "1900", "1970", "1999", "2000", "2023", "2024", "2100", "2400", "9999"];
const SCHEMES = [
  "https://", "https://", "https://", "http://", "HTTPS://", "Http://", "myapp://", "a+b.c-1://", "ftp://", "wss://", "WS://",
  "https:/", "https:", "http:/", "wss:", "ftp:/", "https:///", "http:////", "://", "//", ":", "1a://", "é://", "a_b://", "a b://", "",
  "com.example.app:/", "com.example.app:", "com.example.app://", "com.example.app:///", "MyApp:", "mailto:", "tel:", "urn:",
  "file://", "FILE:///", "javascript:", "JavaScript://", "jAvAsCrIpT:/", "javascripts:", "java-script:", "vbscript:", "VBScript://",
  "data:", "Data:text/html,", "DATA://", "database:", "blob:https://", "BLOB:", "view-source:https://", "java\tscript:", " javascript:",
];
const HOSTS = [
  "example.com", "a", "localhost", "EXAMPLE.com", "xn--mnchen-3ya.example", "xn--mnchn-3ya.example", "xn--fa-hia.de", "xn--a.example", "1.example", "a-b.c-d.example", "192.0.2.1", "255.255.255.255",
  "192.0.2.256", "1.2.3.4.5", "[::1]", "[2001:db8::ffff:192.0.2.1]", "[1:2:3:4:5:6:7:8]", "[::g]", "[::1", "::1", "[]", "[1::2::3]", "[12345::]",
  "-a.com", "a-.com", "a..b", ".a", `${"a".repeat(63)}.com`, `${"a".repeat(64)}.com`, `${"a.".repeat(126)}a`, `${"a.".repeat(127)}a`,
  "münchen.example", "a b", "", "user@example.com", "user:pw@example.com", "@example.com", "a%20b", "a!b", "a,b", "a*b", "a\\b", "a|b", "a^b",
  "my_host.example", "_dmarc.example.com", "a_.b", "example.com.", "a.b..", ".", "..", "1.2.3.4.", ":pw@example.com", "user:@example.com",
  "a@b@example.com", "例え.テスト", "faß.de", "ＡＢＣ.example", "a\u00adb.example", "\u00ad", "a\u200db.example", "a。b", "ا.example", "aا.example",
  "xn--", "xn--80ak6aa92e.com", "xn--bb-eka.at", "a\u0338b.example", "☃.example", "a%2eb", "%41.example", "%zz", "1.2.3", "256", "0x7f.1", "09.1", "4294967296",
  "a<b", "a>b", "a#b", "a\u00a0b", "\u2028", "a\u{e0041}", "[::1%25eth0]", "[::FFFF:1.2.3.4]", "[1:2:3:4:5:6:7::]", "done", "user@", "a:b",
];
const PORTS = ["", "", "", ":1", ":443", ":8443", ":", ":0", ":00080", ":65535", ":65536", ":99999", ":123456", ":-1", ":a", ":8443:1"];
const PATHS = ["", "", "/", "/a/b", "/a b", "/a\\b", "/a?b=c#d", "?b=c", "#d", "/%", "/%zz", "/é", "/\t", "/\n", "/a@b:c", "/[x]", "/{x}|^`", "/..", "?a\\b", "#a b",
  "/done", "/\u00a0", "/\u2028", "/\u0085", "/\u009f", "/\ufeff", "/\ud83d", "/😀", "#\udc00", "?é", "/a_b", "//", "/\"<>`", " ", "\n",
];
/** What passes and what does not, close to each other. */
const URLS = [
  "https://my_host.example/a", "https://user:pw@example.com/", "https://user@example.com", "https://@example.com", "https://:@example.com",
  "https://example.com.", "https://example.com./a", "https://example.com..", "https:///example.com", "https:////example.com", "http:///a",
  "https:/example.com", "https:example.com", "HTTPS:/example.com", "wss:example.com", "ftp:/example.com/a", "http:example.com",
  "HTTPS://EXAMPLE.com", "hTTp://example.com", "wss://example.com", "FTP://example.com/a",
  "com.example.app:/done", "com.example.app:done", "com.example.app:", "com.example.app://done", "com.example.app://", "com.example.app:///done",
  "com.example.app:/a b", "com.example.app:a\\b", "com.example.app:/\u0000", "com.example.app://a b", "com.example.app://a^b", "app://user@host:99999/",
  "mailto:a@b.example", "urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6", "about:blank", "a:", "a:b", "1a:b", "a.b+c-d:e",
  "javascript:alert(1)", "JavaScript://example.com/%0aalert(1)", "jAVAscript:", "javascripts:a", "vbscript:a", "VbScript://a", "data:,a", "DATA:text/html,a",
  "datum:a", "blob:https://example.com/f81d4fae", "Blob:a", "file:///etc/hosts", "FILE://a/b", "files://a", "view-source:javascript:a",
  "https://münchen.example/a", "https://例え.テスト", "https://xn--mnchen-3ya.example", "https://faß.de/ß", "https://MÜNCHEN.example", "https://a\u0338.example", "https://\u00ad",
  "https://example.com/é?é#é", "https://example.com/ a", "https://example.com/\ta", "https://example.com/\\a", "https:\\\\example.com", "https://example.com/\u007f",
  "https://example.com/\u0085", "https://example.com/\u00a0", " https://example.com", "https://example.com ", "https://example.com\n", "\ufeffhttps://example.com",
  "https://", "https:///", "https://?a", "https://#a", "https://:443", "https://example.com:", "https://example.com:65536", "https://example.com:0", "https://1.2.3.4.5",
  "https://0x7f.1", "https://256", "https://1.2.3.256", "https://a.1", "https://[::1]", "https://[::1", "https://[::1]a", "https://a%20b", "https://a%2eb", "http://a",
  `https://example.com/${"a".repeat(2028)}`, `https://example.com/${"a".repeat(2029)}`, `http://example.com/${"a".repeat(2029)}`, `https://example.com/${"😀".repeat(2028)}`,
  `https://${"a".repeat(64)}.example`, `https://${"a.".repeat(127)}a`, `https://${"é".repeat(60)}.example`, "a:/b", "a:b", "ab:c",
];

const INSTANTS = [
  "2027-01-01T12:00:00Z", "2027-01-01T12:00:00.5Z", "2027-01-01T12:00:00+00:00", "2027-01-01T12:00:00-23:59", "2028-02-29T00:00:00Z",
  "2027-01-01T23:59:59.123456789+14:00", "2027-01-01T12:00:00", "2027-02-29T12:00:00Z", "2027-01-01T24:00:01Z", "2027-01-01T12:60:00Z",
  "2027-01-01T12:00:61Z", "2027-01-01T12:00:00+24:00", "2027-01-01T12:00:00+01:60", "2027-01-01T12:00:00+1:00", "2027-01-01T12:00:00.Z",
  "2027-1-1T12:00:00Z", "20270101T120000Z", "2027-01-01T12:00:00ZZ", "+2027-01-01T12:00:00Z",
];
const UUIDS = [
  "f81d4fae-7dec-11d0-a765-00a0c91e6bf6", "F81D4FAE-7DEC-11D0-A765-00A0C91E6BF6", "00000000-0000-0000-0000-000000000000",
  "f81d4fae7dec11d0a76500a0c91e6bf6", "{f81d4fae-7dec-11d0-a765-00a0c91e6bf6}", "f81d4fae-7dec-11d0-a765-00a0c91e6bf", "g81d4fae-7dec-11d0-a765-00a0c91e6bf6",
  "f81d4fae-7dec-11d0-a765-00a0c91e6bf60", "f81d4fae-7dec-11d0a-765-00a0c91e6bf6", "urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6",
];
const COLOURS = ["#fff", "#2d9fff", "#FFF", "#aBcDeF", "#ffff", "#ff", "#", "fff", "#ggg", "#2d9fff80", "#2d9ff", "##fff", "#fff\n", "red", "＃fff"];
const NAMES = ["O'Brien", "Anne-Marie", "St. John", "José", "王", "J0hn", "John_", "Jo&hn", "Jo`hn", "Jo\\hn", "Jo.hn", "Jo/hn", "Jo|hn", "Jo\u0000hn", "Jo\u00a0hn", "①", "٣"];
const EMAILS = ["a@b", "@", "a", "a@b@c", "a.b"];

function date({ pick, below, chance }) {
  const year = pick(YEARS);
  const month = chance(0.3) ? "02" : String(below(15)).padStart(2, "0");
  const day = chance(0.4) ? pick(["28", "29", "30", "31"]) : String(below(33)).padStart(2, "0");
  const separator = chance(0.9) ? "-" : pick(["/", ".", "", " ", "—"]);
  const parts = chance(0.6) ? [year, month, day] : [day, month, year];
  return parts.join(separator) + (chance(0.95) ? "" : pick([" ", "T00:00:00Z", "Z", "\n", "0"]));
}

const url = ({ pick, chance }) => (chance(0.4) ? pick(URLS) : pick(SCHEMES) + pick(HOSTS) + pick(PORTS) + pick(PATHS));
const country = ({ pick, below, chance }) =>
  chance(0.5) ? pick(COUNTRIES) : Array.from({ length: 2 + below(2) }, () => pick("ABCDEFGHIJKLMNOPQRSTUVWXYZ".split(""))).join("");

/** The forms that the contracts ask for: how to know one, and how to make others, right or nearly right. */
const FORMS = [
  [/^[a-z][a-z\d+.-]*:/i, url],
  [/T\d\d:/, ({ pick }) => pick(INSTANTS)],
  [/^[\d]+-\d\d?-/, date],
  [/^[A-Za-z]{2,3}$/, country],
  [/^[\da-fA-F]{8}-/, ({ pick }) => pick(UUIDS)],
  [/^#/, ({ pick }) => pick(COLOURS)],
  [/^[A-Z][a-z]/, ({ pick }) => pick(NAMES)],
  [/@/, ({ pick }) => pick(EMAILS)],
];

/** Right payloads beside the fixtures': the ends of what passes, where one field more or less matters. */
const EDGES = {
  "youverify.liveness": [
    { ttlSeconds: 30 }, { ttlSeconds: 600 }, { ttlSeconds: 30.5, metadata: {} }, { ttlSeconds: 599.999 }, { metadata: { a: [1e300, -0.5, null] } },
  ],
  "yoti.session": [
    { client_session_token_ttl: 518_400 },
    { client_session_token_ttl: 518_401, resources_ttl: 604_801 },
    { client_session_token_ttl: 518_400, resources_ttl: 604_800 },
    { client_session_token_ttl: 301, resources_ttl: 86_701 },
    { client_session_token_ttl: 900, session_deadline: "2027-01-01T12:00:00Z", resources_ttl: 87_300 },
    { resources_ttl: 86_701 },
    { session_deadline: "2027-01-01T12:00:00Z", resources_ttl: 86_700 },
    { session_deadline: "2027-01-01T12:00:00+01:00", resources_ttl: 1 },
    {
      user_tracking_id: "", notifications: { endpoint: "https://example.com", topics: ["", "any_word"], auth_token: "" },
      sdk_config: {
        allowed_capture_methods: "CAMERA", primary_colour: "red", secondary_colour: "", locale: "", preset_issuing_country: "XKX",
        success_url: "com.example.app:/done", error_url: "https://user@my_host.example.", privacy_policy_url: "http://münchen.example",
        biometric_consent_flow: "LATER", suppressed_screens: ["", "NONE"], dark_mode: "off", brand_id: "",
        attempts_configuration: { ID_DOCUMENT_TEXT_DATA_EXTRACTION: { GENERIC: 1, RECLASSIFICATION: 1 } },
      },
    },
    {
      requested_checks: [
        { type: "ID_DOCUMENT_AUTHENTICITY" }, { type: "ID_DOCUMENT_FACE_MATCH" }, { type: "ID_DOCUMENT_FACE_MATCH", config: {} },
        { type: "LIVENESS", config: { liveness_type: "ZOOM", max_retries: 2, manual_check: "ALWAYS" } },
        { type: "FACE_COMPARISON", config: { manual_check: "" } }, { type: "WATCHLIST_ADVANCED_CA" }, { type: "WATCHLIST_SCREENING", config: { categories: ["", "PEP"] } },
        { type: "FAMILIAR_FACE_SEARCH" }, { type: "FAMILIAR_FACE_SEARCH", config: { any: { thing: null } } }, { type: "PROFILE_DOCUMENT_MATCH" },
      ],
      requested_tasks: [
        { type: "ID_DOCUMENT_TEXT_DATA_EXTRACTION" }, { type: "ID_DOCUMENT_TEXT_DATA_EXTRACTION", config: { chip_data: "" } },
        { type: "SUPPLEMENTARY_DOCUMENT_TEXT_DATA_EXTRACTION", config: { manual_check: "SOMETIMES" } }, { type: "VERIFY_SHARE_CODE_TASK" },
      ],
    },
    {
      requested_checks: [{
        type: "WATCHLIST_ADVANCED_CA",
        config: { type: "WITH_YOTI_ACCOUNT", matching_strategy: { type: "FUZZY", fuzziness: 1 } },
      }],
    },
    {
      requested_checks: [{
        type: "WATCHLIST_ADVANCED_CA",
        config: {
          type: "WITH_CUSTOM_ACCOUNT", api_key: "k", client_ref: "c", sources: { type: "PROFILE", search_profile: "" },
          matching_strategy: { type: "FUZZY", fuzziness: 0 },
        },
      }],
      required_documents: [{ type: "SUPPLEMENTARY_DOCUMENT", objective: { type: "ANY" }, document_types: [""], country_codes: ["GBR"] }],
      identity_profile_requirements: { trust_framework: "", scheme: { type: "T", objective: "" } },
      advanced_identity_profile_requirements: { profiles: [{ trust_framework: "", schemes: [{ type: "T", label: "L", objective: "" }] }] },
      subject: { subject_id: "" },
    },
  ],
  "idenfy.session": [
    {
      clientId: "c", firstName: "", lastName: "", address: "", externalRef: "", country: [], documents: [], documentNumber: "", personalNumber: "",
      locale: "", questionnaire: "", riskAssessmentProfile: "", theme: "", faceMatchingThresholdModifier: -0.5,
    },
    {
      clientId: "c", documents: ["", "ANY"], registryCentersCountries: [], riskAssessmentProfile: "f81d4fae-7dec-11d0-a765-00a0c91e6bf6",
      theme: "dark", faceMatchingThresholdModifier: 2 ** 53 - 1, additionalData: { a: 1 }, ageMax: 151, ageLimit: 151,
    },
    {
      clientId: "c", successUrl: "https://user@my_host.example.", callbackUrl: "http://example.com", errorUrl: "com.example.app:/done",
      unverifiedUrl: "a:b", additionalSteps: {}, utilityBill: true,
    },
    { clientId: "c", successUrl: `https://example.com/${"a".repeat(2028)}`, callbackUrl: `https://example.com/${"a".repeat(2029)}` },
    { clientId: "c", additionalData: {}, expiryTime: 0, sessionLength: 60, dateOfIssue: "2024-02-29", dateOfExpiry: "2024-02-29" },
  ],
  "idenfy.token": [
    {
      clientId: "c", tokenType: "DOCUMENT", externalRef: "", locale: "", allowedCountries: ["", "US"], allowedDocuments: [""],
      client: { name: "", surname: "", nationality: "", documentNumber: "", personalNumber: "", dateOfIssue: "" },
      questionnaire: "", riskAssessmentProfile: "", address: "",
    },
    {
      clientId: "c", tokenType: "IDENTIFICATION", client: { sex: "M", dateOfBirth: "2000-02-29", dateOfIssue: "soon", dateOfExpiry: "2024-02-29", nationality: "ALL" },
      urls: {
        successUrl: "com.example.app:/done", failUrl: "https://user@my_host.example.", unverifiedUrl: "http://münchen.example", webhookUrl: "ftp://example.com",
      },
      riskAssessmentProfile: "f81d4fae-7dec-11d0-a765-00a0c91e6bf6",
    },
  ],
  "vove.session": [
    { refId: "r", flowId: "", user: { firstName: "", lastName: "", gender: "", dateOfBirth: "", email: "" } },
    { refId: "r", user: { dateOfBirth: "2000-02-29", gender: "other", email: "none" } },
    { refId: "r", user: { dateOfBirth: "2023-02-29", phone: "+1", address: { city: "王", lines: ["a", null, 1.5] } } },
    { refId: "r", user: { dateOfBirth: "29/02/2000", zzz: null, "😀": "😀" } },
  ],
};

function changedText(text, random) {
  const { pick, below, chance } = random;
  const form = FORMS.find(([known]) => known.test(text));
  if (form !== undefined && chance(0.4)) return form[1](random);
  const at = below(text.length + 1);
  switch (below(12)) {
    case 0: return "";
    case 1: return chance(0.5) ? text.toUpperCase() : text.toLowerCase();
    case 2: return text.slice(0, at) + pick(INSERTS) + text.slice(at);
    case 3: return text.slice(0, at) + text.slice(at + 1);
    case 4: return text.replaceAll("_", "-");
    case 5: return text.replaceAll("-", "_");
    case 6: return text.split(/([_-])/).reverse().join("");
    case 7: return chance(0.5) ? ` ${text}` : `${text}\n`;
    case 8: {
      // As long as a limit, a character more or fewer; a URL stays one.
      const [filler, length] = [pick(FILLERS), pick(LENGTHS)];
      const head = text.includes("://") ? "https://example.com/" : "";
      return head + filler.repeat(Math.max(0, Math.ceil((length - head.length) / [...filler].length)));
    }
    case 9: return text[0] === undefined ? "a" : text[0].toUpperCase() + text.slice(1).toLowerCase();
    default: return pick(FORMS)[1](random);
  }
}

function changedNumber(number, random) {
  const { pick, below } = random;
  switch (below(6)) {
    case 0: return number + 1;
    case 1: return number - 1;
    case 2: return number + 0.5;
    case 3: return String(number);
    case 4: return pick(LIMITS);
    default: return pick(NUMBERS);
  }
}

function misspelt(key, { pick, below }) {
  const at = below(key.length + 1);
  switch (below(5)) {
    case 0: return key.slice(0, at) + key.slice(at + 1);
    case 1: return key.toUpperCase();
    case 2: return key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
    case 3: return key.replace(/_(.)/g, (_, letter) => letter.toUpperCase());
    default: return key.slice(0, at) + pick("abcxyz_-".split("")) + key.slice(at);
  }
}

/** Every place in a payload: what holds it, its key there, and its pointer with `*` for places in lists. */
function places(payload) {
  const found = [];
  const visit = (holder, key, pattern, depth) => {
    found.push({ holder, key, pattern });
    const value = holder[key];
    if (depth > 20) return;
    if (Array.isArray(value)) value.forEach((_, index) => visit(value, index, `${pattern}/*`, depth + 1));
    else if (isObject(value)) for (const inner of Object.keys(value)) visit(value, inner, `${pattern}/${inner}`, depth + 1);
  };
  visit({ "": payload }, "", "", 0);
  return found;
}

/** An endless stream of payloads for a contract: `next()` gives one. */
export function generator(id, seed) {
  const random = seeded(seed);
  const { pick, below, chance } = random;

  // Payloads near a budget (64 levels, 100 issues) stay out, because no schema knows of budgets; infinity
  // (1e400 in text) does, because a fixture with it is about text.
  const small = (value, depth = 0) =>
    (value !== Infinity && value !== -Infinity && (typeof value !== "object" || value === null))
    || (typeof value === "object" && depth < 32 && Object.keys(value).length < 90 && Object.values(value).every((inner) => small(inner, depth + 1)));

  const right = [];
  const wrong = [];
  for (const { kind, fixture } of fixturesOf(id)) {
    let input = fixture.input;
    if ("text" in fixture) {
      try {
        input = JSON.parse(fixture.text);
      } catch {
        continue;
      }
    }
    if (!small(input)) continue;
    (kind === "accept" && fixture.options === undefined ? right : wrong).push(input);
  }

  // What was ever seen at a place, and what keys an object there ever had: for parts that change places.
  const seen = new Map();
  const keys = new Map();
  const remember = (map, at, value) => map.set(at, [...(map.get(at) ?? []), value]);
  const edges = EDGES[id];
  for (const payload of [...right, ...edges]) {
    for (const { holder, key, pattern } of places(payload)) {
      remember(seen, pattern, holder[key]);
      if (isObject(holder) && pattern !== "") remember(keys, pattern.slice(0, pattern.lastIndexOf("/")), key);
    }
  }
  const known = new Map([...keys].map(([at, names]) => [at, [...new Set(names)]]));

  function mutateObject(object, pattern) {
    const own = Object.keys(object);
    switch (below(7)) {
      case 0: // a field more, as another payload has it
      case 1:
      case 2: {
        const key = pick(known.get(pattern) ?? ["zzz"]);
        object[key] = clone(pick(seen.get(`${pattern}/${key}`) ?? JUNK));
        break;
      }
      case 3:
        if (own.length > 0) delete object[pick(own)];
        break;
      case 4: {
        if (own.length === 0) break;
        const key = pick(own);
        const value = object[key];
        delete object[key];
        object[misspelt(key, random)] = value;
        break;
      }
      case 5:
        object[pick(UNKNOWN)] = clone(pick(JUNK));
        break;
      default: { // the same keys in another order
        const entries = Object.entries(object);
        for (const [key] of entries) delete object[key];
        for (const [key, value] of chance(0.5) ? entries.reverse() : entries.sort(() => random.next() - 0.5)) object[key] = value;
      }
    }
  }

  function mutateList(list, pattern) {
    const at = below(list.length + 1);
    switch (below(7)) {
      case 0: list.splice(at, 1); break;
      case 1: if (list.length > 0) list.splice(at, 0, clone(pick(list))); break;
      case 2: list.reverse(); break;
      case 3: list.length = 0; break;
      case 4: list.splice(at, 0, clone(pick(JUNK))); break;
      default: list.splice(at, 0, clone(pick(seen.get(`${pattern}/*`) ?? JUNK)));
    }
  }

  function mutate(root) {
    const all = places(root[""]);
    const { holder, key, pattern } = pick(all);
    const value = holder[key];
    const put = (next) => {
      // A new root is rare: there is not much to learn from one.
      if (pattern === "") root[""] = next;
      else holder[key] = next;
    };
    const kind = random.next();
    if (pattern !== "" && kind < 0.06) put(clone(pick(JUNK)));
    else if (pattern === "" && kind < 0.01) put(clone(pick(JUNK)));
    else if (pattern !== "" && kind < 0.08) put(null);
    else if (pattern !== "" && kind < 0.11) put(Array.isArray(value) ? value[0] ?? "" : [value]);
    else if (pattern !== "" && kind < 0.3 && seen.has(pattern)) put(clone(pick(seen.get(pattern))));
    else if (typeof value === "string") put(changedText(value, random));
    else if (typeof value === "number") put(changedNumber(value, random));
    else if (typeof value === "boolean") put(chance(0.7) ? !value : pick([0, 1, "true", "false", "on", null]));
    else if (Array.isArray(value)) mutateList(value, pattern);
    else if (isObject(value)) mutateObject(value, pattern);
    else put(clone(pick(seen.get(pattern) ?? JUNK)));
  }

  return {
    random,
    next() {
      const from = chance(0.15) ? edges : chance(0.9) ? right : wrong;
      const root = { "": clone(pick(from)) };
      for (let times = pick([0, 1, 1, 1, 2, 2, 3, 5]); times > 0; times--) mutate(root);
      return root[""];
    },
  };
}
