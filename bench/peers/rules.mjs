// What the schemas of all peers are made of: formats as somebody who counts microseconds writes them,
// and the rules between fields.

import { cross } from "../../tests/differential/cross.mjs";
import { formats as plain, unicode } from "../../tests/differential/formats.mjs";

export const isText = (text) => text.isWellFormed();
/** The same for any JSON. */
export const isUnicode = (value) => unicode.validate(true, value);
export const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

/** URLs as most are; the others are left to the thorough reading. */
const LABEL = "(?!xn--)[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?";
const ORDINARY_URL = new RegExp(`^(https?)://(?:${LABEL}\\.){0,2}${LABEL}(?:[/?#][!-[\\]^-~]*)?$`);
const DAYS = [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isDate(text) {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const [year, month, day] = [+text.slice(0, 4), +text.slice(5, 7), +text.slice(8)];
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return day >= 1 && day <= (month === 2 && isLeap ? 29 : DAYS[month]);
}

function isHttpsUrl(text) {
  const scheme = ORDINARY_URL.exec(text)?.[1];
  return scheme === undefined ? plain["https-url"](text) : scheme === "https";
}

export const formats = {
  ...plain,
  ascii: (text) => /^[\0-\x7f]*$/.test(text),
  letters: (text) => text.isWellFormed() && !/[0-9~!@#$%^*()_+={}[\]|:;",<>/?\p{Cc}]/u.test(text),
  date: isDate,
  url: (text) => ORDINARY_URL.test(text) || plain.url(text),
  "https-url": isHttpsUrl,
};

/** Whether a text has at most so many characters; counted only when its length leaves a doubt. */
export const fits = (max) => (text) => text.length <= max || (text.length <= 2 * max && [...text].length <= max);

/** Whether the rules between a payload's fields hold. */
export const agrees = (id) => (payload) => cross[id](payload).length === 0;

/** What a JSON Schema finds, and the rules between fields, which no schema says. */
export function withRules(id, validate) {
  return (payload) => {
    const errors = validate(payload);
    const between = isObject(payload) ? cross[id](payload) : [];
    const conflicts = between.map((pointer) => ({ pointer, message: "must agree with another field" }));
    return conflicts.length === 0 ? errors : [...errors, ...conflicts];
  };
}
