//! The words that a contract's table is written in.
//!
//! A table is `const` data. The checker, the canonical body, `fields`, the JSON Schema and the
//! TypeScript types are all read from it, so that a limit stands in one place.

use super::country::Alpha;
use super::format::Format;
use super::source::Source;
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
    /// How serious another length is; an empty text has a severity of its own.
    pub length: Severity,
    /// How serious an empty text is. Nothing else is asked of one.
    pub empty: Severity,
    /// How it must be written, and whether anything else is refused or only warned of.
    pub format: Option<(Format, Severity)>,
    /// The values that the vendor documents, of a list that it goes on adding to: another one is a
    /// warning and is sent as given. Empty when any text will do.
    pub known: &'static [&'static str],
    /// The known values in upper case are known too.
    pub or_upper_case: bool,
}

impl Text {
    /// Any text. An empty one is worth a warning: no page forbids it.
    pub const ANY: Text = Text {
        min: 1,
        max: None,
        length: Severity::Error,
        empty: Severity::Warning,
        format: None,
        known: &[],
        or_upper_case: false,
    };

    /// One of an open list.
    pub const fn known(known: &'static [&'static str]) -> Text {
        Text { known, ..Text::ANY }
    }
}

/// A closed list of values to choose from.
#[derive(Clone, Copy, Debug)]
pub struct Choice {
    /// The values, in the vendor's order.
    pub allowed: &'static [&'static str],
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
    /// Who says that the field must be there, with one of its values.
    #[cfg(not(target_arch = "wasm32"))]
    pub(crate) source: Source,
}

