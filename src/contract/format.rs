//! How a text must be written.

use zeroize::Zeroizing;

use super::class;
use super::url;
use crate::time;

/// A way of writing a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Format {
    /// Whole surrogate pairs only, so that UTF-8 can carry it. Asked of every text.
    Unicode,
    /// No letter beyond ASCII.
    Ascii,
    /// No digit, no control character and none of the signs that iDenfy names.
    Letters,
    /// A day that exists, `YYYY-MM-DD`.
    Date,
    /// A day that exists, `DD-MM-YYYY`, or `YYYY-MM-DD`, which is sent as `DD-MM-YYYY`.
    BirthDate,
    /// An ISO 8601 instant with an offset or `Z`.
    DateTime,
    /// An absolute URL.
    Url,
    /// An absolute URL that begins with `https:`.
    HttpsUrl,
    /// Anything but an `http:` URL: app links pass.
    NoHttpUrl,
    /// A UUID of any version.
    Uuid,
    /// `#` and 3 or 6 hexadecimal digits.
    Colour,
    /// Something with an `@`.
    Email,
}

/// A URL after its scheme, as far as a pattern goes: ports and addresses are not counted.
macro_rules! after_scheme {
    () => {
        concat!(
            r"://(\[[0-9A-Fa-f:.]+\]|",
            r"[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)*)",
            r"(:[0-9]{1,5})?([/?#][^\u0000-\u0020\u007f\\]*)?$",
        )
    };
}

impl Format {
    /// The name that issues and schemas use.
    pub const fn name(self) -> &'static str {
        match self {
            Format::Unicode => "unicode",
            Format::Ascii => "ascii",
            Format::Letters => "letters",
            Format::Date => "date",
            Format::BirthDate => "birth-date",
            Format::DateTime => "date-time",
            Format::Url => "url",
            Format::HttpsUrl | Format::NoHttpUrl => "https-url",
            Format::Uuid => "uuid",
            Format::Colour => "colour",
            Format::Email => "email",
        }
    }

    /// What the text must be, after «must be».
    pub(crate) const fn wording(self) -> &'static str {
        match self {
            Format::Unicode => "well-formed Unicode; it holds half of a surrogate pair",
            Format::Ascii => "ASCII only",
            Format::Letters => "letters only: no digits and none of ~!@#$%^*()_+={}[]|:;\",<>/?",
            Format::Date => "a day that exists, written YYYY-MM-DD",
            Format::BirthDate => "a day that exists, written DD-MM-YYYY or YYYY-MM-DD",
            Format::DateTime => "an instant with an offset, such as 2030-01-31T12:00:00Z",
            Format::Url => "an absolute URL, such as https://example.com/done",
            Format::HttpsUrl | Format::NoHttpUrl => {
                "an https URL, such as https://example.com/done"
            }
            Format::Uuid => "a UUID, such as 3eb8c91c-c866-4fcb-9805-67e8b45c7883",
            Format::Colour => "a colour: # and 3 or 6 hexadecimal digits, such as #2d9fff",
            Format::Email => "an e-mail address",
        }
    }

    /// A regular expression for schemas that know no such format.
    pub(crate) const fn pattern(self) -> Option<&'static str> {
        match self {
            Format::Ascii => Some("^[\\u0000-\\u007f]*$"),
            Format::Letters => {
                Some("^[^0-9\\u0000-\\u001f\\u007f-\\u009f~!@#$%^*()_+={}\\[\\]|:;\",<>/?]*$")
            }
            Format::BirthDate => Some("^([0-9]{2}-[0-9]{2}-[0-9]{4}|[0-9]{4}-[0-9]{2}-[0-9]{2})$"),
            Format::Url => Some(concat!("^[A-Za-z][A-Za-z0-9+.-]*", after_scheme!())),
            Format::HttpsUrl => Some(concat!("^[hH][tT][tT][pP][sS]", after_scheme!())),
            Format::Colour => Some("^#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})$"),
            Format::Email => Some("@"),
            _ => None,
        }
    }

    /// The name under which JSON Schema knows it.
    pub(crate) const fn schema_name(self) -> Option<&'static str> {
        match self {
            Format::Date => Some("date"),
            Format::DateTime => Some("date-time"),
            Format::Uuid => Some("uuid"),
            _ => None,
        }
    }

    /// Is `text` written so?
    pub(crate) fn accepts(self, text: &[u8]) -> bool {
        match self {
            // Half a pair never gets this far: the tape marks it.
            Format::Unicode => true,
            Format::Ascii => text.is_ascii(),
            Format::Letters => is_letters(text),
            Format::Date => time::date(text).is_some(),
            Format::BirthDate => time::date(text).is_some() || time::day_first(text).is_some(),
            Format::DateTime => time::instant(text).is_some(),
            Format::Url => url::scan(text).is_some(),
            Format::HttpsUrl => url::scan(text).is_some_and(|url| url.is_https()),
            Format::NoHttpUrl => url::scan(text).is_none_or(|url| !url.is_http()),
            Format::Uuid => is_uuid(text),
            Format::Colour => {
                matches!(text, [b'#', digits @ ..] if matches!(digits.len(), 3 | 6)
                    && class::all(digits, class::HEX))
            }
            Format::Email => text.contains(&b'@'),
        }
    }

    /// Is what this one accepts accepted by the other too?
    #[cfg(any(feature = "edge", not(target_arch = "wasm32")))]
    pub(crate) fn implies(self, other: Format) -> bool {
        matches!((self, other), (Format::HttpsUrl, Format::Url))
    }

    /// The text as the vendor wants it, where that is another.
    pub(crate) fn rewrite(self, text: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
        match (self, text) {
            (Format::BirthDate, [year @ .., b'-', m1, m2, b'-', d1, d2]) if year.len() == 4 => {
                // Where the rule is relaxed, what is no date is sent as it is.
                time::date(text)?;
                let day_first = [&[*d1, *d2, b'-', *m1, *m2, b'-'], year].concat();
                Some(Zeroizing::new(day_first))
            }
            _ => None,
        }
    }
}

