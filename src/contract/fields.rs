//! The table as plain rows, for forms and documentation: the data behind `idv-session/fields`.

use serde::Serialize;

use super::Contract;
use super::country::Alpha;
use super::rules;
use super::shape::{Field, Relation, Shape};
use super::source::Source;
use crate::issue::Severity;
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
    /// The pointers of fields that need this one beside them.
    #[serde(rename = "neededBy", skip_serializing_if = "Vec::is_empty")]
    pub needed_by: Vec<String>,
    /// What it is for.
    pub description: &'static str,
    /// The page that documents it and the day it was read.
    pub source: String,
    /// Its rules, and who states each.
    pub rules: Vec<RuleRow>,
}

/// A rule of a field.
#[derive(Serialize)]
pub struct RuleRow {
    /// What `relax` takes and issues carry.
    pub id: String,
    /// The code of its issues.
    pub code: &'static str,
    /// Does breaking it refuse the payload?
    pub severity: Severity,
    /// Who states it.
    pub source: SourceRow,
}

/// Who states a rule.
#[derive(Serialize)]
pub struct SourceRow {
    /// `page`, `vendor`, `reading` or `ours`.
    pub kind: &'static str,
    /// The page's name.
    pub page: &'static str,
    /// The day on which it was read.
    pub read: &'static str,
    /// Its address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<&'static str>,
}

impl From<Source> for SourceRow {
    fn from(source: Source) -> SourceRow {
        SourceRow {
            kind: source.authority.name(),
            page: source.page,
            read: source.read,
            url: source.url,
        }
    }
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
    let root = Place {
        path: "",
        at: "",
        of: &[],
        source: Source::OURS,
    };
    root.inside(&contract.shape, &mut rows);
    rows
}

/// Where the fields are that are being listed.
#[derive(Clone, Copy)]
struct Place<'a> {
    /// As a pointer.
    path: &'a str,
    /// As the beginning of rule ids.
    at: &'a str,
    /// The members of unions on the way.
    of: &'a [&'a str],
    /// The page of the field that they are in.
    source: Source,
}

impl Place<'_> {
    fn inside(self, shape: &Shape, rows: &mut Vec<Row>) {
        match shape {
            Shape::Object(fields) | Shape::OpenObject(fields) => self.members(fields, rows),
            Shape::Union(union) => {
                let tag = Field::new(union.tag, Shape::choice(union.names))
                    .source(union.origin())
                    .needed();
                rows.push(self.row(&tag, &[self.path, "/", union.tag].concat(), self.at));
                for arm in union.arms {
                    let inner = Place {
                        at: &[self.at, arm.name, "."].concat(),
                        of: &[self.of, &[arm.name]].concat(),
                        ..self
                    };
                    inner.members(arm.fields, rows);
                }
            }
            Shape::List { item, .. } => {
                let inner = Place {
                    path: &[self.path, "/*"].concat(),
                    ..self
                };
                if !matches!(item, Shape::Object(_) | Shape::Union(_)) {
                    let item = Field::new("", **item).source(self.source);
                    rows.push(inner.row(&item, inner.path, self.at));
                }
                inner.inside(item, rows);
            }
            Shape::Either { shapes, .. } => {
                for shape in *shapes {
                    self.inside(shape, rows);
                }
            }
            _ => {}
        }
    }

    fn members(self, fields: &[Field], rows: &mut Vec<Row>) {
        for field in fields {
            let path = [self.path, "/", field.name].concat();
            rows.push(self.row(field, &path, self.at));
            let inner = Place {
                path: &path,
                at: &[self.at, field.name, "."].concat(),
                of: self.of,
                source: field.about.source,
            };
            inner.inside(&field.shape, rows);
        }
    }

    fn row(self, field: &Field, path: &str, at: &str) -> Row {
        let at = match field.name {
            "" => at.to_string(),
            name => [at, name, "."].concat(),
        };
        let mut row = Row {
            path: path.into(),
            kind: field.shape.type_name(),
            required: field.presence.is_required(),
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
            of: (!self.of.is_empty()).then(|| self.of.join(".")),
            needed_by: Vec::new(),
            description: field.description(),
            source: field.about.source.to_string(),
            rules: Vec::new(),
        };
        for rule in field.rules {
            if let Relation::NeededBy(others) = rule.relation {
                let pointers = others.iter().map(|other| [self.path, "/", other].concat());
                row.needed_by.extend(pointers);
            }
        }
        rules::of_field(field, &at, &mut |rule| {
            row.rules.push(RuleRow {
                id: rule.id(),
                code: rule.code,
                severity: rule.severity,
                source: rule.source.into(),
            });
        });
        limits(&field.shape, &mut row);
        row
    }
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
            row.format = text.format.map(|(format, _)| format.name());
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
        _ => {}
    }
}
