//! The rules of a contract, each by its id: what `relax` takes, and what `fields` lists with its source.
//!
//! A rule's id is its place: the keys and union tags down to the field, then the code.

use super::shape::{Field, ListRule, Presence, Relation, Shape, Union};
use super::source::{Authority, Source};
use crate::issue::Severity;

/// A rule as callers know it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rule<'a> {
    /// The place of the field: `notifications.endpoint.`, with its dot; empty for the payload itself.
    pub at: &'a str,
    /// The code of its issues.
    pub code: &'static str,
    /// What tells it apart from other rules of the same code at the field; mostly empty.
    pub name: &'static str,
    /// How serious it is to break it.
    pub severity: Severity,
    /// May a caller turn its errors into warnings?
    pub can_relax: bool,
    /// Who says so.
    pub source: Source,
}

impl Rule<'_> {
    /// The id.
    pub fn id(&self) -> String {
        let dot = if self.name.is_empty() { "" } else { "." };
        [self.at, self.code, dot, self.name].concat()
    }
}

/// Hands out every rule of a payload, in the order of its table.
pub fn each(shape: &Shape, give: &mut dyn FnMut(Rule<'_>)) {
    let at = Place {
        at: "",
        source: Source::OURS,
        sources: &[],
    };
    at.rules(shape, give);
    at.inside(shape, give);
}

/// Hands out the rules of one field, and not of the fields in it. `at` is its place, with a dot.
pub fn of_field(field: &Field, at: &str, give: &mut dyn FnMut(Rule<'_>)) {
    let place = Place::of(field, at);
    place.presence(field.presence, give);
    place.rules(&field.shape, give);
    for rule in field.rules {
        let (code, name) = match rule.relation {
            Relation::AtLeast { other, .. } => ("min", other),
            Relation::AtMostWithout { other, .. } => ("max", other),
            Relation::NotAfter(other) => ("order", other),
            Relation::Requires(other) => ("requires", other),
            Relation::Excludes(other) => ("conflict", other),
            Relation::NeededBy(_) => ("requires", ""),
            Relation::Advised { .. } | Relation::AdvisedBeside { .. } => ("advice", ""),
        };
        give(Rule {
            at: place.at,
            code,
            name,
            severity: rule.severity,
            can_relax: true,
            source: rule.source(),
        });
    }
}

/// Hands out the rules of a union's tag. `at` is the union's place.
pub fn of_tag(union: &Union, at: &str, give: &mut dyn FnMut(Rule<'_>)) {
    let at = [at, union.tag, "."].concat();
    let place = Place {
        at: &at,
        source: union.origin(),
        sources: &[],
    };
    place.presence(Presence::Needed, give);
    place.rules(&Shape::choice(&[]), give);
}

/// A field, as far as its rules need it.
struct Place<'a> {
    at: &'a str,
    source: Source,
    sources: &'static [(&'static str, Source)],
}

