//! The checker: one walk over the tape along a contract's table, which finds every problem and
//! writes the body to send as it goes.

use std::borrow::Cow;
use std::collections::BinaryHeap;

use super::country::{self, Alpha, Known};
use super::format::Format;
use super::shape::{Arm, Choice, Field, ListRule, Range, Rule, Shape, Text, Union, Unit};
use super::suggest;
use super::tree::{Kind, MAX_BYTES, MAX_DEPTH, MAX_VALUES, Node, Stop, Tree};
use crate::issue::{self, Detail, Issue, Segment, Severity};
use crate::number;
use crate::time;

/// At most this many issues, and as many warnings, are listed.
pub const MAX_ISSUES: usize = 100;
/// A caller's key is cut to this many characters where an issue's path repeats it.
const MAX_KEY_CHARACTERS: usize = 128;
/// Repeats are looked for among this many items before.
const MAX_COMPARED: usize = 100;
/// What a body needs beside the caller's text: keys, numbers, punctuation.
const BODY_FRAME: usize = 4_096;
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
    /// A JSON pointer: only issues there or below are listed, and those about the whole payload.
    pub at: Option<&'a str>,
}

/// What a check found.
#[derive(Debug, Default)]
pub struct Checked {
    /// The problems that stop the payload from being sent.
    pub issues: Vec<Issue>,
    /// What does not stop it.
    pub warnings: Vec<Issue>,
    pub(crate) body: Vec<u8>,
    pub(crate) secrets: Vec<Secret>,
    /// There are errors elsewhere than where was asked.
    pub(crate) has_hidden: bool,
}

/// Where a secret stands in the body, for those who show it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Secret {
    /// The field.
    pub name: &'static str,
    /// The place of its JSON text, quotes included, in the body.
    pub start: usize,
    /// Where it ends.
    pub end: usize,
}

impl Checked {
    /// The secrets in the body.
    pub fn secrets(&self) -> &[Secret] {
        &self.secrets
    }

    /// May the payload be sent?
    pub fn is_ok(&self) -> bool {
        self.issues.is_empty()
    }

    /// The exact bytes to send, when there are no issues, here or elsewhere.
    pub fn body(&self) -> Option<&[u8]> {
        (self.is_ok() && !self.has_hidden).then_some(&self.body)
    }
}

/// Checks the tape against a table. `out` is emptied first; its memory is used again.
pub(crate) fn check(shape: &'static Shape, tree: &Tree, options: Options<'_>, out: &mut Checked) {
    out.issues.clear();
    out.warnings.clear();
    out.body.clear();
    out.secrets.clear();
    out.has_hidden = false;
    // Growing would leave copies behind, which nobody could overwrite.
    out.body.reserve(tree.text_length() + BODY_FRAME);
    let mut checker = Checker {
        shape,
        tree,
        options,
        out,
        path: Vec::new(),
        slots: Vec::new(),
        has_other_minimum: false,
    };
    match (tree.stop, tree.root()) {
        (Some(stop), _) => checker.stopped(stop, shape),
        (None, Some(root)) => checker.value(shape, root),
        (None, None) => checker.report(Detail::Required),
    }
    if out.body().is_none() {
        out.body.fill(0);
        out.body.clear();
    }
}

/// One step of the way down.
#[derive(Clone, Copy)]
enum Step {
    Key(&'static str),
    Index(u32),
    /// Which member of a tagged union: part of the rule, not of the place.
    Arm(&'static str),
    /// A key that the contract does not know.
    Unknown(Node),
}

struct Checker<'a> {
    /// The whole contract's.
    shape: &'static Shape,
    tree: &'a Tree,
    options: Options<'a>,
    out: &'a mut Checked,
    path: Vec<Step>,
    /// Where the values of the open objects' fields are, in table order, innermost object last.
    slots: Vec<Node>,
    /// The number that is being checked has a minimum that depends on a neighbour.
    has_other_minimum: bool,
}

/// A field and the others of its object, for the rules between them. Gives only values that are
/// present and of the right type.
pub struct Neighbours<'a> {
    tree: &'a Tree,
    coerce_form: bool,
    own: Node,
    fields: &'static [Field],
    slots: &'a [Node],
}

