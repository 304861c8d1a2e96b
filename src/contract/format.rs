//! How a text must be written.

use zeroize::Zeroizing;

use super::class;
use super::url::{self, Fault};
use crate::issue::Severity;
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
    /// An absolute URL with the scheme `https`.
    HttpsUrl,
    /// An absolute URL, better with the scheme `https`.
    Url,
    /// An absolute URL, better with another scheme than `http`: app links are fine.
    AppUrl,
    /// A UUID of any version.
    Uuid,
    /// `#` and 3 or 6 hexadecimal digits.
    Colour,
    /// Something with an `@`.
    Email,
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
            Format::Url | Format::AppUrl => "url",
            Format::HttpsUrl => "https-url",
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
            Format::Url | Format::AppUrl => "an absolute URL, such as https://example.com/done",
            Format::HttpsUrl => "an https URL, such as https://example.com/done",
            Format::Uuid => "a UUID, such as 3eb8c91c-c866-4fcb-9805-67e8b45c7883",
            Format::Colour => "a colour: # and 3 or 6 hexadecimal digits, such as #2d9fff",
            Format::Email => "an e-mail address",
        }
    }

    /// A regular expression for schemas that know no such format, or whose format refuses an empty text.
    /// Of a URL it says what a pattern can.
    #[cfg(not(target_arch = "wasm32"))]
    pub(crate) const fn pattern(self) -> Option<&'static str> {
        match self {
            Format::Ascii => Some("^[\\u0000-\\u007f]*$"),
            Format::Letters => {
                Some("^[^0-9\\u0000-\\u001f\\u007f-\\u009f~!@#$%^*()_+={}\\[\\]|:;\",<>/?]*$")
            }
            Format::Uuid => Some(
                "^([0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12})?$",
            ),
            Format::Url | Format::AppUrl => {
                Some("^[A-Za-z][A-Za-z0-9+.-]*:[^\\u0000-\\u0020\\u007f-\\u009f\\\\]*$")
            }
            Format::HttpsUrl => {
                Some("^[hH][tT][tT][pP][sS]://[^\\u0000-\\u0020\\u007f-\\u009f\\\\]+$")
            }
            _ => None,
        }
    }

    /// The name under which JSON Schema knows it.
    #[cfg(not(target_arch = "wasm32"))]
    pub(crate) const fn schema_name(self) -> Option<&'static str> {
        match self {
            Format::Date => Some("date"),
            Format::DateTime => Some("date-time"),
            Format::Uuid => Some("uuid"),
            _ => None,
        }
    }

    /// Is `text` written so? If not, a URL's fault tells why.
    pub(crate) fn check(self, text: &[u8]) -> Result<(), Option<Fault>> {
        let holds = |is_so: bool| if is_so { Ok(()) } else { Err(None) };
        match self {
            // Half a pair never gets this far: the tape marks it.
            Format::Unicode => Ok(()),
            Format::Ascii => holds(text.is_ascii()),
            Format::Letters => holds(is_letters(text)),
            Format::Date => holds(time::date(text).is_some()),
            Format::BirthDate => {
                holds(time::date(text).is_some() || time::day_first(text).is_some())
            }
            Format::DateTime => holds(time::instant(text).is_some()),
            Format::Uuid => holds(is_uuid(text)),
            Format::Colour => holds(
                matches!(text, [b'#', digits @ ..] if matches!(digits.len(), 3 | 6)
                    && class::all(digits, class::HEX)),
            ),
            Format::Email => holds(text.contains(&b'@')),
            Format::HttpsUrl | Format::Url | Format::AppUrl => self.check_url(text).map_err(Some),
        }
    }

    fn check_url(self, text: &[u8]) -> Result<(), Fault> {
        let url = url::read(text)?;
        let has_good_scheme = match self {
            Format::AppUrl => !url.is_http(),
            _ => url.is_https(),
        };
        if !has_good_scheme {
            Err(Fault::NotHttps)
        } else if url.has_user() {
            Err(Fault::User)
        } else if url.is_international() {
            Err(Fault::International)
        } else {
            Ok(())
        }
    }

    /// How serious a fault is, where another text altogether is as serious as `severity`.
    pub(crate) fn severity(self, fault: Option<Fault>, severity: Severity) -> Severity {
        match (self, fault) {
            (Format::Url | Format::AppUrl, Some(Fault::NotHttps))
            | (_, Some(Fault::User | Fault::International)) => Severity::Warning,
            _ => severity,
        }
    }

    /// Does it have faults that are only warned of?
    #[cfg(not(target_arch = "wasm32"))]
    pub(crate) const fn is_url(self) -> bool {
        matches!(self, Format::HttpsUrl | Format::Url | Format::AppUrl)
    }

    /// The text as the vendor wants it, where that is another.
    pub(crate) fn rewrite(self, text: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
        match (self, text) {
            (Format::BirthDate, [year @ .., b'-', m1, m2, b'-', d1, d2]) if year.len() == 4 => {
                // What is no date is sent as it is.
                time::date(text)?;
                let day_first = [&[*d1, *d2, b'-', *m1, *m2, b'-'], year].concat();
                Some(Zeroizing::new(day_first))
            }
            _ => None,
        }
    }
}

fn is_letters(text: &[u8]) -> bool {
    !text.iter().any(|byte| class::is(*byte, class::NO_NAME)) && !class::has_c1_control(text)
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
                &["https://a.b"],
                &["https:/a.b", "a.b", "myapp://done"],
            ),
            (
                Format::AppUrl,
                &["https://a.b", "com.example.app:/done"],
                &["http://a.b", "https://u@a.b", "https://ü.b"],
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
                    format.check(text.as_bytes()).is_ok(),
                    "{} {text:?}",
                    format.name()
                );
            }
            for text in bad {
                assert!(
                    format.check(text.as_bytes()).is_err(),
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
