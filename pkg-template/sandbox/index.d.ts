/**
 * The four vendors as an in-process `fetch()`, for tests and demos.
 *
 * It answers as the vendors' pages say, with its own hand-written validation: a second opinion
 * that shares no code with `idv-session`, and refuses only what a page of the vendor's refuses. It
 * opens no connection and its credentials are fake.
 *
 * ```js
 * import { createSandbox } from "idv-session/sandbox";
 *
 * const sandbox = createSandbox();
 * await createSession(vove.session, { refId: "user-1" }, {
 *   credentials: sandbox.credentials.vove,
 *   fetch: sandbox.fetch,
 * });
 * sandbox.journal[0].status; // 200
 * ```
 *
 * The journal says which page refused a payload, and why:
 *
 * ```js
 * sandbox.journal[0].refused;
 * // [{ at: "ttlSeconds", text: "must be at least 30",
 * //    page: "Youverify, Generate SDK Session ID, read 2026-11-21" }]
 * ```
 *
 * Yoti's private key is made when it is first asked for, so it comes as a promise:
 *
 * ```js
 * const { yoti } = sandbox.credentials;
 * const credentials = async () => ({ sdkId: yoti.sdkId, key: await yoti.key });
 * ```
 */
export function createSandbox(options?: SandboxOptions): Sandbox;

/** An option that does not exist or is of a wrong type throws a TypeError. */
export interface SandboxOptions {
  /** The same seed gives the same ids and tokens, in the same order. */
  seed?: number | string | undefined;
  /** The clock, in milliseconds since the epoch. Default `Date.now`. Latency is real time. */
  now?: (() => number) | undefined;
  /** iDenfy credits: each session costs one, and without any the answer is 402. Default: no end. */
  credits?: number | undefined;
  /** What the vendors accept, in place of the fake defaults. */
  credentials?:
    | {
        youverify?: { token?: string | undefined } | undefined;
        yoti?:
          | {
              sdkId?: string | undefined;
              /** Verifies signatures: SPKI PEM text, a JWK, a CryptoKey. Default: a pair made here. */
              publicKey?: string | JsonWebKey | CryptoKey | undefined;
            }
          | undefined;
        idenfy?: { apiKey?: string | undefined; apiSecret?: string | undefined } | undefined;
        vove?: { apiKey?: string | undefined } | undefined;
      }
    | undefined;
}

// What has no `export` in front stays in here.
export {};

/** The platform's own: Node's types have no global of this name. */
type CryptoKey = Parameters<typeof crypto.subtle.verify>[1];

/** An RSA key as a JSON Web Key. */
interface JsonWebKey {
  readonly kty?: string;
  readonly n?: string;
  readonly e?: string;
}

export interface Sandbox {
  /**
   * Takes what the platform's `fetch` takes, and needs no `this`. Requests are told apart by the
   * end of their path, so any host and base path will do. It follows no redirect.
   */
  readonly fetch: (input: string | URL | Request, init?: RequestInit) => Promise<Response>;
  /** The credentials that the vendors accept. */
  readonly credentials: SandboxCredentials;
  /** Every request that got here, in order, with a fault or without. Always the same array. */
  readonly journal: JournalEntry[];
  /** Forgets journal, sessions, nonces, spent credits and faults; ids start anew from the seed. */
  reset(): void;
  /** Queues faults for the next requests, whoever they are for. A number is a status. */
  fault(next: SandboxFault | number | readonly (SandboxFault | number)[]): void;
}

export interface SandboxCredentials {
  readonly youverify: { readonly token: string };
  readonly yoti: {
    readonly sdkId: string;
    /**
     * The private key, PKCS#8 PEM text. Made on first use; not enumerable, so that spreading or
     * printing the credentials makes none. Rejects when you gave a `publicKey` of your own.
     */
    readonly key: Promise<string>;
  };
  readonly idenfy: { readonly apiKey: string; readonly apiSecret: string };
  readonly vove: { readonly apiKey: string };
}

export interface JournalEntry {
  readonly method: string;
  readonly url: string;
  readonly path: string;
  readonly query: Record<string, string>;
  /** Names in lower case. Credentials are in here: give the sandbox no real ones. */
  readonly headers: Record<string, string>;
  /** The body as text. */
  readonly body: string;
  /** Null for a path that is no vendor's. */
  readonly vendor: "youverify" | "yoti" | "idenfy" | "vove" | null;
  /** The contract that was asked; null for a path that the vendor does not serve. */
  readonly contract:
    | "youverify.liveness"
    | "yoti.session"
    | "idenfy.session"
    | "idenfy.token"
    | "vove.session"
    | null;
  /** The status answered; null while there is none, and for ever after `hang` and `drop`. */
  readonly status: number | null;
  /** The rules that the payload breaks; empty when it was taken, or not looked at. */
  readonly refused: readonly SandboxRefusal[];
  /** When it arrived, by the sandbox's clock. */
  readonly at: number;
}

/** One rule of a vendor's that a payload breaks. */
export interface SandboxRefusal {
  /** Where: `requested_checks[0].config`, or empty for the body as a whole. */
  readonly at: string;
  /** Why: `must be at least 30`. */
  readonly text: string;
  /** The page that states the rule, and the day on which it was read. */
  readonly page: string;
}

/**
 * What goes wrong with a request. Faults combine: `{ latency: 50, status: 503, retryAfter: 1 }`.
 * The header `x-sandbox-fault: latency=50;status=503;retryAfter=1` (or just `503`, or `hang`) does
 * the same for the request that carries it, and leaves the queue alone. A name or a value that does
 * not exist throws a TypeError.
 */
export interface SandboxFault {
  /** Milliseconds before the vendor looks at the request. */
  latency?: number | undefined;
  /** Never answers; rejects when the caller's signal aborts. No session is made. */
  hang?: true | undefined;
  /** `fetch` rejects with `TypeError("fetch failed")`, before or after the session was made. */
  drop?: "before" | "after" | undefined;
  /**
   * This status with the vendor's error body; for Youverify 422 shows the shape of its older
   * services. No session is made.
   */
  status?: number | undefined;
  /**
   * The header `Retry-After`: seconds; `"date"` or `"date:<seconds>"` for that time as an HTTP
   * date; any other text as it is.
   */
  retryAfter?: number | string | undefined;
  /** A redirect in place of an answer. No session is made. */
  redirect?: 301 | 302 | 303 | 307 | 308 | undefined;
  /** Where `redirect` points. Default: a host that does not exist. */
  location?: string | undefined;
  /**
   * Spoils the body of the answer, whatever that is; the session was made.
   * - `html`, `empty`, `not-json`: the body is that instead.
   * - `truncated`: the first half of the JSON.
   * - `oversized`: the JSON and then 2 MiB of white space, streamed.
   * - `slow`: the first bytes, and then nothing until the caller aborts.
   * - `no-token`: the JSON without its tokens and ids.
   * - `success-false`: a 2xx that says `success: false`; here no session is made.
   */
  body?:
    | "html"
    | "empty"
    | "truncated"
    | "not-json"
    | "oversized"
    | "slow"
    | "success-false"
    | "no-token"
    | undefined;
  /** How many requests it is for. Default 1. Not in the header. */
  times?: number | undefined;
}
