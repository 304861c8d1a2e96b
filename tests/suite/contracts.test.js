// What the contracts have beyond their rules: builders, forms, conversion, snippets, schemas.

import { contracts, idenfy, vove, yoti } from "idv-session";
import { equal, ok, test } from "./harness.js";

const json = (result) => JSON.stringify(result.value);

test("there are five contracts", () => {
  equal(contracts.map(({ id }) => id), [
    "youverify.liveness",
    "yoti.session",
    "idenfy.session",
    "idenfy.token",
    "vove.session",
  ]);
});

test("a builder has a method for every check, task and document", () => {
  const built = yoti.session
    .builder()
    .clientSessionTokenTtl(900)
    .notifications({ endpoint: "https://example.com/yoti", topics: ["session_completion"] })
    .documentAuthenticityCheck({ manual_check: "FALLBACK" })
    .livenessCheck({ liveness_type: "ZOOM", max_retries: 3 })
    .faceMatchCheck({ manual_check: "FALLBACK" })
    .textExtractionTask({ manual_check: "FALLBACK" })
    .idDocument({ filter: { type: "DOCUMENT_RESTRICTIONS", inclusion: "WHITELIST", documents: [] } })
    .sdkConfig({ success_url: "https://example.com/done" })
    .build();
  equal(json(built), JSON.stringify({
    client_session_token_ttl: 900,
    notifications: { endpoint: "https://example.com/yoti", topics: ["session_completion"] },
    requested_checks: [
      { type: "ID_DOCUMENT_AUTHENTICITY", config: { manual_check: "FALLBACK" } },
      { type: "LIVENESS", config: { liveness_type: "ZOOM", max_retries: 3 } },
      { type: "ID_DOCUMENT_FACE_MATCH", config: { manual_check: "FALLBACK" } },
    ],
    requested_tasks: [
      { type: "ID_DOCUMENT_TEXT_DATA_EXTRACTION", config: { manual_check: "FALLBACK" } },
    ],
    sdk_config: { success_url: "https://example.com/done" },
    required_documents: [
      { type: "ID_DOCUMENT", filter: { type: "DOCUMENT_RESTRICTIONS", inclusion: "WHITELIST", documents: [] } },
    ],
  }));
});

test("a builder leaves what it was given alone, and may go on after build", () => {
  const checks = [];
  const builder = yoti.session.builder({ requested_checks: checks });
  builder.livenessCheck({ liveness_type: "ZOOM", max_retries: 3 });
  equal(checks, []);
  equal(builder.build().value.requested_checks.length, 1);
  builder.faceMatchCheck({ manual_check: "NEVER" });
  equal(builder.build().value.requested_checks.length, 2);
});

test("every builder can set every field", () => {
  for (const contract of contracts) {
    const names = Object.keys(contract.jsonSchema().properties);
    const builder = contract.builder();
    for (const name of names) {
      const method = name.replace(/_(.)/g, (_, letter) => letter.toUpperCase());
      equal(builder[method](undefined) === builder, true, `${contract.id} ${method}`);
    }
  }
});

test("forms: nested names, lists, and text as the type that is asked for", () => {
  const form = new FormData();
  for (const [name, value] of [
    ["refId", "user-1"],
    ["forceCreation", "on"],
    ["user.firstName", "Travis"],
    ["user.lastName", ""],
    ["user.dateOfBirth", "2000-10-01"],
  ]) {
    form.append(name, value);
  }
  equal(vove.session.check(form, { coerce: "form" }).value, {
    refId: "user-1",
    forceCreation: true,
    user: { firstName: "Travis", dateOfBirth: "01-10-2000" },
  });
  const query = new URLSearchParams("clientId=u&country[]=LT&documents=PASSPORT&documents=VISA&ageLimit=18");
  equal(idenfy.session.check(query, { coerce: "form" }).value, {
    clientId: "u",
    country: ["LT"],
    documents: ["PASSPORT", "VISA"],
    ageLimit: 18,
  });
  // Without `coerce` a form is no payload, rather than an empty one.
  equal(vove.session.check(form).issues.map(({ pointer, code }) => [pointer, code]), [["", "type"]]);
  const hostile = new URLSearchParams("__proto__.polluted=1&clientId=u&constructor.x=1");
  equal(idenfy.session.check(hostile, { coerce: "form" }).issues.map(({ pointer }) => pointer), ["/__proto__", "/constructor"]);
  equal({}.polluted, undefined);
});

