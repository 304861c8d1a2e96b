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

/** Long enough for a repeat after one second, and not for two. */
export const TOTAL_MS = 1500;

const soon = { options: { timeoutMs: 100 } };
const SECONDS = { local: true, requests: 2, retryAfterMs: 1000 };
const FAR = { requests: 1, retryAfterMs: 3_600_000 };
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
  ["429;retryAfter=date:3600", "rate_limited", "rejected", "all", { ...FAR, local: true }],
  ["429;retryAfter=in a while", "rate_limited", "rejected", "all"],
  ["429;retryAfter=-1", "rate_limited", "rejected", "all"],
  ["429;body=html", "rate_limited", "rejected", "all"],
  ["429;body=empty", "rate_limited", "rejected", "all"],
  ["503;retryAfter=0", "unavailable", "rejected", "all", { retryAfterMs: 0 }],
  ["503;retryAfter=1", "unavailable", "rejected", "all", SECONDS],
  ["503;retryAfter=date:0", "unavailable", "rejected", "all", { retryAfterMs: 0 }],
  ["503;retryAfter=3600", "unavailable", "rejected", "all", FAR],
  ["503;retryAfter=in a while", "unavailable", "rejected", "all"],

  // Statuses after which a session may exist.
  ["408", "timeout", "unknown", "nobody"],
  ["500", "unavailable", "unknown", "idempotent"],
  ["500;retryAfter=0", "unavailable", "unknown", "idempotent", { retryAfterMs: 0 }],
  ["501", "unavailable", "unknown", "nobody"],
  ["502", "unavailable", "unknown", "idempotent"],
  ["502;body=html", "unavailable", "unknown", "idempotent"],
  ["503", "unavailable", "unknown", "idempotent"],
  ["504", "unavailable", "unknown", "idempotent"],
  ["504;body=empty", "unavailable", "unknown", "idempotent"],
  ["505", "unavailable", "unknown", "nobody"],

  // Refusals whose body is no help.
  ["400;body=html", "rejected", "rejected", "nobody"],
  ["401;body=empty", "unauthorized", "rejected", "nobody"],
  ["403;body=truncated", "forbidden", "rejected", "nobody"],
  ["404;body=not-json", "not_found", "rejected", "nobody"],
  ["422;body=oversized", "rejected", "rejected", "nobody"],

  ["redirect=302", "redirect", "rejected", "nobody"],
  ["redirect=307", "redirect", "rejected", "nobody"],

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
  ["429", "rate_limited", "rejected", "all", { requests: 1, options: { retry: false } }],
  ["500", "unavailable", "unknown", "idempotent", { requests: 1, options: { retry: false } }],
  [
    "hang",
    "timeout",
    "unknown",
    "idempotent",
    { requests: 1, options: { timeoutMs: 5000, totalTimeoutMs: 100 } },
  ],
];

/**
 * Faults that differ from one request to the next, separated by blanks; a dash is none. Where the
 * first is not repeated, it is how the call ends: `first` says so.
 */
export const SEQUENCES = [
  ["429;retryAfter=0 -", "session", "", "all", { requests: 2, made: 1 }],
  ["429 503;retryAfter=0 -", "session", "", "all", { requests: 3, made: 1 }],
  ["503;retryAfter=0 401", "unauthorized", "rejected", "all", { requests: 2, retryable: false }],
  ["429 drop=after", "network", "unknown", "all", { requests: "idempotent", made: 1 }],
  ["429 body=html", "protocol", "unknown", "all", { requests: 2, made: 1, retryable: false }],
  ["hang -", "session", "", "idempotent", { ...soon, requests: 2, made: 1, first: "timeout unknown 0" }],
  ["drop=before -", "session", "", "idempotent", { requests: 2, made: 1, first: "network unknown 0" }],
  ["drop=after -", "session", "", "idempotent", { requests: 2, made: 1, first: "network unknown 1" }],
  ["500 -", "session", "", "idempotent", { requests: 2, made: 1, first: "unavailable unknown 0" }],
  // The last answer is a refusal, but the first request may have made a session: "No session was
  // created" would be a lie, and here it is one.
  [
    "drop=after 401",
    "unauthorized",
    "unknown",
    "idempotent",
    { requests: 2, made: 1, retryable: false, first: "network unknown 1" },
  ],
  [
    "body=slow 400",
    "rejected",
    "unknown",
    "idempotent",
    { ...soon, requests: 2, made: 1, retryable: false, first: "timeout unknown 1" },
  ],
  [
    "drop=after 429;retryAfter=3600",
    "rate_limited",
    "unknown",
    "idempotent",
    { requests: 2, made: 1, retryAfterMs: 3_600_000, first: "network unknown 1" },
  ],
];

