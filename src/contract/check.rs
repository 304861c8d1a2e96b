//! The checker: one walk over the tape along a contract's table, which finds every problem and
//! writes the body to send as it goes.

use std::collections::BinaryHeap;

use super::format::Format;
use super::shape::{Choice, Field, Range, Shape, Text, Unit};
use super::suggest;
use super::tree::{Kind, MAX_BYTES, MAX_DEPTH, MAX_VALUES, Node, Stop, Tree};
use crate::issue::{Detail, Issue, Segment, Severity};
use crate::number;

/// At most this many issues, and as many warnings, are listed.
pub const MAX_ISSUES: usize = 100;
/// A caller's key is cut to this many characters where an issue's path repeats it.
const MAX_KEY_CHARACTERS: usize = 128;
const NOWHERE: Node = Node(u32::MAX);

/// What to do with a key that the contract does not know.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum UnknownKeys {
    /// Refuse it: a misspelt limit would be ignored in silence.
    #[default]
    Error,
    /// Warn, and send it last.
    Warn,
    /// Leave it out.
    Strip,
}

/// How to check.
#[derive(Clone, Copy, Debug, Default)]
pub struct Options<'a> {
    /// What to do with a key that the contract does not know.
    pub unknown_keys: UnknownKeys,
    /// Read form text as the type that the contract asks for: `"600"`, `"on"`, and `""` as absent.
    pub coerce_form: bool,
    /// Rules whose errors are warnings for this call.
    pub relax: &'a [&'a str],
}

/// What a check found.
#[derive(Debug, Default)]
pub struct Checked {
    /// The problems that stop the payload from being sent.
    pub issues: Vec<Issue>,
    /// What does not stop it.
    pub warnings: Vec<Issue>,
    pub(crate) body: Vec<u8>,
}

impl Checked {
    /// May the payload be sent?
    pub fn is_ok(&self) -> bool {
        self.issues.is_empty()
    }

    /// The exact bytes to send, when there are no issues.
    pub fn body(&self) -> Option<&[u8]> {
        self.is_ok().then_some(&self.body)
    }
}

/// Checks the tape against a table. `out` is emptied first; its memory is used again.
pub(crate) fn check(shape: &'static Shape, tree: &Tree, options: Options<'_>, out: &mut Checked) {
    out.issues.clear();
    out.warnings.clear();
    out.body.clear();
    let mut checker = Checker {
        tree,
        options,
        out,
        path: Vec::new(),
        slots: Vec::new(),
    };
    match (tree.stop, tree.root()) {
        (Some(stop), _) => checker.stopped(stop, shape),
        (None, Some(root)) => checker.value(shape, root),
        (None, None) => checker.report(Detail::Required),
    }
    if !out.is_ok() {
        out.body.clear();
    }
}

/// One step of the way down.
#[derive(Clone, Copy)]
enum Step {
    Key(&'static str),
    Index(u32),
    /// A key that the contract does not know.
    Unknown(Node),
}

struct Checker<'a> {
    tree: &'a Tree,
    options: Options<'a>,
    out: &'a mut Checked,
    path: Vec<Step>,
    /// Where the values of the open objects' fields are, in table order, innermost object last.
    slots: Vec<Node>,
}

