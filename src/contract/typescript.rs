//! The tables as TypeScript types: what a check takes and what it gives.

use std::collections::BTreeSet;

use super::Contract;
use super::country::Alpha;
use super::rules;
use super::setters::{Setter, setters};
use super::shape::{Arm, Field, Range, Relation, Shape, Union};
use super::source::{Authority, Source};
use crate::issue::Severity;

/// What stands before the contracts.
const HEAD: &str = r#"// Generated from the contracts' tables by `cargo run --bin emit`. Do not edit.

/**
 * What the contracts take, and what their builders do.
 *
 * Every object has a type of its own. Its name begins with the vendor's. A union goes on with what it is a
 * union of (`YotiCheck`), a member of one with its kind before that (`YotiLivenessCheck`), and any other
 * object with the fields on the way to it from the contract or the union's member, one of a list in the
 * singular (`YotiSdkConfig`, `YotiLivenessCheckConfig`, `IdenfyClient`).
 *
 * @packageDocumentation
 */
import type { Checked, CheckOptions } from "./index.js";

/** Any JSON value. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/**
 * An object of any JSON, to be passed through: written out, or what has an interface of yours. The compiler
 * looks at its members, and the check at what is in them too: form libraries list every path of a type.
 */
export type JsonObject = { readonly [key: string]: JsonMember | undefined } | OwnObject;

type JsonMember = null | boolean | number | string | readonly unknown[] | OwnObject;

/** Interfaces have no index signature. Not meant are lists, collections, functions and promises. */
type OwnObject = object & {
  readonly [Symbol.iterator]?: never;
  readonly [Symbol.hasInstance]?: never;
  readonly [Symbol.toStringTag]?: never;
};

// What has no `export` in front stays in here.
export {};
"#;

/// The declarations of all the contracts, one file. Its head says how types are named.
pub fn declarations(contracts: &[&Contract]) -> String {
    let mut out = String::from(HEAD);
    let mut parts = Parts::default();
    for contract in contracts {
        out.push_str(&format!(
            "\n/** What `{id}` takes. */\nexport interface {name}Input {{\n",
            id = contract.id,
            name = contract.type_name,
        ));
        parts.vendor = vendor(contract);
        if let Shape::Object(fields) = contract.shape {
            members(fields, parts.vendor, &mut parts, &mut out);
        }
        out.push_str("}\n");
        out.push_str(&parts.texts.concat());
        parts.texts.clear();
        sent(contract, &mut out);
        relaxable(contract, &mut out);
        builder(contract, &mut out);
    }
    out
}

/// What is sent: the input, where free-form JSON is the JSON that it was written as.
fn sent(contract: &Contract, out: &mut String) {
    out.push_str(&format!(
        "\n/** What `{id}` sends: the input in the contract's order. */\n\
         export interface {name}Output extends {name}Input {{\n",
        id = contract.id,
        name = contract.type_name,
    ));
    if let Shape::Object(fields) = contract.shape {
        for field in fields {
            if let Shape::FreeObject = field.shape {
                out.push_str(&format!(
                    "  /** {} */\n  {}?: {{ [key: string]: Json }} | undefined;\n",
                    field.description(),
                    field.name,
                ));
            }
        }
    }
    out.push_str("}\n");
}

/// The declarations of a contract's objects, outer before inner.
#[derive(Default)]
struct Parts {
    /// How their names begin.
    vendor: &'static str,
    texts: Vec<String>,
}

impl Parts {
    /// Declares a part, once, before those that are found while it is written.
    fn declare(&mut self, write: impl FnOnce(&mut Parts) -> String) {
        let at = self.texts.len();
        self.texts.push(String::new());
        let text = write(self);
        if !self.texts.contains(&text)
            && let Some(place) = self.texts.get_mut(at)
        {
            *place = text;
        }
    }
}

/// The vendor's part of a contract's name: `Yoti` of `YotiSession`.
fn vendor(contract: &Contract) -> &'static str {
    let (_, call) = contract.name();
    let end = contract.type_name.len().saturating_sub(call.len());
    contract.type_name.get(..end).unwrap_or(contract.type_name)
}

/// A field's name as the end of a type's: `sdk_config` gives `SdkConfig`.
fn pascal_case(name: &str) -> String {
    let is_shouted = !name.contains(|letter: char| letter.is_ascii_lowercase());
    let mut out = String::new();
    for word in name.split('_').filter(|word| !word.is_empty()) {
        let (first, rest) = word.split_at(1);
        out.push_str(&first.to_ascii_uppercase());
        match is_shouted {
            true => out.push_str(&rest.to_ascii_lowercase()),
            false => out.push_str(rest),
        }
    }
    out
}

