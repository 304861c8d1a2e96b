// iDenfy: POST /api/v2/token, HTTP Basic. The reply comes in the shape that was asked in.

import { reason, toBase64 } from "./http.js";
import { flat, guide, isNested, nested } from "./idenfy-rules.js";
import { isObject } from "./rules.js";

const DEFAULT_LIFETIME_SECONDS = 86_400;
const DEFAULT_SESSION_SECONDS = 1800;

const STATUS_IDENTIFIERS = {
  401: "UNAUTHORIZED",
  402: "PARTNER_CONTRACT_ERROR",
  403: "PERMISSIONS_ERROR",
  405: "METHOD_NOT_ALLOWED",
  429: "TOO_MANY_REQUESTS",
  500: "INTERNAL_ERROR",
};

const PROBLEM_IDENTIFIERS = {
  json: "JSON_ERROR",
  missing: "MISSING_VALUE",
  type: "BAD_VALUE",
  value: "BAD_VALUE",
};

const asksNested = (payload) => isObject(payload) && isNested(payload);

export const idenfy = {
  name: "idenfy",
  identifies: ["authToken", "tokenString", "scanRef", "redirectUrl", "sessionUrl"],
  contract: (payload) => (asksNested(payload) ? "idenfy.token" : "idenfy.session"),
  rule: (payload) => (asksNested(payload) ? nested : flat),
  page: guide.page,

  authenticate({ headers, credentials }) {
    const [, given] = /^Basic +(.*)$/i.exec(headers.get("authorization") ?? "") ?? [];
    if (given === undefined) return "HTTP Basic credentials are missing";
    const pair = new TextEncoder().encode(`${credentials.apiKey}:${credentials.apiSecret}`);
    if (given !== toBase64(pair)) return "The API key or the API secret is not valid";
  },

  create(payload, call) {
    if (call.credits.left <= 0) {
      return { status: 402, body: idenfy.refusal(402, "Not enough credits") };
    }
    call.credits.left -= 1;

    const base = call.url.href.slice(0, call.url.href.lastIndexOf("/api/v2/token"));
    const token = call.ids.alphanumeric(40);
    const session = {
      token,
      scanRef: call.ids.uuid(),
      digitString: payload.generateDigitString ? call.ids.digits(8) : null,
      url: `${base}/api/v2/redirect?authToken=${token}`,
    };
    return isNested(payload)
      ? { status: 201, body: nestedReply(payload, session, call.now) }
      : { status: 200, body: flatReply(payload, session) };
  },

  refusal(status, message, problems = []) {
    const [first] = problems;
    const identifier = first ? PROBLEM_IDENTIFIERS[first.kind] : STATUS_IDENTIFIERS[status];
    const says = first ? `${first.at} ${first.text}`.trim() : (message ?? reason(status));
    return { message: says, ...(identifier && { identifier }) };
  },
};

function flatReply(payload, { token, scanRef, digitString, url }) {
  return {
    message: "Token created successfully",
    authToken: token,
    scanRef,
    clientId: payload.clientId,
    firstName: payload.firstName?.toUpperCase() ?? null,
    lastName: payload.lastName?.toUpperCase() ?? null,
    redirectUrl: url,
    digitString,
    expiryTime: payload.expiryTime ?? DEFAULT_LIFETIME_SECONDS,
    sessionLength: payload.sessionLength ?? DEFAULT_SESSION_SECONDS,
  };
}

function nestedReply(payload, { token, scanRef, digitString, url }, now) {
  const lifetime = payload.lifetime ?? DEFAULT_LIFETIME_SECONDS;
  return {
    tokenString: token,
    scanRef,
    clientId: payload.clientId,
    digitString,
    expiration: new Date(now + lifetime * 1000).toISOString(),
    isValid: true,
    isActive: true,
    tokenType: payload.tokenType,
    externalRef: payload.externalRef ?? null,
    locale: payload.locale ?? "en",
    sessionLength: payload.sessionLength ?? DEFAULT_SESSION_SECONDS,
    sessionUrl: url,
  };
}
