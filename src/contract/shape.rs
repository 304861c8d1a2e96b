//! The words that a contract's table is written in.
//!
//! A table is `const` data. The checker, the canonical body, `fields`, the JSON Schema and the
//! TypeScript types are all read from it, so that a limit stands in one place.

use super::format::Format;
use crate::issue::Severity;

/// What a number or a length counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Seconds of time.
    Seconds,
    /// Unicode scalar values of a text.
    Characters,
    /// Items of a list.
    Items,
}

impl Unit {
    /// The unit's plural, as it stands in issues.
    pub const fn name(self) -> &'static str {
        match self {
            Unit::Seconds => "seconds",
            Unit::Characters => "characters",
            Unit::Items => "items",
        }
    }
}

/// The limits of a number.
#[derive(Clone, Copy, Debug)]
pub struct Range {
    /// The least allowed value.
    pub min: Option<f64>,
    /// `min` itself is not allowed.
    pub exclusive_min: bool,
    /// The greatest allowed value.
    pub max: Option<f64>,
    /// What is counted.
    pub unit: Option<Unit>,
}

/// The limits of a text.
#[derive(Clone, Copy, Debug)]
pub struct Text {
    /// The fewest characters: 1 unless the vendor says otherwise.
    pub min: u32,
    /// The most characters.
    pub max: Option<u32>,
    /// How it must be written, and whether anything else is refused or only warned of.
    pub formats: &'static [(Format, Severity)],
}

/// A list of values to choose from.
#[derive(Clone, Copy, Debug)]
pub struct Choice {
    /// The values, in the vendor's order.
    pub allowed: &'static [&'static str],
    /// The vendor adds values: an unknown one is a warning and is sent as given.
    pub open: bool,
}

/// What a value may be.
#[derive(Clone, Copy, Debug)]
pub enum Shape {
    /// `true` or `false`.
    Boolean,
    /// A number without a fraction, exact in JSON.
    Integer(Range),
    /// Text.
    Text(Text),
    /// One of several texts.
    Choice(Choice),
    /// A list of one shape.
    List {
        /// The shape of each item.
        item: &'static Shape,
        /// The fewest items.
        min: u32,
    },
    /// An object with known keys.
    Object(&'static [Field]),
    /// An object of any JSON, passed through.
    FreeObject,
}

impl Shape {
    /// An integer without limits.
    pub const INTEGER: Shape = Shape::Integer(Range {
        min: None,
        exclusive_min: false,
        max: None,
        unit: None,
    });

    /// An integer from `min` to `max`, both included.
    pub const fn integer(min: i64, max: i64, unit: Unit) -> Shape {
        Shape::Integer(Range {
            min: Some(min as f64),
            exclusive_min: false,
            max: Some(max as f64),
            unit: Some(unit),
        })
    }

    /// The JSON type that is expected.
    pub(crate) const fn type_name(&self) -> &'static str {
        match self {
            Shape::Boolean => "boolean",
            Shape::Integer(_) => "integer",
            Shape::Text(_) | Shape::Choice(_) => "string",
            Shape::List { .. } => "array",
            Shape::Object(_) | Shape::FreeObject => "object",
        }
    }
}

/// A key of an object, with all that is known of it.
#[derive(Clone, Copy, Debug)]
pub struct Field {
    /// The key on the wire.
    pub name: &'static str,
    /// What its value may be.
    pub shape: Shape,
    /// The vendor refuses a payload without it.
    pub required: bool,
    /// `null` is allowed.
    pub nullable: bool,
    /// Never to be shown: a credential of the caller.
    pub secret: bool,
    /// What the vendor assumes when it is absent, as JSON. Never sent by us.
    pub default: Option<&'static str>,
    /// What it is for. Empty in wasm, where nobody reads it.
    pub description: &'static str,
    /// The vendor's page and the day it was read. Empty in wasm.
    pub source: &'static str,
}

impl Field {
    /// An optional field.
    pub const fn new(name: &'static str, shape: Shape) -> Field {
        Field {
            name,
            shape,
            required: false,
            nullable: false,
            secret: false,
            default: None,
            description: "",
            source: "",
        }
    }

    /// Adds what is read by people only. In wasm it is dropped at compile time.
    pub const fn described(mut self, description: &'static str, source: &'static str) -> Field {
        if !cfg!(target_arch = "wasm32") {
            self.description = description;
            self.source = source;
        }
        self
    }

    /// States what the vendor assumes when the field is absent, as JSON.
    pub const fn default(mut self, json: &'static str) -> Field {
        self.default = Some(json);
        self
    }

    /// The vendor refuses a payload without it.
    pub const fn required(mut self) -> Field {
        self.required = true;
        self
    }
}
