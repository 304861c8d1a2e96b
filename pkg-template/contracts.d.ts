// Generated from the contracts' tables by `cargo run --bin emit`. Do not edit.

/**
 * What the contracts take, and what their builders do.
 *
 * Every object has a type of its own. Its name begins with the vendor's. A union goes on with what it is a
 * union of (`YotiCheck`), a member of one with its kind before that (`YotiLivenessCheck`), and any other
 * object with the fields on the way to it from the contract or the union's member, one of a list in the
 * singular (`YotiSdkConfig`, `YotiLivenessCheckConfig`, `IdenfyClient`).
 *
 * @packageDocumentation
 */
import type { Checked, CheckOptions } from "./index.js";

/** Any JSON value. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/**
 * An object of any JSON, to be passed through: written out, or what has an interface of yours. The compiler
 * looks at its members, and the check at what is in them too: form libraries list every path of a type.
 */
export type JsonObject = { readonly [key: string]: JsonMember | undefined } | OwnObject;

type JsonMember = null | boolean | number | string | readonly unknown[] | OwnObject;

/** Interfaces have no index signature. Not meant are lists, collections, functions and promises. */
type OwnObject = object & {
  readonly [Symbol.iterator]?: never;
  readonly [Symbol.hasInstance]?: never;
  readonly [Symbol.toStringTag]?: never;
};

// What has no `export` in front stays in here.
export {};

/** What `youverify.liveness` takes. */
export interface YouverifyLivenessInput {
  /**
   * How long the session id can be used, in seconds.
   * Number, 30 to 600 seconds.
   * @defaultValue `120`, assumed by the vendor when absent
   * @see {@link https://doc.youverify.co/know-your-customer-services-kyc/sdk/generate-sdk-session-id | Youverify, Generate SDK Session ID}, read 2026-11-21: min, max; our reading: advice
   */
  ttlSeconds?: number | undefined;
  /**
   * Anything of your own to keep with the session.
   * @defaultValue `{}`, assumed by the vendor when absent
   * @see {@link https://doc.youverify.co/know-your-customer-services-kyc/sdk/generate-sdk-session-id | Youverify, Generate SDK Session ID}, read 2026-11-21
   */
  metadata?: JsonObject | undefined;
}

/** What `youverify.liveness` sends: the input in the contract's order. */
export interface YouverifyLivenessOutput extends YouverifyLivenessInput {
  /** Anything of your own to keep with the session. */
  metadata?: { [key: string]: Json } | undefined;
}

/** The rules of `youverify.liveness` that may be relaxed. */
export type YouverifyLivenessRule =
  | "ttlSeconds.advice"
  | "ttlSeconds.max"
  | "ttlSeconds.min"
  | "unknown_key";

/** Writes what `youverify.liveness` takes. Setters never throw; `build` may be called more than once. */
export interface YouverifyLivenessBuilder {
  /** How long the session id can be used, in seconds. */
  ttlSeconds(value: YouverifyLivenessInput["ttlSeconds"]): YouverifyLivenessBuilder;
  /** Anything of your own to keep with the session. */
  metadata(value: YouverifyLivenessInput["metadata"]): YouverifyLivenessBuilder;
  /** Checks what was set. */
  build(options?: CheckOptions<YouverifyLivenessRule>): Checked<"youverify.liveness", YouverifyLivenessOutput>;
}

/** What `yoti.session` takes. */
export interface YotiSessionInput {
  /**
   * How long the session is open, in seconds: longer than 5 minutes.
   * Integer, more than 300 seconds.
   * @see {@link https://developers.yoti.com/identity-verification | Yoti, Generating the session}, read 2026-11-21: min, max; our reading: advice
   */
  client_session_token_ttl?: number | undefined;
  /**
   * Until when the session is open: instead of `client_session_token_ttl`.
   * Must be an instant with an offset, such as 2030-01-31T12:00:00Z.
   * @see npm: yoti 4.13.2, read 2026-11-21: format; our reading: advice
   */
  session_deadline?: string | undefined;
  /**
   * How long documents and images are kept, in seconds: at least a day longer than the session is open.
   * Integer, at least 86701 seconds.
   * @defaultValue `604800`, assumed by the vendor when absent
   * @see {@link https://developers.yoti.com/identity-verification | Yoti, Generating the session}, read 2026-11-21: min; our reading: advice
   */
  resources_ttl?: number | undefined;
  /**
   * Your own id of a person over several sessions: no personal data.
   * Better a UUID, such as 3eb8c91c-c866-4fcb-9805-67e8b45c7883.
   * @see {@link https://developers.yoti.com/identity-verification | Yoti, Generating the session}, read 2026-11-21; our reading: min_length, format
   */
  user_tracking_id?: string | undefined;
  /**
   * Where Yoti tells of changes.
   * @see {@link https://developers.yoti.com/identity-verification | Yoti, Generating the session}, read 2026-11-21; our reading: advice
   */
  notifications?: YotiNotifications | undefined;
  /**
   * What is verified.
   * @see {@link https://developers.yoti.com/identity-verification | Yoti, Generating the session}, read 2026-11-21: requires; our reading: advice, duplicate
   */
  requested_checks?: ReadonlyArray<YotiCheck> | undefined;
  /**
   * What is extracted.
   * @see {@link https://developers.yoti.com/identity-verification | Yoti, Generating the session}, read 2026-11-21
   */
  requested_tasks?: ReadonlyArray<YotiTask> | undefined;
  /**
   * What the person sees.
   * @see {@link https://developers.yoti.com/identity-verification | Yoti, Generating the session}, read 2026-11-21
   */
  sdk_config?: YotiSdkConfig | undefined;
  /**
   * Which documents are asked for.
   * @see npm: yoti 4.13.2, read 2026-11-21
   */
  required_documents?: ReadonlyArray<YotiDocument> | undefined;
  /**
   * Consent to biometrics is not asked for by Yoti.
   * @see npm: yoti 4.13.2, read 2026-11-21
   */
  block_biometric_consent?: boolean | undefined;
  /**
   * What a profile must prove.
   * @see npm: yoti 4.13.2, read 2026-11-21
   */
  identity_profile_requirements?: YotiIdentityProfileRequirements | undefined;
  /**
   * Who the session is about.
   * @see npm: yoti 4.13.2, read 2026-11-21
   */
  subject?: YotiSubject | undefined;
  /**
   * What several profiles must prove.
   * @see npm: yoti 4.13.2, read 2026-11-21
   */
  advanced_identity_profile_requirements?: YotiAdvancedIdentityProfileRequirements | undefined;
  /**
   * Verification in a branch; known from Yoti's SDKs, passed through.
   * @see npm: yoti 4.13.2, read 2026-11-21
   */
  ibv_options?: JsonObject | undefined;
  /**
   * A token to import; known from Yoti's SDKs, passed through.
   * @see npm: yoti 4.13.2, read 2026-11-21
   */
  import_token?: JsonObject | undefined;
  /**
   * A preview of the profile is made.
   * @see npm: yoti 4.13.2, read 2026-11-21
   */
  create_identity_profile_preview?: boolean | undefined;
  /**
   * Resources; known from Yoti's SDKs, passed through.
   * @see npm: yoti 4.13.2, read 2026-11-21
   */
  resources?: JsonObject | undefined;
  /**
   * Media is not kept.
   * @see npm: yoti 4.13.2, read 2026-11-21
   */
  ephemeral_media?: boolean | undefined;
}

/** Where Yoti tells of changes. */
export type YotiNotifications = {
  /**
   * Your endpoint.
   * Must be an https URL, such as https://example.com/done.
   * @see {@link https://developers.yoti.com/identity-verification | Yoti, Generating the session}, read 2026-11-21: requires
   * @see {@link https://developers.yoti.com/identity-verification/notifications | Yoti, Notifications}, read 2026-11-21: format
   */
  endpoint?: string | undefined;
  /**
   * What to tell.
   * @see {@link https://developers.yoti.com/identity-verification | Yoti, Generating the session}, read 2026-11-21: enum; our reading: duplicate, min_length
   */
  topics?: ReadonlyArray<"resource_update" | "task_completion" | "check_completion" | "session_completion" | "client_session_token_deleted" | "new_pdf_supplied" | "instructions_email_requested" | "thank_you_email_requested" | "first_branch_visit" | "RESOURCE_UPDATE" | "TASK_COMPLETION" | "CHECK_COMPLETION" | "SESSION_COMPLETION" | "CLIENT_SESSION_TOKEN_DELETED" | "NEW_PDF_SUPPLIED" | "INSTRUCTIONS_EMAIL_REQUESTED" | "THANK_YOU_EMAIL_REQUESTED" | "FIRST_BRANCH_VISIT" | (string & {})> | undefined;
  /**
   * What Yoti shows at your endpoint.
   * @see {@link https://developers.yoti.com/identity-verification | Yoti, Generating the session}, read 2026-11-21; our reading: min_length
   */
  auth_token?: string | undefined;
  /**
   * How it is shown.
   * @see npm: yoti 4.13.2, read 2026-11-21: enum
   */
  auth_type?: "BASIC" | "BEARER" | undefined;
} & ({ endpoint: string } | { topics?: undefined; auth_token?: undefined });

/** One of several kinds, told apart by `type`. */
export type YotiCheck =
  | YotiDocumentAuthenticityCheck
  | YotiLivenessCheck
  | YotiFaceMatchCheck
  | YotiFaceComparisonCheck
  | YotiIdDocumentComparisonCheck
  | YotiThirdPartyIdentityCheck
  | YotiWatchlistScreeningCheck
  | YotiWatchlistAdvancedCaCheck
  | YotiThirdPartyIdentityFraud1Check
  | YotiIbvVisualReviewCheck
  | YotiDocumentSchemeValidityCheck
  | YotiProfileDocumentMatchCheck
  | YotiFamiliarFaceSearchCheck
  | YotiSynecticsIdentityFraudCheck;

/** Whether the document is genuine. */
export interface YotiDocumentAuthenticityCheck {
  type: "ID_DOCUMENT_AUTHENTICITY";
  /**
   * @see {@link https://developers.yoti.com/identity-verification | Yoti, Generating the session}, read 2026-11-21
   * @see npm: yoti 4.13.2, read 2026-11-21: required
   */
  config?: YotiDocumentAuthenticityCheckConfig | undefined;
}

/** The `config` of {@link YotiDocumentAuthenticityCheck}. */
export interface YotiDocumentAuthenticityCheckConfig {
  /**
   * When a person looks at it.
   * @see npm: yoti 4.13.2, read 2026-11-21: enum; our reading: min_length
   */
  manual_check?: "ALWAYS" | "FALLBACK" | "NEVER" | (string & {}) | undefined;
  /**
   * Whether the issuing authority is asked.
   * @see npm: yoti 4.13.2, read 2026-11-21
   */
  issuing_authority_sub_check?: YotiDocumentAuthenticityCheckConfigIssuingAuthoritySubCheck | undefined;
}

/** Whether the issuing authority is asked. */
export interface YotiDocumentAuthenticityCheckConfigIssuingAuthoritySubCheck {
  /**
   * It is asked.
   * @see npm: yoti 4.13.2, read 2026-11-21
   */
  requested?: boolean | undefined;
  /**
   * For which documents.
   * @see npm: yoti 4.13.2, read 2026-11-21
   */
  filter?: YotiFilter | undefined;
}

/** One of several kinds, told apart by `type`. */
export type YotiFilter =
  | YotiOrthogonalFilter
  | YotiDocumentFilter;

/** By country and by type, apart from each other. */
export interface YotiOrthogonalFilter {
  type: "ORTHOGONAL_RESTRICTIONS";
  /**
   * By country.
   * @see npm: yoti 4.13.2, read 2026-11-21
   */
  country_restriction?: YotiOrthogonalFilterCountryRestriction | undefined;
  /**
   * By type.
   * @see npm: yoti 4.13.2, read 2026-11-21
   */
  type_restriction?: YotiOrthogonalFilterTypeRestriction | undefined;
  /**
   * Documents that have expired pass.
   * @see npm: yoti 4.13.2, read 2026-11-21
   */
  allow_expired_documents?: boolean | undefined;
  /**
   * Documents in other scripts pass.
   * @see npm: yoti 4.13.2, read 2026-11-21
   */
  allow_non_latin_documents?: boolean | undefined;
}

/** By country. */
export interface YotiOrthogonalFilterCountryRestriction {
  /**
   * The only ones, or the ones left out.
   * @see npm: yoti 4.13.2, read 2026-11-21: required, enum
   */
  inclusion: "WHITELIST" | "BLACKLIST";
  /**
   * The countries.
   * @see npm: yoti 4.13.2, read 2026-11-21: enum; our reading: enum
   */
  country_codes?: ReadonlyArray<string> | undefined;
}

/** By type. */
export interface YotiOrthogonalFilterTypeRestriction {
  /**
   * The only ones, or the ones left out.
   * @see npm: yoti 4.13.2, read 2026-11-21: required, enum
   */
  inclusion: "WHITELIST" | "BLACKLIST";
  /**
   * The types.
   * @see npm: yoti 4.13.2, read 2026-11-21; our reading: min_length
   */
  document_types?: ReadonlyArray<string> | undefined;
}

/** By types in countries. */
export interface YotiDocumentFilter {
  type: "DOCUMENT_RESTRICTIONS";
  /**
   * The only ones, or the ones left out.
   * @see npm: yoti 4.13.2, read 2026-11-21: required, enum
   */
  inclusion: "WHITELIST" | "BLACKLIST";
  /**
   * The documents.
   * @see npm: yoti 4.13.2, read 2026-11-21
   */
  documents?: ReadonlyArray<YotiDocumentFilterDocument> | undefined;
  /**
   * Documents that have expired pass.
   * @see npm: yoti 4.13.2, read 2026-11-21
   */
  allow_expired_documents?: boolean | undefined;
  /**
   * Documents in other scripts pass.
   * @see npm: yoti 4.13.2, read 2026-11-21
   */
  allow_non_latin_documents?: boolean | undefined;
}

/** The documents. */
export interface YotiDocumentFilterDocument {
  /**
   * The types.
   * @see npm: yoti 4.13.2, read 2026-11-21; our reading: min_length
   */
  document_types?: ReadonlyArray<string> | undefined;
  /**
   * The countries.
   * @see npm: yoti 4.13.2, read 2026-11-21: enum; our reading: enum
   */
  country_codes?: ReadonlyArray<string> | undefined;
}

/** Whether a real person is in front of the camera. */
export interface YotiLivenessCheck {
  type: "LIVENESS";
  /**
   * @see {@link https://developers.yoti.com/identity-verification | Yoti, Generating the session}, read 2026-11-21: required
   */
  config: YotiLivenessCheckConfig;
}

/** The `config` of {@link YotiLivenessCheck}. */
export interface YotiLivenessCheckConfig {
  /**
   * How liveness is found out.
   * @see {@link https://developers.yoti.com/identity-verification | Yoti, Generating the session}, read 2026-11-21: required
   * @see npm: yoti 4.13.2, read 2026-11-21: enum
   */
  liveness_type: "ZOOM" | "STATIC";
  /**
   * How often a person may try before the check fails. The page says that it must be greater than 1; relax the rule if your Yoti contact says otherwise.
   * Integer, at least 2.
   * @see {@link https://developers.yoti.com/identity-verification | Yoti, Generating the session}, read 2026-11-21: required, min
   */
  max_retries: number;
  /**
   * When a person looks at it.
   * @see npm: yoti 4.13.2, read 2026-11-21: enum; our reading: min_length
   */
  manual_check?: "NEVER" | (string & {}) | undefined;
}

