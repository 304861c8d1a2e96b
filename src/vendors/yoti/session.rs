//! `yoti.session`

use super::checks::{CHECK, Check};
use super::documents::{DOCUMENT, Document, FILTER, Filter};
use super::sdk_config::{SDK_CONFIG, SdkConfig};
use super::tasks::{TASK, Task};
use super::{NOTIFICATIONS_SOURCE, SDK_SOURCE, SOURCE};
use crate::contract::declare::{Json, choice, object};
use crate::contract::format::Format;
use crate::contract::shape::{ListRule, Relation, Rule, Shape, Text, Unit, When};
use crate::contract::{Contract, Input};
use crate::issue::Severity;
use crate::request::{Auth, Endpoint};

const DAY: u32 = 86_400;
/// The page's least token lifetime, 301, and a day.
const LEAST_RETENTION: u32 = 301 + DAY;
/// The page's default of `resources_ttl`, which must be a day longer than the token lives.
const LONGEST_WITH_DEFAULT: u32 = 604_800 - DAY;

/// The page names four, the SDKs the others. The page writes topics in lower case, the SDKs in upper:
/// either, whole.
const TOPIC: Shape = Shape::Text(Text {
    or_upper_case: true,
    ..Text::known(&[
        "resource_update",
        "task_completion",
        "check_completion",
        "session_completion",
        "client_session_token_deleted",
        "new_pdf_supplied",
        "instructions_email_requested",
        "thank_you_email_requested",
        "first_branch_visit",
    ])
});

const TOPICS: Shape = Shape::List {
    item: &TOPIC,
    rules: &[ListRule::Distinct],
};

const CHECKS: Shape = Shape::List {
    item: &CHECK,
    rules: &[
        ListRule::AdviseNotEmpty(
            "is empty: Yoti's SDKs send it so, another page of Yoti's refuses it",
        ),
        ListRule::Needs {
            tag: "type",
            item: "ID_DOCUMENT_FACE_MATCH",
            needs: "LIVENESS",
        },
        ListRule::DistinctTag("type"),
    ],
};

choice! {
    /// How Yoti authenticates at your endpoint.
    pub enum NotificationAuth, shape NOTIFICATION_AUTH {
        /// `Authorization: Basic`.
        Basic = "BASIC",
        /// `Authorization: Bearer`.
        Bearer = "BEARER",
    }
}

object! {
    /// Where Yoti tells of changes. Without it, only the session's completion is told.
    pub struct Notifications, table NOTIFICATIONS, from SOURCE {
        /// Your endpoint.
        endpoint: Option<String> = "endpoint": Shape::text(Format::HttpsUrl, Severity::Error);
            .stated_by(&[("format", NOTIFICATIONS_SOURCE)])
            .rules(&[Rule::error(
                Relation::NeededBy(&["topics", "auth_token"]),
                SOURCE,
            )]),
        /// What to tell.
        topics: Option<Vec<String>> = "topics": TOPICS,
        /// What Yoti shows at your endpoint.
        auth_token: Option<String> = "auth_token": Shape::TEXT;
            .secret(),
        /// How it is shown.
        auth_type: Option<NotificationAuth> = "auth_type": NOTIFICATION_AUTH;
            .source(SDK_SOURCE),
    }
}

object! {
    /// A scheme of a trust framework.
    pub struct Scheme, table SCHEME, from SDK_SOURCE {
        /// Which scheme.
        r#type: Option<String> = "type": Shape::TEXT;
            .needed(),
        /// What it is to prove.
        objective: Option<String> = "objective": Shape::TEXT,
    }
}

object! {
    /// What a profile must prove.
    pub struct IdentityProfile, table IDENTITY_PROFILE, from SDK_SOURCE {
        /// The trust framework.
        trust_framework: Option<String> = "trust_framework": Shape::TEXT,
        /// The scheme in it.
        scheme: Option<Scheme> = "scheme": Shape::Object(SCHEME),
    }
}

object! {
    /// Who the session is about.
    pub struct Subject, table SUBJECT, from SDK_SOURCE {
        /// Your own id of the person.
        subject_id: Option<String> = "subject_id": Shape::TEXT,
    }
}

object! {
    /// How a scheme is proved.
    pub struct SchemeConfig, table SCHEME_CONFIG, from SDK_SOURCE {
        /// With which documents.
        filter: Option<Filter> = "filter": FILTER,
    }
}

object! {
    /// A scheme of an advanced profile.
    pub struct AdvancedScheme, table ADVANCED_SCHEME, from SDK_SOURCE {
        /// Which scheme.
        r#type: Option<String> = "type": Shape::TEXT;
            .needed(),
        /// Your name for it.
        label: Option<String> = "label": Shape::TEXT;
            .needed(),
        /// What it is to prove.
        objective: Option<String> = "objective": Shape::TEXT,
        /// How it is proved.
        config: Option<SchemeConfig> = "config": Shape::Object(SCHEME_CONFIG),
    }
}

object! {
    /// A trust framework and its schemes.
    pub struct AdvancedProfile, table ADVANCED_PROFILE, from SDK_SOURCE {
        /// The trust framework.
        trust_framework: Option<String> = "trust_framework": Shape::TEXT,
        /// The schemes in it.
        schemes: Option<Vec<AdvancedScheme>> = "schemes": Shape::list(&Shape::Object(ADVANCED_SCHEME)),
    }
}

object! {
    /// What several profiles must prove.
    pub struct AdvancedProfiles, table ADVANCED_PROFILES, from SDK_SOURCE {
        /// The profiles.
        profiles: Option<Vec<AdvancedProfile>> = "profiles": Shape::list(&Shape::Object(ADVANCED_PROFILE)),
    }
}

