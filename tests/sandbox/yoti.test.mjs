import assert from "node:assert/strict";
import { createPublicKey, generateKeyPairSync, randomUUID } from "node:crypto";
import { test } from "node:test";

import { accepts, createSandbox, keeps, NOW, now } from "./helpers.mjs";
import { signedYoti, UUID, yoti, yotiKey, yotiPublicKey, yotiSandbox } from "./helpers.mjs";

const sandbox = yotiSandbox();
const send = (payload) => yoti(sandbox, payload);

const PAGE = "Yoti, Generating the session, read 2026-11-21";
const NOTICES = "Yoti, Notifications, read 2026-11-21";
const SDK = "Yoti's SDKs (yoti 4.13.2), read 2026-11-21";
const OTHERS = "Yoti's SDKs in other languages, read 2026-11-21";

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
  assert.equal(await ttl({ session_deadline: "in an hour" }), 600);
});

const notify = (fields) => ({ notifications: { endpoint: "https://a.b", ...fields } });

test("the session's rules", async () => {
  const ttl = (client_session_token_ttl, more) => ({ client_session_token_ttl, ...more });
  const deadline = { session_deadline: "2025-10-06T00:00:00Z" };
  const profiles = (...all) => ({ advanced_identity_profile_requirements: { profiles: all } });
  const profile = (fields) => ({ identity_profile_requirements: fields });
  const scheme = (fields) => profile({ scheme: fields });
  const advanced = (fields) => profiles({ schemes: [{ type: "t", label: "l", ...fields }] });
  const keep = (resources_ttl, more) => ({ resources_ttl, ...more });
  const at = "advanced_identity_profile_requirements.profiles";
  await keeps(sandbox, send, [
    [PAGE, "client_session_token_ttl", ttl(300), ttl(301)],
    [SDK, "client_session_token_ttl", ttl("600")],
    [SDK, "client_session_token_ttl", ttl(null)],
    [SDK, "client_session_token_ttl", ttl(600.5)],
    // The default retention of a week, less 24 hours.
    [PAGE, "client_session_token_ttl", ttl(518_401), ttl(518_400), ttl(518_401, keep(604_801))],
    [PAGE, "client_session_token_ttl", ttl(518_401, deadline), ttl(900, deadline)],
    [PAGE, "resources_ttl", ttl(900, keep(87_299)), ttl(900, keep(87_300))],
    [PAGE, "resources_ttl", ttl(900, keep(87_299, deadline)), ttl(900, keep(87_300, deadline))],
    [PAGE, "resources_ttl", keep(86_700), keep(86_701), keep(1, deadline)],
    [SDK, "resources_ttl", keep("604800")],
    [SDK, "resources_ttl", keep(90_000.5)],
    [SDK, "client_session_token_ttl", ttl("600", keep(1))],
    [SDK, "session_deadline", { session_deadline: 1 }],
    [PAGE, "user_tracking_id", { user_tracking_id: 1 }],

    [PAGE, "notifications", { notifications: [] }, { notifications: {} }],
    [NOTICES, "notifications.endpoint", notify({ endpoint: "http://a.b" }), notify()],
    [NOTICES, "notifications.endpoint", notify({ endpoint: "a.b" }), notify({ endpoint: "https://a_b.c" })],
    [PAGE, "notifications.endpoint", notify({ endpoint: 1 })],
    [PAGE, "notifications.endpoint", { notifications: { topics: [] } }, notify({ topics: [] })],
    [PAGE, "notifications.endpoint", { notifications: { auth_token: "t" } }, notify({ auth_token: "t" })],
    [PAGE, "notifications.topics", notify({ topics: "task_completion" })],
    [PAGE, "notifications.topics[0]", notify({ topics: [1] })],
    [PAGE, "notifications.auth_token", notify({ auth_token: 1 })],
    [SDK, "notifications.auth_type", notify({ auth_type: "basic" }), notify({ auth_type: "BASIC" })],
    [SDK, "notifications.auth_type", notify({ auth_type: 1 }), notify({ auth_type: "BEARER" })],

    [PAGE, "requested_checks", { requested_checks: {} }],
    [PAGE, "requested_tasks", { requested_tasks: {} }],
    [PAGE, "sdk_config", sdk([])],
    [SDK, "required_documents", { required_documents: {} }],
    [SDK, "block_biometric_consent", { block_biometric_consent: "true" }],
    [SDK, "identity_profile_requirements", profile([])],
    [SDK, "identity_profile_requirements.trust_framework", profile({ trust_framework: 1 })],
    [SDK, "identity_profile_requirements.scheme", scheme([])],
    [SDK, "identity_profile_requirements.scheme.type", scheme({}), scheme({ type: "RTW" })],
    [SDK, "identity_profile_requirements.scheme.type", scheme({ type: 1 })],
    [SDK, "identity_profile_requirements.scheme.objective", scheme({ type: "RTW", objective: 1 })],
    [SDK, "subject", { subject: [] }],
    [SDK, "subject.subject_id", { subject: { subject_id: 1 } }],
    [SDK, "advanced_identity_profile_requirements", { advanced_identity_profile_requirements: [] }],
    [SDK, at, { advanced_identity_profile_requirements: { profiles: {} } }],
    [SDK, `${at}[0]`, profiles(1), profiles({})],
    [SDK, `${at}[0].trust_framework`, profiles({ trust_framework: 1 })],
    [SDK, `${at}[0].schemes`, profiles({ schemes: {} })],
    [SDK, `${at}[0].schemes[0]`, profiles({ schemes: [1] })],
    [SDK, `${at}[0].schemes[0].label`, advanced({ label: undefined }), advanced({})],
    [SDK, `${at}[0].schemes[0].type`, advanced({ type: undefined })],
    [SDK, `${at}[0].schemes[0].type`, advanced({ type: 1 })],
    [SDK, `${at}[0].schemes[0].label`, advanced({ label: 1 })],
    [SDK, `${at}[0].schemes[0].objective`, advanced({ objective: 1 })],
    [SDK, `${at}[0].schemes[0].config`, advanced({ config: [] })],
    [SDK, `${at}[0].schemes[0].config.filter.type`, advanced({ config: { filter: {} } })],
    [OTHERS, "ibv_options", { ibv_options: [] }],
    [OTHERS, "import_token", { import_token: "t" }],
    [OTHERS, "resources", { resources: null }],
    [OTHERS, "create_identity_profile_preview", { create_identity_profile_preview: "true" }],
    [OTHERS, "ephemeral_media", { ephemeral_media: 1 }],
    [PAGE, "", []],
    [PAGE, "", "{"],
  ]);
  await accepts(sandbox, send, [
    profiles({ trust_framework: "f", schemes: [{ type: "t", label: "l" }] }),
    { ibv_options: { a: null }, import_token: {}, resources: {}, ephemeral_media: true },
    { subject: { subject_id: "s" }, block_biometric_consent: true },
  ]);
});

