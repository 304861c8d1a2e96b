// The formats of the hand-written schemas, written for this test alone from what the contracts say.
// Nothing here is shared with the package: it is the second opinion.

import countries from "i18n-iso-countries";

/**
 * The officially assigned codes. Kosovo has none, and passes with a warning as XK and XKX; the package
 * knows it as XKK.
 */
const ALPHA2 = new Set([...Object.keys(countries.getAlpha2Codes()), "XK"]);
const ALPHA3 = new Set([...Object.keys(countries.getAlpha3Codes()).filter((code) => code !== "XKK"), "XKX"]);

const FORBIDDEN_IN_NAMES = new Set("0123456789~!@#$%^*()_+={}[]|:;\",<>/?");

function isRealDay(year, month, day) {
  const date = new Date(0);
  date.setUTCFullYear(+year, +month - 1, +day);
  return date.getUTCFullYear() === +year && date.getUTCMonth() === +month - 1 && date.getUTCDate() === +day;
}

function isDate(text) {
  const parts = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/.exec(text);
  return parts !== null && !text.endsWith("\n") && isRealDay(parts[1], parts[2], parts[3]);
}

function isInstant(text) {
  const parts = /^(.{10})T([0-9]{2}):([0-9]{2}):([0-9]{2})(?:\.[0-9]+)?(?:Z|[+-]([0-9]{2}):([0-9]{2}))$/s.exec(text);
  if (parts === null || !isDate(parts[1])) return false;
  const [, , hour, minute, second, offsetHour = 0, offsetMinute = 0] = parts;
  return +hour < 24 && +minute < 60 && +second < 60 && +offsetHour < 24 && +offsetMinute < 60;
}

/** Not `URL.canParse`: once it is optimized, Node 20 and 22 refuse letters between U+0080 and U+00FF there. */
function isParsed(text) {
  try {
    return new URL(text) !== undefined;
  } catch {
    return false;
  }
}

/**
 * What a URL has to be, a rule each, so that a control can forget one: what the runtime takes, less what
 * only looks like one.
 */
export const URL_RULES = {
  "no space, control character or backslash": (text) => !/[ \\\p{Cc}]/u.test(text),
  "two slashes where a host comes": (text) => !/^(?:https?|wss?|ftp):(?!\/\/)/i.test(text),
  "a scheme that leads somewhere": (text) => !/^(?:javascript|vbscript|data|blob|file):/i.test(text),
  "a URL to the runtime": isParsed,
};

/** Half of a surrogate pair would pass as U+FFFD. */
const isUrl = (text) => text.isWellFormed() && Object.values(URL_RULES).every((holds) => holds(text));

const isUuid = (text) => /^[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$/.test(text) && text.length === 36;

export const formats = {
  ascii: (text) => [...text].every((character) => character.codePointAt(0) < 128),
  letters: (text) => ![...text].some((character) => FORBIDDEN_IN_NAMES.has(character) || /\p{Cc}/u.test(character)),
  date: isDate,
  "date-time": isInstant,
  url: isUrl,
  "https-url": (text) => /^https:/i.test(text) && isUrl(text),
  uuid: isUuid,
  "uuid-or-empty": (text) => text === "" || isUuid(text),
  alpha2: (text) => ALPHA2.has(text),
  "alpha2-or-empty": (text) => text === "" || ALPHA2.has(text),
  "alpha2-or-all": (text) => text === "ALL" || ALPHA2.has(text),
  "alpha2-all-or-empty": (text) => text === "" || text === "ALL" || ALPHA2.has(text),
  alpha3: (text) => ALPHA3.has(text),
};

/**
 * Half of a surrogate pair is no text, and what is no finite number no JSON, inside free-form JSON either.
 * A keyword, because a schema has only one format.
 */
export const unicode = {
  keyword: "unicode",
  schemaType: "boolean",
  validate: (wanted, value) => !wanted || isUnicode(value),
};

function isUnicode(value) {
  if (typeof value === "string") return value.isWellFormed();
  if (typeof value === "number") return Number.isFinite(value);
  if (typeof value !== "object" || value === null) return true;
  return Object.entries(value).every(([key, inner]) => key.isWellFormed() && isUnicode(inner));
}

/** `ajv` with the formats, or with those of a control, and the keyword. */
export function withFormats(ajv, forms = formats) {
  for (const [name, validate] of Object.entries(forms)) ajv.addFormat(name, validate);
  return ajv.addKeyword(unicode);
}