impl Union {
    /// Who says so.
    #[cfg(not(target_arch = "wasm32"))]
    pub(crate) const fn origin(&self) -> Source {
        self.source
    }
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
        /// How serious an empty text is.
        empty: Severity,
    },
    /// A list of one shape.
    List {
        /// The shape of each item.
        item: &'static Shape,
        /// What holds between the items.
        rules: &'static [ListRule],
    },
    /// An object with known keys.
    Object(&'static [Field]),
    /// An object with known keys, to which the vendor's page lets callers add: other keys are sent, with
    /// a warning.
    OpenObject(&'static [Field]),
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

/// What holds between the items of a list. All but [`ListRule::Needs`] is a warning.
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
    /// An empty list says nothing.
    NotEmpty,
    /// The vendor advises against an empty list, for this reason.
    AdviseNotEmpty(&'static str),
}

/// What holds between a field and its neighbours in the same object. Only values that are present
/// and of the right type are compared.
#[derive(Clone, Copy, Debug)]
pub struct Rule {
    /// What must hold.
    pub relation: Relation,
    /// How serious it is when it does not.
    pub severity: Severity,
    #[cfg(not(target_arch = "wasm32"))]
    pub(crate) source: Source,
}

impl Rule {
    /// A rule that refuses. Nobody reads its source in wasm.
    pub const fn error(
        relation: Relation,
        #[cfg_attr(target_arch = "wasm32", allow(unused))] source: Source,
    ) -> Rule {
        Rule {
            relation,
            severity: Severity::Error,
            #[cfg(not(target_arch = "wasm32"))]
            source,
        }
    }

    /// A rule that never blocks.
    pub const fn warning(relation: Relation, source: Source) -> Rule {
        Rule {
            severity: Severity::Warning,
            ..Rule::error(relation, source)
        }
    }

    /// Who says so; in wasm nobody asks.
    pub const fn source(&self) -> Source {
        #[cfg(not(target_arch = "wasm32"))]
        return self.source;
        #[cfg(target_arch = "wasm32")]
        return Source::OURS;
    }
}

/// A relation between a field and its neighbours.
#[derive(Clone, Copy, Debug)]
pub enum Relation {
    /// At least another field's number plus this much. A sum takes the place of the field's own
    /// minimum; with 0 both hold.
    AtLeast {
        /// The other field.
        other: &'static str,
        /// How much more.
        plus: u32,
        /// Beside any of these the field's own minimum does not hold either.
        unless: &'static [&'static str],
    },
    /// At most this much while another field is absent, because of what the vendor assumes for it.
    AtMostWithout {
        /// The other field.
        other: &'static str,
        /// The limit.
        max: u32,
        /// Why, and the way out, as the rest of a sentence.
        because: &'static str,
    },
    /// A date that is not after another field's.
    NotAfter(&'static str),
    /// Needs another field.
    Requires(&'static str),
    /// When `true`, excludes another field.
    Excludes(&'static str),
    /// Is needed by any of these.
    NeededBy(&'static [&'static str]),
    /// Its absence beside another field is worth advice.
    AdvisedBeside {
        /// The other field.
        other: &'static str,
        /// The advice, as the rest of a sentence that begins with the field.
        says: &'static str,
    },
    /// Advice about a field that is present. Not given where the field has an error.
    Advised {
        /// What its value is like when the advice is due.
        when: When,
        /// The advice is due only beside one of these fields: a boolean that is `true`, or a number or a
        /// text. Empty when the value alone decides.
        beside: &'static [&'static str],
        /// The advice, as the rest of a sentence that begins with the field.
        says: &'static str,
    },
}

/// What a value is like.
#[derive(Clone, Copy, Debug)]
pub enum When {
    /// Whatever it is.
    Any,
    /// A number under this one.
    Under(u32),
    /// A number over this one.
    Over(u32),
    /// An integer over another field's.
    OverOther(&'static str),
    /// A number with a fraction.
    Fraction,
    /// This boolean.
    Flag(bool),
    /// This text.
    Text(&'static str),
    /// Any other text than this one.
    OtherText(&'static str),
    /// A day, `YYYY-MM-DD`.
    IsoDate,
    /// An object without members.
    Empty,
}

impl Shape {
    /// An integer without limits.
    pub const INTEGER: Shape = Shape::Integer(Range::ANY);
    /// A number without limits.
    pub const NUMBER: Shape = Shape::Number(Range::ANY);
    /// Any text.
    pub const TEXT: Shape = Shape::Text(Text::ANY);
    /// A country of two letters.
    pub const ALPHA_2: Shape = Shape::Country {
        alpha: Alpha::Two,
        or: &[],
        empty: Severity::Error,
    };
    /// A country of three letters.
    pub const ALPHA_3: Shape = Shape::Country {
        alpha: Alpha::Three,
        or: &[],
        empty: Severity::Error,
    };

    /// An integer from `min` to `max`, both included.
    pub const fn integer(min: u32, max: u32, unit: Unit) -> Shape {
        Shape::Integer(Range {
            min: Some(min),
            max: Some(max),
            unit: Some(unit),
            ..Range::ANY
        })
    }

    /// An integer of at least `min`.
    pub const fn at_least(min: u32, unit: Option<Unit>) -> Shape {
        Shape::Integer(Range {
            min: Some(min),
            unit,
            ..Range::ANY
        })
    }

    /// An integer of more than `min`.
    pub const fn more_than(min: u32, unit: Unit) -> Shape {
        Shape::Integer(Range {
            min: Some(min),
            exclusive_min: true,
            unit: Some(unit),
            ..Range::ANY
        })
    }

    /// Text in a format. Where another text is refused, an empty one is too.
    pub const fn text(format: Format, severity: Severity) -> Shape {
        Shape::Text(Text {
            empty: severity,
            format: Some((format, severity)),
            ..Text::ANY
        })
    }

    /// Text of at most `max` characters.
    pub const fn short(max: u32) -> Shape {
        Shape::Text(Text {
            max: Some(max),
            ..Text::ANY
        })
    }

    /// One of a closed list.
    pub const fn choice(allowed: &'static [&'static str]) -> Shape {
        Shape::Choice(Choice { allowed })
    }

    /// One of an open list.
    pub const fn known(known: &'static [&'static str]) -> Shape {
        Shape::Text(Text::known(known))
    }

    /// A list, empty or not.
    pub const fn list(item: &'static Shape) -> Shape {
        Shape::List { item, rules: &[] }
    }

    /// The JSON type that is expected.
    pub(crate) const fn type_name(&self) -> &'static str {
        match self {
            Shape::Boolean => "boolean",
            Shape::Integer(_) => "integer",
            Shape::Number(_) => "number",
            Shape::Text(_) | Shape::Choice(_) | Shape::Country { .. } => "string",
            Shape::List { .. } => "array",
            Shape::Object(_) | Shape::OpenObject(_) | Shape::Union(_) | Shape::FreeObject => {
                "object"
            }
            Shape::Either { types, .. } => types,
        }
    }
}

/// What becomes of a payload without a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Presence {
    /// Nothing.
    Optional,
    /// A warning: the vendor's own SDK always sends it.
    Expected,
    /// It is refused, unless the caller knows better: no page of the call says so.
    Needed,
    /// It is refused.
    Required,
}

impl Presence {
    /// Is a payload without it refused?
    pub const fn is_required(self) -> bool {
        matches!(self, Presence::Needed | Presence::Required)
    }
}

/// A key of an object, with all that is known of it.
#[derive(Clone, Copy, Debug)]
pub struct Field {
    /// The key on the wire.
    pub name: &'static str,
    /// What its value may be.
    pub shape: Shape,
    /// What becomes of a payload without it.
    pub presence: Presence,
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
    /// The page that documents it.
    pub(crate) source: Source,
    /// Who states a rule of it that the page does not, by the rule's code.
    pub(crate) sources: &'static [(&'static str, Source)],
}

