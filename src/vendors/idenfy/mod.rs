//! iDenfy: verification sessions, in the two shapes that its pages document. Every session costs a
//! credit, and there is no idempotency key.

#[cfg(not(target_arch = "wasm32"))]
mod convert;
#[cfg(any(feature = "edge", not(target_arch = "wasm32")))]
mod reply;
mod session;
mod token;

#[cfg(not(target_arch = "wasm32"))]
pub use convert::{Direction, conversion, convert};
pub use session::{Countries, RiskProfile, SESSION, Session};
pub use token::{Client, Settings, TOKEN, Token, Urls};

use crate::contract::declare::choice;
use crate::contract::format::Format;
use crate::contract::shape::{Relation, Rule, Shape, Text, Unit};
use crate::contract::source::Source;
use crate::issue::Severity;
use crate::request::{Auth, Endpoint};

/// The guide, with the flat shape.
const GUIDE: Source = Source::page(
    "iDenfy, Create Verification Session",
    "2026-11-21",
    "https://documentation.idenfy.com",
);
/// The API reference, with the nested shape. Both are of one endpoint.
const REFERENCE: Source = Source::page(
    "iDenfy, Generate KYC token",
    "2026-11-21",
    "https://documentation.idenfy.com",
);

/// 30 days.
const LONGEST_TOKEN: u32 = 2_592_000;
const TOKEN_LIFE: Shape = Shape::integer(0, LONGEST_TOKEN, Unit::Seconds);
const SESSION_LENGTH: Shape = Shape::integer(60, 3_600, Unit::Seconds);
const CLIENT_ID: Shape = Shape::Text(Text {
    max: Some(100),
    format: Some((Format::Ascii, Severity::Error)),
    ..Text::ANY
});
const NAME: Shape = Shape::Text(Text {
    max: Some(100),
    format: Some((Format::Letters, Severity::Error)),
    ..Text::ANY
});
const NUMBER: Shape = Shape::short(50);
const DATE: Shape = Shape::text(Format::Date, Severity::Error);
/// An empty one is no UUID, but no page forbids it.
const UUID: Shape = Shape::Text(Text {
    format: Some((Format::Uuid, Severity::Error)),
    ..Text::ANY
});
/// The word that clears the nationality.
const CLEARED: &[&str] = &["ALL"];

/// A session that outlives its token.
const OUTLIVES: &str = "is longer than the token is valid";

const LOCALE: Shape = Shape::Text(Text {
    max: Some(7),
    ..Text::known(&[
        "lt", "en", "ru", "pl", "lv", "et", "ro", "it", "de", "fr", "sv", "es", "hu", "ja", "bg",
        "cs", "nl", "pt", "uk", "vi", "sk", "th", "hi", "id", "ko",
    ])
});

const DOCUMENT: Shape = Shape::known(&[
    "ID_CARD",
    "PASSPORT",
    "RESIDENCE_PERMIT",
    "DRIVER_LICENSE",
    "PAN_CARD",
    "AADHAAR",
    "VISA",
    "NATIONAL_PASSPORT",
    "INTERNATIONAL_PASSPORT",
    "PROVISIONAL_DRIVER_LICENSE",
    "OLD_ID_CARD",
    "MILITARY_CARD",
    "ADDRESS_CARD",
    "SMART_ID",
    "CLEAR",
    "ONE_ID",
    "BANK_ID_SE",
    "BANK_ID_NO",
    "BANK_ID_CZ",
    "FTN",
    "MIT_ID",
    "VERIMI",
    "LA_WALLET",
    "SAMSUNG_WALLET",
    "MOJE_ID_CZ",
    "YOTI_ID",
    "OTHER",
    "BORDER_CROSSING",
    "ASYLUM",
    "PHOTO_CARD",
    "PROOF_OF_AGE_CARD",
    "TRAVEL_CARD",
    "SOCIAL_SECURITY_CARD",
    "VOTER_CARD",
    "DIPLOMATIC_ID",
    "WORK_PERMIT",
]);

const ISSUED_BEFORE_EXPIRY: &[Rule] = &[Rule::error(
    Relation::NotAfter("dateOfExpiry"),
    Source::OURS,
)];

choice! {
    /// What is verified.
    pub enum TokenType, shape TOKEN_TYPE {
        /// Document and selfie.
        Identification = "IDENTIFICATION",
        /// Document only.
        Document = "DOCUMENT",
    }
}

choice! {
    /// Sex, as documents state it.
    pub enum Sex, shape SEX {
        /// Male.
        M = "M",
        /// Female.
        F = "F",
    }
}

/// Both shapes go to one place; sandbox keys too.
const ENDPOINT: Endpoint = Endpoint {
    production: "https://ivs.idenfy.com",
    sandbox: "https://ivs.idenfy.com",
    path: "/api/v2/token",
    auth: Auth::Basic {
        user: "apiKey",
        password: "apiSecret",
    },
};
