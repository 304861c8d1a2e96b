// The suite behind a development server or a preview: started as a program, asked once over HTTP,
// stopped.

import { Missing, start } from "../../scripts/run.mjs";

const START_MS = 120_000;
const STOP_MS = 15_000;

/** What a server prints when it is ready: the end of the line says that the port is all there. */
const READY = /(http:\/\/[\w.]+:\d+)\/?\s/;

/**
 * Starts a server and waits until it prints its URL.
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>}
 */
export async function serve(command, args, { cwd, env }) {
  // It leads a group: `npm start` is a chain of programs, which do not all tell each other to stop.
  const child = start(command, args, {
    cwd,
    env: { ...process.env, NO_COLOR: "1", FORCE_COLOR: "0", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const kill = (signal) => {
    try {
      process.kill(-child.pid, signal);
    } catch (error) {
      // It stopped by itself.
      if (error.code !== "ESRCH") throw error;
    }
  };
  let printed = "";
  const isReady = new Promise((resolve) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (text) => {
        printed += text;
        const [, url] = READY.exec(printed) ?? [];
        if (url) resolve(url);
      });
    }
  });
  // "close" comes when everything that the server started has let go of its output, too.
  const isClosed = new Promise((resolve, reject) => child.on("error", reject).on("close", resolve));
  const stop = async () => {
    kill("SIGTERM");
    if ((await within(STOP_MS, isClosed)) !== LATE) return;
    kill("SIGKILL");
    throw new Missing(`${args.join(" ")} did not stop`);
  };
  const url = await within(START_MS, Promise.race([isReady, isClosed.then(() => undefined)]));
  if (typeof url === "string") return { url, stop };
  if (url === LATE) await stop();
  throw new Missing(`${args.join(" ")} did not start:\n${printed}`);
}

/** Runs the suite behind a server that answers for it at `path`. */
export async function runServed(command, args, { path = "", ...options }, context) {
  const server = await serve(command, args, options);
  try {
    return await askForResults(server.url + path, context);
  } finally {
    await server.stop();
  }
}

/** Posts the context to a server whose answer is what `runAll` gave. */
export async function askForResults(url, context) {
  const response = await fetch(url, { method: "POST", body: JSON.stringify(context) });
  const text = await response.text();
  if (!response.ok) throw new Missing(`${url} answered ${response.status}:\n${text}`);
  return JSON.parse(text);
}

const LATE = Symbol("late");

/** What a promise gives, or LATE. */
async function within(ms, promise) {
  let timer;
  const late = new Promise((resolve) => (timer = setTimeout(resolve, ms, LATE)));
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
