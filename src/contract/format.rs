//! How a text must be written.

/// A way of writing a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Format {
    /// Whole surrogate pairs only, so that UTF-8 can carry it. Asked of every text.
    Unicode,
}

impl Format {
    /// The name that issues and schemas use.
    pub const fn name(self) -> &'static str {
        match self {
            Format::Unicode => "unicode",
        }
    }

    /// What the text must be, after «must be».
    pub(crate) const fn wording(self) -> &'static str {
        match self {
            Format::Unicode => "well-formed Unicode; it holds half of a surrogate pair",
        }
    }

    /// Is `text` written so?
    pub(crate) fn accepts(self, _text: &[u8]) -> bool {
        match self {
            // Half a pair never gets this far: the tape marks it.
            Format::Unicode => true,
        }
    }
}
