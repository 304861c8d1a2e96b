//! Every place in a payload that is a field, as a JSON pointer with `*` for a place in a list.

use super::shape::{Field, Shape};

/// Hands out each pointer; and whether anything below it is a field too, as in free-form JSON.
pub fn each(shape: &Shape, give: &mut dyn FnMut(&str, bool)) {
    inside(shape, "", give);
}

fn inside(shape: &Shape, at: &str, give: &mut dyn FnMut(&str, bool)) {
    give(
        at,
        matches!(shape, Shape::FreeObject | Shape::OpenObject(_)),
    );
    match shape {
        Shape::Object(fields) | Shape::OpenObject(fields) => members(fields, at, give),
        Shape::Union(union) => {
            give(&[at, "/", union.tag].concat(), false);
            for arm in union.arms {
                members(arm.fields, at, give);
            }
        }
        Shape::List { item, .. } => inside(item, &[at, "/*"].concat(), give),
        Shape::Either { shapes, .. } => shapes.iter().for_each(|shape| inside(shape, at, give)),
        _ => {}
    }
}

fn members(fields: &[Field], at: &str, give: &mut dyn FnMut(&str, bool)) {
    for field in fields {
        inside(&field.shape, &[at, "/", field.name].concat(), give);
    }
}
