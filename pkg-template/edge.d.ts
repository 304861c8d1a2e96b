/**
 * Creates identity-verification sessions, from Cloudflare Workers, Vercel functions, Deno, Bun and
 * Node. Everything in the root entry, plus credentials and the network.
 *
 * @packageDocumentation
 */
import type {
  AnyContract,
  CheckOptions,
  ContractId,
  CredentialsOf,
  InputOf,
  IdenfySessionContract,
  IdenfyTokenContract,
  Issues,
  Passed,
  ProblemDetails,
  RuleId,
} from "./index.js";

export * from "./index.js";

/** A session that exists at the vendor. */
export interface Session {
  readonly contract: ContractId;
  readonly vendor: string;
  /**
   * What the vendor's reports name: Yoti's `session_id`, iDenfy's `scanRef`. VOVE ID gives none: here it is
   * the `refId` that you sent, which is the person's, whichever session. Youverify's is the token itself: a
   * secret, and not enumerable.
   */
  readonly id: string;
  /**
   * What the vendor's SDK or page is started with: a secret of the person who is verified. Not
   * enumerable, so that printing or serialising a session does not give it away.
   */
  readonly token: string;
  /**
   * When the token stops working, UTC, ISO 8601: as the reply says, or counted from the lifetime that it
   * names, that was asked for, or that the vendor's pages state. Absent where none is known.
   */
  readonly expiresAt?: string;
  /**
   * Where to send the person, when the vendor hosts a page. It holds the token: not enumerable either.
   */
  readonly url?: string | undefined;
  /** Youverify's word for the session's state; `invalid` where iDenfy says that its token is not valid. */
  readonly status?: string;
  /** iDenfy's code for its mobile app. */
  readonly digitString?: string;
  /** The vendor's whole reply. Not enumerable. */
  readonly raw: unknown;
}

type MaybePromise<T> = T | Promise<T>;
type Fetch = (url: string, init: RequestInit) => Promise<Response>;

export interface SessionOptions<C extends AnyContract = AnyContract> {
  /** The vendor's credentials, or a function that gives them. */
  readonly credentials: CredentialsOf<C> | (() => MaybePromise<CredentialsOf<C>>);
  /** Which of the vendor's hosts. Default: `"production"`. */
  readonly environment?: EnvironmentOf<C> | undefined;
  /** Another host: `https:`, or `http:` on this machine; no query, fragment or user. */
  readonly baseUrl?: string | undefined;
  /** Another path after the base URL. */
  readonly path?: string | undefined;
  /** More headers. Those that this package or `fetch` sets (`Content-Length`, `Host`) cannot be given. */
  readonly headers?: Headers | Iterable<readonly [string, string]> | Record<string, string> | undefined;
  /**
   * Sends the request. A function is called without `this`: give a service binding itself, not its
   * `fetch`. Default: the global `fetch`.
   */
  readonly fetch?: Fetch | { readonly fetch: Fetch } | undefined;
  /** Ends the call at once, whatever it is doing. */
  readonly signal?: AbortSignal | undefined;
  /** For one request, in milliseconds. Default: 10 000. */
  readonly timeoutMs?: number | undefined;
  /** For all requests, waits and bodies together, in milliseconds. Default: 20 000. */
  readonly totalTimeoutMs?: number | undefined;
  /** The largest reply that is read, in bytes. Default and maximum: 1 MiB. */
  readonly maxReplyBytes?: number | undefined;
  /**
   * How often and how patiently to repeat what certainly makes no second session: 429, and 503 with a
   * `Retry-After` that can be read; for VOVE ID without `forceCreation`, which gives the open session
   * again, network failures, timeouts and 500, 502, 503, 504 too. A connection that could not be made is
   * not repeated for the others, though `retryable`.
   */
  readonly retry?:
    | false
    | {
        /** At most this many requests, the first included: 1 to 100. Default: 3. */
        readonly maxAttempts?: number | undefined;
        /** The first wait is a random part of this, each further one of twice that. Default: 250. */
        readonly baseMs?: number | undefined;
        /** The longest wait that is not the vendor's wish. Default: 4000. */
        readonly capMs?: number | undefined;
      }
    | undefined;
  /** Hears what happens: never a header, a body or a credential. What it throws is ignored. */
  readonly onEvent?: ((event: SessionEvent) => unknown) | undefined;
  /** The time in milliseconds since the epoch, for tests. */
  readonly now?: (() => number) | undefined;
  /** Random bytes, for tests. */
  readonly random?: ((bytes: number) => Uint8Array) | undefined;
  /** Allows credentials in a page, where everybody can read them. */
  readonly dangerouslyAllowBrowser?: boolean | undefined;
  /** How the payload is checked: the whole of it. */
  readonly check?: CheckOptions<RuleId<C>> | undefined;
}

