import assert from "node:assert/strict";
import { test } from "node:test";

import { accepts, createSandbox, idenfy, keeps, NOW, now, UUID } from "./helpers.mjs";

const sandbox = createSandbox({ now });
const send = (payload) => idenfy(sandbox, payload);
const flat = (fields) => ({ clientId: "c", ...fields });
const nested = (fields) => flat({ tokenType: "IDENTIFICATION", lifetime: 60, ...fields });

const GUIDE = "iDenfy, Create Verification Session, read 2026-11-21";
const API = "iDenfy, Generate KYC token, read 2026-11-21";
const REFERENCE = "iDenfy, API reference, read 2026-11-21";

const PAGE_EXAMPLE = {
  clientId: "user-123",
  firstName: "John",
  lastName: "Doe",
  dateOfBirth: "1990-05-15",
  country: "US",
  documents: ["PASSPORT", "ID_CARD"],
  locale: "en",
  expiryTime: 3600,
  sessionLength: 600,
  successUrl: "https://yourapp.com/verified",
  errorUrl: "https://yourapp.com/failed",
  callbackUrl: "https://yourapp.com/webhook",
};

// Every field of the OpenAPI page.
const OPENAPI_EXAMPLE = {
  clientId: "user-123",
  tokenType: "DOCUMENT",
  externalRef: "ref-1",
  generateDigitString: true,
  lifetime: 3600,
  locale: "ko",
  sessionLength: 600,
  allowedCountries: ["US", "GB"],
  allowedDocuments: ["PASSPORT", "ID_CARD"],
  client: {
    name: "John",
    surname: "Doe",
    dateOfBirth: "1990-05-15",
    nationality: "US",
    documentNumber: "X1",
    personalNumber: null,
    sex: "M",
    dateOfExpiry: "2030-01-01",
    dateOfIssue: "2020-01-01",
  },
  urls: { successUrl: "https://yourapp.com/verified", webhookUrl: null },
  settings: { verifyEmail: true, reviewFailedVerifications: false },
  questionnaire: null,
  questionnaireRequired: true,
  riskAssessmentProfile: "3eb8c91c-c866-4fcb-9805-67e8b45c7883",
  address: "1 Main Street",
};

test("flat: answers the page's example", async () => {
  const response = await send(PAGE_EXAMPLE);
  assert.equal(response.status, 200);
  const reply = await response.json();
  const { authToken, scanRef } = reply;
  assert.match(authToken, /^[A-Za-z0-9]{40}$/);
  assert.match(scanRef, UUID);
  assert.deepEqual(reply, {
    message: "Token created successfully",
    authToken,
    scanRef,
    clientId: "user-123",
    firstName: "JOHN",
    lastName: "DOE",
    redirectUrl: `https://ivs.idenfy.com/api/v2/redirect?authToken=${authToken}`,
    digitString: null,
    expiryTime: 3600,
    sessionLength: 600,
  });
});

test("flat: the page's other examples and the defaults", async () => {
  await accepts(sandbox, send, [
    { clientId: "user-123", firstName: "John", lastName: "Doe", dateOfBirth: "1990-05-15" },
    flat({ country: ["US", "GB", "DE"], documents: ["PASSPORT", "ID_CARD"] }),
  ]);
  const reply = await (await send({ clientId: "user-123", generateDigitString: true })).json();
  assert.equal(reply.expiryTime, 86_400);
  assert.equal(reply.sessionLength, 1800);
  assert.equal(reply.firstName, null);
  assert.match(reply.digitString, /^\d{8}$/);
});

const https = (length) => `https://a.b/${"x".repeat(length - 12)}`;
const PROFILE = "3EB8C91C-c866-4fcb-9805-67e8b45c7883";