/** Whether the face is the document's. Needs a liveness check in the same session. */
export interface YotiFaceMatchCheck {
  type: "ID_DOCUMENT_FACE_MATCH";
  /**
   * @see {@link https://developers.yoti.com/identity-verification | Yoti, Generating the session}, read 2026-11-21
   * @see npm: yoti 4.13.2, read 2026-11-21: required
   */
  config?: YotiFaceMatchCheckConfig | undefined;
}

/** The `config` of {@link YotiFaceMatchCheck}. */
export interface YotiFaceMatchCheckConfig {
  /**
   * When a person looks at it. Yoti's SDK refuses to build a check without it.
   * @see {@link https://developers.yoti.com/identity-verification | Yoti, Generating the session}, read 2026-11-21: enum
   * @see npm: yoti 4.13.2, read 2026-11-21: required
   */
  manual_check?: "ALWAYS" | "FALLBACK" | "NEVER" | undefined;
}

/** Whether two faces are the same. */
export interface YotiFaceComparisonCheck {
  type: "FACE_COMPARISON";
  /**
   * @see {@link https://developers.yoti.com/identity-verification | Yoti, Generating the session}, read 2026-11-21
   * @see npm: yoti 4.13.2, read 2026-11-21: required
   */
  config?: YotiFaceComparisonCheckConfig | undefined;
}

/** The `config` of {@link YotiFaceComparisonCheck}. */
export interface YotiFaceComparisonCheckConfig {
  /**
   * When a person looks at it.
   * @see npm: yoti 4.13.2, read 2026-11-21: enum; our reading: min_length
   */
  manual_check?: "NEVER" | (string & {}) | undefined;
}

/** Whether two documents say the same. */
export interface YotiIdDocumentComparisonCheck {
  type: "ID_DOCUMENT_COMPARISON";
  /**
   * @see {@link https://developers.yoti.com/identity-verification | Yoti, Generating the session}, read 2026-11-21
   * @see npm: yoti 4.13.2, read 2026-11-21: required
   */
  config?: YotiIdDocumentComparisonCheckConfig | undefined;
}

/** The `config` of {@link YotiIdDocumentComparisonCheck}. */
export interface YotiIdDocumentComparisonCheckConfig {
}

/** Whether a third party knows the identity. */
export interface YotiThirdPartyIdentityCheck {
  type: "THIRD_PARTY_IDENTITY";
  /**
   * @see {@link https://developers.yoti.com/identity-verification | Yoti, Generating the session}, read 2026-11-21
   * @see npm: yoti 4.13.2, read 2026-11-21: required
   */
  config?: YotiThirdPartyIdentityCheckConfig | undefined;
}

/** The `config` of {@link YotiThirdPartyIdentityCheck}. */
export interface YotiThirdPartyIdentityCheckConfig {
}

/** Whether the person is on a watchlist. */
export interface YotiWatchlistScreeningCheck {
  type: "WATCHLIST_SCREENING";
  /**
   * @see {@link https://developers.yoti.com/identity-verification | Yoti, Generating the session}, read 2026-11-21
   * @see npm: yoti 4.13.2, read 2026-11-21: required
   */
  config?: YotiWatchlistScreeningCheckConfig | undefined;
}

/** The `config` of {@link YotiWatchlistScreeningCheck}. */
export interface YotiWatchlistScreeningCheckConfig {
  /**
   * Which watchlists.
   * @see npm: yoti 4.13.2, read 2026-11-21: enum; our reading: min_length
   */
  categories?: ReadonlyArray<"ADVERSE-MEDIA" | "SANCTIONS" | (string & {})> | undefined;
}

/** Watchlists of ComplyAdvantage. */
export interface YotiWatchlistAdvancedCaCheck {
  type: "WATCHLIST_ADVANCED_CA";
  /**
   * @see {@link https://developers.yoti.com/identity-verification | Yoti, Generating the session}, read 2026-11-21
   * @see npm: yoti 4.13.2, read 2026-11-21: required
   */
  config?: YotiWatchlistAdvanced | undefined;
}

/** One of several kinds, told apart by `type`. */
export type YotiWatchlistAdvanced =
  | YotiYotiWatchlistAdvanced
  | YotiCustomWatchlistAdvanced;

/** Yoti's account. */
export interface YotiYotiWatchlistAdvanced {
  type: "WITH_YOTI_ACCOUNT";
  /**
   * People who have died are left out.
   * @see npm: yoti 4.13.2, read 2026-11-21
   */
  remove_deceased?: boolean | undefined;
  /**
   * The report has a link that can be shared.
   * @see npm: yoti 4.13.2, read 2026-11-21
   */
  share_url?: boolean | undefined;
  /**
   * Where to search.
   * @see npm: yoti 4.13.2, read 2026-11-21
   */
  sources?: YotiSources | undefined;
  /**
   * How near a name must be.
   * @see npm: yoti 4.13.2, read 2026-11-21
   */
  matching_strategy?: YotiMatching | undefined;
}

/** One of several kinds, told apart by `type`. */
export type YotiSources =
  | YotiTypeListSources
  | YotiProfileSources;

/** In these types of lists. */
export interface YotiTypeListSources {
  type: "TYPE_LIST";
  /**
   * The types.
   * @see npm: yoti 4.13.2, read 2026-11-21; our reading: min_length
   */
  types?: ReadonlyArray<string> | undefined;
}

/** By a search profile. */
export interface YotiProfileSources {
  type: "PROFILE";
  /**
   * Its name.
   * @see npm: yoti 4.13.2, read 2026-11-21; our reading: min_length
   */
  search_profile?: string | undefined;
}

/** One of several kinds, told apart by `type`. */
export type YotiMatching =
  | YotiExactMatching
  | YotiFuzzyMatching;

/** The same. */
export interface YotiExactMatching {
  type: "EXACT";
}

/** About the same. */
export interface YotiFuzzyMatching {
  type: "FUZZY";
  /**
   * From 0, the same, to 1, anything.
   * Number, 0 to 1.
   * @see npm: yoti 4.13.2, read 2026-11-21: min, max
   */
  fuzziness?: number | undefined;
}

/** Your own account. */
export interface YotiCustomWatchlistAdvanced {
  type: "WITH_CUSTOM_ACCOUNT";
  /**
   * People who have died are left out.
   * @see npm: yoti 4.13.2, read 2026-11-21
   */
  remove_deceased?: boolean | undefined;
  /**
   * The report has a link that can be shared.
   * @see npm: yoti 4.13.2, read 2026-11-21
   */
  share_url?: boolean | undefined;
  /**
   * Where to search.
   * @see npm: yoti 4.13.2, read 2026-11-21
   */
  sources?: YotiSources | undefined;
  /**
   * How near a name must be.
   * @see npm: yoti 4.13.2, read 2026-11-21
   */
  matching_strategy?: YotiMatching | undefined;
  /**
   * The key of your account.
   * @see npm: yoti 4.13.2, read 2026-11-21: required
   */
  api_key: string;
  /**
   * Your own reference.
   * @see npm: yoti 4.13.2, read 2026-11-21: required
   */
  client_ref: string;
  /**
   * The search goes on after the session.
   * @see npm: yoti 4.13.2, read 2026-11-21
   */
  monitoring?: boolean | undefined;
  /**
   * Tags of your own.
   * @see npm: yoti 4.13.2, read 2026-11-21
   */
  tags?: JsonObject | undefined;
}

/** A third party's fraud check; its configuration is passed through. */
export interface YotiThirdPartyIdentityFraud1Check {
  type: "THIRD_PARTY_IDENTITY_FRAUD_1";
  /**
   * @see {@link https://developers.yoti.com/identity-verification | Yoti, Generating the session}, read 2026-11-21
   * @see npm: yoti 4.13.2, read 2026-11-21: required
   */
  config?: JsonObject | undefined;
}

/** A visual review in branch; its configuration is passed through. */
export interface YotiIbvVisualReviewCheck {
  type: "IBV_VISUAL_REVIEW_CHECK";
  /**
   * @see {@link https://developers.yoti.com/identity-verification | Yoti, Generating the session}, read 2026-11-21
   * @see npm: yoti 4.13.2, read 2026-11-21: required
   */
  config?: JsonObject | undefined;
}

/** Whether a document fits a scheme; its configuration is passed through. */
export interface YotiDocumentSchemeValidityCheck {
  type: "DOCUMENT_SCHEME_VALIDITY_CHECK";
  /**
   * @see {@link https://developers.yoti.com/identity-verification | Yoti, Generating the session}, read 2026-11-21
   * @see npm: yoti 4.13.2, read 2026-11-21: required
   */
  config?: JsonObject | undefined;
}

/** Whether a profile fits a document; its configuration is passed through. */
export interface YotiProfileDocumentMatchCheck {
  type: "PROFILE_DOCUMENT_MATCH";
  /**
   * @see {@link https://developers.yoti.com/identity-verification | Yoti, Generating the session}, read 2026-11-21
   * @see npm: yoti 4.13.2, read 2026-11-21: required
   */
  config?: JsonObject | undefined;
}

/** Whether the face is among the familiar ones; its configuration is passed through. */
export interface YotiFamiliarFaceSearchCheck {
  type: "FAMILIAR_FACE_SEARCH";
  /**
   * @see {@link https://developers.yoti.com/identity-verification | Yoti, Generating the session}, read 2026-11-21
   * @see npm: yoti 4.13.2, read 2026-11-21: required
   */
  config?: JsonObject | undefined;
}

/** Synectics' fraud check; its configuration is passed through. */
export interface YotiSynecticsIdentityFraudCheck {
  type: "SYNECTICS_IDENTITY_FRAUD";
  /**
   * @see {@link https://developers.yoti.com/identity-verification | Yoti, Generating the session}, read 2026-11-21
   * @see npm: yoti 4.13.2, read 2026-11-21: required
   */
  config?: JsonObject | undefined;
}

/** One of several kinds, told apart by `type`. */
export type YotiTask =
  | YotiTextExtractionTask
  | YotiSupplementaryTextExtractionTask
  | YotiVerifyShareCodeTask;

/** Reads the fields of an identity document. */
export interface YotiTextExtractionTask {
  type: "ID_DOCUMENT_TEXT_DATA_EXTRACTION";
  /**
   * @see {@link https://developers.yoti.com/identity-verification | Yoti, Generating the session}, read 2026-11-21
   * @see npm: yoti 4.13.2, read 2026-11-21: required
   */
  config?: YotiTextExtractionTaskConfig | undefined;
}

/** The `config` of {@link YotiTextExtractionTask}. */
export interface YotiTextExtractionTaskConfig {
  /**
   * When a person reads it. Yoti strongly recommends `FALLBACK`.
   * @see {@link https://developers.yoti.com/identity-verification | Yoti, Generating the session}, read 2026-11-21: enum, advice
   * @see npm: yoti 4.13.2, read 2026-11-21: required
   */
  manual_check?: "ALWAYS" | "FALLBACK" | "NEVER" | undefined;
  /**
   * Whether the document's chip is read.
   * @see npm: yoti 4.13.2, read 2026-11-21: enum; our reading: min_length
   */
  chip_data?: "DESIRED" | "IGNORE" | (string & {}) | undefined;
  /**
   * More fields than the usual ones.
   * @see npm: yoti 4.13.2, read 2026-11-21
   */
  create_expanded_document_fields?: boolean | undefined;
}

/** Reads the fields of another document. */
export interface YotiSupplementaryTextExtractionTask {
  type: "SUPPLEMENTARY_DOCUMENT_TEXT_DATA_EXTRACTION";
  /**
   * @see {@link https://developers.yoti.com/identity-verification | Yoti, Generating the session}, read 2026-11-21
   * @see npm: yoti 4.13.2, read 2026-11-21: required
   */
  config?: YotiSupplementaryTextExtractionTaskConfig | undefined;
}

/** The `config` of {@link YotiSupplementaryTextExtractionTask}. */
export interface YotiSupplementaryTextExtractionTaskConfig {
  /**
   * When a person reads it.
   * @see npm: yoti 4.13.2, read 2026-11-21: required, enum; our reading: min_length
   */
  manual_check?: "ALWAYS" | "FALLBACK" | "NEVER" | (string & {}) | undefined;
}

/** Verifies a share code; its configuration is passed through. */
export interface YotiVerifyShareCodeTask {
  type: "VERIFY_SHARE_CODE_TASK";
  /**
   * @see {@link https://developers.yoti.com/identity-verification | Yoti, Generating the session}, read 2026-11-21
   * @see npm: yoti 4.13.2, read 2026-11-21: required
   */
  config?: JsonObject | undefined;
}

/** What the person sees. */
export interface YotiSdkConfig {
  /**
   * How a document is captured.
   * @see {@link https://developers.yoti.com/identity-verification | Yoti, Generating the session}, read 2026-11-21: enum
   */
  allowed_capture_methods?: "CAMERA" | "CAMERA_AND_UPLOAD" | undefined;
  /**
   * The colour of the buttons.
   * Better a colour: # and 3 or 6 hexadecimal digits, such as #2d9fff.
   * @see {@link https://developers.yoti.com/identity-verification | Yoti, Generating the session}, read 2026-11-21; our reading: min_length, format
   */
  primary_colour?: string | undefined;
  /**
   * The colour of the icons.
   * Better a colour: # and 3 or 6 hexadecimal digits, such as #2d9fff.
   * @see npm: yoti 4.13.2, read 2026-11-21; our reading: min_length, format
   */
  secondary_colour?: string | undefined;
  /**
   * The colour of the buttons' text.
   * Better a colour: # and 3 or 6 hexadecimal digits, such as #2d9fff.
   * @see npm: yoti 4.13.2, read 2026-11-21; our reading: min_length, format
   */
  font_colour?: string | undefined;
  /**
   * The colour of the buttons in dark mode.
   * Better a colour: # and 3 or 6 hexadecimal digits, such as #2d9fff.
   * @see npm: yoti 4.13.2, read 2026-11-21; our reading: min_length, format
   */
  primary_colour_dark_mode?: string | undefined;
  /**
   * The language, whatever the device's.
   * @defaultValue `"en-GB"`, assumed by the vendor when absent
   * @see npm: yoti 4.13.2, read 2026-11-21: enum; our reading: min_length
   */
  locale?: "ar" | "bs" | "pt" | "en-CA" | "cs" | "da" | "nl" | "en-GB" | "fi" | "fr" | "de" | "el-GR" | "hi" | "it" | "ja" | "nb" | "pl" | "ro" | "ru" | "sr" | "es" | "es-419" | "sv" | "th" | "en-US" | "tr" | "vi" | (string & {}) | undefined;
  /**
   * The country that is shown first.
   * ISO 3166-1 alpha-3.
   * @see {@link https://developers.yoti.com/identity-verification | Yoti, Generating the session}, read 2026-11-21: enum; our reading: enum
   */
  preset_issuing_country?: string | undefined;
  /**
   * Where the person goes after a success.
   * Must be an absolute URL, such as https://example.com/done.
   * @see {@link https://developers.yoti.com/identity-verification | Yoti, Generating the session}, read 2026-11-21; our reading: format
   */
  success_url?: string | undefined;
  /**
   * Where the person goes after a failure.
   * Must be an absolute URL, such as https://example.com/done.
   * @see {@link https://developers.yoti.com/identity-verification | Yoti, Generating the session}, read 2026-11-21; our reading: format
   */
  error_url?: string | undefined;
  /**
   * Where your privacy policy is.
   * Must be an absolute URL, such as https://example.com/done.
   * @see npm: yoti 4.13.2, read 2026-11-21; our reading: format
   */
  privacy_policy_url?: string | undefined;
  /**
   * When consent to biometrics is asked for.
   * @see npm: yoti 4.13.2, read 2026-11-21: enum; our reading: min_length
   */
  biometric_consent_flow?: "EARLY" | "JUST_IN_TIME" | (string & {}) | undefined;
  /**
   * The person may go on with another device.
   * @see npm: yoti 4.13.2, read 2026-11-21
   */
  allow_handoff?: boolean | undefined;
  /**
   * How often a person may try.
   * @see npm: yoti 4.13.2, read 2026-11-21
   */
  attempts_configuration?: YotiSdkConfigAttemptsConfiguration | undefined;
  /**
   * Your brand at Yoti.
   * @see npm: yoti 4.13.2, read 2026-11-21; our reading: min_length
   */
  brand_id?: string | undefined;
  /**
   * The screens to leave out.
   * @see npm: yoti 4.13.2, read 2026-11-21: enum; our reading: min_length
   */
  suppressed_screens?: ReadonlyArray<"ID_DOCUMENT_EDUCATION" | "ID_DOCUMENT_REQUIREMENTS" | "SUPPLEMENTARY_DOCUMENT_EDUCATION" | "ZOOM_LIVENESS_EDUCATION" | "STATIC_LIVENESS_EDUCATION" | "FACE_CAPTURE_EDUCATION" | "FLOW_COMPLETION" | (string & {})> | undefined;
  /**
   * Dark or light.
   * @see npm: yoti 4.13.2, read 2026-11-21: enum; our reading: min_length
   */
  dark_mode?: "ON" | "OFF" | "AUTO" | (string & {}) | undefined;
  /**
   * Yoti's logo is not shown.
   * @see npm: yoti 4.13.2, read 2026-11-21
   */
  hide_logo?: boolean | undefined;
  /**
   * The person's address is kept.
   * @see npm: yoti 4.13.2, read 2026-11-21
   */
  track_ip_address?: boolean | undefined;
}