object! {
    /// What `yoti.session` takes. Every field is optional.
    pub struct Session, table FIELDS, from SOURCE {
        /// How long the session is open, in seconds: longer than 5 minutes.
        client_session_token_ttl: Option<i64> = "client_session_token_ttl": Shape::more_than(300, Unit::Seconds);
            .rules(&[
                Rule::error(
                    Relation::AtMostWithout {
                        other: "resources_ttl",
                        max: LONGEST_WITH_DEFAULT,
                        because: " while resources_ttl is absent: its default, 604800 seconds (7 \
                                  days), must be a day longer; set resources_ttl too",
                    },
                    SOURCE,
                ),
                Rule::warning(
                    Relation::Advised {
                        when: When::Under(900),
                        beside: &[],
                        says: "is under 900 seconds (15 minutes): a person may not finish in time",
                    },
                    SOURCE.reading(),
                ),
            ]),
        /// Until when the session is open: instead of `client_session_token_ttl`.
        session_deadline: Option<String> = "session_deadline": Shape::text(Format::DateTime, Severity::Error);
            .source(SDK_SOURCE)
            .rules(&[Rule::warning(
                Relation::Advised {
                    when: When::Any,
                    beside: &["client_session_token_ttl"],
                    says: "and client_session_token_ttl are alternatives; keep one",
                },
                SDK_SOURCE.reading(),
            )]),
        /// How long documents and images are kept, in seconds: at least a day longer than the session
        /// is open.
        resources_ttl: Option<i64> = "resources_ttl": Shape::at_least(LEAST_RETENTION, Some(Unit::Seconds));
            .default("604800")
            .rules(&[
                Rule::error(
                    Relation::AtLeast {
                        other: "client_session_token_ttl",
                        plus: DAY,
                        unless: &["session_deadline"],
                    },
                    SOURCE,
                ),
                Rule::warning(
                    Relation::Advised {
                        when: When::Under(DAY),
                        beside: &["session_deadline"],
                        says: "is under 86400 seconds (1 day), which the page asks for beyond the \
                               session's end",
                    },
                    SOURCE.reading(),
                ),
            ]),
        /// Your own id of a person over several sessions: no personal data.
        user_tracking_id: Option<String> = "user_tracking_id": Shape::text(Format::Uuid, Severity::Warning),
        /// Where Yoti tells of changes.
        notifications: Option<Notifications> = "notifications": Shape::Object(NOTIFICATIONS);
            .rules(&[Rule::warning(
                Relation::Advised {
                    when: When::Empty,
                    beside: &[],
                    says: "is empty and asks for nothing: name an endpoint, or leave it out",
                },
                SOURCE.reading(),
            )]),
        /// What is verified.
        requested_checks: Option<Vec<Check>> = "requested_checks": CHECKS,
        /// What is extracted.
        requested_tasks: Option<Vec<Task>> = "requested_tasks": Shape::list(&TASK),
        /// What the person sees.
        sdk_config: Option<SdkConfig> = "sdk_config": Shape::Object(SDK_CONFIG),
        /// Which documents are asked for.
        required_documents: Option<Vec<Document>> = "required_documents": Shape::list(&DOCUMENT);
            .source(SDK_SOURCE),
        /// Consent to biometrics is not asked for by Yoti.
        block_biometric_consent: Option<bool> = "block_biometric_consent": Shape::Boolean;
            .source(SDK_SOURCE),
        /// What a profile must prove.
        identity_profile_requirements: Option<IdentityProfile> = "identity_profile_requirements": Shape::Object(IDENTITY_PROFILE);
            .source(SDK_SOURCE),
        /// Who the session is about.
        subject: Option<Subject> = "subject": Shape::Object(SUBJECT);
            .source(SDK_SOURCE),
        /// What several profiles must prove.
        advanced_identity_profile_requirements: Option<AdvancedProfiles> = "advanced_identity_profile_requirements": Shape::Object(ADVANCED_PROFILES);
            .source(SDK_SOURCE),
        /// Verification in a branch; known from Yoti's SDKs, passed through.
        ibv_options: Option<Json> = "ibv_options": Shape::FreeObject;
            .source(SDK_SOURCE),
        /// A token to import; known from Yoti's SDKs, passed through.
        import_token: Option<Json> = "import_token": Shape::FreeObject;
            .source(SDK_SOURCE),
        /// A preview of the profile is made.
        create_identity_profile_preview: Option<bool> = "create_identity_profile_preview": Shape::Boolean;
            .source(SDK_SOURCE),
        /// Resources; known from Yoti's SDKs, passed through.
        resources: Option<Json> = "resources": Shape::FreeObject;
            .source(SDK_SOURCE),
        /// Media is not kept.
        ephemeral_media: Option<bool> = "ephemeral_media": Shape::Boolean;
            .source(SDK_SOURCE),
    }
}

/// Create a Yoti identity verification session.
pub const SESSION: Contract = Contract {
    id: "yoti.session",
    vendor: "Yoti",
    type_name: "YotiSession",
    shape: crate::contract::table(Shape::Object(FIELDS)),
    endpoint: Endpoint {
        production: "https://api.yoti.com/idverify/v1",
        sandbox: "https://api.yoti.com/sandbox/idverify/v1",
        path: "/sessions",
        auth: Auth::Signed {
            id: "sdkId",
            key: "key",
            header: "X-Yoti-Auth-Digest",
        },
    },
    #[cfg(any(feature = "edge", not(target_arch = "wasm32")))]
    replies: super::reply::REPLIES,
};

impl Input for Session {
    const CONTRACT: &'static Contract = &SESSION;
}
