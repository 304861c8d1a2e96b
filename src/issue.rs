//! What is wrong with a payload: a stable code with typed parameters, a place, and a sentence.
//!
//! An issue never holds what the caller wrote: its parameters are limits, lengths, type names and
//! names from the contract. Only the path repeats keys, because a form must find its field.

use core::fmt;
use std::borrow::Cow;

use serde::Serialize;
use serde::ser::{SerializeMap, Serializer};

use zeroize::Zeroize;

use crate::contract::country::Alpha;
use crate::contract::format::Format;
use crate::contract::shape::Unit;
use crate::contract::url::Fault;
use crate::number;

/// Does the issue stop the payload from being sent?
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// The vendor says that it refuses this, or it cannot mean anything.
    Error,
    /// Advice, an open list's unknown value, or an inference of ours. Never blocks.
    Warning,
}

/// One step of the way to a value.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Segment {
    /// A key of an object. The caller's own key is cut at 128 characters.
    Key(Cow<'static, str>),
    /// A place in a list, from 0.
    Index(u32),
}

/// What a closed or an open list holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Allowed {
    /// These words.
    Words(&'static [&'static str]),
    /// The country codes that ISO 3166-1 assigns.
    Countries(Alpha),
    /// The same, of a code that is in use all the same.
    AssignedCountries,
}

/// What is wrong, with the parameters of its code. Codes and parameters are stable under semver.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Detail {
    /// The field is absent.
    Required,
    /// The same where the vendor's own SDK always sends it.
    Expected,
    /// Another JSON type was expected.
    Type {
        /// The type or types that are allowed.
        expected: &'static str,
        /// The type that was found.
        actual: &'static str,
    },
    /// Not one of the values of a list.
    Enum {
        /// What may stand there.
        allowed: Allowed,
        /// The value that was probably meant.
        suggestion: Option<&'static str>,
    },
    /// A number below its limit.
    Min {
        /// The limit.
        min: f64,
        /// The number.
        actual: f64,
        /// The limit itself is too small as well.
        exclusive: bool,
        /// What is counted.
        unit: Option<Unit>,
    },
    /// A number above its limit.
    Max {
        /// The limit.
        max: f64,
        /// The number.
        actual: f64,
        /// What is counted.
        unit: Option<Unit>,
        /// Why, where another field's default is the reason, as the rest of a sentence.
        because: &'static str,
    },
    /// Too few characters or items.
    MinLength {
        /// The limit.
        min: u32,
        /// How many there are.
        actual: u32,
        /// Characters or items.
        unit: Unit,
    },
    /// Too many characters or items.
    MaxLength {
        /// The limit.
        max: u32,
        /// How many there are.
        actual: u32,
        /// Characters or items.
        unit: Unit,
    },
    /// Text that is not written as its format asks.
    Format {
        /// The format.
        format: Format,
        /// What is wrong with a URL.
        fault: Option<Fault>,
    },
    /// A key that the contract does not have.
    UnknownKey {
        /// The key that was probably meant.
        suggestion: Option<&'static str>,
    },
    /// Needs another field.
    Requires {
        /// The pointers of what it needs.
        requires: Vec<String>,
        /// The tag of the object that a list there lacks.
        entry: Option<&'static str>,
    },
    /// Is absent, and another field needs it.
    NeededBy {
        /// The pointers of what is needed: this field's own.
        requires: Vec<String>,
        /// The pointers of the fields that need it.
        by: Vec<String>,
    },
    /// Excludes another field.
    Conflict {
        /// The pointers of what it excludes.
        with: Vec<String>,
    },
    /// Must not come after another field.
    Order {
        /// The other's pointer.
        other: String,
    },
    /// The same key or value a second time.
    Duplicate {
        /// The pointer of the first; `None` for a key.
        of: Option<String>,
    },
    /// Advice, documented or ours: see the rule's source.
    Advice {
        /// The advice, as the rest of a sentence that begins with the field.
        says: &'static str,
    },
    /// The vendor refuses the field, for a reason in its own words.
    Vendor,
    /// A budget was passed; what lies behind it was not read.
    Limit {
        /// `bytes`, `depth`, `values`, `issues` or `readable`.
        limit: &'static str,
        /// The budget.
        max: u32,
    },
    /// Text that is not JSON.
    Syntax {
        /// Where, in bytes of UTF-8 from the start.
        offset: u32,
    },
}

