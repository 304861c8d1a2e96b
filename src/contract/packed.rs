//! A contract's table as data. JavaScript brings that of each contract that somebody uses, and wasm holds
//! none: who imports one contract carries no other.
//!
//! A table becomes lists of numbers and texts, one in another: a struct is the list of its fields, an enum's
//! variant a list that begins with its number. The build writes them as JavaScript;
//! `pkg-template/lib/table/table.js` lays them out as words, in which a number is itself, a text where it stands
//! and how long it is, and a list its length and its items.

use super::country::Alpha;
use super::format::Format;
use super::shape::{
    Arm, Choice, Field, ListRule, Presence, Range, Relation, Rule, Shape, Text, Union, Unit, When,
};
use super::source::Source;
use crate::issue::Severity;

/// Reads the table of a payload from its words and its text.
pub fn read(words: &[u32], text: &'static str) -> Shape {
    Shape::read(&mut Reader {
        words: words.iter(),
        text,
    })
}

/// The table of a payload, written as JavaScript and as JSON.
#[cfg(not(target_arch = "wasm32"))]
pub fn write(shape: &Shape) -> String {
    shape.write().to_string()
}

/// The formats in the order of their numbers, as a JavaScript module: JSON Schema's name for each, and a pattern.
#[cfg(not(target_arch = "wasm32"))]
pub fn formats() -> String {
    let rows: Vec<String> = FORMATS
        .iter()
        .map(|format| {
            let texts = [format.schema_name(), format.pattern()];
            let texts = texts.map(|text| Value::Text(text.unwrap_or_default()).to_string());
            format!("[{}]", texts.join(","))
        })
        .collect();
    format!("export const FORMATS = [{}];\n", rows.join(","))
}

const FORMATS: &[Format] = &[
    Format::Unicode,
    Format::Ascii,
    Format::Letters,
    Format::Date,
    Format::BirthDate,
    Format::DateTime,
    Format::HttpsUrl,
    Format::Url,
    Format::AppUrl,
    Format::Uuid,
    Format::Colour,
    Format::Email,
];

/// What tables are made of.
trait Packed: Sized {
    #[cfg(not(target_arch = "wasm32"))]
    fn write(&self) -> Value;

    /// What was written.
    fn read(from: &mut Reader<'_>) -> Self;
}

#[cfg(not(target_arch = "wasm32"))]
enum Value {
    Number(u32),
    Text(&'static str),
    List(Vec<Value>),
}

#[cfg(not(target_arch = "wasm32"))]
impl core::fmt::Display for Value {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        match self {
            Value::Number(number) => write!(f, "{number}"),
            Value::Text(text) => {
                let mut json = Vec::new();
                super::encode::string(text.as_bytes(), &mut json);
                f.write_str(&String::from_utf8_lossy(&json))
            }
            Value::List(values) => {
                f.write_str("[")?;
                for (at, value) in values.iter().enumerate() {
                    write!(f, "{}{value}", if at > 0 { "," } else { "" })?;
                }
                f.write_str("]")
            }
        }
    }
}

struct Reader<'w> {
    words: core::slice::Iter<'w, u32>,
    text: &'static str,
}

impl Reader<'_> {
    #[inline(never)]
    fn word(&mut self) -> u32 {
        self.words.next().copied().unwrap_or_default()
    }

    /// The next list's items, each of which is read by itself.
    fn list(&mut self) -> usize {
        self.word() as usize
    }
}

impl Packed for u32 {
    #[cfg(not(target_arch = "wasm32"))]
    fn write(&self) -> Value {
        Value::Number(*self)
    }

    fn read(from: &mut Reader<'_>) -> u32 {
        from.word()
    }
}

impl Packed for &'static str {
    #[cfg(not(target_arch = "wasm32"))]
    fn write(&self) -> Value {
        Value::Text(self)
    }

    #[inline(never)]
    fn read(from: &mut Reader<'_>) -> &'static str {
        let (start, length) = (from.word() as usize, from.word() as usize);
        let text = from.text.get(start..start.saturating_add(length));
        text.unwrap_or_default()
    }
}

impl<T: Packed> Packed for &'static [T] {
    #[cfg(not(target_arch = "wasm32"))]
    fn write(&self) -> Value {
        // Each item counts.
        Value::List(self.iter().map(T::write).collect())
    }

    #[inline(never)]
    fn read(from: &mut Reader<'_>) -> &'static [T] {
        let count = from.list();
        let mut items = Vec::with_capacity(count);
        items.extend((0..count).map(|_| T::read(from)));
        items.leak()
    }
}

impl<T: Packed> Packed for Option<T> {
    #[cfg(not(target_arch = "wasm32"))]
    fn write(&self) -> Value {
        Value::List(self.iter().map(T::write).collect())
    }

    fn read(from: &mut Reader<'_>) -> Option<T> {
        (from.list() > 0).then(|| T::read(from))
    }
}

impl<T: Packed> Packed for &'static T {
    #[cfg(not(target_arch = "wasm32"))]
    fn write(&self) -> Value {
        T::write(self)
    }

    fn read(from: &mut Reader<'_>) -> &'static T {
        Box::leak(Box::new(T::read(from)))
    }
}

