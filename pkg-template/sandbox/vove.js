// VOVE ID: POST /v2/sessions, header `x-api-key`.

import { reason } from "./http.js";
import { statedBy } from "./rules.js";

const TOKEN_LIFETIME_MS = 30 * 60 * 1000;

const page = statedBy("VOVE ID, Verification session, read 2026-11-21");

const payload = page.object(
  {
    refId: page.string(),
    flowId: page.string(),
    forceCreation: page.flag(),
    // "Details provided by the user": the page shows these four, says not how to write a date of
    // birth, and leaves the object open.
    user: page.object({
      firstName: page.string(),
      lastName: page.string(),
      gender: page.string(),
      dateOfBirth: page.string(),
    }),
  },
  page.requires("refId"),
);

export const vove = {
  name: "vove",
  identifies: ["token"],
  contract: () => "vove.session",
  rule: () => payload,
  page: page.page,

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