/// One problem at one place.
#[derive(Clone, Debug, PartialEq)]
pub struct Issue {
    /// What is wrong.
    pub detail: Detail,
    /// Where.
    pub path: Vec<Segment>,
    /// Whether it blocks.
    pub severity: Severity,
    /// The contract's rule, for `relax`: the way to the field without list places, then the code.
    pub rule: String,
    /// The pointers of the other fields that the rule is about.
    pub related: Vec<String>,
    /// A sentence that names the field, the rule and the way out.
    pub message: String,
}

/// A parameter as it goes out to callers.
pub(crate) enum Param<'a> {
    /// One of the package's own words.
    Word(&'static str),
    Text(&'a str),
    Texts(&'static [&'static str]),
    Pointers(&'a [String]),
    Number(f64),
    Flag(bool),
}

impl Detail {
    /// The stable code.
    pub fn code(&self) -> &'static str {
        match self {
            Detail::Required | Detail::Expected => "required",
            Detail::Type { .. } => "type",
            Detail::Enum { .. } => "enum",
            Detail::Min { .. } => "min",
            Detail::Max { .. } => "max",
            Detail::MinLength { .. } => "min_length",
            Detail::MaxLength { .. } => "max_length",
            Detail::Format { .. } => "format",
            Detail::UnknownKey { .. } => "unknown_key",
            Detail::Requires { .. } | Detail::NeededBy { .. } => "requires",
            Detail::Conflict { .. } => "conflict",
            Detail::Order { .. } => "order",
            Detail::Duplicate { .. } => "duplicate",
            Detail::Advice { .. } => "advice",
            Detail::Vendor => "vendor",
            Detail::Limit { .. } => "limit",
            Detail::Syntax { .. } => "syntax",
        }
    }

    /// Not one of a list.
    pub(crate) fn unlisted(allowed: Allowed) -> Detail {
        Detail::Enum {
            allowed,
            suggestion: None,
        }
    }

    /// Says what was meant, where the code has room for it.
    pub(crate) fn suggest(&mut self, meant: &dyn Fn() -> Option<&'static str>) {
        if let Detail::Enum { suggestion, .. } | Detail::UnknownKey { suggestion } = self {
            *suggestion = meant();
        }
    }

    /// May a caller turn this into a warning? Of an absence the field's table tells.
    pub(crate) fn can_relax(&self) -> bool {
        !matches!(
            self,
            Detail::Required
                | Detail::Type { .. }
                | Detail::Limit { .. }
                | Detail::Syntax { .. }
                // Two parsers would read two payloads.
                | Detail::Duplicate { of: None }
                // No body can carry half of a surrogate pair.
                | Detail::Format { format: Format::Unicode, .. }
        )
    }

    /// Is it about the whole payload, whichever field is asked about?
    pub(crate) fn is_about_all(&self) -> bool {
        matches!(self, Detail::Limit { .. } | Detail::Syntax { .. })
    }

    /// Hands out each parameter in the documented order.
    pub(crate) fn params(&self, mut give: impl FnMut(&'static str, Param<'_>)) {
        let suggest = |give: &mut dyn FnMut(&'static str, Param<'_>),
                       name: Option<&'static str>| {
            if let Some(name) = name {
                give("suggestion", Param::Word(name));
            }
        };
        let count = |give: &mut dyn FnMut(&'static str, Param<'_>), unit: Option<Unit>| {
            if let Some(unit) = unit {
                give("unit", Param::Word(unit.name()));
            }
        };
        match *self {
            Detail::Required | Detail::Expected | Detail::Advice { .. } | Detail::Vendor => {}
            Detail::Requires {
                ref requires,
                entry,
            } => {
                give("requires", Param::Pointers(requires));
                if let Some(entry) = entry {
                    give("entry", Param::Word(entry));
                }
            }
            Detail::NeededBy { ref requires, .. } => give("requires", Param::Pointers(requires)),
            Detail::Conflict { ref with } => give("with", Param::Pointers(with)),
            Detail::Order { ref other } => give("other", Param::Text(other)),
            Detail::Duplicate { ref of } => {
                if let Some(of) = of {
                    give("of", Param::Text(of));
                }
            }
            Detail::Type { expected, actual } => {
                give("expected", Param::Word(expected));
                give("actual", Param::Word(actual));
            }
            Detail::Enum {
                allowed,
                suggestion,
            } => {
                if let Allowed::Words(words) = allowed {
                    give("allowed", Param::Texts(words));
                }
                suggest(&mut give, suggestion);
            }
            Detail::Min {
                min,
                actual,
                exclusive,
                unit,
            } => {
                give("min", Param::Number(min));
                give("actual", Param::Number(actual));
                if exclusive {
                    give("exclusive", Param::Flag(true));
                }
                count(&mut give, unit);
            }
            Detail::Max {
                max, actual, unit, ..
            } => {
                give("max", Param::Number(max));
                give("actual", Param::Number(actual));
                count(&mut give, unit);
            }
            Detail::MinLength { min, actual, unit } => {
                give("min", Param::Number(f64::from(min)));
                give("actual", Param::Number(f64::from(actual)));
                count(&mut give, Some(unit));
            }
            Detail::MaxLength { max, actual, unit } => {
                give("max", Param::Number(f64::from(max)));
                give("actual", Param::Number(f64::from(actual)));
                count(&mut give, Some(unit));
            }
            Detail::Format { format, fault } => {
                let name = match fault {
                    Some(Fault::NotHttps) => Format::HttpsUrl.name(),
                    _ => format.name(),
                };
                give("format", Param::Word(name));
            }
            Detail::UnknownKey { suggestion } => suggest(&mut give, suggestion),
            Detail::Limit { limit, max } => {
                give("limit", Param::Word(limit));
                give("max", Param::Number(f64::from(max)));
            }
            Detail::Syntax { offset } => give("offset", Param::Number(f64::from(offset))),
        }
    }

    /// The sentence, for the field called `label`: the sentence's beginning.
    pub(crate) fn message(&self, label: impl Into<String>) -> String {
        self.sentence(Sentence(label.into().into_bytes()))
    }

    fn sentence(&self, mut says: Sentence) -> String {
        match *self {
            Detail::Required => says.text(" is required"),
            Detail::Expected => says.text(" is missing: the vendor's own SDK always sends it"),
            Detail::Type { expected, actual } => says
                .text(" must be ")
                .text(article(expected))
                .text(expected)
                .text("; got ")
                .got(actual),
            Detail::Enum {
                allowed,
                suggestion,
            } => {
                match allowed {
                    Allowed::Words(words) if words.len() <= 9 => {
                        says.text(" must be one of ").list(words)
                    }
                    Allowed::Words(_) => says.text(" is not a value that the vendor documents"),
                    Allowed::Countries(alpha) => says
                        .text(" must be an assigned ISO 3166-1 country code of ")
                        .text(match alpha {
                            Alpha::Two => "two capital letters",
                            Alpha::Three => "three capital letters",
                        }),
                    Allowed::AssignedCountries => says.text(
                        " is a code that ISO 3166-1 does not assign; not every vendor takes it",
                    ),
                };
                says.did_you_mean(suggestion)
            }
            Detail::Min {
                min,
                actual,
                exclusive,
                unit,
            } => says
                .text(if exclusive {
                    " must be more than "
                } else {
                    " must be at least "
                })
                .quantity(min, unit)
                .text("; got ")
                .number(actual),
            Detail::Max {
                max,
                actual,
                unit,
                because,
            } => says
                .text(" must be at most ")
                .quantity(max, unit)
                .text(because)
                .text("; got ")
                .number(actual),
            Detail::MinLength { min: 1, .. } | Detail::MinLength { actual: 0, .. } => {
                says.text(" must not be empty")
            }
            Detail::MinLength { min, actual, unit } => says
                .text(" must have at least ")
                .quantity(f64::from(min), Some(unit))
                .text("; got ")
                .number(f64::from(actual)),
            Detail::MaxLength { max, actual, unit } => says
                .text(" must have at most ")
                .quantity(f64::from(max), Some(unit))
                .text("; got ")
                .number(f64::from(actual)),
            Detail::Format { format, fault } => match fault {
                None => says.text(" must be ").text(format.wording()),
                Some(Fault::NotHttps) if format != Format::HttpsUrl => {
                    says.text(" should be ").text(Format::HttpsUrl.wording())
                }
                Some(fault) => says.url_fault(format, fault),
            },
            Detail::UnknownKey { suggestion: None } => says.text(
                " has a key that the contract does not know: see its pointer; remove it or set \
                 unknownKeys",
            ),
            Detail::UnknownKey { suggestion } => says
                .text(" has a key that the contract does not know")
                .did_you_mean(suggestion),
            Detail::Requires {
                ref requires,
                entry: Some(entry),
            } => says
                .text(" needs ")
                .text(entry)
                .text(" beside it: add an entry of that type to ")
                .pointers(requires),
            Detail::Requires { ref requires, .. } => says.text(" needs ").pointers(requires),
            Detail::NeededBy { ref by, .. } => says
                .text(" is missing, and needed by ")
                .pointers(by)
                .text("; add it, or leave those out"),
            Detail::Conflict { ref with } => says
                .text(" cannot go with ")
                .pointers(with)
                .text("; keep one"),
            Detail::Order { ref other } => says
                .text(" must not be after ")
                .text(other.trim_start_matches('/')),
            Detail::Duplicate { of: None } => {
                says.text(": the same key stands here twice; keep one")
            }
            Detail::Duplicate { of: Some(ref of) } => says.text(" repeats ").text(of),
            Detail::Advice { says: advice } => says.text(" ").text(advice),
            Detail::Vendor => says.text(" is refused by the vendor; see vendorMessage"),
            Detail::Limit {
                limit: "readable", ..
            } => says.text(" could not be read: its getter, proxy or toJSON threw"),
            Detail::Limit { limit, max } => says
                .text(" is too large to check: more than ")
                .number(f64::from(max))
                .text(match limit {
                    "depth" => " levels deep",
                    "bytes" => " bytes of text",
                    "issues" => " issues; mend these first",
                    _ => " values",
                }),
            Detail::Syntax { offset: 0 } => says.text(
                " is not JSON: it is empty, begins with something else, or is neither text nor bytes",
            ),
            Detail::Syntax { offset } => says
                .text(" is not JSON: unexpected input or end at byte ")
                .number(f64::from(offset)),
        };
        String::from_utf8(says.0).unwrap_or_default()
    }
}