test("flat: the pages' rules", async () => {
  const reference = (externalRef) => flat({ externalRef });
  const success = (successUrl) => flat({ successUrl });
  const names = (name) => [
    [GUIDE, name, flat({ [name]: "n".repeat(101) }), flat({ [name]: "王".repeat(100) })],
    [GUIDE, name, flat({ [name]: "R2D2" }), flat({ [name]: "O'Brien-José St. John" })],
    [GUIDE, name, flat({ [name]: "a/b" })],
    [GUIDE, name, flat({ [name]: null })],
  ];
  const dates = (name) => [
    [GUIDE, name, flat({ [name]: "2001-02-29" }), flat({ [name]: "2000-02-29" })],
    [GUIDE, name, flat({ [name]: "01-02-2000" })],
    [GUIDE, name, flat({ [name]: "" })],
    [GUIDE, name, flat({ [name]: 2000 })],
  ];
  const numbers = (name) => [
    [API, name, flat({ [name]: "1".repeat(51) }), flat({ [name]: "1".repeat(50) })],
    [GUIDE, name, flat({ [name]: 1 })],
  ];
  await keeps(sandbox, send, [
    [GUIDE, "clientId", {}],
    [GUIDE, "clientId", { clientId: "c".repeat(101) }, { clientId: "c".repeat(100) }],
    [GUIDE, "clientId", { clientId: "é" }, { clientId: "~" }],
    [GUIDE, "clientId", { clientId: 5 }],
    ...names("firstName"),
    ...names("lastName"),
    ...dates("dateOfBirth"),
    [GUIDE, "sex", flat({ sex: "m" }), flat({ sex: "M" }), flat({ sex: "F" })],
    [GUIDE, "sex", flat({ sex: 1 })],
    [GUIDE, "nationality", flat({ nationality: "us" }), flat({ nationality: "US" })],
    [GUIDE, "nationality", flat({ nationality: "XX" }), flat({ nationality: "XK" })],
    [GUIDE, "nationality", flat({ nationality: 1 }), flat({ nationality: "ALL" })],
    [GUIDE, "address", flat({ address: "a".repeat(256) }), flat({ address: "👩".repeat(255) })],
    [GUIDE, "address", flat({ address: 1 })],
    [GUIDE, "externalRef", reference("r".repeat(41)), reference("r".repeat(40))],
    [GUIDE, "externalRef", reference("é")],
    [GUIDE, "externalRef", reference(null)],

    [GUIDE, "country", flat({ country: "USA" }), flat({ country: "US" })],
    [GUIDE, "country[1]", flat({ country: ["US", "ALL"] }), flat({ country: ["US", "GB"] })],
    [GUIDE, "country", flat({ country: null })],
    [GUIDE, "documents", flat({ documents: "PASSPORT" }), flat({ documents: ["PASSPORT"] })],
    [GUIDE, "documents[0]", flat({ documents: [5] })],
    ...numbers("documentNumber"),
    ...numbers("personalNumber"),
    ...dates("dateOfExpiry"),
    ...dates("dateOfIssue"),

    [GUIDE, "successUrl", success("http://a.b/c"), success("https://a.b/c")],
    [GUIDE, "successUrl", success("https:/a.b")],
    [GUIDE, "successUrl", success(https(2049)), success(https(2048))],
    [GUIDE, "successUrl", success(1)],
    [GUIDE, "errorUrl", flat({ errorUrl: 1 })],
    [GUIDE, "unverifiedUrl", flat({ unverifiedUrl: null })],
    [GUIDE, "callbackUrl", flat({ callbackUrl: {} })],
    [API, "locale", flat({ locale: "xx-XXXXX" }), flat({ locale: "xx-XXXX" })],
    [GUIDE, "locale", flat({ locale: null })],
    [API, "expiryTime", flat({ expiryTime: -1 }), flat({ expiryTime: 0 })],
    [GUIDE, "expiryTime", flat({ expiryTime: 2_592_001 }), flat({ expiryTime: 2_592_000 })],
    [GUIDE, "expiryTime", flat({ expiryTime: 60.5 })],
    [API, "sessionLength", flat({ sessionLength: 59 }), flat({ sessionLength: 60 })],
    [GUIDE, "sessionLength", flat({ sessionLength: 3601 }), flat({ sessionLength: 3600 })],
    [GUIDE, "sessionLength", flat({ sessionLength: "60" })],
    [GUIDE, "tokenType", flat({ tokenType: "VIDEO_CALL", country: "US" })],
    [GUIDE, "tokenType", flat({ tokenType: null, country: "US" })],
    [GUIDE, "ageLimit", flat({ ageLimit: 18.5 }), flat({ ageLimit: 18 })],
    [GUIDE, "ageMax", flat({ ageMax: "99" }), flat({ ageMax: 99 })],

    [GUIDE, "additionalSteps", flat({ additionalSteps: [] }), flat({ additionalSteps: { ALL: {} } })],
    [GUIDE, "additionalData", flat({ additionalData: "" }), flat({ additionalData: {} })],
    [GUIDE, "questionnaire", flat({ questionnaire: 5 }), flat({ questionnaire: null })],
    [GUIDE, "riskAssessmentProfile", flat({ riskAssessmentProfile: 1.5 })],
    [API, "riskAssessmentProfile", flat({ riskAssessmentProfile: "high" })],
    [GUIDE, "riskAssessmentProfile", flat({ riskAssessmentProfile: null })],

    [REFERENCE, "theme", flat({ theme: 5 })],
    [REFERENCE, "registryCentersCountries", flat({ registryCentersCountries: "LT" })],
    [REFERENCE, "registryCentersCountries[0]", flat({ registryCentersCountries: [1] })],
    [REFERENCE, "faceMatchingThresholdModifier", flat({ faceMatchingThresholdModifier: "0" })],
    [GUIDE, "", []],
    [GUIDE, "", "{"],
  ]);
  await accepts(sandbox, send, [
    flat({ riskAssessmentProfile: 5 }),
    flat({ riskAssessmentProfile: PROFILE }),
    flat({ tokenType: "DOCUMENT", country: "US" }),
    flat({ registryCentersCountries: [], faceMatchingThresholdModifier: -0.5 }),
  ]);
});