/** How often a person may try. */
export interface YotiSdkConfigAttemptsConfiguration {
  /**
   * The text of an identity document.
   * @see npm: yoti 4.13.2, read 2026-11-21
   */
  ID_DOCUMENT_TEXT_DATA_EXTRACTION?: YotiSdkConfigAttemptsConfigurationIdDocumentTextDataExtraction | undefined;
}

/** The text of an identity document. */
export interface YotiSdkConfigAttemptsConfigurationIdDocumentTextDataExtraction {
  /**
   * For any reason.
   * Integer, at least 1.
   * @see npm: yoti 4.13.2, read 2026-11-21: min
   */
  GENERIC?: number | undefined;
  /**
   * Because it was another document.
   * Integer, at least 1.
   * @see npm: yoti 4.13.2, read 2026-11-21: min
   */
  RECLASSIFICATION?: number | undefined;
}

/** One of several kinds, told apart by `type`. */
export type YotiDocument =
  | YotiIdDocument
  | YotiSupplementaryDocument;

/** An identity document. */
export interface YotiIdDocument {
  type: "ID_DOCUMENT";
  /**
   * Which ones.
   * @see npm: yoti 4.13.2, read 2026-11-21
   */
  filter?: YotiFilter | undefined;
}

/** Another document. */
export interface YotiSupplementaryDocument {
  type: "SUPPLEMENTARY_DOCUMENT";
  /**
   * What it is to prove.
   * @see npm: yoti 4.13.2, read 2026-11-21: required
   */
  objective: YotiSupplementaryDocumentObjective;
  /**
   * Which types.
   * @see npm: yoti 4.13.2, read 2026-11-21; our reading: min_length
   */
  document_types?: ReadonlyArray<string> | undefined;
  /**
   * From which countries.
   * @see npm: yoti 4.13.2, read 2026-11-21: enum; our reading: enum
   */
  country_codes?: ReadonlyArray<string> | undefined;
}

/** What it is to prove. */
export interface YotiSupplementaryDocumentObjective {
  /**
   * The kind of proof.
   * @see npm: yoti 4.13.2, read 2026-11-21: required, enum
   */
  type: "PROOF_OF_ADDRESS" | "UK_DBS" | (string & {});
}

/** What a profile must prove. */
export interface YotiIdentityProfileRequirements {
  /**
   * The trust framework.
   * @see npm: yoti 4.13.2, read 2026-11-21; our reading: min_length
   */
  trust_framework?: string | undefined;
  /**
   * The scheme in it.
   * @see npm: yoti 4.13.2, read 2026-11-21
   */
  scheme?: YotiIdentityProfileRequirementsScheme | undefined;
}

/** The scheme in it. */
export interface YotiIdentityProfileRequirementsScheme {
  /**
   * Which scheme.
   * @see npm: yoti 4.13.2, read 2026-11-21: required
   */
  type: string;
  /**
   * What it is to prove.
   * @see npm: yoti 4.13.2, read 2026-11-21; our reading: min_length
   */
  objective?: string | undefined;
}

/** Who the session is about. */
export interface YotiSubject {
  /**
   * Your own id of the person.
   * @see npm: yoti 4.13.2, read 2026-11-21; our reading: min_length
   */
  subject_id?: string | undefined;
}

/** What several profiles must prove. */
export interface YotiAdvancedIdentityProfileRequirements {
  /**
   * The profiles.
   * @see npm: yoti 4.13.2, read 2026-11-21
   */
  profiles?: ReadonlyArray<YotiAdvancedIdentityProfileRequirementsProfile> | undefined;
}

/** The profiles. */
export interface YotiAdvancedIdentityProfileRequirementsProfile {
  /**
   * The trust framework.
   * @see npm: yoti 4.13.2, read 2026-11-21; our reading: min_length
   */
  trust_framework?: string | undefined;
  /**
   * The schemes in it.
   * @see npm: yoti 4.13.2, read 2026-11-21
   */
  schemes?: ReadonlyArray<YotiAdvancedIdentityProfileRequirementsProfileScheme> | undefined;
}

/** The schemes in it. */
export interface YotiAdvancedIdentityProfileRequirementsProfileScheme {
  /**
   * Which scheme.
   * @see npm: yoti 4.13.2, read 2026-11-21: required
   */
  type: string;
  /**
   * Your name for it.
   * @see npm: yoti 4.13.2, read 2026-11-21: required
   */
  label: string;
  /**
   * What it is to prove.
   * @see npm: yoti 4.13.2, read 2026-11-21; our reading: min_length
   */
  objective?: string | undefined;
  /**
   * How it is proved.
   * @see npm: yoti 4.13.2, read 2026-11-21
   */
  config?: YotiAdvancedIdentityProfileRequirementsProfileSchemeConfig | undefined;
}

/** How it is proved. */
export interface YotiAdvancedIdentityProfileRequirementsProfileSchemeConfig {
  /**
   * With which documents.
   * @see npm: yoti 4.13.2, read 2026-11-21
   */
  filter?: YotiFilter | undefined;
}

/** What `yoti.session` sends: the input in the contract's order. */
export interface YotiSessionOutput extends YotiSessionInput {
  /** Verification in a branch; known from Yoti's SDKs, passed through. */
  ibv_options?: { [key: string]: Json } | undefined;
  /** A token to import; known from Yoti's SDKs, passed through. */
  import_token?: { [key: string]: Json } | undefined;
  /** Resources; known from Yoti's SDKs, passed through. */
  resources?: { [key: string]: Json } | undefined;
}