fn article(noun: &str) -> &'static str {
    match noun.as_bytes().first() {
        Some(b'a' | b'i' | b'o') => "an ",
        _ => "a ",
    }
}

/// A sentence in the making. Its text is the contracts' own, never the caller's.
struct Sentence(Vec<u8>);

impl Sentence {
    fn text(&mut self, text: &str) -> &mut Self {
        self.0.extend_from_slice(text.as_bytes());
        self
    }

    fn number(&mut self, number: f64) -> &mut Self {
        number::write(number, &mut self.0);
        self
    }

    fn list(&mut self, words: &[&str]) -> &mut Self {
        for (at, word) in words.iter().enumerate() {
            self.text(if at > 0 { ", " } else { "" }).text(word);
        }
        self
    }

    fn pointers(&mut self, pointers: &[String]) -> &mut Self {
        for (at, pointer) in pointers.iter().enumerate() {
            self.text(if at > 0 { ", " } else { "" }).text(pointer);
        }
        self
    }

    fn got(&mut self, actual: &str) -> &mut Self {
        match actual {
            "null" | "NaN" => self.text(actual),
            "infinity" => self.text("a number too large for JSON"),
            "fraction" => self.text("a number with a fraction"),
            "instance" => self.text(
                "a Promise, a Request, a collection or a form; await it or its json(), make it a plain \
                 object, or read a form with coerce: \"form\"",
            ),
            "unsafe integer" => {
                self.text("an integer beyond 2^53 - 1, which JSON does not carry exactly")
            }
            _ => self.text(article(actual)).text(actual),
        }
    }