impl Place<'_> {
    fn of<'a>(field: &Field, at: &'a str) -> Place<'a> {
        Place {
            at,
            source: field.origin(),
            sources: field.origins(),
        }
    }

    fn presence(&self, presence: Presence, give: &mut dyn FnMut(Rule<'_>)) {
        let (severity, source) = match presence {
            Presence::Optional => return,
            Presence::Expected => (Severity::Warning, self.source.reading()),
            Presence::Needed | Presence::Required => (Severity::Error, self.source),
        };
        give(Rule {
            can_relax: presence != Presence::Required,
            ..self.rule("required", severity, source)
        });
    }

    fn rule(&self, code: &'static str, severity: Severity, source: Source) -> Rule<'_> {
        let stated = self.sources.iter().find(|(of, _)| *of == code);
        // What is said of an error does not make its milder form the vendor's word.
        let source = match stated {
            Some((_, stated)) if source.authority != Authority::Ours => *stated,
            Some((_, stated)) if severity == Severity::Error => *stated,
            _ => source,
        };
        Rule {
            at: self.at,
            code,
            name: "",
            severity,
            can_relax: true,
            source,
        }
    }

    /// The rules of a value, and not of the fields in it.
    fn rules(&self, shape: &Shape, give: &mut dyn FnMut(Rule<'_>)) {
        if !matches!(shape, Shape::Either { .. }) {
            give(Rule {
                can_relax: false,
                ..self.rule("type", Severity::Error, self.source)
            });
        }
        // Where breaking a rule is a warning, nobody says that it is refused.
        let stated = |severity: Severity| match severity {
            Severity::Error => self.source,
            Severity::Warning => self.source.reading(),
        };
        let ours = |severity: Severity| match severity {
            Severity::Error => Source::OURS,
            Severity::Warning => self.source.reading(),
        };
        match shape {
            Shape::Boolean | Shape::FreeObject => {}
            Shape::Integer(range) | Shape::Number(range) => {
                for (limit, code) in [(range.min, "min"), (range.max, "max")] {
                    if limit.is_some() {
                        give(self.rule(code, Severity::Error, self.source));
                    }
                }
            }
            Shape::Text(text) => {
                give(self.rule("min_length", text.empty, ours(text.empty)));
                if text.min > 1 && text.length != text.empty {
                    give(self.rule("min_length", text.length, stated(text.length)));
                }
                if text.max.is_some() {
                    give(self.rule("max_length", text.length, stated(text.length)));
                }
                if let Some((format, severity)) = text.format {
                    let source = match format.is_url() {
                        true => ours(severity),
                        false => stated(severity),
                    };
                    give(self.rule("format", severity, source));
                    if format.is_url() {
                        give(self.rule("format", Severity::Warning, self.source.reading()));
                    }
                }
                if !text.known.is_empty() {
                    let source = match self.source.authority {
                        Authority::Page => self.source.of_vendor(),
                        _ => self.source,
                    };
                    give(self.rule("enum", Severity::Warning, source));
                }
            }
            Shape::Choice(_) => {
                give(self.rule("min_length", Severity::Error, Source::OURS));
                give(self.rule("enum", Severity::Error, self.source));
            }
            Shape::Country { empty, .. } => {
                give(self.rule("min_length", *empty, ours(*empty)));
                give(self.rule("enum", Severity::Error, self.source));
                // Kosovo's code is in use, and not assigned.
                give(self.rule("enum", Severity::Warning, self.source.reading()));
            }
            Shape::List { item, rules } => {
                for rule in *rules {
                    let (code, name, severity) = match rule {
                        ListRule::NotEmpty => ("min_length", "", Severity::Warning),
                        ListRule::Distinct | ListRule::DistinctTag(_) => {
                            ("duplicate", "", Severity::Warning)
                        }
                        ListRule::Needs { needs, .. } => ("requires", *needs, Severity::Error),
                        ListRule::AdviseNotEmpty(_) => ("advice", "", Severity::Warning),
                    };
                    give(Rule {
                        name,
                        ..self.rule(code, severity, stated(severity))
                    });
                }
                self.rules(item, give);
            }
            Shape::Object(_) => give(self.rule("unknown_key", Severity::Error, Source::OURS)),
            Shape::OpenObject(_) => {
                give(self.rule("unknown_key", Severity::Warning, self.source.reading()));
            }
            Shape::Union(union) => {
                for arm in union.arms {
                    let at = [self.at, arm.name, "."].concat();
                    let inside = Place { at: &at, ..*self };
                    give(inside.rule("unknown_key", Severity::Error, Source::OURS));
                }
            }
            Shape::Either { shapes, .. } => {
                shapes.iter().for_each(|shape| self.rules(shape, give));
            }
        }
    }

    /// The rules of the fields in a value.
    fn inside(&self, shape: &Shape, give: &mut dyn FnMut(Rule<'_>)) {
        match shape {
            Shape::Object(fields) | Shape::OpenObject(fields) => members(fields, self.at, give),
            Shape::Union(union) => {
                of_tag(union, self.at, give);
                for arm in union.arms {
                    members(arm.fields, &[self.at, arm.name, "."].concat(), give);
                }
            }
            Shape::List { item, .. } => self.inside(item, give),
            Shape::Either { shapes, .. } => {
                shapes.iter().for_each(|shape| self.inside(shape, give));
            }
            _ => {}
        }
    }
}

fn members(fields: &[Field], at: &str, give: &mut dyn FnMut(Rule<'_>)) {
    for field in fields {
        let at = [at, field.name, "."].concat();
        of_field(field, &at, give);
        Place::of(field, &at).inside(&field.shape, give);
    }
}
