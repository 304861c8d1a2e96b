// Requests that no `fetch` sends: bodies that come in chunks, stop in the middle, or never end.

import { once } from "node:events";
import { request } from "node:http";
import { setTimeout as pause } from "node:timers/promises";

const LATE_MS = 10_000;

/** Sends a body without its length, a chunk at a time; gives the status. */
export async function postChunked(url, chunks, { end = true } = {}) {
  const sending = open(url);
  try {
    const isAnswered = once(sending, "response", { signal: AbortSignal.timeout(LATE_MS) });
    for (const chunk of chunks) sending.write(chunk);
    if (end) sending.end();
    const [response] = await isAnswered;
    return response.statusCode;
  } finally {
    sending.on("error", () => {});
    sending.destroy();
  }
}

/** Hangs up in the middle of a body, in each way that there is. */
export async function hangUp(url) {
  for (const headers of [{ "content-length": "1000" }, {}]) {
    for (const way of ["destroy", "resetAndDestroy"]) {
      const sending = open(url, headers);
      sending.on("error", () => {});
      await new Promise((resolve) => sending.write('{ "half": ', resolve));
      // The server is to read it before it hears of the end.
      await pause(100);
      sending.socket[way]();
      await pause(100);
    }
  }
}

const open = (url, headers = {}) =>
  request(url, {
    method: "POST",
    // A connection of its own.
    agent: false,
    headers: { "content-type": "application/json", ...headers },
  });
