// What Yoti accepts as a session.

import { below } from "./rules.js";
import { check, task } from "./yoti-checks.js";
import { filter, requiredDocument } from "./yoti-documents.js";
import { notices, others, page, sdk } from "./yoti-pages.js";

const DAY_SECONDS = 86_400;
const LONGER_THAN_SECONDS = 300;
const DEFAULT_RESOURCES_SECONDS = 604_800;

const notifications = page.object(
  {
    endpoint: page.string(notices.https),
    topics: page.list(page.string()),
    auth_token: page.string(),
    auth_type: sdk.string(sdk.oneOf("BASIC", "BEARER")),
  },
  hasEndpoint,
);

const attempts = sdk.integer(sdk.least(1));

const sdkConfig = page.object({
  allowed_capture_methods: page.string(page.oneOf("CAMERA_AND_UPLOAD", "CAMERA")),
  primary_colour: page.string(),
  secondary_colour: sdk.string(),
  font_colour: sdk.string(),
  primary_colour_dark_mode: others.string(),
  locale: sdk.string(),
  preset_issuing_country: page.string(),
  success_url: page.string(),
  error_url: page.string(),
  privacy_policy_url: sdk.string(),
  biometric_consent_flow: sdk.string(),
  allow_handoff: sdk.flag(),
  attempts_configuration: sdk.object({
    ID_DOCUMENT_TEXT_DATA_EXTRACTION: sdk.object({ GENERIC: attempts, RECLASSIFICATION: attempts }),
  }),
  brand_id: sdk.string(),
  suppressed_screens: sdk.list(sdk.string()),
  dark_mode: others.string(),
  hide_logo: others.flag(),
  track_ip_address: others.flag(),
});

const identityProfile = sdk.object({
  trust_framework: sdk.string(),
  scheme: sdk.object({ type: sdk.string(), objective: sdk.string() }, sdk.requires("type")),
});

const advancedScheme = sdk.object(
  {
    type: sdk.string(),
    label: sdk.string(),
    objective: sdk.string(),
    config: sdk.object({ filter }),
  },
  sdk.requires("type", "label"),
);

const advancedIdentityProfile = sdk.object({
  profiles: sdk.list(
    sdk.object({ trust_framework: sdk.string(), schemes: sdk.list(advancedScheme) }),
  ),
});

export const session = page.object(
  {
    client_session_token_ttl: sdk.integer(page.moreThan(LONGER_THAN_SECONDS)),
    session_deadline: sdk.string(),
    resources_ttl: sdk.integer(),
    user_tracking_id: page.string(),
    notifications,
    requested_checks: page.list(check),
    requested_tasks: page.list(task),
    sdk_config: sdkConfig,
    required_documents: sdk.list(requiredDocument),
    block_biometric_consent: sdk.flag(),
    identity_profile_requirements: identityProfile,
    subject: sdk.object({ subject_id: sdk.string() }),
    advanced_identity_profile_requirements: advancedIdentityProfile,
    ibv_options: others.object({}),
    import_token: others.object({}),
    create_identity_profile_preview: others.flag(),
    resources: others.object({}),
    ephemeral_media: others.flag(),
  },
  resourcesOutliveToken,
  faceMatchHasLiveness,
);

/** "POST endpoint required": what else is said of notifications needs one. */
function hasEndpoint(value, at, problems) {
  const has = (name) => Object.hasOwn(value, name);
  if (!has("endpoint") && (has("topics") || has("auth_token"))) {
    page.refuse(problems, below(at, "endpoint"), "missing", "is required");
  }
}

/**
 * "A minimum of 24 hours from the client session token ttl": from the shortest one when none is
 * given, unless a deadline stands in its place. The default is a week.
 */
function resourcesOutliveToken(value, at, problems) {
  const { client_session_token_ttl: token, resources_ttl: kept, session_deadline } = value;
  const refuse = (name, text) => page.refuse(problems, below(at, name), "value", text);
  if (kept === undefined) {
    const most = DEFAULT_RESOURCES_SECONDS - DAY_SECONDS;
    const text = `must be at most ${most} with the default resources_ttl, a week`;
    if (Number.isInteger(token) && token > most) refuse("client_session_token_ttl", text);
    return;
  }
  if (token === undefined && session_deadline !== undefined) return;
  const least = (token ?? LONGER_THAN_SECONDS + 1) + DAY_SECONDS;
  const text = `must be at least ${least}, 24 hours more than the client session token`;
  if ([least, kept].every(Number.isInteger) && kept < least) refuse("resources_ttl", text);
}

/** "You need to perform a liveness check to perform this face match check." */
function faceMatchHasLiveness({ requested_checks: checks }, at, problems) {
  if (!Array.isArray(checks) || checks.some((each) => each?.type === "LIVENESS")) return;
  checks.forEach((each, i) => {
    if (each?.type !== "ID_DOCUMENT_FACE_MATCH") return;
    const place = `${below(at, "requested_checks")}[${i}]`;
    page.refuse(problems, place, "value", "needs a LIVENESS check in the same session");
  });
}
