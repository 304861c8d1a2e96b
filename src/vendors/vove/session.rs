//! `vove.session`

use crate::contract::declare::object;
use crate::contract::format::Format;
use crate::contract::shape::{Relation, Rule, Shape, When};
use crate::contract::source::Source;
use crate::contract::{Contract, Input};
use crate::issue::Severity;
use crate::request::{Auth, Endpoint};

const SOURCE: Source = Source::page(
    "VOVE ID, Verification session",
    "2026-11-21",
    "https://docs.voveid.com/docs/api/verification-session",
);

object! {
    /// What is known of the person. Each call updates it at VOVE ID. The page leaves it open: other
    /// keys are sent too, with a warning.
    pub struct User, table USER, from SOURCE {
        /// First name.
        first_name: Option<String> = "firstName": Shape::TEXT,
        /// Last name.
        last_name: Option<String> = "lastName": Shape::TEXT,
        /// Gender, `male` or `female`; another word is a warning.
        gender: Option<String> = "gender": Shape::known(&["male", "female"]),
        /// Date of birth. The page shows `01-10-2000`; other pages of the API are day first.
        /// `2000-10-01` is sent as `01-10-2000`, with a warning; anything else as it is.
        date_of_birth: Option<String> = "dateOfBirth": Shape::text(Format::BirthDate, Severity::Warning);
            .rules(&[Rule::warning(
                Relation::Advised {
                    when: When::IsoDate,
                    beside: &[],
                    says: "is sent as DD-MM-YYYY, as the page's example is written",
                },
                SOURCE.reading(),
            )]),
        /// E-mail address. Not on the page of this call.
        email: Option<String> = "email": Shape::text(Format::Email, Severity::Warning);
            .source(Source::OURS)
            .stated_by(&[
                ("format", SOURCE.reading()),
                ("min_length", SOURCE.reading()),
            ]),
    }
}

object! {
    /// What `vove.session` takes. Only `ref_id` is required.
    pub struct Session, table FIELDS, from SOURCE {
        /// Your own id of the person; a UUID for one who is not registered. Keep it: the result is
        /// asked for by it.
        ref_id: Option<String> = "refId": Shape::TEXT;
            .required(),
        /// A verification flow of your own.
        flow_id: Option<String> = "flowId": Shape::TEXT,
        /// A new session even when one is open. Without it, the open one is given and extended.
        force_creation: Option<bool> = "forceCreation": Shape::Boolean;
            .default("false"),
        /// What is known of the person: optional for identity verification, mandatory for other flows.
        user: Option<User> = "user": Shape::OpenObject(USER);
            .rules(&[Rule::warning(
                Relation::AdvisedBeside {
                    other: "flowId",
                    says: "is missing: it is mandatory for flows other than identity verification",
                },
                SOURCE,
            )]),
    }
}

/// Create a VOVE ID verification session, or be given the one that is open.
pub const SESSION: Contract = Contract {
    id: "vove.session",
    vendor: "VOVE ID",
    type_name: "VoveSession",
    shape: crate::contract::table(Shape::Object(FIELDS)),
    endpoint: Endpoint {
        production: "https://api.voveid.com",
        sandbox: "https://api.voveid.net",
        path: "/v2/sessions",
        auth: Auth::Header {
            name: "x-api-key",
            credential: "apiKey",
        },
    },
    #[cfg(any(feature = "edge", not(target_arch = "wasm32")))]
    replies: super::reply::REPLIES,
};

impl Input for Session {
    const CONTRACT: &'static Contract = &SESSION;
}
