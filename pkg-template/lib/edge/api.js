// What the edge entry exports beside the root's: credentials and the network.

import { createApi } from "../api.js";
import { PAYLOAD_OPTIONS } from "../check-options.js";
import { classOf } from "../class-of.js";
import { Refusal } from "../refusal.js";
import { wordsOf } from "../table/words.js";
import { MAX_BYTES } from "../walk.js";
import { Call } from "./call.js";
import { IN_CODE, IN_ID } from "./echo.js";
import { importKey } from "./key.js";
import { NoAnswer } from "./receive.js";
import { contracts, results } from "../readers.js";
import { checkOptions, fail, OptionFault, takeOptions } from "./options.js";
import { hide, SessionError } from "./session-error.js";

const decoder = new TextDecoder();

/** How a call ends outside of Rust: before anything is sent, or reading somebody else's answer. */
const ENDED = {
  not_sent: {
    aborted: "the call was aborted",
    timeout: "the credentials did not come in time",
    protocol: "the credentials could not be had",
  },
  unknown: {
    aborted: "reading was aborted",
    timeout: "the answer did not arrive in time",
    network: "the answer broke off; see cause",
    protocol: "this is not an answer that can be read",
  },
};

export function createEdgeApi(createGlue, load) {
  const api = createApi(createGlue, load);
  const { engine, checker } = api;

  /** The table of a contract of this package's, in whatever copy of it. */
  function tableOf(contract) {
    const row = contracts.read(contract);
    if (!row) throw new OptionFault("contract", "is none of this package's contracts, such as youverify.liveness");
    return api.tableOf(row);
  }

  /**
   * Does `task(call)`; every failure leaves as a SessionError.
   *
   * @param start reads the options; gives them, and if there is a payload how to check it
   * @param isReading there is an answer already: whatever fails, there may be a session
   */
  async function attempt(contract, start, task, { isReading = false } = {}) {
    let call;
    try {
      const table = tableOf(contract);
      const { options, check } = start(table);
      call = new Call(table, options);
      await call.authenticate(() => resolve(options.credentials));
      if (check) {
        const { ok, body, issues } = check();
        // A key that cannot work is worth knowing first.
        if (!ok) throw faultOf(call) ?? invalid(table.id, issues);
        call.body = body;
      }
      return await task(call);
    } catch (error) {
      throw toSessionError(error, idOf(contract), call, { ownWords, isReading });
    }
  }

  /** The contract's own words: what a vendor says of them repeats nobody. */
  const ownWords = ({ table }) => new Set(Array.from(wordsOf(table.shape), (word) => word.toLowerCase()));

  const faultOf = (call) => engine.run((glue) => glue.config_fault(call), call.table);

  const readCheck = (table, check) => {
    return checker.options(table, check ?? undefined, { known: PAYLOAD_OPTIONS, fail });
  };

  /** Does one of the two that send a payload, or what passed a check before: that is sent as it is. */
  const sending = (contract, input, take, task) => {
    const start = (table) => {
      const taken = take();
      const options = checkOptions(taken);
      const result = resultOf(input, table.id, taken.check);
      const how = readCheck(table, taken.check);
      return { options, check: () => result ?? checker.value(table, input, how) };
    };
    return attempt(contract, start, task);
  };

  const create = (contract, given, take) =>
    sending(contract, given, take, async (call) => {
      const session = await engine.settle(
        (glue) => glue.create(call),
        () => call.abandon(),
        call.table,
      );
      return complete(session, call);
    });

  async function createSession(contract, input, options) {
    return create(contract, input, () => takeOptions(options, "createSession"));
  }

  async function prepare(contract, input, options) {
    const take = () => takeOptions(options, "prepare");
    return sending(contract, input, take, async (call) => {
      const request = await engine.settle(
        (glue) => glue.prepare(call),
        () => call.abandon(),
        call.table,
      );
      return Object.freeze({
        method: request.method,
        url: request.url,
        headers: Object.freeze(Object.fromEntries(request.headers)),
        body: call.body,
        toRequest: () => request.clone(),
      });
    });
  }

  async function readResponse(contract, response, options) {
    let request;
    const start = () => {
      const taken = takeOptions(options, "readResponse", ["request"]);
      request = taken.request;
      return { options: checkOptions(taken, { isCreating: false }) };
    };
    const task = async (call) => {
      call.body = bodyOf(request);
      const answer = await call.receive(response);
      const { session, error } = engine.run((glue) => glue.read_answer(call, answer), call.table);
      if (error) throw error;
      return complete(session, call);
    };
    return attempt(contract, start, task, { isReading: true });
  }

  /** Mistakes in options and credentials are told here, where they were made. */
  function createClient(contract, options) {
    const own = refuseNow(contract, options);
    const withOwn = (perCall) => () => {
      const taken = takeOptions(perCall, "create");
      for (const name of Object.keys(own)) taken[name] ??= own[name];
      return taken;
    };
    const clientCreate = async (input, perCall) => create(contract, input, withOwn(perCall));
    const tryCreate = (input, perCall) =>
      clientCreate(input, perCall).then(
        (session) => ({ ok: true, session }),
        (error) => ({ ok: false, error }),
      );
    return Object.freeze({ contract, create: clientCreate, tryCreate });
  }

  /** The options of a client, when a call could use them; else throws a SessionError. */
  function refuseNow(contract, options) {
    let call;
    try {
      const table = tableOf(contract);
      const taken = takeOptions(options, "createClient");
      readCheck(table, taken.check);
      call = new Call(table, checkOptions(taken));
      // A function is called for each session, not before there is one.
      if (typeof taken.credentials !== "function") {
        call.take(taken.credentials);
        const fault = faultOf(call);
        if (fault) throw fault;
      }
      return taken;
    } catch (error) {
      throw toSessionError(error, idOf(contract), call, { ownWords });
    }
  }

  /** A PEM text as a CryptoKey that can be used many times and cannot be read out. */
  async function importYotiKey(pem) {
    const read = typeof pem === "string" ? engine.run((glue) => glue.yoti_key(pem)) : "is not a text";
    if (typeof read === "string") throw unusable(`the key ${read}`);
    try {
      return await importKey(read);
    } catch {
      throw unusable("the key is refused by this runtime's WebCrypto; check that it is whole");
    }
  }

  const calls = { importYotiKey, createSession, createClient, prepare, readResponse };
  return { ...api, give: (name) => calls[name] };
}