/// A pair is a list.
impl<A: Packed, B: Packed> Packed for (A, B) {
    #[cfg(not(target_arch = "wasm32"))]
    fn write(&self) -> Value {
        Value::List(vec![self.0.write(), self.1.write()])
    }

    fn read(from: &mut Reader<'_>) -> (A, B) {
        from.list();
        (Packed::read(from), Packed::read(from))
    }
}

impl Packed for [Shape; 2] {
    #[cfg(not(target_arch = "wasm32"))]
    fn write(&self) -> Value {
        Value::List(self.iter().map(Shape::write).collect())
    }

    fn read(from: &mut Reader<'_>) -> [Shape; 2] {
        from.list();
        [Packed::read(from), Packed::read(from)]
    }
}

/// What is one of a few without more to say is a number.
macro_rules! numbered {
    ($($type:ty, else $first:expr => $all:expr;)*) => {
        $(
            impl Packed for $type {
                #[cfg(not(target_arch = "wasm32"))]
                fn write(&self) -> Value {
                    let at = $all.iter().position(|one| one == self);
                    Value::Number(at.unwrap_or_default() as u32)
                }

                fn read(from: &mut Reader<'_>) -> $type {
                    const ALL: &[$type] = $all;
                    ALL.get(from.word() as usize).copied().unwrap_or($first)
                }
            }
        )*
    };
}

numbered! {
    bool, else false => &[false, true];
    Severity, else Severity::Error => &[Severity::Error, Severity::Warning];
    Alpha, else Alpha::Two => &[Alpha::Two, Alpha::Three];
    Unit, else Unit::Seconds => &[Unit::Seconds, Unit::Characters, Unit::Items];
    Presence, else Presence::Optional => &[Presence::Optional, Presence::Expected, Presence::Needed, Presence::Required];
    Format, else Format::Unicode => FORMATS;
}

/// A struct is the list of its fields.
macro_rules! listed {
    ($($type:ident { $($field:ident),* })*) => {
        $(
            impl Packed for $type {
                #[cfg(not(target_arch = "wasm32"))]
                fn write(&self) -> Value {
                    Value::List(vec![$(self.$field.write()),*])
                }

                #[inline(never)]
                fn read(from: &mut Reader<'_>) -> $type {
                    from.list();
                    $type { $($field: Packed::read(from)),* }
                }
            }
        )*
    };
}

listed! {
    Range { min, max, unit, exclusive_min }
    Text { min, max, length, empty, format, known, or_upper_case }
    Choice { allowed }
}

/// An enum is a list too: the number of the variant, and what that holds.
macro_rules! chosen {
    ($(
        $type:ident, else $last:expr => {
            $($number:literal $variant:ident $({ $($field:ident),* })? $(($($inner:ident),*))?,)*
        }
    )*) => {
        $(
            impl Packed for $type {
                #[cfg(not(target_arch = "wasm32"))]
                fn write(&self) -> Value {
                    match self {
                        $(
                            $type::$variant $({ $($field),* })? $(($($inner),*))? => Value::List(vec![
                                Value::Number($number),
                                $($($field.write(),)*)?
                                $($($inner.write(),)*)?
                            ]),
                        )*
                    }
                }

                #[inline(never)]
                fn read(from: &mut Reader<'_>) -> $type {
                    from.list();
                    let number = from.word();
                    $(
                        if number == $number {
                            $($(let $inner = Packed::read(from);)*)?
                            return $type::$variant
                                $({ $($field: Packed::read(from)),* })?
                                $(($($inner),*))?;
                        }
                    )*
                    // Nothing else was written.
                    $last
                }
            }
        )*

        /// The variants' numbers, as a JavaScript module: `SHAPE_BOOLEAN`.
        #[cfg(not(target_arch = "wasm32"))]
        pub fn numbers() -> String {
            let mut out = String::new();
            $($(
                let name = constant(concat!(stringify!($type), stringify!($variant)));
                out.push_str(&format!("export const {name} = {};\n", $number));
            )*)*
            out
        }
    };
}

/// `ShapeFreeObject` as `SHAPE_FREE_OBJECT`.
#[cfg(not(target_arch = "wasm32"))]
fn constant(name: &str) -> String {
    let mut out = String::new();
    for letter in name.chars() {
        if letter.is_ascii_uppercase() && !out.is_empty() {
            out.push('_');
        }
        out.push(letter.to_ascii_uppercase());
    }
    out
}

