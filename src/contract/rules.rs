//! The ids of all the rules of a contract, as `relax` takes them. For tests and documentation.

use std::collections::BTreeSet;

use super::Contract;
use super::shape::{Field, ListRule, Rule, Shape};

/// Every rule of a contract, by its id.
pub fn rules(contract: &Contract) -> BTreeSet<String> {
    let mut ids = BTreeSet::new();
    shape(&contract.shape, "", &mut ids);
    ids
}

fn shape(shape: &Shape, at: &str, ids: &mut BTreeSet<String>) {
    let mut add = |code: &str| {
        ids.insert([at, code].concat());
    };
    if !matches!(shape, Shape::Either { .. }) {
        add("type");
    }
    match shape {
        Shape::Boolean | Shape::FreeObject => {}
        Shape::Integer(range) | Shape::Number(range) => {
            range.min.is_some().then(|| add("min"));
            range.max.is_some().then(|| add("max"));
        }
        Shape::Text(text) => {
            add("min_length");
            text.max.is_some().then(|| add("max_length"));
            (!text.formats.is_empty()).then(|| add("format"));
            (!text.known.is_empty()).then(|| add("enum"));
        }
        Shape::Choice(_) | Shape::Country { .. } => add("enum"),
        Shape::List { item, min, rules } => {
            (*min > 0).then(|| add("min_length"));
            for rule in *rules {
                match rule {
                    ListRule::Distinct | ListRule::DistinctTag(_) => add("duplicate"),
                    ListRule::Needs { needs, .. } => add(&["requires.", needs].concat()),
                    ListRule::AdviseNotEmpty(_) => add("advice"),
                }
            }
            self::shape(item, at, ids);
        }
        Shape::Object(fields) => {
            add("unknown_key");
            members(fields, at, ids);
        }
        Shape::Union(union) => {
            let tag = [at, union.tag, "."].concat();
            for code in ["required", "type", "enum"] {
                ids.insert([&tag, code].concat());
            }
            for arm in union.arms {
                let at = [at, arm.name, "."].concat();
                ids.insert([&at, "unknown_key"].concat());
                members(arm.fields, &at, ids);
            }
        }
        Shape::Either { shapes, .. } => shapes.iter().for_each(|shape| self::shape(shape, at, ids)),
    }
}

fn members(fields: &[Field], at: &str, ids: &mut BTreeSet<String>) {
    for field in fields {
        let at = [at, field.name, "."].concat();
        if field.required {
            ids.insert([&at, "required"].concat());
        }
        for rule in field.rules {
            let code = match rule {
                Rule::AtLeast { other, .. } => ["min.", other].concat(),
                Rule::NotAfter(other) => ["order.", other].concat(),
                Rule::Requires(other) => ["requires.", other].concat(),
                Rule::Excludes(other) => ["conflict.", other].concat(),
                Rule::RequiredWith(_) => "required".into(),
                Rule::Advise { .. } | Rule::AdvisedBeside { .. } => "advice".into(),
            };
            ids.insert([at.as_str(), &code].concat());
        }
        shape(&field.shape, &at, ids);
    }
}
