// What a trap in wasm may do: cost the call that it happens in, and nothing else. Forced in a build
// of its own, which traps where the input or the token says "trap".

import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "../scripts/build.mjs";
import { output, root } from "../scripts/run.mjs";
import { serveWorker } from "../scripts/serve.mjs";

const OUT = `${root}/build/trap-pkg`;

/** The tests themselves, for Node and workerd alike; gives `[{ name, error? }]`. */
const PROGRAM = `
import * as rootApi from "./index.FLAVOUR.js";
import * as edgeApi from "./edge.FLAVOUR.js";

const { createSession, youverify: { liveness } } = edgeApi;
const session = () => Response.json({ data: { sessionId: "s-1" } });
const options = (token, fetch = async () => session()) => ({ credentials: { token }, fetch });

function equal(actual, expected) {
  const [got, wanted] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (got !== wanted) throw new Error("expected " + wanted + ", got " + got);
}

/** How a call ends, within a second. */
async function end(promise) {
  const late = new Promise((resolve) => setTimeout(() => resolve("still pending"), 1000));
  return Promise.race([
    promise.then(({ id }) => id, ({ kind, outcome }) => kind + " " + outcome),
    late,
  ]);
}

const TESTS = {
  "a trap in a check throws one clear error, and the next check works"() {
    for (const { youverify } of [rootApi, edgeApi]) {
      for (let round = 0; round < 3; round++) {
        let thrown;
        try {
          youverify.liveness.checkText("trap");
        } catch (error) {
          thrown = error;
        }
        equal([thrown instanceof Error, thrown?.message.includes("internal fault")], [true, true]);
        equal(youverify.liveness.check({ ttlSeconds: 60 }).value, { ttlSeconds: 60 });
        equal(youverify.liveness.checkText('{"ttlSeconds":5}').issues[0].code, "min");
      }
    }
  },

  async "a trap inside a future rejects that call, and the next one works"() {
    for (let round = 0; round < 3; round++) {
      equal(await end(createSession(liveness, {}, options("trap"))), "internal not_sent");
      equal(await end(createSession(liveness, {}, options("t"))), "s-1");
    }
  },

  async "calls in flight settle, whatever becomes of their fetch"() {
    let answer;
    const slow = () => new Promise((resolve) => (answer = () => resolve(session())));
    const waiting = end(createSession(liveness, {}, options("t", slow)));
    await new Promise((resolve) => setTimeout(resolve, 20));
    equal(await end(createSession(liveness, {}, options("trap"))), "internal not_sent");
    equal(await waiting, "internal unknown");
    // The answer comes for an instance that is gone: nobody may hear of it, nothing may break.
    answer();
    await new Promise((resolve) => setTimeout(resolve, 20));
    equal(await end(createSession(liveness, {}, options("t"))), "s-1");
  },

  async "a trap while another call is signing"() {
    const { privateKey } = await crypto.subtle.generateKey(
      { name: "RSASSA-PKCS1-v1_5", hash: "SHA-256", modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]) },
      true,
      ["sign", "verify"],
    );
    const credentials = { sdkId: "id", key: privateKey };
    const signing = end(createSession(edgeApi.yoti.session, {}, { ...options("t"), credentials }));
    equal(await end(createSession(liveness, {}, options("trap"))), "internal not_sent");
    equal((await signing).startsWith("internal"), true);
    equal(await end(createSession(liveness, {}, options("t"))), "s-1");
  },

  async "a trap while others wait before a repeat"() {
    const busy = async () => new Response("{}", { status: 429, headers: { "retry-after": "1" } });
    const waiting = end(createSession(liveness, {}, options("t", busy)));
    await new Promise((resolve) => setTimeout(resolve, 20));
    equal(await end(createSession(liveness, {}, options("trap"))), "internal not_sent");
    equal(await waiting, "internal unknown");
  },
};

export async function runAll() {
  const results = [];
  for (const [name, run] of Object.entries(TESTS)) {
    try {
      await run();
      results.push({ name });
    } catch (error) {
      results.push({ name, error: String(error.stack ?? error) });
    }
  }
  return results;
}
`;

const NODE = `
import { runAll } from "./trap-tests.js";
const stray = [];
process.on("uncaughtException", (error) => stray.push(error));
process.on("unhandledRejection", (error) => stray.push(error));
const results = await runAll();
await new Promise((resolve) => setTimeout(resolve, 1200));
for (const error of stray) results.push({ name: "uncaught", error: String(error?.stack ?? error) });
console.log(JSON.stringify(results));
`;

const WORKER = `
import { runAll } from "./trap-tests.js";
export default { fetch: async () => Response.json(await runAll()) };
`;

export async function runTraps() {
  await build({ out: OUT, features: ["trap-test"] });
  const write = (name, text) => writeFile(join(OUT, name), text);
  await write("trap-tests.js", PROGRAM.replaceAll(".FLAVOUR", ""));
  await write("trap-node.mjs", NODE);
  const { code, text } = await output(process.execPath, [join(OUT, "trap-node.mjs")]);
  const inNode = code === 0 ? JSON.parse(text) : [{ name: "node", error: `died (${code})` }];

  await write("trap-tests.js", PROGRAM.replaceAll("FLAVOUR", "workerd"));
  await write("trap-worker.js", WORKER);
  const worker = await serveWorker(join(OUT, "trap-worker.js"), {});
  try {
    const response = await worker.dispatchFetch("http://traps/");
    const inWorkerd = await response.json();
    const named = (where) => (result) => ({ ...result, name: `${where}: ${result.name}` });
    return [...inNode.map(named("Node")), ...inWorkerd.map(named("workerd"))];
  } finally {
    await worker.dispose();
  }
}
