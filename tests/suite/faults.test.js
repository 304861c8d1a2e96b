// The fault matrix: every fault × every contract. Each call settles in its time and says exactly
// what happened, whether a session may exist and whether to try again; nothing is sent twice that
// may have made a session.

import { createSession, isSessionError } from "idv-session/edge";
import { CALLS, sandboxes, spySignal, withFault } from "./fault-calls.js";
import { ABORTS, FETCH_FAULTS, SEQUENCES, TOTAL_MS, VENDOR_FAULTS } from "./fault-table.js";
import { equal, ok, rejection, test, within } from "./harness.js";

/** What a loaded machine may take on top of a budget. */
const SLACK_MS = 1000;

/** When a call is under way. */
const ABORT_MS = 40;

/** A moment 20 ms before a full second, because HTTP dates know no more than seconds. */
const CLOCK = () => 1_900_000_000_980;

/** How a call ends, in its time and with nothing left behind. */
async function end(call, options, spy, budgetMs = options.totalTimeoutMs ?? TOTAL_MS) {
  const events = [];
  const onEvent = (event) => events.push(event);
  const started = Date.now();
  const settled = createSession(call.contract, call.input, {
    dangerouslyAllowBrowser: true,
    timeoutMs: 1000,
    totalTimeoutMs: TOTAL_MS,
    retry: { baseMs: 1, capMs: 2 },
    signal: spy.signal,
    onEvent,
    ...options,
  }).then(
    (session) => ({ session }),
    (error) => ({ error }),
  );
  const { session, error } = await within(budgetMs + SLACK_MS, settled);
  equal(spy.left, 0, "listeners left on the caller's signal");
  if (error !== undefined) ok(isSessionError(error), `no SessionError: ${error}`);
  const requests = events.filter(({ type }) => type === "request").length;
  if (error !== undefined) {
    equal(error.attempts.length, requests, "attempts and events disagree");
    const { type, kind } = events.at(-1);
    equal([type, kind], ["error", error.kind], "the last event");
  }
  return { session, error, requests, ms: Date.now() - started };
}

/** What a row of the table says of this call. */
function expectation(call, [kind, outcome, who, { requests = 3, made = 0, ...more } = {}]) {
  const isRepeated = who === "all" || (who === "idempotent" && call.isIdempotent === true);
  const says = kind === "session" ? kind : `${kind} ${outcome}${isRepeated ? " again" : ""}`;
  return { ...more, says, made, requests: isRepeated ? requests : 1 };
}

/** Fails unless the call ended as expected. */
function check(expected, { error, requests }) {
  const { kind, outcome, retryable, retryAfterMs } = error ?? {};
  const says = error ? `${kind} ${outcome}${retryable ? " again" : ""}` : "session";
  equal([says, requests], [expected.says, expected.requests]);
  if ("retryAfterMs" in expected) equal(retryAfterMs, expected.retryAfterMs, "retryAfterMs");
}

/**
 * How many sessions the vendor made: its ids follow from its seed, so that the next one tells how
 * many came before it.
 */
async function sessionsMade(call, sandbox, credentials, fresh) {
  const create = async (where) => {
    const input = call.vendor === "vove" ? { refId: "probe", forceCreation: true } : call.input;
    const options = { credentials, fetch: where.fetch, now: CLOCK, dangerouslyAllowBrowser: true };
    return (await createSession(call.contract, input, options)).token;
  };
  const next = await create(sandbox);
  const another = fresh();
  for (let made = 0; made < 9; made++) if ((await create(another)) === next) return made;
  throw new Error("this is no id of the sandbox's");
}

/** The requests of a paid contract that may have made a session: never more than one. */
const perhapsMade = ({ journal }) => journal.filter(({ status }) => !(status >= 300)).length;

/** Some faults in this process. `send(sandboxFetch, url, init, at)` sends the request `at`. */
async function inProcess(context, call, expected, send) {
  const create = await sandboxes(context);
  const fresh = () => create({ now: CLOCK });
  const sandbox = fresh();
  const credentials = context.credentials[call.vendor];
  const spy = spySignal();
  let sent = 0;
  const fetch = (url, init) => send(sandbox.fetch, url, init, sent++);
  const ended = await end(call, { credentials, fetch, now: CLOCK, ...expected.options }, spy);
  check(expected, ended);
  ok(spy.added > 0, "nobody listened to the caller's signal: is the spy blind?");
  equal(sent, expected.requests, "calls of fetch");
  equal(sandbox.journal.length, expected.reaches === false ? 0 : sent, "requests that got there");
  if (!call.isIdempotent) ok(perhapsMade(sandbox) <= 1, "this may have made two sessions");
  equal(await sessionsMade(call, sandbox, credentials, fresh), expected.made, "sessions made");
  return ended;
}

/** Real HTTP, with the runtime's own fetch. */
async function overHttp({ vendorUrl, credentials }, call, expected, fault) {
  const fetch = (url, init) => withFault(globalThis.fetch, url, init, fault);
  const options = { credentials: credentials[call.vendor], fetch, baseUrl: vendorUrl };
  const ended = await end(call, { ...options, ...expected.options }, spySignal());
  // A browser does not tell which redirect it was: one of those that say nothing.
  const isHidden = fault.startsWith("redirect=") && ended.error?.status === 0;
  check(isHidden ? { ...expected, says: "redirect unknown" } : expected, ended);
}

