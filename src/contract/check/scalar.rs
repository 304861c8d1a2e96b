//! Values that hold no others.

use super::*;

impl Checker<'_> {
    pub(super) fn boolean(&mut self, shape: &Shape, node: Node) {
        let value = match self.tree.kind(node) {
            Kind::True => true,
            Kind::False => false,
            Kind::Text if self.options.coerce_form => match form_boolean(&self.tree.text(node)) {
                Some(value) => value,
                None => return self.wrong_type(shape, node),
            },
            _ => return self.wrong_type(shape, node),
        };
        self.write(if value { b"true" } else { b"false" });
    }

    pub(super) fn number(&mut self, shape: &Shape, range: &Range, node: Node) {
        let is_whole = !matches!(shape, Shape::Number(_));
        let value = match self.tree.kind(node) {
            Kind::Number => self.tree.number(node),
            Kind::Text if self.options.coerce_form => {
                match form_number(&self.tree.text(node), is_whole) {
                    Some(value) => value,
                    None => return self.wrong_type(shape, node),
                }
            }
            _ => return self.wrong_type(shape, node),
        };
        let refused = if is_whole {
            not_an_integer(value)
        } else {
            not_a_number(value)
        };
        if let Some(actual) = refused {
            return self.report(Detail::Type {
                expected: shape.type_name(),
                actual,
            });
        }
        if !self.has_other_minimum && range.is_under(value) {
            let detail = Detail::Min {
                min: range.min.map(f64::from).unwrap_or_default(),
                actual: value,
                exclusive: range.exclusive_min,
                unit: range.unit,
            };
            self.report(detail);
        }
        if range.is_over(value) {
            let detail = Detail::Max {
                max: range.max.map(f64::from).unwrap_or_default(),
                actual: value,
                unit: range.unit,
                because: "",
            };
            self.report(detail);
        }
        encode::number(value, &mut self.out.body);
    }

    pub(super) fn text(&mut self, shape: &Shape, limits: &Text, node: Node) {
        if self.tree.kind(node) != Kind::Text {
            return self.wrong_type(shape, node);
        }
        let text = self.tree.text(node);
        if text.is_empty() {
            return self.empty(limits.min, limits.empty, node);
        }
        self.length(limits, &text);
        if self.tree.has_lone_surrogate(node) {
            return self.report(LONE_SURROGATE);
        }
        let mut rewritten = None;
        if let Some((format, severity)) = limits.format {
            if let Err(fault) = format.check(&text) {
                let severity = format.severity(fault, severity);
                self.report_as(Detail::Format { format, fault }, severity);
            }
            rewritten = format.rewrite(&text);
        }
        if !limits.knows(&text) {
            self.unlisted(limits.known, Severity::Warning, &text);
        }
        match rewritten {
            Some(rewritten) => encode::string(&rewritten, &mut self.out.body),
            None => self.write_text(node),
        }
    }

    /// An empty text: nothing else is asked of one.
    fn empty(&mut self, min: u32, severity: Severity, node: Node) {
        let detail = Detail::MinLength {
            min,
            actual: 0,
            unit: Unit::Characters,
        };
        self.report_as(detail, severity);
        self.write_text(node);
    }

    fn length(&mut self, limits: &Text, text: &[u8]) {
        if limits.takes_length_of(text) {
            return;
        }
        let actual = characters(text);
        let unit = Unit::Characters;
        let min = limits.min;
        if actual < min {
            self.report_as(Detail::MinLength { min, actual, unit }, limits.length);
        }
        if let Some(max) = limits.max
            && actual > max
        {
            self.report_as(Detail::MaxLength { max, actual, unit }, limits.length);
        }
    }

    /// Writes a text as `JSON.stringify` does, whatever its escapes were.
    pub(super) fn write_text(&mut self, node: Node) {
        match self.tree.text(node) {
            Resolved::Plain(_) => self.tree.write_text(node, &mut self.out.body),
            text => encode::string(&text, &mut self.out.body),
        }
    }

    pub(super) fn choice(&mut self, shape: &Shape, choice: &Choice, node: Node) {
        if self.tree.kind(node) != Kind::Text {
            return self.wrong_type(shape, node);
        }
        if self.tree.has_lone_surrogate(node) {
            return self.report(LONE_SURROGATE);
        }
        let text = self.tree.text(node);
        if text.is_empty() {
            return self.empty(1, Severity::Error, node);
        }
        if !is_listed(choice.allowed, &text) {
            self.unlisted(choice.allowed, Severity::Error, &text);
        }
        self.write_text(node);
    }

    pub(super) fn country(
        &mut self,
        shape: &Shape,
        alpha: Alpha,
        or: &'static [&'static str],
        empty: Severity,
        node: Node,
    ) {
        if self.tree.kind(node) != Kind::Text {
            return self.wrong_type(shape, node);
        }
        let text = self.tree.text(node);
        if self.tree.has_lone_surrogate(node) {
            return self.report(LONE_SURROGATE);
        }
        if text.is_empty() {
            return self.empty(1, empty, node);
        }
        if !is_listed(or, &text) {
            match country::find(alpha, &text) {
                Known::Assigned => {}
                Known::InUse => {
                    let detail = Detail::unlisted(Allowed::AssignedCountries);
                    self.report_as(detail, Severity::Warning);
                }
                Known::Not => {
                    let detail = Detail::unlisted(Allowed::Countries(alpha));
                    let meant = || country::meant(alpha, or, &text);
                    self.report_meant(detail, Severity::Error, &meant);
                }
            }
        }
        self.write_text(node);
    }

    pub(super) fn either(&mut self, shape: &Shape, shapes: &'static [Shape; 2], node: Node) {
        let is_integer = self.options.coerce_form
            && self.tree.kind(node) == Kind::Text
            && form_number(&self.tree.text(node), true).is_some();
        let kind = if is_integer {
            Kind::Number
        } else {
            self.tree.kind(node)
        };
        match shapes.iter().find(|shape| shape.takes(kind)) {
            // Its type issue names both types.
            Some(Shape::Integer(range)) => self.number(shape, range, node),
            Some(shape) => self.value(shape, node),
            None => self.wrong_type(shape, node),
        }
    }
}