/** The rules of `yoti.session` that may be relaxed. */
export type YotiSessionRule =
  | "advanced_identity_profile_requirements.profiles.schemes.config.filter.DOCUMENT_RESTRICTIONS.documents.country_codes.enum"
  | "advanced_identity_profile_requirements.profiles.schemes.config.filter.DOCUMENT_RESTRICTIONS.documents.country_codes.min_length"
  | "advanced_identity_profile_requirements.profiles.schemes.config.filter.DOCUMENT_RESTRICTIONS.documents.document_types.min_length"
  | "advanced_identity_profile_requirements.profiles.schemes.config.filter.DOCUMENT_RESTRICTIONS.documents.unknown_key"
  | "advanced_identity_profile_requirements.profiles.schemes.config.filter.DOCUMENT_RESTRICTIONS.inclusion.enum"
  | "advanced_identity_profile_requirements.profiles.schemes.config.filter.DOCUMENT_RESTRICTIONS.inclusion.min_length"
  | "advanced_identity_profile_requirements.profiles.schemes.config.filter.DOCUMENT_RESTRICTIONS.inclusion.required"
  | "advanced_identity_profile_requirements.profiles.schemes.config.filter.DOCUMENT_RESTRICTIONS.unknown_key"
  | "advanced_identity_profile_requirements.profiles.schemes.config.filter.ORTHOGONAL_RESTRICTIONS.country_restriction.country_codes.enum"
  | "advanced_identity_profile_requirements.profiles.schemes.config.filter.ORTHOGONAL_RESTRICTIONS.country_restriction.country_codes.min_length"
  | "advanced_identity_profile_requirements.profiles.schemes.config.filter.ORTHOGONAL_RESTRICTIONS.country_restriction.inclusion.enum"
  | "advanced_identity_profile_requirements.profiles.schemes.config.filter.ORTHOGONAL_RESTRICTIONS.country_restriction.inclusion.min_length"
  | "advanced_identity_profile_requirements.profiles.schemes.config.filter.ORTHOGONAL_RESTRICTIONS.country_restriction.inclusion.required"
  | "advanced_identity_profile_requirements.profiles.schemes.config.filter.ORTHOGONAL_RESTRICTIONS.country_restriction.unknown_key"
  | "advanced_identity_profile_requirements.profiles.schemes.config.filter.ORTHOGONAL_RESTRICTIONS.type_restriction.document_types.min_length"
  | "advanced_identity_profile_requirements.profiles.schemes.config.filter.ORTHOGONAL_RESTRICTIONS.type_restriction.inclusion.enum"
  | "advanced_identity_profile_requirements.profiles.schemes.config.filter.ORTHOGONAL_RESTRICTIONS.type_restriction.inclusion.min_length"
  | "advanced_identity_profile_requirements.profiles.schemes.config.filter.ORTHOGONAL_RESTRICTIONS.type_restriction.inclusion.required"
  | "advanced_identity_profile_requirements.profiles.schemes.config.filter.ORTHOGONAL_RESTRICTIONS.type_restriction.unknown_key"
  | "advanced_identity_profile_requirements.profiles.schemes.config.filter.ORTHOGONAL_RESTRICTIONS.unknown_key"
  | "advanced_identity_profile_requirements.profiles.schemes.config.filter.type.enum"
  | "advanced_identity_profile_requirements.profiles.schemes.config.filter.type.min_length"
  | "advanced_identity_profile_requirements.profiles.schemes.config.filter.type.required"
  | "advanced_identity_profile_requirements.profiles.schemes.config.unknown_key"
  | "advanced_identity_profile_requirements.profiles.schemes.label.min_length"
  | "advanced_identity_profile_requirements.profiles.schemes.label.required"
  | "advanced_identity_profile_requirements.profiles.schemes.objective.min_length"
  | "advanced_identity_profile_requirements.profiles.schemes.type.min_length"
  | "advanced_identity_profile_requirements.profiles.schemes.type.required"
  | "advanced_identity_profile_requirements.profiles.schemes.unknown_key"
  | "advanced_identity_profile_requirements.profiles.trust_framework.min_length"
  | "advanced_identity_profile_requirements.profiles.unknown_key"
  | "advanced_identity_profile_requirements.unknown_key"
  | "client_session_token_ttl.advice"
  | "client_session_token_ttl.max.resources_ttl"
  | "client_session_token_ttl.min"
  | "identity_profile_requirements.scheme.objective.min_length"
  | "identity_profile_requirements.scheme.type.min_length"
  | "identity_profile_requirements.scheme.type.required"
  | "identity_profile_requirements.scheme.unknown_key"
  | "identity_profile_requirements.trust_framework.min_length"
  | "identity_profile_requirements.unknown_key"
  | "notifications.advice"
  | "notifications.auth_token.min_length"
  | "notifications.auth_type.enum"
  | "notifications.auth_type.min_length"
  | "notifications.endpoint.format"
  | "notifications.endpoint.min_length"
  | "notifications.endpoint.requires"
  | "notifications.topics.duplicate"
  | "notifications.topics.enum"
  | "notifications.topics.min_length"
  | "notifications.unknown_key"
  | "requested_checks.DOCUMENT_SCHEME_VALIDITY_CHECK.config.required"
  | "requested_checks.DOCUMENT_SCHEME_VALIDITY_CHECK.unknown_key"
  | "requested_checks.FACE_COMPARISON.config.manual_check.enum"
  | "requested_checks.FACE_COMPARISON.config.manual_check.min_length"
  | "requested_checks.FACE_COMPARISON.config.required"
  | "requested_checks.FACE_COMPARISON.config.unknown_key"
  | "requested_checks.FACE_COMPARISON.unknown_key"
  | "requested_checks.FAMILIAR_FACE_SEARCH.config.required"
  | "requested_checks.FAMILIAR_FACE_SEARCH.unknown_key"
  | "requested_checks.IBV_VISUAL_REVIEW_CHECK.config.required"
  | "requested_checks.IBV_VISUAL_REVIEW_CHECK.unknown_key"
  | "requested_checks.ID_DOCUMENT_AUTHENTICITY.config.issuing_authority_sub_check.filter.DOCUMENT_RESTRICTIONS.documents.country_codes.enum"
  | "requested_checks.ID_DOCUMENT_AUTHENTICITY.config.issuing_authority_sub_check.filter.DOCUMENT_RESTRICTIONS.documents.country_codes.min_length"
  | "requested_checks.ID_DOCUMENT_AUTHENTICITY.config.issuing_authority_sub_check.filter.DOCUMENT_RESTRICTIONS.documents.document_types.min_length"
  | "requested_checks.ID_DOCUMENT_AUTHENTICITY.config.issuing_authority_sub_check.filter.DOCUMENT_RESTRICTIONS.documents.unknown_key"
  | "requested_checks.ID_DOCUMENT_AUTHENTICITY.config.issuing_authority_sub_check.filter.DOCUMENT_RESTRICTIONS.inclusion.enum"
  | "requested_checks.ID_DOCUMENT_AUTHENTICITY.config.issuing_authority_sub_check.filter.DOCUMENT_RESTRICTIONS.inclusion.min_length"
  | "requested_checks.ID_DOCUMENT_AUTHENTICITY.config.issuing_authority_sub_check.filter.DOCUMENT_RESTRICTIONS.inclusion.required"
  | "requested_checks.ID_DOCUMENT_AUTHENTICITY.config.issuing_authority_sub_check.filter.DOCUMENT_RESTRICTIONS.unknown_key"
  | "requested_checks.ID_DOCUMENT_AUTHENTICITY.config.issuing_authority_sub_check.filter.ORTHOGONAL_RESTRICTIONS.country_restriction.country_codes.enum"
  | "requested_checks.ID_DOCUMENT_AUTHENTICITY.config.issuing_authority_sub_check.filter.ORTHOGONAL_RESTRICTIONS.country_restriction.country_codes.min_length"
  | "requested_checks.ID_DOCUMENT_AUTHENTICITY.config.issuing_authority_sub_check.filter.ORTHOGONAL_RESTRICTIONS.country_restriction.inclusion.enum"
  | "requested_checks.ID_DOCUMENT_AUTHENTICITY.config.issuing_authority_sub_check.filter.ORTHOGONAL_RESTRICTIONS.country_restriction.inclusion.min_length"
  | "requested_checks.ID_DOCUMENT_AUTHENTICITY.config.issuing_authority_sub_check.filter.ORTHOGONAL_RESTRICTIONS.country_restriction.inclusion.required"
  | "requested_checks.ID_DOCUMENT_AUTHENTICITY.config.issuing_authority_sub_check.filter.ORTHOGONAL_RESTRICTIONS.country_restriction.unknown_key"
  | "requested_checks.ID_DOCUMENT_AUTHENTICITY.config.issuing_authority_sub_check.filter.ORTHOGONAL_RESTRICTIONS.type_restriction.document_types.min_length"
  | "requested_checks.ID_DOCUMENT_AUTHENTICITY.config.issuing_authority_sub_check.filter.ORTHOGONAL_RESTRICTIONS.type_restriction.inclusion.enum"
  | "requested_checks.ID_DOCUMENT_AUTHENTICITY.config.issuing_authority_sub_check.filter.ORTHOGONAL_RESTRICTIONS.type_restriction.inclusion.min_length"
  | "requested_checks.ID_DOCUMENT_AUTHENTICITY.config.issuing_authority_sub_check.filter.ORTHOGONAL_RESTRICTIONS.type_restriction.inclusion.required"
  | "requested_checks.ID_DOCUMENT_AUTHENTICITY.config.issuing_authority_sub_check.filter.ORTHOGONAL_RESTRICTIONS.type_restriction.unknown_key"
  | "requested_checks.ID_DOCUMENT_AUTHENTICITY.config.issuing_authority_sub_check.filter.ORTHOGONAL_RESTRICTIONS.unknown_key"
  | "requested_checks.ID_DOCUMENT_AUTHENTICITY.config.issuing_authority_sub_check.filter.type.enum"
  | "requested_checks.ID_DOCUMENT_AUTHENTICITY.config.issuing_authority_sub_check.filter.type.min_length"
  | "requested_checks.ID_DOCUMENT_AUTHENTICITY.config.issuing_authority_sub_check.filter.type.required"
  | "requested_checks.ID_DOCUMENT_AUTHENTICITY.config.issuing_authority_sub_check.unknown_key"
  | "requested_checks.ID_DOCUMENT_AUTHENTICITY.config.manual_check.enum"
  | "requested_checks.ID_DOCUMENT_AUTHENTICITY.config.manual_check.min_length"
  | "requested_checks.ID_DOCUMENT_AUTHENTICITY.config.required"
  | "requested_checks.ID_DOCUMENT_AUTHENTICITY.config.unknown_key"
  | "requested_checks.ID_DOCUMENT_AUTHENTICITY.unknown_key"
  | "requested_checks.ID_DOCUMENT_COMPARISON.config.required"
  | "requested_checks.ID_DOCUMENT_COMPARISON.config.unknown_key"
  | "requested_checks.ID_DOCUMENT_COMPARISON.unknown_key"
  | "requested_checks.ID_DOCUMENT_FACE_MATCH.config.manual_check.enum"
  | "requested_checks.ID_DOCUMENT_FACE_MATCH.config.manual_check.min_length"
  | "requested_checks.ID_DOCUMENT_FACE_MATCH.config.manual_check.required"
  | "requested_checks.ID_DOCUMENT_FACE_MATCH.config.required"
  | "requested_checks.ID_DOCUMENT_FACE_MATCH.config.unknown_key"
  | "requested_checks.ID_DOCUMENT_FACE_MATCH.unknown_key"
  | "requested_checks.LIVENESS.config.liveness_type.enum"
  | "requested_checks.LIVENESS.config.liveness_type.min_length"
  | "requested_checks.LIVENESS.config.manual_check.enum"
  | "requested_checks.LIVENESS.config.manual_check.min_length"
  | "requested_checks.LIVENESS.config.max_retries.min"
  | "requested_checks.LIVENESS.config.unknown_key"
  | "requested_checks.LIVENESS.unknown_key"
  | "requested_checks.PROFILE_DOCUMENT_MATCH.config.required"
  | "requested_checks.PROFILE_DOCUMENT_MATCH.unknown_key"
  | "requested_checks.SYNECTICS_IDENTITY_FRAUD.config.required"
  | "requested_checks.SYNECTICS_IDENTITY_FRAUD.unknown_key"
  | "requested_checks.THIRD_PARTY_IDENTITY.config.required"
  | "requested_checks.THIRD_PARTY_IDENTITY.config.unknown_key"
  | "requested_checks.THIRD_PARTY_IDENTITY.unknown_key"
  | "requested_checks.THIRD_PARTY_IDENTITY_FRAUD_1.config.required"
  | "requested_checks.THIRD_PARTY_IDENTITY_FRAUD_1.unknown_key"
  | "requested_checks.WATCHLIST_ADVANCED_CA.config.WITH_CUSTOM_ACCOUNT.api_key.min_length"
  | "requested_checks.WATCHLIST_ADVANCED_CA.config.WITH_CUSTOM_ACCOUNT.api_key.required"
  | "requested_checks.WATCHLIST_ADVANCED_CA.config.WITH_CUSTOM_ACCOUNT.client_ref.min_length"
  | "requested_checks.WATCHLIST_ADVANCED_CA.config.WITH_CUSTOM_ACCOUNT.client_ref.required"
  | "requested_checks.WATCHLIST_ADVANCED_CA.config.WITH_CUSTOM_ACCOUNT.matching_strategy.EXACT.unknown_key"
  | "requested_checks.WATCHLIST_ADVANCED_CA.config.WITH_CUSTOM_ACCOUNT.matching_strategy.FUZZY.fuzziness.max"
  | "requested_checks.WATCHLIST_ADVANCED_CA.config.WITH_CUSTOM_ACCOUNT.matching_strategy.FUZZY.fuzziness.min"
  | "requested_checks.WATCHLIST_ADVANCED_CA.config.WITH_CUSTOM_ACCOUNT.matching_strategy.FUZZY.unknown_key"
  | "requested_checks.WATCHLIST_ADVANCED_CA.config.WITH_CUSTOM_ACCOUNT.matching_strategy.type.enum"
  | "requested_checks.WATCHLIST_ADVANCED_CA.config.WITH_CUSTOM_ACCOUNT.matching_strategy.type.min_length"
  | "requested_checks.WATCHLIST_ADVANCED_CA.config.WITH_CUSTOM_ACCOUNT.matching_strategy.type.required"
  | "requested_checks.WATCHLIST_ADVANCED_CA.config.WITH_CUSTOM_ACCOUNT.sources.PROFILE.search_profile.min_length"
  | "requested_checks.WATCHLIST_ADVANCED_CA.config.WITH_CUSTOM_ACCOUNT.sources.PROFILE.unknown_key"
  | "requested_checks.WATCHLIST_ADVANCED_CA.config.WITH_CUSTOM_ACCOUNT.sources.TYPE_LIST.types.min_length"
  | "requested_checks.WATCHLIST_ADVANCED_CA.config.WITH_CUSTOM_ACCOUNT.sources.TYPE_LIST.unknown_key"
  | "requested_checks.WATCHLIST_ADVANCED_CA.config.WITH_CUSTOM_ACCOUNT.sources.type.enum"
  | "requested_checks.WATCHLIST_ADVANCED_CA.config.WITH_CUSTOM_ACCOUNT.sources.type.min_length"
  | "requested_checks.WATCHLIST_ADVANCED_CA.config.WITH_CUSTOM_ACCOUNT.sources.type.required"
  | "requested_checks.WATCHLIST_ADVANCED_CA.config.WITH_CUSTOM_ACCOUNT.unknown_key"
  | "requested_checks.WATCHLIST_ADVANCED_CA.config.WITH_YOTI_ACCOUNT.matching_strategy.EXACT.unknown_key"
  | "requested_checks.WATCHLIST_ADVANCED_CA.config.WITH_YOTI_ACCOUNT.matching_strategy.FUZZY.fuzziness.max"
  | "requested_checks.WATCHLIST_ADVANCED_CA.config.WITH_YOTI_ACCOUNT.matching_strategy.FUZZY.fuzziness.min"
  | "requested_checks.WATCHLIST_ADVANCED_CA.config.WITH_YOTI_ACCOUNT.matching_strategy.FUZZY.unknown_key"
  | "requested_checks.WATCHLIST_ADVANCED_CA.config.WITH_YOTI_ACCOUNT.matching_strategy.type.enum"
  | "requested_checks.WATCHLIST_ADVANCED_CA.config.WITH_YOTI_ACCOUNT.matching_strategy.type.min_length"
  | "requested_checks.WATCHLIST_ADVANCED_CA.config.WITH_YOTI_ACCOUNT.matching_strategy.type.required"
  | "requested_checks.WATCHLIST_ADVANCED_CA.config.WITH_YOTI_ACCOUNT.sources.PROFILE.search_profile.min_length"
  | "requested_checks.WATCHLIST_ADVANCED_CA.config.WITH_YOTI_ACCOUNT.sources.PROFILE.unknown_key"
  | "requested_checks.WATCHLIST_ADVANCED_CA.config.WITH_YOTI_ACCOUNT.sources.TYPE_LIST.types.min_length"
  | "requested_checks.WATCHLIST_ADVANCED_CA.config.WITH_YOTI_ACCOUNT.sources.TYPE_LIST.unknown_key"
  | "requested_checks.WATCHLIST_ADVANCED_CA.config.WITH_YOTI_ACCOUNT.sources.type.enum"
  | "requested_checks.WATCHLIST_ADVANCED_CA.config.WITH_YOTI_ACCOUNT.sources.type.min_length"
  | "requested_checks.WATCHLIST_ADVANCED_CA.config.WITH_YOTI_ACCOUNT.sources.type.required"
  | "requested_checks.WATCHLIST_ADVANCED_CA.config.WITH_YOTI_ACCOUNT.unknown_key"
  | "requested_checks.WATCHLIST_ADVANCED_CA.config.required"
  | "requested_checks.WATCHLIST_ADVANCED_CA.config.type.enum"
  | "requested_checks.WATCHLIST_ADVANCED_CA.config.type.min_length"
  | "requested_checks.WATCHLIST_ADVANCED_CA.config.type.required"
  | "requested_checks.WATCHLIST_ADVANCED_CA.unknown_key"
  | "requested_checks.WATCHLIST_SCREENING.config.categories.enum"
  | "requested_checks.WATCHLIST_SCREENING.config.categories.min_length"
  | "requested_checks.WATCHLIST_SCREENING.config.required"
  | "requested_checks.WATCHLIST_SCREENING.config.unknown_key"
  | "requested_checks.WATCHLIST_SCREENING.unknown_key"
  | "requested_checks.advice"
  | "requested_checks.duplicate"
  | "requested_checks.requires.LIVENESS"
  | "requested_checks.type.enum"
  | "requested_checks.type.min_length"
  | "requested_checks.type.required"
  | "requested_tasks.ID_DOCUMENT_TEXT_DATA_EXTRACTION.config.chip_data.enum"
  | "requested_tasks.ID_DOCUMENT_TEXT_DATA_EXTRACTION.config.chip_data.min_length"
  | "requested_tasks.ID_DOCUMENT_TEXT_DATA_EXTRACTION.config.manual_check.advice"
  | "requested_tasks.ID_DOCUMENT_TEXT_DATA_EXTRACTION.config.manual_check.enum"
  | "requested_tasks.ID_DOCUMENT_TEXT_DATA_EXTRACTION.config.manual_check.min_length"
  | "requested_tasks.ID_DOCUMENT_TEXT_DATA_EXTRACTION.config.manual_check.required"
  | "requested_tasks.ID_DOCUMENT_TEXT_DATA_EXTRACTION.config.required"
  | "requested_tasks.ID_DOCUMENT_TEXT_DATA_EXTRACTION.config.unknown_key"
  | "requested_tasks.ID_DOCUMENT_TEXT_DATA_EXTRACTION.unknown_key"
  | "requested_tasks.SUPPLEMENTARY_DOCUMENT_TEXT_DATA_EXTRACTION.config.manual_check.enum"
  | "requested_tasks.SUPPLEMENTARY_DOCUMENT_TEXT_DATA_EXTRACTION.config.manual_check.min_length"
  | "requested_tasks.SUPPLEMENTARY_DOCUMENT_TEXT_DATA_EXTRACTION.config.manual_check.required"
  | "requested_tasks.SUPPLEMENTARY_DOCUMENT_TEXT_DATA_EXTRACTION.config.required"
  | "requested_tasks.SUPPLEMENTARY_DOCUMENT_TEXT_DATA_EXTRACTION.config.unknown_key"
  | "requested_tasks.SUPPLEMENTARY_DOCUMENT_TEXT_DATA_EXTRACTION.unknown_key"
  | "requested_tasks.VERIFY_SHARE_CODE_TASK.config.required"
  | "requested_tasks.VERIFY_SHARE_CODE_TASK.unknown_key"
  | "requested_tasks.type.enum"
  | "requested_tasks.type.min_length"
  | "requested_tasks.type.required"
  | "required_documents.ID_DOCUMENT.filter.DOCUMENT_RESTRICTIONS.documents.country_codes.enum"
  | "required_documents.ID_DOCUMENT.filter.DOCUMENT_RESTRICTIONS.documents.country_codes.min_length"
  | "required_documents.ID_DOCUMENT.filter.DOCUMENT_RESTRICTIONS.documents.document_types.min_length"
  | "required_documents.ID_DOCUMENT.filter.DOCUMENT_RESTRICTIONS.documents.unknown_key"
  | "required_documents.ID_DOCUMENT.filter.DOCUMENT_RESTRICTIONS.inclusion.enum"
  | "required_documents.ID_DOCUMENT.filter.DOCUMENT_RESTRICTIONS.inclusion.min_length"
  | "required_documents.ID_DOCUMENT.filter.DOCUMENT_RESTRICTIONS.inclusion.required"
  | "required_documents.ID_DOCUMENT.filter.DOCUMENT_RESTRICTIONS.unknown_key"
  | "required_documents.ID_DOCUMENT.filter.ORTHOGONAL_RESTRICTIONS.country_restriction.country_codes.enum"
  | "required_documents.ID_DOCUMENT.filter.ORTHOGONAL_RESTRICTIONS.country_restriction.country_codes.min_length"
  | "required_documents.ID_DOCUMENT.filter.ORTHOGONAL_RESTRICTIONS.country_restriction.inclusion.enum"
  | "required_documents.ID_DOCUMENT.filter.ORTHOGONAL_RESTRICTIONS.country_restriction.inclusion.min_length"
  | "required_documents.ID_DOCUMENT.filter.ORTHOGONAL_RESTRICTIONS.country_restriction.inclusion.required"
  | "required_documents.ID_DOCUMENT.filter.ORTHOGONAL_RESTRICTIONS.country_restriction.unknown_key"
  | "required_documents.ID_DOCUMENT.filter.ORTHOGONAL_RESTRICTIONS.type_restriction.document_types.min_length"
  | "required_documents.ID_DOCUMENT.filter.ORTHOGONAL_RESTRICTIONS.type_restriction.inclusion.enum"
  | "required_documents.ID_DOCUMENT.filter.ORTHOGONAL_RESTRICTIONS.type_restriction.inclusion.min_length"
  | "required_documents.ID_DOCUMENT.filter.ORTHOGONAL_RESTRICTIONS.type_restriction.inclusion.required"
  | "required_documents.ID_DOCUMENT.filter.ORTHOGONAL_RESTRICTIONS.type_restriction.unknown_key"
  | "required_documents.ID_DOCUMENT.filter.ORTHOGONAL_RESTRICTIONS.unknown_key"
  | "required_documents.ID_DOCUMENT.filter.type.enum"
  | "required_documents.ID_DOCUMENT.filter.type.min_length"
  | "required_documents.ID_DOCUMENT.filter.type.required"
  | "required_documents.ID_DOCUMENT.unknown_key"
  | "required_documents.SUPPLEMENTARY_DOCUMENT.country_codes.enum"
  | "required_documents.SUPPLEMENTARY_DOCUMENT.country_codes.min_length"
  | "required_documents.SUPPLEMENTARY_DOCUMENT.document_types.min_length"
  | "required_documents.SUPPLEMENTARY_DOCUMENT.objective.required"
  | "required_documents.SUPPLEMENTARY_DOCUMENT.objective.type.enum"
  | "required_documents.SUPPLEMENTARY_DOCUMENT.objective.type.min_length"
  | "required_documents.SUPPLEMENTARY_DOCUMENT.objective.type.required"
  | "required_documents.SUPPLEMENTARY_DOCUMENT.objective.unknown_key"
  | "required_documents.SUPPLEMENTARY_DOCUMENT.unknown_key"
  | "required_documents.type.enum"
  | "required_documents.type.min_length"
  | "required_documents.type.required"
  | "resources_ttl.advice"
  | "resources_ttl.min"
  | "resources_ttl.min.client_session_token_ttl"
  | "sdk_config.allowed_capture_methods.enum"
  | "sdk_config.allowed_capture_methods.min_length"
  | "sdk_config.attempts_configuration.ID_DOCUMENT_TEXT_DATA_EXTRACTION.GENERIC.min"
  | "sdk_config.attempts_configuration.ID_DOCUMENT_TEXT_DATA_EXTRACTION.RECLASSIFICATION.min"
  | "sdk_config.attempts_configuration.ID_DOCUMENT_TEXT_DATA_EXTRACTION.unknown_key"
  | "sdk_config.attempts_configuration.unknown_key"
  | "sdk_config.biometric_consent_flow.enum"
  | "sdk_config.biometric_consent_flow.min_length"
  | "sdk_config.brand_id.min_length"
  | "sdk_config.dark_mode.enum"
  | "sdk_config.dark_mode.min_length"
  | "sdk_config.error_url.format"
  | "sdk_config.error_url.min_length"
  | "sdk_config.font_colour.format"
  | "sdk_config.font_colour.min_length"
  | "sdk_config.locale.enum"
  | "sdk_config.locale.min_length"
  | "sdk_config.preset_issuing_country.enum"
  | "sdk_config.preset_issuing_country.min_length"
  | "sdk_config.primary_colour.format"
  | "sdk_config.primary_colour.min_length"
  | "sdk_config.primary_colour_dark_mode.format"
  | "sdk_config.primary_colour_dark_mode.min_length"
  | "sdk_config.privacy_policy_url.format"
  | "sdk_config.privacy_policy_url.min_length"
  | "sdk_config.secondary_colour.format"
  | "sdk_config.secondary_colour.min_length"
  | "sdk_config.success_url.format"
  | "sdk_config.success_url.min_length"
  | "sdk_config.suppressed_screens.enum"
  | "sdk_config.suppressed_screens.min_length"
  | "sdk_config.unknown_key"
  | "session_deadline.advice"
  | "session_deadline.format"
  | "session_deadline.min_length"
  | "subject.subject_id.min_length"
  | "subject.unknown_key"
  | "unknown_key"
  | "user_tracking_id.format"
  | "user_tracking_id.min_length";