test("iDenfy's shapes convert into each other", () => {
  const token = idenfy.token.fromSession({ clientId: "u", firstName: "A", country: "LT", errorUrl: "https://a.b/c" });
  equal(token.value, {
    clientId: "u",
    tokenType: "IDENTIFICATION",
    allowedCountries: ["LT"],
    client: { name: "A" },
    urls: { failUrl: "https://a.b/c" },
  });
  equal(token.warnings.map(({ pointer }) => pointer), ["/tokenType", "/country"]);
  equal(idenfy.session.fromToken(token.value).value, {
    clientId: "u",
    firstName: "A",
    country: ["LT"],
    errorUrl: "https://a.b/c",
    tokenType: "IDENTIFICATION",
  });
  const lost = idenfy.token.fromSession({ clientId: "u", checkAml: true });
  equal([lost.ok, lost.issues[0].pointer], [false, "/checkAml"]);
  equal(idenfy.token.fromSession({}).issues[0].pointer, "/clientId");
});

test("a new reference is a UUID v4, each another", () => {
  const seen = new Set(Array.from({ length: 100 }, () => vove.newRefId()));
  equal(seen.size, 100);
  for (const id of seen) ok(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id));
});

test("a request shows placeholders for secrets, in headers, query and body", () => {
  const canary = "canary-9c1e";
  const { value } = yoti.session.request({
    notifications: { endpoint: "https://a.b", auth_token: canary },
    requested_checks: [
      {
        type: "WATCHLIST_ADVANCED_CA",
        config: { type: "WITH_CUSTOM_ACCOUNT", api_key: `${canary}"é`, client_ref: "it's $HOME" },
      },
    ],
  });
  for (const shown of [JSON.stringify(value), value.toCurl(), value.toFetch()]) {
    ok(!shown.includes(canary), shown);
    ok(shown.includes("YOTI_AUTH_TOKEN") && shown.includes("YOTI_API_KEY") && shown.includes("YOTI_SDK_ID"));
  }
  equal(value.url, "https://api.yoti.com/idverify/v1/sessions?sdkId=$YOTI_SDK_ID&nonce=$YOTI_NONCE&timestamp=$YOTI_TIMESTAMP");
  equal(value.headers["X-Yoti-Auth-Digest"], "$YOTI_AUTH_DIGEST");
  const basic = idenfy.session.request({ clientId: "u" }).value;
  equal(basic.headers.Authorization, "Basic base64($IDENFY_API_KEY:$IDENFY_API_SECRET)");
  ok(basic.toCurl().includes(`--user "$IDENFY_API_KEY"':'"$IDENFY_API_SECRET"`));
});

test("no secret is in an issue either", () => {
  const canary = "canary-9c1e";
  const result = yoti.session.check({
    notifications: { auth_token: [canary], auth_type: canary, [canary]: 1 },
    user_tracking_id: canary,
    sdk_config: { success_url: canary, locale: canary },
  });
  const told = JSON.stringify([result.issues, result.warnings]).replaceAll(`/notifications/${canary}`, "");
  ok(!told.replaceAll(`"notifications","${canary}"`, "").includes(canary), told);
});

test("messages that a person can act on", () => {
  const say = (contract, input) => contract.check(input).issues[0].message;
  equal(
    say(yoti.session, { client_session_token_ttl: 120 }),
    "client_session_token_ttl must be more than 300 seconds (5 minutes); got 120",
  );
  equal(
    say(yoti.session, { requested_checks: [{ type: "DOCUMENT_AUTHENTICITY_ID", config: {} }] }).endsWith("did you mean ID_DOCUMENT_AUTHENTICITY?"),
    true,
  );
  equal(
    say(idenfy.session, { clientId: "u", nationality: "us" }),
    "nationality must be an assigned ISO 3166-1 country code of two capital letters; did you mean US?",
  );
  equal(say(vove.session, {}), "refId is required");
});

test("relaxing a rule inside a union, by its id", () => {
  const input = { requested_checks: [{ type: "LIVENESS", config: { liveness_type: "ZOOM", max_retries: 1 } }] };
  const [{ rule }] = yoti.session.check(input).issues;
  equal(rule, "requested_checks.LIVENESS.config.max_retries.min");
  equal(yoti.session.check(input, { relax: [rule] }).value, input);
  const unknown = { requested_checks: [{ type: "NEW_CHECK", config: { a: 1 } }] };
  const [issue] = yoti.session.check(unknown).issues;
  equal(yoti.session.check(unknown, { relax: [issue.rule] }).value, unknown);
});

test("JSON Schema says what the check says, as far as it can", () => {
  const schema = yoti.session.jsonSchema();
  equal(schema.properties.client_session_token_ttl.exclusiveMinimum, 300);
  equal(schema.properties.notifications.dependentRequired, { topics: ["endpoint"], auth_token: ["endpoint"] });
  ok(schema.properties.resources_ttl.description.includes("client_session_token_ttl"));
  equal(schema.properties.requested_checks.items.oneOf.length, 14);
  const openapi = yoti.session.jsonSchema({ target: "openapi-3.0" });
  equal(openapi.properties.client_session_token_ttl.exclusiveMinimum, true);
  equal(idenfy.token.jsonSchema({ target: "openapi-3.0" }).properties.locale.nullable, true);
  equal(idenfy.token.jsonSchema().properties.locale.type, ["string", "null"]);
});