impl Neighbours<'_> {
    fn node(&self, name: &str) -> Node {
        let at = find(self.fields, 0, name.as_bytes());
        at.and_then(|at| self.slots.get(at))
            .copied()
            .unwrap_or(NOWHERE)
    }

    /// Is the field itself present?
    pub fn is_present(&self) -> bool {
        self.own != NOWHERE
    }

    /// Is this other field present?
    pub fn has(&self, name: &str) -> bool {
        self.node(name) != NOWHERE
    }

    /// Is it present, and not `false`?
    pub fn is_set(&self, name: &str) -> bool {
        self.has(name) && self.flag(name) != Some(false)
    }

    /// The field's own integer.
    pub fn own_integer(&self) -> Option<f64> {
        self.integer_at(self.own)
    }

    /// Another field's integer.
    pub fn integer(&self, name: &str) -> Option<f64> {
        self.integer_at(self.node(name))
    }

    fn integer_at(&self, node: Node) -> Option<f64> {
        let value = match self.kind(node)? {
            Kind::Number => self.tree.number(node),
            Kind::Text if self.coerce_form => form_integer(&self.tree.text(node))?,
            _ => return None,
        };
        not_an_integer(value).is_none().then_some(value)
    }

    /// The field's own boolean.
    pub fn own_flag(&self) -> Option<bool> {
        self.flag_at(self.own)
    }

    /// Another field's boolean.
    pub fn flag(&self, name: &str) -> Option<bool> {
        self.flag_at(self.node(name))
    }

    fn flag_at(&self, node: Node) -> Option<bool> {
        match self.kind(node)? {
            Kind::True => Some(true),
            Kind::False => Some(false),
            Kind::Text if self.coerce_form => form_boolean(&self.tree.text(node)),
            _ => None,
        }
    }

    /// Is the field's own text this one?
    pub fn is_text(&self, text: &str) -> bool {
        self.own_text() == Some(text.as_bytes().into())
    }

    /// The field's own text.
    pub fn own_text(&self) -> Option<std::borrow::Cow<'_, [u8]>> {
        self.is_present()
            .then(|| self.tree.plain_text(self.own))
            .flatten()
    }

    fn own_date(&self) -> Option<i64> {
        time::date(&self.own_text()?)
    }

    fn date(&self, name: &str) -> Option<i64> {
        self.kind(self.node(name))?;
        time::date(&self.tree.plain_text(self.node(name))?)
    }

    fn unit(&self, name: &str) -> Option<Unit> {
        match self
            .fields
            .get(find(self.fields, 0, name.as_bytes())?)?
            .shape
        {
            Shape::Integer(range) => range.unit,
            _ => None,
        }
    }

    fn kind(&self, node: Node) -> Option<Kind> {
        (node != NOWHERE).then(|| self.tree.kind(node))
    }
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
            Shape::Integer(range) => self.number(shape, range, not_an_integer, node),
            Shape::Number(range) => self.number(shape, range, not_finite, node),
            Shape::Text(text) => self.text(shape, text, node),
            Shape::Choice(choice) => self.choice(shape, choice, node),
            Shape::Country { alpha, or } => self.country(shape, *alpha, or, node),
            Shape::List { item, min, rules } => self.list(shape, item, *min, rules, node),
            Shape::Object(fields) => self.object(shape, fields, None, node),
            Shape::Union(union) => self.union(shape, union, node),
            Shape::Either { shapes, .. } => self.either(shape, shapes, node),
            Shape::FreeObject => self.free(shape, node),
        }
    }

    fn boolean(&mut self, shape: &Shape, node: Node) {
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

    fn number(
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
        if let Some(min) = range.min
            && !self.has_other_minimum
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
        let rewritten = limits
            .formats
            .iter()
            .find_map(|(format, _)| format.rewrite(&text));
        super::encode::string(rewritten.as_deref().unwrap_or(&text), &mut self.out.body);
    }

    fn choice(&mut self, shape: &Shape, choice: &Choice, node: Node) {
        if self.tree.kind(node) != Kind::Text {
            return self.wrong_type(shape, node);
        }
        let text = self.tree.text(node);
        if self.tree.has_lone_surrogate(node) {
            return self.report(LONE_SURROGATE);
        }
        let lower = text.to_ascii_lowercase();
        let is_upper = choice.or_upper_case && text.to_ascii_uppercase() == text.as_ref();
        if !is_listed(choice.allowed, if is_upper { &lower } else { &text }) {
            let detail = self.listed(Severity::Error, choice.allowed, &text);
            self.report(detail);
        }
        super::encode::string(&text, &mut self.out.body);
    }

    fn country(&mut self, shape: &Shape, alpha: Alpha, or: &'static [&'static str], node: Node) {
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
        super::encode::string(&text, &mut self.out.body);
    }

    fn either(&mut self, shape: &Shape, shapes: &'static [Shape; 2], node: Node) {
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

    fn union(&mut self, shape: &Shape, union: &'static Union, node: Node) {
        if self.tree.kind(node) != Kind::Object {
            return self.wrong_type(shape, node);
        }
        let tag = self
            .tree
            .member(node, union.tag)
            .filter(|tag| !self.is_absent(*tag));
        self.path.push(Step::Key(union.tag));
        let kind = match tag {
            Some(tag) => self.arm(union, tag),
            None => Err(self.report_as(Detail::Required, Severity::Error)),
        };
        self.path.pop();
        let arm = match kind {
            Ok(arm) => arm,
            // The tag's rule is relaxed: who knows better sends the object as it is.
            Err(Severity::Warning) => return self.pass_through_fields(node),
            Err(Severity::Error) => return,
        };
        self.path.push(Step::Arm(arm.name));
        self.object(shape, arm.fields, Some((union.tag, arm.name)), node);
        self.path.pop();
    }

    /// The member that a tag names, or how serious it is that there is none.
    fn arm(&mut self, union: &'static Union, tag: Node) -> Result<&'static Arm, Severity> {
        const TAG: Shape = Shape::TEXT;
        if self.tree.kind(tag) != Kind::Text {
            self.wrong_type(&TAG, tag);
            return Err(Severity::Error);
        }
        let text = self.tree.text(tag);
        let is_it = |arm: &&Arm| arm.name.as_bytes() == text.as_ref();
        match union.arms.iter().find(is_it) {
            Some(arm) => Ok(arm),
            None => {
                let detail = self.listed(Severity::Error, union.names, &text);
                Err(self.report_as(detail, Severity::Error))
            }
        }
    }

    fn list(
        &mut self,
        shape: &Shape,
        item: &'static Shape,
        min: u32,
        rules: &'static [ListRule],
        node: Node,
    ) {
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
        for rule in rules {
            if let ListRule::AdviseNotEmpty(says) = rule
                && actual == 0
            {
                self.report_as(Detail::Advice { says }, Severity::Warning);
            }
        }
        self.write(b"[");
        let tree = self.tree;
        let mut seen = Vec::new();
        let lacks: Vec<_> = rules
            .iter()
            .filter(|rule| lacks_needed(tree, node, rule))
            .collect();
        for (index, value) in tree.items(node).enumerate() {
            if index > 0 {
                self.write(b",");
            }
            self.path.push(Step::Index(index as u32));
            self.value(item, value);
            for rule in &lacks {
                self.needs(rule, value);
            }
            for rule in rules {
                self.distinct(rule, index, value, &mut seen);
            }
            self.path.pop();
        }
        self.write(b"]");
    }

    /// An item that needs another one, which its list lacks.
    fn needs(&mut self, rule: &ListRule, item: Node) {
        if let ListRule::Needs {
            tag,
            item: needy,
            needs,
        } = *rule
            && self.tree.tag(item, tag).as_deref() == Some(needy.as_bytes())
        {
            let list = self.list_pointer(None);
            let detail = Detail::Requires {
                requires: vec![list.clone()],
            };
            self.report_with(detail, Severity::Error, vec![list], needs);
        }
    }

    /// An item that repeats one before it. Compared are the first items only: a list of a hundred
    /// thousand would compare each with each.
    fn distinct<'t>(
        &mut self,
        rule: &ListRule,
        index: usize,
        item: Node,
        seen: &mut Vec<Option<Cow<'t, [u8]>>>,
    ) where
        Self: 't,
    {
        let key = match rule {
            ListRule::Distinct => self
                .tree
                .plain_text(item)
                .map(|text| Cow::Owned(text.to_ascii_lowercase())),
            ListRule::DistinctTag(tag) => self
                .tree
                .tag(item, tag)
                .map(|tag| Cow::Owned(tag.into_owned())),
            _ => return,
        };
        let first = key
            .as_ref()
            .and_then(|key| seen.iter().position(|other| other.as_ref() == Some(key)));
        if let Some(first) = first {
            let of = Some(self.list_pointer(Some(first as u32)));
            self.report_as(Detail::Duplicate { of }, Severity::Warning);
        }
        if index < MAX_COMPARED {
            seen.push(key);
        }
    }

    /// The pointer of the list whose item is being checked, or of another item of it.
    fn list_pointer(&self, item: Option<u32>) -> String {
        let (_, above) = self.path.split_last().unwrap_or((&Step::Index(0), &[]));
        let steps = above.iter().copied().chain(item.map(Step::Index));
        let path: Vec<_> = steps.filter_map(|step| self.segment(step)).collect();
        issue::pointer(&path)
    }

    fn object(
        &mut self,
        shape: &Shape,
        fields: &'static [Field],
        tag: Option<(&'static str, &'static str)>,
        node: Node,
    ) {
        if self.tree.kind(node) != Kind::Object {
            return self.wrong_type(shape, node);
        }
        let tree = self.tree;
        let first = self.slots.len();
        self.slots.resize(first + fields.len(), NOWHERE);
        let (mut unknown, mut repeated) = (false, false);
        let mut tags = 0;
        let mut expected = 0;
        for (key, value) in tree.members(node) {
            if self.is_absent(value) {
                continue;
            }
            let text = tree.text(key);
            if is_tag(tag, &text) {
                tags += 1;
                continue;
            }
            // Keys mostly come in the contract's order.
            match find(fields, expected, &text) {
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
        if let Some((tag, name)) = tag {
            super::encode::string(tag.as_bytes(), &mut self.out.body);
            self.write(b":");
            super::encode::string(name.as_bytes(), &mut self.out.body);
            if tags > 1 {
                self.path.push(Step::Key(tag));
                self.report(Detail::Duplicate { of: None });
                self.path.pop();
            }
        }
        for (at, field) in fields.iter().enumerate() {
            let value = self.slots.get(first + at).copied().unwrap_or(NOWHERE);
            self.path.push(Step::Key(field.name));
            if value != NOWHERE {
                self.member(field, value, start, fields, first);
                if repeated && self.occurrences(node, field.name) > 1 {
                    self.report(Detail::Duplicate { of: None });
                }
            } else if field.required {
                self.report(Detail::Required);
            }
            for rule in field.rules {
                self.rule(rule, value, fields, first);
            }
            self.path.pop();
        }
        if unknown {
            self.unknown(fields, tag, node, start);
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

    fn member(
        &mut self,
        field: &'static Field,
        value: Node,
        start: usize,
        fields: &'static [Field],
        first: usize,
    ) {
        let neighbours = self.neighbours(value, fields, first);
        self.has_other_minimum = field.rules.iter().any(|rule| {
            matches!(rule, Rule::AtLeast { other, plus }
                if *plus != 0.0 && neighbours.integer(other).is_some())
        });
        self.comma(start);
        super::encode::string(field.name.as_bytes(), &mut self.out.body);
        self.write(b":");
        let begins = self.out.body.len();
        match self.tree.kind(value) {
            Kind::Null if field.nullable => self.write(b"null"),
            _ => self.value(&field.shape, value),
        }
        self.has_other_minimum = false;
        if field.secret {
            self.out.secrets.push(Secret {
                name: field.name,
                start: begins,
                end: self.out.body.len(),
            });
        }
    }

    fn neighbours(&self, own: Node, fields: &'static [Field], first: usize) -> Neighbours<'_> {
        Neighbours {
            tree: self.tree,
            coerce_form: self.options.coerce_form,
            own,
            fields,
            slots: self.slots.get(first..).unwrap_or_default(),
        }
    }

    /// What holds between a field and its neighbours.
    fn rule(&mut self, rule: &Rule, own: Node, fields: &'static [Field], first: usize) {
        let near = self.neighbours(own, fields, first);
        let beside = |name: &str| self.beside(name);
        let (detail, related, name) = match *rule {
            Rule::AtLeast { other, plus } => match (near.own_integer(), near.integer(other)) {
                (Some(actual), Some(least)) if actual < least + plus => (
                    Detail::Min {
                        min: least + plus,
                        actual,
                        exclusive: false,
                        unit: near.unit(other),
                    },
                    vec![beside(other)],
                    other,
                ),
                _ => return,
            },
            Rule::NotAfter(other) => match (near.own_date(), near.date(other)) {
                (Some(own), Some(last)) if own > last => (
                    Detail::Order {
                        other: beside(other),
                    },
                    vec![beside(other)],
                    other,
                ),
                _ => return,
            },
            Rule::Requires(other) if near.is_present() && !near.has(other) => (
                Detail::Requires {
                    requires: vec![beside(other)],
                },
                vec![beside(other)],
                other,
            ),
            Rule::Excludes(other) if near.own_flag() == Some(true) && near.has(other) => (
                Detail::Conflict {
                    with: vec![beside(other)],
                },
                vec![beside(other)],
                other,
            ),
            Rule::RequiredWith(others) if !near.is_present() => {
                let present = others.iter().filter(|other| near.has(other));
                let related: Vec<_> = present.map(|other| beside(other)).collect();
                if related.is_empty() {
                    return;
                }
                (Detail::Required, related, "")
            }
            Rule::Advise {
                test,
                related,
                says,
            } if test(&near) => {
                let set = related.iter().filter(|name| near.is_set(name));
                let related = set.map(|name| beside(name)).collect();
                let advice = Detail::Advice { says };
                self.report_with(advice, Severity::Warning, related, "");
                return;
            }
            _ => return,
        };
        self.report_with(detail, Severity::Error, related, name);
    }

    /// The pointer of a neighbour of the field that is being checked.
    fn beside(&self, name: &str) -> String {
        let (_, above) = self.path.split_last().unwrap_or((&Step::Index(0), &[]));
        let mut path: Vec<_> = above
            .iter()
            .filter_map(|step| self.segment(*step))
            .collect();
        path.push(Segment::Key(name.into()));
        issue::pointer(&path)
    }

    /// The keys that the contract does not have, in the caller's order.
    fn unknown(
        &mut self,
        fields: &'static [Field],
        tag: Option<(&'static str, &'static str)>,
        node: Node,
        start: usize,
    ) {
        let tree = self.tree;
        let repeats = repeated_keys(tree, node);
        for (key, value) in tree.members(node) {
            let text = tree.text(key);
            // JSON.stringify leaves functions and symbols out.
            if self.is_absent(value)
                || tree.is_omitted(value)
                || is_tag(tag, &text)
                || find(fields, 0, &text).is_some()
            {
                continue;
            }
            self.path.push(Step::Unknown(key));
            let mut keep = self.options.unknown_keys == UnknownKeys::Warn;
            if repeats.contains(&key) {
                self.report(Detail::Duplicate { of: None });
            } else if self.options.unknown_keys != UnknownKeys::Strip {
                let names = fields.iter().map(|field| field.name);
                let severity = if keep {
                    Severity::Warning
                } else {
                    Severity::Error
                };
                let suggestion = self.meant(severity, &text, names);
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
                let begins = self.out.body.len();
                self.pass_through_fields(value);
                let mut names = Vec::new();
                secret_names(self.shape, &mut names);
                let secret = names.iter().find(|name| name.as_bytes() == text.as_ref());
                if let Some(name) = secret
                    && tree.kind(value) == Kind::Text
                {
                    let end = self.out.body.len();
                    self.out.secrets.push(Secret {
                        name,
                        start: begins,
                        end,
                    });
                }
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
        let mut overflows = false;
        for part in core::iter::once(node).chain(tree.descendants(node)) {
            match tree.kind(part) {
                Kind::Text => lone |= tree.has_lone_surrogate(part),
                Kind::BigInt => big = true,
                Kind::Number => overflows |= tree.overflows(part),
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
        if overflows {
            self.report(Detail::Type {
                expected: "number",
                actual: "infinity",
            });
        }
        if lone {
            self.report(LONE_SURROGATE);
        }
        if repeated {
            self.report(Detail::Duplicate { of: None });
        }
        if unreadable {
            self.report(UNREADABLE);
        }
        tree.write(node, &mut self.out.body);
    }

    /// The same for what stands where the contract has fields: one of them may be a secret.
    fn pass_through_fields(&mut self, node: Node) {
        let begins = self.out.body.len();
        self.pass_through(node);
        let mut names = Vec::new();
        secret_names(self.shape, &mut names);
        if !names.is_empty() {
            self.find_secrets(node, &names, &mut Vec::new(), begins);
        }
    }

    /// Where the members with these names stand in what was written from `begins` on.
    fn find_secrets(
        &mut self,
        node: Node,
        names: &[&'static str],
        before: &mut Vec<u8>,
        begins: usize,
    ) {
        let tree = self.tree;
        let is_object = tree.kind(node) == Kind::Object;
        if !is_object && tree.kind(node) != Kind::List {
            return tree.write(node, before);
        }
        // The brackets and separators of `Tree::write`, one byte each.
        before.push(b'[');
        let mut first = true;
        let mut members: Vec<(Option<Node>, Node)> = Vec::new();
        if is_object {
            let kept = tree
                .members(node)
                .filter(|(_, value)| !tree.is_omitted(*value));
            members.extend(kept.map(|(key, value)| (Some(key), value)));
        } else {
            members.extend(tree.items(node).map(|item| (None, item)));
        }
        for (key, value) in members {
            if !first {
                before.push(b',');
            }
            first = false;
            let mut secret = None;
            if let Some(key) = key {
                tree.write(key, before);
                before.push(b':');
                let text = tree.text(key);
                secret = names.iter().find(|name| name.as_bytes() == text.as_ref());
            }
            let start = begins + before.len();
            match secret {
                Some(name) if tree.kind(value) == Kind::Text => {
                    tree.write(value, before);
                    let end = begins + before.len();
                    self.out.secrets.push(Secret { name, start, end });
                }
                _ => self.find_secrets(value, names, before, begins),
            }
        }
        before.push(b']');
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
            Kind::Instance => "instance",
        };
        self.report(Detail::Type {
            expected: shape.type_name(),
            actual,
        });
    }

    fn report(&mut self, detail: Detail) {
        self.report_as(detail, Severity::Error);
    }

    fn report_as(&mut self, detail: Detail, severity: Severity) -> Severity {
        self.report_with(detail, severity, Vec::new(), "")
    }

    /// Lists the issue here; gives the severity that it got. `name` tells apart the rules of one
    /// code at one field.
    fn report_with(
        &mut self,
        detail: Detail,
        severity: Severity,
        related: Vec<String>,
        name: &str,
    ) -> Severity {
        // Without rules to relax, an issue that will not be listed costs nothing.
        if self.options.relax.is_empty() && self.is_full(severity) {
            return severity;
        }
        let rule = self.rule_id(detail.code(), name);
        let relaxed = detail.can_relax() && self.options.relax.contains(&rule.as_str());
        let severity = if relaxed { Severity::Warning } else { severity };
        let path: Vec<_> = self
            .path
            .iter()
            .filter_map(|step| self.segment(*step))
            .collect();
        if let Some(at) = self.options.at
            && !detail.is_about_all()
            && !is_at_or_below(&issue::pointer(&path), at)
        {
            self.out.has_hidden |= severity == Severity::Error;
            return severity;
        }
        let list = match severity {
            Severity::Error => &self.out.issues,
            Severity::Warning => &self.out.warnings,
        };
        let issue = match list.len() {
            0..MAX_ISSUES => Issue {
                message: detail.message(&self.label()),
                path,
                detail,
                severity,
                rule,
                related,
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
                    related: Vec::new(),
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

    /// Is there no room for another issue of this severity? Once the cap is told, more are dropped.
    fn is_full(&self, severity: Severity) -> bool {
        let list = match severity {
            Severity::Error => &self.out.issues,
            Severity::Warning => &self.out.warnings,
        };
        list.len() > MAX_ISSUES
    }

    /// The value that was probably meant; not looked for when nobody will see it.
    fn meant(
        &self,
        severity: Severity,
        text: &[u8],
        candidates: impl Iterator<Item = &'static str>,
    ) -> Option<&'static str> {
        if self.is_full(severity) {
            return None;
        }
        suggest::nearest(text, candidates)
    }

    /// Not one of a list.
    fn listed(&self, severity: Severity, list: &'static [&'static str], text: &[u8]) -> Detail {
        Detail::Enum {
            allowed: Some(list),
            suggestion: self.meant(severity, text, list.iter().copied()),
        }
    }

    fn segment(&self, step: Step) -> Option<Segment> {
        Some(match step {
            Step::Arm(_) => return None,
            Step::Key(name) => Segment::Key(name.into()),
            Step::Index(index) => Segment::Index(index),
            Step::Unknown(key) => Segment::Key(
                core::str::from_utf8(&self.tree.text(key))
                    .unwrap_or_default()
                    .chars()
                    .take(MAX_KEY_CHARACTERS)
                    .collect(),
            ),
        })
    }

    /// The rule's id: the contract's own keys and tags down to here, then the code.
    fn rule_id(&self, code: &str, name: &str) -> String {
        let mut rule = String::new();
        for step in &self.path {
            if let Step::Key(name) | Step::Arm(name) = step {
                rule.push_str(name);
                rule.push('.');
            }
        }
        rule.push_str(code);
        if !name.is_empty() {
            rule.push('.');
            rule.push_str(name);
        }
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
                Step::Arm(_) | Step::Unknown(_) => {}
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
                self.last_member(fields, node)
            }
            Shape::Union(union) => {
                let tag = self.tree.tag(node, union.tag)?;
                let is_it = |arm: &&Arm| arm.name.as_bytes() == tag.as_ref();
                let arm = union.arms.iter().find(is_it)?;
                self.last_member(arm.fields, node)
            }
            Shape::Either { shapes, .. } => {
                let kind = self.tree.kind(node);
                self.last_child(shapes.iter().find(|shape| shape.takes(kind))?, node)
            }
            _ => None,
        }
    }

    fn last_member(
        &mut self,
        fields: &'static [Field],
        node: Node,
    ) -> Option<(&'static Shape, Node)> {
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
}

impl Shape {
    /// Is this the kind of value that the shape is about?
    fn takes(&self, kind: Kind) -> bool {
        match self {
            Shape::Integer(_) | Shape::Number(_) => kind == Kind::Number,
            Shape::Text(_) | Shape::Choice(_) | Shape::Country { .. } => kind == Kind::Text,
            Shape::List { .. } => kind == Kind::List,
            _ => false,
        }
    }
}

/// The names of a contract's secrets, wherever they stand.
fn secret_names(shape: &Shape, names: &mut Vec<&'static str>) {
    let mut of_fields = |fields: &'static [Field]| {
        for field in fields {
            if field.secret && !names.contains(&field.name) {
                names.push(field.name);
            }
            secret_names(&field.shape, names);
        }
    };
    match shape {
        Shape::Object(fields) => of_fields(fields),
        Shape::Union(union) => union.arms.iter().for_each(|arm| of_fields(arm.fields)),
        Shape::List { item, .. } => secret_names(item, names),
        _ => {}
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

/// Does a list have no item that others may need?
fn lacks_needed(tree: &Tree, list: Node, rule: &ListRule) -> bool {
    match *rule {
        ListRule::Needs { tag, needs, .. } => !tree
            .items(list)
            .any(|item| tree.tag(item, tag).as_deref() == Some(needs.as_bytes())),
        _ => false,
    }
}

fn is_tag(tag: Option<(&str, &str)>, key: &[u8]) -> bool {
    tag.is_some_and(|(tag, _)| tag.as_bytes() == key)
}

fn is_listed(list: &[&str], text: &[u8]) -> bool {
    list.iter().any(|value| value.as_bytes() == text)
}

/// Is `pointer` the place `at`, or below it?
fn is_at_or_below(pointer: &str, at: &str) -> bool {
    pointer
        .strip_prefix(at)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

fn form_boolean(text: &[u8]) -> Option<bool> {
    match text {
        b"true" | b"on" => Some(true),
        b"false" => Some(false),
        _ => None,
    }
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
                known: &[],
            }),
        )
        .required(),
        Field::new("alive", Shape::Boolean),
    ];
    const KIND: Shape = Shape::choice(&["CAMERA", "CAMERA_AND_UPLOAD"]);
    const WORD: Shape = Shape::Text(Text {
        min: 1,
        max: None,
        formats: &[],
        known: &["en", "de"],
    });
    const MORE_THAN_300: Shape = Shape::more_than(300, Unit::Seconds);
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
                rules: &[],
            },
        ),
        Field::new("people", Shape::list(&Shape::Object(NAMES))),
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
