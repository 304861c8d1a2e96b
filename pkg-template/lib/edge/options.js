// The options of a call, each read once.

const DEFAULTS = {
  timeoutMs: 10_000,
  totalTimeoutMs: 20_000,
  maxReplyBytes: 1024 * 1024,
  maxAttempts: 3,
  baseMs: 250,
  capMs: 4_000,
};

const MAX_ATTEMPTS = 100;

/** What was wrong with an option: becomes a SessionError of kind "config". */
export class OptionFault {
  constructor(field, message) {
    this.message = `${field} ${message}`;
  }
}

/** @throws {OptionFault} */
export function readOptions(options) {
  const {
    credentials,
    environment,
    baseUrl,
    path,
    headers,
    fetch,
    signal,
    timeoutMs,
    totalTimeoutMs,
    maxReplyBytes,
    retry,
    onEvent,
    now,
    random,
    dangerouslyAllowBrowser,
    check,
  } = options ?? {};
  if (!["production", "sandbox", undefined].includes(environment)) {
    throw new OptionFault("environment", 'must be "production" or "sandbox"');
  }
  if (isPage() && dangerouslyAllowBrowser !== true) {
    throw new OptionFault(
      "credentials",
      "must not be in a page: everybody who opens it can read them. Create the session on a " +
        "server and check the payload here; or set dangerouslyAllowBrowser: true",
    );
  }
  const repeat = retry === false ? { maxAttempts: 1 } : (retry ?? {});
  return {
    credentials,
    sandbox: environment === "sandbox",
    baseUrl: optional(baseUrl, "baseUrl", "string"),
    path: optional(path, "path", "string"),
    headers: pairs(headers),
    fetch: readFetch(fetch),
    signal: readSignal(signal),
    timeoutMs: positive(timeoutMs, "timeoutMs"),
    totalTimeoutMs: positive(totalTimeoutMs, "totalTimeoutMs"),
    maxReplyBytes: Math.min(positive(maxReplyBytes, "maxReplyBytes"), DEFAULTS.maxReplyBytes),
    maxAttempts: whole(repeat.maxAttempts, "maxAttempts"),
    baseMs: positive(repeat.baseMs, "baseMs"),
    capMs: positive(repeat.capMs, "capMs"),
    onEvent: optional(onEvent, "onEvent", "function"),
    now: optional(now, "now", "function") ?? Date.now,
    random: optional(random, "random", "function"),
    check,
  };
}

/** A function, called with no `this`; or an object that has one, such as a service binding. */
function readFetch(fetch) {
  if (fetch === undefined || fetch === null) return (url, init) => globalThis.fetch(url, init);
  if (typeof fetch === "function") return (url, init) => fetch(url, init);
  if (typeof fetch.fetch === "function") return (url, init) => fetch.fetch(url, init);
  throw new OptionFault("fetch", "must be a function, or an object with such a method");
}

function optional(value, field, type) {
  if (value === undefined || value === null) return undefined;
  if (typeof value !== type) throw new OptionFault(field, `must be a ${type}`);
  return value;
}

function positive(value, field) {
  if (value === undefined) return DEFAULTS[field];
  if (typeof value !== "number" || !(value > 0)) {
    throw new OptionFault(field, "must be a number above 0");
  }
  return value;
}

function whole(value, field) {
  const number = positive(value, field);
  if (!Number.isInteger(number) || number > MAX_ATTEMPTS) {
    throw new OptionFault(field, `must be an integer from 1 to ${MAX_ATTEMPTS}`);
  }
  return number;
}

/** Names and values in turn. */
function pairs(headers) {
  if (headers === undefined || headers === null) return [];
  const wrong = () => new OptionFault("headers", "must be an object, a Headers or a list of pairs");
  let entries;
  try {
    entries = headers[Symbol.iterator] ? [...headers] : Object.entries(headers);
  } catch {
    throw wrong();
  }
  if (!entries.every((pair) => Array.isArray(pair) && pair.length === 2)) throw wrong();
  return entries.flatMap(([name, value]) => [String(name), String(value)]);
}

function readSignal(signal) {
  if (signal === undefined || signal === null) return undefined;
  if (typeof signal.addEventListener !== "function" || typeof signal.aborted !== "boolean") {
    throw new OptionFault("signal", "must be an AbortSignal");
  }
  return signal;
}

/** A page's main thread: workers, Deno, Bun and edge runtimes have no document to look at. */
function isPage() {
  return (
    typeof globalThis.window === "object" &&
    typeof globalThis.document === "object" &&
    globalThis.window === globalThis &&
    typeof globalThis.document.createElement === "function"
  );
}