test("what no page refuses is taken: the session", async () => {
  await accepts(sandbox, send, [
    {},
    { unknown: 1 },
    { session_deadline: "2025-10-06" },
    { session_deadline: "2025-02-30T00:00:00Z" },
    { session_deadline: "" },
    { user_tracking_id: "not-a-uuid" },
    { user_tracking_id: "" },
    { notifications: { auth_type: "BASIC" } },
    notify({ topics: ["TASK_COMPLETION", "TASK_COMPLETION", "Task_Completion", "anything", ""] }),
    notify({ auth_token: "" }),
    { requested_checks: [], requested_tasks: [], required_documents: [] },
    { subject: { subject_id: "" } },
  ]);
});

test("the checks' rules", async () => {
  const custom = { type: "WITH_CUSTOM_ACCOUNT", api_key: "k", client_ref: "c" };
  const liveness = { type: "LIVENESS", config: { liveness_type: "STATIC", max_retries: 2 } };
  const match = { type: "ID_DOCUMENT_FACE_MATCH", config: { manual_check: "NEVER" } };
  const live = (config) => check("LIVENESS", { ...liveness.config, ...config });
  const withMatch = (config) => ({ requested_checks: [liveness, { ...match, config }] });
  const manually = (manual_check) => withMatch({ manual_check });
  const watch = (config) => check("WATCHLIST_ADVANCED_CA", config);
  const authenticity = (config) => check("ID_DOCUMENT_AUTHENTICITY", config);
  const authority = (fields) => authenticity({ issuing_authority_sub_check: fields });
  const strategy = (fields) => watch({ matching_strategy: fields });
  const sources = (fields) => watch({ sources: fields });
  const own = (fields) => watch({ ...custom, ...fields });
  const at = "requested_checks[0]";
  const sub = `${at}.config.issuing_authority_sub_check`;
  await keeps(sandbox, send, [
    [SDK, at, { requested_checks: ["LIVENESS"] }],
    [SDK, `${at}.type`, check("DOCUMENT_AUTHENTICITY_ID", {}), authenticity({})],
    [SDK, `${at}.type`, check("toString", {})],
    [SDK, `${at}.type`, check(undefined, {})],
    [SDK, `${at}.type`, check(1, {})],

    [PAGE, at, { requested_checks: [match] }, { requested_checks: [match, liveness, liveness] }],
    [PAGE, `${at}.config`, check("LIVENESS")],
    [PAGE, `${at}.config`, check("LIVENESS", null)],
    [PAGE, `${at}.config.max_retries`, live({ max_retries: 1 }), live({ max_retries: 2 })],
    [SDK, `${at}.config.max_retries`, live({ max_retries: 2.5 })],
    [PAGE, `${at}.config.max_retries`, live({ max_retries: undefined })],
    [PAGE, `${at}.config.liveness_type`, live({ liveness_type: undefined }), live({})],
    [PAGE, `${at}.config.liveness_type`, live({ liveness_type: 1 })],
    [SDK, `${at}.config.manual_check`, live({ manual_check: false })],
    [PAGE, "requested_checks[1].config.manual_check", manually("never"), manually("NEVER")],
    [PAGE, "requested_checks[1].config.manual_check", manually(""), manually("ALWAYS")],
    [PAGE, "requested_checks[1].config.manual_check", manually(1), manually("FALLBACK")],
    [PAGE, "requested_checks[1].config", withMatch(null)],

    [PAGE, `${at}.config`, authenticity(null)],
    [SDK, `${at}.config.manual_check`, authenticity({ manual_check: 1 })],
    [OTHERS, sub, authority([]), authority({ requested: true })],
    [OTHERS, `${sub}.requested`, authority({ requested: "true" })],
    [SDK, `${sub}.filter.type`, authority({ filter: {} })],
    [SDK, `${at}.config`, check("FACE_COMPARISON", [])],
    [SDK, `${at}.config.manual_check`, check("FACE_COMPARISON", { manual_check: 1 })],
    [SDK, `${at}.config.categories`, check("WATCHLIST_SCREENING", { categories: "PEP" })],
    [SDK, `${at}.config.categories[0]`, check("WATCHLIST_SCREENING", { categories: [1] })],
    [SDK, `${at}.config`, check("WATCHLIST_SCREENING", [])],

    [SDK, `${at}.config`, watch([])],
    [SDK, `${at}.config.type`, watch({ type: 1 }), watch({ type: "WITH_YOTI_ACCOUNT" })],
    [SDK, `${at}.config.api_key`, own({ api_key: undefined }), own({})],
    [SDK, `${at}.config.api_key`, own({ api_key: "" })],
    [SDK, `${at}.config.api_key`, own({ api_key: 1 })],
    [SDK, `${at}.config.client_ref`, own({ client_ref: undefined })],
    [SDK, `${at}.config.client_ref`, own({ client_ref: "" })],
    [SDK, `${at}.config.client_ref`, own({ client_ref: 1 })],
    [SDK, `${at}.config.monitoring`, own({ monitoring: "true" }), own({ monitoring: true })],
    [SDK, `${at}.config.tags`, own({ tags: [] }), own({ tags: { a: null } })],
    [SDK, `${at}.config.remove_deceased`, watch({ remove_deceased: "true" })],
    [SDK, `${at}.config.share_url`, own({ share_url: "true" })],
    [SDK, `${at}.config.sources.type`, sources({ type: "LIST" }), sources({ type: "PROFILE" })],
    [SDK, `${at}.config.sources.type`, sources({}), sources({ type: "TYPE_LIST" })],
    [SDK, `${at}.config.sources`, sources([])],
    [SDK, `${at}.config.sources.types`, sources({ type: "TYPE_LIST", types: "pep" })],
    [SDK, `${at}.config.sources.types[0]`, sources({ type: "TYPE_LIST", types: [1] })],
    [SDK, `${at}.config.sources.search_profile`, sources({ type: "PROFILE", search_profile: 1 })],
    [SDK, `${at}.config.matching_strategy.type`, strategy({ fuzziness: 1 }), strategy({ type: "EXACT" })],
    [SDK, `${at}.config.matching_strategy.type`, strategy({ type: "exact" })],
    [SDK, `${at}.config.matching_strategy.fuzziness`, strategy({ type: "FUZZY", fuzziness: "1" })],
  ]);

  // A config that nobody checks is an object all the same.
  const anything = "ID_DOCUMENT_COMPARISON THIRD_PARTY_IDENTITY THIRD_PARTY_IDENTITY_FRAUD_1";
  const unchecked = `IBV_VISUAL_REVIEW_CHECK DOCUMENT_SCHEME_VALIDITY_CHECK PROFILE_DOCUMENT_MATCH
    SYNECTICS_IDENTITY_FRAUD FAMILIAR_FACE_SEARCH`;
  const rows = (page, types) =>
    types.split(/\s+/).map((type) => [page, `${at}.config`, check(type, []), check(type, { a: 1 })]);
  await keeps(sandbox, send, [...rows(SDK, anything), ...rows(OTHERS, unchecked)]);
});

