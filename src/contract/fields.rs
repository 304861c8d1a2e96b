//! The table as plain rows, for forms and documentation: the data behind `idv-session/fields`.

use serde::Serialize;

use super::Contract;
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
    /// The greatest value or length.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max: Option<JsonNumber>,
    /// What `min` and `max` count.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit: Option<&'static str>,
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
    inside(&contract.shape, "", &mut rows);
    rows
}

fn inside(shape: &Shape, path: &str, rows: &mut Vec<Row>) {
    match shape {
        Shape::Object(fields) => {
            for field in *fields {
                let path = [path, "/", field.name].concat();
                rows.push(row(field, &path));
                inside(&field.shape, &path, rows);
            }
        }
        Shape::List { item, .. } => inside(item, &[path, "/*"].concat(), rows),
        _ => {}
    }
}

fn row(field: &Field, path: &str) -> Row {
    let mut row = Row {
        path: path.into(),
        kind: field.shape.type_name(),
        required: field.required,
        nullable: field.nullable,
        min: None,
        max: None,
        unit: None,
        allowed: None,
        open: false,
        default: field.default,
        secret: field.secret,
        description: field.description,
        source: field.source,
    };
    match field.shape {
        Shape::Integer(range) => {
            row.min = range.min.map(JsonNumber);
            row.max = range.max.map(JsonNumber);
            row.unit = range.unit.map(|unit| unit.name());
        }
        Shape::Text(text) => {
            row.min = Some(JsonNumber(f64::from(text.min)));
            row.max = text.max.map(|max| JsonNumber(f64::from(max)));
            row.unit = Some("characters");
        }
        Shape::Choice(choice) => {
            row.allowed = Some(choice.allowed);
            row.open = choice.open;
        }
        Shape::List { min, .. } => {
            row.min = (min > 0).then(|| JsonNumber(f64::from(min)));
            row.unit = Some("items");
        }
        _ => {}
    }
    row
}
