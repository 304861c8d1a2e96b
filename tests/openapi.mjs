// A third opinion on iDenfy's nested shape: a mock server made by a library from an OpenAPI file with
// the page's facts. It refuses what the page refuses, and knows nothing of this package.

import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { load, root } from "../scripts/run.mjs";
import { runNamed } from "./named.mjs";

const { createSession, idenfy } = await load(`${root}/pkg/edge.js`);

const VALID = { clientId: "u", tokenType: "DOCUMENT" };

/** What the mock accepts, and so must we. */
const ACCEPTED = [
  VALID,
  { ...VALID, lifetime: 0, sessionLength: 60, externalRef: null, locale: null },
  { ...VALID, lifetime: 2_592_000, sessionLength: 3_600, externalRef: "x".repeat(40) },
  { ...VALID, client: { name: "José", sex: "F", dateOfBirth: "2000-02-29", dateOfIssue: null } },
  { ...VALID, urls: { successUrl: "https://a.b/c", webhookUrl: null }, settings: { verifyEmail: true } },
  { ...VALID, riskAssessmentProfile: "3eb8c91c-c866-4fcb-9805-67e8b45c7883", questionnaire: null },
];

/** What the mock refuses, and so must we: each with our rule to relax, where it can be relaxed. */
const REFUSED = [
  [{ ...VALID, lifetime: -1 }, "lifetime.min"],
  [{ ...VALID, lifetime: 2_592_001 }, "lifetime.max"],
  [{ ...VALID, sessionLength: 59 }, "sessionLength.min"],
  [{ ...VALID, sessionLength: 3_601 }, "sessionLength.max"],
  [{ ...VALID, externalRef: "x".repeat(41) }, "externalRef.max_length"],
  [{ ...VALID, locale: "xxxxxxxx" }, "locale.max_length"],
  [{ ...VALID, clientId: "x".repeat(101) }, "clientId.max_length"],
  [{ ...VALID, client: { dateOfBirth: "2001-02-29" } }, "client.dateOfBirth.format"],
  [{ ...VALID, client: { sex: "X" } }, "client.sex.enum"],
  [{ ...VALID, riskAssessmentProfile: "7" }, "riskAssessmentProfile.format"],
  [{ ...VALID, tokenType: "OTHER" }, "tokenType.enum"],
];

const TESTS = {
  async "what the mock accepts becomes a session"(create) {
    for (const input of ACCEPTED) {
      const session = await create(input);
      assert.deepEqual([session.id, session.token], ["scan-of-the-mock", "token-of-the-mock"]);
      assert.equal(session.expiresAt, "2030-01-01T00:00:00.000Z");
    }
  },

  async "what the mock refuses we refuse first, and read its refusal when we are told to go on"(create) {
    for (const [input, rule] of REFUSED) {
      const ours = await create(input).catch((error) => error);
      assert.equal(ours.kind, "validation", rule);
      assert.deepEqual(ours.issues.map((issue) => issue.rule), [rule]);
      const theirs = await create(input, { check: { relax: [rule] } }).catch((error) => error);
      assert.deepEqual([theirs.kind, theirs.status, theirs.vendorCode], ["rejected", 400, "BAD_VALUE"], rule);
    }
  },

  async "without keys the mock refuses"(create) {
    const send = (url, init) => {
      init.headers.delete("authorization");
      return fetch(url, init);
    };
    const error = await create(VALID, { fetch: send }).catch((error) => error);
    assert.deepEqual([error.kind, error.vendorCode], ["unauthorized", "UNAUTHORIZED"]);
  },
};

/** The mock on loopback, in this process. */
async function startMock() {
  const require = createRequire(import.meta.url);
  const { createServer } = require("@stoplight/prism-http-server");
  const { getHttpOperationsFromSpec } = require("@stoplight/prism-http");
  const { createLogger } = require("@stoplight/prism-core");
  const operations = await getHttpOperationsFromSpec(`${root}/tests/openapi/idenfy-token.yaml`);
  const server = createServer(operations, {
    components: { logger: createLogger("mock", { level: "silent" }) },
    config: {
      checkSecurity: true,
      validateRequest: true,
      validateResponse: true,
      errors: false,
      upstreamProxy: undefined,
      mock: { dynamic: false },
      isProxy: false,
    },
    cors: false,
  });
  return { url: await server.listen(0, "127.0.0.1"), close: () => server.close() };
}

export async function runOpenApi() {
  const mock = await startMock();
  const credentials = { apiKey: "key", apiSecret: "secret" };
  const create = (input, more) =>
    createSession(idenfy.token, input, { credentials, baseUrl: mock.url, ...more });
  try {
    return await runNamed(TESTS, create);
  } finally {
    await mock.close();
  }
}
