// What the types of the edge entry and the sandbox promise. Compiled, never run.

import {
  createClient,
  createSession,
  idenfy,
  importYotiKey,
  isSessionError,
  prepare,
  readResponse,
  SessionError,
  vove,
  yoti,
  youverify,
  type CredentialsOf,
  type Session,
  type SessionOptions,
} from "idv-session/edge";
import { youverify as fromRoot } from "idv-session";
import { createSandbox } from "idv-session/sandbox";
// @ts-expect-error the sandbox's own, not for others
import type { JsonWebKey as Hidden } from "idv-session/sandbox";

export type { Hidden };

// The contract tells the payload and the credentials.
const token = { token: "t" };
const pair = { apiKey: "k", apiSecret: "s" };
export const sessions: Promise<Session>[] = [
  createSession(youverify.liveness, { ttlSeconds: 60 }, { credentials: token }),
  createSession(fromRoot.liveness, {}, { credentials: token }),
  createSession(idenfy.session, { clientId: "u" }, { credentials: pair }),
  createSession(idenfy.token, { clientId: "u", tokenType: "DOCUMENT" }, { credentials: pair }),
  createSession(vove.session, { refId: "u" }, { credentials: () => ({ apiKey: "k" }) }),
  createSession(yoti.session, {}, { credentials: { sdkId: "id", key: "pem" } }),
  createSession(yoti.session, {}, { credentials: async () => ({ sdkId: "id", key: await importYotiKey("pem") }) }),
];
// @ts-expect-error the credentials of another vendor
void createSession(youverify.liveness, {}, { credentials: pair });
// @ts-expect-error half of them
void createSession(idenfy.session, { clientId: "u" }, { credentials: { apiKey: "k" } });
// @ts-expect-error misspelt
void createSession(yoti.session, {}, { credentials: { sdkID: "id", key: "pem" } });
// @ts-expect-error not a key
void createSession(yoti.session, {}, { credentials: { sdkId: "id", key: new Uint8Array(8) } });
// @ts-expect-error none at all
void createSession(youverify.liveness, {}, {});
// @ts-expect-error those that a function gives are looked at too
void createSession(vove.session, { refId: "u" }, { credentials: async () => token });
// @ts-expect-error not this contract's field
void createSession(youverify.liveness, { ttl: 5 }, { credentials: token });
// @ts-expect-error a required field
void createSession(vove.session, {}, { credentials: { apiKey: "k" } });
// @ts-expect-error no such value
void createSession(idenfy.token, { clientId: "u", tokenType: "VIDEO" }, { credentials: pair });
// @ts-expect-error a contract, not its id
void createSession("youverify.liveness", {}, { credentials: token });

// What passed a check is taken as it is; a copy of it is not.
const checked = fromRoot.liveness.check({});
if (checked.ok) {
  void createSession(youverify.liveness, checked, { credentials: token });
  void prepare(youverify.liveness, checked, { credentials: token });
  void createClient(youverify.liveness, { credentials: token }).create(checked);
  // @ts-expect-error of another contract
  void createSession(vove.session, checked, { credentials: { apiKey: "k" } });
  // @ts-expect-error a part cannot be sent
  void createSession(youverify.liveness, fromRoot.liveness.check({}, { at: "/ttlSeconds" }), { credentials: token });
}
// @ts-expect-error no such rule
void createSession(youverify.liveness, {}, { credentials: token, check: { relax: ["nothing"] } });

// Options.
const options: SessionOptions<typeof youverify.liveness> = {
  credentials: token,
  environment: "sandbox",
  baseUrl: undefined,
  headers: { "x-trace": "1" },
  fetch: createSandbox().fetch,
  signal: AbortSignal.timeout(5),
  timeoutMs: 5_000,
  retry: { maxAttempts: 2 },
  onEvent: (event) => void (event.type === "retry" ? event.delayMs.toFixed() : event.type === "request" && event.host),
  now: Date.now,
  random: (bytes) => new Uint8Array(bytes),
  check: { unknownKeys: "warn" },
};
void createSession(youverify.liveness, {}, { ...options, fetch: { fetch } });
void createSession(youverify.liveness, {}, { ...options, fetch, headers: new Headers(), retry: false });
// @ts-expect-error no such option
void createSession(youverify.liveness, {}, { credentials: token, timeout: 5_000 });
// @ts-expect-error no such environment
void createSession(youverify.liveness, {}, { credentials: token, environment: "staging" });
// @ts-expect-error `true` says nothing
void createSession(youverify.liveness, {}, { credentials: token, retry: true });
// @ts-expect-error only a response has a status
void createSession(youverify.liveness, {}, { credentials: token, onEvent: (event) => event.status });

// Clients, halves, errors.
export async function edge(env: { TOKEN: string }): Promise<Session | SessionError> {
  const credentials: CredentialsOf<typeof youverify.liveness> = { token: env.TOKEN };
  const client = createClient(youverify.liveness, { credentials: async () => credentials });
  // @ts-expect-error the client's contract has no such field
  void client.create({ refId: "u" });
  const tried = await client.tryCreate({ ttlSeconds: 60 }, { signal: AbortSignal.timeout(5) });
  if (!tried.ok) return tried.error;
  const request = await prepare(youverify.liveness, {}, { credentials });
  const response = await fetch(request.toRequest());
  await readResponse(youverify.liveness, response, { request });
  try {
    const { credentials } = createSandbox({ credentials: { yoti: { publicKey: { kty: "RSA", n: "", e: "" } } } });
    return await createSession(youverify.liveness, { ttlSeconds: 60 }, { credentials: credentials.youverify });
  } catch (error) {
    if (!isSessionError(error)) throw error;
    const known: "not_sent" | "rejected" | "unknown" = error.outcome;
    void known;
    // @ts-expect-error no such kind
    if (error.kind === "offline") return error;
    return error instanceof SessionError ? error : tried.session;
  }
}

// @ts-expect-error only the package makes them
void new SessionError("no session");

// What Web Crypto takes and gives is what `importYotiKey` gives and a contract takes.
export async function sign(bytes: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer> {
  return crypto.subtle.sign("RSASSA-PKCS1-v1_5", await importYotiKey("pem"), bytes);
}
