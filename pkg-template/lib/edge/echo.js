// Vendors repeat what they were sent. Their codes and ids are kept only when they share nothing with it
// that is no accident.

/** How many letters or digits in a row are none: in a code, and in an id, which is random itself. */
export const IN_CODE = 4;
export const IN_ID = 8;

const DATE = /^(\d{4})-(\d\d)-(\d\d)|^(\d\d)-(\d\d)-(\d{4})$/;
const RUN = new RegExp(`[\\p{L}\\p{N}]{${IN_CODE}}`, "u");
const BETWEEN = /[^\p{L}\p{N}]+/u;

/** What the caller wrote, for a vendor's text to be held against. */
export class Sent {
  /** Values of some length, in one text: no run goes over the end of one. */
  #long;
  /** Values of up to three letters or digits, which only a whole word repeats. */
  #short = new Set();
  /** Values without a run that could tell: a phone number in pairs, a date in another order. */
  #whole = new Set();

  /**
   * @param values strings and numbers
   * @param words the contract's own words: that a vendor names them says nothing
   */
  constructor(values, words) {
    const long = [];
    for (const value of values) {
      const text = plain(String(value));
      if (words.has(text)) continue;
      for (const order of orders(text)) this.#whole.add(order);
      if (RUN.test(text)) {
        long.push(text);
        continue;
      }
      const parts = text.split(BETWEEN);
      const joined = parts.join("");
      // Marks alone say nothing.
      if (joined === "") continue;
      if (joined.length < IN_CODE) this.#short.add(joined);
      else this.#whole.add(joined);
    }
    this.#long = long.join("\n");
  }

  /** Does a vendor's text repeat some of it? */
  isIn(given, run) {
    const text = plain(given);
    const parts = text.split(BETWEEN);
    const joined = parts.join("");
    return (
      parts.some((part) => this.#short.has(part)) ||
      any(this.#whole, (whole) => joined.includes(whole)) ||
      this.#shares(runsOf(parts, run), run)
    );
  }

  /** Does a long value hold one of these runs? Reads each letter once, whatever the number of runs. */
  #shares(runs, length) {
    if (runs.size === 0) return false;
    const text = this.#long;
    const firsts = new Uint8Array(65_536);
    for (const run of runs) firsts[pair(run, 0)] = 1;
    for (let at = 0; at + length <= text.length; at++) {
      // Nearly always this is all that is asked.
      if (firsts[pair(text, at)] === 1 && runs.has(text.slice(at, at + length))) return true;
    }
    return false;
  }
}

/** Two letters as a number. */
const pair = (text, at) => (text.charCodeAt(at) * 31 + text.charCodeAt(at + 1)) & 0xffff;

function runsOf(parts, length) {
  const runs = new Set();
  for (const part of parts) {
    for (let at = 0; at + length <= part.length; at++) runs.add(part.slice(at, at + length));
  }
  return runs;
}

function any(set, test) {
  for (const value of set) if (test(value)) return true;
  return false;
}

/** A date's digits in every order of its parts, with two digits of the year too. */
function orders(text) {
  const [, y, m, d, day, month, year] = DATE.exec(text) ?? [];
  if (!y && !year) return [];
  const [first, second, third] = [y ?? year, m ?? month, d ?? day];
  return [first, first.slice(2)].flatMap((year) => [
    year + second + third,
    year + third + second,
    second + third + year,
    third + second + year,
    second + year + third,
    third + year + second,
  ]);
}

/** Without what an echo may change. */
const plain = (text) => (text.includes("%") ? text.replace(/%[0-9a-f]{2}/gi, " ") : text).toLowerCase();

/** Every text and number in a value, however deep. Keys do not count: they are the contract's. */
export function valuesOf(value, found = []) {
  const pending = [value];
  while (pending.length > 0) {
    const next = pending.pop();
    if (typeof next === "string" || typeof next === "number") found.push(next);
    else if (typeof next === "object" && next !== null) {
      for (const each of Object.values(next)) pending.push(each);
    }
  }
  return found;
}

/** The credentials as they are, and as headers carry them. */
export function secretsOf(credentials = { __proto__: null }) {
  const texts = Object.values(credentials).filter((value) => typeof value === "string");
  const { apiKey, apiSecret } = credentials;
  if (typeof apiKey === "string" && typeof apiSecret === "string") texts.push(`${apiKey}:${apiSecret}`);
  return [...texts, ...texts.map(base64)];
}

function base64(text) {
  let binary = "";
  for (const byte of new TextEncoder().encode(text)) binary += String.fromCharCode(byte);
  return btoa(binary);
}
