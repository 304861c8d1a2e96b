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
use crate::contract::shape::Shape;
use crate::contract::source::Source;

/// The page that the fields are read from.
const SOURCE: Source = Source::page(
    "Yoti, Generating the session",
    "2026-11-21",
    "https://developers.yoti.com/identity-verification",
);
/// Another page, on what is told to your endpoint.
const NOTIFICATIONS_SOURCE: Source = Source::page(
    "Yoti, Notifications",
    "2026-11-21",
    "https://developers.yoti.com/identity-verification/notifications",
)
.of_vendor();
/// What only Yoti's own SDKs document.
const SDK_SOURCE: Source = Source::sdk("npm: yoti 4.13.2", "2026-11-21");

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

/// The same where only the SDKs know the field.
const MANUAL_CHECK_OF_SDK: Shape = Shape::known(&["ALWAYS", "FALLBACK", "NEVER"]);

choice! {
    /// Never by a person: the only value that the SDKs give these checks.
    pub enum NeverManual, open shape NEVER {
        /// Not at all.
        Never = "NEVER",
    }
}
