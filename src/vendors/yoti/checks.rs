//! What a session verifies: `requested_checks`.

use super::documents::{FILTER, Filter};
use super::{
    MANUAL_CHECK, MANUAL_CHECK_OF_SDK, ManualCheck, NEVER, NeverManual, SDK_SOURCE, SOURCE,
};
use crate::contract::declare::{Empty, Json, choice, object, union};
use crate::contract::shape::{Range, Shape};

union! {
    /// A check of a session.
    pub enum Check, shape CHECK, tag "type" {
        /// Whether the document is genuine.
        DocumentAuthenticity(Authenticity) = "ID_DOCUMENT_AUTHENTICITY": in "config" expected Shape::Object(AUTHENTICITY),
        /// Whether a real person is in front of the camera.
        Liveness(Liveness) = "LIVENESS": in "config" required Shape::Object(LIVENESS),
        /// Whether the face is the document's. Needs a liveness check in the same session.
        FaceMatch(FaceMatch) = "ID_DOCUMENT_FACE_MATCH": in "config" expected Shape::Object(FACE_MATCH),
        /// Whether two faces are the same.
        FaceComparison(FaceComparison) = "FACE_COMPARISON": in "config" expected Shape::Object(FACE_COMPARISON),
        /// Whether two documents say the same.
        IdDocumentComparison(Empty) = "ID_DOCUMENT_COMPARISON": in "config" expected Shape::Object(&[]),
        /// Whether a third party knows the identity.
        ThirdPartyIdentity(Empty) = "THIRD_PARTY_IDENTITY": in "config" expected Shape::Object(&[]),
        /// Whether the person is on a watchlist.
        WatchlistScreening(WatchlistScreening) = "WATCHLIST_SCREENING": in "config" expected Shape::Object(WATCHLIST_SCREENING),
        /// Watchlists of ComplyAdvantage.
        WatchlistAdvancedCa(WatchlistAdvanced) = "WATCHLIST_ADVANCED_CA": in "config" expected WATCHLIST_ADVANCED,
        /// A third party's fraud check; its configuration is passed through.
        ThirdPartyIdentityFraud1(Json) = "THIRD_PARTY_IDENTITY_FRAUD_1": in "config" expected Shape::FreeObject,
        /// A visual review in branch; its configuration is passed through.
        IbvVisualReview(Json) = "IBV_VISUAL_REVIEW_CHECK": in "config" expected Shape::FreeObject,
        /// Whether a document fits a scheme; its configuration is passed through.
        DocumentSchemeValidity(Json) = "DOCUMENT_SCHEME_VALIDITY_CHECK": in "config" expected Shape::FreeObject,
        /// Whether a profile fits a document; its configuration is passed through.
        ProfileDocumentMatch(Json) = "PROFILE_DOCUMENT_MATCH": in "config" expected Shape::FreeObject,
        /// Whether the face is among the familiar ones; its configuration is passed through.
        FamiliarFaceSearch(Json) = "FAMILIAR_FACE_SEARCH": in "config" expected Shape::FreeObject,
        /// Synectics' fraud check; its configuration is passed through.
        SynecticsIdentityFraud(Json) = "SYNECTICS_IDENTITY_FRAUD": in "config" expected Shape::FreeObject,
    }
}

object! {
    /// How `ID_DOCUMENT_AUTHENTICITY` works.
    pub struct Authenticity, table AUTHENTICITY, from SDK_SOURCE {
        /// When a person looks at it.
        manual_check: Option<ManualCheck> = "manual_check": MANUAL_CHECK_OF_SDK,
        /// Whether the issuing authority is asked.
        issuing_authority_sub_check: Option<IssuingAuthority> = "issuing_authority_sub_check": Shape::Object(ISSUING_AUTHORITY),
    }
}

object! {
    /// Whether the issuing authority is asked.
    pub struct IssuingAuthority, table ISSUING_AUTHORITY, from SDK_SOURCE {
        /// It is asked.
        requested: Option<bool> = "requested": Shape::Boolean,
        /// For which documents.
        filter: Option<Filter> = "filter": FILTER,
    }
}

choice! {
    /// How liveness is found out.
    pub enum LivenessType, shape LIVENESS_TYPE {
        /// A short film.
        Zoom = "ZOOM",
        /// A picture.
        Static = "STATIC",
    }
}

object! {
    /// How `LIVENESS` works.
    pub struct Liveness, table LIVENESS, from SOURCE {
        /// How liveness is found out.
        liveness_type: Option<LivenessType> = "liveness_type": LIVENESS_TYPE;
            .required()
            .stated_by(&[("enum", SDK_SOURCE)]),
        /// How often a person may try before the check fails. The page says that it must be greater
        /// than 1; relax the rule if your Yoti contact says otherwise.
        max_retries: Option<i64> = "max_retries": Shape::at_least(2, None);
            .required(),
        /// When a person looks at it.
        manual_check: Option<NeverManual> = "manual_check": NEVER;
            .source(SDK_SOURCE),
    }
}

