// One call: owns all that can hang, throw or leak, so that Rust awaits only promises that settle.
// What Rust reads and calls here is declared in src/js/edge.rs.

import { echoes } from "./echo.js";
import { importKept, isCryptoKey, keyFault, sign } from "./key.js";
import { own } from "../options.js";
import { OptionFault } from "./options.js";
import { NoAnswer, receive } from "./receive.js";

const CREDENTIALS = ["token", "apiKey", "apiSecret", "sdkId", "key"];

/** The credentials, each read once. */
function snapshot(given) {
  if (typeof given !== "object" || given === null) return {};
  try {
    return Object.fromEntries(CREDENTIALS.map((name) => [name, own(given, name)]));
  } catch {
    throw new OptionFault("credentials", "could not be read: a getter threw");
  }
}

const isOurs = (error) => error instanceof NoAnswer || error instanceof OptionFault;

export class Call {
  #id;
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
  /** What `fetch` rejected with, or the reason of the caller's signal. Nothing else. */
  cause;
  /** The answer that was read last. */
  answer;

  /** @param contract its id and its place in the list */
  constructor({ id, index }, options) {
    this.#id = id;
    this.#options = options;
    this.#deadline = Date.now() + options.totalTimeoutMs;
    this.contract = index;
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
    return this.#within(Infinity, task, { notSent: this.attempts.length === 0 });
  }

  /** Does a vendor's text repeat some of what was sent? */
  echoes(text) {
    if (text === undefined) return false;
    const { body } = this;
    const payload = body.length === 0 ? undefined : JSON.parse(new TextDecoder().decode(body));
    return echoes(text, [this.#credentials, payload]);
  }

  now() {
    return Number(this.#options.now());
  }

  random(bytes) {
    return this.#options.random?.(bytes);
  }

  remaining() {
    return this.#deadline - Date.now();
  }

  /** Sends one request: resolves to an answer that arrived whole, rejects with a NoAnswer. */
  async send(url, headers) {
    const attempt = this.attempts.length + 1;
    const seen = {};
    try {
      return await this.#within(this.#options.timeoutMs, async (signalOf) => {
        this.#sending = { seen, started: Date.now() };
        this.#tell({ type: "request", attempt, host: new URL(url).host });
        const response = await this.#fetch(url, headers, signalOf());
        this.answer = await receive(response, this.#options.maxReplyBytes, seen);
        return this.answer;
      });
    } finally {
      if (this.#record()) {
        const arrived = this.attempts.at(-1);
        if (arrived.status !== undefined) this.#tell({ type: "response", attempt, ...arrived });
      }
    }
  }

  /** Notes the request that was under way, if one was. */
  #record() {
    const sending = this.#sending;
    if (sending) this.attempts.push({ ...sending.seen, ms: Date.now() - sending.started });
    // Not before it is noted: after a stack that overflowed here, this is called once more.
    this.#sending = undefined;
    return sending !== undefined;
  }

  /** Waits before a repeat: resolves in time, or rejects with a NoAnswer. */
  wait(ms) {
    this.#tell({ type: "retry", attempt: this.attempts.length, delayMs: Math.round(ms) });
    return this.#within(Infinity, (signalOf) => {
      return new Promise((resolve) => {
        const timer = setTimeout(resolve, ms);
        signalOf().addEventListener("abort", () => clearTimeout(timer));
      });
    });
  }

  /** Reads an answer that somebody else received. */
  async receive(response) {
    const { maxReplyBytes, timeoutMs } = this.#options;
    this.answer = await this.#within(timeoutMs, () => receive(response, maxReplyBytes, {}));
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

  async #fetch(url, headers, signal) {
    const { fetch } = this.#options;
    const { body } = this;
    try {
      return await fetch(url, { method: "POST", headers, body, signal, redirect: "manual" });
    } catch (error) {
      // What fetch says of our own signal is no news.
      if (!signal.aborted) this.cause = error;
      throw new NoAnswer("network");
    }
  }

  #tell(event) {
    // An observer's fault is not the caller's, now or later.
    try {
      Promise.resolve(this.#options.onEvent?.({ ...event, contract: this.#id })).catch(() => {});
    } catch {}
  }

  /**
   * Runs `task(signalOf)` until it settles, the time is up or the caller's signal says stop, whatever
   * `task` makes of its own signal: what `signalOf()` gives, because making one is slow and few tasks
   * need it. Leaves no timer and no listener behind.
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
    const isFirst = this.attempts.length === 0;
    const early = { notSent: notSent || isFirst };
    return new Promise((resolve, reject) => {
      let timer;
      const settle = (give, value) => {
        clearTimeout(timer);
        signal?.removeEventListener("abort", onAbort);
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
      signal?.addEventListener("abort", onAbort);
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