impl Text {
    /// Is it one of the known values, if there are such?
    pub(super) fn knows(&self, text: &[u8]) -> bool {
        self.known.is_empty()
            || is_listed(self.known, text)
            || self.or_upper_case
                && !text.iter().any(u8::is_ascii_lowercase)
                && is_listed(self.known, &Zeroizing::new(text.to_ascii_lowercase()))
    }

    /// Is it neither too short nor too long?
    pub(super) fn takes_length_of(&self, text: &[u8]) -> bool {
        let bytes = text.len() as u64;
        let (min, max) = (u64::from(self.min), self.max.map_or(u64::MAX, u64::from));
        // A character has up to four bytes: mostly they need not be counted.
        bytes >= min && bytes <= max && (min <= 1 || bytes >= 4 * min)
            || (self.min..=self.max.unwrap_or(u32::MAX)).contains(&characters(text))
    }
}

/// How many scalar values a text has: each has one byte that is no continuation byte.
fn characters(text: &[u8]) -> u32 {
    text.iter().filter(|byte| *byte & 0xc0 != 0x80).count() as u32
}

/// Why no JSON number carries this.
pub(super) fn not_finite(value: f64) -> Option<&'static str> {
    if value.is_nan() {
        Some("NaN")
    } else if value.is_infinite() {
        Some("infinity")
    } else {
        None
    }
}

/// The same, or why none carries it exactly.
pub(super) fn not_a_number(value: f64) -> Option<&'static str> {
    let is_unsafe = value.trunc() == value && value.abs() > number::MAX_SAFE_INTEGER;
    not_finite(value).or(is_unsafe.then_some("unsafe integer"))
}

pub(super) fn not_an_integer(value: f64) -> Option<&'static str> {
    let fraction = || (value.trunc() != value).then_some("fraction");
    not_a_number(value).or_else(fraction)
}

pub(super) fn is_listed(list: &[&str], text: &[u8]) -> bool {
    list.iter().any(|value| bytes::same(value.as_bytes(), text))
}

pub(super) fn form_boolean(text: &[u8]) -> Option<bool> {
    match text {
        b"true" | b"on" => Some(true),
        b"false" => Some(false),
        _ => None,
    }
}

/// `^-?[0-9]+$`; where a fraction is allowed, `^-?[0-9]+(\.[0-9]+)?$`.
pub(super) fn form_number(text: &[u8], is_whole: bool) -> Option<f64> {
    let is_digits = |text: &[u8]| !text.is_empty() && text.iter().all(u8::is_ascii_digit);
    let mut parts = text
        .strip_prefix(b"-")
        .unwrap_or(text)
        .splitn(2, |byte| *byte == b'.');
    let whole = parts.next().is_some_and(is_digits);
    let fraction = parts.next().is_none_or(|part| !is_whole && is_digits(part));
    (whole && fraction).then(|| number::parse(text))
}