object! {
    /// How `ID_DOCUMENT_FACE_MATCH` works.
    pub struct FaceMatch, table FACE_MATCH, from SOURCE {
        /// When a person looks at it. Yoti's SDK refuses to build a check without it.
        manual_check: Option<ManualCheck> = "manual_check": MANUAL_CHECK;
            .expected()
            .stated_by(&[("required", SDK_SOURCE)]),
    }
}

object! {
    /// How `FACE_COMPARISON` works.
    pub struct FaceComparison, table FACE_COMPARISON, from SDK_SOURCE {
        /// When a person looks at it.
        manual_check: Option<NeverManual> = "manual_check": NEVER,
    }
}

choice! {
    /// A kind of watchlist.
    pub enum WatchlistCategory, open shape WATCHLIST_CATEGORY {
        /// Bad press.
        AdverseMedia = "ADVERSE-MEDIA",
        /// Sanctions.
        Sanctions = "SANCTIONS",
    }
}

object! {
    /// How `WATCHLIST_SCREENING` works.
    pub struct WatchlistScreening, table WATCHLIST_SCREENING, from SDK_SOURCE {
        /// Which watchlists.
        categories: Option<Vec<WatchlistCategory>> = "categories": Shape::list(&WATCHLIST_CATEGORY),
    }
}

union! {
    /// How `WATCHLIST_ADVANCED_CA` works: on whose account.
    pub enum WatchlistAdvanced, shape WATCHLIST_ADVANCED, tag "type" {
        /// Yoti's account.
        Yoti(YotiAccount) = "WITH_YOTI_ACCOUNT": YOTI_ACCOUNT,
        /// Your own account.
        Custom(CustomAccount) = "WITH_CUSTOM_ACCOUNT": CUSTOM_ACCOUNT,
    }
}

object! {
    /// A search on Yoti's account.
    pub struct YotiAccount, table YOTI_ACCOUNT, from SDK_SOURCE {
        /// People who have died are left out.
        remove_deceased: Option<bool> = "remove_deceased": Shape::Boolean,
        /// The report has a link that can be shared.
        share_url: Option<bool> = "share_url": Shape::Boolean,
        /// Where to search.
        sources: Option<Sources> = "sources": SOURCES,
        /// How near a name must be.
        matching_strategy: Option<Matching> = "matching_strategy": MATCHING,
    }
}

object! {
    /// A search on your own account.
    pub struct CustomAccount, table CUSTOM_ACCOUNT, from SDK_SOURCE {
        /// People who have died are left out.
        remove_deceased: Option<bool> = "remove_deceased": Shape::Boolean,
        /// The report has a link that can be shared.
        share_url: Option<bool> = "share_url": Shape::Boolean,
        /// Where to search.
        sources: Option<Sources> = "sources": SOURCES,
        /// How near a name must be.
        matching_strategy: Option<Matching> = "matching_strategy": MATCHING,
        /// The key of your account.
        api_key: Option<String> = "api_key": Shape::TEXT;
            .needed()
            .secret(),
        /// Your own reference.
        client_ref: Option<String> = "client_ref": Shape::TEXT;
            .needed(),
        /// The search goes on after the session.
        monitoring: Option<bool> = "monitoring": Shape::Boolean,
        /// Tags of your own.
        tags: Option<Json> = "tags": Shape::FreeObject,
    }
}

union! {
    /// Where a watchlist check searches.
    pub enum Sources, shape SOURCES, tag "type" {
        /// In these types of lists.
        TypeList(TypeList) = "TYPE_LIST": TYPE_LIST,
        /// By a search profile.
        Profile(SearchProfile) = "PROFILE": SEARCH_PROFILE,
    }
}

object! {
    /// Types of lists.
    pub struct TypeList, table TYPE_LIST, from SDK_SOURCE {
        /// The types.
        types: Option<Vec<String>> = "types": Shape::list(&Shape::TEXT),
    }
}

object! {
    /// A search profile.
    pub struct SearchProfile, table SEARCH_PROFILE, from SDK_SOURCE {
        /// Its name.
        search_profile: Option<String> = "search_profile": Shape::TEXT,
    }
}

union! {
    /// How near a name must be.
    pub enum Matching, shape MATCHING, tag "type" {
        /// The same.
        Exact(Empty) = "EXACT": &[],
        /// About the same.
        Fuzzy(Fuzzy) = "FUZZY": FUZZY,
    }
}

object! {
    /// About the same name.
    pub struct Fuzzy, table FUZZY, from SDK_SOURCE {
        /// From 0, the same, to 1, anything.
        fuzziness: Option<f64> = "fuzziness": Shape::Number(Range {
            min: Some(0),
            max: Some(1),
            ..Range::ANY
        }),
    }
}
