// The examples, as a person tries them: copied, installed, started by their one command, used.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { quietly, read, root } from "../../../scripts/run.mjs";
import { runNamed } from "../../named.mjs";
import { serve } from "../server.mjs";
import { hangUp, postChunked } from "../unfinished.mjs";
import { EXAMPLES } from "./examples.mjs";
import { useForm } from "./form.mjs";

const TESTS = {
  async "a payload that is right makes a session"({ post, right }) {
    const { status, type, answer } = await post(JSON.stringify(right));
    assert.equal(status, 201);
    assert.equal(type, "application/json");
    assert.ok(answer.id.length > 0 && answer.token.length > 0);
    assert.ok(Date.parse(answer.expiresAt) > Date.now());
  },

  async "a payload that is wrong is refused, with the place"({ post, wrong, pointer }) {
    const { status, type, answer } = await post(JSON.stringify(wrong));
    assert.equal(status, 422);
    assert.equal(type, "application/problem+json");
    assert.deepEqual(answer.issues.map((issue) => issue.pointer), [pointer]);
  },

  async "text that is not JSON is refused"({ post }) {
    const { status, answer } = await post("{");
    assert.equal(status, 422);
    assert.equal(answer.issues[0].code, "syntax");
  },

  async "a body that comes in chunks, without its length, is read"({ endpoint, right }) {
    const text = JSON.stringify(right);
    assert.equal(await postChunked(endpoint, [text.slice(0, 5), text.slice(5)]), 201);
  },

  async "a body without an end is refused as soon as it is too large"({ endpoint, hearsAll = false }) {
    const chunks = Array(5).fill("x".repeat(16 * 1024));
    assert.equal(await postChunked(endpoint, chunks, { end: hearsAll }), 413);
  },

  async "who hangs up in the middle of a body stops nothing"({ endpoint, post, right }) {
    await hangUp(endpoint);
    assert.equal((await post(JSON.stringify(right))).status, 201);
  },

  async "a body of two megabytes is refused"({ post }) {
    const sent = post(JSON.stringify("x".repeat(2 * 1024 * 1024)));
    // A server may also hang up on who is still sending.
    const ended = await sent.then(({ status }) => status, ({ cause }) => cause?.code);
    assert.ok([413, ...HUNG_UP].includes(ended), String(ended));
  },
};

/** What Node calls it when the other side has closed the connection. */
const HUNG_UP = ["EPIPE", "ECONNRESET", "UND_ERR_SOCKET"];

/** No port is a fixed one. */
const ANYWHERE = { PORT: "0", DENO_SERVE_ADDRESS: "tcp:127.0.0.1:0" };

export const rows = [
  ...Object.entries(EXAMPLES).map(([name, example]) => ({
    name: `example ${name}`,
    core: false,
    run: () => runExample(name, example),
  })),
  { name: "npm run example", core: false, run: runInPlace },
];

/** The one command of the examples' README: they stand in the checkout, and no file of them changes. */
async function runInPlace() {
  const command = (...args) => ["npm", ["run", "--silent", "example", "--", ...args]];
  const status = () => read("git", ["status", "--porcelain", "examples"]);
  const started = (name) => async () => {
    const before = status();
    const { path, right } = EXAMPLES[name];
    const server = await serve(...command(name), { cwd: root, env: ANYWHERE });
    try {
      assert.equal((await send(server.url + path, JSON.stringify(right))).status, 201);
    } finally {
      await server.stop();
    }
    assert.equal(status(), before);
  };
  const results = await runNamed({
    "an example of npm's": started("node"),
    "an example of Bun's": started("bun"),
    "an example of Deno's": started("deno"),
    async "a name that there is not is answered with those that there are"() {
      const { status: code, stderr } = spawnSync(...command("rust"), { cwd: root, encoding: "utf8" });
      assert.equal(code, 1);
      for (const name of Object.keys(EXAMPLES)) assert.ok(stderr.includes(name), name);
    },
  });
  return { version: process.version, results };
}

async function runExample(name, { tool, args = [], form, types, build, goesLive, ...example }) {
  const folder = await mkdtemp(join(tmpdir(), "idv-session-"));
  let made;
  let server;
  try {
    await cp(`${root}/examples/${name}`, folder, { recursive: true, filter: isSource });
    made = await tool(folder);
    const { command, env } = made;
    const start = (more) =>
      serve(command, [...made.args, ...args], { cwd: folder, env: { ...env, ...ANYWHERE, ...more } });
    server = await start();
    const tests = {
      ...TESTS,
      ...(form && { "the form shows what is wrong, and then the session": useForm }),
      ...(goesLive && { "without the sandbox a key is asked for, and nothing is sent": goLive }),
      ...(types && { "its types are right": () => made.types(folder, ...types) }),
      ...(build && { "it builds": () => quietly(command, build, { cwd: folder, env }) }),
    };
    const post = (body, { url } = server) => send(url + example.path, body);
    const endpoint = server.url + example.path;
    const results = await runNamed(tests, { ...example, form, start, post, url: server.url, endpoint });
    return { version: made.version, results };
  } finally {
    await server?.stop();
    await made?.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** The environment goes before the file that sets SANDBOX. */
async function goLive({ start, post, right }) {
  const live = await start({ SANDBOX: "" });
  try {
    const { status, answer } = await post(JSON.stringify(right), live);
    assert.equal(status, 500);
    assert.deepEqual([answer.kind, answer.outcome], ["config", "not_sent"]);
  } finally {
    await live.stop();
  }
}

/** Not what an example leaves behind when it was tried where it stands. */
const isSource = (path) => !/\/(node_modules|\.next|\.wrangler|deno\.lock|bun\.lock)$/.test(path);

async function send(url, body) {
  const headers = { "content-type": "application/json" };
  const response = await fetch(url, { method: "POST", headers, body });
  const type = response.headers.get("content-type")?.split(";")[0];
  const text = await response.text();
  return { status: response.status, type, answer: type?.endsWith("json") ? JSON.parse(text) : text };
}
