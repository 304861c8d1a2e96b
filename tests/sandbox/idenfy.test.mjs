import assert from "node:assert/strict";
import { test } from "node:test";

import { accepts, createSandbox, idenfy, NOW, now, refuses, UUID } from "./helpers.mjs";

const sandbox = createSandbox({ now });
const send = (payload) => idenfy(sandbox, payload);
const flat = (fields) => ({ clientId: "c", ...fields });
const nested = (fields) => flat({ tokenType: "IDENTIFICATION", lifetime: 60, ...fields });

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
  await accepts(send, [
    { clientId: "user-123", firstName: "John", lastName: "Doe", dateOfBirth: "1990-05-15" },
    flat({ country: ["US", "GB", "DE"], documents: ["PASSPORT", "ID_CARD"] }),
  ]);
  const reply = await (await send({ clientId: "user-123", generateDigitString: true })).json();
  assert.equal(reply.expiryTime, 86_400);
  assert.equal(reply.sessionLength, 1800);
  assert.equal(reply.firstName, null);
  assert.match(reply.digitString, /^\d{8}$/);
});

test("flat: limits", async () => {
  const https = (length) => `https://a.b/${"x".repeat(length - 12)}`;
  await accepts(send, [
    { clientId: "c".repeat(100) },
    flat({ firstName: "n".repeat(100) }),
    flat({ firstName: "王".repeat(100), lastName: "O'Brien-José St. John" }),
    flat({ dateOfBirth: "2000-02-29" }),
    flat({ nationality: "ALL" }),
    flat({ nationality: "XK" }),
    flat({ address: "👩".repeat(255) }),
    flat({ externalRef: "r".repeat(40) }),
    flat({ documents: ["SOMETHING_NEW"] }),
    flat({ country: ["US"], documents: ["PASSPORT"] }),
    flat({ documentNumber: "1".repeat(50), personalNumber: "1".repeat(50) }),
    flat({ successUrl: https(2048) }),
    flat({ errorUrl: "a://b", unverifiedUrl: https(2048) }),
    flat({ errorUrl: "http://localhost:3000/x" }),
    flat({ unverifiedUrl: "myapp://done" }),
    flat({ locale: "xx-XXXX" }),
    flat({ expiryTime: 0 }),
    flat({ expiryTime: 2_592_000 }),
    flat({ sessionLength: 60 }),
    flat({ sessionLength: 3600, expiryTime: 60 }),
    flat({ ageLimit: 0, ageMax: 0 }),
    flat({ ageLimit: 200 }),
    flat({ questionnaire: null }),
    flat({ riskAssessmentProfile: 5 }),
    flat({ riskAssessmentProfile: "3EB8C91C-c866-4fcb-9805-67e8b45c7883" }),
    flat({ registryCentersCountries: [] }),
    flat({ faceMatchingThresholdModifier: -0.5 }),
    flat({ additionalSteps: { ALL: {} }, additionalData: {} }),
    flat({ additionalSteps: {}, utilityBill: false }),
    flat({ nfcRequired: true, nfcOptional: true }),
    flat({ autoFaceMatching: false, checkLiveness: true }),
    flat({ dateOfIssue: "2020-01-01", dateOfExpiry: "2020-01-01" }),
    flat({ toString: 1, misspelt: 1 }),
  ]);
  await refuses(send, [
    {},
    { clientId: "" },
    { clientId: "c".repeat(101) },
    { clientId: "é" },
    { clientId: 5 },
    flat({ firstName: "n".repeat(101) }),
    flat({ firstName: "R2D2" }),
    flat({ lastName: "a/b" }),
    flat({ lastName: "a\u0085" }),
    flat({ firstName: null }),
    flat({ dateOfBirth: "2001-02-29" }),
    flat({ dateOfBirth: "01-02-2000" }),
    flat({ sex: "m" }),
    flat({ nationality: "us" }),
    flat({ nationality: "XX" }),
    flat({ address: "a".repeat(256) }),
    flat({ externalRef: "r".repeat(41) }),
    flat({ externalRef: null }),
    flat({ country: [] }),
    flat({ country: "USA" }),
    flat({ country: ["US", "ALL"] }),
    flat({ country: null }),
    flat({ documents: [] }),
    flat({ documents: "PASSPORT" }),
    flat({ documents: [""] }),
    flat({ personalNumber: "1".repeat(51) }),
    flat({ successUrl: "http://a.b/c" }),
    flat({ callbackUrl: "http://a.b/c" }),
    flat({ successUrl: https(2049) }),
    flat({ unverifiedUrl: https(2049) }),
    flat({ errorUrl: "https:/a.b" }),
    flat({ errorUrl: "/failed" }),
    flat({ locale: "xx-XXXXX" }),
    flat({ locale: null }),
    flat({ expiryTime: -1 }),
    flat({ expiryTime: 2_592_001 }),
    flat({ sessionLength: 59 }),
    flat({ sessionLength: 3601 }),
    flat({ tokenType: "VIDEO_CALL" }),
    flat({ showInstructions: 1 }),
    flat({ checkLiveness: null }),
    flat({ ageLimit: -1 }),
    flat({ ageLimit: 18.5 }),
    flat({ ageLimit: 18, ageMax: 17 }),
    flat({ questionnaire: "" }),
    flat({ riskAssessmentProfile: 1.5 }),
    flat({ riskAssessmentProfile: "high" }),
    flat({ theme: "dark" }),
    flat({ additionalSteps: [] }),
    flat({ additionalData: {} }),
    flat({ additionalSteps: {}, utilityBill: true }),
    flat({ dateOfIssue: "2020-01-02", dateOfExpiry: "2020-01-01" }),
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

test("nested: limits", async () => {
  const client = (fields) => nested({ client: fields });
  const urls = (fields) => nested({ urls: fields });
  await accepts(send, [
    nested({ externalRef: null, locale: null, client: null, urls: null, settings: null }),
    nested({ allowedCountries: null, allowedDocuments: null, riskAssessmentProfile: null }),
    nested({ address: null, questionnaire: null }),
    nested({ lifetime: 0 }),
    nested({ lifetime: 2_592_000 }),
    nested({ allowedCountries: [], allowedDocuments: ["SOMETHING_NEW"] }),
    nested({ address: "a".repeat(300) }),
    client({ name: "n".repeat(100), dateOfIssue: "last spring", dateOfExpiry: "2020-01-01" }),
    client(Object.fromEntries(Object.keys(OPENAPI_EXAMPLE.client).map((name) => [name, null]))),
    client({ nationality: "ALL", documentNumber: "1".repeat(50), personalNumber: "1".repeat(50) }),
    urls({ successUrl: null, failUrl: null, unverifiedUrl: null, webhookUrl: null }),
    urls({ failUrl: "http://a.b/c", unverifiedUrl: "myapp://done" }),
  ]);
  await refuses(send, [
    { clientId: "c", lifetime: 60 },
    nested({ tokenType: null }),
    nested({ tokenType: "OTHER" }),
    nested({ clientId: "é" }),
    nested({ externalRef: "r".repeat(41) }),
    nested({ lifetime: 2_592_001 }),
    nested({ lifetime: null }),
    nested({ sessionLength: 59 }),
    nested({ locale: "xx-XXXXX" }),
    nested({ allowedCountries: ["USA"] }),
    nested({ allowedDocuments: [5] }),
    client({ name: "n".repeat(101) }),
    client({ surname: "R2D2" }),
    client({ dateOfBirth: "1990-5-15" }),
    client({ documentNumber: "1".repeat(51) }),
    client({ personalNumber: "1".repeat(51) }),
    client({ sex: "X" }),
    client({ dateOfIssue: 5 }),
    client({ dateOfIssue: "2020-01-02", dateOfExpiry: "2020-01-01" }),
    urls({ failUrl: "yourapp.com" }),
    urls({ webhookUrl: 5 }),
    nested({ settings: { verifyEmail: null } }),
    nested({ questionnaireRequired: null }),
    nested({ riskAssessmentProfile: 5 }),
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
  assert.deepEqual(await errorOf(send(flat({ additionalData: {} }))), [400, "VALIDATION_ERROR"]);
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
  for (const clientId of ["a", "", "b", "c"]) {
    statuses.push((await idenfy(poor, { clientId })).status);
  }
  assert.deepEqual(statuses, [200, 400, 200, 402]);
  const body = await (await idenfy(poor, { clientId: "d" })).json();
  assert.deepEqual(body, { message: "Not enough credits", identifier: "PARTNER_CONTRACT_ERROR" });
  poor.reset();
  assert.equal((await idenfy(poor, { clientId: "d" })).status, 200);
});
