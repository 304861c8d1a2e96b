// The contracts for libraries whose schemas are written in code. Each brings a kit: how it says an
// object, a list, a text. An `object` and an `arm` of a union take the required fields, then the others.

const MANUAL = ["ALWAYS", "FALLBACK", "NEVER"];
/** Yoti's checks whose configuration is any object. */
const OPEN_CHECKS = [
  "THIRD_PARTY_IDENTITY_FRAUD_1", "IBV_VISUAL_REVIEW_CHECK", "DOCUMENT_SCHEME_VALIDITY_CHECK",
  "PROFILE_DOCUMENT_MATCH", "SYNECTICS_IDENTITY_FRAUD", "FAMILIAR_FACE_SEARCH",
];
const IDENFY_FLAGS = [
  "showInstructions", "generateDigitString", "verifyEmail", "verifyPhone", "verifyAddress", "verifyBank", "nfcRequired",
  "nfcOptional", "driverLicenseBack", "checkLiveness", "idLiveFaceValidation", "idLiveDocumentValidation", "checkAml",
  "checkIpProxy", "checkFaceBlacklist", "checkDocFaceBlacklist", "checkDuplicateFaces", "checkDuplicateDocFaces",
  "checkDuplicatePersonalData", "checkBlurAndGlare", "autoFaceMatching", "utilityBill", "reviewFailed",
  "reviewSuccessful", "questionnaireRequired", "verifyBankAccounts", "verifyBankBalances", "verifyBankTransactions",
  "bankCardVerification", "bankCardPdfUpload", "checkCriminal", "checkPersonBlacklist", "checkDriverLicense", "checkLid",
  "allowBsnMasking", "autoAmlMonitoring",
];

const each = (keys, value) => Object.fromEntries(keys.map((key) => [key, value]));

/** Text that may be empty, and any word of a list that is not closed: those are warnings, which refuse nothing. */
const anyText = ({ short }, max = Infinity, format = undefined) => short(max, format, 0);
/** What is no safe integer is no fraction either. */
const anyNumber = ({ number }) => number(Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER);

function youverify({ object, number, open }) {
  return object({}, { ttlSeconds: number(30, 600), metadata: open });
}

function yoti(kit) {
  const { object, text, like, integer, flag, open, oneOf, list } = kit;
  const any = anyText(kit);
  const url = like("url");
  return object({}, {
    client_session_token_ttl: integer(301),
    session_deadline: like("date-time"),
    resources_ttl: integer(),
    user_tracking_id: any,
    notifications: object({}, {
      endpoint: like("https-url"),
      topics: list(any),
      auth_token: any,
      auth_type: oneOf(["BASIC", "BEARER"]),
    }),
    requested_checks: list(yotiCheck(kit)),
    requested_tasks: list(yotiTask(kit)),
    sdk_config: object({}, {
      allowed_capture_methods: oneOf(["CAMERA", "CAMERA_AND_UPLOAD"]),
      primary_colour: any,
      secondary_colour: any,
      font_colour: any,
      primary_colour_dark_mode: any,
      locale: any,
      preset_issuing_country: like("alpha3"),
      success_url: url,
      error_url: url,
      privacy_policy_url: url,
      biometric_consent_flow: any,
      allow_handoff: flag,
      attempts_configuration: object({}, {
        ID_DOCUMENT_TEXT_DATA_EXTRACTION: object({}, { GENERIC: integer(1), RECLASSIFICATION: integer(1) }),
      }),
      brand_id: any,
      suppressed_screens: list(any),
      dark_mode: any,
      hide_logo: flag,
      track_ip_address: flag,
    }),
    required_documents: list(yotiDocument(kit)),
    block_biometric_consent: flag,
    identity_profile_requirements: object({}, {
      trust_framework: any,
      scheme: object({ type: text }, { objective: any }),
    }),
    subject: object({}, { subject_id: any }),
    advanced_identity_profile_requirements: object({}, {
      profiles: list(object({}, {
        trust_framework: any,
        schemes: list(object({ type: text, label: text }, {
          objective: any,
          config: object({}, { filter: yotiFilter(kit) }),
        })),
      })),
    }),
    ibv_options: open,
    import_token: open,
    create_identity_profile_preview: flag,
    resources: open,
    ephemeral_media: flag,
  });
}

