//! What a builder of a contract can be told: a setter for each field, and for a list of tagged
//! objects one more for each kind.

use super::shape::{Arm, Field, Shape, Union};

/// One method of a builder.
#[derive(Clone, Copy, Debug)]
pub enum Setter {
    /// Sets a field.
    Field(&'static Field),
    /// Adds an object of one kind to a list.
    Add {
        /// The list.
        field: &'static Field,
        /// What it is a list of.
        union: &'static Union,
        /// The kind.
        arm: &'static Arm,
    },
}

/// The methods of a contract's builder, in the table's order.
pub fn setters(shape: &Shape) -> Vec<Setter> {
    let Shape::Object(fields) = *shape else {
        return Vec::new();
    };
    let mut setters = Vec::new();
    for field in fields {
        setters.push(Setter::Field(field));
        if let Shape::List {
            item: Shape::Union(union),
            ..
        } = field.shape
        {
            setters.extend(
                union
                    .arms
                    .iter()
                    .map(|arm| Setter::Add { field, union, arm }),
            );
        }
    }
    setters
}

impl Setter {
    /// `clientSessionTokenTtl`, `livenessCheck`.
    pub fn method(&self) -> String {
        match self {
            Setter::Field(field) => camel_case(field.name),
            Setter::Add { union, arm, .. } => {
                let (first, rest) = arm.label.split_at(1);
                [&first.to_ascii_lowercase(), rest, union.noun].concat()
            }
        }
    }
}

impl Arm {
    /// The one object that holds all of its fields, if there is one: a setter takes what is in it.
    pub fn wrapper(&self) -> Option<&'static Field> {
        match self.fields {
            [field]
                if matches!(
                    field.shape,
                    Shape::Object(_) | Shape::Union(_) | Shape::FreeObject
                ) && field.name == "config" =>
            {
                Some(field)
            }
            _ => None,
        }
    }
}

fn camel_case(name: &str) -> String {
    let mut words = name.split('_');
    let mut out = String::from(words.next().unwrap_or_default());
    for word in words.filter(|word| !word.is_empty()) {
        let (first, rest) = word.split_at(1);
        out.push_str(&first.to_ascii_uppercase());
        out.push_str(rest);
    }
    out
}
