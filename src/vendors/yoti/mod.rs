//! Yoti: identity verification (Doc Scan) sessions.

mod checks;
mod documents;
#[cfg(any(feature = "edge", not(target_arch = "wasm32")))]
pub mod key;
#[cfg(any(feature = "edge", not(target_arch = "wasm32")))]
mod reply;
mod sdk_config;
mod session;
#[cfg(any(feature = "edge", not(target_arch = "wasm32")))]
pub mod signature;
mod tasks;

pub use checks::*;
pub use documents::*;
pub use sdk_config::*;
pub use session::*;
pub use tasks::*;

use crate::contract::declare::choice;

/// The page that the fields are read from.
const SOURCE: &str = "Yoti, Generating the session, read 2026-11-21";
/// What only Yoti's own SDKs document.
const SDK_SOURCE: &str = "Yoti's SDKs (yoti 4.13.2), read 2026-11-21";

choice! {
    /// When a person of Yoti's looks at a check or a task.
    pub enum ManualCheck, shape MANUAL_CHECK {
        /// Whatever the machine finds.
        Always = "ALWAYS",
        /// When the machine fails.
        Fallback = "FALLBACK",
        /// Not at all.
        Never = "NEVER",
    }
}

choice! {
    /// Never by a person: the only value that these checks take.
    pub enum NeverManual, shape NEVER {
        /// Not at all.
        Never = "NEVER",
    }
}
