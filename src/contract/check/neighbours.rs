//! What holds between the fields of one object.

use super::*;

/// A value, as far as rules between fields look at one.
pub(super) enum Fact<'a> {
    Absent,
    Flag(bool),
    Number(f64),
    Text(Resolved<'a>),
    /// Anything else, a text with half of a surrogate pair too.
    Other,
}

/// A field and the others of its object, for the rules between them. Gives only values that are
/// present and of the right type.
pub struct Neighbours<'a> {
    pub(super) fields: &'static [Field],
    /// The field's own place in the table.
    pub(super) own: usize,
    pub(super) coerce_form: bool,
    /// What stands at a place of the table.
    pub(super) at: &'a dyn Fn(usize) -> Fact<'a>,
}

impl<'a> Neighbours<'a> {
    fn own(&self) -> Fact<'a> {
        (self.at)(self.own)
    }

    fn other(&self, name: &str) -> Fact<'a> {
        find(self.fields, self.own, name.as_bytes()).map_or(Fact::Absent, self.at)
    }

    /// Is the field itself present?
    pub fn is_present(&self) -> bool {
        !matches!(self.own(), Fact::Absent)
    }

    /// Is this other field present?
    pub fn has(&self, name: &str) -> bool {
        !matches!(self.other(name), Fact::Absent)
    }

    /// Is it present, and not `false`?
    pub fn is_set(&self, name: &str) -> bool {
        self.has(name) && self.flag(name) != Some(false)
    }

    /// The field's own integer.
    pub fn own_integer(&self) -> Option<f64> {
        self.integer_of(self.own())
    }

    /// Another field's integer.
    pub fn integer(&self, name: &str) -> Option<f64> {
        self.integer_of(self.other(name))
    }

    /// Is the field's own integer more than another field's?
    pub fn own_is_over(&self, name: &str) -> bool {
        match (self.own_integer(), self.integer(name)) {
            (Some(own), Some(other)) => own > other,
            _ => false,
        }
    }

    fn integer_of(&self, fact: Fact<'_>) -> Option<f64> {
        let value = match fact {
            Fact::Number(value) => value,
            Fact::Text(text) if self.coerce_form => form_integer(&text)?,
            _ => return None,
        };
        not_an_integer(value).is_none().then_some(value)
    }

    /// The field's own boolean.
    pub fn own_flag(&self) -> Option<bool> {
        self.flag_of(self.own())
    }

    /// Another field's boolean.
    pub fn flag(&self, name: &str) -> Option<bool> {
        self.flag_of(self.other(name))
    }

    fn flag_of(&self, fact: Fact<'_>) -> Option<bool> {
        match fact {
            Fact::Flag(flag) => Some(flag),
            Fact::Text(text) if self.coerce_form => form_boolean(&text),
            _ => None,
        }
    }

    /// Is the field's own text this one?
    pub fn is_text(&self, text: &str) -> bool {
        self.own_text().is_some_and(|own| *own == *text.as_bytes())
    }

    /// The field's own text.
    pub(crate) fn own_text(&self) -> Option<Resolved<'a>> {
        text_of(self.own())
    }

    fn own_date(&self) -> Option<i64> {
        time::date(&self.own_text()?)
    }

    fn date(&self, name: &str) -> Option<i64> {
        time::date(&text_of(self.other(name))?)
    }

    fn unit(&self, name: &str) -> Option<Unit> {
        match self
            .fields
            .get(find(self.fields, self.own, name.as_bytes())?)?
            .shape
        {
            Shape::Integer(range) => range.unit,
            _ => None,
        }
    }
}