test("what no page refuses is taken: checks and tasks", async () => {
  const liveness = { liveness_type: "ZOOM", max_retries: 2 };
  const match = (config) => ({
    requested_checks: [
      { type: "LIVENESS", config: liveness },
      { type: "ID_DOCUMENT_FACE_MATCH", config },
    ],
  });
  await accepts(sandbox, send, [
    check("LIVENESS", { ...liveness, liveness_type: "zoom", manual_check: "ALWAYS" }),
    check("LIVENESS", { ...liveness, liveness_type: "" }),
    check("ID_DOCUMENT_AUTHENTICITY"),
    check("ID_DOCUMENT_AUTHENTICITY", { manual_check: "SOMETIMES" }),
    check("FACE_COMPARISON", { manual_check: "FALLBACK" }),
    match(undefined),
    match({}),
    check("WATCHLIST_SCREENING", { categories: ["PEP", ""] }),
    check("WATCHLIST_ADVANCED_CA", { type: "WITH_NO_ACCOUNT" }),
    check("WATCHLIST_ADVANCED_CA", { matching_strategy: { type: "FUZZY", fuzziness: 1.1 } }),
    check("WATCHLIST_ADVANCED_CA", { sources: { type: "PROFILE", search_profile: "" } }),
    task("ID_DOCUMENT_TEXT_DATA_EXTRACTION"),
    task("ID_DOCUMENT_TEXT_DATA_EXTRACTION", {}),
    task("ID_DOCUMENT_TEXT_DATA_EXTRACTION", { chip_data: "YES" }),
    task("SUPPLEMENTARY_DOCUMENT_TEXT_DATA_EXTRACTION"),
    task("SUPPLEMENTARY_DOCUMENT_TEXT_DATA_EXTRACTION", { manual_check: "SOMETIMES" }),
    task("VERIFY_SHARE_CODE_TASK"),
  ]);
});