/** Writes what `yoti.session` takes. Setters never throw; `build` may be called more than once. */
export interface YotiSessionBuilder {
  /** How long the session is open, in seconds: longer than 5 minutes. */
  clientSessionTokenTtl(value: YotiSessionInput["client_session_token_ttl"]): YotiSessionBuilder;
  /** Until when the session is open: instead of `client_session_token_ttl`. */
  sessionDeadline(value: YotiSessionInput["session_deadline"]): YotiSessionBuilder;
  /** How long documents and images are kept, in seconds: at least a day longer than the session is open. */
  resourcesTtl(value: YotiSessionInput["resources_ttl"]): YotiSessionBuilder;
  /** Your own id of a person over several sessions: no personal data. */
  userTrackingId(value: YotiSessionInput["user_tracking_id"]): YotiSessionBuilder;
  /** Where Yoti tells of changes. */
  notifications(value: YotiSessionInput["notifications"]): YotiSessionBuilder;
  /** What is verified. */
  requestedChecks(value: YotiSessionInput["requested_checks"]): YotiSessionBuilder;
  /** Adds `ID_DOCUMENT_AUTHENTICITY` to `requested_checks`. Whether the document is genuine. */
  documentAuthenticityCheck(value: YotiDocumentAuthenticityCheck["config"]): YotiSessionBuilder;
  /** Adds `LIVENESS` to `requested_checks`. Whether a real person is in front of the camera. */
  livenessCheck(value: YotiLivenessCheck["config"]): YotiSessionBuilder;
  /** Adds `ID_DOCUMENT_FACE_MATCH` to `requested_checks`. Whether the face is the document's. Needs a liveness check in the same session. */
  faceMatchCheck(value: YotiFaceMatchCheck["config"]): YotiSessionBuilder;
  /** Adds `FACE_COMPARISON` to `requested_checks`. Whether two faces are the same. */
  faceComparisonCheck(value: YotiFaceComparisonCheck["config"]): YotiSessionBuilder;
  /** Adds `ID_DOCUMENT_COMPARISON` to `requested_checks`. Whether two documents say the same. */
  idDocumentComparisonCheck(value: YotiIdDocumentComparisonCheck["config"]): YotiSessionBuilder;
  /** Adds `THIRD_PARTY_IDENTITY` to `requested_checks`. Whether a third party knows the identity. */
  thirdPartyIdentityCheck(value: YotiThirdPartyIdentityCheck["config"]): YotiSessionBuilder;
  /** Adds `WATCHLIST_SCREENING` to `requested_checks`. Whether the person is on a watchlist. */
  watchlistScreeningCheck(value: YotiWatchlistScreeningCheck["config"]): YotiSessionBuilder;
  /** Adds `WATCHLIST_ADVANCED_CA` to `requested_checks`. Watchlists of ComplyAdvantage. */
  watchlistAdvancedCaCheck(value: YotiWatchlistAdvancedCaCheck["config"]): YotiSessionBuilder;
  /** Adds `THIRD_PARTY_IDENTITY_FRAUD_1` to `requested_checks`. A third party's fraud check; its configuration is passed through. */
  thirdPartyIdentityFraud1Check(value: YotiThirdPartyIdentityFraud1Check["config"]): YotiSessionBuilder;
  /** Adds `IBV_VISUAL_REVIEW_CHECK` to `requested_checks`. A visual review in branch; its configuration is passed through. */
  ibvVisualReviewCheck(value: YotiIbvVisualReviewCheck["config"]): YotiSessionBuilder;
  /** Adds `DOCUMENT_SCHEME_VALIDITY_CHECK` to `requested_checks`. Whether a document fits a scheme; its configuration is passed through. */
  documentSchemeValidityCheck(value: YotiDocumentSchemeValidityCheck["config"]): YotiSessionBuilder;
  /** Adds `PROFILE_DOCUMENT_MATCH` to `requested_checks`. Whether a profile fits a document; its configuration is passed through. */
  profileDocumentMatchCheck(value: YotiProfileDocumentMatchCheck["config"]): YotiSessionBuilder;
  /** Adds `FAMILIAR_FACE_SEARCH` to `requested_checks`. Whether the face is among the familiar ones; its configuration is passed through. */
  familiarFaceSearchCheck(value: YotiFamiliarFaceSearchCheck["config"]): YotiSessionBuilder;
  /** Adds `SYNECTICS_IDENTITY_FRAUD` to `requested_checks`. Synectics' fraud check; its configuration is passed through. */
  synecticsIdentityFraudCheck(value: YotiSynecticsIdentityFraudCheck["config"]): YotiSessionBuilder;
  /** What is extracted. */
  requestedTasks(value: YotiSessionInput["requested_tasks"]): YotiSessionBuilder;
  /** Adds `ID_DOCUMENT_TEXT_DATA_EXTRACTION` to `requested_tasks`. Reads the fields of an identity document. */
  textExtractionTask(value: YotiTextExtractionTask["config"]): YotiSessionBuilder;
  /** Adds `SUPPLEMENTARY_DOCUMENT_TEXT_DATA_EXTRACTION` to `requested_tasks`. Reads the fields of another document. */
  supplementaryTextExtractionTask(value: YotiSupplementaryTextExtractionTask["config"]): YotiSessionBuilder;
  /** Adds `VERIFY_SHARE_CODE_TASK` to `requested_tasks`. Verifies a share code; its configuration is passed through. */
  verifyShareCodeTask(value: YotiVerifyShareCodeTask["config"]): YotiSessionBuilder;
  /** What the person sees. */
  sdkConfig(value: YotiSessionInput["sdk_config"]): YotiSessionBuilder;
  /** Which documents are asked for. */
  requiredDocuments(value: YotiSessionInput["required_documents"]): YotiSessionBuilder;
  /** Adds `ID_DOCUMENT` to `required_documents`. An identity document. */
  idDocument(value: Omit<YotiIdDocument, "type">): YotiSessionBuilder;
  /** Adds `SUPPLEMENTARY_DOCUMENT` to `required_documents`. Another document. */
  supplementaryDocument(value: Omit<YotiSupplementaryDocument, "type">): YotiSessionBuilder;
  /** Consent to biometrics is not asked for by Yoti. */
  blockBiometricConsent(value: YotiSessionInput["block_biometric_consent"]): YotiSessionBuilder;
  /** What a profile must prove. */
  identityProfileRequirements(value: YotiSessionInput["identity_profile_requirements"]): YotiSessionBuilder;
  /** Who the session is about. */
  subject(value: YotiSessionInput["subject"]): YotiSessionBuilder;
  /** What several profiles must prove. */
  advancedIdentityProfileRequirements(value: YotiSessionInput["advanced_identity_profile_requirements"]): YotiSessionBuilder;
  /** Verification in a branch; known from Yoti's SDKs, passed through. */
  ibvOptions(value: YotiSessionInput["ibv_options"]): YotiSessionBuilder;
  /** A token to import; known from Yoti's SDKs, passed through. */
  importToken(value: YotiSessionInput["import_token"]): YotiSessionBuilder;
  /** A preview of the profile is made. */
  createIdentityProfilePreview(value: YotiSessionInput["create_identity_profile_preview"]): YotiSessionBuilder;
  /** Resources; known from Yoti's SDKs, passed through. */
  resources(value: YotiSessionInput["resources"]): YotiSessionBuilder;
  /** Media is not kept. */
  ephemeralMedia(value: YotiSessionInput["ephemeral_media"]): YotiSessionBuilder;
  /** Checks what was set. */
  build(options?: CheckOptions<YotiSessionRule>): Checked<"yoti.session", YotiSessionOutput>;
}

