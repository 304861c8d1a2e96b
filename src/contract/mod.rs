//! The vocabulary of contracts: how one is declared, checked and written out.
//!
//! Nothing here knows a vendor, a host or JavaScript.

pub mod check;
pub mod country;
pub mod declare;
pub mod format;
pub mod packed;
pub mod shape;
pub mod source;
pub mod url;

mod bytes;
mod class;
pub(crate) mod encode;
mod read;
mod resolved;
mod suggest;
#[doc(hidden)]
pub mod tree;

// What only a build reads stays out of wasm.
#[cfg(not(target_arch = "wasm32"))]
pub mod fields;
#[cfg(not(target_arch = "wasm32"))]
pub mod rules;
#[cfg(not(target_arch = "wasm32"))]
pub mod setters;
#[cfg(not(target_arch = "wasm32"))]
pub mod typescript;

use crate::request::Endpoint;
use check::{Checked, Options};
use declare::Put;
use shape::Shape;
use tree::Tree;

/// What one vendor's call to create a session takes: its payload and where that goes.
#[derive(Clone, Copy)]
pub struct Contract {
    /// `vendor.call`, as callers name it.
    pub id: &'static str,
    /// The vendor.
    pub vendor: &'static str,
    /// The stem of the TypeScript names: `YouverifyLiveness` gives `YouverifyLivenessInput`.
    pub type_name: &'static str,
    /// The payload.
    pub shape: Shape,
    /// Where and how it is sent.
    pub endpoint: Endpoint,
    /// How the vendor's replies are read.
    #[cfg(any(feature = "edge", not(target_arch = "wasm32")))]
    pub replies: crate::reply::Replies,
}

/// A payload's table where a contract is declared. Wasm holds none: see [`packed`].
pub(crate) const fn table(shape: Shape) -> Shape {
    match cfg!(target_arch = "wasm32") {
        true => Shape::FreeObject,
        false => shape,
    }
}

impl Contract {
    /// The same contract with this table.
    #[cfg(target_arch = "wasm32")]
    pub(crate) fn with_table(&self, shape: Shape) -> Contract {
        Contract { shape, ..*self }
    }

    /// The vendor's part of the id, and the call's.
    pub fn name(&self) -> (&'static str, &'static str) {
        self.id.split_once('.').unwrap_or((self.id, ""))
    }

    /// Checks JSON text.
    ///
    /// ```
    /// use idv_session::{Options, youverify};
    ///
    /// let checked = youverify::LIVENESS.check_text(r#"{ "ttlSeconds": 29 }"#, Options::default());
    /// assert_eq!(
    ///     checked.issues[0].to_string(),
    ///     "ttlSeconds must be at least 30 seconds; got 29"
    /// );
    /// ```
    pub fn check_text(&'static self, json: impl AsRef<[u8]>, options: Options<'_>) -> Checked {
        let json = json.as_ref();
        let mut tree = Tree::default();
        tree.give_text(json);
        let mut checked = Checked::default();
        check::check_text(&self.shape, &mut tree, json.len(), options, &mut checked);
        checked
    }

    fn check_tree(&'static self, tree: &Tree, options: Options<'_>) -> Checked {
        let mut checked = Checked::default();
        check::check(&self.shape, tree, options, &mut checked);
        checked
    }
}

/// A typed request: the struct that a contract's table was declared with.
pub trait Input: Put {
    /// The contract.
    const CONTRACT: &'static Contract;

    /// Checks the request; the bytes to send are [`Checked::body`].
    fn check(&self, options: Options<'_>) -> Checked {
        let mut tree = Tree::default();
        self.put(&mut tree);
        Self::CONTRACT.check_tree(&tree, options)
    }
}
