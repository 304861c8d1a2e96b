//! `youverify.liveness`

use crate::contract::declare::{Json, object};
use crate::contract::shape::{Shape, Unit};
use crate::contract::{Contract, Input};
use crate::request::{Auth, Endpoint};

const SOURCE: &str = "Youverify, Generate SDK Session ID, read 2026-11-21";

object! {
    /// What `youverify.liveness` takes.
    pub struct Liveness, table FIELDS, from SOURCE {
        /// How long the session id can be used, in seconds.
        ttl_seconds: Option<i64> = "ttlSeconds": Shape::integer(30, 600, Unit::Seconds);
            .default("120"),
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
    shape: Shape::Object(FIELDS),
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
