//! The tables as TypeScript types: what a check takes and what it gives.

use super::Contract;
use super::shape::{Field, Shape};

/// The declarations of all the contracts, one file.
pub fn declarations(contracts: &[&Contract]) -> String {
    let mut out = String::from(
        "// Generated from the contracts' tables by `cargo run --bin emit`. Do not edit.\n\n\
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
    }
    out
}

fn members(fields: &[Field], depth: usize, out: &mut String) {
    let indent = "  ".repeat(depth);
    for field in fields {
        out.push_str(&format!("{indent}/**\n"));
        for line in remarks(field) {
            out.push_str(&format!("{indent} * {line}\n"));
        }
        out.push_str(&format!("{indent} */\n"));
        let mark = if field.required { "" } else { "?" };
        out.push_str(&format!("{indent}{}{mark}: ", field.name));
        kind(&field.shape, depth, out);
        if field.nullable {
            out.push_str(" | null");
        }
        out.push_str(";\n");
    }
}

fn remarks(field: &Field) -> Vec<String> {
    let mut lines = vec![field.description.to_string()];
    match field.shape {
        Shape::Integer(range) => {
            let unit = range.unit.map_or("", |unit| unit.name());
            let limits = match (range.min, range.exclusive_min, range.max) {
                (Some(min), false, Some(max)) => format!("Integer, {min} to {max} {unit}"),
                (Some(min), true, _) => format!("Integer, more than {min} {unit}"),
                (Some(min), false, None) => format!("Integer, at least {min} {unit}"),
                (None, _, Some(max)) => format!("Integer, at most {max} {unit}"),
                (None, _, None) => "Integer".to_string(),
            };
            lines.push(format!("{}.", limits.trim_end()));
        }
        Shape::Text(text) => match text.max {
            Some(max) => lines.push(format!("{} to {max} characters.", text.min)),
            None if text.min > 1 => lines.push(format!("At least {} characters.", text.min)),
            None => {}
        },
        Shape::List { min, .. } if min > 0 => lines.push(format!("At least {min} items.")),
        _ => {}
    }
    if let Some(default) = field.default {
        lines.push(format!(
            "@defaultValue `{default}`, assumed by the vendor when absent"
        ));
    }
    lines.push(format!("@see {}", field.source));
    lines
}

fn kind(shape: &Shape, depth: usize, out: &mut String) {
    match shape {
        Shape::Boolean => out.push_str("boolean"),
        Shape::Integer(_) => out.push_str("number"),
        Shape::Text(_) => out.push_str("string"),
        Shape::Choice(choice) => {
            let values: Vec<_> = choice.allowed.iter().map(|v| format!("\"{v}\"")).collect();
            out.push_str(&values.join(" | "));
            if choice.open {
                // Keeps the listed values in an editor's completion.
                out.push_str(" | (string & {})");
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
            out.push_str(&"  ".repeat(depth));
            out.push('}');
        }
        Shape::FreeObject => out.push_str("{ [key: string]: Json }"),
    }
}