test("the tasks' rules", async () => {
  const extraction = (config) => task("ID_DOCUMENT_TEXT_DATA_EXTRACTION", config);
  const manually = (manual_check) => extraction({ manual_check });
  const expanded = (create_expanded_document_fields) =>
    extraction({ create_expanded_document_fields });
  const share = (config) => task("VERIFY_SHARE_CODE_TASK", config);
  const supplementary = (config) => task("SUPPLEMENTARY_DOCUMENT_TEXT_DATA_EXTRACTION", config);
  const at = "requested_tasks[0]";
  await keeps(sandbox, send, [
    [SDK, at, { requested_tasks: [1] }],
    [SDK, `${at}.type`, task("LIVENESS", {}), extraction({})],
    [SDK, `${at}.type`, task(undefined, {})],
    [PAGE, `${at}.config`, extraction([])],
    [PAGE, `${at}.config.manual_check`, manually("never"), manually("NEVER")],
    [PAGE, `${at}.config.manual_check`, manually(""), manually("ALWAYS")],
    [PAGE, `${at}.config.manual_check`, manually(null), manually("FALLBACK")],
    [SDK, `${at}.config.chip_data`, extraction({ chip_data: true })],
    [SDK, `${at}.config.create_expanded_document_fields`, expanded("true"), expanded(true)],
    [SDK, `${at}.config`, supplementary([]), supplementary({})],
    [SDK, `${at}.config.manual_check`, supplementary({ manual_check: 1 })],
    [OTHERS, `${at}.config`, share([]), share({})],
  ]);
});

