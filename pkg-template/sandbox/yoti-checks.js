// The checks and tasks that Yoti can be asked for: each `type` has its own `config`.

import { isObject } from "./rules.js";
import { issuingAuthority } from "./yoti-documents.js";
import { others, page, sdk } from "./yoti-pages.js";

const configured = (config, ...limits) => sdk.object({ config }, ...limits);
const anything = configured(sdk.object({}));
const unchecked = configured(others.object({}));

const manualCheck = page.string(page.oneOf("ALWAYS", "FALLBACK", "NEVER"));
// Here the words stand only in the SDKs.
const anyManualCheck = sdk.string();

const advancedScreening = {
  type: sdk.string(),
  remove_deceased: sdk.flag(),
  share_url: sdk.flag(),
  sources: sdk.variant({
    TYPE_LIST: sdk.object({ types: sdk.list(sdk.string()) }),
    PROFILE: sdk.object({ search_profile: sdk.string() }),
  }),
  matching_strategy: sdk.variant({
    EXACT: sdk.object({}),
    FUZZY: sdk.object({ fuzziness: sdk.number() }),
  }),
};

const yotiAccount = sdk.object(advancedScreening);
const customAccount = sdk.object(
  {
    ...advancedScreening,
    api_key: sdk.string(sdk.filled),
    client_ref: sdk.string(sdk.filled),
    monitoring: sdk.flag(),
    tags: sdk.object({}),
  },
  sdk.requires("api_key", "client_ref"),
);

function watchlistAdvanced(value, at, problems) {
  const isCustom = isObject(value) && value.type === "WITH_CUSTOM_ACCOUNT";
  (isCustom ? customAccount : yotiAccount)(value, at, problems);
}

export const check = sdk.variant({
  ID_DOCUMENT_AUTHENTICITY: configured(
    page.object({ manual_check: anyManualCheck, issuing_authority_sub_check: issuingAuthority }),
  ),
  LIVENESS: configured(
    page.object(
      {
        // The page names only ZOOM, and does not say that there are no others.
        liveness_type: page.string(),
        max_retries: sdk.integer(page.moreThan(1)),
        manual_check: anyManualCheck,
      },
      page.requires("liveness_type", "max_retries"),
    ),
    page.requires("config"),
  ),
  ID_DOCUMENT_FACE_MATCH: configured(page.object({ manual_check: manualCheck })),
  FACE_COMPARISON: configured(sdk.object({ manual_check: anyManualCheck })),
  ID_DOCUMENT_COMPARISON: anything,
  THIRD_PARTY_IDENTITY: anything,
  WATCHLIST_SCREENING: configured(sdk.object({ categories: sdk.list(sdk.string()) })),
  WATCHLIST_ADVANCED_CA: configured(watchlistAdvanced),
  THIRD_PARTY_IDENTITY_FRAUD_1: anything,
  IBV_VISUAL_REVIEW_CHECK: unchecked,
  DOCUMENT_SCHEME_VALIDITY_CHECK: unchecked,
  PROFILE_DOCUMENT_MATCH: unchecked,
  SYNECTICS_IDENTITY_FRAUD: unchecked,
  FAMILIAR_FACE_SEARCH: unchecked,
});

export const task = sdk.variant({
  ID_DOCUMENT_TEXT_DATA_EXTRACTION: configured(
    page.object({
      manual_check: manualCheck,
      chip_data: sdk.string(),
      create_expanded_document_fields: sdk.flag(),
    }),
  ),
  SUPPLEMENTARY_DOCUMENT_TEXT_DATA_EXTRACTION: configured(
    sdk.object({ manual_check: anyManualCheck }),
  ),
  VERIFY_SHARE_CODE_TASK: unchecked,
});
