// Faults: what can go wrong between a client and a vendor, to be asked for by name.

import { reason } from "./http.js";
import { readNamed } from "./named.js";

/** @typedef {import("./index.d.ts").SandboxFault} SandboxFault */

const PADDING_BYTES = 2 * 1024 * 1024;
const BODIES = [
  "html",
  "empty",
  "truncated",
  "not-json",
  "oversized",
  "slow",
  "success-false",
  "no-token",
];

const isDelay = (value) => Number.isFinite(value) && value >= 0;
const oneOf = (...values) => [(value) => values.includes(value), values.join(" or ")];

const FAULTS = {
  latency: [isDelay, "milliseconds, 0 or more"],
  hang: oneOf(true),
  drop: oneOf("before", "after"),
  status: [
    (value) => Number.isInteger(value) && value >= 200 && value <= 599,
    "a whole number from 200 to 599",
  ],
  retryAfter: [(value) => typeof value === "string" || isDelay(value), "text, or seconds"],
  redirect: oneOf(301, 302, 303, 307, 308),
  location: [(value) => typeof value === "string", "text"],
  body: oneOf(...BODIES),
  times: [(value) => Number.isSafeInteger(value) && value > 0, "a whole number, 1 or more"],
};

/**
 * A fault as the sandbox keeps it. A bare number is a status. Throws for what is no fault.
 * @param {SandboxFault | number} given
 * @returns {SandboxFault & { times: number }}
 */
export function readFault(given) {
  const all = typeof given === "number" ? { status: given } : given;
  const fault = readNamed(all, FAULTS, "sandbox fault");
  fault.times ??= 1;
  return fault;
}

/** `x-sandbox-fault: latency=50;status=503;retryAfter=1`, `hang`, or a bare status: `429`. */
export function readFaultHeader(header) {
  /** @type {any} */
  const fault = { __proto__: null };
  for (const part of header.split(";")) {
    const [, name, value] = /^\s*([^=]*?)\s*(?:=\s*(.*?)\s*)?$/.exec(part);
    if (/^\d+$/.test(name)) fault.status = Number(name);
    else fault[name] = value === undefined ? true : /^\d+$/.test(value) ? Number(value) : value;
  }
  if ("times" in fault) throw new TypeError("A sandbox fault in a header is for one request");
  return readFault(fault);
}

/**
 * The reply that the fault puts in the vendor's place, or undefined. No session is made.
 * @param {SandboxFault} fault
 */
export function replyInstead({ status, redirect, location, body }, vendor) {
  if (redirect !== undefined) {
    const target = location ?? "https://elsewhere.invalid/";
    return { status: redirect, body: undefined, headers: { location: target } };
  }
  if (body === "success-false") {
    const refusal = vendor.refusal(200, "The request was not successful");
    return { status: status ?? 200, body: { ...refusal, success: false } };
  }
  if (status !== undefined) return { status, body: vendor.refusal(status, reason(status)) };
}

/** `2` or "2" is seconds, "date:2" the same as an HTTP date; any other text is sent as it is. */
export function retryAfterHeader(value, now) {
  const [isDate, seconds = 1] = /^date(?::(\d+))?$/.exec(value) ?? [];
  return isDate ? new Date(now + Number(seconds) * 1000).toUTCString() : String(value);
}

/**
 * The Response for a reply, with its body spoilt where the fault says so.
 * @param {{ status: number, body?: object, headers?: Record<string, string> }} reply
 * @param {SandboxFault} fault
 */
export function respond(reply, { body: way }, vendor, signal) {
  const text = reply.body === undefined ? "" : JSON.stringify(reply.body);
  const headers = { "content-type": "application/json", ...reply.headers };
  const send = (content) => {
    const bodiless = [204, 205, 304].includes(reply.status) || reply.body === undefined;
    return new Response(bodiless ? null : content, { status: reply.status, headers });
  };
  switch (way) {
    case "html":
      headers["content-type"] = "text/html; charset=utf-8";
      return send("<!doctype html>\n<title>Bad gateway</title>\n<h1>Bad gateway</h1>\n");
    case "empty":
      return send("");
    case "truncated":
      return send(text.slice(0, text.length / 2));
    case "not-json":
      return send("Everything is fine.");
    case "oversized":
      return send(padded(text, signal));
    case "slow":
      return send(stalled(text, signal));
    case "no-token": {
      const hidden = (key, value) => (vendor.identifies.includes(key) ? undefined : value);
      return send(JSON.stringify(reply.body, hidden));
    }
    default:
      return send(text);
  }
}

/** A good reply and then 2 MiB of white space: only its size is wrong. */
function padded(text, signal) {
  return streamed(signal, async (writer) => {
    await writer.write(new TextEncoder().encode(text));
    const chunk = new Uint8Array(64 * 1024).fill(0x20);
    for (let left = PADDING_BYTES; left > 0; left -= chunk.length) await writer.write(chunk.slice());
    await writer.close();
  });
}

/** A few bytes, and then nothing more until the caller gives up. */
function stalled(text, signal) {
  return streamed(signal, (writer) => writer.write(new TextEncoder().encode(text.slice(0, 8))));
}

/**
 * What `write` writes, until the signal breaks it off. Through a TransformStream: workerd lets
 * nobody construct a ReadableStream before compatibility date 2022-11-30.
 */
function streamed(signal, write) {
  const { readable, writable } = new TransformStream();
  const writer = writable.getWriter();
  // When nobody reads on, that is the reader's business.
  const ignore = () => {};
  signal?.addEventListener("abort", () => writer.abort(signal.reason).catch(ignore), { once: true });
  write(writer).catch(ignore);
  return readable;
}

/** As undici rejects when the other side hangs up. */
export function dropped() {
  return new TypeError("fetch failed", { cause: new Error("other side closed") });
}

/** Waits, for ever without a time. Rejects with the signal's reason if that comes first. */
export function wait(ms, signal) {
  return new Promise((resolve, reject) => {
    let timer;
    const abort = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    if (signal?.aborted) return abort();
    signal?.addEventListener("abort", abort, { once: true });
    if (ms === undefined) return;
    timer = setTimeout(() => {
      signal?.removeEventListener("abort", abort);
      resolve();
    }, ms);
  });
}
