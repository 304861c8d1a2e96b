import assert from "node:assert/strict";
import { createPublicKey, generateKeyPairSync, randomUUID } from "node:crypto";
import { test } from "node:test";

import { accepts, createSandbox, NOW, now, refuses } from "./helpers.mjs";
import { signedYoti, UUID, yoti, yotiKey, yotiPublicKey, yotiSandbox } from "./helpers.mjs";

const sandbox = yotiSandbox();
const send = (payload) => yoti(sandbox, payload);
const check = (type, config) => ({ requested_checks: [{ type, config }] });
const task = (type, config) => ({ requested_tasks: [{ type, config }] });
const sdk = (fields) => ({ sdk_config: fields });
const documents = (...required) => ({ required_documents: required });

// The page's payload, with its comments out, its missing comma in and a UUID for "<uuid>".
const PAGE_EXAMPLE = {
  client_session_token_ttl: 600,
  resources_ttl: 604800,
  user_tracking_id: "3eb8c91c-c866-4fcb-9805-67e8b45c7883",
  notifications: {
    endpoint: "https://yourdomain.com/idverify/updates",
    topics: ["resource_update", "task_completion", "check_completion", "session_completion"],
    auth_token: "XXX",
  },
  requested_checks: [
    { type: "ID_DOCUMENT_AUTHENTICITY", config: {} },
    { type: "LIVENESS", config: { liveness_type: "ZOOM", max_retries: 3 } },
    { type: "ID_DOCUMENT_FACE_MATCH", config: { manual_check: "FALLBACK" } },
  ],
  requested_tasks: [
    { type: "ID_DOCUMENT_TEXT_DATA_EXTRACTION", config: { manual_check: "FALLBACK" } },
  ],
  sdk_config: {
    allowed_capture_methods: "CAMERA_AND_UPLOAD",
    primary_colour: "#2d9fff",
    preset_issuing_country: "USA",
    success_url: "https://yourdomain.com/success",
    error_url: "https://yourdomain.com/error",
  },
};

test("answers the page's example with 201", async () => {
  const response = await send(PAGE_EXAMPLE);
  assert.equal(response.status, 201);
  const reply = await response.json();
  assert.deepEqual(Object.keys(reply), [
    "client_session_token_ttl",
    "client_session_token",
    "session_id",
  ]);
  assert.equal(reply.client_session_token_ttl, 600);
  assert.match(reply.client_session_token, UUID);
  assert.match(reply.session_id, UUID);
});

test("the time to live is asked for, or reaches to the deadline", async () => {
  const ttl = async (payload) => (await (await send(payload)).json()).client_session_token_ttl;
  assert.equal(await ttl({ client_session_token_ttl: 901 }), 901);
  assert.equal(await ttl({ session_deadline: "2025-10-05T13:00:00Z" }), 3600);
  assert.equal(await ttl({ session_deadline: "2025-10-05T14:00:00.5+01:00" }), 3600);
  assert.equal(await ttl({}), 600);
});

test("session limits", async () => {
  await accepts(send, [
    {},
    { client_session_token_ttl: 301 },
    { session_deadline: "2025-10-06T00:00:00+02:00", client_session_token_ttl: 900 },
    { resources_ttl: 86_400 },
    { resources_ttl: 87_300, client_session_token_ttl: 900 },
    { user_tracking_id: "not-a-uuid" },
    { notifications: {} },
    { notifications: { auth_type: "BASIC" } },
    { notifications: { endpoint: "https://a.b", topics: ["TASK_COMPLETION", "TASK_COMPLETION"] } },
    { requested_checks: [], requested_tasks: [], required_documents: [] },
    { identity_profile_requirements: { trust_framework: "UK_TFIDA", scheme: { type: "RTW" } } },
    { subject: { subject_id: "s" }, block_biometric_consent: true },
    { ibv_options: { a: null }, import_token: {}, resources: {}, ephemeral_media: true },
    { unknown: 1 },
  ]);
  await refuses(send, [
    { client_session_token_ttl: 300 },
    { client_session_token_ttl: "600" },
    { client_session_token_ttl: null },
    { session_deadline: "2025-10-06T00:00:00" },
    { session_deadline: "2025-10-06" },
    { session_deadline: "2025-02-30T00:00:00Z" },
    { session_deadline: "2025-10-06T24:00:00Z" },
    { resources_ttl: 86_399 },
    { resources_ttl: 87_299, client_session_token_ttl: 900 },
    { user_tracking_id: "" },
    { notifications: { endpoint: "http://a.b" } },
    { notifications: { topics: [] } },
    { notifications: { auth_token: "t" } },
    { notifications: { endpoint: "https://a.b", topics: ["Task_Completion"] } },
    { notifications: { endpoint: "https://a.b", auth_type: "basic" } },
    { requested_checks: {} },
    { requested_checks: ["LIVENESS"] },
    { identity_profile_requirements: { scheme: {} } },
    { advanced_identity_profile_requirements: { profiles: [{ schemes: [{ type: "t" }] }] } },
    { block_biometric_consent: "true" },
    { ibv_options: [] },
    { create_identity_profile_preview: "true" },
  ]);
});

