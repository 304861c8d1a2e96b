// What a trap in wasm may do: cost the call that it happens in, and nothing else. For a build that
// traps where the input or the token says "trap"; the same tests in every runtime.

import * as rootApi from "idv-session";
import * as edgeApi from "idv-session/edge";
import { equal, test } from "./harness.js";
import { exhaust, instances } from "./instances.js";

export { runAll } from "./harness.js";

const { createSession, youverify, yoti } = edgeApi;
const { liveness } = youverify;
const session = () => Response.json({ data: { sessionId: "s-1" } });
const options = (token, fetch = async () => session()) => ({
  credentials: { token },
  fetch,
  dangerouslyAllowBrowser: true,
  // Longer than `end` waits. A full stack may keep a timer from being cleared: Node stays up for it.
  timeoutMs: 2000,
  totalTimeoutMs: 2000,
});
const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const ticks = async (count) => {
  for (; count > 0; count--) await undefined;
};

/** What `task` throws. */
function thrown(task) {
  try {
    task();
  } catch (error) {
    return error;
  }
}

/** How a call ends, within a second. */
async function end(promise) {
  const ended = promise.then(({ id }) => id, ({ kind, outcome }) => `${kind} ${outcome}`);
  return Promise.race([ended, sleep(1000).then(() => "still pending")]);
}

/** A call whose answer comes when `answer` is called. */
async function inFlight() {
  let answer;
  const fetch = () => new Promise((resolve) => (answer = () => resolve(session())));
  const ended = end(createSession(liveness, {}, options("t", fetch)));
  await sleep(20);
  return { ended, answer };
}

/** A check and a session: what must work after anything. */
async function nextCallsWork() {
  for (const { youverify } of [rootApi, edgeApi]) {
    equal(youverify.liveness.check({ ttlSeconds: 60 }).value, { ttlSeconds: 60 });
    equal(youverify.liveness.checkText('{"ttlSeconds":5}').issues[0].code, "min");
  }
  equal(await end(createSession(liveness, {}, options("t"))), "s-1");
}

const isFault = (error) => error instanceof Error && error.message.includes("internal fault");

test("a trap in a check throws one clear error", async () => {
  for (const { youverify } of [rootApi, edgeApi]) {
    for (let round = 0; round < 3; round++) {
      equal(isFault(thrown(() => youverify.liveness.checkText("trap"))), true);
      // At once, before any promise had its turn.
      equal(youverify.liveness.check({ ttlSeconds: 60 }).value, { ttlSeconds: 60 });
    }
  }
  await nextCallsWork();
});

test("a trap inside a future rejects that call", async () => {
  for (let round = 0; round < 3; round++) {
    equal(await end(createSession(liveness, {}, options("trap"))), "internal not_sent");
    await nextCallsWork();
  }
});

test("calls in flight settle, whatever becomes of their fetch", async () => {
  const { ended, answer } = await inFlight();
  equal(await end(createSession(liveness, {}, options("trap"))), "internal not_sent");
  equal(await ended, "internal unknown");
  // The answer comes for an instance that is gone: nobody may hear of it, nothing may break.
  answer();
  await sleep(20);
  await nextCallsWork();
});

test("a trap while another call is signing", async () => {
  const { privateKey } = await crypto.subtle.generateKey(
    {
      name: "RSASSA-PKCS1-v1_5",
      hash: "SHA-256",
      modulusLength: 2048,
      publicExponent: new Uint8Array([1, 0, 1]),
    },
    true,
    ["sign", "verify"],
  );
  const credentials = { sdkId: "id", key: privateKey };
  const signing = end(createSession(yoti.session, {}, { ...options("t"), credentials }));
  equal(await end(createSession(liveness, {}, options("trap"))), "internal not_sent");
  equal((await signing).startsWith("internal"), true);
  await nextCallsWork();
});

test("a trap while others wait before a repeat", async () => {
  const busy = async () => new Response("{}", { status: 429, headers: { "retry-after": "1" } });
  const waiting = end(createSession(liveness, {}, options("t", busy)));
  await sleep(20);
  equal(await end(createSession(liveness, {}, options("trap"))), "internal not_sent");
  equal(await waiting, "internal unknown");
  await nextCallsWork();
});

test("a trap at any moment of other calls costs one instance", async () => {
  await nextCallsWork();
  for (let moment = 0; moment < 40; moment++) {
    const before = instances.count;
    const earlier = end(createSession(liveness, {}, options("t")));
    await ticks(moment);
    equal(isFault(thrown(() => liveness.checkText("trap"))), true);
    equal(await end(createSession(liveness, {}, options("t"))), "s-1");
    equal(/^(s-1|internal (not_sent|unknown))$/.test(await earlier), true);
    equal(instances.count - before, 1);
  }
});

test("a stack that overflows", async () => {
  const checks = [{ type: "LIVENESS", config: { liveness_type: "ZOOM", max_retries: 1 } }];
  for (const task of [
    () => liveness.checkText('{"ttlSeconds":5}'),
    () => yoti.session.check({ requested_checks: checks }),
    () => yoti.session.jsonSchema(),
  ]) {
    // Twice: the first time the engine's compiler runs in the same stack.
    for (let round = 0; round < 2; round++) {
      const { ended, answer } = await inFlight();
      let failed = 0;
      let worked = 0;
      const dive = () => {
        thrown(dive);
        // On the way out: from frames that have no room for the call to the first that have.
        if (worked === 3) return;
        if (thrown(task)) failed++;
        else worked++;
      };
      dive();
      equal([failed > 0, worked], [true, 3]);
      answer();
      const how = await ended;
      equal(["s-1", "internal unknown"].includes(how), true, how);
      await nextCallsWork();
    }
  }
});

test("memory that cannot grow", async () => {
  // A small payload needs no more memory than the one before.
  const large = { metadata: { text: "x".repeat(500_000) } };
  for (const hitting of [
    async () => equal(isFault(thrown(() => liveness.check(large))), true),
    // An instance that has grown so serves no new call.
    async () => equal(await end(createSession(liveness, {}, options("t"))), "s-1"),
  ]) {
    const { ended, answer } = await inFlight();
    exhaust();
    await hitting();
    answer();
    equal(await ended, "internal unknown");
    await nextCallsWork();
  }
  // Hit by nothing but the answer of a call in flight.
  const { ended, answer } = await inFlight();
  exhaust();
  answer();
  equal(await ended, "internal unknown");
  await nextCallsWork();
});

test("nothing comes late", async () => {
  // Longer than the repeat that a trap cut short would have waited. Who runs this sees what comes.
  await sleep(1200);
  await nextCallsWork();
});
