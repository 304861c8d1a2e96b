//! The tables as TypeScript types: what a check takes and what it gives.

use std::collections::BTreeSet;

use super::Contract;
use super::country::Alpha;
use super::rules;
use super::setters::{Setter, setters};
use super::shape::{Field, Range, Relation, Shape};
use super::source::{Authority, Source};
use crate::issue::Severity;

/// The declarations of all the contracts, one file.
pub fn declarations(contracts: &[&Contract]) -> String {
    let mut out = String::from(
        "// Generated from the contracts' tables by `cargo run --bin emit`. Do not edit.\n\n\
         import type { Checked, CheckOptions } from \"./index.js\";\n\n\
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
        relaxable(contract, &mut out);
        builder(contract, &mut out);
    }
    out
}

/// A field that others need: with it, or without them.
fn needs(fields: &[Field], out: &mut String) {
    for field in fields {
        for rule in field.rules {
            if let Relation::NeededBy(others) = rule.relation {
                out.push_str(&format!(" & ({{ {}: ", field.name));
                kind(&field.shape, 0, out);
                let absent: Vec<_> = others.iter().map(|o| format!("{o}?: undefined")).collect();
                out.push_str(&format!(" }} | {{ {} }})", absent.join("; ")));
            }
        }
    }
}

/// The ids of the rules that may be relaxed.
fn relaxable(contract: &Contract, out: &mut String) {
    let mut ids = BTreeSet::new();
    rules::each(&contract.shape, &mut |rule| {
        if rule.can_relax {
            ids.insert(rule.id());
        }
    });
    let lines: Vec<_> = ids.iter().map(|id| format!("\n  | \"{id}\"")).collect();
    out.push_str(&format!(
        "\n/** The rules of `{}` that may be relaxed. */\nexport type {}Rule ={};\n",
        contract.id,
        contract.type_name,
        lines.concat(),
    ));
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
        "  /** Checks what was set. */\n  build(options?: CheckOptions<{name}Rule>): \
         Checked<\"{}\", {name}Output>;\n}}\n",
        contract.id,
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
        let mark = if field.presence.is_required() {
            ""
        } else {
            "?"
        };
        out.push_str(&format!("{indent}{}{mark}: ", field.name));
        kind(&field.shape, depth, out);
        if field.nullable {
            out.push_str(" | null");
        }
        if !field.presence.is_required() {
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
            if let Some((format, severity)) = text.format {
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
        _ => {}
    }
    if let Some(default) = field.default {
        lines.push(format!(
            "@defaultValue `{default}`, assumed by the vendor when absent"
        ));
    }
    lines.extend(sources(field));
    lines.retain(|line| !line.is_empty());
    lines
}

/// Which page states what of a field: a line a page, the field's own first.
fn sources(field: &Field) -> Vec<String> {
    let mut pages: Vec<(Source, Vec<&str>, Vec<&str>)> = Vec::new();
    let mut note = |source: Source, code: Option<&'static str>| {
        let at = pages.iter().position(|(page, ..)| page.page == source.page);
        let at = at.unwrap_or_else(|| {
            pages.push((source, Vec::new(), Vec::new()));
            pages.len() - 1
        });
        let Some(((_, stated, read), code)) = pages.get_mut(at).zip(code) else {
            return;
        };
        let codes = match source.authority {
            Authority::Reading => read,
            _ => stated,
        };
        if !codes.contains(&code) {
            codes.push(code);
        }
    };
    note(field.about.source, None);
    rules::of_field(field, "", &mut |rule| {
        if rule.source != Source::OURS && rule.code != "type" {
            note(rule.source, Some(rule.code));
        }
    });
    let see = |(source, stated, read): (Source, Vec<&str>, Vec<&str>)| {
        let page = match source.url {
            Some(url) => format!("{{@link {url} | {}}}", source.page),
            None => source.page.to_string(),
        };
        let mut line = format!("@see {page}, read {}", source.read);
        if !stated.is_empty() {
            line.push_str(&format!(": {}", stated.join(", ")));
        }
        if !read.is_empty() {
            line.push_str(&format!("; our reading: {}", read.join(", ")));
        }
        line
    };
    pages.into_iter().map(see).collect()
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
            if text.or_upper_case {
                let upper: Vec<_> = text.known.iter().map(|v| v.to_ascii_uppercase()).collect();
                out.push_str(" | ");
                out.push_str(&literals(upper.iter().map(String::as_str)));
            }
            out.push_str(" | (string & {})");
        }
        Shape::Text(_) | Shape::Country { .. } => out.push_str("string"),
        Shape::Choice(choice) => {
            out.push_str(&literals(choice.allowed.iter().copied()));
        }
        Shape::List { item, .. } => {
            out.push_str("Array<");
            kind(item, depth, out);
            out.push('>');
        }
        Shape::Object(fields) | Shape::OpenObject(fields) => {
            out.push_str("{\n");
            members(fields, depth + 1, out);
            out.push_str(&indent);
            out.push('}');
            if matches!(shape, Shape::OpenObject(_)) {
                // Not `Json`, which has no end: form libraries list every path of a type.
                out.push_str(" & { [key: string]: unknown }");
            }
            needs(fields, out);
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
