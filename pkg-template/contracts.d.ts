// Generated from the contracts' tables by `cargo run --bin emit`. Do not edit.

import type { CheckOptions, Result } from "./index.js";

/** Any JSON value. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** What `youverify.liveness` takes. */
export interface YouverifyLivenessInput {
  /**
   * How long the session id can be used, in seconds.
   * Integer, 30 to 600 seconds.
   * @defaultValue `120`, assumed by the vendor when absent
   * @see Youverify, Generate SDK Session ID, read 2026-11-21
   */
  ttlSeconds?: number | undefined;
  /**
   * Anything of your own to keep with the session.
   * @defaultValue `{}`, assumed by the vendor when absent
   * @see Youverify, Generate SDK Session ID, read 2026-11-21
   */
  metadata?: { [key: string]: Json } | undefined;
}

/** What `youverify.liveness` sends: the input in the contract's order. */
export type YouverifyLivenessOutput = YouverifyLivenessInput;

/** Writes what `youverify.liveness` takes. Setters never throw; `build` may be called more than once. */
export interface YouverifyLivenessBuilder {
  /** How long the session id can be used, in seconds. */
  ttlSeconds(value: YouverifyLivenessInput["ttlSeconds"]): YouverifyLivenessBuilder;
  /** Anything of your own to keep with the session. */
  metadata(value: YouverifyLivenessInput["metadata"]): YouverifyLivenessBuilder;
  /** Checks what was set. */
  build(options?: CheckOptions): Result<YouverifyLivenessOutput>;
}

