// What every fault must lead to, written from the tables of kinds, outcomes and repeats in the
// contracts (not from what the code does).
//
// A row: what goes wrong · kind · outcome · who repeats it · more.
//
// Who repeats: "nobody"; "all" (the vendor refused for certain, and says that it is about time); or
// "idempotent" (it may have been carried out, which harms only where a repeat finds the same
// session). Whoever repeats sends 3 requests and says `retryable`; the others 1.
//
// More: `made` sessions at the vendor (0) · `requests`, where time forbids some of them ·
// `retryAfterMs` · `options` of the call · `local`: not worth its time over real HTTP.

import { brokenBody, endlessBody } from "./bodies.js";

/** Long enough for a repeat after one second, and not for two. */
export const TOTAL_MS = 1500;

const soon = { options: { timeoutMs: 100 } };
/** Long enough for a status to be heard on a busy machine, and as long as it takes until the body is given up. */
const heard = { options: { timeoutMs: 400 } };
const ONCE = { requests: 1, options: { retry: false } };
const NO_TIME = { requests: 1, options: { timeoutMs: 5000, totalTimeoutMs: 100 } };
const SECONDS = { local: true, requests: 2, retryAfterMs: 1000 };
const FAR = { requests: 1, retryAfterMs: 3_600_000 };
// The matrix' clock stands 980 ms past a second, of which a date knows nothing.
const FAR_DATE = { local: true, requests: 1, retryAfterMs: 3_600_000 - 980 };
const LAST_CENTURY = "Sun, 06 Nov 1994 08:49:37 GMT";

/** Faults that the sandbox injects, as its header says them. */
export const VENDOR_FAULTS = [
  // Time and the wire.
  ["latency=30", "session", "", "nobody", { made: 1 }],
  ["latency=400", "timeout", "unknown", "idempotent", soon],
  ["hang", "timeout", "unknown", "idempotent", soon],
  ["drop=before", "network", "unknown", "idempotent"],
  ["drop=after", "network", "unknown", "idempotent", { made: 1 }],

  // Statuses that refuse for certain.
  ["400", "rejected", "rejected", "nobody"],
  ["401", "unauthorized", "rejected", "nobody"],
  ["402", "rejected", "rejected", "nobody"],
  ["403", "forbidden", "rejected", "nobody"],
  ["404", "not_found", "rejected", "nobody"],
  ["405", "rejected", "rejected", "nobody"],
  ["409", "conflict", "rejected", "nobody"],
  ["410", "rejected", "rejected", "nobody"],
  ["413", "rejected", "rejected", "nobody"],
  ["415", "rejected", "rejected", "nobody"],
  ["418", "rejected", "rejected", "nobody"],
  ["422", "rejected", "rejected", "nobody"],
  ["400;retryAfter=0", "rejected", "rejected", "nobody", { retryAfterMs: 0 }],

  // "Not now" is repeated, as soon as the vendor wishes.
  ["429", "rate_limited", "rejected", "all"],
  ["429;retryAfter=0", "rate_limited", "rejected", "all", { retryAfterMs: 0 }],
  ["429;retryAfter=1", "rate_limited", "rejected", "all", SECONDS],
  ["429;retryAfter=date:0", "rate_limited", "rejected", "all", { retryAfterMs: 0 }],
  [`429;retryAfter=${LAST_CENTURY}`, "rate_limited", "rejected", "all", { retryAfterMs: 0 }],
  ["429;retryAfter=3600", "rate_limited", "rejected", "all", FAR],
  ["429;retryAfter=date:3600", "rate_limited", "rejected", "all", FAR_DATE],
  ["429;retryAfter=in a while", "rate_limited", "rejected", "all"],
  ["429;retryAfter=-1", "rate_limited", "rejected", "all"],
  ["429;body=html", "rate_limited", "rejected", "all"],
  ["429;body=empty", "rate_limited", "rejected", "all"],
  ["503;retryAfter=0", "unavailable", "rejected", "all", { retryAfterMs: 0 }],
  ["503;retryAfter=date:0", "unavailable", "rejected", "all", { retryAfterMs: 0 }],
  ["503;retryAfter=3600", "unavailable", "rejected", "all", FAR],

  // Statuses after which a session may exist.
  ["408", "timeout", "unknown", "nobody"],
  ["500", "unavailable", "unknown", "idempotent"],
  ["500;retryAfter=0", "unavailable", "unknown", "idempotent", { retryAfterMs: 0 }],
  ["501", "unavailable", "unknown", "nobody"],
  ["502", "unavailable", "unknown", "idempotent"],
  ["502;body=html", "unavailable", "unknown", "idempotent"],
  ["503", "unavailable", "unknown", "idempotent"],
  // What cannot be read says nothing.
  ["503;retryAfter=in a while", "unavailable", "unknown", "idempotent"],
  ["503;retryAfter=-1", "unavailable", "unknown", "idempotent"],
  ["504", "unavailable", "unknown", "idempotent"],
  ["504;body=empty", "unavailable", "unknown", "idempotent"],
  ["505", "unavailable", "unknown", "nobody"],

  // Refusals whose body is no help.
  ["400;body=html", "rejected", "rejected", "nobody"],
  ["401;body=empty", "unauthorized", "rejected", "nobody"],
  ["403;body=truncated", "forbidden", "rejected", "nobody"],
  ["404;body=not-json", "not_found", "rejected", "nobody"],
  ["422;body=oversized", "rejected", "rejected", "nobody"],

  // A body that never comes: the status has said all.
  ["400;body=slow", "rejected", "rejected", "nobody", heard],
  ["401;body=slow", "unauthorized", "rejected", "nobody", heard],
  ["429;body=slow;retryAfter=0", "rate_limited", "rejected", "all", { ...heard, retryAfterMs: 0 }],
  ["500;body=slow", "unavailable", "unknown", "idempotent", heard],

  // These two ask for the same request elsewhere; the others are what a server sends that has done
  // what was asked.
  ["redirect=307", "redirect", "rejected", "nobody"],
  ["redirect=308", "redirect", "rejected", "nobody"],
  ["redirect=301", "redirect", "unknown", "nobody"],
  ["redirect=302", "redirect", "unknown", "nobody"],
  ["redirect=303", "redirect", "unknown", "nobody"],

  // A session was made, and the answer does not say which.
  ["body=html", "protocol", "unknown", "nobody", { made: 1 }],
  ["body=empty", "protocol", "unknown", "nobody", { made: 1 }],
  ["body=truncated", "protocol", "unknown", "nobody", { made: 1 }],
  ["body=not-json", "protocol", "unknown", "nobody", { made: 1 }],
  ["body=oversized", "protocol", "unknown", "nobody", { made: 1 }],
  ["body=no-token", "protocol", "unknown", "nobody", { made: 1 }],
  ["body=slow", "timeout", "unknown", "idempotent", { ...soon, made: 1 }],
  ["body=success-false", "rejected", "rejected", "nobody"],

  // The caller's limits.
  ["429", "rate_limited", "rejected", "all", ONCE],
  ["500", "unavailable", "unknown", "idempotent", ONCE],
  ["hang", "timeout", "unknown", "idempotent", NO_TIME],
];

