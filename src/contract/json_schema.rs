//! The table as JSON Schema.

use super::Contract;
use super::encode;
use super::format::Format;
use super::shape::{Field, Shape, Unit};
use crate::issue::Severity;
use crate::number;

/// Which dialect to write.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// JSON Schema 2020-12.
    Draft202012,
    /// JSON Schema draft 7.
    Draft07,
    /// The schema object of OpenAPI 3.0.
    OpenApi30,
}

/// The contract's payload as a JSON Schema. Warnings do not stand in it: it accepts what
/// the check accepts.
pub fn json_schema(contract: &'static Contract, target: Target) -> String {
    let mut writer = Writer {
        out: Vec::with_capacity(1024),
        target,
    };
    writer.open('{');
    match target {
        Target::Draft202012 => {
            writer.entry("$schema", "https://json-schema.org/draft/2020-12/schema");
        }
        Target::Draft07 => writer.entry("$schema", "http://json-schema.org/draft-07/schema#"),
        Target::OpenApi30 => {}
    }
    writer.entry("title", contract.id);
    writer.shape(&contract.shape, false);
    writer.close('}');
    String::from_utf8(writer.out).unwrap_or_default()
}

struct Writer {
    out: Vec<u8>,
    target: Target,
}

impl Writer {
    fn raw(&mut self, json: &str) {
        self.out.extend_from_slice(json.as_bytes());
    }

    fn open(&mut self, bracket: char) {
        self.separate();
        self.out.push(bracket as u8);
    }

    fn close(&mut self, bracket: char) {
        self.out.push(bracket as u8);
    }

    /// A comma, unless this is the first in its container or follows a key.
    fn separate(&mut self) {
        if !matches!(self.out.last(), None | Some(b'{' | b'[' | b':')) {
            self.out.push(b',');
        }
    }

    fn text(&mut self, text: &str) {
        self.separate();
        encode::string(text.as_bytes(), &mut self.out);
    }

    fn key(&mut self, name: &str) {
        self.text(name);
        self.out.push(b':');
    }

    fn entry(&mut self, name: &str, text: &str) {
        self.key(name);
        self.text(text);
    }

    fn number(&mut self, name: &str, number: f64) {
        self.key(name);
        number::write(number, &mut self.out);
    }

    /// The keywords of a shape, inside an object that is already open.
    fn shape(&mut self, shape: &'static Shape, nullable: bool) {
        let open_api = self.target == Target::OpenApi30;
        self.key("type");
        if nullable && !open_api {
            self.open('[');
            self.text(shape.type_name());
            self.text("null");
            self.close(']');
        } else {
            self.text(shape.type_name());
        }
        if nullable && open_api {
            self.key("nullable");
            self.raw("true");
        }
        match shape {
            Shape::Boolean | Shape::FreeObject => {}
            Shape::Integer(range) => {
                if let Some(min) = range.min {
                    match (range.exclusive_min, open_api) {
                        (true, false) => self.number("exclusiveMinimum", min),
                        (true, true) => {
                            self.number("minimum", min);
                            self.key("exclusiveMinimum");
                            self.raw("true");
                        }
                        _ => self.number("minimum", min),
                    }
                }
                if let Some(max) = range.max {
                    self.number("maximum", max);
                }
                if let Some(unit) = range.unit.filter(|unit| *unit == Unit::Seconds) {
                    self.entry("x-unit", unit.name());
                }
            }
            Shape::Text(text) => {
                self.number("minLength", f64::from(text.min));
                if let Some(max) = text.max {
                    self.number("maxLength", f64::from(max));
                }
                for (format, severity) in text.formats {
                    if *severity == Severity::Error && *format != Format::Unicode {
                        self.entry("format", format.name());
                    }
                }
            }
            Shape::Choice(choice) if choice.open => self.number("minLength", 1.0),
            Shape::Choice(choice) => {
                self.key("enum");
                self.open('[');
                for value in choice.allowed {
                    self.text(value);
                }
                if nullable {
                    self.separate();
                    self.raw("null");
                }
                self.close(']');
            }
            Shape::List { item, min } => {
                if *min > 0 {
                    self.number("minItems", f64::from(*min));
                }
                self.key("items");
                self.open('{');
                self.shape(item, false);
                self.close('}');
            }
            Shape::Object(fields) => self.fields(fields),
        }
    }

    fn fields(&mut self, fields: &'static [Field]) {
        self.key("properties");
        self.open('{');
        for field in fields {
            self.key(field.name);
            self.open('{');
            if !field.description.is_empty() {
                self.entry("description", field.description);
            }
            self.shape(&field.shape, field.nullable);
            if let Some(default) = field.default {
                self.key("default");
                self.raw(default);
            }
            if field.secret {
                self.key("writeOnly");
                self.raw("true");
            }
            self.close('}');
        }
        self.close('}');
        let mut required = fields.iter().filter(|field| field.required).peekable();
        if required.peek().is_some() {
            self.key("required");
            self.open('[');
            for field in required {
                self.text(field.name);
            }
            self.close(']');
        }
        self.key("additionalProperties");
        self.raw("false");
    }
}
