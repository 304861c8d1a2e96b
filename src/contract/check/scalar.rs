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

    pub(super) fn number(
        &mut self,
        shape: &Shape,
        range: &Range,
        refuse: fn(f64) -> Option<&'static str>,
        node: Node,
    ) {
        let value = match self.tree.kind(node) {
            Kind::Number => self.tree.number(node),
            Kind::Text if self.options.coerce_form => match form_integer(&self.tree.text(node)) {
                Some(value) => value,
                None => return self.wrong_type(shape, node),
            },
            _ => return self.wrong_type(shape, node),
        };
        if let Some(actual) = refuse(value) {
            return self.report(Detail::Type {
                expected: shape.type_name(),
                actual,
            });
        }
        if !self.has_other_minimum && range.is_under(value) {
            self.report(Detail::Min {
                min: range.min.map(f64::from).unwrap_or_default(),
                actual: value,
                exclusive: range.exclusive_min,
                unit: range.unit,
            });
        }
        if range.is_over(value) {
            self.report(Detail::Max {
                max: range.max.map(f64::from).unwrap_or_default(),
                actual: value,
                unit: range.unit,
            });
        }
        encode::number(value, &mut self.out.body);
    }

    pub(super) fn text(&mut self, shape: &Shape, limits: &Text, node: Node) {
        if self.tree.kind(node) != Kind::Text {
            return self.wrong_type(shape, node);
        }
        let text = self.tree.text(node);
        self.length(limits, &text);
        if self.tree.has_lone_surrogate(node) {
            return self.report(LONE_SURROGATE);
        }
        // One is enough: what is no URL is no https URL either.
        let failed = limits
            .formats
            .iter()
            .find(|(format, _)| !format.accepts(&text));
        if let Some((format, severity)) = failed {
            self.report_as(Detail::Format { format: *format }, *severity);
        }
        if !limits.known.is_empty() && !is_listed(limits.known, &text) {
            let detail = self.listed(Severity::Warning, limits.known, &text);
            self.report_as(detail, Severity::Warning);
        }
        let mut formats = limits.formats.iter();
        match formats.find_map(|(format, _)| format.rewrite(&text)) {
            Some(rewritten) => encode::string(&rewritten, &mut self.out.body),
            None => self.write_text(node),
        }
    }

    fn length(&mut self, limits: &Text, text: &[u8]) {
        if limits.takes_length_of(text) {
            return;
        }
        let actual = characters(text);
        let unit = Unit::Characters;
        let min = limits.min;
        if actual < min {
            self.report(Detail::MinLength { min, actual, unit });
        }
        if let Some(max) = limits.max
            && actual > max
        {
            self.report(Detail::MaxLength { max, actual, unit });
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
        if !is_listed(choice.allowed, &text) {
            let is_upper_case_of_one = choice.or_upper_case
                && !text.iter().any(u8::is_ascii_lowercase)
                && is_listed(choice.allowed, &Zeroizing::new(text.to_ascii_lowercase()));
            if !is_upper_case_of_one {
                self.report(self.listed(Severity::Error, choice.allowed, &text));
            }
        }
        self.write_text(node);
    }

    pub(super) fn country(
        &mut self,
        shape: &Shape,
        alpha: Alpha,
        or: &'static [&'static str],
        node: Node,
    ) {
        if self.tree.kind(node) != Kind::Text {
            return self.wrong_type(shape, node);
        }
        let text = self.tree.text(node);
        if self.tree.has_lone_surrogate(node) {
            return self.report(LONE_SURROGATE);
        }
        let unlisted = |suggestion| Detail::Enum {
            allowed: None,
            suggestion,
        };
        if !is_listed(or, &text) {
            match country::find(alpha, &text) {
                Known::Assigned => {}
                Known::InUse => {
                    self.report_as(unlisted(None), Severity::Warning);
                }
                Known::Not(meant) => {
                    let meant = meant.or_else(|| suggest::nearest(&text, or.iter().copied()));
                    self.report(unlisted(meant));
                }
            }
        }
        self.write_text(node);
    }

    pub(super) fn either(&mut self, shape: &Shape, shapes: &'static [Shape; 2], node: Node) {
        let is_integer = self.options.coerce_form
            && self.tree.kind(node) == Kind::Text
            && form_integer(&self.tree.text(node)).is_some();
        let kind = if is_integer {
            Kind::Number
        } else {
            self.tree.kind(node)
        };
        match shapes.iter().find(|shape| shape.takes(kind)) {
            // Its type issue names both types.
            Some(Shape::Integer(range)) => self.number(shape, range, not_an_integer, node),
            Some(shape) => self.value(shape, node),
            None => self.wrong_type(shape, node),
        }
    }
}

impl Text {
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

pub(super) fn not_finite(value: f64) -> Option<&'static str> {
    if value.is_nan() {
        Some("NaN")
    } else if value.is_infinite() {
        Some("infinity")
    } else {
        None
    }
}

pub(super) fn not_an_integer(value: f64) -> Option<&'static str> {
    not_finite(value).or(if value.trunc() != value {
        Some("fraction")
    } else if value.abs() > number::MAX_SAFE_INTEGER {
        Some("unsafe integer")
    } else {
        None
    })
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

/// `^-?[0-9]+$`
pub(super) fn form_integer(text: &[u8]) -> Option<f64> {
    let digits = text.strip_prefix(b"-").unwrap_or(text);
    let is_integer = !digits.is_empty() && digits.iter().all(u8::is_ascii_digit);
    is_integer.then(|| number::parse(text))
}
