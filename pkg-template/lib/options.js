// Options, each read once and none ignored: a misspelt name or word would be obeyed in silence.

import { tagOf } from "./class-of.js";
import { nearest } from "./nearest.js";

/** A mistake in options, in a call that is pure. */
export function refuse(field, says) {
  throw new TypeError(`idv-session: ${field} ${says}`);
}

/**
 * The options by their names, as a plain object without a prototype.
 *
 * @param given what the caller gave; undefined and null are no options
 * @param names the options that there are
 * @param of what they are options of, for the message
 * @param fail throws for a mistake: which option, and what is wrong with it
 */
export function readOptions(given, names, of, fail = refuse) {
  const read = { __proto__: null };
  if (given === undefined || given === null) return read;
  if (!isRecord(given)) fail(`options of ${of}`, "must be an object");
  try {
    for (const name of names) read[name] = own(given, name);
    for (const name of Object.keys(given)) if (!(name in read)) throw new Unknown(name);
  } catch (error) {
    if (!(error instanceof Unknown)) fail(`options of ${of}`, "could not be read: a getter threw");
    fail(shown(error.name), `is no option of ${of}${meant(error.name, names)}`);
  }
  return read;
}

/** What holds names and values: no list, no date, no map. */
export function isRecord(given) {
  return typeof given === "object" && given !== null && !OTHERS.has(tagOf(given));
}

const OTHERS = new Set(["Array", "Map", "Set", "Date", "RegExp", "Promise", "Headers", "FormData", "URLSearchParams"]);

class Unknown {
  constructor(name) {
    this.name = name;
  }
}

/** The caller's own names are code, as long as they look like it. */
const shown = (name) => (/^[\w$-]{1,40}$/.test(name) ? name : "a key");

export function meant(text, candidates) {
  const name = nearest(text, candidates);
  return name === undefined ? "" : `; did you mean ${name}?`;
}

/**
 * A property of an object or of its class, and not what somebody put on `Object.prototype`: a polluted
 * `baseUrl` would send the credentials elsewhere.
 */
export function own(object, name) {
  for (let holder = object; holder !== null; holder = Object.getPrototypeOf(holder)) {
    // By its looks, because another realm has another one.
    const isRoot = holder !== object && Object.hasOwn(holder, "hasOwnProperty");
    if (isRoot) return undefined;
    if (Object.hasOwn(holder, name)) return object[name];
  }
  return undefined;
}

/** One of a few words, or undefined. */
export function oneOf(value, words, field, fail = refuse) {
  if (value === undefined || words.includes(value)) return value;
  const list = words.map((word) => `"${word}"`).join(" or ");
  fail(field, `must be ${list}${typeof value === "string" ? meant(value, words) : ""}`);
}

/** A value of a JavaScript type, or undefined. */
export function typed(value, type, field, fail = refuse) {
  if (value === undefined || value === null) return undefined;
  if (typeof value !== type) fail(field, `must be a ${type}`);
  return value;
}
