//! Texts of a payload with their escapes resolved.

use core::cmp::Ordering;
use core::ops::Deref;

use zeroize::Zeroize;

/// A text where it stands; or a copy, where it had escapes.
pub(crate) enum Resolved<'a> {
    Plain(&'a [u8]),
    Unescaped(Unescaped),
}

/// Overwritten when it is dropped.
pub(crate) struct Unescaped(Vec<u8>);

impl Unescaped {
    pub(crate) fn new(text: Vec<u8>) -> Unescaped {
        Unescaped(text)
    }
}

impl Drop for Unescaped {
    // Where texts are compared nearly none is one: this must not stand in all these places.
    #[inline(never)]
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

impl Deref for Resolved<'_> {
    type Target = [u8];

    fn deref(&self) -> &[u8] {
        match self {
            Resolved::Plain(text) => text,
            Resolved::Unescaped(Unescaped(text)) => text,
        }
    }
}

impl PartialEq for Resolved<'_> {
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}

impl Eq for Resolved<'_> {}

impl PartialOrd for Resolved<'_> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Resolved<'_> {
    fn cmp(&self, other: &Self) -> Ordering {
        (**self).cmp(&**other)
    }
}
