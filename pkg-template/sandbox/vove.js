// VOVE ID: POST /v2/sessions, header `x-api-key`.

import { isDayFirstDate } from "./formats.js";
import { reason } from "./http.js";
import { flag, object, text } from "./rules.js";

const TOKEN_LIFETIME_MS = 30 * 60 * 1000;

const user = object({
  firstName: text(),
  lastName: text(),
  gender: text(),
  // Only the vendor's own form arrives here: a client that takes ISO dates must convert them.
  dateOfBirth: text({ is: isDayFirstDate, says: "must be a date, DD-MM-YYYY" }),
  email: text({ is: (address) => address.includes("@"), says: "must be an e-mail address" }),
});

const payload = object(
  { refId: text(), flowId: text(), forceCreation: flag, user },
  { required: ["refId"] },
);

export const vove = {
  name: "vove",
  identifies: ["token"],
  contract: () => "vove.session",
  rule: () => payload,

  authenticate({ headers, credentials }) {
    const key = headers.get("x-api-key");
    if (key === null) return "The x-api-key header is missing";
    if (key !== credentials.apiKey) return "The API key is not valid";
  },

  /** An active session of the same user is given again and extended, unless a new one is forced. */
  create({ refId, forceCreation = false }, { ids, now, sessions }) {
    const active = sessions.get(refId);
    const reuse = !forceCreation && active !== undefined && active.expiresAt > now;
    const token = reuse ? active.token : ids.alphanumeric(64);
    sessions.set(refId, { token, expiresAt: now + TOKEN_LIFETIME_MS });
    return { status: 200, body: { success: true, token } };
  },

  // The page promises "messages and codes" and shows none; this is the likely shape.
  refusal(status, message, problems = []) {
    const all = problems.map(({ at, text }) => `${at} ${text}`.trim()).join("; ") || message;
    const code = reason(status).toUpperCase().replaceAll(" ", "_");
    return { success: false, message: all, code };
  },
};
