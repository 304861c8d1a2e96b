// @ts-check
// The four vendors as an in-process fetch(), for tests and demos. It validates by itself, by hand: a
// second opinion on the contracts, which shares no code with the library it tests and refuses only
// what a vendor's own page does.

import {
  dropped,
  readFault,
  readFaultHeader,
  replyInstead,
  respond,
  retryAfterHeader,
  wait,
} from "./faults.js";
import { reason } from "./http.js";
import { idenfy } from "./idenfy.js";
import { createIds } from "./ids.js";
import { readOptions } from "./options.js";
import { check } from "./rules.js";
import { vove } from "./vove.js";
import { createYotiCredentials } from "./yoti-auth.js";
import { yoti } from "./yoti.js";
import { youverify } from "./youverify.js";

/** Who answers for a path that is no vendor's. */
const nobody = {
  name: null,
  identifies: [],
  /** @type {(status: number, message: string) => object} */
  refusal: (status, message) => ({ status, message }),
};

/**
 * @typedef {import("./index.d.ts").SandboxFault} SandboxFault
 * @typedef {import("./index.d.ts").JournalEntry} JournalEntry
 * @typedef {import("./index.d.ts").Sandbox} Sandbox
 * @typedef {import("./index.d.ts").SandboxRefusal & { kind: string }} Problem
 */

/**
 * @param {import("./index.d.ts").SandboxOptions} [options]
 * @returns {Sandbox}
 */
export function createSandbox(options = {}) {
  const { seed, now, credits, credentials: given } = readOptions(options);
  const yotiSide = createYotiCredentials(given.yoti);
  /** @type {Sandbox["credentials"]} */
  const credentials = { ...given, yoti: yotiSide.credentials };
  /** @type {JournalEntry[]} */
  const journal = [];
  /** @type {(SandboxFault & { times: number })[]} */
  const faults = [];
  let state = freshState();

  function freshState() {
    return {
      ids: createIds(seed),
      sessions: new Map(),
      nonces: new Set(),
      credits: { left: credits },
    };
  }

  function reset() {
    journal.length = 0;
    faults.length = 0;
    state = freshState();
  }

  /** @type {Sandbox["fault"]} */
  function fault(next) {
    faults.push(...[next].flat().map((each) => readFault(each)));
  }

  /** @returns {SandboxFault} */
  function nextFault() {
    const [first] = faults;
    if (first === undefined) return Object.create(null);
    first.times -= 1;
    if (first.times === 0) faults.shift();
    return first;
  }

  /** @type {Sandbox["fetch"]} */
  async function fetch(input, init) {
    // The caller's own signal: a Request's copy of it may be collected while a body still streams.
    const own = input instanceof Request ? input.signal : undefined;
    const signal = init?.signal === undefined ? own : init.signal;
    const request = new Request(input, init);
    if (signal?.aborted) throw signal.reason;

    // Up to here nothing was awaited: the journal and the faults follow the order of the calls.
    const url = new URL(request.url);
    const { headers, method } = request;
    const { vendor, served } = route(url);
    const entry = {
      method,
      url: url.href,
      path: url.pathname,
      query: Object.fromEntries(url.searchParams),
      headers: Object.fromEntries(headers),
      body: "",
      vendor: vendor.name,
      contract: served ? vendor.contract() : null,
      status: null,
      refused: [],
      at: now(),
    };
    journal.push(entry);
    const header = headers.get("x-sandbox-fault");
    const trouble = header === null ? nextFault() : readFaultHeader(header);

    const bytes = new Uint8Array(await request.arrayBuffer());
    const payload = readJson(headers, bytes);
    entry.body = new TextDecoder().decode(bytes);
    if (served) entry.contract = vendor.contract(payload);

    if (trouble.hang) await wait(undefined, signal);
    if (trouble.latency) await wait(trouble.latency, signal);
    if (trouble.drop === "before") throw dropped();

    const call = {
      served,
      url,
      method,
      headers,
      bytes,
      ...state,
      now: now(),
      credentials: /** @type {any} */ (credentials)[vendor.name],
      verifyKey: yotiSide.verifyKey,
    };
    const reply = replyInstead(trouble, vendor) ?? (await answer(vendor, payload, call));
    entry.refused = reply.refused ?? [];
    if (signal?.aborted) throw signal.reason;
    if (trouble.drop === "after") throw dropped();

    if (reply.status >= 300 && reply.status < 400 && request.redirect === "error") {
      throw new TypeError("fetch failed", { cause: new Error("unexpected redirect") });
    }
    if (trouble.retryAfter !== undefined) {
      const retryAfter = retryAfterHeader(trouble.retryAfter, now());
      reply.headers = { ...reply.headers, "retry-after": retryAfter };
    }
    entry.status = reply.status;
    return respond(reply, trouble, vendor, signal);
  }

  return { fetch, credentials, journal, reset, fault };
}

/**
 * Which vendor a URL means, by the path's end, whatever the host and the base path before it; and
 * whether the vendor serves that path.
 * @param {URL} url
 * @returns {{ vendor: any, served: boolean }}
 */
function route({ pathname, searchParams }) {
  if (pathname.endsWith("/v2/api/identity/sdk/liveness/session/generate")) return serve(youverify);
  if (pathname.endsWith("/api/v2/token")) return serve(idenfy);
  // VOVE ID's path ends as Yoti's does, but only Yoti's comes with an sdkId.
  if (pathname.endsWith("/v2/sessions") && !searchParams.has("sdkId")) return serve(vove);
  if (pathname.endsWith("/sessions")) return serve(yoti);

  if (pathname.includes("/v2/api/")) return { vendor: youverify, served: false };
  if (pathname.includes("/api/v2/")) return { vendor: idenfy, served: false };
  if (searchParams.has("sdkId")) return { vendor: yoti, served: false };
  return { vendor: nobody, served: false };
}

/** @param {any} vendor */
const serve = (vendor) => ({ vendor, served: true });

/**
 * @param {any} vendor
 * @param {any} payload
 * @param {any} call
 */
async function answer(vendor, payload, call) {
  /** @type {(status: number, message: string, problems?: Problem[]) => any} */
  const refuse = (status, message, problems) => ({
    status,
    body: vendor.refusal(status, message, problems),
    refused: problems?.map(({ at, text, page }) => ({ at, text, page })),
  });
  if (!call.served) return refuse(404, reason(404));
  if (call.method !== "POST") return { ...refuse(405, reason(405)), headers: { allow: "POST" } };

  const denied = await vendor.authenticate(call);
  if (denied !== undefined) return refuse(401, denied);
  if (payload === undefined) {
    const text = "The body is not JSON";
    return refuse(400, text, [{ at: "", kind: "json", text, page: vendor.page }]);
  }
  const problems = check(vendor.rule(payload), payload);
  if (problems.length > 0) return refuse(400, "The payload is not valid", problems);
  return vendor.create(payload, call);
}

/**
 * The body's value; undefined, which JSON cannot say, when it is none or not sent as JSON.
 * @param {Headers} headers
 * @param {Uint8Array} bytes
 */
function readJson(headers, bytes) {
  if (!/^application\/json *(;|$)/i.test(headers.get("content-type") ?? "")) return undefined;
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    return undefined;
  }
}