test("flat: what is true or false", async () => {
  const guide = `showInstructions generateDigitString verifyEmail verifyPhone verifyAddress verifyBank
    nfcRequired nfcOptional driverLicenseBack checkLiveness idLiveFaceValidation
    idLiveDocumentValidation checkAml checkIpProxy checkFaceBlacklist checkDocFaceBlacklist
    checkDuplicateFaces checkDuplicateDocFaces checkDuplicatePersonalData checkBlurAndGlare
    autoFaceMatching utilityBill reviewFailed reviewSuccessful`;
  const reference = `questionnaireRequired verifyBankAccounts verifyBankBalances
    verifyBankTransactions bankCardVerification bankCardPdfUpload checkCriminal checkPersonBlacklist
    checkDriverLicense checkLid allowBsnMasking autoAmlMonitoring`;
  const rows = (page, names) =>
    names.split(/\s+/).map((name) => [
      page,
      name,
      flat({ country: "US", [name]: "true" }),
      flat({ country: "US", [name]: true }),
      flat({ country: "US", [name]: false }),
    ]);
  await keeps(sandbox, send, [...rows(GUIDE, guide), ...rows(REFERENCE, reference)]);
});

test("flat: what no page refuses is taken", async () => {
  await accepts(sandbox, send, [
    { clientId: "" },
    flat({ firstName: "", lastName: "", address: "", externalRef: "", locale: "" }),
    flat({ documentNumber: "", personalNumber: "", questionnaire: "", errorUrl: "" }),
    flat({ country: [], documents: [] }),
    flat({ documents: ["", "SOMETHING_NEW"] }),
    flat({ successUrl: "https://a_b.c/", errorUrl: "http://a.b/c", callbackUrl: "http://a.b/c" }),
    flat({ errorUrl: "a://b", unverifiedUrl: https(2049) }),
    flat({ errorUrl: "/failed", unverifiedUrl: "myapp://done", callbackUrl: "https:/a.b" }),
    flat({ sessionLength: 3600, expiryTime: 60 }),
    flat({ ageLimit: -1, ageMax: 200 }),
    flat({ ageLimit: 18, ageMax: 17 }),
    '{"clientId":"c","ageLimit":1e300}',
    flat({ theme: "dark" }),
    flat({ registryCentersCountries: ["Lithuania"] }),
    flat({ additionalData: {} }),
    flat({ additionalSteps: {}, utilityBill: true }),
    '{"clientId":"c","additionalSteps":{"a":1e999}}',
    flat({ nfcRequired: true, nfcOptional: true }),
    flat({ autoFaceMatching: false, checkLiveness: true }),
    flat({ dateOfIssue: "2020-01-02", dateOfExpiry: "2020-01-01" }),
    flat({ toString: 1, misspelt: 1 }),
  ]);
});

test("nested: answers the page's fields with 201", async () => {
  const response = await send(OPENAPI_EXAMPLE);
  assert.equal(response.status, 201);
  const reply = await response.json();
  const { tokenString, scanRef, digitString } = reply;
  assert.match(tokenString, /^[A-Za-z0-9]{40}$/);
  assert.match(scanRef, UUID);
  assert.match(digitString, /^\d{8}$/);
  assert.deepEqual(reply, {
    tokenString,
    scanRef,
    clientId: "user-123",
    digitString,
    expiration: new Date(NOW + 3_600_000).toISOString(),
    isValid: true,
    isActive: true,
    tokenType: "DOCUMENT",
    externalRef: "ref-1",
    locale: "ko",
    sessionLength: 600,
    sessionUrl: `https://ivs.idenfy.com/api/v2/redirect?authToken=${tokenString}`,
  });
});

const client = (fields) => nested({ client: fields });
const urls = (fields) => nested({ urls: fields });