    fn url_fault(&mut self, format: Format, fault: Fault) -> &mut Self {
        let why = match fault {
            Fault::User => {
                return self
                    .text(" has a user name or a password, which would stand in logs; remove it");
            }
            Fault::International => {
                return self.text(
                    " has a host name beyond ASCII, which not every vendor takes; write it in its \
                     xn-- form",
                );
            }
            Fault::NotHttps => "; it has another scheme",
            Fault::Character => {
                "; it holds a space, a control character or a backslash: remove or encode it"
            }
            Fault::NoScheme => "; it does not begin with a scheme",
            Fault::Scheme => "; the schemes javascript, vbscript, data, blob and file are refused",
            Fault::Slashes => "; its scheme must be followed by two slashes",
            Fault::Host => "; its host or port is none that a browser takes",
        };
        self.text(" must be ").text(format.wording()).text(why)
    }

    fn did_you_mean(&mut self, suggestion: Option<&str>) -> &mut Self {
        match suggestion {
            Some(name) => self.text("; did you mean ").text(name).text("?"),
            None => self,
        }
    }

    /// `300 seconds (5 minutes)`.
    fn quantity(&mut self, number: f64, unit: Option<Unit>) -> &mut Self {
        self.number(number);
        let Some(unit) = unit else { return self };
        self.text(" ").text(if number == 1.0 {
            unit.name().trim_end_matches('s')
        } else {
            unit.name()
        });
        if unit != Unit::Seconds {
            return self;
        }
        for (seconds, name) in [(86_400.0, " day"), (3_600.0, " hour"), (60.0, " minute")] {
            let count = number / seconds;
            // «1442 minutes» helps nobody.
            if (1.0..=90.0).contains(&count) && count.trunc() == count {
                self.text(" (").number(count).text(name);
                return self.text(if count == 1.0 { ")" } else { "s)" });
            }
        }
        self
    }
}