test("the SDK configuration's rules", async () => {
  const attempts = (fields) =>
    sdk({ attempts_configuration: { ID_DOCUMENT_TEXT_DATA_EXTRACTION: fields } });
  const place = "sdk_config.attempts_configuration";
  const extraction = `${place}.ID_DOCUMENT_TEXT_DATA_EXTRACTION`;
  const types = (page, wrong, right, names) =>
    names
      .split(" ")
      .map((name) => [page, `sdk_config.${name}`, sdk({ [name]: wrong }), sdk({ [name]: right })]);
  const capture = (allowed_capture_methods) => sdk({ allowed_capture_methods });
  await keeps(sandbox, send, [
    [PAGE, "sdk_config.allowed_capture_methods", capture("UPLOAD"), capture("CAMERA")],
    [PAGE, "sdk_config.allowed_capture_methods", capture([]), capture("CAMERA_AND_UPLOAD")],
    ...types(PAGE, 1, "", "primary_colour preset_issuing_country success_url error_url"),
    ...types(SDK, 1, "", "secondary_colour font_colour locale privacy_policy_url brand_id"),
    ...types(SDK, true, "", "biometric_consent_flow"),
    ...types(OTHERS, true, "", "primary_colour_dark_mode dark_mode"),
    ...types(SDK, "true", true, "allow_handoff"),
    ...types(OTHERS, "true", true, "hide_logo track_ip_address"),
    [SDK, "sdk_config.suppressed_screens", sdk({ suppressed_screens: "LIVENESS" })],
    [SDK, "sdk_config.suppressed_screens[0]", sdk({ suppressed_screens: [1] })],
    [SDK, place, sdk({ attempts_configuration: [] }), sdk({ attempts_configuration: {} })],
    [SDK, extraction, attempts([]), attempts({ OTHER: 0 })],
    [SDK, `${extraction}.GENERIC`, attempts({ GENERIC: 0 }), attempts({ GENERIC: 1, RECLASSIFICATION: 1 })],
    [SDK, `${extraction}.GENERIC`, attempts({ GENERIC: 1.5 })],
    [SDK, `${extraction}.RECLASSIFICATION`, attempts({ RECLASSIFICATION: 0 })],
  ]);
});

test("what no page refuses is taken: SDK configuration", async () => {
  await accepts(sandbox, send, [
    sdk({ primary_colour: "#FFFF", font_colour: "red" }),
    sdk({ locale: "xx-unknown", preset_issuing_country: "US" }),
    sdk({ success_url: "http://a.b", error_url: "https:/yourdomain.com/error" }),
    sdk({ privacy_policy_url: "not a URL" }),
    sdk({ suppressed_screens: ["LIVENESS", ""] }),
    sdk({ dark_mode: "SOMETIMES", biometric_consent_flow: "LATE" }),
  ]);
});