function yotiCheck(kit) {
  const { object, union, arm, text, integer, number, flag, open, oneOf, list } = kit;
  const any = anyText(kit);
  const watchlist = {
    remove_deceased: flag,
    share_url: flag,
    sources: union([arm("TYPE_LIST", {}, { types: list(any) }), arm("PROFILE", {}, { search_profile: any })]),
    matching_strategy: union([arm("EXACT", {}), arm("FUZZY", {}, { fuzziness: number(0, 1) })]),
  };
  const authority = object({}, { requested: flag, filter: yotiFilter(kit) });
  return union([
    arm("ID_DOCUMENT_AUTHENTICITY", {}, {
      config: object({}, { manual_check: any, issuing_authority_sub_check: authority }),
    }),
    arm("LIVENESS", {
      config: object({ liveness_type: oneOf(["ZOOM", "STATIC"]), max_retries: integer(2) }, { manual_check: any }),
    }),
    arm("ID_DOCUMENT_FACE_MATCH", {}, { config: object({}, { manual_check: oneOf(MANUAL) }) }),
    arm("FACE_COMPARISON", {}, { config: object({}, { manual_check: any }) }),
    arm("ID_DOCUMENT_COMPARISON", {}, { config: object({}) }),
    arm("THIRD_PARTY_IDENTITY", {}, { config: object({}) }),
    arm("WATCHLIST_SCREENING", {}, { config: object({}, { categories: list(any) }) }),
    arm("WATCHLIST_ADVANCED_CA", {}, {
      config: union([
        arm("WITH_YOTI_ACCOUNT", {}, watchlist),
        arm("WITH_CUSTOM_ACCOUNT", { api_key: text, client_ref: text }, { ...watchlist, monitoring: flag, tags: open }),
      ]),
    }),
    ...OPEN_CHECKS.map((name) => arm(name, {}, { config: open })),
  ]);
}

function yotiTask(kit) {
  const { object, union, arm, flag, open, oneOf } = kit;
  const any = anyText(kit);
  return union([
    arm("ID_DOCUMENT_TEXT_DATA_EXTRACTION", {}, {
      config: object({}, { manual_check: oneOf(MANUAL), chip_data: any, create_expanded_document_fields: flag }),
    }),
    arm("SUPPLEMENTARY_DOCUMENT_TEXT_DATA_EXTRACTION", {}, { config: object({}, { manual_check: any }) }),
    arm("VERIFY_SHARE_CODE_TASK", {}, { config: open }),
  ]);
}

function yotiDocument(kit) {
  const { object, union, arm, text, like, list } = kit;
  return union([
    arm("ID_DOCUMENT", {}, { filter: yotiFilter(kit) }),
    arm(
      "SUPPLEMENTARY_DOCUMENT",
      { objective: object({ type: text }) },
      { document_types: list(anyText(kit)), country_codes: list(like("alpha3")) },
    ),
  ]);
}

function yotiFilter(kit) {
  const { object, union, arm, like, flag, oneOf, list } = kit;
  const inclusion = oneOf(["WHITELIST", "BLACKLIST"]);
  const countries = { country_codes: list(like("alpha3")) };
  const types = { document_types: list(anyText(kit)) };
  const allowed = { allow_expired_documents: flag, allow_non_latin_documents: flag };
  return union([
    arm("ORTHOGONAL_RESTRICTIONS", {}, {
      country_restriction: object({ inclusion }, countries),
      type_restriction: object({ inclusion }, types),
      ...allowed,
    }),
    arm("DOCUMENT_RESTRICTIONS", { inclusion }, {
      documents: list(object({}, { ...types, ...countries })),
      ...allowed,
    }),
  ]);
}

function idenfy(kit) {
  const { object, short, like, integer, flag, open, oneOf, list, either, nullable } = kit;
  const any = anyText(kit);
  const name = anyText(kit, 100, "letters");
  const country = like("alpha2");
  const url = like("url");
  return object({ clientId: short(100, "ascii") }, {
    firstName: name,
    lastName: name,
    dateOfBirth: like("date"),
    sex: oneOf(["M", "F"]),
    nationality: like("alpha2-or-all"),
    address: anyText(kit, 255),
    externalRef: anyText(kit, 40, "ascii"),
    country: either(country, list(country)),
    documents: list(any),
    documentNumber: anyText(kit, 50),
    personalNumber: anyText(kit, 50),
    dateOfExpiry: like("date"),
    dateOfIssue: like("date"),
    successUrl: anyText(kit, 2048, "https-url"),
    callbackUrl: url,
    errorUrl: url,
    unverifiedUrl: url,
    locale: anyText(kit, 7),
    expiryTime: integer(0, 2_592_000),
    sessionLength: integer(60, 3600),
    tokenType: oneOf(["IDENTIFICATION", "DOCUMENT"]),
    ageLimit: integer(0),
    ageMax: integer(0),
    additionalSteps: open,
    additionalData: open,
    questionnaire: nullable(any),
    riskAssessmentProfile: either(integer(), like("uuid-or-empty")),
    theme: any,
    registryCentersCountries: list(country),
    faceMatchingThresholdModifier: anyNumber(kit),
    ...each(IDENFY_FLAGS, flag),
  });
}

export const schemas = { "youverify.liveness": youverify, "yoti.session": yoti, "idenfy.session": idenfy };