/** What `idenfy.session` takes. */
export interface IdenfySessionInput {
  /**
   * Your own id of the person. Do not create another session for one before the webhook's result.
   * 1 to 100 characters.
   * Must be ASCII only.
   * @see {@link https://documentation.idenfy.com | iDenfy, Create Verification Session}, read 2026-11-21: required, max_length, format
   */
  clientId: string;
  /**
   * First name; iDenfy upper-cases it.
   * 1 to 100 characters.
   * Must be letters only: no digits and none of ~!@#$%^*()_+={}[]|:;",<>/?.
   * @see {@link https://documentation.idenfy.com | iDenfy, Create Verification Session}, read 2026-11-21: max_length, format; our reading: min_length
   */
  firstName?: string | undefined;
  /**
   * Last name; iDenfy upper-cases it.
   * 1 to 100 characters.
   * Must be letters only: no digits and none of ~!@#$%^*()_+={}[]|:;",<>/?.
   * @see {@link https://documentation.idenfy.com | iDenfy, Create Verification Session}, read 2026-11-21: max_length, format; our reading: min_length
   */
  lastName?: string | undefined;
  /**
   * Date of birth.
   * Must be a day that exists, written YYYY-MM-DD.
   * @see {@link https://documentation.idenfy.com | iDenfy, Create Verification Session}, read 2026-11-21: format
   */
  dateOfBirth?: string | undefined;
  /**
   * Sex.
   * @see {@link https://documentation.idenfy.com | iDenfy, Create Verification Session}, read 2026-11-21: enum
   */
  sex?: "M" | "F" | undefined;
  /**
   * Nationality; `ALL` clears it.
   * ISO 3166-1 alpha-2.
   * @see {@link https://documentation.idenfy.com | iDenfy, Create Verification Session}, read 2026-11-21: enum; our reading: enum
   */
  nationality?: string | undefined;
  /**
   * Address, for proof of address.
   * 1 to 255 characters.
   * @see {@link https://documentation.idenfy.com | iDenfy, Create Verification Session}, read 2026-11-21: max_length; our reading: min_length
   */
  address?: string | undefined;
  /**
   * Your own reference, given back in webhooks.
   * 1 to 40 characters.
   * Must be ASCII only.
   * @see {@link https://documentation.idenfy.com | iDenfy, Create Verification Session}, read 2026-11-21: max_length, format; our reading: min_length
   */
  externalRef?: string | undefined;
  /**
   * Where the document is from. One of iDenfy's pages says that it restricts, another that it only sets what is expected. Default: all.
   * @see {@link https://documentation.idenfy.com | iDenfy, Create Verification Session}, read 2026-11-21: enum; our reading: enum, min_length
   */
  country?: string | ReadonlyArray<string> | undefined;
  /**
   * Which types of documents are accepted.
   * @see {@link https://documentation.idenfy.com | iDenfy, Create Verification Session}, read 2026-11-21: enum; our reading: min_length
   */
  documents?: ReadonlyArray<"ID_CARD" | "PASSPORT" | "RESIDENCE_PERMIT" | "DRIVER_LICENSE" | "PAN_CARD" | "AADHAAR" | "VISA" | "NATIONAL_PASSPORT" | "INTERNATIONAL_PASSPORT" | "PROVISIONAL_DRIVER_LICENSE" | "OLD_ID_CARD" | "MILITARY_CARD" | "ADDRESS_CARD" | "SMART_ID" | "CLEAR" | "ONE_ID" | "BANK_ID_SE" | "BANK_ID_NO" | "BANK_ID_CZ" | "FTN" | "MIT_ID" | "VERIMI" | "LA_WALLET" | "SAMSUNG_WALLET" | "MOJE_ID_CZ" | "YOTI_ID" | "OTHER" | "BORDER_CROSSING" | "ASYLUM" | "PHOTO_CARD" | "PROOF_OF_AGE_CARD" | "TRAVEL_CARD" | "SOCIAL_SECURITY_CARD" | "VOTER_CARD" | "DIPLOMATIC_ID" | "WORK_PERMIT" | (string & {})> | undefined;
  /**
   * The document's number, to be compared.
   * 1 to 50 characters.
   * @see {@link https://documentation.idenfy.com | iDenfy, Create Verification Session}, read 2026-11-21; our reading: min_length
   * @see {@link https://documentation.idenfy.com | iDenfy, Generate KYC token}, read 2026-11-21: max_length
   */
  documentNumber?: string | undefined;
  /**
   * The personal number, to be compared.
   * 1 to 50 characters.
   * @see {@link https://documentation.idenfy.com | iDenfy, Create Verification Session}, read 2026-11-21; our reading: min_length
   * @see {@link https://documentation.idenfy.com | iDenfy, Generate KYC token}, read 2026-11-21: max_length
   */
  personalNumber?: string | undefined;
  /**
   * When the document expires.
   * Must be a day that exists, written YYYY-MM-DD.
   * @see {@link https://documentation.idenfy.com | iDenfy, Create Verification Session}, read 2026-11-21: format
   */
  dateOfExpiry?: string | undefined;
  /**
   * When the document was issued.
   * Must be a day that exists, written YYYY-MM-DD.
   * @see {@link https://documentation.idenfy.com | iDenfy, Create Verification Session}, read 2026-11-21: format
   */
  dateOfIssue?: string | undefined;
  /**
   * Where the person goes after approval. Default: the Dashboard's.
   * 1 to 2048 characters.
   * Must be an https URL, such as https://example.com/done.
   * @see {@link https://documentation.idenfy.com | iDenfy, Create Verification Session}, read 2026-11-21: max_length, format
   */
  successUrl?: string | undefined;
  /**
   * The webhook of this session. Default: the Dashboard's.
   * 5 to 2048 characters.
   * Must be an absolute URL, such as https://example.com/done.
   * @see {@link https://documentation.idenfy.com | iDenfy, Create Verification Session}, read 2026-11-21; our reading: min_length, max_length, format
   */
  callbackUrl?: string | undefined;
  /**
   * Where the person goes after denial. Default: the Dashboard's.
   * 5 to 2048 characters.
   * Must be an absolute URL, such as https://example.com/done.
   * @see {@link https://documentation.idenfy.com | iDenfy, Create Verification Session}, read 2026-11-21; our reading: min_length, max_length, format
   */
  errorUrl?: string | undefined;
  /**
   * Where the person goes after giving up. Default: the Dashboard's.
   * 5 to 2048 characters.
   * Must be an absolute URL, such as https://example.com/done.
   * @see {@link https://documentation.idenfy.com | iDenfy, Create Verification Session}, read 2026-11-21; our reading: min_length, max_length, format
   */
  unverifiedUrl?: string | undefined;
  /**
   * The language.
   * 1 to 7 characters.
   * @defaultValue `"en"`, assumed by the vendor when absent
   * @see {@link https://documentation.idenfy.com | iDenfy, Create Verification Session}, read 2026-11-21: enum; our reading: min_length
   * @see {@link https://documentation.idenfy.com | iDenfy, Generate KYC token}, read 2026-11-21: max_length
   */
  locale?: "lt" | "en" | "ru" | "pl" | "lv" | "et" | "ro" | "it" | "de" | "fr" | "sv" | "es" | "hu" | "ja" | "bg" | "cs" | "nl" | "pt" | "uk" | "vi" | "sk" | "th" | "hi" | "id" | "ko" | (string & {}) | undefined;
  /**
   * How long the token is valid, in seconds.
   * Integer, 0 to 2592000 seconds.
   * @defaultValue `86400`, assumed by the vendor when absent
   * @see {@link https://documentation.idenfy.com | iDenfy, Create Verification Session}, read 2026-11-21: max
   * @see {@link https://documentation.idenfy.com | iDenfy, Generate KYC token}, read 2026-11-21: min
   */
  expiryTime?: number | undefined;
  /**
   * How long the person has once begun, in seconds.
   * Integer, 60 to 3600 seconds.
   * @defaultValue `1800`, assumed by the vendor when absent
   * @see {@link https://documentation.idenfy.com | iDenfy, Create Verification Session}, read 2026-11-21: max; our reading: advice
   * @see {@link https://documentation.idenfy.com | iDenfy, Generate KYC token}, read 2026-11-21: min
   */
  sessionLength?: number | undefined;
  /**
   * Document and selfie, or document only.
   * @defaultValue `"IDENTIFICATION"`, assumed by the vendor when absent
   * @see {@link https://documentation.idenfy.com | iDenfy, Create Verification Session}, read 2026-11-21: enum; our reading: advice
   */
  tokenType?: "IDENTIFICATION" | "DOCUMENT" | undefined;
  /**
   * Instructions are shown before capture. Default: the Dashboard's.
   * @see {@link https://documentation.idenfy.com | iDenfy, Create Verification Session}, read 2026-11-21
   */
  showInstructions?: boolean | undefined;
  /**
   * A code of 8 digits for the mobile app is made.
   * @defaultValue `false`, assumed by the vendor when absent
   * @see {@link https://documentation.idenfy.com | iDenfy, Create Verification Session}, read 2026-11-21
   */
  generateDigitString?: boolean | undefined;
  /**
   * The e-mail address is verified.
   * @see {@link https://documentation.idenfy.com | iDenfy, Create Verification Session}, read 2026-11-21
   */
  verifyEmail?: boolean | undefined;
  /**
   * The phone number is verified.
   * @see {@link https://documentation.idenfy.com | iDenfy, Create Verification Session}, read 2026-11-21
   */
  verifyPhone?: boolean | undefined;
  /**
   * The address is verified.
   * @see {@link https://documentation.idenfy.com | iDenfy, Create Verification Session}, read 2026-11-21
   */
  verifyAddress?: boolean | undefined;
  /**
   * The bank account is verified.
   * @see {@link https://documentation.idenfy.com | iDenfy, Create Verification Session}, read 2026-11-21
   */
  verifyBank?: boolean | undefined;
  /**
   * The chip must be read.
   * @see {@link https://documentation.idenfy.com | iDenfy, Create Verification Session}, read 2026-11-21
   */
  nfcRequired?: boolean | undefined;
  /**
   * The chip may be read.
   * @see {@link https://documentation.idenfy.com | iDenfy, Create Verification Session}, read 2026-11-21; our reading: advice
   */
  nfcOptional?: boolean | undefined;
  /**
   * Both sides of a driving licence are asked for.
   * @see {@link https://documentation.idenfy.com | iDenfy, Create Verification Session}, read 2026-11-21
   */
  driverLicenseBack?: boolean | undefined;
  /**
   * The least age; below it the result is `SUSPECTED`.
   * Integer, at least 0.
   * @see {@link https://documentation.idenfy.com | iDenfy, Create Verification Session}, read 2026-11-21; our reading: advice
   */
  ageLimit?: number | undefined;
  /**
   * The greatest age; above it the result is `SUSPECTED`.
   * Integer, at least 0.
   * @see {@link https://documentation.idenfy.com | iDenfy, Create Verification Session}, read 2026-11-21; our reading: advice
   */
  ageMax?: number | undefined;
  /**
   * The head is moved: active liveness.
   * @see {@link https://documentation.idenfy.com | iDenfy, Create Verification Session}, read 2026-11-21
   */
  checkLiveness?: boolean | undefined;
  /**
   * Screens and photos are told from faces: passive liveness.
   * @see {@link https://documentation.idenfy.com | iDenfy, Create Verification Session}, read 2026-11-21
   */
  idLiveFaceValidation?: boolean | undefined;
  /**
   * Copies are told from documents.
   * @see {@link https://documentation.idenfy.com | iDenfy, Create Verification Session}, read 2026-11-21
   */
  idLiveDocumentValidation?: boolean | undefined;
  /**
   * The person is added to AML monitoring.
   * @see {@link https://documentation.idenfy.com | iDenfy, Create Verification Session}, read 2026-11-21
   */
  checkAml?: boolean | undefined;
  /**
   * VPNs and proxies are found.
   * @see {@link https://documentation.idenfy.com | iDenfy, Create Verification Session}, read 2026-11-21
   */
  checkIpProxy?: boolean | undefined;
  /**
   * The selfie is compared with the blacklist.
   * @see {@link https://documentation.idenfy.com | iDenfy, Create Verification Session}, read 2026-11-21
   */
  checkFaceBlacklist?: boolean | undefined;
  /**
   * The document's face is compared with the blacklist.
   * @see {@link https://documentation.idenfy.com | iDenfy, Create Verification Session}, read 2026-11-21
   */
  checkDocFaceBlacklist?: boolean | undefined;
  /**
   * The face is looked for in earlier verifications.
   * @see {@link https://documentation.idenfy.com | iDenfy, Create Verification Session}, read 2026-11-21
   */
  checkDuplicateFaces?: boolean | undefined;
  /**
   * The document's face is looked for in earlier verifications.
   * @see {@link https://documentation.idenfy.com | iDenfy, Create Verification Session}, read 2026-11-21
   */
  checkDuplicateDocFaces?: boolean | undefined;
  /**
   * The personal data is looked for in earlier verifications.
   * @see {@link https://documentation.idenfy.com | iDenfy, Create Verification Session}, read 2026-11-21
   */
  checkDuplicatePersonalData?: boolean | undefined;
  /**
   * The images' quality is checked.
   * @see {@link https://documentation.idenfy.com | iDenfy, Create Verification Session}, read 2026-11-21
   */
  checkBlurAndGlare?: boolean | undefined;
  /**
   * Faces are matched. `false` turns all checks of the face off.
   * @see {@link https://documentation.idenfy.com | iDenfy, Create Verification Session}, read 2026-11-21: advice
   */
  autoFaceMatching?: boolean | undefined;
  /**
   * More documents to ask for.
   * @see {@link https://documentation.idenfy.com | iDenfy, Create Verification Session}, read 2026-11-21
   */
  additionalSteps?: JsonObject | undefined;
  /**
   * What the additional steps compare with.
   * @see {@link https://documentation.idenfy.com | iDenfy, Create Verification Session}, read 2026-11-21; our reading: requires
   */
  additionalData?: JsonObject | undefined;
  /**
   * A utility bill is verified.
   * @see {@link https://documentation.idenfy.com | iDenfy, Create Verification Session}, read 2026-11-21; our reading: conflict
   */
  utilityBill?: boolean | undefined;
  /**
   * The questionnaire's key; `null` disables it.
   * @see {@link https://documentation.idenfy.com | iDenfy, Create Verification Session}, read 2026-11-21; our reading: min_length
   */
  questionnaire?: string | null | undefined;
  /**
   * The risk assessment profile: an integer on one of iDenfy's pages, a UUID on another.
   * @see {@link https://documentation.idenfy.com | iDenfy, Create Verification Session}, read 2026-11-21; our reading: min_length
   * @see {@link https://documentation.idenfy.com | iDenfy, Generate KYC token}, read 2026-11-21: format
   */
  riskAssessmentProfile?: number | string | undefined;
  /**
   * Failed sessions are reviewed by a person.
   * @see {@link https://documentation.idenfy.com | iDenfy, Create Verification Session}, read 2026-11-21
   */
  reviewFailed?: boolean | undefined;
  /**
   * Successful sessions are reviewed by a person.
   * @see {@link https://documentation.idenfy.com | iDenfy, Create Verification Session}, read 2026-11-21
   */
  reviewSuccessful?: boolean | undefined;
  /**
   * The theme.
   * Better a UUID, such as 3eb8c91c-c866-4fcb-9805-67e8b45c7883.
   * @see iDenfy, OpenAPI file of the API reference, read 2026-11-21; our reading: min_length, format
   */
  theme?: string | undefined;
  /**
   * The countries of the registry centres to ask.
   * @see iDenfy, OpenAPI file of the API reference, read 2026-11-21: enum; our reading: enum
   */
  registryCentersCountries?: ReadonlyArray<string> | undefined;
  /**
   * The questionnaire must be answered.
   * @see iDenfy, OpenAPI file of the API reference, read 2026-11-21
   */
  questionnaireRequired?: boolean | undefined;
  /**
   * The bank accounts are verified.
   * @see iDenfy, OpenAPI file of the API reference, read 2026-11-21
   */
  verifyBankAccounts?: boolean | undefined;
  /**
   * The bank balances are verified.
   * @see iDenfy, OpenAPI file of the API reference, read 2026-11-21
   */
  verifyBankBalances?: boolean | undefined;
  /**
   * The bank transactions are verified.
   * @see iDenfy, OpenAPI file of the API reference, read 2026-11-21
   */
  verifyBankTransactions?: boolean | undefined;
  /**
   * The bank card is verified.
   * @see iDenfy, OpenAPI file of the API reference, read 2026-11-21
   */
  bankCardVerification?: boolean | undefined;
  /**
   * The bank card may be a PDF.
   * @see iDenfy, OpenAPI file of the API reference, read 2026-11-21
   */
  bankCardPdfUpload?: boolean | undefined;
  /**
   * Criminal records are searched.
   * @see iDenfy, OpenAPI file of the API reference, read 2026-11-21
   */
  checkCriminal?: boolean | undefined;
  /**
   * The person is compared with the blacklist.
   * @see iDenfy, OpenAPI file of the API reference, read 2026-11-21
   */
  checkPersonBlacklist?: boolean | undefined;
  /**
   * The driving licence is checked.
   * @see iDenfy, OpenAPI file of the API reference, read 2026-11-21
   */
  checkDriverLicense?: boolean | undefined;
  /**
   * The LID registry is asked.
   * @see iDenfy, OpenAPI file of the API reference, read 2026-11-21
   */
  checkLid?: boolean | undefined;
  /**
   * The BSN may be masked.
   * @see iDenfy, OpenAPI file of the API reference, read 2026-11-21
   */
  allowBsnMasking?: boolean | undefined;
  /**
   * AML monitoring goes on.
   * @see iDenfy, OpenAPI file of the API reference, read 2026-11-21
   */
  autoAmlMonitoring?: boolean | undefined;
  /**
   * How strictly faces are matched.
   * Number.
   * @see iDenfy, OpenAPI file of the API reference, read 2026-11-21
   */
  faceMatchingThresholdModifier?: number | undefined;
}

/** What `idenfy.session` sends: the input in the contract's order. */
export interface IdenfySessionOutput extends IdenfySessionInput {
  /** More documents to ask for. */
  additionalSteps?: { [key: string]: Json } | undefined;
  /** What the additional steps compare with. */
  additionalData?: { [key: string]: Json } | undefined;
}

/** The rules of `idenfy.session` that may be relaxed. */
export type IdenfySessionRule =
  | "additionalData.requires.additionalSteps"
  | "address.max_length"
  | "address.min_length"
  | "ageLimit.advice"
  | "ageLimit.min"
  | "ageMax.advice"
  | "ageMax.min"
  | "ageMax.min.ageLimit"
  | "autoFaceMatching.advice"
  | "callbackUrl.format"
  | "callbackUrl.max_length"
  | "callbackUrl.min_length"
  | "clientId.format"
  | "clientId.max_length"
  | "clientId.min_length"
  | "country.enum"
  | "country.min_length"
  | "dateOfBirth.format"
  | "dateOfBirth.min_length"
  | "dateOfExpiry.format"
  | "dateOfExpiry.min_length"
  | "dateOfIssue.format"
  | "dateOfIssue.min_length"
  | "dateOfIssue.order.dateOfExpiry"
  | "documentNumber.max_length"
  | "documentNumber.min_length"
  | "documents.enum"
  | "documents.min_length"
  | "errorUrl.format"
  | "errorUrl.max_length"
  | "errorUrl.min_length"
  | "expiryTime.max"
  | "expiryTime.min"
  | "externalRef.format"
  | "externalRef.max_length"
  | "externalRef.min_length"
  | "firstName.format"
  | "firstName.max_length"
  | "firstName.min_length"
  | "lastName.format"
  | "lastName.max_length"
  | "lastName.min_length"
  | "locale.enum"
  | "locale.max_length"
  | "locale.min_length"
  | "nationality.enum"
  | "nationality.min_length"
  | "nfcOptional.advice"
  | "personalNumber.max_length"
  | "personalNumber.min_length"
  | "questionnaire.min_length"
  | "registryCentersCountries.enum"
  | "registryCentersCountries.min_length"
  | "riskAssessmentProfile.format"
  | "riskAssessmentProfile.min_length"
  | "sessionLength.advice"
  | "sessionLength.max"
  | "sessionLength.min"
  | "sex.enum"
  | "sex.min_length"
  | "successUrl.format"
  | "successUrl.max_length"
  | "successUrl.min_length"
  | "theme.format"
  | "theme.min_length"
  | "tokenType.advice"
  | "tokenType.enum"
  | "tokenType.min_length"
  | "unknown_key"
  | "unverifiedUrl.format"
  | "unverifiedUrl.max_length"
  | "unverifiedUrl.min_length"
  | "utilityBill.conflict.additionalSteps";