/**
 * Faults that differ from one request to the next, separated by blanks; a dash is none. Then how
 * the call ends ("kind outcome", and "again" where another try is safe and may help) · requests ·
 * sessions made · more; and the same for the idempotent call where that differs.
 */
export const SEQUENCES = [
  ["429;retryAfter=0 -", ["session", 2, 1]],
  ["429 503;retryAfter=0 -", ["session", 3, 1]],
  ["503;retryAfter=0 401", ["unauthorized rejected", 2, 0]],
  ["429 body=html", ["protocol unknown", 2, 1]],
  ["429 drop=after -", ["network unknown", 2, 1], ["session", 3, 1]],
  ["hang -", ["timeout unknown", 1, 0, soon], ["session", 2, 1, soon]],
  ["body=slow -", ["timeout unknown", 1, 1, soon], ["session", 2, 1, soon]],
  ["drop=before -", ["network unknown", 1, 0], ["session", 2, 1]],
  ["drop=after -", ["network unknown", 1, 1], ["session", 2, 1]],
  ["500 -", ["unavailable unknown", 1, 0], ["session", 2, 1]],
  // The last answer is a refusal, but the first request may have made a session (and here it has):
  // "No session was created" would be a lie.
  ["drop=after 401", ["network unknown", 1, 1], ["unauthorized unknown", 2, 1]],
  ["body=slow 400", ["timeout unknown", 1, 1, soon], ["rejected unknown", 2, 1, soon]],
  ["504 redirect=307", ["unavailable unknown", 1, 0], ["redirect unknown", 2, 0]],
  ["drop=after 429 429", ["network unknown", 1, 1], ["rate_limited unknown again", 3, 1]],
];

const LOST = ["network", "unknown", "idempotent"];
const LATE = ["timeout", "unknown", "idempotent", soon];
const WRONG = ["protocol", "unknown", "nobody"];