/** What `yoti.session` takes. */
export interface YotiSessionInput {
  /**
   * How long the session is open, in seconds: longer than 5 minutes.
   * Integer, more than 300 seconds.
   * @see Yoti, Generating the session, read 2026-11-21
   */
  client_session_token_ttl?: number | undefined;
  /**
   * Until when the session is open: instead of `client_session_token_ttl`.
   * Must be an instant with an offset, such as 2030-01-31T12:00:00Z.
   * @see Yoti, Generating the session, read 2026-11-21
   */
  session_deadline?: string | undefined;
  /**
   * How long documents and images are kept, in seconds: at least a day longer than the session is open.
   * Integer, at least 86400 seconds.
   * @defaultValue `604800`, assumed by the vendor when absent
   * @see Yoti, Generating the session, read 2026-11-21
   */
  resources_ttl?: number | undefined;
  /**
   * Your own id of a person over several sessions: no personal data.
   * Better a UUID, such as 3eb8c91c-c866-4fcb-9805-67e8b45c7883.
   * @see Yoti, Generating the session, read 2026-11-21
   */
  user_tracking_id?: string | undefined;
  /**
   * Where Yoti tells of changes.
   * @see Yoti, Generating the session, read 2026-11-21
   */
  notifications?: {
    /**
     * Your endpoint.
     * Must be an https URL, such as https://example.com/done.
     * @see Yoti, Generating the session, read 2026-11-21
     */
    endpoint?: string | undefined;
    /**
     * What to tell.
     * @see Yoti, Generating the session, read 2026-11-21
     */
    topics?: Array<"resource_update" | "task_completion" | "check_completion" | "session_completion" | "client_session_token_deleted" | "new_pdf_supplied" | "instructions_email_requested" | "thank_you_email_requested" | "first_branch_visit" | "RESOURCE_UPDATE" | "TASK_COMPLETION" | "CHECK_COMPLETION" | "SESSION_COMPLETION" | "CLIENT_SESSION_TOKEN_DELETED" | "NEW_PDF_SUPPLIED" | "INSTRUCTIONS_EMAIL_REQUESTED" | "THANK_YOU_EMAIL_REQUESTED" | "FIRST_BRANCH_VISIT"> | undefined;
    /**
     * What Yoti shows at your endpoint.
     * @see Yoti, Generating the session, read 2026-11-21
     */
    auth_token?: string | undefined;
    /**
     * How it is shown.
     * @see Yoti, Generating the session, read 2026-11-21
     */
    auth_type?: "BASIC" | "BEARER" | undefined;
  } | undefined;
  /**
   * What is verified.
   * @see Yoti, Generating the session, read 2026-11-21
   */
  requested_checks?: Array<
    | {
        /** Whether the document is genuine. */
        type: "ID_DOCUMENT_AUTHENTICITY";
        config: {
          /**
           * When a person looks at it.
           * @see Yoti's SDKs (yoti 4.13.2), read 2026-11-21
           */
          manual_check?: "ALWAYS" | "FALLBACK" | "NEVER" | undefined;
          /**
           * Whether the issuing authority is asked.
           * @see Yoti's SDKs (yoti 4.13.2), read 2026-11-21
           */
          issuing_authority_sub_check?: {
            /**
             * It is asked.
             * @see Yoti's SDKs (yoti 4.13.2), read 2026-11-21
             */
            requested?: boolean | undefined;
            /**
             * For which documents.
             * @see Yoti's SDKs (yoti 4.13.2), read 2026-11-21
             */
            filter?: 
              | {
                  /** By country and by type, apart from each other. */
                  type: "ORTHOGONAL_RESTRICTIONS";
                  /**
                   * By country.
                   * @see Yoti's SDKs (yoti 4.13.2), read 2026-11-21
                   */
                  country_restriction?: {
                    /**
                     * The only ones, or the ones left out.
                     * @see Yoti's SDKs (yoti 4.13.2), read 2026-11-21
                     */
                    inclusion: "WHITELIST" | "BLACKLIST";
                    /**
                     * The countries.
                     * @see Yoti's SDKs (yoti 4.13.2), read 2026-11-21
                     */
                    country_codes?: Array<string> | undefined;
                  } | undefined;
                  /**
                   * By type.
                   * @see Yoti's SDKs (yoti 4.13.2), read 2026-11-21
                   */
                  type_restriction?: {
                    /**
                     * The only ones, or the ones left out.
                     * @see Yoti's SDKs (yoti 4.13.2), read 2026-11-21
                     */
                    inclusion: "WHITELIST" | "BLACKLIST";
                    /**
                     * The types.
                     * @see Yoti's SDKs (yoti 4.13.2), read 2026-11-21
                     */
                    document_types?: Array<string> | undefined;
                  } | undefined;
                  /**
                   * Documents that have expired pass.
                   * @see Yoti's SDKs (yoti 4.13.2), read 2026-11-21
                   */
                  allow_expired_documents?: boolean | undefined;
                  /**
                   * Documents in other scripts pass.
                   * @see Yoti's SDKs (yoti 4.13.2), read 2026-11-21
                   */
                  allow_non_latin_documents?: boolean | undefined;
                }
              | {
                  /** By types in countries. */
                  type: "DOCUMENT_RESTRICTIONS";
                  /**
                   * The only ones, or the ones left out.
                   * @see Yoti's SDKs (yoti 4.13.2), read 2026-11-21
                   */
                  inclusion: "WHITELIST" | "BLACKLIST";
                  /**
                   * The documents.
                   * @see Yoti's SDKs (yoti 4.13.2), read 2026-11-21
                   */
                  documents?: Array<{
                    /**
                     * The types.
                     * @see Yoti's SDKs (yoti 4.13.2), read 2026-11-21
                     */
                    document_types?: Array<string> | undefined;
                    /**
                     * The countries.
                     * @see Yoti's SDKs (yoti 4.13.2), read 2026-11-21
                     */
                    country_codes?: Array<string> | undefined;
                  }> | undefined;
                  /**
                   * Documents that have expired pass.
                   * @see Yoti's SDKs (yoti 4.13.2), read 2026-11-21
                   */
                  allow_expired_documents?: boolean | undefined;
                  /**
                   * Documents in other scripts pass.
                   * @see Yoti's SDKs (yoti 4.13.2), read 2026-11-21
                   */
                  allow_non_latin_documents?: boolean | undefined;
                } | undefined;
          } | undefined;
        };
      }
    | {
        /** Whether a real person is in front of the camera. */
        type: "LIVENESS";
        config: {
          /**
           * How liveness is found out.
           * @see Yoti, Generating the session, read 2026-11-21
           */
          liveness_type: "ZOOM" | "STATIC";
          /**
           * How often a person may try before the check fails. The page says that it must be greater than 1; relax the rule if your Yoti contact says otherwise.
           * Integer, at least 2.
           * @see Yoti, Generating the session, read 2026-11-21
           */
          max_retries: number;
          /**
           * When a person looks at it.
           * @see Yoti, Generating the session, read 2026-11-21
           */
          manual_check?: "NEVER" | undefined;
        };
      }
    | {
        /** Whether the face is the document's. Needs a liveness check in the same session. */
        type: "ID_DOCUMENT_FACE_MATCH";
        config: {
          /**
           * When a person looks at it.
           * @see Yoti, Generating the session, read 2026-11-21
           */
          manual_check: "ALWAYS" | "FALLBACK" | "NEVER";
        };
      }
    | {
        /** Whether two faces are the same. */
        type: "FACE_COMPARISON";
        config: {
          /**
           * When a person looks at it.
           * @see Yoti's SDKs (yoti 4.13.2), read 2026-11-21
           */
          manual_check?: "NEVER" | undefined;
        };
      }
    | {
        /** Whether two documents say the same. */
        type: "ID_DOCUMENT_COMPARISON";
        config: {
        };
      }
    | {
        /** Whether a third party knows the identity. */
        type: "THIRD_PARTY_IDENTITY";
        config: {
        };
      }
    | {
        /** Whether the person is on a watchlist. */
        type: "WATCHLIST_SCREENING";
        config: {
          /**
           * Which watchlists.
           * @see Yoti's SDKs (yoti 4.13.2), read 2026-11-21
           */
          categories?: Array<"ADVERSE-MEDIA" | "SANCTIONS"> | undefined;
        };
      }
    | {
        /** Watchlists of ComplyAdvantage. */
        type: "WATCHLIST_ADVANCED_CA";
        config: 
          | {
              /** Yoti's account. */
              type: "WITH_YOTI_ACCOUNT";
              /**
               * People who have died are left out.
               * @see Yoti's SDKs (yoti 4.13.2), read 2026-11-21
               */
              remove_deceased?: boolean | undefined;
              /**
               * The report has a link that can be shared.
               * @see Yoti's SDKs (yoti 4.13.2), read 2026-11-21
               */
              share_url?: boolean | undefined;
              /**
               * Where to search.
               * @see Yoti's SDKs (yoti 4.13.2), read 2026-11-21
               */
              sources?: 
                | {
                    /** In these types of lists. */
                    type: "TYPE_LIST";
                    /**
                     * The types.
                     * @see Yoti's SDKs (yoti 4.13.2), read 2026-11-21
                     */
                    types?: Array<string> | undefined;
                  }
                | {
                    /** By a search profile. */
                    type: "PROFILE";
                    /**
                     * Its name.
                     * @see Yoti's SDKs (yoti 4.13.2), read 2026-11-21
                     */
                    search_profile?: string | undefined;
                  } | undefined;
              /**
               * How near a name must be.
               * @see Yoti's SDKs (yoti 4.13.2), read 2026-11-21
               */
              matching_strategy?: 
                | {
                    /** The same. */
                    type: "EXACT";
                  }
                | {
                    /** About the same. */
                    type: "FUZZY";
                    /**
                     * From 0, the same, to 1, anything.
                     * Number, 0 to 1.
                     * @see Yoti's SDKs (yoti 4.13.2), read 2026-11-21
                     */
                    fuzziness?: number | undefined;
                  } | undefined;
            }
          | {
              /** Your own account. */
              type: "WITH_CUSTOM_ACCOUNT";
              /**
               * People who have died are left out.
               * @see Yoti's SDKs (yoti 4.13.2), read 2026-11-21
               */
              remove_deceased?: boolean | undefined;
              /**
               * The report has a link that can be shared.
               * @see Yoti's SDKs (yoti 4.13.2), read 2026-11-21
               */
              share_url?: boolean | undefined;
              /**
               * Where to search.
               * @see Yoti's SDKs (yoti 4.13.2), read 2026-11-21
               */
              sources?: 
                | {
                    /** In these types of lists. */
                    type: "TYPE_LIST";
                    /**
                     * The types.
                     * @see Yoti's SDKs (yoti 4.13.2), read 2026-11-21
                     */
                    types?: Array<string> | undefined;
                  }
                | {
                    /** By a search profile. */
                    type: "PROFILE";
                    /**
                     * Its name.
                     * @see Yoti's SDKs (yoti 4.13.2), read 2026-11-21
                     */
                    search_profile?: string | undefined;
                  } | undefined;
              /**
               * How near a name must be.
               * @see Yoti's SDKs (yoti 4.13.2), read 2026-11-21
               */
              matching_strategy?: 
                | {
                    /** The same. */
                    type: "EXACT";
                  }
                | {
                    /** About the same. */
                    type: "FUZZY";
                    /**
                     * From 0, the same, to 1, anything.
                     * Number, 0 to 1.
                     * @see Yoti's SDKs (yoti 4.13.2), read 2026-11-21
                     */
                    fuzziness?: number | undefined;
                  } | undefined;
              /**
               * The key of your account.
               * @see Yoti's SDKs (yoti 4.13.2), read 2026-11-21
               */
              api_key: string;
              /**
               * Your own reference.
               * @see Yoti's SDKs (yoti 4.13.2), read 2026-11-21
               */
              client_ref: string;
              /**
               * The search goes on after the session.
               * @see Yoti's SDKs (yoti 4.13.2), read 2026-11-21
               */
              monitoring?: boolean | undefined;
              /**
               * Tags of your own.
               * @see Yoti's SDKs (yoti 4.13.2), read 2026-11-21
               */
              tags?: { [key: string]: Json } | undefined;
            };
      }
    | {
        /** A third party's fraud check; its configuration is passed through. */
        type: "THIRD_PARTY_IDENTITY_FRAUD_1";
        config: { [key: string]: Json };
      }
    | {
        /** A visual review in branch; its configuration is passed through. */
        type: "IBV_VISUAL_REVIEW_CHECK";
        config: { [key: string]: Json };
      }
    | {
        /** Whether a document fits a scheme; its configuration is passed through. */
        type: "DOCUMENT_SCHEME_VALIDITY_CHECK";
        config: { [key: string]: Json };
      }
    | {
        /** Whether a profile fits a document; its configuration is passed through. */
        type: "PROFILE_DOCUMENT_MATCH";
        config: { [key: string]: Json };
      }
    | {
        /** Synectics' fraud check; its configuration is passed through. */
        type: "SYNECTICS_IDENTITY_FRAUD";
        config: { [key: string]: Json };
      }> | undefined;
  /**
   * What is extracted.
   * @see Yoti, Generating the session, read 2026-11-21
   */
  requested_tasks?: Array<
    | {
        /** Reads the fields of an identity document. */
        type: "ID_DOCUMENT_TEXT_DATA_EXTRACTION";
        config: {
          /**
           * When a person reads it. Yoti strongly recommends `FALLBACK`.
           * @see Yoti, Generating the session, read 2026-11-21
           */
          manual_check: "ALWAYS" | "FALLBACK" | "NEVER";
          /**
           * Whether the document's chip is read.
           * @see Yoti, Generating the session, read 2026-11-21
           */
          chip_data?: "DESIRED" | "IGNORE" | undefined;
          /**
           * More fields than the usual ones.
           * @see Yoti, Generating the session, read 2026-11-21
           */
          create_expanded_document_fields?: boolean | undefined;
        };
      }
    | {
        /** Reads the fields of another document. */
        type: "SUPPLEMENTARY_DOCUMENT_TEXT_DATA_EXTRACTION";
        config: {
          /**
           * When a person reads it.
           * @see Yoti's SDKs (yoti 4.13.2), read 2026-11-21
           */
          manual_check: "ALWAYS" | "FALLBACK" | "NEVER";
        };
      }
    | {
        /** Verifies a share code; its configuration is passed through. */
        type: "VERIFY_SHARE_CODE_TASK";
        config: { [key: string]: Json };
      }> | undefined;
  /**
   * What the person sees.
   * @see Yoti, Generating the session, read 2026-11-21
   */
  sdk_config?: {
    /**
     * How a document is captured.
     * @see Yoti, Generating the session, read 2026-11-21
     */
    allowed_capture_methods?: "CAMERA" | "CAMERA_AND_UPLOAD" | undefined;
    /**
     * The colour of the buttons.
     * Must be a colour: # and 3 or 6 hexadecimal digits, such as #2d9fff.
     * @see Yoti, Generating the session, read 2026-11-21
     */
    primary_colour?: string | undefined;
    /**
     * The colour of the icons.
     * Must be a colour: # and 3 or 6 hexadecimal digits, such as #2d9fff.
     * @see Yoti, Generating the session, read 2026-11-21
     */
    secondary_colour?: string | undefined;
    /**
     * The colour of the buttons' text.
     * Must be a colour: # and 3 or 6 hexadecimal digits, such as #2d9fff.
     * @see Yoti, Generating the session, read 2026-11-21
     */
    font_colour?: string | undefined;
    /**
     * The colour of the buttons in dark mode.
     * Must be a colour: # and 3 or 6 hexadecimal digits, such as #2d9fff.
     * @see Yoti, Generating the session, read 2026-11-21
     */
    primary_colour_dark_mode?: string | undefined;
    /**
     * The language, whatever the device's.
     * @defaultValue `"en-GB"`, assumed by the vendor when absent
     * @see Yoti, Generating the session, read 2026-11-21
     */
    locale?: "ar" | "bs" | "pt" | "en-CA" | "cs" | "da" | "nl" | "en-GB" | "fi" | "fr" | "de" | "el-GR" | "hi" | "it" | "ja" | "nb" | "pl" | "ro" | "ru" | "sr" | "es" | "es-419" | "sv" | "th" | "en-US" | "tr" | "vi" | (string & {}) | undefined;
    /**
     * The country that is shown first.
     * ISO 3166-1 alpha-3.
     * @see Yoti, Generating the session, read 2026-11-21
     */
    preset_issuing_country?: string | undefined;
    /**
     * Where the person goes after a success.
     * Must be an absolute URL, such as https://example.com/done.
     * Better an https URL, such as https://example.com/done.
     * @see Yoti, Generating the session, read 2026-11-21
     */
    success_url?: string | undefined;
    /**
     * Where the person goes after a failure.
     * Must be an absolute URL, such as https://example.com/done.
     * Better an https URL, such as https://example.com/done.
     * @see Yoti, Generating the session, read 2026-11-21
     */
    error_url?: string | undefined;
    /**
     * Where your privacy policy is.
     * Must be an absolute URL, such as https://example.com/done.
     * Better an https URL, such as https://example.com/done.
     * @see Yoti, Generating the session, read 2026-11-21
     */
    privacy_policy_url?: string | undefined;
    /**
     * When consent to biometrics is asked for.
     * @see Yoti, Generating the session, read 2026-11-21
     */
    biometric_consent_flow?: "EARLY" | "JUST_IN_TIME" | undefined;
    /**
     * The person may go on with another device.
     * @see Yoti, Generating the session, read 2026-11-21
     */
    allow_handoff?: boolean | undefined;
    /**
     * How often a person may try.
     * @see Yoti, Generating the session, read 2026-11-21
     */
    attempts_configuration?: {
      /**
       * The text of an identity document.
       * @see Yoti's SDKs (yoti 4.13.2), read 2026-11-21
       */
      ID_DOCUMENT_TEXT_DATA_EXTRACTION?: {
        /**
         * For any reason.
         * Integer, at least 1.
         * @see Yoti's SDKs (yoti 4.13.2), read 2026-11-21
         */
        GENERIC?: number | undefined;
        /**
         * Because it was another document.
         * Integer, at least 1.
         * @see Yoti's SDKs (yoti 4.13.2), read 2026-11-21
         */
        RECLASSIFICATION?: number | undefined;
      } | undefined;
    } | undefined;
    /**
     * Your brand at Yoti.
     * @see Yoti, Generating the session, read 2026-11-21
     */
    brand_id?: string | undefined;
    /**
     * The screens to leave out.
     * @see Yoti, Generating the session, read 2026-11-21
     */
    suppressed_screens?: Array<"ID_DOCUMENT_EDUCATION" | "ID_DOCUMENT_REQUIREMENTS" | "SUPPLEMENTARY_DOCUMENT_EDUCATION" | "ZOOM_LIVENESS_EDUCATION" | "STATIC_LIVENESS_EDUCATION" | "FACE_CAPTURE_EDUCATION" | "FLOW_COMPLETION"> | undefined;
    /**
     * Dark or light.
     * @see Yoti, Generating the session, read 2026-11-21
     */
    dark_mode?: "ON" | "OFF" | "AUTO" | undefined;
    /**
     * Yoti's logo is not shown.
     * @see Yoti, Generating the session, read 2026-11-21
     */
    hide_logo?: boolean | undefined;
    /**
     * The person's address is kept.
     * @see Yoti, Generating the session, read 2026-11-21
     */
    track_ip_address?: boolean | undefined;
  } | undefined;
  /**
   * Which documents are asked for.
   * @see Yoti, Generating the session, read 2026-11-21
   */
  required_documents?: Array<
    | {
        /** An identity document. */
        type: "ID_DOCUMENT";
        /**
         * Which ones.
         * @see Yoti's SDKs (yoti 4.13.2), read 2026-11-21
         */
        filter?: 
          | {
              /** By country and by type, apart from each other. */
              type: "ORTHOGONAL_RESTRICTIONS";
              /**
               * By country.
               * @see Yoti's SDKs (yoti 4.13.2), read 2026-11-21
               */
              country_restriction?: {
                /**
                 * The only ones, or the ones left out.
                 * @see Yoti's SDKs (yoti 4.13.2), read 2026-11-21
                 */
                inclusion: "WHITELIST" | "BLACKLIST";
                /**
                 * The countries.
                 * @see Yoti's SDKs (yoti 4.13.2), read 2026-11-21
                 */
                country_codes?: Array<string> | undefined;
              } | undefined;
              /**
               * By type.
               * @see Yoti's SDKs (yoti 4.13.2), read 2026-11-21
               */
              type_restriction?: {
                /**
                 * The only ones, or the ones left out.
                 * @see Yoti's SDKs (yoti 4.13.2), read 2026-11-21
                 */
                inclusion: "WHITELIST" | "BLACKLIST";
                /**
                 * The types.
                 * @see Yoti's SDKs (yoti 4.13.2), read 2026-11-21
                 */
                document_types?: Array<string> | undefined;
              } | undefined;
              /**
               * Documents that have expired pass.
               * @see Yoti's SDKs (yoti 4.13.2), read 2026-11-21
               */
              allow_expired_documents?: boolean | undefined;
              /**
               * Documents in other scripts pass.
               * @see Yoti's SDKs (yoti 4.13.2), read 2026-11-21
               */
              allow_non_latin_documents?: boolean | undefined;
            }
          | {
              /** By types in countries. */
              type: "DOCUMENT_RESTRICTIONS";
              /**
               * The only ones, or the ones left out.
               * @see Yoti's SDKs (yoti 4.13.2), read 2026-11-21
               */
              inclusion: "WHITELIST" | "BLACKLIST";
              /**
               * The documents.
               * @see Yoti's SDKs (yoti 4.13.2), read 2026-11-21
               */
              documents?: Array<{
                /**
                 * The types.
                 * @see Yoti's SDKs (yoti 4.13.2), read 2026-11-21
                 */
                document_types?: Array<string> | undefined;
                /**
                 * The countries.
                 * @see Yoti's SDKs (yoti 4.13.2), read 2026-11-21
                 */
                country_codes?: Array<string> | undefined;
              }> | undefined;
              /**
               * Documents that have expired pass.
               * @see Yoti's SDKs (yoti 4.13.2), read 2026-11-21
               */
              allow_expired_documents?: boolean | undefined;
              /**
               * Documents in other scripts pass.
               * @see Yoti's SDKs (yoti 4.13.2), read 2026-11-21
               */
              allow_non_latin_documents?: boolean | undefined;
            } | undefined;
      }
    | {
        /** Another document. */
        type: "SUPPLEMENTARY_DOCUMENT";
        /**
         * What it is to prove.
         * @see Yoti's SDKs (yoti 4.13.2), read 2026-11-21
         */
        objective: {
          /**
           * The kind of proof.
           * @see Yoti's SDKs (yoti 4.13.2), read 2026-11-21
           */
          type: "PROOF_OF_ADDRESS" | "UK_DBS";
        };
        /**
         * Which types.
         * @see Yoti's SDKs (yoti 4.13.2), read 2026-11-21
         */
        document_types?: Array<string> | undefined;
        /**
         * From which countries.
         * @see Yoti's SDKs (yoti 4.13.2), read 2026-11-21
         */
        country_codes?: Array<string> | undefined;
      }> | undefined;
  /**
   * Consent to biometrics is not asked for by Yoti.
   * @see Yoti, Generating the session, read 2026-11-21
   */
  block_biometric_consent?: boolean | undefined;
  /**
   * What a profile must prove.
   * @see Yoti, Generating the session, read 2026-11-21
   */
  identity_profile_requirements?: {
    /**
     * The trust framework.
     * @see Yoti's SDKs (yoti 4.13.2), read 2026-11-21
     */
    trust_framework?: string | undefined;
    /**
     * The scheme in it.
     * @see Yoti's SDKs (yoti 4.13.2), read 2026-11-21
     */
    scheme?: {
      /**
       * Which scheme.
       * @see Yoti's SDKs (yoti 4.13.2), read 2026-11-21
       */
      type: string;
      /**
       * What it is to prove.
       * @see Yoti's SDKs (yoti 4.13.2), read 2026-11-21
       */
      objective?: string | undefined;
    } | undefined;
  } | undefined;
  /**
   * Who the session is about.
   * @see Yoti, Generating the session, read 2026-11-21
   */
  subject?: {
    /**
     * Your own id of the person.
     * @see Yoti's SDKs (yoti 4.13.2), read 2026-11-21
     */
    subject_id?: string | undefined;
  } | undefined;
  /**
   * What several profiles must prove.
   * @see Yoti, Generating the session, read 2026-11-21
   */
  advanced_identity_profile_requirements?: {
    /**
     * The profiles.
     * @see Yoti's SDKs (yoti 4.13.2), read 2026-11-21
     */
    profiles?: Array<{
      /**
       * The trust framework.
       * @see Yoti's SDKs (yoti 4.13.2), read 2026-11-21
       */
      trust_framework?: string | undefined;
      /**
       * The schemes in it.
       * @see Yoti's SDKs (yoti 4.13.2), read 2026-11-21
       */
      schemes?: Array<{
        /**
         * Which scheme.
         * @see Yoti's SDKs (yoti 4.13.2), read 2026-11-21
         */
        type: string;
        /**
         * Your name for it.
         * @see Yoti's SDKs (yoti 4.13.2), read 2026-11-21
         */
        label: string;
        /**
         * What it is to prove.
         * @see Yoti's SDKs (yoti 4.13.2), read 2026-11-21
         */
        objective?: string | undefined;
        /**
         * How it is proved.
         * @see Yoti's SDKs (yoti 4.13.2), read 2026-11-21
         */
        config?: {
          /**
           * With which documents.
           * @see Yoti's SDKs (yoti 4.13.2), read 2026-11-21
           */
          filter?: 
            | {
                /** By country and by type, apart from each other. */
                type: "ORTHOGONAL_RESTRICTIONS";
                /**
                 * By country.
                 * @see Yoti's SDKs (yoti 4.13.2), read 2026-11-21
                 */
                country_restriction?: {
                  /**
                   * The only ones, or the ones left out.
                   * @see Yoti's SDKs (yoti 4.13.2), read 2026-11-21
                   */
                  inclusion: "WHITELIST" | "BLACKLIST";
                  /**
                   * The countries.
                   * @see Yoti's SDKs (yoti 4.13.2), read 2026-11-21
                   */
                  country_codes?: Array<string> | undefined;
                } | undefined;
                /**
                 * By type.
                 * @see Yoti's SDKs (yoti 4.13.2), read 2026-11-21
                 */
                type_restriction?: {
                  /**
                   * The only ones, or the ones left out.
                   * @see Yoti's SDKs (yoti 4.13.2), read 2026-11-21
                   */
                  inclusion: "WHITELIST" | "BLACKLIST";
                  /**
                   * The types.
                   * @see Yoti's SDKs (yoti 4.13.2), read 2026-11-21
                   */
                  document_types?: Array<string> | undefined;
                } | undefined;
                /**
                 * Documents that have expired pass.
                 * @see Yoti's SDKs (yoti 4.13.2), read 2026-11-21
                 */
                allow_expired_documents?: boolean | undefined;
                /**
                 * Documents in other scripts pass.
                 * @see Yoti's SDKs (yoti 4.13.2), read 2026-11-21
                 */
                allow_non_latin_documents?: boolean | undefined;
              }
            | {
                /** By types in countries. */
                type: "DOCUMENT_RESTRICTIONS";
                /**
                 * The only ones, or the ones left out.
                 * @see Yoti's SDKs (yoti 4.13.2), read 2026-11-21
                 */
                inclusion: "WHITELIST" | "BLACKLIST";
                /**
                 * The documents.
                 * @see Yoti's SDKs (yoti 4.13.2), read 2026-11-21
                 */
                documents?: Array<{
                  /**
                   * The types.
                   * @see Yoti's SDKs (yoti 4.13.2), read 2026-11-21
                   */
                  document_types?: Array<string> | undefined;
                  /**
                   * The countries.
                   * @see Yoti's SDKs (yoti 4.13.2), read 2026-11-21
                   */
                  country_codes?: Array<string> | undefined;
                }> | undefined;
                /**
                 * Documents that have expired pass.
                 * @see Yoti's SDKs (yoti 4.13.2), read 2026-11-21
                 */
                allow_expired_documents?: boolean | undefined;
                /**
                 * Documents in other scripts pass.
                 * @see Yoti's SDKs (yoti 4.13.2), read 2026-11-21
                 */
                allow_non_latin_documents?: boolean | undefined;
              } | undefined;
        } | undefined;
      }> | undefined;
    }> | undefined;
  } | undefined;
  /**
   * Verification in a branch; known from Yoti's SDKs, passed through.
   * @see Yoti, Generating the session, read 2026-11-21
   */
  ibv_options?: { [key: string]: Json } | undefined;
  /**
   * A token to import; known from Yoti's SDKs, passed through.
   * @see Yoti, Generating the session, read 2026-11-21
   */
  import_token?: { [key: string]: Json } | undefined;
  /**
   * A preview of the profile is made.
   * @see Yoti, Generating the session, read 2026-11-21
   */
  create_identity_profile_preview?: boolean | undefined;
  /**
   * Resources; known from Yoti's SDKs, passed through.
   * @see Yoti, Generating the session, read 2026-11-21
   */
  resources?: { [key: string]: Json } | undefined;
  /**
   * Media is not kept.
   * @see Yoti, Generating the session, read 2026-11-21
   */
  ephemeral_media?: boolean | undefined;
}

