//! Creates and checks identity-verification sessions with Youverify, Yoti, iDenfy and VOVE ID.
//!
//! Most people use this crate as the npm package `idv-session`. In Rust it gives typed requests,
//! the same checks and the same reading of replies; sending is left to your HTTP client.
//!
//! ```
//! use idv_session::{Input, Options, youverify};
//!
//! let request = youverify::Liveness {
//!     ttl_seconds: Some(300.0),
//!     ..Default::default()
//! };
//! let checked = request.check(Options::default());
//! assert_eq!(checked.body(), Some(&br#"{"ttlSeconds":300}"#[..]));
//! ```
//!
//! | folder | what is in it |
//! |---|---|
//! | `contract` | how a contract is declared, checked and written out; names no vendor |
//! | `vendors` | one folder per vendor: its tables, its endpoint, how its replies read |
//! | `js` | the only place that knows JavaScript |

#![cfg_attr(
    test,
    allow(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic,
        clippy::indexing_slicing
    )
)]

pub mod contract;
pub mod issue;
pub mod request;

#[cfg(any(feature = "edge", not(target_arch = "wasm32")))]
pub mod error;
#[cfg(any(feature = "edge", not(target_arch = "wasm32")))]
pub mod reply;
#[cfg(any(feature = "edge", not(target_arch = "wasm32")))]
pub mod retry;
#[cfg(any(feature = "edge", not(target_arch = "wasm32")))]
pub mod session;

mod number;
mod time;
pub mod uuid;
mod vendors;

#[cfg(target_arch = "wasm32")]
mod js;

pub use contract::check::{Checked, Options, UnknownKeys};
pub use contract::declare::Json;
pub use contract::{Contract, Input};
pub use vendors::*;
