//! The table as plain rows, for forms and documentation: the data behind `idv-session/fields`.

use serde::Serialize;

use super::Contract;
use super::country::Alpha;
use super::shape::{Field, Shape};
use crate::number;

/// One field of a contract. Absent keys mean «no such limit» and «no».
#[derive(Serialize)]
pub struct Row {
    /// The place as a JSON pointer, with `*` for the place in a list.
    pub path: String,
    /// The JSON type.
    #[serde(rename = "type")]
    pub kind: &'static str,
    /// The vendor refuses a payload without it.
    pub required: bool,
    /// `null` is allowed.
    pub nullable: bool,
    /// The least value, length or count.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub min: Option<JsonNumber>,
    /// `min` itself is too small.
    #[serde(rename = "exclusiveMin", skip_serializing_if = "core::ops::Not::not")]
    pub exclusive_min: bool,
    /// The greatest value or length.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max: Option<JsonNumber>,
    /// What `min` and `max` count.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit: Option<&'static str>,
    /// How the text must be written.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub format: Option<&'static str>,
    /// The values to choose from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub allowed: Option<&'static [&'static str]>,
    /// Other values than `allowed` pass with a warning.
    #[serde(skip_serializing_if = "core::ops::Not::not")]
    pub open: bool,
    /// What the vendor assumes when it is absent, as JSON text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub default: Option<&'static str>,
    /// Never to be shown.
    pub secret: bool,
    /// The member of a tagged union that it belongs to, outer before inner.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub of: Option<String>,
    /// What it is for.
    pub description: &'static str,
    /// The vendor's page and the day it was read.
    pub source: &'static str,
}

/// A number that is written without a needless fraction.
pub struct JsonNumber(pub f64);

impl Serialize for JsonNumber {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.0 % 1.0 == 0.0 && self.0.abs() <= number::MAX_SAFE_INTEGER {
            serializer.serialize_i64(self.0 as i64)
        } else {
            serializer.serialize_f64(self.0)
        }
    }
}

/// Every field of a contract, outer before inner, in the order in which they are sent.
pub fn fields(contract: &Contract) -> Vec<Row> {
    let mut rows = Vec::new();
    inside(&contract.shape, "", &[], &mut rows);
    rows
}

fn inside(shape: &Shape, path: &str, of: &[&str], rows: &mut Vec<Row>) {
    match shape {
        Shape::Object(fields) => members(fields, path, of, rows),
        Shape::Union(union) => {
            let tag = Shape::choice(union.names);
            let field = Field::new(union.tag, tag).required();
            rows.push(row(&field, &[path, "/", union.tag].concat(), of));
            for arm in union.arms {
                let of = [of, &[arm.name]].concat();
                members(arm.fields, path, &of, rows);
            }
        }
        Shape::List { item, .. } => {
            let path = [path, "/*"].concat();
            if !matches!(item, Shape::Object(_) | Shape::Union(_)) {
                rows.push(row(&Field::new("", **item), &path, of));
            }
            inside(item, &path, of, rows);
        }
        Shape::Either { shapes, .. } => {
            for shape in *shapes {
                inside(shape, path, of, rows);
            }
        }
        _ => {}
    }
}

fn members(fields: &[Field], path: &str, of: &[&str], rows: &mut Vec<Row>) {
    for field in fields {
        let path = [path, "/", field.name].concat();
        rows.push(row(field, &path, of));
        inside(&field.shape, &path, of, rows);
    }
}

fn row(field: &Field, path: &str, of: &[&str]) -> Row {
    let mut row = Row {
        path: path.into(),
        kind: field.shape.type_name(),
        required: field.required,
        nullable: field.nullable,
        min: None,
        exclusive_min: false,
        max: None,
        unit: None,
        format: None,
        allowed: None,
        open: false,
        default: field.default,
        secret: field.secret,
        of: (!of.is_empty()).then(|| of.join(".")),
        description: field.description(),
        source: field.about.source,
    };
    limits(&field.shape, &mut row);
    row
}

fn limits(shape: &Shape, row: &mut Row) {
    match shape {
        Shape::Integer(range) | Shape::Number(range) => {
            row.min = range.min.map(|min| JsonNumber(f64::from(min)));
            row.exclusive_min = range.exclusive_min;
            row.max = range.max.map(|max| JsonNumber(f64::from(max)));
            row.unit = range.unit.map(|unit| unit.name());
        }
        Shape::Text(text) => {
            row.min = Some(JsonNumber(f64::from(text.min)));
            row.max = text.max.map(|max| JsonNumber(f64::from(max)));
            row.unit = Some("characters");
            row.format = text.formats.first().map(|(format, _)| format.name());
            if !text.known.is_empty() {
                row.allowed = Some(text.known);
                row.open = true;
            }
        }
        Shape::Choice(choice) => row.allowed = Some(choice.allowed),
        Shape::Country { alpha, .. } => {
            row.format = Some(match alpha {
                Alpha::Two => "country-alpha-2",
                Alpha::Three => "country-alpha-3",
            });
        }
        Shape::List { min, .. } if *min > 0 => {
            row.min = Some(JsonNumber(f64::from(*min)));
            row.unit = Some("items");
        }
        _ => {}
    }
}