/** What `yoti.session` sends: the input in the contract's order. */
export type YotiSessionOutput = YotiSessionInput;

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
  documentAuthenticityCheck(value: Extract<NonNullable<YotiSessionInput["requested_checks"]>[number], { type: "ID_DOCUMENT_AUTHENTICITY" }>["config"]): YotiSessionBuilder;
  /** Adds `LIVENESS` to `requested_checks`. Whether a real person is in front of the camera. */
  livenessCheck(value: Extract<NonNullable<YotiSessionInput["requested_checks"]>[number], { type: "LIVENESS" }>["config"]): YotiSessionBuilder;
  /** Adds `ID_DOCUMENT_FACE_MATCH` to `requested_checks`. Whether the face is the document's. Needs a liveness check in the same session. */
  faceMatchCheck(value: Extract<NonNullable<YotiSessionInput["requested_checks"]>[number], { type: "ID_DOCUMENT_FACE_MATCH" }>["config"]): YotiSessionBuilder;
  /** Adds `FACE_COMPARISON` to `requested_checks`. Whether two faces are the same. */
  faceComparisonCheck(value: Extract<NonNullable<YotiSessionInput["requested_checks"]>[number], { type: "FACE_COMPARISON" }>["config"]): YotiSessionBuilder;
  /** Adds `ID_DOCUMENT_COMPARISON` to `requested_checks`. Whether two documents say the same. */
  idDocumentComparisonCheck(value: Extract<NonNullable<YotiSessionInput["requested_checks"]>[number], { type: "ID_DOCUMENT_COMPARISON" }>["config"]): YotiSessionBuilder;
  /** Adds `THIRD_PARTY_IDENTITY` to `requested_checks`. Whether a third party knows the identity. */
  thirdPartyIdentityCheck(value: Extract<NonNullable<YotiSessionInput["requested_checks"]>[number], { type: "THIRD_PARTY_IDENTITY" }>["config"]): YotiSessionBuilder;
  /** Adds `WATCHLIST_SCREENING` to `requested_checks`. Whether the person is on a watchlist. */
  watchlistScreeningCheck(value: Extract<NonNullable<YotiSessionInput["requested_checks"]>[number], { type: "WATCHLIST_SCREENING" }>["config"]): YotiSessionBuilder;
  /** Adds `WATCHLIST_ADVANCED_CA` to `requested_checks`. Watchlists of ComplyAdvantage. */
  watchlistAdvancedCaCheck(value: Extract<NonNullable<YotiSessionInput["requested_checks"]>[number], { type: "WATCHLIST_ADVANCED_CA" }>["config"]): YotiSessionBuilder;
  /** Adds `THIRD_PARTY_IDENTITY_FRAUD_1` to `requested_checks`. A third party's fraud check; its configuration is passed through. */
  thirdPartyIdentityFraud1Check(value: Extract<NonNullable<YotiSessionInput["requested_checks"]>[number], { type: "THIRD_PARTY_IDENTITY_FRAUD_1" }>["config"]): YotiSessionBuilder;
  /** Adds `IBV_VISUAL_REVIEW_CHECK` to `requested_checks`. A visual review in branch; its configuration is passed through. */
  ibvVisualReviewCheck(value: Extract<NonNullable<YotiSessionInput["requested_checks"]>[number], { type: "IBV_VISUAL_REVIEW_CHECK" }>["config"]): YotiSessionBuilder;
  /** Adds `DOCUMENT_SCHEME_VALIDITY_CHECK` to `requested_checks`. Whether a document fits a scheme; its configuration is passed through. */
  documentSchemeValidityCheck(value: Extract<NonNullable<YotiSessionInput["requested_checks"]>[number], { type: "DOCUMENT_SCHEME_VALIDITY_CHECK" }>["config"]): YotiSessionBuilder;
  /** Adds `PROFILE_DOCUMENT_MATCH` to `requested_checks`. Whether a profile fits a document; its configuration is passed through. */
  profileDocumentMatchCheck(value: Extract<NonNullable<YotiSessionInput["requested_checks"]>[number], { type: "PROFILE_DOCUMENT_MATCH" }>["config"]): YotiSessionBuilder;
  /** Adds `SYNECTICS_IDENTITY_FRAUD` to `requested_checks`. Synectics' fraud check; its configuration is passed through. */
  synecticsIdentityFraudCheck(value: Extract<NonNullable<YotiSessionInput["requested_checks"]>[number], { type: "SYNECTICS_IDENTITY_FRAUD" }>["config"]): YotiSessionBuilder;
  /** What is extracted. */
  requestedTasks(value: YotiSessionInput["requested_tasks"]): YotiSessionBuilder;
  /** Adds `ID_DOCUMENT_TEXT_DATA_EXTRACTION` to `requested_tasks`. Reads the fields of an identity document. */
  textExtractionTask(value: Extract<NonNullable<YotiSessionInput["requested_tasks"]>[number], { type: "ID_DOCUMENT_TEXT_DATA_EXTRACTION" }>["config"]): YotiSessionBuilder;
  /** Adds `SUPPLEMENTARY_DOCUMENT_TEXT_DATA_EXTRACTION` to `requested_tasks`. Reads the fields of another document. */
  supplementaryTextExtractionTask(value: Extract<NonNullable<YotiSessionInput["requested_tasks"]>[number], { type: "SUPPLEMENTARY_DOCUMENT_TEXT_DATA_EXTRACTION" }>["config"]): YotiSessionBuilder;
  /** Adds `VERIFY_SHARE_CODE_TASK` to `requested_tasks`. Verifies a share code; its configuration is passed through. */
  verifyShareCodeTask(value: Extract<NonNullable<YotiSessionInput["requested_tasks"]>[number], { type: "VERIFY_SHARE_CODE_TASK" }>["config"]): YotiSessionBuilder;
  /** What the person sees. */
  sdkConfig(value: YotiSessionInput["sdk_config"]): YotiSessionBuilder;
  /** Which documents are asked for. */
  requiredDocuments(value: YotiSessionInput["required_documents"]): YotiSessionBuilder;
  /** Adds `ID_DOCUMENT` to `required_documents`. An identity document. */
  idDocument(value: Omit<Extract<NonNullable<YotiSessionInput["required_documents"]>[number], { type: "ID_DOCUMENT" }>, "type">): YotiSessionBuilder;
  /** Adds `SUPPLEMENTARY_DOCUMENT` to `required_documents`. Another document. */
  supplementaryDocument(value: Omit<Extract<NonNullable<YotiSessionInput["required_documents"]>[number], { type: "SUPPLEMENTARY_DOCUMENT" }>, "type">): YotiSessionBuilder;
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
  build(options?: CheckOptions): Result<YotiSessionOutput>;
}