impl Checker<'_> {
    fn value(&mut self, shape: &'static Shape, node: Node) {
        match self.tree.kind(node) {
            Kind::Unreadable => return self.report(UNREADABLE),
            Kind::Undefined => return self.report(Detail::Required),
            _ => {}
        }
        match shape {
            Shape::Boolean => self.boolean(shape, node),
            Shape::Integer(range) => self.integer(shape, range, node),
            Shape::Text(text) => self.text(shape, text, node),
            Shape::Choice(choice) => self.choice(shape, choice, node),
            Shape::List { item, min } => self.list(shape, item, *min, node),
            Shape::Object(fields) => self.object(shape, fields, node),
            Shape::FreeObject => self.free(shape, node),
        }
    }

    fn boolean(&mut self, shape: &Shape, node: Node) {
        let value = match self.tree.kind(node) {
            Kind::True => true,
            Kind::False => false,
            Kind::Text if self.options.coerce_form => match self.tree.text(node).as_ref() {
                b"true" | b"on" => true,
                b"false" => false,
                _ => return self.wrong_type(shape, node),
            },
            _ => return self.wrong_type(shape, node),
        };
        self.write(if value { b"true" } else { b"false" });
    }

    fn integer(&mut self, shape: &Shape, range: &Range, node: Node) {
        let value = match self.tree.kind(node) {
            Kind::Number => self.tree.number(node),
            Kind::Text if self.options.coerce_form => match form_integer(&self.tree.text(node)) {
                Some(value) => value,
                None => return self.wrong_type(shape, node),
            },
            _ => return self.wrong_type(shape, node),
        };
        if let Some(actual) = not_an_integer(value) {
            return self.report(Detail::Type {
                expected: shape.type_name(),
                actual,
            });
        }
        if let Some(min) = range.min
            && (value < min || range.exclusive_min && value == min)
        {
            self.report(Detail::Min {
                min,
                actual: value,
                exclusive: range.exclusive_min,
                unit: range.unit,
            });
        }
        if let Some(max) = range.max
            && value > max
        {
            self.report(Detail::Max {
                max,
                actual: value,
                unit: range.unit,
            });
        }
        number::write(value, &mut self.out.body);
    }

    fn text(&mut self, shape: &Shape, limits: &Text, node: Node) {
        if self.tree.kind(node) != Kind::Text {
            return self.wrong_type(shape, node);
        }
        let text = self.tree.text(node);
        // Every scalar value has one byte that is no continuation byte.
        let length = text.iter().filter(|byte| *byte & 0xc0 != 0x80).count() as u32;
        let unit = Unit::Characters;
        if length < limits.min {
            self.report(Detail::MinLength {
                min: limits.min,
                actual: length,
                unit,
            });
        }
        if let Some(max) = limits.max
            && length > max
        {
            self.report(Detail::MaxLength {
                max,
                actual: length,
                unit,
            });
        }
        if self.tree.has_lone_surrogate(node) {
            return self.report(LONE_SURROGATE);
        }
        for (format, severity) in limits.formats {
            if !format.accepts(&text) {
                self.report_as(Detail::Format { format: *format }, *severity);
            }
        }
        super::encode::string(&text, &mut self.out.body);
    }

    fn choice(&mut self, shape: &Shape, choice: &Choice, node: Node) {
        if self.tree.kind(node) != Kind::Text {
            return self.wrong_type(shape, node);
        }
        let text = self.tree.text(node);
        if self.tree.has_lone_surrogate(node) {
            return self.report(LONE_SURROGATE);
        }
        let known = |value: &&str| value.as_bytes() == text.as_ref();
        if !choice.allowed.iter().any(known) {
            let detail = Detail::Enum {
                allowed: Some(choice.allowed),
                suggestion: suggest::nearest(&text, choice.allowed.iter().copied()),
            };
            self.report_as(
                detail,
                if choice.open {
                    Severity::Warning
                } else {
                    Severity::Error
                },
            );
        }
        super::encode::string(&text, &mut self.out.body);
    }

    fn list(&mut self, shape: &Shape, item: &'static Shape, min: u32, node: Node) {
        if self.tree.kind(node) != Kind::List {
            return self.wrong_type(shape, node);
        }
        let actual = self.tree.count(node);
        if actual < min {
            self.report(Detail::MinLength {
                min,
                actual,
                unit: Unit::Items,
            });
        }
        self.write(b"[");
        let tree = self.tree;
        for (index, value) in tree.items(node).enumerate() {
            if index > 0 {
                self.write(b",");
            }
            self.path.push(Step::Index(index as u32));
            self.value(item, value);
            self.path.pop();
        }
        self.write(b"]");
    }

    fn object(&mut self, shape: &Shape, fields: &'static [Field], node: Node) {
        if self.tree.kind(node) != Kind::Object {
            return self.wrong_type(shape, node);
        }
        let tree = self.tree;
        let first = self.slots.len();
        self.slots.resize(first + fields.len(), NOWHERE);
        let (mut unknown, mut repeated) = (false, false);
        let mut expected = 0;
        for (key, value) in tree.members(node) {
            if self.is_absent(value) {
                continue;
            }
            // Keys mostly come in the contract's order.
            match find(fields, expected, &tree.text(key)) {
                None => unknown = true,
                Some(at) => {
                    expected = at + 1;
                    match self.slots.get_mut(first + at) {
                        Some(slot) if *slot == NOWHERE => *slot = value,
                        _ => repeated = true,
                    }
                }
            }
        }
        self.write(b"{");
        let start = self.out.body.len();
        for (at, field) in fields.iter().enumerate() {
            let value = self.slots.get(first + at).copied().unwrap_or(NOWHERE);
            self.path.push(Step::Key(field.name));
            if value != NOWHERE {
                self.member(field, value, start);
                if repeated && self.occurrences(node, field.name) > 1 {
                    self.report(Detail::Duplicate);
                }
            } else if field.required {
                self.report(Detail::Required);
            }
            self.path.pop();
        }
        if unknown {
            self.unknown(fields, node, start);
        }
        self.write(b"}");
        self.slots.truncate(first);
    }

    /// `undefined` is absent, and so is the empty text of a form.
    fn is_absent(&self, node: Node) -> bool {
        match self.tree.kind(node) {
            Kind::Undefined => true,
            Kind::Text => self.options.coerce_form && self.tree.source(node).is_empty(),
            _ => false,
        }
    }

    fn occurrences(&self, object: Node, name: &str) -> usize {
        let is_it = |(key, _): &(Node, Node)| self.tree.text(*key).as_ref() == name.as_bytes();
        self.tree.members(object).filter(is_it).count()
    }

    fn member(&mut self, field: &'static Field, value: Node, start: usize) {
        self.comma(start);
        super::encode::string(field.name.as_bytes(), &mut self.out.body);
        self.write(b":");
        match self.tree.kind(value) {
            Kind::Null if field.nullable => self.write(b"null"),
            _ => self.value(&field.shape, value),
        }
    }

    /// The keys that the contract does not have, in the caller's order.
    fn unknown(&mut self, fields: &'static [Field], node: Node, start: usize) {
        let tree = self.tree;
        let repeats = repeated_keys(tree, node);
        for (key, value) in tree.members(node) {
            let text = tree.text(key);
            if self.is_absent(value) || find(fields, 0, &text).is_some() {
                continue;
            }
            self.path.push(Step::Unknown(key));
            let mut keep = self.options.unknown_keys == UnknownKeys::Warn;
            if repeats.contains(&key) {
                self.report(Detail::Duplicate);
            } else if self.options.unknown_keys != UnknownKeys::Strip {
                let names = fields.iter().map(|field| field.name);
                let suggestion = suggest::nearest(&text, names);
                let severity = if keep {
                    Severity::Warning
                } else {
                    Severity::Error
                };
                keep |= self.report_as(Detail::UnknownKey { suggestion }, severity)
                    == Severity::Warning;
            }
            if keep {
                self.comma(start);
                if tree.has_lone_surrogate(key) {
                    self.report(LONE_SURROGATE);
                }
                super::encode::string(&text, &mut self.out.body);
                self.write(b":");
                self.pass_through(value);
            }
            self.path.pop();
        }
    }

    fn free(&mut self, shape: &Shape, node: Node) {
        if self.tree.kind(node) != Kind::Object {
            return self.wrong_type(shape, node);
        }
        self.pass_through(node);
    }

    /// Any JSON, as it is. What no body can carry is an issue at the field that holds it.
    fn pass_through(&mut self, node: Node) {
        let tree = self.tree;
        let (mut lone, mut big, mut unreadable, mut repeated) = (false, false, false, false);
        for part in core::iter::once(node).chain(tree.descendants(node)) {
            match tree.kind(part) {
                Kind::Text => lone |= tree.has_lone_surrogate(part),
                Kind::BigInt => big = true,
                Kind::Unreadable => unreadable = true,
                Kind::Object => repeated = repeated || !repeated_keys(tree, part).is_empty(),
                _ => {}
            }
        }
        if big {
            self.report(Detail::Type {
                expected: "object",
                actual: "bigint",
            });
        }
        if lone {
            self.report(LONE_SURROGATE);
        }
        if repeated {
            self.report(Detail::Duplicate);
        }
        if unreadable {
            self.report(UNREADABLE);
        }
        tree.write(node, &mut self.out.body);
    }

    fn write(&mut self, json: &[u8]) {
        self.out.body.extend_from_slice(json);
    }

    /// Separates the members of the object whose first one starts at `start`.
    fn comma(&mut self, start: usize) {
        if self.out.body.len() > start {
            self.out.body.push(b',');
        }
    }

    fn wrong_type(&mut self, shape: &Shape, node: Node) {
        let actual = match self.tree.kind(node) {
            Kind::Null => "null",
            Kind::False | Kind::True => "boolean",
            Kind::Number => not_finite(self.tree.number(node)).unwrap_or("number"),
            Kind::Text => "string",
            Kind::List => "array",
            Kind::Object => "object",
            Kind::Function => "function",
            Kind::Symbol => "symbol",
            Kind::BigInt => "bigint",
            // Neither gets this far.
            Kind::Undefined | Kind::Unreadable => "undefined",
        };
        self.report(Detail::Type {
            expected: shape.type_name(),
            actual,
        });
    }

    fn report(&mut self, detail: Detail) {
        self.report_as(detail, Severity::Error);
    }

    /// Lists the issue here; gives the severity that it got.
    fn report_as(&mut self, detail: Detail, severity: Severity) -> Severity {
        let rule = self.rule(detail.code());
        let relaxed = detail.can_relax() && self.options.relax.contains(&rule.as_str());
        let severity = if relaxed { Severity::Warning } else { severity };
        let list = match severity {
            Severity::Error => &self.out.issues,
            Severity::Warning => &self.out.warnings,
        };
        let issue = match list.len() {
            0..MAX_ISSUES => Issue {
                message: detail.message(&self.label()),
                path: self.path.iter().map(|step| self.segment(*step)).collect(),
                detail,
                severity,
                rule,
            },
            MAX_ISSUES => {
                let detail = Detail::Limit {
                    limit: "issues",
                    max: MAX_ISSUES as u32,
                };
                Issue {
                    message: detail.message(PAYLOAD),
                    path: Vec::new(),
                    detail,
                    severity,
                    rule: "limit".into(),
                }
            }
            _ => return severity,
        };
        match severity {
            Severity::Error => self.out.issues.push(issue),
            Severity::Warning => self.out.warnings.push(issue),
        }
        severity
    }

    fn segment(&self, step: Step) -> Segment {
        match step {
            Step::Key(name) => Segment::Key(name.into()),
            Step::Index(index) => Segment::Index(index),
            Step::Unknown(key) => Segment::Key(
                core::str::from_utf8(&self.tree.text(key))
                    .unwrap_or_default()
                    .chars()
                    .take(MAX_KEY_CHARACTERS)
                    .collect(),
            ),
        }
    }

    /// The rule's name: the contract's own keys down to here, then the code.
    fn rule(&self, code: &str) -> String {
        let mut rule = String::new();
        for step in &self.path {
            if let Step::Key(name) = step {
                rule.push_str(name);
                rule.push('.');
            }
        }
        rule.push_str(code);
        rule
    }

    /// What a sentence calls this place: `sdk_config.success_url`, without the caller's own keys.
    fn label(&self) -> String {
        let mut label = Vec::new();
        for step in &self.path {
            match step {
                Step::Key(name) => {
                    if !label.is_empty() {
                        label.push(b'.');
                    }
                    label.extend_from_slice(name.as_bytes());
                }
                Step::Index(index) => {
                    label.push(b'[');
                    number::write(f64::from(*index), &mut label);
                    label.push(b']');
                }
                Step::Unknown(_) => {}
            }
        }
        if label.is_empty() {
            label.extend_from_slice(PAYLOAD.as_bytes());
        }
        String::from_utf8(label).unwrap_or_default()
    }

    /// Reading ended early: one issue, at the place where it did.
    fn stopped(&mut self, stop: Stop, shape: &'static Shape) {
        let (limit, max) = match stop {
            Stop::Syntax(offset) => {
                return self.report(Detail::Syntax {
                    offset: offset as u32,
                });
            }
            Stop::Bytes => ("bytes", MAX_BYTES as u32),
            Stop::Depth => ("depth", MAX_DEPTH),
            Stop::Values => ("values", MAX_VALUES),
        };
        let mut here = self.tree.root().map(|root| (shape, root));
        while let Some((shape, node)) = here {
            here = self.last_child(shape, node);
        }
        self.report(Detail::Limit { limit, max });
    }

    /// Steps down to the child that was being read, as far as the contract's own fields go.
    fn last_child(&mut self, shape: &'static Shape, node: Node) -> Option<(&'static Shape, Node)> {
        if !self.tree.is_open(node) {
            return None;
        }
        match shape {
            Shape::List { item, .. } if self.tree.kind(node) == Kind::List => {
                let (mut count, mut last) = (0, None);
                for child in self.tree.items(node) {
                    count += 1;
                    last = Some(child);
                }
                let open = last.filter(|child| self.tree.is_open(*child));
                // A closed last child was read whole: the next one passed the limit.
                self.path.push(Step::Index(match open {
                    Some(_) => count - 1,
                    None => count,
                }));
                open.map(|child| (*item, child))
            }
            Shape::Object(fields) if self.tree.kind(node) == Kind::Object => {
                let (key, value) = self.tree.members(node).last()?;
                match find(fields, 0, &self.tree.text(key)).and_then(|at| fields.get(at)) {
                    Some(field) => {
                        self.path.push(Step::Key(field.name));
                        Some((&field.shape, value))
                    }
                    None => {
                        self.path.push(Step::Unknown(key));
                        None
                    }
                }
            }
            _ => None,
        }
    }
}