/**
 * Which of the vendor's hosts, as read on 2026-11-21:
 *
 * - Youverify, its docs: `https://api.youverify.co`, `https://api.sandbox.youverify.co`
 * - Yoti, its SDKs: `https://api.yoti.com/idverify/v1`, `https://api.yoti.com/sandbox/idverify/v1`; the page
 *   says to ask Yoti
 * - VOVE ID: `https://api.voveid.com`, `https://api.voveid.net`; its page lists both as equals, that `.net`
 *   is the sandbox is from its own app
 */
export type Environment = "production" | "sandbox";

/**
 * Same host; the keys decide: iDenfy's sandbox is chosen by sandbox keys, and this changes nothing. By its
 * guide, read on 2026-11-21: `https://ivs.idenfy.com`.
 */
export type SameHostEnvironment = "production" | "sandbox";

/** What `environment` means to a contract. */
export type EnvironmentOf<C> = C extends IdenfySessionContract | IdenfyTokenContract
  ? SameHostEnvironment
  : Environment;

/**
 * Checks a payload, sends it and reads the answer. What passed a check before is sent as it is, byte for
 * byte, without another one; `options.check` has no say in it then.
 *
 * Each iDenfy session costs a credit.
 *
 * @param input a payload, or what `check`, `checkText`, a builder or a conversion gave of this contract
 * @throws {@link SessionError}, and nothing else
 */
export declare function createSession<C extends AnyContract>(
  contract: C,
  input: InputOf<C> | Passed<C>,
  options: SessionOptions<C>,
): Promise<Session>;

/**
 * The same with options given once.
 *
 * @throws {@link SessionError} of kind "config", at once, for options and credentials that cannot be used;
 *   a function that gives credentials is called for each session
 */
export declare function createClient<C extends AnyContract>(
  contract: C,
  options: SessionOptions<C>,
): SessionClient<C>;

export interface SessionClient<C extends AnyContract> {
  readonly contract: C;
  /** @throws {@link SessionError}, and nothing else */
  create(input: InputOf<C> | Passed<C>, perCall?: Partial<SessionOptions<C>>): Promise<Session>;
  /** Never rejects. */
  tryCreate(
    input: InputOf<C> | Passed<C>,
    perCall?: Partial<SessionOptions<C>>,
  ): Promise<TriedSession>;
}

/** A session, or why there is none. */
export type TriedSession =
  | { ok: true; session: Session; error?: undefined }
  | { ok: false; error: SessionError; session?: undefined };

/** A real request, with its secrets: not for logs. */
export interface SignedRequest {
  readonly method: "POST";
  readonly url: string;
  readonly headers: { readonly [name: string]: string };
  readonly body: Uint8Array;
  /** A new `Request` for your own HTTP client. */
  toRequest(): Request;
}

/**
 * The first half of {@link createSession}: checks and builds the request, without sending it. For
 * queues, own HTTP clients and tests.
 *
 * @throws {@link SessionError}
 */
export declare function prepare<C extends AnyContract>(
  contract: C,
  input: InputOf<C> | Passed<C>,
  options: SessionOptions<C>,
): Promise<SignedRequest>;

/**
 * The other half: reads an answer that you received. There may be a session whatever it throws: never
 * with outcome "not_sent" but for a mistake in the contract.
 *
 * @throws {@link SessionError}, and nothing else
 */
export declare function readResponse<C extends AnyContract>(
  contract: C,
  response: Response,
  options?: ReadOptions<C>,
): Promise<Session>;

export interface ReadOptions<C extends AnyContract = AnyContract> extends Partial<SessionOptions<C>> {
  /**
   * What was sent: tells how long the session was asked to live, and VOVE ID's id. Its body as bytes, as
   * a text, or as `JSON.parse(JSON.stringify(request))` has it after a queue.
   */
  readonly request?: { readonly body: Uint8Array | string | { readonly [at: string]: number } };
}

/**
 * Yoti's private key as a `CryptoKey` that can be used many times and cannot be read out.
 *
 * @param pem PKCS#1 or PKCS#8, at least 2048 bits, not encrypted
 * @throws {@link SessionError} of kind "config", which names the trouble and shows nothing of the key
 */
export declare function importYotiKey(pem: string): Promise<CryptoKey>;

/** The platform's own: Node's types have no global of this name. */
type CryptoKey = Parameters<typeof crypto.subtle.sign>[1];

export type ErrorKind =
  /** The payload was refused here; see `issues`. */
  | "validation"
  /** Credentials, base URL or options cannot be used. */
  | "config"
  /** Your signal ended the call. */
  | "aborted"
  /** Your time is up, or the vendor's (408). */
  | "timeout"
  /**
   * `fetch` failed, or a success broke off; see `cause`. The outcome is "not_sent" where the runtime names
   * a cause from before the request could leave: no such host, no connection, a certificate.
   */
  | "network"
  /**
   * The vendor answered with a redirect; following it would carry the key along. 307 and 308 refuse; after
   * any other, a session may exist.
   */
  | "redirect"
  /** 401: the vendor does not know these credentials. */
  | "unauthorized"
  /** 403: it knows them, and they may not do this. */
  | "forbidden"
  /** The vendor refused the request: 400, 402 (no funds), 422 and other 4xx, or a success that says no. */
  | "rejected"
  /** 404: look at `baseUrl` and `path`. */
  | "not_found"
  /** 409 */
  | "conflict"
  /** 429 */
  | "rate_limited"
  /** 5xx */
  | "unavailable"
  /** The answer is not what the vendor documents. */
  | "protocol"
  /** A fault of this package. */
  | "internal";