fn is_letters(text: &[u8]) -> bool {
    // U+0080 to U+009F are controls too: 0xC2, then 0x80 to 0x9F.
    let is_c1 = |pair: &[u8]| matches!(pair, [0xc2, ..0xa0]);
    !text.iter().any(|byte| class::is(*byte, class::NO_NAME))
        && (text.is_ascii() || !text.windows(2).any(is_c1))
}

fn is_uuid(text: &[u8]) -> bool {
    text.len() == 36
        && text.iter().enumerate().all(|(at, byte)| match at {
            8 | 13 | 18 | 23 => *byte == b'-',
            _ => class::is(*byte, class::HEX),
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accepts_and_refuses() {
        let day = Format::Date;
        for (format, good, bad) in [
            (Format::Ascii, &["", "a~ \u{7f}"][..], &["é", "a\u{80}"][..]),
            (
                Format::Letters,
                &[
                    "O'Brien",
                    "Anne-Marie",
                    "St. John",
                    "José",
                    "王",
                    "a & b",
                    "\u{a0}",
                ],
                &[
                    "R2D2", "a_b", "a\tb", "a\u{7f}", "a\u{85}", "a/b", "\"a\"", "<a>", "a@b",
                    "a;b",
                ],
            ),
            (
                day,
                &["2024-02-29", "2000-02-29", "1900-01-01", "0001-01-01"],
                &[
                    "2023-02-29",
                    "1900-02-29",
                    "2024-13-01",
                    "2024-00-10",
                    "2024-04-31",
                    "24-02-29",
                    "2024-2-9",
                    "2024-02-29 ",
                    "2024/02/29",
                    "",
                ],
            ),
            (
                Format::BirthDate,
                &["01-10-2000", "29-02-2024", "2000-10-01"],
                &[
                    "10-13-2000",
                    "29-02-2023",
                    "1-10-2000",
                    "01/10/2000",
                    "2000-13-01",
                ],
            ),
            (
                Format::DateTime,
                &["2030-01-31T12:00:00Z", "2030-01-31T12:00:00.123+01:00"],
                &["2030-01-31T12:00:00", "2030-01-31", "2030-02-30T12:00:00Z"],
            ),
            (
                Format::Url,
                &["myapp://done", "http://a.b"],
                &["https:/a.b", "a.b"],
            ),
            (
                Format::HttpsUrl,
                &["https://a.b"],
                &["http://a.b", "https:/a.b"],
            ),
            (
                Format::Uuid,
                &[
                    "3eb8c91c-c866-4fcb-9805-67e8b45c7883",
                    "3EB8C91C-C866-1FCB-9805-67E8B45C7883",
                ],
                &[
                    "3eb8c91cc8664fcb980567e8b45c7883",
                    "3eb8c91c-c866-4fcb-9805-67e8b45c788g",
                    "<uuid>",
                ],
            ),
            (
                Format::Colour,
                &["#2d9fff", "#FFF"],
                &["2d9fff", "#ffff", "#ggg", "#"],
            ),
            (Format::Email, &["a@b", "@"], &["a.b"]),
        ] {
            for text in good {
                assert!(
                    format.accepts(text.as_bytes()),
                    "{} {text:?}",
                    format.name()
                );
            }
            for text in bad {
                assert!(
                    !format.accepts(text.as_bytes()),
                    "{} {text:?}",
                    format.name()
                );
            }
        }
    }

    #[test]
    fn a_birth_date_is_sent_day_first() {
        let sent = |text: &str| Format::BirthDate.rewrite(text.as_bytes());
        assert_eq!(sent("2000-10-01").unwrap().as_slice(), b"01-10-2000");
        assert_eq!(sent("01-10-2000"), None);
        assert_eq!(Format::Date.rewrite(b"2000-10-01"), None);
    }
}
