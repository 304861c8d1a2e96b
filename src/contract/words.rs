//! The words that a contract itself has for values: of closed lists and open ones, tags, arms.

use super::shape::{Field, Shape};

/// Hands out each, some more than once.
pub fn each(shape: &Shape, give: &mut dyn FnMut(&'static str)) {
    let mut all = |words: &[&'static str]| words.iter().for_each(|word| give(word));
    match *shape {
        Shape::Text(text) => all(text.known),
        Shape::Choice(choice) => all(choice.allowed),
        Shape::Country { or, .. } => all(or),
        Shape::List { item, .. } => each(item, give),
        Shape::Object(fields) | Shape::OpenObject(fields) => members(fields, give),
        Shape::Union(union) => {
            all(union.names);
            union.arms.iter().for_each(|arm| members(arm.fields, give));
        }
        Shape::Either { shapes, .. } => shapes.iter().for_each(|shape| each(shape, give)),
        Shape::Boolean | Shape::Integer(_) | Shape::Number(_) | Shape::FreeObject => {}
    }
}

fn members(fields: &[Field], give: &mut dyn FnMut(&'static str)) {
    for field in fields {
        each(&field.shape, give);
    }
}

#[cfg(test)]
mod tests {
    use super::each;

    #[test]
    fn finds_words_wherever_they_stand() {
        let mut words = Vec::new();
        each(&crate::yoti::SESSION.shape, &mut |word| words.push(word));
        // A tag, a choice inside an arm, one inside a list, one of an open list.
        for word in [
            "ID_DOCUMENT_FACE_MATCH",
            "FALLBACK",
            "session_completion",
            "CAMERA",
        ] {
            assert!(words.contains(&word), "{word}");
        }
        // What is a key only.
        assert!(!words.contains(&"requested_checks"));
    }
}