impl Issue {
    /// The place as an RFC 6901 JSON pointer: `/sdk_config/success_url`.
    pub fn pointer(&self) -> String {
        pointer(&self.path)
    }
}

/// Overwrites what is the caller's own of a path: keys that the contract does not know.
pub(crate) fn wipe(path: &mut [Segment]) {
    for segment in path {
        if let Segment::Key(Cow::Owned(key)) = segment {
            key.zeroize();
        }
    }
}

/// A path as an RFC 6901 JSON pointer.
pub(crate) fn pointer(path: &[Segment]) -> String {
    let mut pointer = Vec::new();
    for segment in path {
        pointer.push(b'/');
        match segment {
            Segment::Key(key) => {
                for letter in key.bytes() {
                    match letter {
                        b'~' => pointer.extend_from_slice(b"~0"),
                        b'/' => pointer.extend_from_slice(b"~1"),
                        other => pointer.push(other),
                    }
                }
            }
            Segment::Index(index) => number::write(f64::from(*index), &mut pointer),
        }
    }
    String::from_utf8(pointer).unwrap_or_default()
}

impl fmt::Display for Issue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

struct Params<'a>(&'a Detail);

impl Serialize for Params<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        let mut outcome = Ok(());
        self.0.params(|name, param| {
            if outcome.is_ok() {
                outcome = match param {
                    Param::Word(text) | Param::Text(text) => map.serialize_entry(name, text),
                    Param::Texts(texts) => map.serialize_entry(name, texts),
                    Param::Pointers(pointers) => map.serialize_entry(name, pointers),
                    Param::Number(number) => map.serialize_entry(name, &number),
                    Param::Flag(flag) => map.serialize_entry(name, &flag),
                };
            }
        });
        outcome?;
        map.end()
    }
}

impl Serialize for Issue {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("code", self.detail.code())?;
        map.serialize_entry("path", &self.path)?;
        map.serialize_entry("pointer", &self.pointer())?;
        map.serialize_entry("params", &Params(&self.detail))?;
        map.serialize_entry("message", &self.message)?;
        map.serialize_entry("severity", &self.severity)?;
        map.serialize_entry("rule", &self.rule)?;
        if !self.related.is_empty() {
            map.serialize_entry("related", &self.related)?;
        }
        map.end()
    }
}
