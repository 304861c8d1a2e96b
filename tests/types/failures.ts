// What is certain of a failure, by its kind. Compiled, never run.

import {
  createClient,
  createSession,
  isSessionError,
  SessionError,
  toProblemDetails,
  youverify,
  type ErrorKind,
  type Issue,
  type Issues,
  type SessionProblem,
} from "idv-session/edge";

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const yes = <T extends true>(): T => true as T;

yes<Same<SessionError["kind"], ErrorKind>>();
yes<Same<SessionError["outcome"], "not_sent" | "rejected" | "unknown">>();

/** Each kind, and what is not there for all. */
export function told(error: SessionError): number | readonly Issue[] | undefined {
  // @ts-expect-error not every failure was answered
  const status: number = error.status;
  // @ts-expect-error nor has issues
  const issues: Issues = error.issues;
  void [status, issues];
  switch (error.kind) {
    case "validation":
      yes<Same<typeof error.outcome, "not_sent">>();
      void error.issues[0].message;
      return error.issues;
    case "unauthorized":
      yes<Same<typeof error.status, 401>>();
      return error.status;
    case "forbidden":
      yes<Same<typeof error.status, 403>>();
      return error.status;
    case "not_found":
      yes<Same<typeof error.status, 404>>();
      return error.status;
    case "conflict":
      yes<Same<typeof error.status, 409>>();
      return error.status;
    case "rate_limited":
      yes<Same<typeof error.status, 429>>();
      return error.retryAfterMs ?? error.status;
    case "rejected":
    case "unavailable":
    case "redirect":
      yes<Same<typeof error.status, number>>();
      yes<Same<typeof error.outcome, "rejected" | "unknown">>();
      // @ts-expect-error the vendor may have named no field
      void error.issues.length;
      return error.status.toFixed().length;
    case "aborted":
    case "timeout":
    case "network":
    case "config":
    case "protocol":
    case "internal":
      return error.status?.toFixed().length;
    default: {
      const none: never = error;
      return none;
    }
  }
}

/** Both ways of asking narrow to the union. */
export function asked(thrown: unknown): Issues | undefined {
  if (thrown instanceof SessionError && thrown.kind === "validation") return thrown.issues;
  if (isSessionError(thrown) && thrown.kind === "validation") return thrown.issues;
  if (thrown instanceof SessionError) {
    const error: SessionError = thrown;
    void [error.message, error.stack, error.toJSON(), error.attempts[0]?.ms];
  }
  return undefined;
}
export function either(given: SessionError | string): string {
  return given instanceof SessionError ? given.kind : given.trim();
}

/** What is thrown and what is given are one type; so is an `Error`. */
export async function given(): Promise<Error | undefined> {
  const client = createClient(youverify.liveness, { credentials: { token: "t" } });
  const tried = await client.tryCreate({});
  if (tried.ok) return undefined;
  void tried.session;
  if (tried.error.kind === "validation") void tried.error.issues[0].pointer;
  try {
    await createSession(youverify.liveness, {}, { credentials: { token: "t" } });
  } catch (error) {
    if (isSessionError(error) && error.kind === "forbidden") void error.status.toFixed();
  }
  return tried.error;
}

/** Statuses are literals: a registered one each, for servers that take no other. */
export function answered(error: SessionError): SessionProblem {
  const problem = error.toProblemDetails();
  yes<Same<typeof problem.status, 422 | 429 | 500 | 502 | 503 | 504>>();
  const same = toProblemDetails(error);
  yes<Same<typeof same, SessionProblem>>();
  return same;
}
