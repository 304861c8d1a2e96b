// One call: owns all that can hang, throw or leak, so that Rust awaits only promises that settle.
// What Rust reads and calls here is declared in src/js/edge.rs.

import { secretsOf, Sent, valuesOf } from "./echo.js";
import { importKept, isCryptoKey, keyFault, sign } from "./key.js";
import { classOf } from "../class-of.js";
import { own } from "../options.js";
import { OptionFault } from "./options.js";
import { isRefusal, NoAnswer, receive } from "./receive.js";
import { listen, unlisten } from "./signals.js";
import { leftNothing } from "./unsent.js";

const CREDENTIALS = ["token", "apiKey", "apiSecret", "sdkId", "key"];

/** The credentials, each read once. */
function snapshot(given) {
  if (typeof given !== "object" || given === null) return { __proto__: null };
  const taken = { __proto__: null };
  try {
    for (const name of CREDENTIALS) taken[name] = own(given, name);
  } catch {
    throw new OptionFault("credentials", "could not be read: a getter threw");
  }
  for (const name of CREDENTIALS) {
    const says = NO_TEXT[classOf(taken[name])];
    if (says) throw new OptionFault(`credentials.${name}`, says);
  }
  return taken;
}

/** What stands where a text or a key is meant. */
const BYTES = "is bytes: read it as text, as UTF-8";
const NO_TEXT = { __proto__: null, Promise: "is a Promise: await it", Uint8Array: BYTES, ArrayBuffer: BYTES };

