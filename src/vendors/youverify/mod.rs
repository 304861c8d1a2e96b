//! Youverify: short-lived session ids for its liveness SDK.

mod liveness;
#[cfg(any(feature = "edge", not(target_arch = "wasm32")))]
mod reply;

pub use liveness::{LIVENESS, Liveness};