/** Writes what `idenfy.session` takes. Setters never throw; `build` may be called more than once. */
export interface IdenfySessionBuilder {
  /** Your own id of the person. Do not create another session for one before the webhook's result. */
  clientId(value: IdenfySessionInput["clientId"]): IdenfySessionBuilder;
  /** First name; iDenfy upper-cases it. */
  firstName(value: IdenfySessionInput["firstName"]): IdenfySessionBuilder;
  /** Last name; iDenfy upper-cases it. */
  lastName(value: IdenfySessionInput["lastName"]): IdenfySessionBuilder;
  /** Date of birth. */
  dateOfBirth(value: IdenfySessionInput["dateOfBirth"]): IdenfySessionBuilder;
  /** Sex. */
  sex(value: IdenfySessionInput["sex"]): IdenfySessionBuilder;
  /** Nationality; `ALL` clears it. */
  nationality(value: IdenfySessionInput["nationality"]): IdenfySessionBuilder;
  /** Address, for proof of address. */
  address(value: IdenfySessionInput["address"]): IdenfySessionBuilder;
  /** Your own reference, given back in webhooks. */
  externalRef(value: IdenfySessionInput["externalRef"]): IdenfySessionBuilder;
  /** Where the document is from. One of iDenfy's pages says that it restricts, another that it only sets what is expected. Default: all. */
  country(value: IdenfySessionInput["country"]): IdenfySessionBuilder;
  /** Which types of documents are accepted. */
  documents(value: IdenfySessionInput["documents"]): IdenfySessionBuilder;
  /** The document's number, to be compared. */
  documentNumber(value: IdenfySessionInput["documentNumber"]): IdenfySessionBuilder;
  /** The personal number, to be compared. */
  personalNumber(value: IdenfySessionInput["personalNumber"]): IdenfySessionBuilder;
  /** When the document expires. */
  dateOfExpiry(value: IdenfySessionInput["dateOfExpiry"]): IdenfySessionBuilder;
  /** When the document was issued. */
  dateOfIssue(value: IdenfySessionInput["dateOfIssue"]): IdenfySessionBuilder;
  /** Where the person goes after approval. Default: the Dashboard's. */
  successUrl(value: IdenfySessionInput["successUrl"]): IdenfySessionBuilder;
  /** The webhook of this session. Default: the Dashboard's. */
  callbackUrl(value: IdenfySessionInput["callbackUrl"]): IdenfySessionBuilder;
  /** Where the person goes after denial. Default: the Dashboard's. */
  errorUrl(value: IdenfySessionInput["errorUrl"]): IdenfySessionBuilder;
  /** Where the person goes after giving up. Default: the Dashboard's. */
  unverifiedUrl(value: IdenfySessionInput["unverifiedUrl"]): IdenfySessionBuilder;
  /** The language. */
  locale(value: IdenfySessionInput["locale"]): IdenfySessionBuilder;
  /** How long the token is valid, in seconds. */
  expiryTime(value: IdenfySessionInput["expiryTime"]): IdenfySessionBuilder;
  /** How long the person has once begun, in seconds. */
  sessionLength(value: IdenfySessionInput["sessionLength"]): IdenfySessionBuilder;
  /** Document and selfie, or document only. */
  tokenType(value: IdenfySessionInput["tokenType"]): IdenfySessionBuilder;
  /** Instructions are shown before capture. Default: the Dashboard's. */
  showInstructions(value: IdenfySessionInput["showInstructions"]): IdenfySessionBuilder;
  /** A code of 8 digits for the mobile app is made. */
  generateDigitString(value: IdenfySessionInput["generateDigitString"]): IdenfySessionBuilder;
  /** The e-mail address is verified. */
  verifyEmail(value: IdenfySessionInput["verifyEmail"]): IdenfySessionBuilder;
  /** The phone number is verified. */
  verifyPhone(value: IdenfySessionInput["verifyPhone"]): IdenfySessionBuilder;
  /** The address is verified. */
  verifyAddress(value: IdenfySessionInput["verifyAddress"]): IdenfySessionBuilder;
  /** The bank account is verified. */
  verifyBank(value: IdenfySessionInput["verifyBank"]): IdenfySessionBuilder;
  /** The chip must be read. */
  nfcRequired(value: IdenfySessionInput["nfcRequired"]): IdenfySessionBuilder;
  /** The chip may be read. */
  nfcOptional(value: IdenfySessionInput["nfcOptional"]): IdenfySessionBuilder;
  /** Both sides of a driving licence are asked for. */
  driverLicenseBack(value: IdenfySessionInput["driverLicenseBack"]): IdenfySessionBuilder;
  /** The least age; below it the result is `SUSPECTED`. */
  ageLimit(value: IdenfySessionInput["ageLimit"]): IdenfySessionBuilder;
  /** The greatest age; above it the result is `SUSPECTED`. */
  ageMax(value: IdenfySessionInput["ageMax"]): IdenfySessionBuilder;
  /** The head is moved: active liveness. */
  checkLiveness(value: IdenfySessionInput["checkLiveness"]): IdenfySessionBuilder;
  /** Screens and photos are told from faces: passive liveness. */
  idLiveFaceValidation(value: IdenfySessionInput["idLiveFaceValidation"]): IdenfySessionBuilder;
  /** Copies are told from documents. */
  idLiveDocumentValidation(value: IdenfySessionInput["idLiveDocumentValidation"]): IdenfySessionBuilder;
  /** The person is added to AML monitoring. */
  checkAml(value: IdenfySessionInput["checkAml"]): IdenfySessionBuilder;
  /** VPNs and proxies are found. */
  checkIpProxy(value: IdenfySessionInput["checkIpProxy"]): IdenfySessionBuilder;
  /** The selfie is compared with the blacklist. */
  checkFaceBlacklist(value: IdenfySessionInput["checkFaceBlacklist"]): IdenfySessionBuilder;
  /** The document's face is compared with the blacklist. */
  checkDocFaceBlacklist(value: IdenfySessionInput["checkDocFaceBlacklist"]): IdenfySessionBuilder;
  /** The face is looked for in earlier verifications. */
  checkDuplicateFaces(value: IdenfySessionInput["checkDuplicateFaces"]): IdenfySessionBuilder;
  /** The document's face is looked for in earlier verifications. */
  checkDuplicateDocFaces(value: IdenfySessionInput["checkDuplicateDocFaces"]): IdenfySessionBuilder;
  /** The personal data is looked for in earlier verifications. */
  checkDuplicatePersonalData(value: IdenfySessionInput["checkDuplicatePersonalData"]): IdenfySessionBuilder;
  /** The images' quality is checked. */
  checkBlurAndGlare(value: IdenfySessionInput["checkBlurAndGlare"]): IdenfySessionBuilder;
  /** Faces are matched. `false` turns all checks of the face off. */
  autoFaceMatching(value: IdenfySessionInput["autoFaceMatching"]): IdenfySessionBuilder;
  /** More documents to ask for. */
  additionalSteps(value: IdenfySessionInput["additionalSteps"]): IdenfySessionBuilder;
  /** What the additional steps compare with. */
  additionalData(value: IdenfySessionInput["additionalData"]): IdenfySessionBuilder;
  /** A utility bill is verified. */
  utilityBill(value: IdenfySessionInput["utilityBill"]): IdenfySessionBuilder;
  /** The questionnaire's key; `null` disables it. */
  questionnaire(value: IdenfySessionInput["questionnaire"]): IdenfySessionBuilder;
  /** The risk assessment profile: an integer on one of iDenfy's pages, a UUID on another. */
  riskAssessmentProfile(value: IdenfySessionInput["riskAssessmentProfile"]): IdenfySessionBuilder;
  /** Failed sessions are reviewed by a person. */
  reviewFailed(value: IdenfySessionInput["reviewFailed"]): IdenfySessionBuilder;
  /** Successful sessions are reviewed by a person. */
  reviewSuccessful(value: IdenfySessionInput["reviewSuccessful"]): IdenfySessionBuilder;
  /** The theme. */
  theme(value: IdenfySessionInput["theme"]): IdenfySessionBuilder;
  /** The countries of the registry centres to ask. */
  registryCentersCountries(value: IdenfySessionInput["registryCentersCountries"]): IdenfySessionBuilder;
  /** The questionnaire must be answered. */
  questionnaireRequired(value: IdenfySessionInput["questionnaireRequired"]): IdenfySessionBuilder;
  /** The bank accounts are verified. */
  verifyBankAccounts(value: IdenfySessionInput["verifyBankAccounts"]): IdenfySessionBuilder;
  /** The bank balances are verified. */
  verifyBankBalances(value: IdenfySessionInput["verifyBankBalances"]): IdenfySessionBuilder;
  /** The bank transactions are verified. */
  verifyBankTransactions(value: IdenfySessionInput["verifyBankTransactions"]): IdenfySessionBuilder;
  /** The bank card is verified. */
  bankCardVerification(value: IdenfySessionInput["bankCardVerification"]): IdenfySessionBuilder;
  /** The bank card may be a PDF. */
  bankCardPdfUpload(value: IdenfySessionInput["bankCardPdfUpload"]): IdenfySessionBuilder;
  /** Criminal records are searched. */
  checkCriminal(value: IdenfySessionInput["checkCriminal"]): IdenfySessionBuilder;
  /** The person is compared with the blacklist. */
  checkPersonBlacklist(value: IdenfySessionInput["checkPersonBlacklist"]): IdenfySessionBuilder;
  /** The driving licence is checked. */
  checkDriverLicense(value: IdenfySessionInput["checkDriverLicense"]): IdenfySessionBuilder;
  /** The LID registry is asked. */
  checkLid(value: IdenfySessionInput["checkLid"]): IdenfySessionBuilder;
  /** The BSN may be masked. */
  allowBsnMasking(value: IdenfySessionInput["allowBsnMasking"]): IdenfySessionBuilder;
  /** AML monitoring goes on. */
  autoAmlMonitoring(value: IdenfySessionInput["autoAmlMonitoring"]): IdenfySessionBuilder;
  /** How strictly faces are matched. */
  faceMatchingThresholdModifier(value: IdenfySessionInput["faceMatchingThresholdModifier"]): IdenfySessionBuilder;
  /** Checks what was set. */
  build(options?: CheckOptions<IdenfySessionRule>): Checked<"idenfy.session", IdenfySessionOutput>;
}

/** What `idenfy.token` takes. */
export interface IdenfyTokenInput {
  /**
   * Your own id of the person.
   * 1 to 100 characters.
   * Must be ASCII only.
   * @see {@link https://documentation.idenfy.com | iDenfy, Generate KYC token}, read 2026-11-21: required, max_length
   * @see {@link https://documentation.idenfy.com | iDenfy, Create Verification Session}, read 2026-11-21: format
   */
  clientId: string;
  /**
   * Document and selfie, or document only.
   * @see {@link https://documentation.idenfy.com | iDenfy, Generate KYC token}, read 2026-11-21: required, enum
   */
  tokenType: "IDENTIFICATION" | "DOCUMENT";
  /**
   * Your own reference, given back in webhooks.
   * 1 to 40 characters.
   * @see {@link https://documentation.idenfy.com | iDenfy, Generate KYC token}, read 2026-11-21: max_length; our reading: min_length
   */
  externalRef?: string | null | undefined;
  /**
   * A code of 8 digits for the mobile app is made.
   * @defaultValue `false`, assumed by the vendor when absent
   * @see {@link https://documentation.idenfy.com | iDenfy, Generate KYC token}, read 2026-11-21
   */
  generateDigitString?: boolean | undefined;
  /**
   * How long the token is valid, in seconds.
   * Integer, 0 to 2592000 seconds.
   * @see {@link https://documentation.idenfy.com | iDenfy, Generate KYC token}, read 2026-11-21: min, max
   */
  lifetime?: number | undefined;
  /**
   * The language.
   * 1 to 7 characters.
   * @see {@link https://documentation.idenfy.com | iDenfy, Generate KYC token}, read 2026-11-21: max_length, enum; our reading: min_length
   */
  locale?: "lt" | "en" | "ru" | "pl" | "lv" | "et" | "ro" | "it" | "de" | "fr" | "sv" | "es" | "hu" | "ja" | "bg" | "cs" | "nl" | "pt" | "uk" | "vi" | "sk" | "th" | "hi" | "id" | "ko" | (string & {}) | null | undefined;
  /**
   * How long the person has once begun, in seconds.
   * Integer, 60 to 3600 seconds.
   * @see {@link https://documentation.idenfy.com | iDenfy, Generate KYC token}, read 2026-11-21: min, max; our reading: advice
   */
  sessionLength?: number | undefined;
  /**
   * The countries that documents may come from.
   * @see {@link https://documentation.idenfy.com | iDenfy, Generate KYC token}, read 2026-11-21: enum; our reading: min_length, enum
   */
  allowedCountries?: ReadonlyArray<string> | null | undefined;
  /**
   * Which types of documents are accepted.
   * @see {@link https://documentation.idenfy.com | iDenfy, Generate KYC token}, read 2026-11-21: enum; our reading: min_length
   */
  allowedDocuments?: ReadonlyArray<"ID_CARD" | "PASSPORT" | "RESIDENCE_PERMIT" | "DRIVER_LICENSE" | "PAN_CARD" | "AADHAAR" | "VISA" | "NATIONAL_PASSPORT" | "INTERNATIONAL_PASSPORT" | "PROVISIONAL_DRIVER_LICENSE" | "OLD_ID_CARD" | "MILITARY_CARD" | "ADDRESS_CARD" | "SMART_ID" | "CLEAR" | "ONE_ID" | "BANK_ID_SE" | "BANK_ID_NO" | "BANK_ID_CZ" | "FTN" | "MIT_ID" | "VERIMI" | "LA_WALLET" | "SAMSUNG_WALLET" | "MOJE_ID_CZ" | "YOTI_ID" | "OTHER" | "BORDER_CROSSING" | "ASYLUM" | "PHOTO_CARD" | "PROOF_OF_AGE_CARD" | "TRAVEL_CARD" | "SOCIAL_SECURITY_CARD" | "VOTER_CARD" | "DIPLOMATIC_ID" | "WORK_PERMIT" | (string & {})> | null | undefined;
  /**
   * What is known of the person.
   * @see {@link https://documentation.idenfy.com | iDenfy, Generate KYC token}, read 2026-11-21
   */
  client?: IdenfyClient | null | undefined;
  /**
   * Where to go, for this session.
   * @see {@link https://documentation.idenfy.com | iDenfy, Generate KYC token}, read 2026-11-21
   */
  urls?: IdenfyUrls | null | undefined;
  /**
   * What to do, for this session.
   * @see {@link https://documentation.idenfy.com | iDenfy, Generate KYC token}, read 2026-11-21
   */
  settings?: IdenfySettings | null | undefined;
  /**
   * The questionnaire's key; `null` disables it.
   * @see {@link https://documentation.idenfy.com | iDenfy, Generate KYC token}, read 2026-11-21; our reading: min_length
   */
  questionnaire?: string | null | undefined;
  /**
   * The questionnaire must be answered.
   * @defaultValue `true`, assumed by the vendor when absent
   * @see {@link https://documentation.idenfy.com | iDenfy, Generate KYC token}, read 2026-11-21
   */
  questionnaireRequired?: boolean | undefined;
  /**
   * The risk assessment profile.
   * Must be a UUID, such as 3eb8c91c-c866-4fcb-9805-67e8b45c7883.
   * @see {@link https://documentation.idenfy.com | iDenfy, Generate KYC token}, read 2026-11-21: format; our reading: min_length
   */
  riskAssessmentProfile?: string | null | undefined;
  /**
   * Address, for proof of address.
   * @see {@link https://documentation.idenfy.com | iDenfy, Generate KYC token}, read 2026-11-21; our reading: min_length
   */
  address?: string | null | undefined;
}

