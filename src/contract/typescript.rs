//! The tables as TypeScript types: what a check takes and what it gives.

use super::Contract;
use super::country::Alpha;
use super::setters::{Setter, setters};
use super::shape::{Field, Range, Shape};
use crate::issue::Severity;

/// The declarations of all the contracts, one file.
pub fn declarations(contracts: &[&Contract]) -> String {
    let mut out = String::from(
        "// Generated from the contracts' tables by `cargo run --bin emit`. Do not edit.\n\n\
         import type { CheckOptions, Result } from \"./index.js\";\n\n\
         /** Any JSON value. */\n\
         export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };\n",
    );
    for contract in contracts {
        out.push_str(&format!(
            "\n/** What `{id}` takes. */\nexport interface {name}Input {{\n",
            id = contract.id,
            name = contract.type_name,
        ));
        if let Shape::Object(fields) = contract.shape {
            members(fields, 1, &mut out);
        }
        out.push_str("}\n");
        out.push_str(&format!(
            "\n/** What `{id}` sends: the input in the contract's order. */\n\
             export type {name}Output = {name}Input;\n",
            id = contract.id,
            name = contract.type_name,
        ));
        builder(contract, &mut out);
    }
    out
}

/// The interface of a contract's builder.
fn builder(contract: &Contract, out: &mut String) {
    let name = contract.type_name;
    out.push_str(&format!(
        "\n/** Writes what `{}` takes. Setters never throw; `build` may be called more than once. */\n\
         export interface {name}Builder {{\n",
        contract.id,
    ));
    for setter in setters(&contract.shape) {
        let method = setter.method();
        match setter {
            Setter::Field(field) => out.push_str(&format!(
                "  /** {} */\n  {method}(value: {name}Input[\"{}\"]): {name}Builder;\n",
                field.description(),
                field.name,
            )),
            Setter::Add { field, union, arm } => {
                let item = format!(
                    "Extract<NonNullable<{name}Input[\"{}\"]>[number], {{ {}: \"{}\" }}>",
                    field.name, union.tag, arm.name,
                );
                let value = match arm.wrapper() {
                    Some(wrapper) => format!("{item}[\"{}\"]", wrapper.name),
                    None => format!("Omit<{item}, \"{}\">", union.tag),
                };
                out.push_str(&format!(
                    "  /** Adds `{}` to `{}`. {} */\n  {method}(value: {value}): {name}Builder;\n",
                    arm.name, field.name, arm.description,
                ));
            }
        }
    }
    out.push_str(&format!(
        "  /** Checks what was set. */\n  build(options?: CheckOptions): Result<{name}Output>;\n}}\n"
    ));
}

fn members(fields: &[Field], depth: usize, out: &mut String) {
    let indent = "  ".repeat(depth);
    for field in fields {
        let remarks = remarks(field);
        if !remarks.is_empty() {
            let lines = remarks.join(&format!("\n{indent} * "));
            out.push_str(&format!("{indent}/**\n{indent} * {lines}\n{indent} */\n"));
        }
        let mark = if field.required { "" } else { "?" };
        out.push_str(&format!("{indent}{}{mark}: ", field.name));
        kind(&field.shape, depth, out);
        if field.nullable {
            out.push_str(" | null");
        }
        if !field.required {
            // `undefined` is absent: said aloud for `exactOptionalPropertyTypes`.
            out.push_str(" | undefined");
        }
        out.push_str(";\n");
    }
}

fn remarks(field: &Field) -> Vec<String> {
    let mut lines = vec![field.description().to_string()];
    match field.shape {
        Shape::Integer(range) => lines.push(format!("Integer{}.", range_in_words(&range))),
        Shape::Number(range) => lines.push(format!("Number{}.", range_in_words(&range))),
        Shape::Text(text) => {
            match text.max {
                Some(max) => lines.push(format!("{} to {max} characters.", text.min)),
                None if text.min > 1 => lines.push(format!("At least {} characters.", text.min)),
                None => {}
            }
            for (format, severity) in text.formats {
                let must = match severity {
                    Severity::Error => "Must be",
                    Severity::Warning => "Better",
                };
                lines.push(format!("{must} {}.", format.wording()));
            }
        }
        Shape::Country { alpha, .. } => lines.push(
            match alpha {
                Alpha::Two => "ISO 3166-1 alpha-2.",
                Alpha::Three => "ISO 3166-1 alpha-3.",
            }
            .to_string(),
        ),
        Shape::List { min, .. } if min > 0 => lines.push(format!("At least {min} items.")),
        _ => {}
    }
    if let Some(default) = field.default {
        lines.push(format!(
            "@defaultValue `{default}`, assumed by the vendor when absent"
        ));
    }
    if !field.about.source.is_empty() {
        lines.push(format!("@see {}", field.about.source));
    }
    lines.retain(|line| !line.is_empty());
    lines
}

fn range_in_words(range: &Range) -> String {
    let unit = range
        .unit
        .map_or(String::new(), |unit| format!(" {}", unit.name()));
    match (range.min, range.exclusive_min, range.max) {
        (Some(min), false, Some(max)) => format!(", {min} to {max}{unit}"),
        (Some(min), true, _) => format!(", more than {min}{unit}"),
        (Some(min), false, None) => format!(", at least {min}{unit}"),
        (None, _, Some(max)) => format!(", at most {max}{unit}"),
        (None, _, None) => String::new(),
    }
}

fn literals<'a>(values: impl Iterator<Item = &'a str>) -> String {
    let values: Vec<_> = values.map(|value| format!("\"{value}\"")).collect();
    values.join(" | ")
}

fn kind(shape: &Shape, depth: usize, out: &mut String) {
    let indent = "  ".repeat(depth);
    match shape {
        Shape::Boolean => out.push_str("boolean"),
        Shape::Integer(_) | Shape::Number(_) => out.push_str("number"),
        Shape::Text(text) if !text.known.is_empty() => {
            // Keeps the listed values in an editor's completion.
            out.push_str(&literals(text.known.iter().copied()));
            out.push_str(" | (string & {})");
        }
        Shape::Text(_) | Shape::Country { .. } => out.push_str("string"),
        Shape::Choice(choice) => {
            out.push_str(&literals(choice.allowed.iter().copied()));
            if choice.or_upper_case {
                let upper: Vec<_> = choice
                    .allowed
                    .iter()
                    .map(|v| v.to_ascii_uppercase())
                    .collect();
                out.push_str(" | ");
                out.push_str(&literals(upper.iter().map(String::as_str)));
            }
        }
        Shape::List { item, .. } => {
            out.push_str("Array<");
            kind(item, depth, out);
            out.push('>');
        }
        Shape::Object(fields) => {
            out.push_str("{\n");
            members(fields, depth + 1, out);
            out.push_str(&indent);
            out.push('}');
        }
        Shape::Union(union) => {
            for arm in union.arms {
                out.push_str(&format!("\n{indent}  | {{\n"));
                if !arm.description.is_empty() {
                    out.push_str(&format!("{indent}      /** {} */\n", arm.description));
                }
                out.push_str(&format!("{indent}      {}: \"{}\";\n", union.tag, arm.name));
                members(arm.fields, depth + 3, out);
                out.push_str(&format!("{indent}    }}"));
            }
        }
        Shape::Either { shapes, .. } => {
            for (at, shape) in shapes.iter().enumerate() {
                out.push_str(if at > 0 { " | " } else { "" });
                kind(shape, depth, out);
            }
        }
        Shape::FreeObject => out.push_str("{ [key: string]: Json }"),
    }
}