const PAYLOAD: &str = "the payload";
const LONE_SURROGATE: Detail = Detail::Format {
    format: Format::Unicode,
};
const UNREADABLE: Detail = Detail::Limit {
    limit: "readable",
    max: 0,
};

/// The field called `name`, looked for from `expected` on and then around.
fn find(fields: &[Field], expected: usize, name: &[u8]) -> Option<usize> {
    let from_there = fields.iter().enumerate().skip(expected);
    from_there
        .chain(fields.iter().enumerate().take(expected))
        .find(|(_, field)| field.name.as_bytes() == name)
        .map(|(at, _)| at)
}

/// The keys of an object that stand there a second time.
fn repeated_keys(tree: &Tree, object: Node) -> Vec<Node> {
    if tree.count(object) < 2 {
        return Vec::new();
    }
    let keys: BinaryHeap<_> = tree
        .members(object)
        .map(|(key, _)| (tree.text(key), key.0))
        .collect();
    let sorted = keys.into_sorted_vec();
    let pairs = sorted.iter().zip(sorted.iter().skip(1));
    pairs
        .filter(|(first, second)| first.0 == second.0)
        .map(|(_, second)| Node(second.1))
        .collect()
}

fn not_finite(value: f64) -> Option<&'static str> {
    if value.is_nan() {
        Some("NaN")
    } else if value.is_infinite() {
        Some("infinity")
    } else {
        None
    }
}

