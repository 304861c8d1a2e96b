// Yoti: POST {base}/sessions?sdkId=…&nonce=…&timestamp=…, signed with RSA.

import { reason } from "./http.js";
import { authenticate } from "./yoti-auth.js";
import { page } from "./yoti-pages.js";
import { session } from "./yoti-rules.js";

// The page names no default; this is its example's value.
const DEFAULT_TTL_SECONDS = 600;

export const yoti = {
  name: "yoti",
  identifies: ["client_session_token", "session_id"],
  contract: () => "yoti.session",
  rule: () => session,
  page: page.page,
  authenticate,

  create(payload, { ids, now }) {
    const body = {
      client_session_token_ttl: timeToLive(payload, now),
      client_session_token: ids.uuid(),
      session_id: ids.uuid(),
    };
    return { status: 201, body };
  },

  refusal(status, message, problems = []) {
    const [first] = problems;
    if (first === undefined || first.kind === "json") {
      return { code: reason(status).toUpperCase().replaceAll(" ", "_"), message };
    }
    const errors = problems.map(({ at, text }) => ({ property: at, message: text }));
    const summary = "There were errors validating the payload";
    return { code: "PAYLOAD_VALIDATION", message: summary, errors };
  },
};

function timeToLive({ client_session_token_ttl: seconds, session_deadline: deadline }, now) {
  if (seconds !== undefined) return seconds;
  // The sandbox takes any text as a deadline: no page says how to write one.
  const end = Date.parse(deadline);
  return Number.isNaN(end) ? DEFAULT_TTL_SECONDS : Math.max(0, Math.floor((end - now) / 1000));
}
