// Reads a vendor's answer, bounded, from whatever a `fetch` gave.

/** Why there is no answer to read: the only thing that reading and sending reject with. */
export class NoAnswer {
  constructor(kind, { notSent = false, status } = {}) {
    this.kind = kind;
    this.notSent = notSent;
    this.status = status;
  }
}

/** Where vendors and their proxies put the id of a request. */
const REQUEST_IDS = ["x-request-id", "request-id", "x-correlation-id", "x-amzn-requestid", "cf-ray"];

/**
 * @param seen gets the status as soon as it is known
 * @returns `{ status, retryAfter, requestId, body }`
 * @throws {NoAnswer} when it is no answer, or a success whose body cannot be read
 */
export async function receive(response, maxBytes, seen) {
  const answer = readHead(response);
  if (answer === undefined) throw new NoAnswer("protocol");
  const { status } = answer;
  seen.status = status;
  const isRedirect = status === 0 || (status >= 300 && status < 400);
  if (isRedirect) {
    cancel(response.body);
    return answer;
  }
  try {
    answer.body = await readBody(response, maxBytes);
  } catch {
    // A refusal is told by its status alone.
    if (status >= 200 && status < 300) throw new NoAnswer("protocol", { status });
  }
  return answer;
}

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
  // A Response of this realm and of most others has a stream; some mocks only give the whole.
  if (!response.body?.getReader) {
    if (response.body === null) return new Uint8Array();
    return bounded(new Uint8Array(await response.arrayBuffer()), maxBytes);
  }
  const reader = response.body.getReader();
  const chunks = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > maxBytes) {
      cancel(reader);
      throw new RangeError("too large");
    }
    chunks.push(value);
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

function bounded(body, maxBytes) {
  if (body.length > maxBytes) throw new RangeError("too large");
  return body;
}

async function cancel(stream) {
  try {
    await stream?.cancel?.();
  } catch {
    // Nobody waits for the rest, nor for what becomes of it.
  }
}