test("checks", async () => {
  const custom = { type: "WITH_CUSTOM_ACCOUNT", api_key: "k", client_ref: "c" };
  const liveness = { type: "LIVENESS", config: { liveness_type: "STATIC", max_retries: 2 } };
  const match = { type: "ID_DOCUMENT_FACE_MATCH", config: { manual_check: "NEVER" } };
  await accepts(send, [
    { requested_checks: [match, liveness, liveness] },
    check("ID_DOCUMENT_AUTHENTICITY", { issuing_authority_sub_check: { requested: true } }),
    check("FACE_COMPARISON", { manual_check: "NEVER" }),
    check("ID_DOCUMENT_COMPARISON", {}),
    check("THIRD_PARTY_IDENTITY_FRAUD_1", { anything: 1 }),
    check("WATCHLIST_SCREENING", { categories: ["ADVERSE-MEDIA", "SANCTIONS"] }),
    check("WATCHLIST_ADVANCED_CA", { ...custom, monitoring: true, tags: { a: null } }),
    check("WATCHLIST_ADVANCED_CA", { matching_strategy: { type: "FUZZY", fuzziness: 0 } }),
    check("WATCHLIST_ADVANCED_CA", {
      type: "WITH_YOTI_ACCOUNT",
      sources: { type: "TYPE_LIST", types: ["pep", "anything"] },
      matching_strategy: { type: "FUZZY", fuzziness: 1 },
    }),
  ]);
  await refuses(send, [
    { requested_checks: [match] },
    check("LIVENESS", { liveness_type: "ZOOM", max_retries: 1 }),
    check("LIVENESS", { liveness_type: "ZOOM", max_retries: 2.5 }),
    check("LIVENESS", { liveness_type: "ZOOM" }),
    check("LIVENESS", { max_retries: 3 }),
    check("LIVENESS", { liveness_type: "zoom", max_retries: 3 }),
    check("LIVENESS", { liveness_type: "ZOOM", max_retries: 3, manual_check: "ALWAYS" }),
    { requested_checks: [liveness, { type: "ID_DOCUMENT_FACE_MATCH", config: {} }] },
    check("ID_DOCUMENT_AUTHENTICITY"),
    check("ID_DOCUMENT_AUTHENTICITY", null),
    check("DOCUMENT_AUTHENTICITY_ID", {}),
    check("toString", {}),
    check(undefined, {}),
    check("FACE_COMPARISON", { manual_check: "FALLBACK" }),
    check("PROFILE_DOCUMENT_MATCH", []),
    check("WATCHLIST_SCREENING", { categories: ["PEP"] }),
    check("WATCHLIST_ADVANCED_CA", { ...custom, api_key: "" }),
    check("WATCHLIST_ADVANCED_CA", { type: "WITH_CUSTOM_ACCOUNT", api_key: "k" }),
    check("WATCHLIST_ADVANCED_CA", { ...custom, monitoring: "true" }),
    check("WATCHLIST_ADVANCED_CA", { remove_deceased: "true" }),
    check("WATCHLIST_ADVANCED_CA", { share_url: "true" }),
    check("WATCHLIST_ADVANCED_CA", { sources: { type: "LIST" } }),
    check("WATCHLIST_ADVANCED_CA", { matching_strategy: { type: "FUZZY", fuzziness: 1.1 } }),
    check("WATCHLIST_ADVANCED_CA", { matching_strategy: { fuzziness: 1 } }),
  ]);
});

test("tasks", async () => {
  const extraction = "ID_DOCUMENT_TEXT_DATA_EXTRACTION";
  await accepts(send, [
    task(extraction, { manual_check: "NEVER", chip_data: "IGNORE" }),
    task(extraction, { manual_check: "FALLBACK", chip_data: "DESIRED" }),
    task("SUPPLEMENTARY_DOCUMENT_TEXT_DATA_EXTRACTION", { manual_check: "ALWAYS" }),
    task("VERIFY_SHARE_CODE_TASK", {}),
  ]);
  await refuses(send, [
    task(extraction, {}),
    task(extraction),
    task(extraction, { manual_check: "NEVER", chip_data: "YES" }),
    task(extraction, { manual_check: "NEVER", create_expanded_document_fields: "true" }),
    task("SUPPLEMENTARY_DOCUMENT_TEXT_DATA_EXTRACTION", {}),
    task("LIVENESS", {}),
  ]);
});

