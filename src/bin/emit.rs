//! Writes what the npm package holds beside its wasm: `emit <what>` prints it.
//!
//! - `types`: the TypeScript types of every contract
//! - `tables`: each contract's id, its place in the list and its table, as a JavaScript module
//! - `numbers`: what the numbers in a table mean, as a JavaScript module
//! - `names`: each contract's rules, with whether they can be relaxed, and its setters: for a test
//! - `conversions`: of payloads of iDenfy's that it reads, what converting each gives: for a test
//! - `fields`: the rows of `idv-session/fields`, as a JavaScript module

use std::collections::BTreeMap;
use std::process::ExitCode;

use idv_session::contract::{fields, packed, rules, setters, typescript};
use idv_session::{CONTRACTS, idenfy};

fn main() -> ExitCode {
    match std::env::args().nth(1).as_deref() {
        Some("types") => print!("{}", typescript::declarations(CONTRACTS)),
        Some("numbers") => print!("{}{}", packed::numbers(), packed::formats()),
        Some("tables") => {
            print!("{}", idenfy::conversion());
            for (index, contract) in CONTRACTS.iter().enumerate() {
                let (id, (vendor, call)) = (contract.id, contract.name());
                let (first, rest) = call.split_at(1);
                let name = [vendor, &first.to_ascii_uppercase(), rest].concat();
                let table = packed::write(&contract.shape);
                println!("export const {name} = [{id:?}, {index}, {table}];");
            }
        }
        Some("fields") => {
            let rows: BTreeMap<_, _> = CONTRACTS
                .iter()
                .map(|contract| (contract.id, fields::fields(contract)))
                .collect();
            match serde_json::to_value(&rows).map(with_defaults) {
                Ok(mut rows) => {
                    let sources = numbered_sources(&mut rows);
                    let sources = serde_json::Value::from(sources);
                    println!("export const sources = {sources};\nexport const rows = {rows};");
                }
                Err(error) => {
                    eprintln!("emit: {error}");
                    return ExitCode::FAILURE;
                }
            }
        }
        Some("names") => println!("{}", names()),
        Some("conversions") => {
            for line in std::io::stdin().lines().map_while(Result::ok) {
                println!("{}", converted(&line));
            }
        }
        _ => {
            eprintln!("usage: emit types|fields|tables|numbers|names|conversions");
            return ExitCode::FAILURE;
        }
    }
    ExitCode::SUCCESS
}

/// What JavaScript reads of the tables too, as Rust reads it.
fn names() -> serde_json::Value {
    let of = |contract: &&idv_session::Contract| {
        // What is an error here and a warning there can be relaxed.
        let mut relaxed = BTreeMap::new();
        rules::each(&contract.shape, &mut |rule| {
            *relaxed.entry(rule.id()).or_insert(false) |= rule.can_relax;
        });
        let setters = setters::setters(&contract.shape);
        let methods: Vec<String> = setters.iter().map(setters::Setter::method).collect();
        let names = serde_json::json!({ "rules": relaxed, "setters": methods });
        (contract.id.to_owned(), names)
    };
    CONTRACTS.iter().map(of).collect()
}

/// A line with the contract to convert to, a space and a payload, as what its conversion gives.
fn converted(line: &str) -> serde_json::Value {
    let (target, payload) = line.split_once(' ').unwrap_or_default();
    let direction = match target {
        "idenfy.token" => idenfy::Direction::ToToken,
        _ => idenfy::Direction::ToSession,
    };
    let checked = idenfy::convert(direction, payload.as_bytes());
    let body = checked.body().map(String::from_utf8_lossy);
    serde_json::json!({ "body": body, "issues": checked.issues, "warnings": checked.warnings })
}

/// Few pages state many rules: each source stands there once, and rules have its number.
fn numbered_sources(rows: &mut serde_json::Value) -> Vec<serde_json::Value> {
    let mut sources = Vec::new();
    for row in rows_of(rows) {
        let rules = row.get_mut("rules").and_then(|rules| rules.as_array_mut());
        for source in rules
            .into_iter()
            .flatten()
            .filter_map(|rule| rule.get_mut("source"))
        {
            let known = sources.iter().position(|known| known == source);
            let number = known.unwrap_or(sources.len());
            if known.is_none() {
                sources.push(source.take());
            }
            *source = number.into();
        }
    }
    sources
}

/// Every row of every contract.
fn rows_of(rows: &mut serde_json::Value) -> impl Iterator<Item = &mut serde_json::Value> {
    let contracts = rows
        .as_object_mut()
        .into_iter()
        .flat_map(|rows| rows.values_mut());
    contracts.filter_map(|rows| rows.as_array_mut()).flatten()
}

/// The tables have defaults as JSON text; the module has them as values.
fn with_defaults(mut rows: serde_json::Value) -> serde_json::Value {
    for row in rows_of(&mut rows) {
        if let Some(default) = row.get_mut("default")
            && let Some(Ok(value)) = default.as_str().map(serde_json::from_str)
        {
            *default = value;
        }
    }
    rows
}
