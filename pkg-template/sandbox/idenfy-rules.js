// What iDenfy accepts, in its two shapes: the flat one of the guide (contract idenfy.session) and
// the nested one of the OpenAPI page (contract idenfy.token).

import { isAscii, isDate, isLetters } from "./formats.js";
import {
  add,
  below,
  country2,
  date,
  flag,
  httpsUrl,
  integer,
  json,
  list,
  nullable,
  number,
  object,
  oneOf,
  text,
  url,
  uuid,
} from "./rules.js";

const flags = (...names) => Object.fromEntries(names.map((name) => [name, flag]));

const ascii = (max) => text({ max, is: isAscii, says: "must be ASCII" });
const letters = text({ max: 100, is: isLetters, says: "must be letters only" });
const tokenType = oneOf("IDENTIFICATION", "DOCUMENT");
const sex = oneOf("M", "F");
const expirySeconds = integer({ min: 0, max: 2_592_000 });
const sessionSeconds = integer({ min: 60, max: 3600 });
const locale = text({ max: 7 });
const pageUrl = url({ min: 5, max: 2048 });
const httpsPageUrl = httpsUrl({ min: 5, max: 2048 });

function nationality(value, at, problems) {
  if (value !== "ALL") country2(value, at, problems);
}

function countries(value, at, problems) {
  const rule = Array.isArray(value) ? list(country2, { min: 1 }) : country2;
  rule(value, at, problems);
}

/** The two pages disagree: an integer in one, a UUID in the other. */
function riskProfile(value, at, problems) {
  const rule = typeof value === "string" ? uuid : integer();
  rule(value, at, problems);
}

/** Both only where they are real dates: the nested shape takes any text as dateOfIssue. */
function datesInOrder({ dateOfIssue, dateOfExpiry }, at, problems) {
  if (![dateOfIssue, dateOfExpiry].every((day) => typeof day === "string" && isDate(day))) return;
  if (dateOfIssue > dateOfExpiry) {
    add(problems, below(at, "dateOfIssue"), "fields", "must not be after dateOfExpiry");
  }
}

const flatFields = {
  clientId: ascii(100),
  firstName: letters,
  lastName: letters,
  dateOfBirth: date,
  sex,
  nationality,
  address: text({ max: 255 }),
  externalRef: ascii(40),

  country: countries,
  documents: list(text(), { min: 1 }),
  documentNumber: text({ max: 50 }),
  personalNumber: text({ max: 50 }),
  dateOfExpiry: date,
  dateOfIssue: date,

  successUrl: httpsPageUrl,
  errorUrl: pageUrl,
  unverifiedUrl: pageUrl,
  callbackUrl: httpsPageUrl,
  locale,
  expiryTime: expirySeconds,
  sessionLength: sessionSeconds,
  tokenType,
  ...flags("showInstructions", "generateDigitString"),

  ...flags("verifyEmail", "verifyPhone", "verifyAddress", "verifyBank"),
  ...flags("nfcRequired", "nfcOptional", "driverLicenseBack"),
  ageLimit: integer({ min: 0 }),
  ageMax: integer({ min: 0 }),

  ...flags("checkLiveness", "idLiveFaceValidation", "idLiveDocumentValidation", "checkAml"),
  ...flags("checkIpProxy", "checkFaceBlacklist", "checkDocFaceBlacklist", "checkDuplicateFaces"),
  ...flags("checkDuplicateDocFaces", "checkDuplicatePersonalData", "checkBlurAndGlare"),
  ...flags("autoFaceMatching"),

  additionalSteps: json,
  additionalData: json,
  questionnaire: nullable(text()),
  riskAssessmentProfile: riskProfile,
  ...flags("utilityBill", "reviewFailed", "reviewSuccessful"),

  theme: uuid,
  registryCentersCountries: list(country2),
  faceMatchingThresholdModifier: number(),
  ...flags("questionnaireRequired", "verifyBankAccounts", "verifyBankBalances"),
  ...flags("verifyBankTransactions", "bankCardVerification", "bankCardPdfUpload"),
  ...flags("checkCriminal", "checkPersonBlacklist", "checkDriverLicense", "checkLid"),
  ...flags("allowBsnMasking", "autoAmlMonitoring"),
};

export const flat = object(flatFields, {
  required: ["clientId"],
  also(value, at, problems) {
    datesInOrder(value, at, problems);
    const { ageLimit, ageMax } = value;
    if (Number.isSafeInteger(ageLimit) && Number.isSafeInteger(ageMax) && ageMax < ageLimit) {
      add(problems, below(at, "ageMax"), "fields", "must not be under ageLimit");
    }
    const hasSteps = Object.hasOwn(value, "additionalSteps");
    if (hasSteps && value.utilityBill === true) {
      add(problems, below(at, "utilityBill"), "fields", "excludes additionalSteps");
    }
    if (!hasSteps && Object.hasOwn(value, "additionalData")) {
      add(problems, below(at, "additionalData"), "fields", "needs additionalSteps");
    }
  },
});

const client = object(
  {
    name: nullable(letters),
    surname: nullable(letters),
    dateOfBirth: nullable(date),
    nationality: nullable(nationality),
    documentNumber: nullable(text({ max: 50 })),
    personalNumber: nullable(text({ max: 50 })),
    sex: nullable(sex),
    dateOfExpiry: nullable(date),
    // The page gives this one no format, unlike its neighbours.
    dateOfIssue: nullable(text()),
  },
  { also: datesInOrder },
);

const urls = object({
  successUrl: nullable(url()),
  failUrl: nullable(url()),
  unverifiedUrl: nullable(url()),
  webhookUrl: nullable(url()),
});

const settings = object({
  ...flags("verifyEmail", "verifyPhone", "verifyBank", "verifyBankAccounts", "verifyBankBalances"),
  ...flags("verifyBankTransactions", "verifyPoaAddress", "showInstructions"),
  ...flags("reviewFailedVerifications", "reviewSuccessfulVerifications"),
});

const nestedFields = {
  clientId: ascii(100),
  tokenType,
  externalRef: nullable(ascii(40)),
  generateDigitString: flag,
  lifetime: expirySeconds,
  locale: nullable(locale),
  sessionLength: sessionSeconds,
  allowedCountries: nullable(list(country2)),
  allowedDocuments: nullable(list(text())),
  client: nullable(client),
  urls: nullable(urls),
  settings: nullable(settings),
  questionnaire: nullable(text()),
  questionnaireRequired: flag,
  riskAssessmentProfile: nullable(uuid),
  address: nullable(text()),
};

export const nested = object(nestedFields, { required: ["clientId", "tokenType"] });

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