const NONE = new Headers();
const BREAK = () => {
  throw new Error("broken");
};
const UNREADABLE = Object.defineProperty({}, "status", { get: BREAK });
const like = (headers, status = 429) => ({ status, headers, body: null });

async function givesOddRedirect() {
  return { ...like(NONE, 307), body: { cancel() {} } };
}

async function givesBrokenRefusal() {
  return new Response(brokenBody(new Error("cut")), { status: 401 });
}

async function sendsAndRejects(sent, ...request) {
  await sent(...request);
  throw new TypeError("broken");
}

async function givesUsedBody(sent, ...request) {
  const response = await sent(...request);
  await response.text();
  return response;
}

async function givesLockedBody(sent, ...request) {
  const response = await sent(...request);
  response.body.getReader();
  return response;
}

/**
 * Faults of `fetch` itself. `sent(url, init)` is the sandbox's fetch, for those that come after the
 * request got there (`reaches`).
 */
export const FETCH_FAULTS = [
  ["rejects with an Error", () => Promise.reject(new TypeError("broken")), ...LOST],
  ["rejects with a text", () => Promise.reject("broken"), ...LOST],
  ["rejects with nothing", () => Promise.reject(), ...LOST],
  ["rejects with null", () => Promise.reject(null), ...LOST],
  ["throws", BREAK, ...LOST],
  ["throws a text", () => { throw "broken"; }, ...LOST],
  ["sends and then rejects", sendsAndRejects, ...LOST, { reaches: true, made: 1 }],
  ["never answers, whatever the signal says", () => new Promise(() => {}), ...LATE],
  ["gives nothing", () => undefined, ...WRONG],
  ["gives a promise of nothing", async () => undefined, ...WRONG],
  ["gives null", async () => null, ...WRONG],
  ["gives a text", async () => "200 OK", ...WRONG],
  ["gives a number", async () => 200, ...WRONG],
  ["gives a plain object", async () => ({}), ...WRONG],
  ["gives an object without headers", async () => like({}, 200), ...WRONG],
  ["gives an object without a body", async () => like(NONE, 200), ...WRONG],
  ["gives an object that cannot be read", async () => UNREADABLE, ...WRONG],
  ["gives an object whose headers throw", async () => like({ get: BREAK }), ...WRONG],
  ["gives an object whose headers are numbers", async () => like({ get: () => 5 }), ...WRONG],
  ["gives a status that does not exist", async () => like(NONE, 65_536 + 400), ...WRONG],
  ["redirects with a stream like none", givesOddRedirect, "redirect", "rejected", "nobody"],
  // Neither a redirect nor a refusal: a session may exist.
  ["gives a network error", async () => Response.error(), ...WRONG],
  ["gives a used body", givesUsedBody, ...WRONG, { reaches: true, made: 1 }],
  ["gives a body that another reads", givesLockedBody, ...WRONG, { reaches: true, made: 1 }],
  ["gives a body that breaks", async () => new Response(brokenBody(new Error("cut"))), ...LOST],
  ["gives a refusal whose body breaks", givesBrokenRefusal, "unauthorized", "rejected", "nobody"],
  ["gives a body that never ends", async () => new Response(endlessBody()), ...LATE],
];

/** Nothing but the signal may end these: 10 minutes are longer than any budget here. */
const LONG = { timeoutMs: 600_000, totalTimeoutMs: 600_000 };

const NEVER = { credentials: () => new Promise(() => {}) };
const PATIENT = { retry: { baseMs: 1e5, capMs: 1e5 }, random: (n) => new Uint8Array(n).fill(255) };

/**
 * When the caller's signal ends the call · the fault under way · outcome · requests · sessions
 * made · options.
 */
export const ABORTS = [
  ["before anything", "", "not_sent", 0, 0],
  ["while the credentials are fetched", "", "not_sent", 0, 0, { ...LONG, ...NEVER }],
  ["during the request", "hang", "unknown", 1, 0, LONG],
  ["while the vendor takes its time", "latency=5000", "unknown", 1, 0, LONG],
  ["during the body", "body=slow", "unknown", 1, 1, LONG],
  ["during the body of a refusal", "400;body=slow", "unknown", 1, 0, LONG],
  // The vendor has refused for certain, and nothing is under way.
  ["during a wait that the vendor wants", "429;retryAfter=100", "rejected", 1, 0, LONG],
  ["during a wait of ours", "429", "rejected", 1, 0, { ...LONG, ...PATIENT }],
];
