//! What holds between the fields of one object.

use super::*;

/// A value, as far as rules between fields look at one.
pub(super) enum Fact<'a> {
    Absent,
    Flag(bool),
    Number(f64),
    Text(Resolved<'a>),
    /// An object or a list without members.
    Empty,
    /// Anything else, a text with half of a surrogate pair too.
    Other,
}

/// A field and the others of its object, for the rules between them. Gives only values that are
/// present and of the right type.
pub(super) struct Neighbours<'a> {
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
        self.place(name).map_or(Fact::Absent, self.at)
    }

    fn place(&self, name: &str) -> Option<usize> {
        find(self.fields, self.own, name.as_bytes())
    }

    fn shape(&self, name: &str) -> Option<Shape> {
        Some(self.fields.get(self.place(name)?)?.shape)
    }

    /// Is the field itself present?
    fn is_present(&self) -> bool {
        !matches!(self.own(), Fact::Absent)
    }

    /// Is this other field present?
    fn has(&self, name: &str) -> bool {
        !matches!(self.other(name), Fact::Absent)
    }

    /// Is this other field present, of its type, and not `false`?
    fn is_set(&self, name: &str) -> bool {
        match self.shape(name) {
            Some(Shape::Boolean) => self.flag(self.other(name)) == Some(true),
            Some(Shape::Integer(_)) => self.integer(name).is_some(),
            _ => text_of(self.other(name)).is_some(),
        }
    }

    /// Another field's integer.
    fn integer(&self, name: &str) -> Option<f64> {
        self.number(self.other(name), true)
    }

    fn own_integer(&self) -> Option<f64> {
        self.number(self.own(), true)
    }

    fn own_number(&self) -> Option<f64> {
        self.number(self.own(), false)
    }

    fn number(&self, fact: Fact<'_>, is_whole: bool) -> Option<f64> {
        let value = match fact {
            Fact::Number(value) => value,
            Fact::Text(text) if self.coerce_form => form_number(&text, is_whole)?,
            _ => return None,
        };
        let refused = match is_whole {
            true => not_an_integer(value),
            false => not_a_number(value),
        };
        refused.is_none().then_some(value)
    }

    fn own_flag(&self) -> Option<bool> {
        self.flag(self.own())
    }

    fn flag(&self, fact: Fact<'_>) -> Option<bool> {
        match fact {
            Fact::Flag(flag) => Some(flag),
            Fact::Text(text) if self.coerce_form => form_boolean(&text),
            _ => None,
        }
    }

    fn own_text(&self) -> Option<Resolved<'a>> {
        text_of(self.own())
    }

    fn own_date(&self) -> Option<i64> {
        time::date(&self.own_text()?)
    }

    fn date(&self, name: &str) -> Option<i64> {
        time::date(&text_of(self.other(name))?)
    }

    fn unit(&self, name: &str) -> Option<Unit> {
        match self.shape(name)? {
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
        matches!(
            self.relation,
            Relation::Advised { .. } | Relation::AdvisedBeside { .. }
        )
    }

    /// Does it say something here?
    pub(super) fn applies(&self, near: &Neighbours<'_>) -> bool {
        match self.relation {
            Relation::AtLeast { other, plus, .. } => {
                match (near.own_integer(), near.integer(other)) {
                    (Some(actual), Some(least)) => actual < least + f64::from(plus),
                    _ => false,
                }
            }
            Relation::AtMostWithout { other, max, .. } => {
                !near.has(other) && near.own_integer().is_some_and(|own| own > f64::from(max))
            }
            Relation::NotAfter(other) => match (near.own_date(), near.date(other)) {
                (Some(own), Some(last)) => own > last,
                _ => false,
            },
            Relation::Requires(other) => near.is_present() && !near.has(other),
            Relation::Excludes(other) => near.own_flag() == Some(true) && near.has(other),
            Relation::NeededBy(others) => {
                !near.is_present() && others.iter().any(|other| near.has(other))
            }
            Relation::AdvisedBeside { other, .. } => !near.is_present() && near.has(other),
            Relation::Advised { when, beside, .. } => {
                near.is_present()
                    && when.holds(near)
                    && (beside.is_empty() || beside.iter().any(|name| near.is_set(name)))
            }
        }
    }
}