/// A field that others need: with it, or without them.
fn needs(fields: &[Field], name: &str, parts: &mut Parts, out: &mut String) {
    for field in fields {
        for rule in field.rules {
            if let Relation::NeededBy(others) = rule.relation {
                out.push_str(&format!(" & ({{ {}: ", field.name));
                kind(field, &field.shape, name, parts, out);
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
                let item = member(vendor(contract), union, arm);
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

/// The members of the object that is called `name`.
fn members(fields: &[Field], name: &str, parts: &mut Parts, out: &mut String) {
    for field in fields {
        let remarks = remarks(field);
        if !remarks.is_empty() {
            let lines = remarks.join("\n   * ");
            out.push_str(&format!("  /**\n   * {lines}\n   */\n"));
        }
        let mark = if field.presence.is_required() {
            ""
        } else {
            "?"
        };
        out.push_str(&format!("  {}{mark}: ", field.name));
        kind(field, &field.shape, name, parts, out);
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

/// The type of a field's value, or of what is in it, in the object that is called `outer`.
fn kind(field: &Field, shape: &Shape, outer: &str, parts: &mut Parts, out: &mut String) {
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
            out.push_str("ReadonlyArray<");
            kind(field, item, outer, parts, out);
            out.push('>');
        }
        Shape::Object(fields) | Shape::OpenObject(fields) => {
            let is_list = matches!(field.shape, Shape::List { .. });
            let last = pascal_case(field.name);
            let last = last.strip_suffix('s').filter(|_| is_list).unwrap_or(&last);
            let name = [outer, last].concat();
            parts.declare(|parts| object(field, shape, fields, [outer, &name], parts));
            out.push_str(&name);
        }
        Shape::Union(union) => {
            let name = [parts.vendor, union.noun].concat();
            parts.declare(|parts| union_of(union, &name, parts));
            out.push_str(&name);
        }
        Shape::Either { shapes, .. } => {
            for (at, shape) in shapes.iter().enumerate() {
                out.push_str(if at > 0 { " | " } else { "" });
                kind(field, shape, outer, parts, out);
            }
        }
        Shape::FreeObject => out.push_str("JsonObject"),
    }
}

/// Declares the object `name` in a field of `outer`.
fn object(
    field: &Field,
    shape: &Shape,
    fields: &[Field],
    [outer, name]: [&str; 2],
    parts: &mut Parts,
) -> String {
    let mut body = String::from("{\n");
    members(fields, name, parts, &mut body);
    if matches!(shape, Shape::OpenObject(_)) {
        // Not `unknown`: what has an interface, which has no index signature, is taken too.
        body.push_str(
            "  /** Other keys are sent, with a warning. */\n  readonly [key: string]: any;\n",
        );
    }
    body.push('}');
    let mut needed = String::new();
    needs(fields, name, parts, &mut needed);
    let about = match field.description() {
        "" => format!("The `{}` of {{@link {outer}}}.", field.name),
        about => about.to_string(),
    };
    match needed.is_empty() {
        true => format!("\n/** {about} */\nexport interface {name} {body}\n"),
        false => format!("\n/** {about} */\nexport type {name} = {body}{needed};\n"),
    }
}

/// Declares a union and its members.
fn union_of(union: &Union, name: &str, parts: &mut Parts) -> String {
    let mut lines = String::new();
    for arm in union.arms {
        let own = member(parts.vendor, union, arm);
        lines.push_str(&format!("\n  | {own}"));
        parts.declare(|parts| {
            let mut text = match arm.description {
                "" => String::from("\n"),
                about => format!("\n/** {about} */\n"),
            };
            text.push_str(&format!("export interface {own} {{\n"));
            text.push_str(&format!("  {}: \"{}\";\n", union.tag, arm.name));
            members(arm.fields, &own, parts, &mut text);
            text.push_str("}\n");
            text
        });
    }
    let about = format!("One of several kinds, told apart by `{}`.", union.tag);
    format!("\n/** {about} */\nexport type {name} ={lines};\n")
}

/// What a member of a union is called.
fn member(vendor: &str, union: &Union, arm: &Arm) -> String {
    [vendor, arm.label, union.noun].concat()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::CONTRACTS;

    #[test]
    fn declares_each_name_once() {
        let text = declarations(CONTRACTS);
        let mut seen = BTreeSet::new();
        for line in text.lines() {
            let declared = line.strip_prefix("export ").unwrap_or(line);
            let mut words = declared.split(['<', ' ']);
            if let (Some("interface" | "type"), Some(name)) = (words.next(), words.next()) {
                assert!(seen.insert(name), "{name}");
            }
        }
        for name in [
            "YotiCheck",
            "YotiLivenessCheck",
            "YotiLivenessCheckConfig",
            "YotiTextExtractionTask",
            "YotiSdkConfig",
            "IdenfyClient",
            "VoveUser",
        ] {
            assert!(seen.contains(name), "{name}");
        }
    }
}