impl Field {
    /// An optional field.
    pub const fn new(name: &'static str, shape: Shape) -> Field {
        Field {
            name,
            shape,
            presence: Presence::Optional,
            nullable: false,
            secret: false,
            default: None,
            rules: &[],
            watched: false,
            #[cfg(not(target_arch = "wasm32"))]
            about: About {
                description: "",
                source: Source::OURS,
                sources: &[],
            },
        }
    }

    /// Adds what is read by people only: what it is for, and the page that documents it.
    #[cfg(not(target_arch = "wasm32"))]
    pub const fn described(mut self, description: &'static str, source: Source) -> Field {
        self.about.description = description;
        self.about.source = source;
        self
    }

    /// Drops it.
    #[cfg(target_arch = "wasm32")]
    pub const fn described(self, _description: &'static str, _source: Source) -> Field {
        self
    }

    /// Names another page than its neighbours' as the one that documents it.
    #[cfg(not(target_arch = "wasm32"))]
    pub const fn source(mut self, source: Source) -> Field {
        self.about.source = source;
        self
    }

    /// Drops it.
    #[cfg(target_arch = "wasm32")]
    pub const fn source(self, _source: Source) -> Field {
        self
    }

    /// Says who states rules of this field that its page does not, by their codes.
    #[cfg(not(target_arch = "wasm32"))]
    pub const fn stated_by(mut self, sources: &'static [(&'static str, Source)]) -> Field {
        self.about.sources = sources;
        self
    }

    /// Drops it.
    #[cfg(target_arch = "wasm32")]
    pub const fn stated_by(self, _sources: &'static [(&'static str, Source)]) -> Field {
        self
    }

    /// The page that documents it.
    #[cfg(not(target_arch = "wasm32"))]
    pub(crate) const fn origin(&self) -> Source {
        self.about.source
    }

    /// Who states its rules that the page does not, by code.
    #[cfg(not(target_arch = "wasm32"))]
    pub(crate) const fn origins(&self) -> &'static [(&'static str, Source)] {
        self.about.sources
    }

    /// What it is for.
    #[cfg(not(target_arch = "wasm32"))]
    pub const fn description(&self) -> &'static str {
        self.about.description
    }

    /// States what the vendor assumes when the field is absent, as JSON.
    pub const fn default(mut self, json: &'static str) -> Field {
        self.default = Some(json);
        self
    }

    /// The vendor's page says that a payload without it is refused.
    pub const fn required(self) -> Field {
        self.presence(Presence::Required)
    }

    /// The vendor refuses a payload without it, by what others of its pages and its SDKs say.
    pub const fn needed(self) -> Field {
        self.presence(Presence::Needed)
    }

    /// The vendor's own SDK never leaves it out.
    pub const fn expected(self) -> Field {
        self.presence(Presence::Expected)
    }

    const fn presence(mut self, presence: Presence) -> Field {
        self.presence = presence;
        self.watched = true;
        // What must be there must say something.
        if let Shape::Text(text) = self.shape
            && presence.is_required()
        {
            self.shape = Shape::Text(Text {
                empty: Severity::Error,
                ..text
            });
        }
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
            self.watched |= matches!(
                rule.relation,
                Relation::NeededBy(_) | Relation::AdvisedBeside { .. }
            );
            rest = tail;
        }
        self
    }
}
