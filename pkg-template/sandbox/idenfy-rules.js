// What iDenfy accepts, in its two shapes: the flat one of the guide (contract idenfy.session) and
// the nested one of the OpenAPI page (contract idenfy.token). The two pages describe one endpoint:
// what one of them leaves out may stand on the other.

import { nullable, statedBy } from "./rules.js";

export const guide = statedBy("iDenfy, Create Verification Session, read 2026-11-21");
const api = statedBy("iDenfy, Generate KYC token, read 2026-11-21");
/** What the guide leaves out. */
const reference = statedBy("iDenfy, API reference, read 2026-11-21");

const flags = (page, ...names) => Object.fromEntries(names.map((name) => [name, page.flag()]));

const MAX_LIFETIME_SECONDS = 2_592_000;
const MAX_SESSION_SECONDS = 3600;

const date = guide.string(guide.date);
const number50 = guide.string(api.longest(50));
const country = guide.string(guide.country());

function countries(value, at, problems) {
  (Array.isArray(value) ? guide.list(country) : country)(value, at, problems);
}

/** The two pages disagree: an integer in one, a UUID in the other. */
function riskProfile(value, at, problems) {
  (typeof value === "string" ? api.string(api.uuid) : guide.integer())(value, at, problems);
}

const flatFields = {
  clientId: guide.string(guide.longest(100), guide.ascii),
  firstName: guide.string(guide.longest(100), guide.letters),
  lastName: guide.string(guide.longest(100), guide.letters),
  dateOfBirth: date,
  sex: guide.string(guide.oneOf("M", "F")),
  // "ALL" clears it.
  nationality: guide.string(guide.country("ALL")),
  address: guide.string(guide.longest(255)),
  externalRef: guide.string(guide.longest(40), guide.ascii),

  country: countries,
  documents: guide.list(guide.string()),
  documentNumber: number50,
  personalNumber: number50,
  dateOfExpiry: date,
  dateOfIssue: date,

  successUrl: guide.string(guide.longest(2048), guide.https),
  errorUrl: guide.string(),
  unverifiedUrl: guide.string(),
  callbackUrl: guide.string(),
  locale: guide.string(api.longest(7)),
  expiryTime: guide.integer(api.least(0), guide.most(MAX_LIFETIME_SECONDS)),
  sessionLength: guide.integer(api.least(60), guide.most(MAX_SESSION_SECONDS)),
  tokenType: guide.string(guide.oneOf("IDENTIFICATION", "DOCUMENT")),
  ...flags(guide, "showInstructions", "generateDigitString"),

  ...flags(guide, "verifyEmail", "verifyPhone", "verifyAddress", "verifyBank"),
  ...flags(guide, "nfcRequired", "nfcOptional", "driverLicenseBack"),
  ageLimit: guide.integer(),
  ageMax: guide.integer(),

  ...flags(guide, "checkLiveness", "idLiveFaceValidation", "idLiveDocumentValidation", "checkAml"),
  ...flags(guide, "checkIpProxy", "checkFaceBlacklist", "checkDocFaceBlacklist"),
  ...flags(guide, "checkDuplicateFaces", "checkDuplicateDocFaces", "checkDuplicatePersonalData"),
  ...flags(guide, "checkBlurAndGlare", "autoFaceMatching"),

  additionalSteps: guide.object({}),
  additionalData: guide.object({}),
  questionnaire: nullable(guide.string()),
  riskAssessmentProfile: riskProfile,
  ...flags(guide, "utilityBill", "reviewFailed", "reviewSuccessful"),

  theme: reference.string(),
  registryCentersCountries: reference.list(reference.string()),
  faceMatchingThresholdModifier: reference.number(),
  ...flags(reference, "questionnaireRequired", "verifyBankAccounts", "verifyBankBalances"),
  ...flags(reference, "verifyBankTransactions", "bankCardVerification", "bankCardPdfUpload"),
  ...flags(reference, "checkCriminal", "checkPersonBlacklist", "checkDriverLicense", "checkLid"),
  ...flags(reference, "allowBsnMasking", "autoAmlMonitoring"),
};

export const flat = guide.object(flatFields, guide.requires("clientId"));

const client = api.object({
  name: nullable(api.string(api.longest(100), guide.letters)),
  surname: nullable(api.string(api.longest(100), guide.letters)),
  dateOfBirth: nullable(api.string(api.date)),
  nationality: nullable(api.string(guide.country("ALL"))),
  documentNumber: nullable(api.string(api.longest(50))),
  personalNumber: nullable(api.string(api.longest(50))),
  sex: nullable(api.string(api.oneOf("M", "F"))),
  dateOfExpiry: nullable(api.string(api.date)),
  // The page gives this one no format, unlike its neighbours.
  dateOfIssue: nullable(api.string()),
});

const uri = nullable(api.string(api.uri));

const nestedFields = {
  clientId: api.string(api.longest(100), guide.ascii),
  tokenType: api.string(api.oneOf("IDENTIFICATION", "DOCUMENT")),
  externalRef: nullable(api.string(api.longest(40))),
  generateDigitString: api.flag(),
  lifetime: api.integer(api.least(0), api.most(MAX_LIFETIME_SECONDS)),
  locale: nullable(api.string(api.longest(7))),
  sessionLength: api.integer(api.least(60), api.most(MAX_SESSION_SECONDS)),
  allowedCountries: nullable(api.list(api.string(api.country()))),
  allowedDocuments: nullable(api.list(api.string())),
  client: nullable(client),
  urls: nullable(
    api.object({ successUrl: uri, failUrl: uri, unverifiedUrl: uri, webhookUrl: uri }),
  ),
  settings: nullable(
    api.object({
      ...flags(api, "verifyEmail", "verifyPhone", "verifyBank", "verifyBankAccounts"),
      ...flags(api, "verifyBankBalances", "verifyBankTransactions", "verifyPoaAddress"),
      ...flags(api, "showInstructions", "reviewFailedVerifications"),
      ...flags(api, "reviewSuccessfulVerifications"),
    }),
  ),
  questionnaire: nullable(api.string()),
  questionnaireRequired: api.flag(),
  riskAssessmentProfile: nullable(api.string(api.uuid)),
  address: nullable(api.string()),
};

export const nested = api.object(nestedFields, api.requires("clientId", "tokenType"));

const without = (fields, others) =>
  Object.keys(fields).filter((name) => !Object.hasOwn(others, name));

const NESTED_ONLY = without(nestedFields, flatFields);
const FLAT_ONLY = without(flatFields, nestedFields);

/**
 * One endpoint takes both shapes. A field that only the nested one has decides; then a field (or a
 * kind of value) that only the flat one has; where all are common, a tokenType, which the nested
 * one requires.
 */
export function isNested(payload) {
  const has = (name) => Object.hasOwn(payload, name);
  if (NESTED_ONLY.some(has)) return true;
  if (FLAT_ONLY.some(has) || typeof payload.riskAssessmentProfile === "number") return false;
  return has("tokenType");
}
