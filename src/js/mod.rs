//! The bridge to JavaScript: the only folder that knows `JsValue`, `js_sys`, `web_sys` and
//! `wasm_bindgen`. It moves bytes and numbers; what they mean is decided elsewhere.

// What wasm-bindgen exports must be `pub`, reachable from Rust or not.
#![allow(unreachable_pub)]

mod check;
pub(crate) mod number;
mod records;
mod request;
mod tables;
pub(crate) mod url;

#[cfg(feature = "edge")]
mod edge;

use tables::{contract, text_of};

/// std's own allocator is three times the code.
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();
