//! What holds between the fields of one object.

use super::*;

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
        let at = find(self.fields, 0, |other| other == name);
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
            .get(find(self.fields, 0, |other| other == name)?)?
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
    pub(super) fn neighbours(
        &self,
        own: Node,
        fields: &'static [Field],
        first: usize,
    ) -> Neighbours<'_> {
        Neighbours {
            tree: self.tree,
            coerce_form: self.options.coerce_form,
            own,
            fields,
            slots: self.slots.get(first..).unwrap_or_default(),
        }
    }

    /// What holds between a field and its neighbours.
    pub(super) fn rule(&mut self, rule: &Rule, own: Node, fields: &'static [Field], first: usize) {
        let near = self.neighbours(own, fields, first);
        let beside = |name: &'static str| self.beside(name);
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