test("SDK configuration", async () => {
  const attempts = (fields) =>
    sdk({ attempts_configuration: { ID_DOCUMENT_TEXT_DATA_EXTRACTION: fields } });
  await accepts(send, [
    sdk({ primary_colour: "#FFF", locale: "xx-unknown" }),
    sdk({ success_url: "http://a.b", error_url: "myapp://failed" }),
    sdk({ preset_issuing_country: "XKX", dark_mode: "AUTO" }),
    sdk({ allowed_capture_methods: "CAMERA", biometric_consent_flow: "EARLY", brand_id: "b" }),
    sdk({ dark_mode: "ON", hide_logo: true, allow_handoff: false, track_ip_address: true }),
    sdk({ suppressed_screens: ["ID_DOCUMENT_EDUCATION", "FLOW_COMPLETION"] }),
    attempts({ GENERIC: 1, RECLASSIFICATION: 1 }),
  ]);
  await refuses(send, [
    sdk({ primary_colour: "#FFFF" }),
    sdk({ font_colour: "red" }),
    sdk({ error_url: "https:/yourdomain.com/error" }),
    sdk({ preset_issuing_country: "US" }),
    sdk({ allowed_capture_methods: "UPLOAD" }),
    sdk({ suppressed_screens: ["LIVENESS"] }),
    sdk({ dark_mode: true }),
    sdk({ hide_logo: "ON" }),
    sdk({ allow_handoff: "true" }),
    sdk({ track_ip_address: "true" }),
    sdk({ brand_id: "" }),
    attempts({ GENERIC: 0 }),
  ]);
});

test("required documents", async () => {
  const id = (filter) => documents({ type: "ID_DOCUMENT", filter });
  const supplementary = (fields) => documents({ type: "SUPPLEMENTARY_DOCUMENT", ...fields });
  const whitelist = (...codes) => ({ inclusion: "WHITELIST", country_codes: codes });
  await accepts(send, [
    documents({ type: "ID_DOCUMENT" }),
    id({ type: "ORTHOGONAL_RESTRICTIONS", country_restriction: whitelist("GBR") }),
    id({
      type: "DOCUMENT_RESTRICTIONS",
      inclusion: "BLACKLIST",
      documents: [{ document_types: ["PASSPORT"], country_codes: ["FRA"] }],
      allow_expired_documents: true,
    }),
    supplementary({ objective: { type: "PROOF_OF_ADDRESS" }, country_codes: ["GBR"] }),
  ]);
  await refuses(send, [
    documents({ filter: {} }),
    documents({ type: "PASSPORT" }),
    id({}),
    id({ type: "ORTHOGONAL_RESTRICTIONS", type_restriction: {} }),
    id({ type: "ORTHOGONAL_RESTRICTIONS", country_restriction: {} }),
    id({ type: "DOCUMENT_RESTRICTIONS" }),
    id({ type: "ORTHOGONAL_RESTRICTIONS", allow_non_latin_documents: "yes" }),
    id({ type: "ORTHOGONAL_RESTRICTIONS", country_restriction: whitelist("GB") }),
    supplementary({}),
    supplementary({ objective: {} }),
    supplementary({ objective: { type: "UK_DBS" }, document_types: [1] }),
  ]);
});

test("errors list the properties", async () => {
  const response = await send({
    client_session_token_ttl: 300,
    requested_checks: [{ type: "LIVENESS", config: { liveness_type: "ZOOM", max_retries: 1 } }],
  });
  assert.equal(response.status, 400);
  assert.deepEqual(await response.json(), {
    code: "PAYLOAD_VALIDATION",
    message: "There were errors validating the payload",
    errors: [
      { property: "client_session_token_ttl", message: "must be at least 301" },
      { property: "requested_checks[0].config.max_retries", message: "must be at least 2" },
    ],
  });
  const notJson = await send("{");
  assert.equal(notJson.status, 400);
  assert.deepEqual(await notJson.json(), { code: "BAD_REQUEST", message: "The body is not JSON" });
});

async function assertUnauthorised(payload, parts, message) {
  const response = await sandbox.fetch(...signedYoti(payload, parts));
  assert.equal(response.status, 401);
  const body = await response.json();
  assert.equal(body.code, "UNAUTHORIZED");
  assert.match(body.message, message);
}