const brokenBody = () => new ReadableStream({ pull: (stream) => stream.error(new Error("cut")) });

/**
 * Faults of `fetch` itself. `sent(url, init)` is the sandbox's fetch, for those that come after the
 * request got there (`reaches`).
 */
export const FETCH_FAULTS = [
  ["rejects with an Error", () => Promise.reject(new TypeError("broken")), "network", "unknown", "idempotent"],
  ["rejects with a text", () => Promise.reject("broken"), "network", "unknown", "idempotent"],
  ["rejects with nothing", () => Promise.reject(), "network", "unknown", "idempotent"],
  ["rejects with null", () => Promise.reject(null), "network", "unknown", "idempotent"],
  ["throws", () => { throw new Error("broken"); }, "network", "unknown", "idempotent"],
  ["throws a text", () => { throw "broken"; }, "network", "unknown", "idempotent"],
  [
    "sends and then rejects",
    async (sent, ...request) => {
      await sent(...request);
      throw new TypeError("broken");
    },
    "network",
    "unknown",
    "idempotent",
    { reaches: true, made: 1 },
  ],
  ["never answers, whatever the signal says", () => new Promise(() => {}), "timeout", "unknown", "idempotent", soon],
  ["gives nothing", () => undefined, "protocol", "unknown", "nobody"],
  ["gives a promise of nothing", async () => undefined, "protocol", "unknown", "nobody"],
  ["gives null", async () => null, "protocol", "unknown", "nobody"],
  ["gives a text", async () => "200 OK", "protocol", "unknown", "nobody"],
  ["gives a number", async () => 200, "protocol", "unknown", "nobody"],
  ["gives a plain object", async () => ({}), "protocol", "unknown", "nobody"],
  ["gives an object like an answer", async () => ({ status: 200, ok: true, headers: {} }), "protocol", "unknown", "nobody"],
  ["gives an object without a body", async () => ({ status: 200, headers: new Headers() }), "protocol", "unknown", "nobody"],
  [
    "gives an object that cannot be read",
    async () => ({ get status() { throw new Error("no"); } }),
    "protocol",
    "unknown",
    "nobody",
  ],
  // Neither a redirect nor a refusal: a session may exist.
  ["gives a network error", async () => Response.error(), "protocol", "unknown", "nobody"],
  [
    "gives a used body",
    async (sent, ...request) => {
      const response = await sent(...request);
      await response.text();
      return response;
    },
    "protocol",
    "unknown",
    "nobody",
    { reaches: true, made: 1 },
  ],
  [
    "gives a body that somebody else reads",
    async (sent, ...request) => {
      const response = await sent(...request);
      response.body.getReader();
      return response;
    },
    "protocol",
    "unknown",
    "nobody",
    { reaches: true, made: 1 },
  ],
  ["gives a body that breaks", async () => new Response(brokenBody()), "protocol", "unknown", "nobody"],
  ["gives a body that never ends", async () => new Response(new ReadableStream({})), "timeout", "unknown", "idempotent", soon],
];

/** Nothing but the signal may end these: 10 minutes are longer than any budget here. */
const LONG = { timeoutMs: 600_000, totalTimeoutMs: 600_000 };

/**
 * When the caller's signal ends the call · the fault under way · outcome · requests · sessions made
 * · options.
 */
export const ABORTS = [
  ["before anything", "", "not_sent", 0, 0, { at: "before" }],
  ["while the credentials are fetched", "", "not_sent", 0, 0, {
    options: { credentials: () => new Promise(() => {}) },
  }],
  ["during the request", "hang", "unknown", 1, 0],
  ["during the request, as the vendor takes its time", "latency=5000", "unknown", 1, 0],
  ["during the body", "body=slow", "unknown", 1, 1],
  ["during the wait before a repeat", "429;retryAfter=100", "unknown", 1, 0],
  ["during a wait that is ours", "429", "unknown", 1, 0, {
    options: { retry: { baseMs: 1e9, capMs: 1e9 } },
  }],
].map(([name, fault, outcome, requests, made, { at = 40, options } = {}]) => ({
  ...{ name, fault, outcome, requests, made, at },
  options: { ...LONG, ...options },
}));