fn not_an_integer(value: f64) -> Option<&'static str> {
    not_finite(value).or(if value.trunc() != value {
        Some("fraction")
    } else if value.abs() > number::MAX_SAFE_INTEGER {
        Some("unsafe integer")
    } else {
        None
    })
}

/// `^-?[0-9]+$`
fn form_integer(text: &[u8]) -> Option<f64> {
    let digits = text.strip_prefix(b"-").unwrap_or(text);
    let is_integer = !digits.is_empty() && digits.iter().all(u8::is_ascii_digit);
    is_integer.then(|| number::parse(text))
}

#[cfg(test)]
mod tests {
    use super::*;

    const NAMES: &[Field] = &[
        Field::new(
            "first",
            Shape::Text(Text {
                min: 2,
                max: Some(4),
                formats: &[],
            }),
        )
        .required(),
        Field::new("alive", Shape::Boolean),
    ];
    const KIND: Shape = Shape::Choice(Choice {
        allowed: &["CAMERA", "CAMERA_AND_UPLOAD"],
        open: false,
    });
    const WORD: Shape = Shape::Choice(Choice {
        allowed: &["en", "de"],
        open: true,
    });
    const MORE_THAN_300: Shape = Shape::Integer(Range {
        min: Some(300.0),
        exclusive_min: true,
        max: None,
        unit: Some(Unit::Seconds),
    });
    /// A contract with one of everything.
    const SHAPE: Shape = Shape::Object(&[
        Field {
            nullable: true,
            ..Field::new("count", MORE_THAN_300)
        },
        Field::new("kind", KIND),
        Field::new(
            "words",
            Shape::List {
                item: &WORD,
                min: 1,
            },
        ),
        Field::new(
            "people",
            Shape::List {
                item: &Shape::Object(NAMES),
                min: 0,
            },
        ),
        Field::new("free", Shape::FreeObject),
    ]);