/** What `idenfy.session` takes. */
export interface IdenfySessionInput {
  /**
   * Your own id of the person. Do not create another session for one before the webhook's result.
   * 1 to 100 characters.
   * Must be ASCII only.
   * @see iDenfy, Create Verification Session, read 2026-11-21
   */
  clientId: string;
  /**
   * First name; iDenfy upper-cases it.
   * 1 to 100 characters.
   * Must be letters only: no digits and none of ~!@#$%^*()_+={}[]|:;",<>/?.
   * @see iDenfy, Create Verification Session, read 2026-11-21
   */
  firstName?: string | undefined;
  /**
   * Last name; iDenfy upper-cases it.
   * 1 to 100 characters.
   * Must be letters only: no digits and none of ~!@#$%^*()_+={}[]|:;",<>/?.
   * @see iDenfy, Create Verification Session, read 2026-11-21
   */
  lastName?: string | undefined;
  /**
   * Date of birth.
   * Must be a day that exists, written YYYY-MM-DD.
   * @see iDenfy, Create Verification Session, read 2026-11-21
   */
  dateOfBirth?: string | undefined;
  /**
   * Sex.
   * @see iDenfy, Create Verification Session, read 2026-11-21
   */
  sex?: "M" | "F" | undefined;
  /**
   * Nationality; `ALL` clears it.
   * ISO 3166-1 alpha-2.
   * @see iDenfy, Create Verification Session, read 2026-11-21
   */
  nationality?: string | undefined;
  /**
   * Address, for proof of address.
   * 1 to 255 characters.
   * @see iDenfy, Create Verification Session, read 2026-11-21
   */
  address?: string | undefined;
  /**
   * Your own reference, given back in webhooks.
   * 1 to 40 characters.
   * Must be ASCII only.
   * @see iDenfy, Create Verification Session, read 2026-11-21
   */
  externalRef?: string | undefined;
  /**
   * Where the document is from. One of iDenfy's pages says that it restricts, another that it only sets what is expected. Default: all.
   * @see iDenfy, Create Verification Session, read 2026-11-21
   */
  country?: string | Array<string> | undefined;
  /**
   * Which types of documents are accepted.
   * At least 1 items.
   * @see iDenfy, Create Verification Session, read 2026-11-21
   */
  documents?: Array<"ID_CARD" | "PASSPORT" | "RESIDENCE_PERMIT" | "DRIVER_LICENSE" | "PAN_CARD" | "AADHAAR" | "VISA" | "NATIONAL_PASSPORT" | "INTERNATIONAL_PASSPORT" | "PROVISIONAL_DRIVER_LICENSE" | "OLD_ID_CARD" | "MILITARY_CARD" | "ADDRESS_CARD" | "SMART_ID" | "CLEAR" | "ONE_ID" | "BANK_ID_SE" | "BANK_ID_NO" | "BANK_ID_CZ" | "FTN" | "MIT_ID" | "VERIMI" | "LA_WALLET" | "SAMSUNG_WALLET" | "MOJE_ID_CZ" | "YOTI_ID" | "OTHER" | "BORDER_CROSSING" | "ASYLUM" | "PHOTO_CARD" | "PROOF_OF_AGE_CARD" | "TRAVEL_CARD" | "SOCIAL_SECURITY_CARD" | "VOTER_CARD" | "DIPLOMATIC_ID" | "WORK_PERMIT" | (string & {})> | undefined;
  /**
   * The document's number, to be compared.
   * 1 to 50 characters.
   * @see iDenfy, Create Verification Session, read 2026-11-21
   */
  documentNumber?: string | undefined;
  /**
   * The personal number, to be compared.
   * 1 to 50 characters.
   * @see iDenfy, Create Verification Session, read 2026-11-21
   */
  personalNumber?: string | undefined;
  /**
   * When the document expires.
   * Must be a day that exists, written YYYY-MM-DD.
   * @see iDenfy, Create Verification Session, read 2026-11-21
   */
  dateOfExpiry?: string | undefined;
  /**
   * When the document was issued.
   * Must be a day that exists, written YYYY-MM-DD.
   * @see iDenfy, Create Verification Session, read 2026-11-21
   */
  dateOfIssue?: string | undefined;
  /**
   * Where the person goes after approval. Default: the Dashboard's.
   * 5 to 2048 characters.
   * Must be an https URL, such as https://example.com/done.
   * @see iDenfy, Create Verification Session, read 2026-11-21
   */
  successUrl?: string | undefined;
  /**
   * The webhook of this session. Default: the Dashboard's.
   * 5 to 2048 characters.
   * Must be an https URL, such as https://example.com/done.
   * @see iDenfy, Create Verification Session, read 2026-11-21
   */
  callbackUrl?: string | undefined;
  /**
   * Where the person goes after denial. Default: the Dashboard's.
   * 5 to 2048 characters.
   * Must be an absolute URL, such as https://example.com/done.
   * Better an https URL, such as https://example.com/done.
   * @see iDenfy, Create Verification Session, read 2026-11-21
   */
  errorUrl?: string | undefined;
  /**
   * Where the person goes after giving up. Default: the Dashboard's.
   * 5 to 2048 characters.
   * Must be an absolute URL, such as https://example.com/done.
   * Better an https URL, such as https://example.com/done.
   * @see iDenfy, Create Verification Session, read 2026-11-21
   */
  unverifiedUrl?: string | undefined;
  /**
   * The language.
   * 1 to 7 characters.
   * @defaultValue `"en"`, assumed by the vendor when absent
   * @see iDenfy, Create Verification Session, read 2026-11-21
   */
  locale?: "lt" | "en" | "ru" | "pl" | "lv" | "et" | "ro" | "it" | "de" | "fr" | "sv" | "es" | "hu" | "ja" | "bg" | "cs" | "nl" | "pt" | "uk" | "vi" | "sk" | "th" | "hi" | "id" | "ko" | (string & {}) | undefined;
  /**
   * How long the token is valid, in seconds.
   * Integer, 0 to 2592000 seconds.
   * @defaultValue `86400`, assumed by the vendor when absent
   * @see iDenfy, Create Verification Session, read 2026-11-21
   */
  expiryTime?: number | undefined;
  /**
   * How long the person has once begun, in seconds.
   * Integer, 60 to 3600 seconds.
   * @defaultValue `1800`, assumed by the vendor when absent
   * @see iDenfy, Create Verification Session, read 2026-11-21
   */
  sessionLength?: number | undefined;
  /**
   * Document and selfie, or document only.
   * @defaultValue `"IDENTIFICATION"`, assumed by the vendor when absent
   * @see iDenfy, Create Verification Session, read 2026-11-21
   */
  tokenType?: "IDENTIFICATION" | "DOCUMENT" | undefined;
  /**
   * Instructions are shown before capture. Default: the Dashboard's.
   * @see iDenfy, Create Verification Session, read 2026-11-21
   */
  showInstructions?: boolean | undefined;
  /**
   * A code of 8 digits for the mobile app is made.
   * @defaultValue `false`, assumed by the vendor when absent
   * @see iDenfy, Create Verification Session, read 2026-11-21
   */
  generateDigitString?: boolean | undefined;
  /**
   * The e-mail address is verified.
   * @see iDenfy, Create Verification Session, read 2026-11-21
   */
  verifyEmail?: boolean | undefined;
  /**
   * The phone number is verified.
   * @see iDenfy, Create Verification Session, read 2026-11-21
   */
  verifyPhone?: boolean | undefined;
  /**
   * The address is verified.
   * @see iDenfy, Create Verification Session, read 2026-11-21
   */
  verifyAddress?: boolean | undefined;
  /**
   * The bank account is verified.
   * @see iDenfy, Create Verification Session, read 2026-11-21
   */
  verifyBank?: boolean | undefined;
  /**
   * The chip must be read.
   * @see iDenfy, Create Verification Session, read 2026-11-21
   */
  nfcRequired?: boolean | undefined;
  /**
   * The chip may be read.
   * @see iDenfy, Create Verification Session, read 2026-11-21
   */
  nfcOptional?: boolean | undefined;
  /**
   * Both sides of a driving licence are asked for.
   * @see iDenfy, Create Verification Session, read 2026-11-21
   */
  driverLicenseBack?: boolean | undefined;
  /**
   * The least age; below it the result is `SUSPECTED`.
   * Integer, at least 0.
   * @see iDenfy, Create Verification Session, read 2026-11-21
   */
  ageLimit?: number | undefined;
  /**
   * The greatest age; above it the result is `SUSPECTED`.
   * Integer, at least 0.
   * @see iDenfy, Create Verification Session, read 2026-11-21
   */
  ageMax?: number | undefined;
  /**
   * The head is moved: active liveness.
   * @see iDenfy, Create Verification Session, read 2026-11-21
   */
  checkLiveness?: boolean | undefined;
  /**
   * Screens and photos are told from faces: passive liveness.
   * @see iDenfy, Create Verification Session, read 2026-11-21
   */
  idLiveFaceValidation?: boolean | undefined;
  /**
   * Copies are told from documents.
   * @see iDenfy, Create Verification Session, read 2026-11-21
   */
  idLiveDocumentValidation?: boolean | undefined;
  /**
   * The person is added to AML monitoring.
   * @see iDenfy, Create Verification Session, read 2026-11-21
   */
  checkAml?: boolean | undefined;
  /**
   * VPNs and proxies are found.
   * @see iDenfy, Create Verification Session, read 2026-11-21
   */
  checkIpProxy?: boolean | undefined;
  /**
   * The selfie is compared with the blacklist.
   * @see iDenfy, Create Verification Session, read 2026-11-21
   */
  checkFaceBlacklist?: boolean | undefined;
  /**
   * The document's face is compared with the blacklist.
   * @see iDenfy, Create Verification Session, read 2026-11-21
   */
  checkDocFaceBlacklist?: boolean | undefined;
  /**
   * The face is looked for in earlier verifications.
   * @see iDenfy, Create Verification Session, read 2026-11-21
   */
  checkDuplicateFaces?: boolean | undefined;
  /**
   * The document's face is looked for in earlier verifications.
   * @see iDenfy, Create Verification Session, read 2026-11-21
   */
  checkDuplicateDocFaces?: boolean | undefined;
  /**
   * The personal data is looked for in earlier verifications.
   * @see iDenfy, Create Verification Session, read 2026-11-21
   */
  checkDuplicatePersonalData?: boolean | undefined;
  /**
   * The images' quality is checked.
   * @see iDenfy, Create Verification Session, read 2026-11-21
   */
  checkBlurAndGlare?: boolean | undefined;
  /**
   * Faces are matched. `false` turns all checks of the face off.
   * @see iDenfy, Create Verification Session, read 2026-11-21
   */
  autoFaceMatching?: boolean | undefined;
  /**
   * More documents to ask for.
   * @see iDenfy, Create Verification Session, read 2026-11-21
   */
  additionalSteps?: { [key: string]: Json } | undefined;
  /**
   * What the additional steps compare with.
   * @see iDenfy, Create Verification Session, read 2026-11-21
   */
  additionalData?: { [key: string]: Json } | undefined;
  /**
   * A utility bill is verified.
   * @see iDenfy, Create Verification Session, read 2026-11-21
   */
  utilityBill?: boolean | undefined;
  /**
   * The questionnaire's key; `null` disables it.
   * @see iDenfy, Create Verification Session, read 2026-11-21
   */
  questionnaire?: string | null | undefined;
  /**
   * The risk assessment profile: an integer on one of iDenfy's pages, a UUID on another.
   * @see iDenfy, Create Verification Session, read 2026-11-21
   */
  riskAssessmentProfile?: number | string | undefined;
  /**
   * Failed sessions are reviewed by a person.
   * @see iDenfy, Create Verification Session, read 2026-11-21
   */
  reviewFailed?: boolean | undefined;
  /**
   * Successful sessions are reviewed by a person.
   * @see iDenfy, Create Verification Session, read 2026-11-21
   */
  reviewSuccessful?: boolean | undefined;
  /**
   * The theme.
   * Must be a UUID, such as 3eb8c91c-c866-4fcb-9805-67e8b45c7883.
   * @see iDenfy, Create Verification Session, read 2026-11-21
   */
  theme?: string | undefined;
  /**
   * The countries of the registry centres to ask.
   * @see iDenfy, Create Verification Session, read 2026-11-21
   */
  registryCentersCountries?: Array<string> | undefined;
  /**
   * The questionnaire must be answered.
   * @see iDenfy, Create Verification Session, read 2026-11-21
   */
  questionnaireRequired?: boolean | undefined;
  /**
   * The bank accounts are verified.
   * @see iDenfy, Create Verification Session, read 2026-11-21
   */
  verifyBankAccounts?: boolean | undefined;
  /**
   * The bank balances are verified.
   * @see iDenfy, Create Verification Session, read 2026-11-21
   */
  verifyBankBalances?: boolean | undefined;
  /**
   * The bank transactions are verified.
   * @see iDenfy, Create Verification Session, read 2026-11-21
   */
  verifyBankTransactions?: boolean | undefined;
  /**
   * The bank card is verified.
   * @see iDenfy, Create Verification Session, read 2026-11-21
   */
  bankCardVerification?: boolean | undefined;
  /**
   * The bank card may be a PDF.
   * @see iDenfy, Create Verification Session, read 2026-11-21
   */
  bankCardPdfUpload?: boolean | undefined;
  /**
   * Criminal records are searched.
   * @see iDenfy, Create Verification Session, read 2026-11-21
   */
  checkCriminal?: boolean | undefined;
  /**
   * The person is compared with the blacklist.
   * @see iDenfy, Create Verification Session, read 2026-11-21
   */
  checkPersonBlacklist?: boolean | undefined;
  /**
   * The driving licence is checked.
   * @see iDenfy, Create Verification Session, read 2026-11-21
   */
  checkDriverLicense?: boolean | undefined;
  /**
   * The LID registry is asked.
   * @see iDenfy, Create Verification Session, read 2026-11-21
   */
  checkLid?: boolean | undefined;
  /**
   * The BSN may be masked.
   * @see iDenfy, Create Verification Session, read 2026-11-21
   */
  allowBsnMasking?: boolean | undefined;
  /**
   * AML monitoring goes on.
   * @see iDenfy, Create Verification Session, read 2026-11-21
   */
  autoAmlMonitoring?: boolean | undefined;
  /**
   * How strictly faces are matched.
   * Number.
   * @see iDenfy, Create Verification Session, read 2026-11-21
   */
  faceMatchingThresholdModifier?: number | undefined;
}