impl When {
    fn holds(&self, near: &Neighbours<'_>) -> bool {
        let own_text = |is_it: fn(&[u8], &[u8]) -> bool, text: &str| {
            near.own_text()
                .is_some_and(|own| is_it(&own, text.as_bytes()))
        };
        match *self {
            When::Any => true,
            When::Under(limit) => near.own_number().is_some_and(|own| own < f64::from(limit)),
            When::Over(limit) => near.own_number().is_some_and(|own| own > f64::from(limit)),
            When::OverOther(name) => match (near.own_integer(), near.integer(name)) {
                (Some(own), Some(other)) => own > other,
                _ => false,
            },
            When::Fraction => near.own_number().is_some_and(|own| own.trunc() != own),
            When::Flag(flag) => near.own_flag() == Some(flag),
            When::Text(text) => own_text(|own, text| own == text, text),
            When::OtherText(text) => own_text(|own, text| own != text, text),
            When::IsoDate => near.own_date().is_some(),
            When::Empty => matches!(near.own(), Fact::Empty),
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
            Kind::Object if tree.members(node).all(|(_, value)| self.is_absent(value)) => {
                Fact::Empty
            }
            Kind::List if tree.count(node) == 0 => Fact::Empty,
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
        rules.iter().any(|rule| match rule.relation {
            Relation::AtLeast {
                other,
                plus,
                unless,
            } => {
                plus > 0 && near.integer(other).is_some()
                    || unless.iter().any(|other| near.has(other))
            }
            _ => false,
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
        let set = |names: &[&'static str]| {
            let set = names.iter().filter(|name| near.is_set(name));
            set.map(|name| beside(name)).collect()
        };
        match rule.relation {
            Relation::AtLeast { other, plus, .. } => {
                let detail = Detail::Min {
                    min: near.integer(other).unwrap_or_default() + f64::from(plus),
                    actual: near.own_integer().unwrap_or_default(),
                    exclusive: false,
                    unit: near.unit(other),
                };
                (detail, vec![beside(other)], other)
            }
            Relation::AtMostWithout {
                other,
                max,
                because,
            } => {
                let detail = Detail::Max {
                    max: f64::from(max),
                    actual: near.own_integer().unwrap_or_default(),
                    unit: near.unit(other),
                    because,
                };
                (detail, vec![beside(other)], other)
            }
            Relation::NotAfter(other) => {
                let detail = Detail::Order {
                    other: beside(other),
                };
                (detail, vec![beside(other)], other)
            }
            Relation::Requires(other) => {
                let detail = Detail::Requires {
                    requires: vec![beside(other)],
                    entry: None,
                };
                (detail, vec![beside(other)], other)
            }
            Relation::Excludes(other) => {
                let detail = Detail::Conflict {
                    with: vec![beside(other)],
                };
                (detail, vec![beside(other)], other)
            }
            Relation::NeededBy(others) => {
                let own = near.fields.get(near.own).map(|field| beside(field.name));
                let present = others.iter().filter(|other| near.has(other));
                let by: Vec<_> = present.map(|other| beside(other)).collect();
                let detail = Detail::NeededBy {
                    requires: own.into_iter().collect(),
                    by: by.clone(),
                };
                (detail, by, "")
            }
            Relation::AdvisedBeside { other, says } => {
                (Detail::Advice { says }, vec![beside(other)], "")
            }
            Relation::Advised { beside, says, .. } => (Detail::Advice { says }, set(beside), ""),
        }
    }

    pub(super) fn tell(&mut self, rule: &Rule, (detail, related, name): Finding) {
        self.report_with(detail, rule.severity, related, name);
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