test("a signature that does not fit is refused", async () => {
  const { privateKey: otherKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  await assertUnauthorised({}, { key: otherKey }, /signature does not match/);
  await assertUnauthorised({}, { sdkId: "other" }, /sdkId/);

  const [url, request] = signedYoti({ subject: {} });
  const changedBody = await sandbox.fetch(url, { ...request, body: "{}" });
  assert.equal(changedBody.status, 401);
  const changedQuery = await sandbox.fetch(`${url}&extra=1`, request);
  assert.equal(changedQuery.status, 401);
  const headers = { "content-type": "application/json" };
  const unsigned = await sandbox.fetch(url, { ...request, headers });
  assert.equal(unsigned.status, 401);
  const garbage = { ...headers, "x-yoti-auth-digest": "not base64!" };
  assert.equal((await sandbox.fetch(url, { ...request, headers: garbage })).status, 401);
  assert.equal((await sandbox.fetch(url, request)).status, 201, "the request itself is good");
});

test("a nonce is a lower-case UUID v4 and good for one session", async () => {
  const nonce = randomUUID();
  assert.equal((await sandbox.fetch(...signedYoti({}, { nonce }))).status, 201);
  await assertUnauthorised({}, { nonce }, /nonce was used/);
  await assertUnauthorised({}, { nonce: randomUUID().toUpperCase() }, /nonce/);
  await assertUnauthorised({}, { nonce: "12345678-1234-1234-8234-123456789abc" }, /nonce/);

  const fresh = yotiSandbox();
  await fresh.fetch(...signedYoti({}, { nonce }));
  fresh.reset();
  assert.equal((await fresh.fetch(...signedYoti({}, { nonce }))).status, 201);
});

test("a timestamp is milliseconds, at most five minutes off", async () => {
  const fiveMinutes = 300_000;
  for (const timestamp of [NOW - fiveMinutes, NOW + fiveMinutes]) {
    assert.equal((await sandbox.fetch(...signedYoti({}, { timestamp }))).status, 201);
  }
  await assertUnauthorised({}, { timestamp: NOW - fiveMinutes - 1 }, /not current/);
  await assertUnauthorised({}, { timestamp: NOW + fiveMinutes + 1 }, /not current/);
  await assertUnauthorised({}, { timestamp: Math.floor(NOW / 1000) }, /not current/);
  await assertUnauthorised({}, { timestamp: "now" }, /timestamp/);
});

test("the base URL's own path is not signed", async () => {
  for (const base of ["http://127.0.0.1:8787", "https://api.yoti.com/sandbox/idverify/v1"]) {
    assert.equal((await sandbox.fetch(...signedYoti({}, { base }))).status, 201);
  }
  const [url, request] = signedYoti({}, { base: "https://host/v2" });
  await sandbox.fetch(url, request);
  assert.equal(sandbox.journal.at(-1).contract, "yoti.session", "sdkId tells it from VOVE ID's");
  assert.equal(sandbox.journal.at(-1).status, 201);
});

test("without a body the signed text ends with the query", async () => {
  const response = await sandbox.fetch(...signedYoti("", {}));
  assert.equal(response.status, 400, "the signature is good, the missing JSON is not");
});

test("an sdkId is signed as the URL has it", async () => {
  const sdkId = "a b+c/d&é=?#()*!~";
  const credentials = { yoti: { sdkId, publicKey: yotiPublicKey } };
  const own = createSandbox({ now, credentials });
  assert.equal((await own.fetch(...signedYoti({}, { sdkId }))).status, 201);
});

test("a public key is PEM, JWK or CryptoKey; an own private key is not known", async () => {
  const jwk = createPublicKey(yotiPublicKey).export({ format: "jwk" });
  const algorithm = { name: "RSASSA-PKCS1-v1_5", hash: "SHA-256" };
  const cryptoKey = await crypto.subtle.importKey("jwk", jwk, algorithm, true, ["verify"]);
  for (const publicKey of [yotiPublicKey, jwk, cryptoKey]) {
    const own = createSandbox({ now, credentials: { yoti: { publicKey } } });
    assert.equal((await own.fetch(...signedYoti({}))).status, 201);
  }
  await assert.rejects(sandbox.credentials.yoti.key, /only your public key/);
  assert.deepEqual({ ...sandbox.credentials.yoti }, { sdkId: sandbox.credentials.yoti.sdkId });
});

test("without a public key it makes a pair, once", async () => {
  const own = createSandbox({ now });
  const [key, again] = await Promise.all([own.credentials.yoti.key, own.credentials.yoti.key]);
  const [first, ...lines] = key.split("\n");
  assert.equal(first, "-----BEGIN PRIVATE KEY-----");
  assert.deepEqual(lines.slice(-2), ["-----END PRIVATE KEY-----", ""]);
  for (const line of lines.slice(0, -2)) assert.match(line, /^[A-Za-z0-9+/=]{1,64}$/);
  assert.equal(again, key);
  assert.equal((await own.fetch(...signedYoti({}, { key }))).status, 201);
  own.reset();
  assert.equal(await own.credentials.yoti.key, key, "reset keeps the pair");
  assert.equal((await own.fetch(...signedYoti({}, { key: yotiKey }))).status, 401);
});