test("the required documents' rules", async () => {
  const id = (filter) => documents({ type: "ID_DOCUMENT", filter });
  const supplementary = (fields) => documents({ type: "SUPPLEMENTARY_DOCUMENT", ...fields });
  const proof = (fields) => supplementary({ objective: { type: "PROOF_OF_ADDRESS" }, ...fields });
  const orthogonal = (fields) => id({ type: "ORTHOGONAL_RESTRICTIONS", ...fields });
  const restrictions = (fields) =>
    id({ type: "DOCUMENT_RESTRICTIONS", inclusion: "BLACKLIST", ...fields });
  const allow = (make, name) => [
    [SDK, `${at}.filter.${name}`, make({ [name]: "yes" }), make({ [name]: true })],
  ];
  const restricts = (name, list) => {
    const place = `${at}.filter.${name}`;
    const made = (fields) => orthogonal({ [name]: fields });
    return [
      [SDK, place, made([])],
      [SDK, `${place}.inclusion`, made({}), made({ inclusion: "WHITELIST" })],
      [SDK, `${place}.inclusion`, made({ inclusion: "INCLUDE" }), made({ inclusion: "BLACKLIST" })],
      [SDK, `${place}.inclusion`, made({ inclusion: 1 })],
      [SDK, `${place}.${list}`, made({ inclusion: "WHITELIST", [list]: "GBR" })],
      [SDK, `${place}.${list}[0]`, made({ inclusion: "WHITELIST", [list]: [1] })],
    ];
  };
  const at = "required_documents[0]";
  const inner = `${at}.filter.documents`;
  await keeps(sandbox, send, [
    [SDK, at, documents(1)],
    [SDK, `${at}.type`, documents({ filter: {} }), documents({ type: "ID_DOCUMENT" })],
    [SDK, `${at}.type`, documents({ type: "PASSPORT" })],
    [SDK, `${at}.filter`, id([])],
    [SDK, `${at}.filter.type`, id({}), orthogonal({})],
    [SDK, `${at}.filter.type`, id({ type: "RESTRICTIONS" })],
    ...restricts("country_restriction", "country_codes"),
    ...restricts("type_restriction", "document_types"),
    ...allow(orthogonal, "allow_expired_documents"),
    ...allow(orthogonal, "allow_non_latin_documents"),
    [SDK, `${at}.filter.inclusion`, id({ type: "DOCUMENT_RESTRICTIONS" }), restrictions({})],
    [SDK, `${at}.filter.inclusion`, restrictions({ inclusion: "blacklist" })],
    [SDK, inner, restrictions({ documents: {} }), restrictions({ documents: [{}] })],
    [SDK, `${inner}[0]`, restrictions({ documents: [1] })],
    [SDK, `${inner}[0].document_types`, restrictions({ documents: [{ document_types: 1 }] })],
    [SDK, `${inner}[0].country_codes[0]`, restrictions({ documents: [{ country_codes: [1] }] })],
    ...allow(restrictions, "allow_expired_documents"),
    ...allow(restrictions, "allow_non_latin_documents"),
    [SDK, `${at}.objective`, supplementary({}), proof({})],
    [SDK, `${at}.objective`, supplementary({ objective: "UK_DBS" })],
    [SDK, `${at}.objective.type`, supplementary({ objective: {} })],
    [SDK, `${at}.objective.type`, supplementary({ objective: { type: 1 } })],
    [SDK, `${at}.document_types[0]`, proof({ document_types: [1] })],
    [SDK, `${at}.country_codes`, proof({ country_codes: "GBR" })],
  ]);
  await accepts(sandbox, send, [
    orthogonal({ country_restriction: { inclusion: "WHITELIST", country_codes: ["GB", ""] } }),
    restrictions({ documents: [{ document_types: ["ANYTHING"], country_codes: ["XXX"] }] }),
    supplementary({ objective: { type: "SOMETHING_NEW" }, country_codes: ["gb"] }),
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
      { property: "client_session_token_ttl", message: "must be greater than 300" },
      { property: "requested_checks[0].config.max_retries", message: "must be greater than 1" },
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
