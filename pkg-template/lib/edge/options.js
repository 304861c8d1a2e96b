// The options of a call.

import { isRecord, oneOf, own, readOptions, typed } from "../options.js";

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

/** The options of a call. */
export const CALL_OPTIONS = [
  "credentials",
  "environment",
  "baseUrl",
  "path",
  "headers",
  "fetch",
  "signal",
  "timeoutMs",
  "totalTimeoutMs",
  "maxReplyBytes",
  "retry",
  "onEvent",
  "now",
  "random",
  "dangerouslyAllowBrowser",
  "check",
];
const RETRY_OPTIONS = ["maxAttempts", "baseMs", "capMs"];

/** Throws for a mistake in options. */
export function fail(field, says) {
  throw new OptionFault(field, says);
}

/**
 * What the caller gave, each option read once.
 *
 * @param of the function that it was given to
 * @param more options that only this function has
 * @throws {OptionFault}
 */
export function takeOptions(options, of, more = []) {
  return readOptions(options, [...CALL_OPTIONS, ...more], of, fail);
}

/**
 * Options that were taken, found to be usable.
 *
 * @param isCreating whether the credentials are used
 * @throws {OptionFault}
 */
export function checkOptions(options, { isCreating = true } = {}) {
  const { credentials, environment, dangerouslyAllowBrowser, retry } = options;
  oneOf(environment, ["production", "sandbox"], "environment", fail);
  typed(dangerouslyAllowBrowser, "boolean", "dangerouslyAllowBrowser", fail);
  if (isCreating && isPage() && dangerouslyAllowBrowser !== true) {
    fail(
      "credentials",
      "must not be in a page: everybody who opens it can read them. Create the session on a " +
        "server and check the payload here; or set dangerouslyAllowBrowser: true",
    );
  }
  const repeat = retry === false ? { maxAttempts: 1 } : readOptions(retry, RETRY_OPTIONS, "retry", fail);
  return {
    credentials,
    sandbox: environment === "sandbox",
    baseUrl: typed(options.baseUrl, "string", "baseUrl", fail),
    path: typed(options.path, "string", "path", fail),
    headers: pairs(options.headers),
    fetch: readFetch(options.fetch),
    isNodeFetch: isNode() && [undefined, null, globalThis.fetch].includes(options.fetch),
    signal: readSignal(options.signal),
    timeoutMs: positive(options.timeoutMs, "timeoutMs"),
    totalTimeoutMs: positive(options.totalTimeoutMs, "totalTimeoutMs"),
    maxReplyBytes: atMost(DEFAULTS.maxReplyBytes, positive(options.maxReplyBytes, "maxReplyBytes"), "maxReplyBytes"),
    maxAttempts: whole(repeat.maxAttempts, "maxAttempts"),
    baseMs: positive(repeat.baseMs, "baseMs"),
    capMs: positive(repeat.capMs, "capMs"),
    onEvent: typed(options.onEvent, "function", "onEvent", fail),
    now: typed(options.now, "function", "now", fail) ?? Date.now,
    random: typed(options.random, "function", "random", fail),
  };
}

/** A function, called with no `this`; or an object that has one, such as a service binding. */
function readFetch(fetch) {
  if (fetch === undefined || fetch === null) return (url, init) => globalThis.fetch(url, init);
  if (typeof fetch === "function") return (url, init) => fetch(url, init);
  if (typeof fetch === "object" && typeof own(fetch, "fetch") === "function") {
    return (url, init) => fetch.fetch(url, init);
  }
  throw new OptionFault("fetch", "must be a function, or an object with such a method");
}

function positive(value, field) {
  if (value === undefined) return DEFAULTS[field];
  if (typeof value !== "number" || !(value > 0)) {
    throw new OptionFault(field, "must be a number above 0");
  }
  return value;
}

function atMost(max, value, field) {
  if (value > max) throw new OptionFault(field, `must be at most ${max}`);
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
    if (typeof headers !== "object") throw wrong();
    const isList = typeof headers[Symbol.iterator] === "function";
    if (!isList && !isRecord(headers)) throw wrong();
    entries = isList ? [...headers] : Object.entries(headers);
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

/** Node itself, and none of those that look like it. */
function isNode() {
  const { process, navigator } = globalThis;
  // Deno, Bun and workerd give a version of Node's too. Before Node 21 there is no navigator.
  const agent = navigator?.userAgent ?? "Node.js/20";
  return typeof process?.versions?.node === "string" && agent.startsWith("Node.js/");
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
