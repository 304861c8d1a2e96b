// Youverify: POST /v2/api/identity/sdk/liveness/session/generate, header `token`.

import { reason } from "./http.js";
import { statedBy } from "./rules.js";

const DEFAULT_TTL_SECONDS = 120;

const page = statedBy("Youverify, Generate SDK Session ID, read 2026-11-21");

const payload = page.object({
  // "Number": a fraction is one.
  ttlSeconds: page.number(page.least(30), page.most(600)),
  metadata: page.object({}),
});

export const youverify = {
  name: "youverify",
  identifies: ["sessionId"],
  contract: () => "youverify.liveness",
  rule: () => payload,
  page: page.page,

  authenticate({ headers, credentials }) {
    const token = headers.get("token");
    if (token === null) return "The token header is missing";
    if (token !== credentials.token) return "The token is not valid";
  },

  create({ ttlSeconds = DEFAULT_TTL_SECONDS }, { ids, now }) {
    const data = {
      sessionId: ids.hex(32),
      expiresAt: new Date(now + ttlSeconds * 1000).toISOString(),
      status: "active",
    };
    const message = "SDK session generated";
    return { status: 200, body: { success: true, statusCode: 200, message, data, links: [] } };
  },

  refusal(status, message, problems = []) {
    const all = problems.map(({ at, text }) => `${at} ${text}`.trim()).join("; ") || message;
    // Older services of theirs answer in another shape; 422 (only ever a fault) shows that one.
    if (status === 422) {
      return { message: all, errors: { ttlSeconds: [all] }, status_code: status };
    }
    const name = `${reason(status).replaceAll(" ", "")}Error`;
    return { success: false, statusCode: status, message: all, name, data: {} };
  },
};
