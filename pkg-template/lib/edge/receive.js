// Reads a vendor's answer, bounded, from whatever a `fetch` gave.

import { classOf } from "../class-of.js";

/** Why there is no answer to read: the only thing that reading and sending reject with. */
export class NoAnswer {
  constructor(kind, { notSent = false, status, cause } = {}) {
    this.kind = kind;
    this.cause = cause;
    this.notSent = notSent;
    this.status = status;
  }
}

/** Where vendors and their proxies put the id of a request. */
const REQUEST_IDS = ["x-request-id", "request-id", "x-correlation-id", "x-amzn-requestid", "cf-ray"];

/**
 * What came of a request: `{ status, retryAfter, requestId, body }`.
 *
 * @param seen gets the answer without its body as soon as that is known
 * @throws {NoAnswer} when it is no answer, or a success whose body cannot be read
 */
export async function receive(response, maxBytes, seen) {
  const answer = readHead(response);
  if (answer === undefined) throw new NoAnswer("protocol");
  seen.answer = answer;
  const { status } = answer;
  const isRedirect = status === 0 || (status >= 300 && status < 400);
  if (isRedirect) {
    cancel(response.body);
    return answer;
  }
  try {
    return { ...answer, body: await readBody(response, maxBytes) };
  } catch (error) {
    if (isRefusal(answer)) return answer;
    if (error instanceof Unreadable) throw new NoAnswer("protocol", { status });
    throw new NoAnswer("network", { status, cause: error });
  }
}

/** Does the status say all? Then a body that never comes, or comes in parts, changes nothing about it. */
export const isRefusal = ({ status }) => status < 200 || status >= 300;

/** A body that came, and is none that can be read. */
class Unreadable extends Error {}

/** The answer without its body; `undefined` when this is no Response. */
function readHead(response) {
  try {
    const { status, headers, type } = response;
    // 0 stands for a redirect that a browser hides, and for a network error.
    const isStatus = Number.isInteger(status) && status >= 100 && status <= 599;
    if (!isStatus && type !== "opaqueredirect") return undefined;
    const header = (name) => {
      const value = headers.get(name) ?? undefined;
      if (value !== undefined && typeof value !== "string") throw new TypeError("no Headers");
      return value;
    };
    return {
      status,
      retryAfter: header("retry-after"),
      requestId: REQUEST_IDS.map(header).find((id) => /^[!-~]{1,128}$/.test(id ?? "")),
      body: new Uint8Array(),
    };
  } catch {
    return undefined;
  }
}

async function readBody(response, maxBytes) {
  if (response.bodyUsed || response.body?.locked) throw new Unreadable("somebody else reads it");
  // A Response of this realm and of most others has a stream; some mocks only give the whole.
  if (!response.body?.getReader) {
    if (response.body === null) return new Uint8Array();
    if (typeof response.arrayBuffer !== "function") throw new Unreadable("no body");
    return bounded(bytesOf(await response.arrayBuffer()), maxBytes);
  }
  const reader = response.body.getReader();
  const chunks = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    const bytes = bytesOf(value);
    length += bytes.length;
    if (length > maxBytes) {
      cancel(reader);
      throw new Unreadable("too large");
    }
    chunks.push(bytes);
  }
  if (chunks.length === 1) return chunks[0];
  const body = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    body.set(chunk, at);
    at += chunk.length;
  }
  return body;
}

/** Bytes as they are, whatever a mock calls them. */
function bytesOf(value) {
  if (ArrayBuffer.isView(value)) return new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
  if (classOf(value) === "ArrayBuffer") return new Uint8Array(value);
  throw new Unreadable("no bytes");
}

function bounded(body, maxBytes) {
  if (body.length > maxBytes) throw new Unreadable("too large");
  return body;
}

async function cancel(stream) {
  try {
    await stream?.cancel?.();
  } catch {
    // Nobody waits for the rest, nor for what becomes of it.
  }
}