fn text_of(fact: Fact<'_>) -> Option<Resolved<'_>> {
    match fact {
        Fact::Text(text) => Some(text),
        _ => None,
    }
}

/// An issue in the making: what is wrong, which other places it is about, and the rule's own name.
pub(super) type Finding = (Detail, Vec<String>, &'static str);

impl Rule {
    pub(super) fn is_advice(&self) -> bool {
        matches!(self, Rule::Advise { .. } | Rule::AdvisedBeside { .. })
    }

    /// Does it say something here?
    pub(super) fn applies(&self, near: &Neighbours<'_>) -> bool {
        match *self {
            Rule::AtLeast { other, plus } => match (near.own_integer(), near.integer(other)) {
                (Some(actual), Some(least)) => actual < least + plus,
                _ => false,
            },
            Rule::NotAfter(other) => match (near.own_date(), near.date(other)) {
                (Some(own), Some(last)) => own > last,
                _ => false,
            },
            Rule::Requires(other) => near.is_present() && !near.has(other),
            Rule::Excludes(other) => near.own_flag() == Some(true) && near.has(other),
            Rule::RequiredWith(others) => {
                !near.is_present() && others.iter().any(|other| near.has(other))
            }
            Rule::AdvisedBeside { other, .. } => !near.is_present() && near.has(other),
            Rule::Advise { test, .. } => near.is_present() && test(near),
        }
    }
}

impl Checker<'_> {
    /// What stands at a place of the table, in the object whose slots begin at `first`.
    fn fact(&self, first: usize, at: usize) -> Fact<'_> {
        let tree = self.tree;
        let node = self.slots.get(first + at).copied().unwrap_or(NOWHERE);
        if node == NOWHERE {
            return Fact::Absent;
        }
        match tree.kind(node) {
            Kind::True => Fact::Flag(true),
            Kind::False => Fact::Flag(false),
            Kind::Number => Fact::Number(tree.number(node)),
            _ => tree.plain_text(node).map_or(Fact::Other, Fact::Text),
        }
    }

    /// The number at `own` has a minimum that depends on a neighbour, instead of its own.
    pub(super) fn has_other_minimum(
        &self,
        fields: &'static [Field],
        own: usize,
        first: usize,
    ) -> bool {
        let rules = fields.get(own).map_or(&[][..], |field| field.rules);
        let near = Neighbours {
            fields,
            own,
            coerce_form: self.options.coerce_form,
            at: &|at| self.fact(first, at),
        };
        rules.iter().any(|rule| {
            matches!(*rule, Rule::AtLeast { other, plus }
                if plus != 0.0 && near.integer(other).is_some())
        })
    }

    /// Tells of a rule between a field and its neighbours, if it has something to say.
    pub(super) fn rule(&mut self, rule: &Rule, fields: &'static [Field], own: usize, first: usize) {
        let near = Neighbours {
            fields,
            own,
            coerce_form: self.options.coerce_form,
            at: &|at| self.fact(first, at),
        };
        if rule.applies(&near) {
            self.tell(rule, self.finding(rule, &near));
        }
    }

    /// What a rule that applies has to say.
    pub(super) fn finding(&self, rule: &Rule, near: &Neighbours<'_>) -> Finding {
        let beside = |name: &'static str| self.beside(name);
        match *rule {
            Rule::AtLeast { other, plus } => {
                let detail = Detail::Min {
                    min: near.integer(other).unwrap_or_default() + plus,
                    actual: near.own_integer().unwrap_or_default(),
                    exclusive: false,
                    unit: near.unit(other),
                };
                (detail, vec![beside(other)], other)
            }
            Rule::NotAfter(other) => {
                let detail = Detail::Order {
                    other: beside(other),
                };
                (detail, vec![beside(other)], other)
            }
            Rule::Requires(other) => {
                let detail = Detail::Requires {
                    requires: vec![beside(other)],
                };
                (detail, vec![beside(other)], other)
            }
            Rule::Excludes(other) => {
                let detail = Detail::Conflict {
                    with: vec![beside(other)],
                };
                (detail, vec![beside(other)], other)
            }
            Rule::RequiredWith(others) => {
                let present = others.iter().filter(|other| near.has(other));
                let related = present.map(|other| beside(other)).collect();
                (Detail::Required, related, "")
            }
            Rule::AdvisedBeside { other, says } => {
                (Detail::Advice { says }, vec![beside(other)], "")
            }
            Rule::Advise { related, says, .. } => {
                let set = related.iter().filter(|name| near.is_set(name));
                let related = set.map(|name| beside(name)).collect();
                (Detail::Advice { says }, related, "")
            }
        }
    }

    pub(super) fn tell(&mut self, rule: &Rule, (detail, related, name): Finding) {
        let severity = match rule.is_advice() {
            true => Severity::Warning,
            false => Severity::Error,
        };
        self.report_with(detail, severity, related, name);
    }

    /// The pointer of a neighbour of the field that is being checked.
    pub(super) fn beside(&self, name: &'static str) -> String {
        let (_, above) = self.path.split_last().unwrap_or((&Step::Index(0), &[]));
        let mut path: Vec<_> = above
            .iter()
            .filter_map(|step| self.segment(*step))
            .collect();
        path.push(Segment::Key(name.into()));
        issue::pointer(&path)
    }
}