test("nested: the pages' rules", async () => {
  const allowed = (allowedCountries) => nested({ allowedCountries });
  const reference = (externalRef) => nested({ externalRef });
  const names = (name) => [
    [API, `client.${name}`, client({ [name]: "n".repeat(101) }), client({ [name]: "n".repeat(100) })],
    [GUIDE, `client.${name}`, client({ [name]: "R2D2" }), client({ [name]: "St. John" })],
    [API, `client.${name}`, client({ [name]: 1 }), client({ [name]: null })],
  ];
  const numbers = (name) => [
    [API, `client.${name}`, client({ [name]: "1".repeat(51) }), client({ [name]: "1".repeat(50) })],
    [API, `client.${name}`, client({ [name]: 1 }), client({ [name]: null })],
  ];
  const dates = (name) => [
    [API, `client.${name}`, client({ [name]: "1990-5-15" }), client({ [name]: "1990-05-15" })],
    [API, `client.${name}`, client({ [name]: 1990 }), client({ [name]: null })],
  ];
  const uris = (name) => [
    [API, `urls.${name}`, urls({ [name]: "yourapp.com" }), urls({ [name]: "http://a.b/c" })],
    [API, `urls.${name}`, urls({ [name]: "https:/a.b" }), urls({ [name]: "com.example.app:/done" })],
    [API, `urls.${name}`, urls({ [name]: 5 }), urls({ [name]: null })],
  ];
  await keeps(sandbox, send, [
    [API, "tokenType", { clientId: "c", lifetime: 60 }],
    [API, "clientId", { tokenType: "DOCUMENT" }, { clientId: "c", tokenType: "DOCUMENT" }],
    [API, "tokenType", nested({ tokenType: null })],
    [API, "tokenType", nested({ tokenType: "OTHER" }), nested({ tokenType: "DOCUMENT" })],
    [API, "clientId", nested({ clientId: "c".repeat(101) }), nested({ clientId: "c".repeat(100) })],
    [GUIDE, "clientId", nested({ clientId: "é" })],
    [API, "clientId", nested({ clientId: null })],
    [API, "externalRef", reference("r".repeat(41)), reference("r".repeat(40))],
    [API, "externalRef", reference(1), reference(null)],
    [API, "generateDigitString", nested({ generateDigitString: null })],
    [API, "lifetime", nested({ lifetime: 2_592_001 }), nested({ lifetime: 2_592_000 })],
    [API, "lifetime", nested({ lifetime: -1 }), nested({ lifetime: 0 })],
    [API, "lifetime", nested({ lifetime: null })],
    [API, "sessionLength", nested({ sessionLength: 59 }), nested({ sessionLength: 60 })],
    [API, "sessionLength", nested({ sessionLength: 3601 }), nested({ sessionLength: 3600 })],
    [API, "sessionLength", nested({ sessionLength: 60.5 })],
    [API, "locale", nested({ locale: "xx-XXXXX" }), nested({ locale: "xx-XXXX" })],
    [API, "locale", nested({ locale: 1 }), nested({ locale: null })],
    [API, "allowedCountries[0]", allowed(["USA"]), allowed(["US"])],
    [API, "allowedCountries[0]", allowed([1])],
    [API, "allowedCountries", allowed("US"), allowed(null)],
    [API, "allowedDocuments[0]", nested({ allowedDocuments: [5] })],
    [API, "allowedDocuments", nested({ allowedDocuments: {} }), nested({ allowedDocuments: null })],

    [API, "client", client([]), client(null)],
    ...names("name"),
    ...names("surname"),
    ...dates("dateOfBirth"),
    [GUIDE, "client.nationality", client({ nationality: "USA" }), client({ nationality: "US" })],
    [API, "client.nationality", client({ nationality: 1 }), client({ nationality: "ALL" })],
    ...numbers("documentNumber"),
    ...numbers("personalNumber"),
    [API, "client.sex", client({ sex: "X" }), client({ sex: "F" }), client({ sex: null })],
    [API, "client.sex", client({ sex: 1 })],
    ...dates("dateOfExpiry"),
    [API, "client.dateOfIssue", client({ dateOfIssue: 5 }), client({ dateOfIssue: null })],

    [API, "urls", urls("https://a.b"), urls(null)],
    ...uris("successUrl"),
    ...uris("failUrl"),
    ...uris("unverifiedUrl"),
    ...uris("webhookUrl"),
    [API, "settings", nested({ settings: [] }), nested({ settings: null })],
    [API, "questionnaire", nested({ questionnaire: 1 }), nested({ questionnaire: null })],
    [API, "questionnaireRequired", nested({ questionnaireRequired: null })],
    [API, "riskAssessmentProfile", nested({ riskAssessmentProfile: 5 })],
    [API, "riskAssessmentProfile", nested({ riskAssessmentProfile: "high" })],
    [API, "address", nested({ address: 1 }), nested({ address: null })],
  ]);
  await accepts(sandbox, send, [
    nested({ riskAssessmentProfile: PROFILE }),
    nested({ riskAssessmentProfile: null }),
    nested({ generateDigitString: true, questionnaireRequired: false }),
  ]);
});

