// What Yoti accepts as a session.

import { isColour, isInstant } from "./formats.js";
import {
  add,
  below,
  country3,
  flag,
  httpsUrl,
  integer,
  isObject,
  json,
  list,
  number,
  object,
  oneOf,
  text,
  url,
  variant,
} from "./rules.js";

const DAY_SECONDS = 86_400;

const anyObject = object({});
const manualCheck = oneOf("ALWAYS", "FALLBACK", "NEVER");
const never = oneOf("NEVER");
const colour = text({ is: isColour, says: "must be # and 3 or 6 hex digits" });

// Documents, and the filters that restrict them.

const inclusion = oneOf("WHITELIST", "BLACKLIST");
const countryCodes = list(country3);
const documentTypes = list(text());
const latinAndExpiry = { allow_expired_documents: flag, allow_non_latin_documents: flag };

const filter = variant({
  ORTHOGONAL_RESTRICTIONS: object({
    country_restriction: object(
      { inclusion, country_codes: countryCodes },
      { required: ["inclusion"] },
    ),
    type_restriction: object(
      { inclusion, document_types: documentTypes },
      { required: ["inclusion"] },
    ),
    ...latinAndExpiry,
  }),
  DOCUMENT_RESTRICTIONS: object(
    {
      inclusion,
      documents: list(object({ document_types: documentTypes, country_codes: countryCodes })),
      ...latinAndExpiry,
    },
    { required: ["inclusion"] },
  ),
});

const requiredDocument = variant({
  ID_DOCUMENT: object({ filter }),
  SUPPLEMENTARY_DOCUMENT: object(
    {
      objective: variant({ PROOF_OF_ADDRESS: anyObject, UK_DBS: anyObject }),
      document_types: documentTypes,
      country_codes: countryCodes,
    },
    { required: ["objective"] },
  ),
});

// Checks and tasks: each `type` has its own `config`.

const configured = (config) => object({ config }, { required: ["config"] });

const sources = variant({
  TYPE_LIST: object({ types: list(text()) }),
  PROFILE: object({ search_profile: text() }),
});

const matchingStrategy = variant({
  EXACT: anyObject,
  FUZZY: object({ fuzziness: number({ min: 0, max: 1 }) }),
});

const advancedScreening = {
  type: oneOf("WITH_YOTI_ACCOUNT", "WITH_CUSTOM_ACCOUNT"),
  remove_deceased: flag,
  share_url: flag,
  sources,
  matching_strategy: matchingStrategy,
};

const customAccountScreening = object(
  { ...advancedScreening, api_key: text(), client_ref: text(), monitoring: flag, tags: json },
  { required: ["api_key", "client_ref"] },
);

function watchlistAdvanced(value, at, problems) {
  const custom = isObject(value) && value.type === "WITH_CUSTOM_ACCOUNT";
  const rule = custom ? customAccountScreening : object(advancedScreening);
  rule(value, at, problems);
}

const check = variant({
  ID_DOCUMENT_AUTHENTICITY: configured(
    object({
      manual_check: manualCheck,
      issuing_authority_sub_check: object({ requested: flag, filter }),
    }),
  ),
  LIVENESS: configured(
    object(
      {
        liveness_type: oneOf("ZOOM", "STATIC"),
        max_retries: integer({ min: 2 }),
        manual_check: never,
      },
      { required: ["liveness_type", "max_retries"] },
    ),
  ),
  ID_DOCUMENT_FACE_MATCH: configured(
    object({ manual_check: manualCheck }, { required: ["manual_check"] }),
  ),
  FACE_COMPARISON: configured(object({ manual_check: never })),
  ID_DOCUMENT_COMPARISON: configured(anyObject),
  THIRD_PARTY_IDENTITY: configured(anyObject),
  WATCHLIST_SCREENING: configured(
    object({ categories: list(oneOf("ADVERSE-MEDIA", "SANCTIONS")) }),
  ),
  WATCHLIST_ADVANCED_CA: configured(watchlistAdvanced),
  THIRD_PARTY_IDENTITY_FRAUD_1: configured(anyObject),
  IBV_VISUAL_REVIEW_CHECK: configured(anyObject),
  DOCUMENT_SCHEME_VALIDITY_CHECK: configured(anyObject),
  PROFILE_DOCUMENT_MATCH: configured(anyObject),
  SYNECTICS_IDENTITY_FRAUD: configured(anyObject),
});

const task = variant({
  ID_DOCUMENT_TEXT_DATA_EXTRACTION: configured(
    object(
      {
        manual_check: manualCheck,
        chip_data: oneOf("DESIRED", "IGNORE"),
        create_expanded_document_fields: flag,
      },
      { required: ["manual_check"] },
    ),
  ),
  SUPPLEMENTARY_DOCUMENT_TEXT_DATA_EXTRACTION: configured(
    object({ manual_check: manualCheck }, { required: ["manual_check"] }),
  ),
  VERIFY_SHARE_CODE_TASK: object({ config: anyObject }),
});