/** What is known of the person. */
export interface IdenfyClient {
  /**
   * First name.
   * 1 to 100 characters.
   * Must be letters only: no digits and none of ~!@#$%^*()_+={}[]|:;",<>/?.
   * @see {@link https://documentation.idenfy.com | iDenfy, Generate KYC token}, read 2026-11-21: max_length; our reading: min_length
   * @see {@link https://documentation.idenfy.com | iDenfy, Create Verification Session}, read 2026-11-21: format
   */
  name?: string | null | undefined;
  /**
   * Last name.
   * 1 to 100 characters.
   * Must be letters only: no digits and none of ~!@#$%^*()_+={}[]|:;",<>/?.
   * @see {@link https://documentation.idenfy.com | iDenfy, Generate KYC token}, read 2026-11-21: max_length; our reading: min_length
   * @see {@link https://documentation.idenfy.com | iDenfy, Create Verification Session}, read 2026-11-21: format
   */
  surname?: string | null | undefined;
  /**
   * Date of birth.
   * Must be a day that exists, written YYYY-MM-DD.
   * @see {@link https://documentation.idenfy.com | iDenfy, Generate KYC token}, read 2026-11-21: format
   */
  dateOfBirth?: string | null | undefined;
  /**
   * Nationality; `ALL` clears it.
   * ISO 3166-1 alpha-2.
   * @see {@link https://documentation.idenfy.com | iDenfy, Generate KYC token}, read 2026-11-21; our reading: min_length
   * @see {@link https://documentation.idenfy.com | iDenfy, Create Verification Session}, read 2026-11-21: enum
   */
  nationality?: string | null | undefined;
  /**
   * The document's number, to be compared.
   * 1 to 50 characters.
   * @see {@link https://documentation.idenfy.com | iDenfy, Generate KYC token}, read 2026-11-21: max_length; our reading: min_length
   */
  documentNumber?: string | null | undefined;
  /**
   * The personal number, to be compared.
   * 1 to 50 characters.
   * @see {@link https://documentation.idenfy.com | iDenfy, Generate KYC token}, read 2026-11-21: max_length; our reading: min_length
   */
  personalNumber?: string | null | undefined;
  /**
   * Sex.
   * @see {@link https://documentation.idenfy.com | iDenfy, Generate KYC token}, read 2026-11-21: enum
   */
  sex?: "M" | "F" | null | undefined;
  /**
   * When the document expires.
   * Must be a day that exists, written YYYY-MM-DD.
   * @see {@link https://documentation.idenfy.com | iDenfy, Generate KYC token}, read 2026-11-21: format
   */
  dateOfExpiry?: string | null | undefined;
  /**
   * When the document was issued. The page names no format.
   * Better a day that exists, written YYYY-MM-DD.
   * @see {@link https://documentation.idenfy.com | iDenfy, Generate KYC token}, read 2026-11-21; our reading: min_length, format
   */
  dateOfIssue?: string | null | undefined;
}

/** Where to go, for this session. */
export interface IdenfyUrls {
  /**
   * Where the person goes after approval.
   * Must be an absolute URL, such as https://example.com/done.
   * @see {@link https://documentation.idenfy.com | iDenfy, Generate KYC token}, read 2026-11-21; our reading: format
   */
  successUrl?: string | null | undefined;
  /**
   * Where the person goes after denial.
   * Must be an absolute URL, such as https://example.com/done.
   * @see {@link https://documentation.idenfy.com | iDenfy, Generate KYC token}, read 2026-11-21; our reading: format
   */
  failUrl?: string | null | undefined;
  /**
   * Where the person goes after giving up.
   * Must be an absolute URL, such as https://example.com/done.
   * @see {@link https://documentation.idenfy.com | iDenfy, Generate KYC token}, read 2026-11-21; our reading: format
   */
  unverifiedUrl?: string | null | undefined;
  /**
   * The webhook of this session.
   * Must be an absolute URL, such as https://example.com/done.
   * @see {@link https://documentation.idenfy.com | iDenfy, Generate KYC token}, read 2026-11-21; our reading: format
   */
  webhookUrl?: string | null | undefined;
}

/** What to do, for this session. */
export interface IdenfySettings {
  /**
   * The e-mail address is verified.
   * @see {@link https://documentation.idenfy.com | iDenfy, Generate KYC token}, read 2026-11-21
   */
  verifyEmail?: boolean | undefined;
  /**
   * The phone number is verified.
   * @see {@link https://documentation.idenfy.com | iDenfy, Generate KYC token}, read 2026-11-21
   */
  verifyPhone?: boolean | undefined;
  /**
   * The bank account is verified.
   * @see {@link https://documentation.idenfy.com | iDenfy, Generate KYC token}, read 2026-11-21
   */
  verifyBank?: boolean | undefined;
  /**
   * The bank accounts are verified.
   * @see {@link https://documentation.idenfy.com | iDenfy, Generate KYC token}, read 2026-11-21
   */
  verifyBankAccounts?: boolean | undefined;
  /**
   * The bank balances are verified.
   * @see {@link https://documentation.idenfy.com | iDenfy, Generate KYC token}, read 2026-11-21
   */
  verifyBankBalances?: boolean | undefined;
  /**
   * The bank transactions are verified.
   * @see {@link https://documentation.idenfy.com | iDenfy, Generate KYC token}, read 2026-11-21
   */
  verifyBankTransactions?: boolean | undefined;
  /**
   * The address is verified.
   * @see {@link https://documentation.idenfy.com | iDenfy, Generate KYC token}, read 2026-11-21
   */
  verifyPoaAddress?: boolean | undefined;
  /**
   * Instructions are shown before capture.
   * @see {@link https://documentation.idenfy.com | iDenfy, Generate KYC token}, read 2026-11-21
   */
  showInstructions?: boolean | undefined;
  /**
   * Failed sessions are reviewed by a person.
   * @see {@link https://documentation.idenfy.com | iDenfy, Generate KYC token}, read 2026-11-21
   */
  reviewFailedVerifications?: boolean | undefined;
  /**
   * Successful sessions are reviewed by a person.
   * @see {@link https://documentation.idenfy.com | iDenfy, Generate KYC token}, read 2026-11-21
   */
  reviewSuccessfulVerifications?: boolean | undefined;
}

/** What `idenfy.token` sends: the input in the contract's order. */
export interface IdenfyTokenOutput extends IdenfyTokenInput {
}

/** The rules of `idenfy.token` that may be relaxed. */
export type IdenfyTokenRule =
  | "address.min_length"
  | "allowedCountries.enum"
  | "allowedCountries.min_length"
  | "allowedDocuments.enum"
  | "allowedDocuments.min_length"
  | "client.dateOfBirth.format"
  | "client.dateOfBirth.min_length"
  | "client.dateOfExpiry.format"
  | "client.dateOfExpiry.min_length"
  | "client.dateOfIssue.format"
  | "client.dateOfIssue.min_length"
  | "client.dateOfIssue.order.dateOfExpiry"
  | "client.documentNumber.max_length"
  | "client.documentNumber.min_length"
  | "client.name.format"
  | "client.name.max_length"
  | "client.name.min_length"
  | "client.nationality.enum"
  | "client.nationality.min_length"
  | "client.personalNumber.max_length"
  | "client.personalNumber.min_length"
  | "client.sex.enum"
  | "client.sex.min_length"
  | "client.surname.format"
  | "client.surname.max_length"
  | "client.surname.min_length"
  | "client.unknown_key"
  | "clientId.format"
  | "clientId.max_length"
  | "clientId.min_length"
  | "externalRef.max_length"
  | "externalRef.min_length"
  | "lifetime.max"
  | "lifetime.min"
  | "locale.enum"
  | "locale.max_length"
  | "locale.min_length"
  | "questionnaire.min_length"
  | "riskAssessmentProfile.format"
  | "riskAssessmentProfile.min_length"
  | "sessionLength.advice"
  | "sessionLength.max"
  | "sessionLength.min"
  | "settings.unknown_key"
  | "tokenType.enum"
  | "tokenType.min_length"
  | "unknown_key"
  | "urls.failUrl.format"
  | "urls.failUrl.min_length"
  | "urls.successUrl.format"
  | "urls.successUrl.min_length"
  | "urls.unknown_key"
  | "urls.unverifiedUrl.format"
  | "urls.unverifiedUrl.min_length"
  | "urls.webhookUrl.format"
  | "urls.webhookUrl.min_length";

/** Writes what `idenfy.token` takes. Setters never throw; `build` may be called more than once. */
export interface IdenfyTokenBuilder {
  /** Your own id of the person. */
  clientId(value: IdenfyTokenInput["clientId"]): IdenfyTokenBuilder;
  /** Document and selfie, or document only. */
  tokenType(value: IdenfyTokenInput["tokenType"]): IdenfyTokenBuilder;
  /** Your own reference, given back in webhooks. */
  externalRef(value: IdenfyTokenInput["externalRef"]): IdenfyTokenBuilder;
  /** A code of 8 digits for the mobile app is made. */
  generateDigitString(value: IdenfyTokenInput["generateDigitString"]): IdenfyTokenBuilder;
  /** How long the token is valid, in seconds. */
  lifetime(value: IdenfyTokenInput["lifetime"]): IdenfyTokenBuilder;
  /** The language. */
  locale(value: IdenfyTokenInput["locale"]): IdenfyTokenBuilder;
  /** How long the person has once begun, in seconds. */
  sessionLength(value: IdenfyTokenInput["sessionLength"]): IdenfyTokenBuilder;
  /** The countries that documents may come from. */
  allowedCountries(value: IdenfyTokenInput["allowedCountries"]): IdenfyTokenBuilder;
  /** Which types of documents are accepted. */
  allowedDocuments(value: IdenfyTokenInput["allowedDocuments"]): IdenfyTokenBuilder;
  /** What is known of the person. */
  client(value: IdenfyTokenInput["client"]): IdenfyTokenBuilder;
  /** Where to go, for this session. */
  urls(value: IdenfyTokenInput["urls"]): IdenfyTokenBuilder;
  /** What to do, for this session. */
  settings(value: IdenfyTokenInput["settings"]): IdenfyTokenBuilder;
  /** The questionnaire's key; `null` disables it. */
  questionnaire(value: IdenfyTokenInput["questionnaire"]): IdenfyTokenBuilder;
  /** The questionnaire must be answered. */
  questionnaireRequired(value: IdenfyTokenInput["questionnaireRequired"]): IdenfyTokenBuilder;
  /** The risk assessment profile. */
  riskAssessmentProfile(value: IdenfyTokenInput["riskAssessmentProfile"]): IdenfyTokenBuilder;
  /** Address, for proof of address. */
  address(value: IdenfyTokenInput["address"]): IdenfyTokenBuilder;
  /** Checks what was set. */
  build(options?: CheckOptions<IdenfyTokenRule>): Checked<"idenfy.token", IdenfyTokenOutput>;
}

/** What `vove.session` takes. */
export interface VoveSessionInput {
  /**
   * Your own id of the person; a UUID for one who is not registered. Keep it: the result is asked for by it.
   * @see {@link https://docs.voveid.com/docs/api/verification-session | VOVE ID, Verification session}, read 2026-11-21: required
   */
  refId: string;
  /**
   * A verification flow of your own.
   * @see {@link https://docs.voveid.com/docs/api/verification-session | VOVE ID, Verification session}, read 2026-11-21; our reading: min_length
   */
  flowId?: string | undefined;
  /**
   * A new session even when one is open. Without it, the open one is given and extended.
   * @defaultValue `false`, assumed by the vendor when absent
   * @see {@link https://docs.voveid.com/docs/api/verification-session | VOVE ID, Verification session}, read 2026-11-21
   */
  forceCreation?: boolean | undefined;
  /**
   * What is known of the person: optional for identity verification, mandatory for other flows.
   * @see {@link https://docs.voveid.com/docs/api/verification-session | VOVE ID, Verification session}, read 2026-11-21: advice; our reading: unknown_key
   */
  user?: VoveUser | undefined;
}

/** What is known of the person: optional for identity verification, mandatory for other flows. */
export interface VoveUser {
  /**
   * First name.
   * @see {@link https://docs.voveid.com/docs/api/verification-session | VOVE ID, Verification session}, read 2026-11-21; our reading: min_length
   */
  firstName?: string | undefined;
  /**
   * Last name.
   * @see {@link https://docs.voveid.com/docs/api/verification-session | VOVE ID, Verification session}, read 2026-11-21; our reading: min_length
   */
  lastName?: string | undefined;
  /**
   * Gender, `male` or `female`; another word is a warning.
   * @see {@link https://docs.voveid.com/docs/api/verification-session | VOVE ID, Verification session}, read 2026-11-21: enum; our reading: min_length
   */
  gender?: "male" | "female" | (string & {}) | undefined;
  /**
   * Date of birth. The page shows `01-10-2000`; other pages of the API are day first. `2000-10-01` is sent as `01-10-2000`, with a warning; anything else as it is.
   * Better a day that exists, written DD-MM-YYYY or YYYY-MM-DD.
   * @see {@link https://docs.voveid.com/docs/api/verification-session | VOVE ID, Verification session}, read 2026-11-21; our reading: min_length, format, advice
   */
  dateOfBirth?: string | undefined;
  /**
   * E-mail address. Not on the page of this call.
   * Better an e-mail address.
   * @see idv-session, read 2026-11-21
   * @see {@link https://docs.voveid.com/docs/api/verification-session | VOVE ID, Verification session}, read 2026-11-21; our reading: min_length, format
   */
  email?: string | undefined;
  /** Other keys are sent, with a warning. */
  readonly [key: string]: any;
}

/** What `vove.session` sends: the input in the contract's order. */
export interface VoveSessionOutput extends VoveSessionInput {
}

/** The rules of `vove.session` that may be relaxed. */
export type VoveSessionRule =
  | "flowId.min_length"
  | "refId.min_length"
  | "unknown_key"
  | "user.advice"
  | "user.dateOfBirth.advice"
  | "user.dateOfBirth.format"
  | "user.dateOfBirth.min_length"
  | "user.email.format"
  | "user.email.min_length"
  | "user.firstName.min_length"
  | "user.gender.enum"
  | "user.gender.min_length"
  | "user.lastName.min_length"
  | "user.unknown_key";

/** Writes what `vove.session` takes. Setters never throw; `build` may be called more than once. */
export interface VoveSessionBuilder {
  /** Your own id of the person; a UUID for one who is not registered. Keep it: the result is asked for by it. */
  refId(value: VoveSessionInput["refId"]): VoveSessionBuilder;
  /** A verification flow of your own. */
  flowId(value: VoveSessionInput["flowId"]): VoveSessionBuilder;
  /** A new session even when one is open. Without it, the open one is given and extended. */
  forceCreation(value: VoveSessionInput["forceCreation"]): VoveSessionBuilder;
  /** What is known of the person: optional for identity verification, mandatory for other flows. */
  user(value: VoveSessionInput["user"]): VoveSessionBuilder;
  /** Checks what was set. */
  build(options?: CheckOptions<VoveSessionRule>): Checked<"vove.session", VoveSessionOutput>;
}
