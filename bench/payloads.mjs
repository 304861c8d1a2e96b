// What is measured: the full example of each vendor's page, right and with five problems.

import { readFileSync } from "node:fs";

const example = (id, name) =>
  JSON.parse(readFileSync(new URL(`../tests/fixtures/${id}/accept/${name}.json`, import.meta.url), "utf8")).input;

const youverify = example("youverify.liveness", "every-field");
const yoti = example("yoti.session", "the-pages-full-example-with-a-real-uuid");
const idenfy = example("idenfy.session", "the-pages-full-example");

/**
 * Payloads by contract id. None of the problems is a rule between fields: not every library finds one
 * beside other problems.
 */
export const payloads = {
  "youverify.liveness": {
    valid: youverify,
    five: { ...youverify, ttlSeconds: 5, metadata: "u-1", ttl: 300, userId: "u-1", attempt: 2 },
  },
  "yoti.session": {
    valid: yoti,
    five: {
      ...yoti,
      client_session_token_ttl: 200,
      requested_checks: yoti.requested_checks.with(1, {
        type: "LIVENESS",
        config: { liveness_type: "ZOOM", max_retries: 1 },
      }),
      sdk_config: {
        ...yoti.sdk_config,
        allowed_capture_methods: "UPLOAD",
        preset_issuing_country: "UK",
        error_url: "https:/yourdomain.com/error",
      },
    },
  },
  "idenfy.session": {
    valid: idenfy,
    five: {
      ...idenfy,
      firstName: "J0hn",
      dateOfBirth: "1990-02-30",
      country: "UK",
      expiryTime: 9_999_999,
      successUrl: "http://yourapp.com/verified",
    },
  },
};