function unusable(says) {
  const message = `yoti.session: ${says}. Nothing was sent.`;
  const contract = "yoti.session";
  return new SessionError({ contract, kind: "config", outcome: "not_sent", message, retryable: false });
}

async function resolve(credentials) {
  if (typeof credentials !== "function") return credentials;
  try {
    return await credentials();
  } catch {
    throw new OptionFault("credentials", "could not be had: the function that gives them threw");
  }
}

/** What is known of the result of a check; undefined for a payload. */
function resultOf(input, id, check) {
  const result = results.read(input);
  if (result === undefined) return undefined;
  if (result.contract !== id) {
    throw new OptionFault("the result", `is one of ${result.contract}: check the payload with ${id}`);
  }
  if (result.isRequest) {
    throw new OptionFault("the result", "is one of request(), which is to look at: give what check() gave");
  }
  if (result.isPart) {
    throw new OptionFault("the result", "is one of a check with `at`: check the whole payload");
  }
  if (check !== undefined && check !== null) {
    throw new OptionFault("check", "has no say in a payload that was checked before: give one of the two");
  }
  return result;
}

function invalid(contract, issues) {
  const [first] = issues;
  const more = issues.length > 1 ? ` (and ${issues.length - 1} more)` : "";
  const says = sentence(first.message + more);
  return {
    contract,
    kind: "validation",
    outcome: "not_sent",
    message: `${contract}: ${says} Nothing was sent.`,
    issues,
    retryable: false,
  };
}

/** The session with the reply itself. What holds the token is there for who asks, not for logs. */
function complete({ token, url, ...session }, call) {
  // Youverify's id is its token.
  if (session.id === token) hide(session, "id", token);
  hide(session, "token", token);
  hide(session, "url", url);
  hide(session, "raw", JSON.parse(decoder.decode(call.answer.body)));
  return Object.freeze(session);
}

function toSessionError(error, contract, call, { ownWords, isReading = false }) {
  if (error instanceof SessionError) return error;
  const data = describe(error, contract, isReading || call?.attempts.length > 0);
  call?.failed(data.kind);
  const attempts = call?.attempts ?? [];
  if (data.vendorCode !== undefined || data.requestId !== undefined) {
    const sent = call.sent(ownWords(call));
    if (data.vendorCode !== undefined && sent.isIn(data.vendorCode, IN_CODE)) data.vendorCode = undefined;
    if (data.requestId !== undefined && sent.isIn(data.requestId, IN_ID)) data.requestId = undefined;
  }
  const hasCause = data.kind === "network" || data.kind === "aborted";
  return new SessionError({ ...data, attempts }, hasCause ? { cause: call.cause } : undefined);
}

/** What a contract is called, if it says so. */
function idOf(contract) {
  try {
    return typeof contract?.id === "string" ? contract.id : undefined;
  } catch {
    return undefined;
  }
}

/** The bytes of a request that was prepared: as it was, or as it came back out of JSON. */
function bodyOf(request) {
  if (request === undefined || request === null) return new Uint8Array();
  try {
    const { body } = request;
    if (typeof body === "string") return new TextEncoder().encode(body);
    if (ArrayBuffer.isView(body)) return new Uint8Array(body.buffer, body.byteOffset, body.byteLength).slice();
    if (classOf(body) === "ArrayBuffer") return new Uint8Array(body).slice();
    // JSON makes an object of bytes, with their places as its keys.
    const bytes = Array.isArray(body) ? body : Object.values(body);
    const isByte = (byte) => Number.isInteger(byte) && byte >= 0 && byte <= 255;
    if (bytes.length <= MAX_BYTES && bytes.every(isByte)) return Uint8Array.from(bytes);
  } catch {}
  throw new OptionFault("request", "must be what prepare() gave, or a JSON copy of it");
}

/** With a full stop, unless it ends with a question. */
const sentence = (text) => (text.endsWith("?") ? text : `${text}.`);

/** @param isDoubtful there may be a session */
function describe(error, contract, isDoubtful) {
  const outcome = isDoubtful ? "unknown" : "not_sent";
  const told = (kind, says) => {
    const end = isDoubtful ? "A session may exist all the same." : "Nothing was sent.";
    const message = `${contract ?? "idv-session"}: ${sentence(says)} ${end}`;
    return { contract, kind, outcome, message, retryable: false };
  };
  if (error instanceof OptionFault) return told("config", error.message);
  if (error instanceof Refusal) return told("config", Refusal.says);
  if (error instanceof NoAnswer) return told(error.kind, ENDED[outcome][error.kind]);
  // What Rust gave has a kind; anything else is a fault of ours.
  if (typeof error?.kind === "string" && !(error instanceof Error)) return error;
  return told("internal", "a fault of idv-session itself; please report it: `npm bugs idv-session` says where");
}