test("nested: what is true or false", async () => {
  const settings = `verifyEmail verifyPhone verifyBank verifyBankAccounts verifyBankBalances
    verifyBankTransactions verifyPoaAddress showInstructions reviewFailedVerifications
    reviewSuccessfulVerifications`;
  const setting = (fields) => nested({ settings: fields });
  const row = (name) => [
    API,
    `settings.${name}`,
    setting({ [name]: null }),
    setting({ [name]: true }),
    setting({ [name]: false }),
  ];
  await keeps(sandbox, send, settings.split(/\s+/).map(row));
});

test("nested: what no page refuses is taken", async () => {
  await accepts(sandbox, send, [
    nested({ clientId: "" }),
    nested({ externalRef: "", locale: "", questionnaire: "", address: "" }),
    nested({ externalRef: "é" }),
    nested({ allowedCountries: [], allowedDocuments: [] }),
    nested({ allowedDocuments: ["", "SOMETHING_NEW"] }),
    nested({ address: "a".repeat(300) }),
    client({ name: "", surname: "", documentNumber: "" }),
    client({ dateOfIssue: "last spring", dateOfExpiry: "2020-01-01" }),
    client({ dateOfIssue: "2020-01-02", dateOfExpiry: "2020-01-01" }),
    urls({ unverifiedUrl: "myapp://done", webhookUrl: "https://a_b.c" }),
    nested({ sessionLength: 3600, lifetime: 60 }),
    nested({ misspelt: 1 }),
  ]);
});

test("the shape asked in is the shape answered in", async () => {
  const isNestedReply = async (payload) => "tokenString" in (await (await send(payload)).json());
  assert.equal(await isNestedReply({ clientId: "c" }), false);
  assert.equal(await isNestedReply({ clientId: "c", tokenType: "DOCUMENT" }), true);
  assert.equal(await isNestedReply(flat({ tokenType: "DOCUMENT", country: "US" })), false);
  assert.equal(await isNestedReply(flat({ tokenType: "DOCUMENT", settings: {} })), true);
  const integerProfile = flat({ tokenType: "DOCUMENT", riskAssessmentProfile: 1 });
  assert.equal(await isNestedReply(integerProfile), false);
  const [last] = sandbox.journal.slice(-1);
  assert.equal(last.contract, "idenfy.session");
});

test("errors name an identifier", async () => {
  const errorOf = async (answer) => {
    const response = await answer;
    return [response.status, (await response.json()).identifier];
  };
  const wrong = { headers: { authorization: `Basic ${btoa("a:b")}` } };
  const bearer = { headers: { authorization: "Bearer abc" } };
  assert.deepEqual(await errorOf(send({})), [400, "MISSING_VALUE"]);
  assert.deepEqual(await errorOf(send({ clientId: 1 })), [400, "BAD_VALUE"]);
  assert.deepEqual(await errorOf(send("{")), [400, "JSON_ERROR"]);
  assert.deepEqual(await errorOf(send(flat({ sex: "X" }))), [400, "BAD_VALUE"]);
  assert.deepEqual(await errorOf(idenfy(sandbox, {}, wrong)), [401, "UNAUTHORIZED"]);
  assert.deepEqual(await errorOf(idenfy(sandbox, {}, bearer)), [401, "UNAUTHORIZED"]);
  const get = sandbox.fetch("https://ivs.idenfy.com/api/v2/token");
  assert.deepEqual(await errorOf(get), [405, "METHOD_NOT_ALLOWED"]);
  const elsewhere = sandbox.fetch("https://ivs.idenfy.com/api/v2/status");
  assert.deepEqual(await errorOf(elsewhere), [404, undefined]);
});

test("every session costs a credit, a refused one none", async () => {
  const poor = createSandbox({ credits: 2 });
  const statuses = [];
  for (const clientId of ["a", 5, "b", "c"]) {
    statuses.push((await idenfy(poor, { clientId })).status);
  }
  assert.deepEqual(statuses, [200, 400, 200, 402]);
  const body = await (await idenfy(poor, { clientId: "d" })).json();
  assert.deepEqual(body, { message: "Not enough credits", identifier: "PARTNER_CONTRACT_ERROR" });
  poor.reset();
  assert.equal((await idenfy(poor, { clientId: "d" })).status, 200);
});