/** What `idenfy.session` sends: the input in the contract's order. */
export type IdenfySessionOutput = IdenfySessionInput;

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
  build(options?: CheckOptions): Result<IdenfySessionOutput>;
}

/** What `idenfy.token` takes. */
export interface IdenfyTokenInput {
  /**
   * Your own id of the person.
   * 1 to 100 characters.
   * Must be ASCII only.
   * @see iDenfy, Generate KYC token, read 2026-11-21
   */
  clientId: string;
  /**
   * Document and selfie, or document only.
   * @see iDenfy, Generate KYC token, read 2026-11-21
   */
  tokenType: "IDENTIFICATION" | "DOCUMENT";
  /**
   * Your own reference, given back in webhooks.
   * 1 to 40 characters.
   * @see iDenfy, Generate KYC token, read 2026-11-21
   */
  externalRef?: string | null | undefined;
  /**
   * A code of 8 digits for the mobile app is made.
   * @defaultValue `false`, assumed by the vendor when absent
   * @see iDenfy, Generate KYC token, read 2026-11-21
   */
  generateDigitString?: boolean | undefined;
  /**
   * How long the token is valid, in seconds.
   * Integer, 0 to 2592000 seconds.
   * @see iDenfy, Generate KYC token, read 2026-11-21
   */
  lifetime?: number | undefined;
  /**
   * The language.
   * 1 to 7 characters.
   * @see iDenfy, Generate KYC token, read 2026-11-21
   */
  locale?: "lt" | "en" | "ru" | "pl" | "lv" | "et" | "ro" | "it" | "de" | "fr" | "sv" | "es" | "hu" | "ja" | "bg" | "cs" | "nl" | "pt" | "uk" | "vi" | "sk" | "th" | "hi" | "id" | "ko" | (string & {}) | null | undefined;
  /**
   * How long the person has once begun, in seconds.
   * Integer, 60 to 3600 seconds.
   * @see iDenfy, Generate KYC token, read 2026-11-21
   */
  sessionLength?: number | undefined;
  /**
   * The countries that documents may come from.
   * @see iDenfy, Generate KYC token, read 2026-11-21
   */
  allowedCountries?: Array<string> | null | undefined;
  /**
   * Which types of documents are accepted.
   * @see iDenfy, Generate KYC token, read 2026-11-21
   */
  allowedDocuments?: Array<"ID_CARD" | "PASSPORT" | "RESIDENCE_PERMIT" | "DRIVER_LICENSE" | "PAN_CARD" | "AADHAAR" | "VISA" | "NATIONAL_PASSPORT" | "INTERNATIONAL_PASSPORT" | "PROVISIONAL_DRIVER_LICENSE" | "OLD_ID_CARD" | "MILITARY_CARD" | "ADDRESS_CARD" | "SMART_ID" | "CLEAR" | "ONE_ID" | "BANK_ID_SE" | "BANK_ID_NO" | "BANK_ID_CZ" | "FTN" | "MIT_ID" | "VERIMI" | "LA_WALLET" | "SAMSUNG_WALLET" | "MOJE_ID_CZ" | "YOTI_ID" | "OTHER" | "BORDER_CROSSING" | "ASYLUM" | "PHOTO_CARD" | "PROOF_OF_AGE_CARD" | "TRAVEL_CARD" | "SOCIAL_SECURITY_CARD" | "VOTER_CARD" | "DIPLOMATIC_ID" | "WORK_PERMIT" | (string & {})> | null | undefined;
  /**
   * What is known of the person.
   * @see iDenfy, Generate KYC token, read 2026-11-21
   */
  client?: {
    /**
     * First name.
     * 1 to 100 characters.
     * Must be letters only: no digits and none of ~!@#$%^*()_+={}[]|:;",<>/?.
     * @see iDenfy, Generate KYC token, read 2026-11-21
     */
    name?: string | null | undefined;
    /**
     * Last name.
     * 1 to 100 characters.
     * Must be letters only: no digits and none of ~!@#$%^*()_+={}[]|:;",<>/?.
     * @see iDenfy, Generate KYC token, read 2026-11-21
     */
    surname?: string | null | undefined;
    /**
     * Date of birth.
     * Must be a day that exists, written YYYY-MM-DD.
     * @see iDenfy, Generate KYC token, read 2026-11-21
     */
    dateOfBirth?: string | null | undefined;
    /**
     * Nationality; `ALL` clears it.
     * ISO 3166-1 alpha-2.
     * @see iDenfy, Generate KYC token, read 2026-11-21
     */
    nationality?: string | null | undefined;
    /**
     * The document's number, to be compared.
     * 1 to 50 characters.
     * @see iDenfy, Generate KYC token, read 2026-11-21
     */
    documentNumber?: string | null | undefined;
    /**
     * The personal number, to be compared.
     * 1 to 50 characters.
     * @see iDenfy, Generate KYC token, read 2026-11-21
     */
    personalNumber?: string | null | undefined;
    /**
     * Sex.
     * @see iDenfy, Generate KYC token, read 2026-11-21
     */
    sex?: "M" | "F" | null | undefined;
    /**
     * When the document expires.
     * Must be a day that exists, written YYYY-MM-DD.
     * @see iDenfy, Generate KYC token, read 2026-11-21
     */
    dateOfExpiry?: string | null | undefined;
    /**
     * When the document was issued. The page names no format.
     * Better a day that exists, written YYYY-MM-DD.
     * @see iDenfy, Generate KYC token, read 2026-11-21
     */
    dateOfIssue?: string | null | undefined;
  } | null | undefined;
  /**
   * Where to go, for this session.
   * @see iDenfy, Generate KYC token, read 2026-11-21
   */
  urls?: {
    /**
     * Where the person goes after approval.
     * Must be an absolute URL, such as https://example.com/done.
     * Better an https URL, such as https://example.com/done.
     * @see iDenfy, Generate KYC token, read 2026-11-21
     */
    successUrl?: string | null | undefined;
    /**
     * Where the person goes after denial.
     * Must be an absolute URL, such as https://example.com/done.
     * Better an https URL, such as https://example.com/done.
     * @see iDenfy, Generate KYC token, read 2026-11-21
     */
    failUrl?: string | null | undefined;
    /**
     * Where the person goes after giving up.
     * Must be an absolute URL, such as https://example.com/done.
     * Better an https URL, such as https://example.com/done.
     * @see iDenfy, Generate KYC token, read 2026-11-21
     */
    unverifiedUrl?: string | null | undefined;
    /**
     * The webhook of this session.
     * Must be an absolute URL, such as https://example.com/done.
     * Better an https URL, such as https://example.com/done.
     * @see iDenfy, Generate KYC token, read 2026-11-21
     */
    webhookUrl?: string | null | undefined;
  } | null | undefined;
  /**
   * What to do, for this session.
   * @see iDenfy, Generate KYC token, read 2026-11-21
   */
  settings?: {
    /**
     * The e-mail address is verified.
     * @see iDenfy, Generate KYC token, read 2026-11-21
     */
    verifyEmail?: boolean | undefined;
    /**
     * The phone number is verified.
     * @see iDenfy, Generate KYC token, read 2026-11-21
     */
    verifyPhone?: boolean | undefined;
    /**
     * The bank account is verified.
     * @see iDenfy, Generate KYC token, read 2026-11-21
     */
    verifyBank?: boolean | undefined;
    /**
     * The bank accounts are verified.
     * @see iDenfy, Generate KYC token, read 2026-11-21
     */
    verifyBankAccounts?: boolean | undefined;
    /**
     * The bank balances are verified.
     * @see iDenfy, Generate KYC token, read 2026-11-21
     */
    verifyBankBalances?: boolean | undefined;
    /**
     * The bank transactions are verified.
     * @see iDenfy, Generate KYC token, read 2026-11-21
     */
    verifyBankTransactions?: boolean | undefined;
    /**
     * The address is verified.
     * @see iDenfy, Generate KYC token, read 2026-11-21
     */
    verifyPoaAddress?: boolean | undefined;
    /**
     * Instructions are shown before capture.
     * @see iDenfy, Generate KYC token, read 2026-11-21
     */
    showInstructions?: boolean | undefined;
    /**
     * Failed sessions are reviewed by a person.
     * @see iDenfy, Generate KYC token, read 2026-11-21
     */
    reviewFailedVerifications?: boolean | undefined;
    /**
     * Successful sessions are reviewed by a person.
     * @see iDenfy, Generate KYC token, read 2026-11-21
     */
    reviewSuccessfulVerifications?: boolean | undefined;
  } | null | undefined;
  /**
   * The questionnaire's key; `null` disables it.
   * @see iDenfy, Generate KYC token, read 2026-11-21
   */
  questionnaire?: string | null | undefined;
  /**
   * The questionnaire must be answered.
   * @defaultValue `true`, assumed by the vendor when absent
   * @see iDenfy, Generate KYC token, read 2026-11-21
   */
  questionnaireRequired?: boolean | undefined;
  /**
   * The risk assessment profile.
   * Must be a UUID, such as 3eb8c91c-c866-4fcb-9805-67e8b45c7883.
   * @see iDenfy, Generate KYC token, read 2026-11-21
   */
  riskAssessmentProfile?: string | null | undefined;
  /**
   * Address, for proof of address.
   * @see iDenfy, Generate KYC token, read 2026-11-21
   */
  address?: string | null | undefined;
}