/** The payload that was sent. What somebody else sent may be no JSON: then it is one text. */
function payloadOf(body) {
  const text = new TextDecoder().decode(body);
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** A refusal is told by its status, also when its body does not come in time: then this is all of it. */
function refusal(error, { answer }) {
  const isLate = error instanceof NoAnswer && error.kind === "timeout";
  if (isLate && answer && isRefusal(answer)) return answer;
  throw error;
}

const isOurs = (error) => error instanceof NoAnswer || error instanceof OptionFault;

export class Call {
  #options;
  #credentials;
  #deadline;
  #abandoned = false;
  /** The request that is on its way. */
  #sending;
  /** Ends what is under way. */
  #stop = () => {};

  /** What went over the wire. */
  attempts = [];
  /** What `fetch` or a body that it gave rejected with, or the reason of the caller's signal. Nothing else. */
  cause;
  /** The answer that was read last. */
  answer;

  /** @param table the contract's */
  constructor(table, options) {
    this.table = table;
    this.#options = options;
    this.#deadline = Date.now() + options.totalTimeoutMs;
    this.contract = table.index;
    this.body = new Uint8Array();
    this.sandbox = options.sandbox;
    this.baseUrl = options.baseUrl;
    this.path = options.path;
    this.headers = options.headers;
    this.maxAttempts = options.maxAttempts;
    this.baseMs = options.baseMs;
    this.capMs = options.capMs;
  }

  /** Takes credentials that are at hand. */
  take(credentials) {
    this.#credentials = snapshot(credentials);
  }

  /** Has the credentials at hand; rejects with a NoAnswer when they do not come in time. */
  async authenticate(give) {
    const task = async () => snapshot(await give());
    this.#credentials = await this.#within(Infinity, task, { notSent: true });
  }

  credential(name) {
    const value = this.#credentials?.[name];
    return typeof value === "string" ? value : undefined;
  }

  get hasCryptoKey() {
    return isCryptoKey(this.#credentials?.key);
  }

  get cryptoKeyFault() {
    return keyFault(this.#credentials.key);
  }

  /** Signs a text with the caller's key. */
  sign(pkcs8, text) {
    const given = this.#credentials.key;
    const task = async () => {
      try {
        return await sign(isCryptoKey(given) ? given : await importKept(pkcs8), text);
      } catch {
        // What WebCrypto says of a key is not for others to see.
        throw new NoAnswer("key");
      }
    };
    return this.#within(Infinity, task, { notSent: true });
  }

  /**
   * What was sent, for a vendor's texts to be held against.
   *
   * @param words the contract's own
   */
  sent(words) {
    return new Sent(valuesOf(payloadOf(this.body), secretsOf(this.#credentials)), words);
  }

  now() {
    return Number(this.#options.now());
  }

  /** What is no bytes, or not enough of them, is told as a mistake in the options. */
  random(bytes) {
    const { random } = this.#options;
    if (random === undefined) return undefined;
    const given = random(bytes);
    if (!ArrayBuffer.isView(given)) return new Uint8Array();
    return new Uint8Array(given.buffer, given.byteOffset, given.byteLength).slice(0, bytes);
  }

  remaining() {
    return this.#deadline - Date.now();
  }

  /** Sends one request: resolves to an answer, rejects with a NoAnswer. */
  async send(url, headers) {
    const attempt = this.attempts.length + 1;
    const seen = { __proto__: null };
    try {
      return (this.answer = await this.#within(this.#options.timeoutMs, async (signalOf) => {
        this.#sending = { seen, started: Date.now() };
        this.#tell({ type: "request", attempt, host: new URL(url).host });
        const response = await this.#fetch(url, headers, signalOf());
        return this.#receive(response, seen, signalOf());
      }));
    } catch (error) {
      return (this.answer = refusal(error, seen));
    } finally {
      if (this.#record()) {
        const arrived = this.attempts.at(-1);
        if (arrived.status !== undefined) this.#tell({ type: "response", attempt, ...arrived });
      }
    }
  }

  async #receive(response, seen, signal) {
    try {
      return await receive(response, this.#options.maxReplyBytes, seen);
    } catch (error) {
      if (error.kind === "network" && !signal?.aborted) this.cause = error.cause;
      throw error;
    }
  }

  /** Notes the request that was under way, if one was. */
  #record() {
    const sending = this.#sending;
    if (sending) {
      const { status } = sending.seen.answer ?? {};
      const attempt = { ...(status === undefined ? {} : { status }), ms: Date.now() - sending.started };
      // Node's own fetch sends a request anew when it is answered so, and tells nobody.
      if (status === 421 && this.#options.isNodeFetch) this.attempts.push({ ...attempt });
      this.attempts.push(attempt);
    }
    // Not before it is noted: after a stack that overflowed here, this is called once more.
    this.#sending = undefined;
    return sending !== undefined;
  }

  /** Waits before a repeat: resolves in time, or rejects with a NoAnswer. */
  wait(ms) {
    this.#tell({ type: "retry", attempt: this.attempts.length, delayMs: Math.round(ms) });
    const task = (signalOf) =>
      new Promise((resolve) => {
        const timer = setTimeout(resolve, ms);
        signalOf().addEventListener("abort", () => clearTimeout(timer));
      });
    return this.#within(Infinity, task, { notSent: true });
  }

  /** Reads an answer that somebody else received. */
  async receive(response) {
    const seen = { __proto__: null };
    try {
      this.answer = await this.#within(this.#options.timeoutMs, () => this.#receive(response, seen));
    } catch (error) {
      this.answer = refusal(error, seen);
    }
    return this.answer;
  }

  /** The wasm instance that served this call is gone: end what is under way, tell Rust nothing. */
  abandon() {
    this.#abandoned = true;
    this.#record();
    this.#stop();
  }

  /** Tells the observer how the call ended. */
  failed(kind) {
    this.#tell({ type: "error", attempt: this.attempts.length, kind });
  }

  /** The request as an object of the platform's, to be looked at or sent by somebody else. */
  request(url, headers) {
    return new Request(url, this.#init(headers));
  }

  /** Without a prototype: what somebody put on `Object.prototype` is no part of a request. */
  #init(headers) {
    return { __proto__: null, method: "POST", headers, body: this.body, redirect: "manual" };
  }

  async #fetch(url, headers, signal) {
    const { fetch } = this.#options;
    try {
      return await fetch(url, { __proto__: null, ...this.#init(headers), signal });
    } catch (error) {
      // What fetch says of our own signal is no news.
      if (!signal.aborted) this.cause = error;
      throw new NoAnswer("network", { notSent: leftNothing(error) });
    }
  }

  #tell(event) {
    // An observer's fault is not the caller's, now or later.
    try {
      Promise.resolve(this.#options.onEvent?.({ ...event, contract: this.table.id })).catch(() => {});
    } catch {}
  }

  /**
   * Runs `task(signalOf)` until it settles, the time is up or the caller's signal says stop, whatever
   * `task` makes of its own signal: what `signalOf()` gives, because making one is slow and few tasks
   * need it. Leaves no timer and no listener behind.
   *
   * @param notSent nothing is under way while it runs
   */
  #within(ms, task, { notSent = false } = {}) {
    const { signal } = this.#options;
    let controller;
    let isStopped = false;
    const signalOf = () => {
      controller ??= new AbortController();
      if (isStopped) controller.abort();
      return controller.signal;
    };
    const limit = Math.min(ms, this.remaining());
    const early = { notSent: true };
    return new Promise((resolve, reject) => {
      let timer;
      const settle = (give, value) => {
        clearTimeout(timer);
        if (signal) unlisten(signal, onAbort);
        // After a trap the future behind this promise belongs to an instance that is gone.
        if (!this.#abandoned) give(value);
      };
      const stop = (why) => {
        settle(reject, why);
        isStopped = true;
        try {
          controller?.abort();
        } catch {
          // workerd refuses when a trap in one request ends the calls of another. That one is told.
        }
      };
      const onAbort = () => {
        this.cause = signal.reason;
        stop(new NoAnswer("aborted", { notSent }));
      };
      this.#stop = stop;
      if (signal?.aborted) {
        this.cause = signal.reason;
        return stop(new NoAnswer("aborted", early));
      }
      if (limit <= 0) return stop(new NoAnswer("timeout", early));
      if (signal) listen(signal, onAbort);
      // A larger number would fire at once.
      timer = setTimeout(
        () => stop(new NoAnswer("timeout", { notSent })),
        Math.min(limit, 2 ** 31 - 1),
      );
      task(signalOf).then(
        (value) => settle(resolve, value),
        // Rust is promised a NoAnswer, whatever went wrong.
        (error) => settle(reject, isOurs(error) ? error : new NoAnswer("protocol")),
      );
    });
  }
}
