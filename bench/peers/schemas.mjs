// The contracts for libraries whose schemas are written in code. Each brings a kit: how it says an
// object, a list, a text. An `object` and an `arm` of a union take the required fields, then the others.

const MANUAL = ["ALWAYS", "FALLBACK", "NEVER"];
/** As Yoti's page writes them, and as its SDKs do. */
const TOPICS = [
  "resource_update", "task_completion", "check_completion", "session_completion", "client_session_token_deleted",
  "new_pdf_supplied", "instructions_email_requested", "thank_you_email_requested", "first_branch_visit",
].flatMap((topic) => [topic, topic.toUpperCase()]);
const SCREENS = [
  "ID_DOCUMENT_EDUCATION", "ID_DOCUMENT_REQUIREMENTS", "SUPPLEMENTARY_DOCUMENT_EDUCATION", "ZOOM_LIVENESS_EDUCATION",
  "STATIC_LIVENESS_EDUCATION", "FACE_CAPTURE_EDUCATION", "FLOW_COMPLETION",
];
/** Yoti's checks whose configuration is any object. */
const OPEN_CHECKS = [
  "THIRD_PARTY_IDENTITY_FRAUD_1", "IBV_VISUAL_REVIEW_CHECK", "DOCUMENT_SCHEME_VALIDITY_CHECK",
  "PROFILE_DOCUMENT_MATCH", "SYNECTICS_IDENTITY_FRAUD",
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

function youverify({ object, integer, open }) {
  return object({}, { ttlSeconds: integer(30, 600), metadata: open });
}

function yoti(kit) {
  const { object, text, like, integer, flag, open, oneOf, list } = kit;
  const colour = like("colour");
  const url = like("url");
  return object({}, {
    client_session_token_ttl: integer(301),
    session_deadline: like("date-time"),
    resources_ttl: integer(),
    user_tracking_id: text,
    notifications: object({}, {
      endpoint: like("https-url"),
      topics: list(oneOf(TOPICS)),
      auth_token: text,
      auth_type: oneOf(["BASIC", "BEARER"]),
    }),
    requested_checks: list(yotiCheck(kit)),
    requested_tasks: list(yotiTask(kit)),
    sdk_config: object({}, {
      allowed_capture_methods: oneOf(["CAMERA", "CAMERA_AND_UPLOAD"]),
      primary_colour: colour,
      secondary_colour: colour,
      font_colour: colour,
      primary_colour_dark_mode: colour,
      locale: text,
      preset_issuing_country: like("alpha3"),
      success_url: url,
      error_url: url,
      privacy_policy_url: url,
      biometric_consent_flow: oneOf(["EARLY", "JUST_IN_TIME"]),
      allow_handoff: flag,
      attempts_configuration: object({}, {
        ID_DOCUMENT_TEXT_DATA_EXTRACTION: object({}, { GENERIC: integer(1), RECLASSIFICATION: integer(1) }),
      }),
      brand_id: text,
      suppressed_screens: list(oneOf(SCREENS)),
      dark_mode: oneOf(["ON", "OFF", "AUTO"]),
      hide_logo: flag,
      track_ip_address: flag,
    }),
    required_documents: list(yotiDocument(kit)),
    block_biometric_consent: flag,
    identity_profile_requirements: object({}, {
      trust_framework: text,
      scheme: object({ type: text }, { objective: text }),
    }),
    subject: object({}, { subject_id: text }),
    advanced_identity_profile_requirements: object({}, {
      profiles: list(object({}, {
        trust_framework: text,
        schemes: list(object({ type: text, label: text }, {
          objective: text,
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
  const manual = oneOf(MANUAL);
  const never = oneOf(["NEVER"]);
  const watchlist = {
    remove_deceased: flag,
    share_url: flag,
    sources: union([arm("TYPE_LIST", {}, { types: list(text) }), arm("PROFILE", {}, { search_profile: text })]),
    matching_strategy: union([arm("EXACT", {}), arm("FUZZY", {}, { fuzziness: number(0, 1) })]),
  };
  const authority = object({}, { requested: flag, filter: yotiFilter(kit) });
  return union([
    arm("ID_DOCUMENT_AUTHENTICITY", {
      config: object({}, { manual_check: manual, issuing_authority_sub_check: authority }),
    }),
    arm("LIVENESS", {
      config: object({ liveness_type: oneOf(["ZOOM", "STATIC"]), max_retries: integer(2) }, { manual_check: never }),
    }),
    arm("ID_DOCUMENT_FACE_MATCH", { config: object({ manual_check: manual }) }),
    arm("FACE_COMPARISON", { config: object({}, { manual_check: never }) }),
    arm("ID_DOCUMENT_COMPARISON", { config: object({}) }),
    arm("THIRD_PARTY_IDENTITY", { config: object({}) }),
    arm("WATCHLIST_SCREENING", { config: object({}, { categories: list(oneOf(["ADVERSE-MEDIA", "SANCTIONS"])) }) }),
    arm("WATCHLIST_ADVANCED_CA", {
      config: union([
        arm("WITH_YOTI_ACCOUNT", {}, watchlist),
        arm("WITH_CUSTOM_ACCOUNT", { api_key: text, client_ref: text }, { ...watchlist, monitoring: flag, tags: open }),
      ]),
    }),
    ...OPEN_CHECKS.map((name) => arm(name, { config: open })),
  ]);
}

function yotiTask({ object, union, arm, flag, open, oneOf }) {
  const manual = { manual_check: oneOf(MANUAL) };
  return union([
    arm("ID_DOCUMENT_TEXT_DATA_EXTRACTION", {
      config: object(manual, { chip_data: oneOf(["DESIRED", "IGNORE"]), create_expanded_document_fields: flag }),
    }),
    arm("SUPPLEMENTARY_DOCUMENT_TEXT_DATA_EXTRACTION", { config: object(manual) }),
    arm("VERIFY_SHARE_CODE_TASK", { config: open }),
  ]);
}

function yotiDocument(kit) {
  const { object, union, arm, text, like, oneOf, list } = kit;
  return union([
    arm("ID_DOCUMENT", {}, { filter: yotiFilter(kit) }),
    arm(
      "SUPPLEMENTARY_DOCUMENT",
      { objective: object({ type: oneOf(["PROOF_OF_ADDRESS", "UK_DBS"]) }) },
      { document_types: list(text), country_codes: list(like("alpha3")) },
    ),
  ]);
}

function yotiFilter({ object, union, arm, text, like, flag, oneOf, list }) {
  const inclusion = oneOf(["WHITELIST", "BLACKLIST"]);
  const countries = { country_codes: list(like("alpha3")) };
  const types = { document_types: list(text) };
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

function idenfy({ object, text, short, like, integer, number, flag, open, oneOf, list, either, nullable }) {
  const name = short(100, "letters");
  const country = like("alpha2");
  const url = short(2048, "url", 5);
  const httpsUrl = short(2048, "https-url", 5);
  return object({ clientId: short(100, "ascii") }, {
    firstName: name,
    lastName: name,
    dateOfBirth: like("date"),
    sex: oneOf(["M", "F"]),
    nationality: like("alpha2-or-all"),
    address: short(255),
    externalRef: short(40, "ascii"),
    country: either(country, list(country, 1)),
    documents: list(text, 1),
    documentNumber: short(50),
    personalNumber: short(50),
    dateOfExpiry: like("date"),
    dateOfIssue: like("date"),
    successUrl: httpsUrl,
    callbackUrl: httpsUrl,
    errorUrl: url,
    unverifiedUrl: url,
    locale: short(7),
    expiryTime: integer(0, 2_592_000),
    sessionLength: integer(60, 3600),
    tokenType: oneOf(["IDENTIFICATION", "DOCUMENT"]),
    ageLimit: integer(0),
    ageMax: integer(0),
    additionalSteps: open,
    additionalData: open,
    questionnaire: nullable(text),
    riskAssessmentProfile: either(integer(), like("uuid")),
    theme: like("uuid"),
    registryCentersCountries: list(country),
    faceMatchingThresholdModifier: number(),
    ...each(IDENFY_FLAGS, flag),
  });
}

export const schemas = { "youverify.liveness": youverify, "yoti.session": yoti, "idenfy.session": idenfy };
