// What the edge entry exports beside the root's: credentials and the network.

import { createApi } from "../api.js";
import { Refusal } from "../refusal.js";
import { Call } from "./call.js";
import { importKey } from "./key.js";
import { NoAnswer } from "./receive.js";
import { OptionFault, readOptions } from "./options.js";
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
    protocol: "this is not an answer that can be read",
  },
};

export function createEdgeApi(glue, load) {
  const api = createApi(glue, load);
  const { contracts, instance } = api;

  /** Does `task(call)`; every failure leaves as a SessionError. */
  async function attempt(contract, input, options, task) {
    let call;
    try {
      const index = contracts.findIndex(({ id }) => id === contract?.id);
      if (index < 0) throw new OptionFault("contract", "is none of this package's contracts");
      const { id } = contracts[index];
      const read = readOptions(options);
      call = new Call({ id, index }, read);
      await call.authenticate(() => resolve(read.credentials));
      if (input !== undefined) {
        // A payload is sent whole: where to look for issues is no question here.
        const { at, ...check } = read.check ?? {};
        const checked = contracts[index].check(...input, check);
        // A key that cannot work is worth knowing first.
        if (!checked.ok) throw faultOf(call) ?? invalid(id, checked.issues);
        call.body = checked.body;
      }
      return await task(call);
    } catch (error) {
      throw toSessionError(error, contract, call);
    }
  }

  const faultOf = (call) => instance.run((glue) => glue.config_fault(call));

  async function createSession(contract, input, options) {
    return attempt(contract, [input], options, async (call) => {
      const session = await instance.settle(
        (glue) => glue.create(call),
        () => call.abandon(),
      );
      return complete(session, call);
    });
  }

  async function prepare(contract, input, options) {
    return attempt(contract, [input], options, async (call) => {
      const request = await instance.settle(
        (glue) => glue.prepare(call),
        () => call.abandon(),
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
    return attempt(contract, undefined, { ...options, dangerouslyAllowBrowser: true }, async (call) => {
      if (options?.request) call.body = options.request.body;
      const answer = await call.receive(response);
      const { session, error } = instance.run((glue) => glue.read_answer(call, answer));
      if (error) throw error;
      return complete(session, call);
    });
  }

  function createClient(contract, options) {
    const create = (input, perCall) => createSession(contract, input, { ...options, ...perCall });
    const tryCreate = (input, perCall) =>
      create(input, perCall).then(
        (session) => ({ ok: true, session }),
        (error) => ({ ok: false, error }),
      );
    return Object.freeze({ contract, create, tryCreate });
  }

  /** A PEM text as a CryptoKey that can be used many times and cannot be read out. */
  async function importYotiKey(pem) {
    const read = typeof pem === "string" ? instance.run((glue) => glue.yoti_key(pem)) : "is not a text";
    if (typeof read === "string") throw unusable(`the key ${read}`);
    try {
      return await importKey(read);
    } catch {
      throw unusable("the key is refused by this runtime's WebCrypto; check that it is whole");
    }
  }

  return { ...api, importYotiKey, createSession, createClient, prepare, readResponse };
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

function invalid(contract, issues) {
  const [first] = issues;
  const more = issues.length > 1 ? ` (and ${issues.length - 1} more)` : "";
  return {
    contract,
    kind: "validation",
    outcome: "not_sent",
    message: `${contract}: ${first.message}${more}. Nothing was sent.`,
    issues,
    retryable: false,
  };
}

/** The session with the reply itself. What holds the token is there for who asks, not for logs. */
function complete({ token, url, ...session }, call) {
  hide(session, "token", token);
  hide(session, "url", url);
  hide(session, "raw", JSON.parse(decoder.decode(call.answer.body)));
  return Object.freeze(session);
}

function toSessionError(error, contract, call) {
  if (error instanceof SessionError) return error;
  const data = describe(error, contract?.id, call);
  call?.failed(data.kind);
  const attempts = call?.attempts ?? [];
  for (const name of ["vendorCode", "requestId"]) if (call?.echoes(data[name])) data[name] = undefined;
  const hasCause = data.kind === "network" || data.kind === "aborted";
  return new SessionError({ ...data, attempts }, hasCause ? { cause: call.cause } : undefined);
}

function describe(error, contract, call) {
  if (error instanceof OptionFault || error instanceof Refusal) {
    const says = error instanceof Refusal ? Refusal.says : error.message;
    const message = `${contract}: ${says}. Nothing was sent.`;
    return { contract, kind: "config", outcome: "not_sent", message, retryable: false };
  }
  if (error instanceof NoAnswer) {
    const { kind, notSent } = error;
    const outcome = notSent ? "not_sent" : "unknown";
    const message = `${contract}: ${ENDED[outcome][kind]}.${notSent ? " Nothing was sent." : ""}`;
    return { contract, kind, outcome, message, retryable: false };
  }
  // What Rust gave has a kind; anything else is a fault of ours.
  if (typeof error?.kind === "string" && !(error instanceof Error)) return error;
  return {
    contract,
    kind: "internal",
    outcome: call?.attempts.length > 0 ? "unknown" : "not_sent",
    message: `${contract}: a fault of idv-session itself; please report it.`,
    retryable: false,
  };
}