// The rest of the session.

const topics = [
  "resource_update",
  "task_completion",
  "check_completion",
  "session_completion",
  "client_session_token_deleted",
  "new_pdf_supplied",
  "instructions_email_requested",
  "thank_you_email_requested",
  "first_branch_visit",
];

const notifications = object(
  {
    endpoint: httpsUrl(),
    // The page writes them in lower case, the SDKs in upper.
    topics: list(oneOf(...topics, ...topics.map((topic) => topic.toUpperCase()))),
    auth_token: text(),
    auth_type: oneOf("BASIC", "BEARER"),
  },
  {
    also(value, at, problems) {
      const has = (name) => Object.hasOwn(value, name);
      if ((has("topics") || has("auth_token")) && !has("endpoint")) {
        add(problems, below(at, "endpoint"), "missing", "is required");
      }
    },
  },
);

const attempts = integer({ min: 1 });

const sdkConfig = object({
  allowed_capture_methods: oneOf("CAMERA", "CAMERA_AND_UPLOAD"),
  primary_colour: colour,
  secondary_colour: colour,
  font_colour: colour,
  primary_colour_dark_mode: colour,
  locale: text(),
  preset_issuing_country: country3,
  success_url: url(),
  error_url: url(),
  privacy_policy_url: url(),
  biometric_consent_flow: oneOf("EARLY", "JUST_IN_TIME"),
  allow_handoff: flag,
  attempts_configuration: object({
    ID_DOCUMENT_TEXT_DATA_EXTRACTION: object({ GENERIC: attempts, RECLASSIFICATION: attempts }),
  }),
  brand_id: text(),
  suppressed_screens: list(
    oneOf(
      "ID_DOCUMENT_EDUCATION",
      "ID_DOCUMENT_REQUIREMENTS",
      "SUPPLEMENTARY_DOCUMENT_EDUCATION",
      "ZOOM_LIVENESS_EDUCATION",
      "STATIC_LIVENESS_EDUCATION",
      "FACE_CAPTURE_EDUCATION",
      "FLOW_COMPLETION",
    ),
  ),
  dark_mode: oneOf("ON", "OFF", "AUTO"),
  hide_logo: flag,
  track_ip_address: flag,
});

const identityProfile = object({
  trust_framework: text(),
  scheme: object({ type: text(), objective: text() }, { required: ["type"] }),
});

const advancedScheme = object(
  { type: text(), label: text(), objective: text(), config: object({ filter }) },
  { required: ["type", "label"] },
);

const advancedIdentityProfile = object({
  profiles: list(object({ trust_framework: text(), schemes: list(advancedScheme) })),
});

export const session = object(
  {
    client_session_token_ttl: integer({ min: 301 }),
    session_deadline: text({ is: isInstant, says: "must be an ISO 8601 instant with an offset" }),
    resources_ttl: integer(),
    user_tracking_id: text(),
    notifications,
    requested_checks: list(check),
    requested_tasks: list(task),
    sdk_config: sdkConfig,
    required_documents: list(requiredDocument),
    block_biometric_consent: flag,
    identity_profile_requirements: identityProfile,
    subject: object({ subject_id: text() }),
    advanced_identity_profile_requirements: advancedIdentityProfile,
    ibv_options: json,
    import_token: json,
    create_identity_profile_preview: flag,
    resources: json,
    ephemeral_media: flag,
  },
  {
    also(value, at, problems) {
      resourcesOutliveToken(value, at, problems);
      faceMatchHasLiveness(value, at, problems);
    },
  },
);

/** Resources are kept for a day at least, counted from the end of the token when that is set. */
function resourcesOutliveToken(value, at, problems) {
  const { resources_ttl: kept, client_session_token_ttl: token } = value;
  const least = DAY_SECONDS + (Number.isSafeInteger(token) ? token : 0);
  if (Number.isSafeInteger(kept) && kept < least) {
    add(problems, below(at, "resources_ttl"), "value", `must be at least ${least}`);
  }
}

function faceMatchHasLiveness({ requested_checks: checks }, at, problems) {
  if (!Array.isArray(checks) || checks.some((each) => each?.type === "LIVENESS")) return;
  checks.forEach((each, i) => {
    if (each?.type === "ID_DOCUMENT_FACE_MATCH") {
      const place = `${below(at, "requested_checks")}[${i}]`;
      add(problems, place, "fields", "needs a LIVENESS check in the same session");
    }
  });
}