/** A test per contract; they run at the same time, because most of them only wait. */
function testAll(name, run) {
  let running;
  for (const [at, call] of CALLS.entries()) {
    test(`${name}: ${call.name}`, async (context) => {
      running ??= CALLS.map((each) => run(context, each).then(() => {}, (error) => ({ error })));
      const failed = await running[at];
      if (failed) throw failed.error;
    });
  }
}

const named = (fault, { options } = {}) =>
  options ? `${fault} ${JSON.stringify(options)}` : fault;

for (const [fault, ...row] of VENDOR_FAULTS) {
  const name = named(fault, row[3]);
  testAll(`fault ${name}`, async (context, call) => {
    const send = (fetch, url, init) => withFault(fetch, url, init, fault);
    const { error } = await inProcess(context, call, expectation(call, row), send);
    const [status] = /^\d{3}/.exec(fault) ?? [];
    if (status === undefined) return;
    for (const each of [error, ...error.attempts]) equal(each.status, Number(status), "the status");
  });
  if (row[3]?.local) continue;
  testAll(`fault over HTTP ${name}`, (context, call) => {
    return overHttp(context, call, expectation(call, row), fault);
  });
}

for (const [text, paid, idempotent = paid] of SEQUENCES) {
  const faults = text.split(" ").map((fault) => (fault === "-" ? "" : fault));
  testAll(`faults ${text}`, (context, call) => {
    const [says, requests, made, more] = call.isIdempotent ? idempotent : paid;
    const send = (fetch, url, init, at) => withFault(fetch, url, init, faults[at]);
    return inProcess(context, call, { says, requests, made, ...more }, send);
  });
}

for (const [name, fault, ...row] of FETCH_FAULTS) {
  testAll(`a fetch that ${name}`, (context, call) => {
    return inProcess(context, call, { reaches: false, ...expectation(call, row) }, fault);
  });
}

for (const [name, fault, outcome, requests, made, options] of ABORTS) {
  testAll(`aborted ${name}`, async (context, call) => {
    const create = await sandboxes(context);
    const fresh = () => create({ now: CLOCK });
    const sandbox = fresh();
    const credentials = context.credentials[call.vendor];
    const spy = spySignal();
    const reason = { enough: true };
    if (options === undefined) spy.abort(reason);
    else setTimeout(spy.abort, ABORT_MS, reason);
    const fetch = (url, init) => withFault(sandbox.fetch, url, init, fault);
    const ended = await end(call, { credentials, fetch, now: CLOCK, ...options }, spy, ABORT_MS);
    check({ says: `aborted ${outcome}`, requests }, ended);
    ok(ended.error.cause === reason, "the cause is the caller's own reason");
    equal(sandbox.journal.length, requests, "requests that got there");
    equal(await sessionsMade(call, sandbox, credentials, fresh), made, "sessions made");
  });
}

testAll("an HTTP date is waited for", async (context, call) => {
  const expected = { says: "session", requests: 3, made: 1 };
  const faults = ["429;retryAfter=date:1", "503;retryAfter=date:1", ""];
  const send = (fetch, url, init, at) => withFault(fetch, url, init, faults[at]);
  const { ms } = await inProcess(context, call, expected, send);
  ok(ms >= 38, `two waits of 20 ms took ${ms} ms`);
});

testAll("seconds are waited for", async (context, call) => {
  const expected = { says: "session", requests: 2, made: 1 };
  const faults = ["503;retryAfter=1", ""];
  const send = (fetch, url, init, at) => withFault(fetch, url, init, faults[at]);
  const { ms } = await inProcess(context, call, expected, send);
  ok(ms >= 990, `a wait of one second took ${ms} ms`);
});

test("the last answer stands when the time is up before a repeat", async (context) => {
  const { now } = Date;
  const [call] = CALLS;
  try {
    const { kind, outcome, retryable, attempts } = await rejection(createSession(call.contract, {}, {
      credentials: context.credentials[call.vendor],
      fetch: async () => new Response("", { status: 429 }),
      // The clock jumps ahead, as when a machine slept.
      onEvent: ({ type }) => {
        if (type === "retry") Date.now = () => now() + 60_000;
      },
      dangerouslyAllowBrowser: true,
    }));
    equal([kind, outcome, retryable, attempts.length], ["rate_limited", "rejected", true, 1]);
  } finally {
    Date.now = now;
  }
});

test("a lost answer costs one credit, not two", async (context) => {
  const create = await sandboxes(context);
  for (const call of CALLS.filter(({ vendor }) => vendor === "idenfy")) {
    for (const fault of ["drop=after", "body=html", "body=truncated", "body=no-token"]) {
      const sandbox = create({ credits: 2 });
      const again = (fault) => createSession(call.contract, call.input, {
        credentials: context.credentials.idenfy,
        fetch: (url, init) => withFault(sandbox.fetch, url, init, fault),
        dangerouslyAllowBrowser: true,
      });
      equal((await rejection(again(fault))).outcome, "unknown");
      ok((await again("")).id.length > 0, "one credit is left");
      equal((await rejection(again(""))).status, 402, "and no other");
    }
  }
});

test("each attempt has a nonce and a time of its own", async (context) => {
  const sandbox = (await sandboxes(context))();
  let clock = Date.now();
  const [, call] = CALLS;
  await rejection(createSession(call.contract, call.input, {
    credentials: context.credentials.yoti,
    fetch: (url, init) => withFault(sandbox.fetch, url, init, "429;retryAfter=0"),
    now: () => clock++,
    dangerouslyAllowBrowser: true,
  }));
  const distinct = (name) => new Set(sandbox.journal.map(({ query }) => query[name])).size;
  equal([sandbox.journal.length, distinct("nonce"), distinct("timestamp")], [3, 3, 3]);
});