/** What `idenfy.token` sends: the input in the contract's order. */
export type IdenfyTokenOutput = IdenfyTokenInput;

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
  build(options?: CheckOptions): Result<IdenfyTokenOutput>;
}

/** What `vove.session` takes. */
export interface VoveSessionInput {
  /**
   * Your own id of the person; a UUID for one who is not registered. Keep it: the result is asked for by it.
   * @see VOVE ID, Verification session, read 2026-11-21
   */
  refId: string;
  /**
   * A verification flow of your own.
   * @see VOVE ID, Verification session, read 2026-11-21
   */
  flowId?: string | undefined;
  /**
   * A new session even when one is open. Without it, the open one is given and extended.
   * @defaultValue `false`, assumed by the vendor when absent
   * @see VOVE ID, Verification session, read 2026-11-21
   */
  forceCreation?: boolean | undefined;
  /**
   * What is known of the person: optional for identity verification, mandatory for other flows.
   * @see VOVE ID, Verification session, read 2026-11-21
   */
  user?: {
    /**
     * First name.
     * @see VOVE ID, Verification session, read 2026-11-21
     */
    firstName?: string | undefined;
    /**
     * Last name.
     * @see VOVE ID, Verification session, read 2026-11-21
     */
    lastName?: string | undefined;
    /**
     * Gender, `male` or `female`; another word is a warning.
     * @see VOVE ID, Verification session, read 2026-11-21
     */
    gender?: "male" | "female" | (string & {}) | undefined;
    /**
     * Date of birth. The page shows `01-10-2000`; other pages of the API are day first. `2000-10-01` is taken too, and sent as `01-10-2000`.
     * Must be a day that exists, written DD-MM-YYYY or YYYY-MM-DD.
     * @see VOVE ID, Verification session, read 2026-11-21
     */
    dateOfBirth?: string | undefined;
    /**
     * E-mail address.
     * Must be an e-mail address.
     * @see VOVE ID, Verification session, read 2026-11-21
     */
    email?: string | undefined;
  } | undefined;
}

/** What `vove.session` sends: the input in the contract's order. */
export type VoveSessionOutput = VoveSessionInput;

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
  build(options?: CheckOptions): Result<VoveSessionOutput>;
}
