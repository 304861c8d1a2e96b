// Which documents a Yoti session asks for, and the filters that restrict them. None of it is on the
// page; of the SDKs' lists only `type` and `inclusion` are closed.

import { others, sdk } from "./yoti-pages.js";

const texts = sdk.list(sdk.string());
const inclusion = sdk.string(sdk.oneOf("WHITELIST", "BLACKLIST"));
const latinAndExpiry = {
  allow_expired_documents: sdk.flag(),
  allow_non_latin_documents: sdk.flag(),
};

export const filter = sdk.variant({
  ORTHOGONAL_RESTRICTIONS: sdk.object({
    country_restriction: sdk.object({ inclusion, country_codes: texts }, sdk.requires("inclusion")),
    type_restriction: sdk.object({ inclusion, document_types: texts }, sdk.requires("inclusion")),
    ...latinAndExpiry,
  }),
  DOCUMENT_RESTRICTIONS: sdk.object(
    {
      inclusion,
      documents: sdk.list(sdk.object({ document_types: texts, country_codes: texts })),
      ...latinAndExpiry,
    },
    sdk.requires("inclusion"),
  ),
});

export const requiredDocument = sdk.variant({
  ID_DOCUMENT: sdk.object({ filter }),
  SUPPLEMENTARY_DOCUMENT: sdk.object(
    {
      objective: sdk.object({ type: sdk.string() }, sdk.requires("type")),
      document_types: texts,
      country_codes: texts,
    },
    sdk.requires("objective"),
  ),
});

/** A part of the authenticity check that is restricted by the same filters. */
export const issuingAuthority = others.object({ requested: others.flag(), filter });
