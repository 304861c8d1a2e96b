//! The table as JSON Schema.

use super::Contract;
use super::country::Alpha;
use super::encode;
use super::shape::{Field, ListRule, Range, Relation, Shape, Text};
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
    fn shape(&mut self, shape: &Shape, nullable: bool) {
        match shape {
            Shape::Either { shapes, .. } => {
                self.key("anyOf");
                self.open('[');
                for shape in *shapes {
                    self.open('{');
                    self.shape(shape, nullable);
                    self.close('}');
                }
                self.close(']');
            }
            Shape::Union(union) => {
                self.types("object", nullable);
                self.key("required");
                self.open('[');
                self.text(union.tag);
                self.close(']');
                self.key("oneOf");
                self.open('[');
                for arm in union.arms {
                    self.open('{');
                    self.fields(arm.fields, Some((union.tag, arm.name)), false);
                    self.close('}');
                }
                self.close(']');
            }
            _ => {
                self.types(shape.type_name(), nullable);
                self.limits(shape, nullable);
            }
        }
    }

    fn types(&mut self, name: &str, nullable: bool) {
        let open_api = self.target == Target::OpenApi30;
        self.key("type");
        if nullable && !open_api {
            self.open('[');
            self.text(name);
            self.text("null");
            self.close(']');
        } else {
            self.text(name);
        }
        if nullable && open_api {
            self.flag("nullable", true);
        }
    }

    fn flag(&mut self, name: &str, value: bool) {
        self.key(name);
        self.raw(if value { "true" } else { "false" });
    }

    fn texts(&mut self, name: &str, texts: &[&str]) {
        self.key(name);
        self.open('[');
        for text in texts {
            self.text(text);
        }
        self.close(']');
    }

    /// The keywords beside the type.
    fn limits(&mut self, shape: &Shape, nullable: bool) {
        match shape {
            Shape::Integer(range) | Shape::Number(range) => self.range(range),
            Shape::Text(text) => self.text_limits(text),
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
            Shape::Country { alpha, or, empty } => {
                let letters = match alpha {
                    Alpha::Two => "^([A-Z]{2}",
                    Alpha::Three => "^([A-Z]{3}",
                };
                let mut pattern = String::from(letters);
                for word in *or {
                    pattern.push('|');
                    pattern.push_str(word);
                }
                if *empty == Severity::Warning {
                    pattern.push('|');
                }
                pattern.push_str(")$");
                self.entry("pattern", &pattern);
            }
            Shape::List { item, rules } => {
                self.key("items");
                self.open('{');
                self.shape(item, false);
                self.close('}');
                for rule in *rules {
                    self.list_rule(rule);
                }
            }
            Shape::Object(fields) => self.fields(fields, None, false),
            Shape::OpenObject(fields) => self.fields(fields, None, true),
            Shape::Boolean | Shape::FreeObject | Shape::Either { .. } | Shape::Union(_) => {}
        }
    }

    fn text_limits(&mut self, text: &Text) {
        let least = match (text.length, text.empty) {
            (Severity::Error, Severity::Error) => text.min,
            (_, Severity::Error) => 1,
            _ => 0,
        };
        if least > 0 {
            self.number("minLength", f64::from(least));
        }
        if let Some(max) = text.max
            && text.length == Severity::Error
        {
            self.number("maxLength", f64::from(max));
        }
        let Some((format, Severity::Error)) = text.format else {
            return;
        };
        if let Some(name) = format.schema_name()
            && least > 0
        {
            self.entry("format", name);
        } else if let Some(pattern) = format.pattern() {
            self.entry("pattern", pattern);
        }
    }

    fn range(&mut self, range: &Range) {
        if let Some(min) = range.min {
            let open_api = self.target == Target::OpenApi30;
            if range.exclusive_min && !open_api {
                self.number("exclusiveMinimum", f64::from(min));
            } else {
                self.number("minimum", f64::from(min));
            }
            if range.exclusive_min && open_api {
                self.flag("exclusiveMinimum", true);
            }
        }
        if let Some(max) = range.max {
            self.number("maximum", f64::from(max));
        }
    }

    fn list_rule(&mut self, rule: &ListRule) {
        if let ListRule::Needs { tag, item, needs } = rule {
            let says = [item, " needs ", needs, " beside it."].concat();
            self.entry("description", &says);
            // OpenAPI 3.0 has neither `contains` nor `if`.
            if self.target != Target::OpenApi30 {
                self.key("if");
                self.contains(tag, item);
                self.key("then");
                self.contains(tag, needs);
            }
        }
    }

    fn contains(&mut self, tag: &str, name: &str) {
        self.open('{');
        self.key("contains");
        self.open('{');
        self.texts("required", &[tag]);
        self.key("properties");
        self.open('{');
        self.key(tag);
        self.open('{');
        self.texts("enum", &[name]);
        self.close('}');
        self.close('}');
        self.close('}');
        self.close('}');
    }

    fn fields(&mut self, fields: &'static [Field], tag: Option<(&str, &str)>, is_open: bool) {
        self.key("properties");
        self.open('{');
        if let Some((tag, name)) = tag {
            self.key(tag);
            self.open('{');
            self.entry("type", "string");
            self.texts("enum", &[name]);
            self.close('}');
        }
        for field in fields {
            self.key(field.name);
            self.field(field);
        }
        self.close('}');
        let required = fields.iter().filter(|field| field.presence.is_required());
        let names: Vec<&str> = required.map(|field| field.name).collect();
        if !names.is_empty() {
            self.texts("required", &names);
        }
        self.flag("additionalProperties", is_open);
        self.neighbours(fields);
    }

    fn field(&mut self, field: &'static Field) {
        self.open('{');
        let says = remarks(field);
        if !says.is_empty() {
            self.entry("description", &says);
        }
        self.shape(&without_exceptions(field), field.nullable);
        if let Some(default) = field.default {
            self.key("default");
            self.raw(default);
        }
        if field.secret {
            self.flag("writeOnly", true);
        }
        self.close('}');
    }

    /// The rules between fields that JSON Schema has words for.
    fn neighbours(&mut self, fields: &'static [Field]) {
        let keyword = match self.target {
            Target::Draft202012 => "dependentRequired",
            Target::Draft07 => "dependencies",
            Target::OpenApi30 => return,
        };
        let mut is_first = true;
        for field in fields {
            for rule in field.rules {
                if let Relation::NeededBy(others) = rule.relation {
                    if core::mem::take(&mut is_first) {
                        self.key(keyword);
                        self.open('{');
                    }
                    for other in others {
                        self.texts(other, &[field.name]);
                    }
                }
            }
        }
        if !is_first {
            self.close('}');
        }
    }
}

