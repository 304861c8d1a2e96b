// The formats of the hand-written schemas, written for this test alone from what the contracts say.
// Nothing here is shared with the package: it is the second opinion.

import { isIPv6 } from "node:net";
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

function isBirthDate(text) {
  const parts = /^([0-9]{2})-([0-9]{2})-([0-9]{4})$/.exec(text);
  return isDate(text) || (parts !== null && isRealDay(parts[3], parts[2], parts[1]));
}

function isInstant(text) {
  const parts = /^(.{10})T([0-9]{2}):([0-9]{2}):([0-9]{2})(?:\.[0-9]+)?(?:Z|[+-]([0-9]{2}):([0-9]{2}))$/s.exec(text);
  if (parts === null || !isDate(parts[1])) return false;
  const [, , hour, minute, second, offsetHour = 0, offsetMinute = 0] = parts;
  return +hour < 24 && +minute < 60 && +second < 60 && +offsetHour < 24 && +offsetMinute < 60;
}

function isHost(host) {
  if (host.startsWith("[")) return host.endsWith("]") && !host.includes("%") && isIPv6(host.slice(1, -1));
  if (host.length > 253) return false;
  const labels = host.split(".");
  if (!labels.every((label) => /^[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?$/.test(label))) return false;
  // A name that ends in a number is an IPv4 address or nothing.
  if (!/^(?:[0-9]+|0[xX][0-9a-fA-F]*)$/.test(labels.at(-1))) return true;
  return labels.length === 4 && labels.every((label) => /^(?:0|[1-9][0-9]{0,2})$/.test(label) && +label <= 255);
}

/** The scheme of a URL in lower case, or undefined when it is no URL. */
function schemeOf(text) {
  const parts = /^([A-Za-z][A-Za-z0-9+.-]*):\/\/([^/?#]*)/.exec(text);
  if (parts === null || /[\p{Cc} \\]/u.test(text) || !text.isWellFormed()) return undefined;
  const [, scheme, authority] = parts;
  const [, host, port] = /^(\[[^\]]*\]|[^:@]*)(?::([0-9]{1,5}))?$/.exec(authority) ?? [];
  if (host === undefined || !isHost(host) || Number(port ?? 0) > 65535) return undefined;
  // What is accepted, the WHATWG URL accepts; an international name must be a name in any scheme.
  return URL.canParse(text) && URL.canParse(`https://${host}`) ? scheme.toLowerCase() : undefined;
}

export const formats = {
  ascii: (text) => [...text].every((character) => character.codePointAt(0) < 128),
  letters: (text) => ![...text].some((character) => FORBIDDEN_IN_NAMES.has(character) || /\p{Cc}/u.test(character)),
  date: isDate,
  "birth-date": isBirthDate,
  "date-time": isInstant,
  url: (text) => schemeOf(text) !== undefined,
  "https-url": (text) => schemeOf(text) === "https",
  uuid: (text) => /^[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$/.test(text) && text.length === 36,
  colour: (text) => /^#(?:[0-9a-fA-F]{3}){1,2}$/.test(text) && !text.endsWith("\n"),
  email: (text) => text.includes("@"),
  alpha2: (text) => ALPHA2.has(text),
  "alpha2-or-all": (text) => text === "ALL" || ALPHA2.has(text),
  alpha3: (text) => ALPHA3.has(text),
};

/** Half of a surrogate pair is no text, inside free-form JSON either. A keyword, because a schema has only one format. */
export const unicode = {
  keyword: "unicode",
  schemaType: "boolean",
  validate: (wanted, value) => !wanted || isUnicode(value),
};

function isUnicode(value) {
  if (typeof value === "string") return value.isWellFormed();
  if (typeof value !== "object" || value === null) return true;
  return Object.entries(value).every(([key, inner]) => key.isWellFormed() && isUnicode(inner));
}

/** `ajv` with the formats and the keyword. */
export function withFormats(ajv) {
  for (const [name, validate] of Object.entries(formats)) ajv.addFormat(name, validate);
  return ajv.addKeyword(unicode);
}
