//! `vove.session`

use crate::contract::declare::object;
use crate::contract::format::Format;
use crate::contract::shape::{Rule, Shape, Text};
use crate::contract::{Contract, Input};
use crate::issue::Severity;
use crate::request::{Auth, Endpoint};

const SOURCE: &str = "VOVE ID, Verification session, read 2026-11-21";

object! {
    /// What is known of the person. Each call updates it at VOVE ID.
    pub struct User, table USER, from SOURCE {
        /// First name.
        first_name: Option<String> = "firstName": Shape::TEXT,
        /// Last name.
        last_name: Option<String> = "lastName": Shape::TEXT,
        /// Gender, `male` or `female`; another word is a warning.
        gender: Option<String> = "gender": Shape::Text(Text {
            min: 1,
            max: None,
            formats: &[],
            known: &["male", "female"],
        }),
        /// Date of birth. The page shows `01-10-2000`; other pages of the API are day first.
        /// `2000-10-01` is taken too, and sent as `01-10-2000`.
        date_of_birth: Option<String> = "dateOfBirth": Shape::text(&[(Format::BirthDate, Severity::Error)]),
        /// E-mail address.
        email: Option<String> = "email": Shape::text(&[(Format::Email, Severity::Error)]),
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
        user: Option<User> = "user": Shape::Object(USER);
            .rules(&[Rule::AdvisedBeside {
                other: "flowId",
                says: "is missing: it is mandatory for flows other than identity verification",
            }]),
    }
}

/// Create a VOVE ID verification session, or be given the one that is open.
pub const SESSION: Contract = Contract {
    id: "vove.session",
    vendor: "VOVE ID",
    type_name: "VoveSession",
    shape: Shape::Object(FIELDS),
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