/** What every {@link SessionError} has. Safe to log as it is, but for `vendorMessage` and `cause`. */
export interface SessionFailure<Kind extends ErrorKind = ErrorKind> extends Error {
  readonly name: "SessionError";
  readonly contract: ContractId;
  readonly kind: Kind;
  /** May a session exist at the vendor? No: nothing was sent. No: it was refused. Perhaps. */
  readonly outcome: "not_sent" | "rejected" | "unknown";
  /** The status of the last answer. */
  readonly status?: number;
  /** The vendor's own code. */
  readonly vendorCode?: string;
  /** The vendor's own words. Not enumerable: they may repeat what was sent. */
  readonly vendorMessage?: string;
  /** What is wrong with the payload: found here, or told by the vendor. */
  readonly issues?: Issues;
  /** Another try is safe and may help. */
  readonly retryable: boolean;
  /** How long the vendor asks to wait, in milliseconds. */
  readonly retryAfterMs?: number;
  /**
   * What was sent, in order: the status of each answer that came, and the milliseconds it took. Node's own
   * `fetch` sends a request anew when it is answered with 421: two are noted then, or it fails and that is
   * told. What a `fetch` of yours or a proxy repeats, nobody sees.
   */
  readonly attempts: readonly { readonly status?: number; readonly ms: number }[];
  /** The vendor's id of the request, for its support. */
  readonly requestId?: string;
  /** What `fetch` or the body it gave rejected with, or the reason of your signal; nothing else. */
  readonly cause?: unknown;
  /** Safe to log: without `cause`, `stack` and the vendor's words. */
  toJSON(): Record<string, unknown>;
  /** For the caller of your function: see {@link SessionProblem}. */
  toProblemDetails(): SessionProblem;
}

/** The payload was refused here: nothing was sent. */
export interface ValidationError extends SessionFailure<"validation"> {
  readonly outcome: "not_sent";
  readonly status?: never;
  /** What is wrong with the payload. */
  readonly issues: Issues;
}

/** The vendor answered, and not with a session. */
export interface AnsweredError<Kind extends ErrorKind, Status extends number = number>
  extends SessionFailure<Kind> {
  /** "unknown" where this, or a try before, may have made one. */
  readonly outcome: "rejected" | "unknown";
  /** The status of the answer. */
  readonly status: Status;
}

/**
 * Why there is no session, by `kind`. Safe to log as it is, but for `vendorMessage` and `cause`.
 *
 * ```js
 * if (error.kind === "validation") error.issues[0].message;
 * if (error.kind === "rejected") error.status;
 * ```
 */
export type SessionError =
  | ValidationError
  | AnsweredError<"unauthorized", 401>
  | AnsweredError<"forbidden", 403>
  | AnsweredError<"not_found", 404>
  | AnsweredError<"conflict", 409>
  | AnsweredError<"rate_limited", 429>
  | AnsweredError<"rejected">
  | AnsweredError<"unavailable">
  // 0 where a browser hides it.
  | AnsweredError<"redirect">
  | SessionFailure<"config">
  | SessionFailure<"aborted">
  | SessionFailure<"timeout">
  | SessionFailure<"network">
  | SessionFailure<"protocol">
  | SessionFailure<"internal">;

/** The class of {@link SessionError}, for `instanceof`. Only this package makes them. */
export declare const SessionError: SessionErrorClass;

interface SessionErrorClass extends Function {
  readonly prototype: SessionError;
  [Symbol.hasInstance](value: unknown): value is SessionError;
}

/**
 * A problem document for the caller of your function. Its status is yours, not the vendor's: 422, 429, 503
 * and 504 (the time was up, or your signal ended the call) tell what happened, 500 is a fault of your
 * function, 502 anything else. All but `kind` is absent for kind "validation", which has issues instead.
 */
export interface SessionProblem extends ProblemDetails<422 | 429 | 500 | 502 | 503 | 504> {
  readonly kind: ErrorKind;
  readonly outcome?: SessionFailure["outcome"];
  readonly retryable?: boolean;
  readonly retryAfterMs?: number;
}

/** By brand, not by class: two copies of this package may meet in one program. */
export declare function isSessionError(value: unknown): value is SessionError;

/** `attempt` counts the requests from 1; 0 for an error before the first. */
export type SessionEvent = { readonly contract: ContractId; readonly attempt: number } & (
  /** `host` is where it goes: iDenfy has one for all keys. */
  | { readonly type: "request"; readonly host: string }
  | { readonly type: "response"; readonly status: number; readonly ms: number }
  | { readonly type: "retry"; readonly delayMs: number }
  | { readonly type: "error"; readonly kind: ErrorKind }
);
