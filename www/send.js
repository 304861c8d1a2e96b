// The one call of this page: to its own edge function. It has no key and needs none.

const TIMEOUT_MS = 60_000;

/**
 * Asks the edge function for a session.
 * Never rejects: `{ session?, problem?, status?, ms }`, with exactly one of the first two.
 */
export async function createSession(contract, body) {
  const began = performance.now();
  const after = (answer) => ({ ...answer, ms: Math.round(performance.now() - began) });
  let response;
  let text;
  try {
    response = await fetch(pathOf(contract), {
      method: "POST",
      headers: {
        "Content-Type": "application/json",
        Accept: "application/json, application/problem+json",
      },
      body,
      // The answer holds a token.
      cache: "no-store",
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    text = await response.text();
  } catch (error) {
    return after({ problem: unanswered(error), status: response?.status });
  }
  return after({ ...understand(response, text), status: response.status });
}

/** Where a contract's sessions are created. */
export const pathOf = (contract) => `/api/sessions/${encodeURIComponent(contract)}`;

function understand(response, text) {
  const answer = parse(text);
  if (response.ok && typeof answer?.id === "string" && typeof answer.token === "string") {
    return { session: answer };
  }
  const isProblem = !response.ok && typeof answer?.title === "string";
  return { problem: isProblem ? answer : unreadable(response) };
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function unanswered(error) {
  if (error?.name === "TimeoutError") {
    return {
      title: "The edge function did not answer in time",
      detail: `Nothing came back within ${TIMEOUT_MS / 1000} seconds.`,
      outcome: "unknown",
    };
  }
  return navigator.onLine
    ? {
        title: "The edge function could not be reached",
        detail:
          "The connection failed before an answer came back. Check that the function is running " +
          "at this address, then try again.",
        outcome: "unknown",
      }
    : {
        title: "You are offline",
        detail: "Nothing left this browser. Try again once you are connected.",
        outcome: "not_sent",
      };
}

function unreadable(response) {
  const type = response.headers.get("Content-Type") ?? "no content type";
  return {
    title: "The answer is not one that this page knows",
    detail:
      `Status ${response.status} with ${type}. The edge function answers with a session or ` +
      "with application/problem+json: does it serve /api/ at this address?",
    outcome: "unknown",
  };
}
