// One call: owns all that can hang, throw or leak, so that Rust awaits only promises that settle.
// What Rust reads and calls here is declared in src/js/edge.rs.

import { importKey, isCryptoKey, keyFault, sign } from "./key.js";
import { NoAnswer, receive } from "./receive.js";

export class Call {
  #id;
  #options;
  #credentials;
  #deadline;
  #abandoned = false;
  /** Ends what is under way. */
  #stop = () => {};

  /** What went over the wire. */
  attempts = [];
  /** A request is on its way. */
  isSending = false;
  /** What `fetch` rejected with, or the reason of the caller's signal. Nothing else. */
  cause;
  /** The answer that was read last. */
  answer;

  /** @param contract its id and its place in the list */
  constructor({ id, index }, options, credentials, body = new Uint8Array()) {
    this.#id = id;
    this.#options = options;
    this.#credentials = credentials;
    this.#deadline = Date.now() + options.totalTimeoutMs;
    this.contract = index;
    this.body = body;
    this.sandbox = options.sandbox;
    this.baseUrl = options.baseUrl;
    this.path = options.path;
    this.headers = options.headers;
    this.maxAttempts = options.maxAttempts;
    this.baseMs = options.baseMs;
    this.capMs = options.capMs;
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
  async sign(pkcs8, text) {
    const given = this.#credentials.key;
    const key = isCryptoKey(given) ? given : await importKey(given, pkcs8);
    return sign(key, text);
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
    const started = Date.now();
    const seen = {};
    try {
      return await this.#within(this.#options.timeoutMs, async (signal) => {
        this.isSending = true;
        this.#tell({ type: "request", attempt });
        const response = await this.#fetch(url, headers, signal);
        this.answer = await receive(response, this.#options.maxReplyBytes, seen);
        return this.answer;
      });
    } finally {
      if (this.isSending) {
        const arrived = { ...seen, ms: Date.now() - started };
        this.attempts.push(arrived);
        if (seen.status !== undefined) this.#tell({ type: "response", attempt, ...arrived });
      }
      this.isSending = false;
    }
  }

  /** Waits before a repeat: resolves in time, or rejects with a NoAnswer. */
  wait(ms) {
    this.#tell({ type: "retry", attempt: this.attempts.length, delayMs: Math.round(ms) });
    return this.#within(Infinity, (signal) => {
      return new Promise((resolve) => {
        const timer = setTimeout(resolve, ms);
        signal.addEventListener("abort", () => clearTimeout(timer));
      });
    });
  }

  /** Reads an answer that somebody else received. */
  async receive(response) {
    this.answer = await receive(response, this.#options.maxReplyBytes, {});
    return this.answer;
  }

  /** The wasm instance that served this call is gone: end what is under way, tell Rust nothing. */
  abandon() {
    this.#abandoned = true;
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
    try {
      this.#options.onEvent?.({ ...event, contract: this.#id });
    } catch {
      // An observer's fault is not the caller's.
    }
  }

  /**
   * Runs `task(signal)` until it settles, the time is up or the caller's signal says stop, whatever
   * `task` makes of its own signal. Leaves no timer and no listener behind.
   */
  #within(ms, task) {
    const { signal } = this.#options;
    const controller = new AbortController();
    const limit = Math.min(ms, this.remaining());
    const isFirst = this.attempts.length === 0;
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
        controller.abort();
      };
      const onAbort = () => {
        this.cause = signal.reason;
        stop(new NoAnswer("aborted"));
      };
      this.#stop = stop;
      if (signal?.aborted) {
        this.cause = signal.reason;
        return stop(new NoAnswer("aborted", { notSent: isFirst }));
      }
      if (limit <= 0) return stop(new NoAnswer("timeout", { notSent: isFirst }));
      signal?.addEventListener("abort", onAbort);
      // A larger number would fire at once.
      timer = setTimeout(() => stop(new NoAnswer("timeout")), Math.min(limit, 2 ** 31 - 1));
      task(controller.signal).then(
        (value) => settle(resolve, value),
        (error) => settle(reject, error),
      );
    });
  }
}