/// The field's shape, without a minimum that does not always hold.
fn without_exceptions(field: &'static Field) -> Shape {
    let has_exception = field.rules.iter().any(
        |rule| matches!(rule.relation, Relation::AtLeast { unless, .. } if !unless.is_empty()),
    );
    match field.shape {
        Shape::Integer(range) if has_exception => Shape::Integer(Range { min: None, ..range }),
        shape => shape,
    }
}

/// The field's description, and in words the rules that have no keyword.
fn remarks(field: &Field) -> String {
    let mut says = String::from(field.description());
    let mut add = |parts: &[&str]| {
        if !says.is_empty() {
            says.push(' ');
        }
        parts.iter().for_each(|part| says.push_str(part));
    };
    match field.shape {
        Shape::Integer(range) | Shape::Number(range) if range.unit.is_some() => {
            add(&["In seconds."]);
        }
        Shape::Country { .. } => add(&["An ISO 3166-1 country code."]),
        _ => {}
    }
    let written = |number: u32| {
        let mut text = Vec::new();
        number::write(f64::from(number), &mut text);
        String::from_utf8(text).unwrap_or_default()
    };
    for rule in field.rules {
        match rule.relation {
            Relation::AtLeast { other, plus: 0, .. } => add(&["At least ", other, "."]),
            Relation::AtLeast {
                other,
                plus,
                unless,
            } => {
                add(&["At least ", other, " plus ", &written(plus), "."]);
                if let (Shape::Integer(Range { min: Some(min), .. }), [first, ..]) =
                    (field.shape, unless)
                {
                    add(&["At least ", &written(min), " without it and ", first, "."]);
                }
            }
            Relation::AtMostWithout { other, max, .. } => {
                add(&["At most ", &written(max), " without ", other, "."]);
            }
            Relation::NotAfter(other) => add(&["Not after ", other, "."]),
            Relation::Requires(other) => add(&["Meant to go with ", other, "."]),
            Relation::Excludes(other) => add(&["When true, not meant to go with ", other, "."]),
            Relation::NeededBy(others) => add(&["Needed by ", &others.join(", "), "."]),
            Relation::Advised { .. } | Relation::AdvisedBeside { .. } => {}
        }
    }
    says
}
