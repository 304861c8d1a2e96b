//! The words that a contract's table is written in.
//!
//! A table is `const` data. The checker, the canonical body, `fields`, the JSON Schema and the
//! TypeScript types are all read from it, so that a limit stands in one place.

use super::check::Neighbours;
use super::country::Alpha;
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

/// The limits of a number: whole and not negative, as all that a vendor documents are.
#[derive(Clone, Copy, Debug)]
pub struct Range {
    /// The least allowed value.
    pub min: Option<u32>,
    /// `min` itself is not allowed.
    pub exclusive_min: bool,
    /// The greatest allowed value.
    pub max: Option<u32>,
    /// What is counted.
    pub unit: Option<Unit>,
}

impl Range {
    /// No limits.
    pub const ANY: Range = Range {
        min: None,
        exclusive_min: false,
        max: None,
        unit: None,
    };

    /// Is this less than the least allowed value?
    pub(crate) fn is_under(&self, value: f64) -> bool {
        let is_under = |min| value < min || self.exclusive_min && value == min;
        self.min.map(f64::from).is_some_and(is_under)
    }

    /// Is this more than the greatest?
    pub(crate) fn is_over(&self, value: f64) -> bool {
        self.max.is_some_and(|max| value > f64::from(max))
    }
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
    /// The values that the vendor documents, of a list that it goes on adding to: another one is a
    /// warning and is sent as given. Empty when any text will do.
    pub known: &'static [&'static str],
}

/// A closed list of values to choose from.
#[derive(Clone, Copy, Debug)]
pub struct Choice {
    /// The values, in the vendor's order.
    pub allowed: &'static [&'static str],
    /// The same in upper case are allowed too.
    pub or_upper_case: bool,
}

/// One member of a tagged union.
#[derive(Clone, Copy, Debug)]
pub struct Arm {
    /// The tag's value.
    pub name: &'static str,
    /// Its name in Rust, and the stem of its builder method.
    pub label: &'static str,
    /// The fields beside the tag.
    pub fields: &'static [Field],
    #[cfg(not(target_arch = "wasm32"))]
    pub(crate) description: &'static str,
}

impl Arm {
    /// A member. Nobody reads its description in wasm.
    pub const fn new(
        name: &'static str,
        label: &'static str,
        fields: &'static [Field],
        #[cfg_attr(target_arch = "wasm32", allow(unused))] description: &'static str,
    ) -> Arm {
        Arm {
            name,
            label,
            fields,
            #[cfg(not(target_arch = "wasm32"))]
            description,
        }
    }
}

/// Objects of several kinds, told apart by the text in one field.
#[derive(Clone, Copy, Debug)]
pub struct Union {
    /// What it is a union of: the end of its members' builder methods.
    pub noun: &'static str,
    /// The field.
    pub tag: &'static str,
    /// Its values.
    pub names: &'static [&'static str],
    /// The kinds, in the same order.
    pub arms: &'static [Arm],
}

