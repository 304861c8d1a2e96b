// The fault matrix: every fault × every contract. Each call settles in its time and says exactly
// what happened, whether a session may exist and whether to try again; nothing is sent twice that
// may have made a session.

import { createSession, isSessionError } from "idv-session/edge";
import { CALLS, pause, sandboxes, spySignal, withFault } from "./fault-calls.js";
import { ABORTS, FETCH_FAULTS, SEQUENCES, TOTAL_MS, VENDOR_FAULTS } from "./fault-table.js";
import { equal, ok, rejection, test, within } from "./harness.js";

/** What a loaded machine may take on top of a budget. */
const SLACK_MS = 1000;

/** A moment 20 ms before a full second, because HTTP dates know no more than seconds. */
const CLOCK = () => 1_900_000_000_980;

// Who forgets a promise is a failure, too. Node's runner listens for itself.
const stray = [];
globalThis.addEventListener?.("unhandledrejection", (event) => {
  stray.push(event.reason);
  if (event.reason === CONTROL) event.preventDefault();
});
const CONTROL = new Error("a control: somebody must hear of it");

/** Every way in which a call can be seen to end. */
async function outcomeOf(call, options, budgetMs, spy) {
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

/** How often this call may send a request that ends as the row says. */
const repeats = (call, who) => who === "all" || (who === "idempotent" && call.isIdempotent === true);

/** What the row says of this call. */
function expectation(call, [, kind, outcome, who, more = {}]) {
  const isRepeated = repeats(call, who);
  if (more.first !== undefined && !isRepeated) {
    const [firstKind, firstOutcome, made] = more.first.split(" ");
    return { says: [firstKind, firstOutcome, false], requests: 1, made: Number(made) };
  }
  const requests = more.requests ?? 3;
  const wanted = requests === "idempotent" ? (call.isIdempotent ? 3 : 2) : requests;
  const retryable = more.retryable ?? (more.requests === "idempotent" ? call.isIdempotent === true : isRepeated);
  return {
    says: kind === "session" ? "session" : [kind, outcome, retryable],
    requests: isRepeated ? wanted : 1,
    made: more.made ?? 0,
    retryAfterMs: more.retryAfterMs,
  };
}

/** Fails unless the call ended as expected. */
function check(call, row, { session, error, requests }) {
  const expected = expectation(call, row);
  const says = session ? "session" : [error.kind, error.outcome, error.retryable];
  equal(says, expected.says);
  equal(requests, expected.requests, "requests");
  if (error !== undefined) equal(error.retryAfterMs, expected.retryAfterMs, "retryAfterMs");
  return expected;
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

/** A row in the sandbox, in this process. `faults` are for the requests in turn, the last for all further. */
async function inProcess(context, call, row, faults, fetchFault) {
  const [, , , , more = {}] = row;
  const create = await sandboxes(context);
  const fresh = () => create({ now: CLOCK });
  const sandbox = fresh();
  const credentials = context.credentials[call.vendor];
  const spy = spySignal();
  let sent = 0;
  const fetch = (url, init) => {
    const fault = faults[Math.min(sent++, faults.length - 1)];
    if (fetchFault) return fetchFault(sandbox.fetch, url, init);
    return withFault(sandbox.fetch, url, init, fault);
  };
  const options = { credentials, fetch, now: CLOCK, ...more.options };
  const ended = await outcomeOf(call, options, options.totalTimeoutMs ?? TOTAL_MS, spy);
  const expected = check(call, row, ended);
  ok(spy.added > 0, "nobody listened to the caller's signal: is the spy blind?");
  equal(sent, expected.requests, "calls of fetch");
  equal(sandbox.journal.length, fetchFault && !more.reaches ? 0 : sent, "requests that got there");
  if (!call.isIdempotent) ok(perhapsMade(sandbox) <= 1, "this may have made two sessions");
  equal(await sessionsMade(call, sandbox, credentials, fresh), expected.made, "sessions made");
  return ended;
}

/** A row over real HTTP, with the runtime's own fetch. */
async function overHttp({ vendorUrl, credentials }, call, row, fault) {
  const [, , , , more = {}] = row;
  const spy = spySignal();
  const fetch = (url, init) => withFault(globalThis.fetch, url, init, fault);
  const options = {
    ...{ credentials: credentials[call.vendor], fetch, baseUrl: vendorUrl },
    ...more.options,
  };
  check(call, row, await outcomeOf(call, options, options.totalTimeoutMs ?? TOTAL_MS, spy));
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

const named = (fault, { options } = {}) => (options ? `${fault} ${JSON.stringify(options)}` : fault);

for (const row of VENDOR_FAULTS) {
  const [fault, , , , more = {}] = row;
  testAll(`fault ${named(fault, more)}`, async (context, call) => {
    const { error } = await inProcess(context, call, row, [fault]);
    const [, status] = /^(\d{3})/.exec(fault) ?? [];
    if (status !== undefined) {
      equal([error.status, error.attempts.map((each) => each.status)], [
        Number(status),
        error.attempts.map(() => Number(status)),
      ]);
    }
  });
  if (!more.local) {
    testAll(`fault over HTTP ${named(fault, more)}`, (context, call) => overHttp(context, call, row, fault));
  }
}

for (const row of SEQUENCES) {
  const faults = row[0].split(" ").map((fault) => (fault === "-" ? "" : fault));
  testAll(`faults ${row[0]}`, (context, call) => inProcess(context, call, row, faults));
}

for (const [name, fault, ...row] of FETCH_FAULTS) {
  testAll(`a fetch that ${name}`, (context, call) => inProcess(context, call, [name, ...row], [""], fault));
}

for (const { name, fault, outcome, requests, made, at, options } of ABORTS) {
  testAll(`aborted ${name}`, async (context, call) => {
    const create = await sandboxes(context);
    const sandbox = create({ now: CLOCK });
    const credentials = context.credentials[call.vendor];
    const spy = spySignal();
    const reason = { enough: true };
    if (at === "before") spy.abort(reason);
    else setTimeout(spy.abort, at, reason);
    const fetch = (url, init) => withFault(sandbox.fetch, url, init, fault);
    const given = { credentials, fetch, now: CLOCK, ...options };
    const { error, ...ended } = await outcomeOf(call, given, at === "before" ? 0 : at, spy);
    equal([error.kind, error.outcome, error.retryable], ["aborted", outcome, false]);
    equal([ended.requests, sandbox.journal.length], [requests, requests], "requests");
    ok(error.cause === reason, "the cause is the caller's own reason");
    const made2 = await sessionsMade(call, sandbox, credentials, () => create({ now: CLOCK }));
    equal(made2, made, "sessions made");
  });
}

testAll("an HTTP date is waited for", async (context, call) => {
  const row = ["", "rate_limited", "rejected", "all", { retryAfterMs: 20 }];
  const { ms } = await inProcess(context, call, row, ["429;retryAfter=date:1"]);
  ok(ms >= 38, `two waits of 20 ms took ${ms} ms`);
});

testAll("seconds are waited for", async (context, call) => {
  const row = ["", "session", "", "all", { requests: 2, made: 1 }];
  const { ms } = await inProcess(context, call, row, ["503;retryAfter=1", ""]);
  ok(ms >= 990, `a wait of one second took ${ms} ms`);
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

test("no rejection was left unhandled", async () => {
  await pause(100);
  equal(stray.map(String), []);
  if (globalThis.addEventListener === undefined) return;
  Promise.reject(CONTROL);
  await pause(50);
  ok(stray.includes(CONTROL), "the listener is deaf");
});