chosen! {
    Shape, else Shape::FreeObject => {
        0 Boolean,
        1 Integer(range),
        2 Number(range),
        3 Text(text),
        4 Choice(choice),
        5 Country { alpha, or, empty },
        6 List { item, rules },
        7 Object(fields),
        8 OpenObject(fields),
        9 Union(union),
        10 Either { shapes, types },
        11 FreeObject,
    }
    ListRule, else ListRule::Distinct => {
        0 Distinct,
        1 DistinctTag(tag),
        2 Needs { tag, item, needs },
        3 NotEmpty,
        4 AdviseNotEmpty(says),
    }
    Relation, else Relation::Requires("") => {
        0 Requires(other),
        1 Excludes(other),
        2 NotAfter(other),
        3 NeededBy(others),
        4 AtLeast { other, plus, unless },
        5 AtMostWithout { other, max, because },
        6 AdvisedBeside { other, says },
        7 Advised { when, beside, says },
    }
    When, else When::Any => {
        0 Any,
        1 Under(limit),
        2 Over(limit),
        3 OverOther(other),
        4 Fraction,
        5 Flag(flag),
        6 Text(text),
        7 OtherText(text),
        8 IsoDate,
        9 Empty,
    }
}

impl Packed for Rule {
    #[cfg(not(target_arch = "wasm32"))]
    fn write(&self) -> Value {
        Value::List(vec![self.relation.write(), self.severity.write()])
    }

    #[inline(never)]
    fn read(from: &mut Reader<'_>) -> Rule {
        from.list();
        let relation = Packed::read(from);
        Rule {
            severity: Packed::read(from),
            ..Rule::error(relation, Source::OURS)
        }
    }
}

impl Packed for Union {
    #[cfg(not(target_arch = "wasm32"))]
    fn write(&self) -> Value {
        Value::List(vec![self.tag.write(), self.noun.write(), self.arms.write()])
    }

    fn read(from: &mut Reader<'_>) -> Union {
        from.list();
        let (tag, noun) = (Packed::read(from), Packed::read(from));
        let arms: &'static [Arm] = Packed::read(from);
        let names: Vec<&'static str> = arms.iter().map(|arm| arm.name).collect();
        Union {
            noun,
            tag,
            names: names.leak(),
            arms,
            #[cfg(not(target_arch = "wasm32"))]
            source: Source::OURS,
        }
    }
}

impl Packed for Arm {
    #[cfg(not(target_arch = "wasm32"))]
    fn write(&self) -> Value {
        Value::List(vec![
            self.name.write(),
            self.label.write(),
            self.fields.write(),
        ])
    }

    fn read(from: &mut Reader<'_>) -> Arm {
        from.list();
        Arm::new(
            Packed::read(from),
            Packed::read(from),
            Packed::read(from),
            "",
        )
    }
}

impl Packed for Field {
    #[cfg(not(target_arch = "wasm32"))]
    fn write(&self) -> Value {
        Value::List(vec![
            self.name.write(),
            self.shape.write(),
            self.rules.write(),
            self.presence.write(),
            self.nullable.write(),
            self.default.write(),
            self.secret.write(),
        ])
    }

    #[inline(never)]
    fn read(from: &mut Reader<'_>) -> Field {
        from.list();
        let mut field =
            Field::new(Packed::read(from), Packed::read(from)).rules(Packed::read(from));
        field.presence = Packed::read(from);
        field.watched |= field.presence != Presence::Optional;
        field.nullable = Packed::read(from);
        field.default = Packed::read(from);
        field.secret = Packed::read(from);
        field
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::CONTRACTS;
    use crate::contract::Contract;
    use crate::contract::fields::fields;

    /// Lays a value out as JavaScript does.
    fn lay_out(value: &Value, words: &mut Vec<u32>, text: &mut String) {
        match value {
            Value::Number(number) => words.push(*number),
            Value::Text(own) => {
                words.extend([text.len() as u32, own.len() as u32]);
                text.push_str(own);
            }
            Value::List(values) => {
                words.push(values.len() as u32);
                values.iter().for_each(|value| lay_out(value, words, text));
            }
        }
    }

    fn reread(shape: &Shape) -> Shape {
        let (mut words, mut text) = (Vec::new(), String::new());
        lay_out(&shape.write(), &mut words, &mut text);
        read(&words, text.leak())
    }

    #[test]
    fn a_table_is_read_as_it_was_written() {
        for contract in CONTRACTS {
            let again = reread(&contract.shape);
            assert_eq!(write(&again), write(&contract.shape), "{}", contract.id);
            // What has no number would be written as another thing twice.
            let again = Contract {
                shape: again,
                ..**contract
            };
            assert_eq!(rows(&again), rows(contract), "{}", contract.id);
        }
    }

    /// What forms and documents read of a contract, without what only people do.
    fn rows(contract: &Contract) -> serde_json::Value {
        let mut rows = serde_json::to_value(fields(contract)).unwrap();
        for row in rows.as_array_mut().unwrap() {
            let row = row.as_object_mut().unwrap();
            row.remove("description");
            row.remove("source");
            for rule in row["rules"].as_array_mut().unwrap() {
                rule.as_object_mut().unwrap().remove("source");
            }
        }
        rows
    }

    #[test]
    fn words_are_ascii() {
        for contract in CONTRACTS {
            // Their places are counted in bytes here and in letters there.
            assert!(write(&contract.shape).is_ascii(), "{}", contract.id);
        }
    }

    #[test]
    fn what_nobody_wrote_is_read_without_harm() {
        assert!(matches!(read(&[], ""), Shape::Boolean));
        assert!(matches!(read(&[1, 99], ""), Shape::FreeObject));
    }
}