/// What a value may be.
#[derive(Clone, Copy, Debug)]
pub enum Shape {
    /// `true` or `false`.
    Boolean,
    /// A number without a fraction, exact in JSON.
    Integer(Range),
    /// A number.
    Number(Range),
    /// Text.
    Text(Text),
    /// One of several texts.
    Choice(Choice),
    /// An ISO 3166-1 country code, or one of a few words beside.
    Country {
        /// Two letters or three.
        alpha: Alpha,
        /// Words that stand for no country.
        or: &'static [&'static str],
    },
    /// A list of one shape.
    List {
        /// The shape of each item.
        item: &'static Shape,
        /// The fewest items.
        min: u32,
        /// What holds between the items.
        rules: &'static [ListRule],
    },
    /// An object with known keys.
    Object(&'static [Field]),
    /// An object of one of several kinds.
    Union(&'static Union),
    /// One of two shapes of different JSON types.
    Either {
        /// The two.
        shapes: &'static [Shape; 2],
        /// Their types, as issues name them.
        types: &'static str,
    },
    /// An object of any JSON, passed through.
    FreeObject,
}

/// What holds between the items of a list. A repeat is a warning.
#[derive(Clone, Copy, Debug)]
pub enum ListRule {
    /// No text stands twice, case aside.
    Distinct,
    /// No two objects carry the same tag.
    DistinctTag(&'static str),
    /// An object with the tag `item` needs one with the tag `needs`.
    Needs {
        /// The tag's field.
        tag: &'static str,
        /// The tag that needs another.
        item: &'static str,
        /// The tag that it needs.
        needs: &'static str,
    },
    /// The vendor advises against an empty list, for this reason.
    AdviseNotEmpty(&'static str),
}

/// What holds between a field and its neighbours in the same object. Only values that are present
/// and of the right type are compared.
#[derive(Clone, Copy, Debug)]
pub enum Rule {
    /// At least another field's number plus this much. A sum takes the place of the field's own
    /// minimum; with 0 both hold.
    AtLeast {
        /// The other field.
        other: &'static str,
        /// How much more.
        plus: f64,
    },
    /// A date that is not after another field's.
    NotAfter(&'static str),
    /// Needs another field.
    Requires(&'static str),
    /// When `true`, excludes another field.
    Excludes(&'static str),
    /// Is required beside any of these.
    RequiredWith(&'static [&'static str]),
    /// Its absence beside another field is worth advice.
    AdvisedBeside {
        /// The other field.
        other: &'static str,
        /// The advice, as the rest of a sentence that begins with the field.
        says: &'static str,
    },
    /// Advice about a field that is present, when `test` finds it due.
    Advise {
        /// Is it due?
        test: fn(&Neighbours<'_>) -> bool,
        /// The other fields that it is about: of these, the ones that are set.
        related: &'static [&'static str],
        /// The advice, as the rest of a sentence that begins with the field.
        says: &'static str,
    },
}

impl Shape {
    /// An integer without limits.
    pub const INTEGER: Shape = Shape::Integer(Range::ANY);
    /// A number without limits.
    pub const NUMBER: Shape = Shape::Number(Range::ANY);
    /// Any text that is not empty.
    pub const TEXT: Shape = Shape::Text(Text {
        min: 1,
        max: None,
        formats: &[],
        known: &[],
    });
    /// A country of two letters.
    pub const ALPHA_2: Shape = Shape::Country {
        alpha: Alpha::Two,
        or: &[],
    };
    /// A country of three letters.
    pub const ALPHA_3: Shape = Shape::Country {
        alpha: Alpha::Three,
        or: &[],
    };

    /// An integer from `min` to `max`, both included.
    pub const fn integer(min: u32, max: u32, unit: Unit) -> Shape {
        Shape::Integer(Range {
            min: Some(min),
            exclusive_min: false,
            max: Some(max),
            unit: Some(unit),
        })
    }

    /// An integer of at least `min`.
    pub const fn at_least(min: u32, unit: Option<Unit>) -> Shape {
        Shape::Integer(Range {
            min: Some(min),
            exclusive_min: false,
            max: None,
            unit,
        })
    }

    /// An integer of more than `min`.
    pub const fn more_than(min: u32, unit: Unit) -> Shape {
        Shape::Integer(Range {
            min: Some(min),
            exclusive_min: true,
            max: None,
            unit: Some(unit),
        })
    }

    /// Text in these formats; anything else is refused.
    pub const fn text(formats: &'static [(Format, Severity)]) -> Shape {
        Shape::Text(Text {
            min: 1,
            max: None,
            formats,
            known: &[],
        })
    }

    /// Text of at most `max` characters in these formats.
    pub const fn short(max: u32, formats: &'static [(Format, Severity)]) -> Shape {
        Shape::Text(Text {
            min: 1,
            max: Some(max),
            formats,
            known: &[],
        })
    }

    /// One of a closed list.
    pub const fn choice(allowed: &'static [&'static str]) -> Shape {
        Shape::Choice(Choice {
            allowed,
            or_upper_case: false,
        })
    }

    /// A list, empty or not.
    pub const fn list(item: &'static Shape) -> Shape {
        Shape::List {
            item,
            min: 0,
            rules: &[],
        }
    }

    /// The JSON type that is expected.
    pub(crate) const fn type_name(&self) -> &'static str {
        match self {
            Shape::Boolean => "boolean",
            Shape::Integer(_) => "integer",
            Shape::Number(_) => "number",
            Shape::Text(_) | Shape::Choice(_) | Shape::Country { .. } => "string",
            Shape::List { .. } => "array",
            Shape::Object(_) | Shape::Union(_) | Shape::FreeObject => "object",
            Shape::Either { types, .. } => types,
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
    /// What holds between it and its neighbours.
    pub rules: &'static [Rule],
    /// Its absence may be an issue.
    pub(crate) watched: bool,
    #[cfg(not(target_arch = "wasm32"))]
    pub(crate) about: About,
}

/// What people read of a field; nobody does in wasm.
#[cfg(not(target_arch = "wasm32"))]
#[derive(Clone, Copy, Debug)]
pub(crate) struct About {
    /// What it is for.
    pub(crate) description: &'static str,
    /// The vendor's page and the day it was read.
    pub(crate) source: &'static str,
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
            rules: &[],
            watched: false,
            #[cfg(not(target_arch = "wasm32"))]
            about: About {
                description: "",
                source: "",
            },
        }
    }

    /// Adds what is read by people only: what it is for, and the vendor's page with the day it was
    /// read.
    #[cfg(not(target_arch = "wasm32"))]
    pub const fn described(mut self, description: &'static str, source: &'static str) -> Field {
        self.about = About {
            description,
            source,
        };
        self
    }

    /// Drops it.
    #[cfg(target_arch = "wasm32")]
    pub const fn described(self, _description: &'static str, _source: &'static str) -> Field {
        self
    }

    /// What it is for; nothing in wasm.
    pub const fn description(&self) -> &'static str {
        #[cfg(not(target_arch = "wasm32"))]
        return self.about.description;
        #[cfg(target_arch = "wasm32")]
        return "";
    }

    /// States what the vendor assumes when the field is absent, as JSON.
    pub const fn default(mut self, json: &'static str) -> Field {
        self.default = Some(json);
        self
    }

    /// The vendor refuses a payload without it.
    pub const fn required(mut self) -> Field {
        self.required = true;
        self.watched = true;
        self
    }

    /// `null` is allowed.
    pub const fn nullable(mut self) -> Field {
        self.nullable = true;
        self
    }

    /// A credential of the caller: never to be shown.
    pub const fn secret(mut self) -> Field {
        self.secret = true;
        self
    }

    /// What holds between it and its neighbours.
    pub const fn rules(mut self, rules: &'static [Rule]) -> Field {
        self.rules = rules;
        let mut rest = rules;
        while let [rule, tail @ ..] = rest {
            self.watched |= matches!(rule, Rule::RequiredWith(_) | Rule::AdvisedBeside { .. });
            rest = tail;
        }
        self
    }
}