    fn check_with(json: &str, options: Options<'_>) -> Checked {
        let mut checked = Checked::default();
        check(
            &SHAPE,
            &Tree::of_json(json.as_bytes()),
            options,
            &mut checked,
        );
        checked
    }

    /// Rule, place and sentence of each issue.
    fn told(json: &str) -> Vec<(String, String, String)> {
        let checked = check_with(json, Options::default());
        assert_eq!(checked.body(), None, "{json}");
        checked
            .issues
            .into_iter()
            .map(|issue| (issue.rule.clone(), issue.pointer(), issue.message))
            .collect()
    }

    fn one(json: &str, rule: &str, pointer: &str, message: &str) {
        let expected = vec![(rule.to_string(), pointer.to_string(), message.to_string())];
        assert_eq!(told(json), expected, "{json}");
    }

    #[test]
    fn writes_the_body_in_the_order_of_the_table() {
        let checked = check_with(
            r#"{"free":{"b":[1.50]},"people":[{"alive":true,"first":"A\u00e9"}],
                "words":["de"],"kind":"CAMERA","count":6e2}"#,
            Options::default(),
        );
        assert_eq!(
            String::from_utf8_lossy(checked.body().unwrap()),
            r#"{"count":600,"kind":"CAMERA","words":["de"],"people":[{"first":"Aé","alive":true}],"free":{"b":[1.50]}}"#
        );
        let checked = check_with(r#"{"count":null}"#, Options::default());
        assert_eq!(checked.body(), Some(&br#"{"count":null}"#[..]));
    }

    #[test]
    fn finds_every_kind_of_problem() {
        one(
            r#"{"count":300}"#,
            "count.min",
            "/count",
            "count must be more than 300 seconds (5 minutes); got 300",
        );
        one(
            r#"{"kind":"camera-and-upload"}"#,
            "kind.enum",
            "/kind",
            "kind must be one of CAMERA, CAMERA_AND_UPLOAD; did you mean CAMERA_AND_UPLOAD?",
        );
        one(
            r#"{"words":[]}"#,
            "words.min_length",
            "/words",
            "words must not be empty",
        );
        one(
            r#"{"people":[{"first":"ab"},{"alive":false}]}"#,
            "people.first.required",
            "/people/1/first",
            "people[1].first is required",
        );
        one(
            r#"{"people":[{"first":"abcde"}]}"#,
            "people.first.max_length",
            "/people/0/first",
            "people[0].first must have at most 4 characters; got 5",
        );
        one(
            r#"{"people":[{"first":"ab","alive":"yes"}]}"#,
            "people.alive.type",
            "/people/0/alive",
            "people[0].alive must be a boolean; got a string",
        );
        one(
            r#"{"people":[{"first":"ab","frist":"ab"}]}"#,
            "people.unknown_key",
            "/people/0/frist",
            "people[0] has a key that the contract does not know; did you mean first?",
        );
        one(
            r#"{"people":{}}"#,
            "people.type",
            "/people",
            "people must be an array; got an object",
        );
    }

    #[test]
    fn counts_scalar_values_not_bytes() {
        let of = |name: &str| {
            check_with(
                &format!(r#"{{"people":[{{"first":"{name}"}}]}}"#),
                Options::default(),
            )
        };
        assert!(of("😀😀😀😀").is_ok());
        assert!(of(r"\ud83d\ude00é").is_ok());
        assert!(!of("😀").is_ok());
        assert!(!of("e\u{301}e\u{301}e").is_ok());
    }

    #[test]
    fn an_open_list_warns_and_sends() {
        let checked = check_with(r#"{"words":["fr"]}"#, Options::default());
        assert_eq!(checked.body(), Some(&br#"{"words":["fr"]}"#[..]));
        assert_eq!(checked.warnings[0].rule, "words.enum");
        assert_eq!(checked.warnings[0].severity, Severity::Warning);
    }

    #[test]
    fn relaxing_changes_one_rule_and_no_other() {
        let options = Options {
            relax: &["count.min", "people.first.required"],
            ..Options::default()
        };
        let checked = check_with(r#"{"count":5}"#, options);
        assert_eq!(checked.body(), Some(&br#"{"count":5}"#[..]));
        assert_eq!(checked.warnings.len(), 1);
        assert!(!check_with(r#"{"people":[{}]}"#, options).is_ok());
        assert!(!check_with(r#"{"kind":"x"}"#, options).is_ok());
    }

    #[test]
    fn says_where_a_budget_was_passed() {
        let deep = "[".repeat(70);
        let items = "0,".repeat(100_001);
        for (json, pointer) in [
            (
                format!(r#"{{"people":[{{"first":"ab"}},{{"first":{deep}"#),
                "/people/1/first",
            ),
            (format!(r#"{{"people":[{deep}"#), "/people/0"),
            (format!(r#"{{"people":[{items}"#), "/people/99998"),
            (format!(r#"{{"free":{{"a":[{items}"#), "/free"),
            (format!(r#"{{"nobody":{{"a":[{items}"#), "/nobody"),
            (deep.clone(), ""),
        ] {
            let found = told(&json);
            assert_eq!(found.len(), 1, "{found:?}");
            assert_eq!(found[0].1, pointer);
        }
    }

    #[test]
    fn a_key_that_stands_twice_is_found_in_linear_time() {
        let keys = |last: &str| {
            let mut json = String::from(r#"{"free":{"#);
            for at in 0..40_000 {
                json.push_str(&format!("\"k{at}\":0,"));
            }
            json + &format!("\"{last}\":0}}}}")
        };
        assert!(check_with(&keys("z"), Options::default()).is_ok());
        assert_eq!(told(&keys("k7"))[0].0, "free.duplicate");
    }
}
