//! VOVE ID: verification sessions.

#[cfg(any(feature = "edge", not(target_arch = "wasm32")))]
mod reply;
mod session;

pub use session::{SESSION, Session, User};
