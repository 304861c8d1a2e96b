//! `youverify.liveness`

use crate::contract::declare::{Json, object};
use crate::contract::shape::{Range, Relation, Rule, Shape, Unit, When};
use crate::contract::source::Source;
use crate::contract::{Contract, Input};
use crate::request::{Auth, Endpoint};

const SOURCE: Source = Source::page(
    "Youverify, Generate SDK Session ID",
    "2026-11-21",
    "https://doc.youverify.co/know-your-customer-services-kyc/sdk/generate-sdk-session-id",
);

/// The page says «Number» and a range: a fraction is in it.
const TTL: Shape = Shape::Number(Range {
    min: Some(30),
    max: Some(600),
    unit: Some(Unit::Seconds),
    ..Range::ANY
});

object! {
    /// What `youverify.liveness` takes.
    pub struct Liveness, table FIELDS, from SOURCE {
        /// How long the session id can be used, in seconds.
        ttl_seconds: Option<f64> = "ttlSeconds": TTL;
            .default("120")
            .rules(&[Rule::warning(
                Relation::Advised {
                    when: When::Fraction,
                    beside: &[],
                    says: "has a fraction of a second: the page shows whole ones only",
                },
                SOURCE.reading(),
            )]),
        /// Anything of your own to keep with the session.
        metadata: Option<Json> = "metadata": Shape::FreeObject;
            .default("{}"),
    }
}

/// Generate a session id for Youverify's liveness SDK.
pub const LIVENESS: Contract = Contract {
    id: "youverify.liveness",
    vendor: "Youverify",
    type_name: "YouverifyLiveness",
    shape: crate::contract::table(Shape::Object(FIELDS)),
    endpoint: Endpoint {
        production: "https://api.youverify.co",
        sandbox: "https://api.sandbox.youverify.co",
        path: "/v2/api/identity/sdk/liveness/session/generate",
        auth: Auth::Header {
            name: "token",
            credential: "token",
        },
    },
    #[cfg(any(feature = "edge", not(target_arch = "wasm32")))]
    replies: super::reply::REPLIES,
};

impl Input for Liveness {
    const CONTRACT: &'static Contract = &LIVENESS;
}
