//! Every fixture of `tests/fixtures`, on the host. The JavaScript suite runs the same ones.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use idv_session::contract::rules;
use idv_session::issue::{Issue, Severity};
use idv_session::{CONTRACTS, Checked, Contract, Options, UnknownKeys};
use serde_json::{Value, json};

/// What a fixture says of an issue.
fn brief(issue: &Issue) -> Value {
    let issue = serde_json::to_value(issue).unwrap();
    let mut brief = json!({
        "code": issue["code"],
        "pointer": issue["pointer"],
        "params": issue["params"],
    });
    if let Some(related) = issue.get("related") {
        brief["related"] = related.clone();
    }
    brief
}

/// Numbers are compared by value: `30` is `30.0`.
fn same(expected: &Value, actual: &Value) -> bool {
    match (expected, actual) {
        (Value::Number(one), Value::Number(other)) => one.as_f64() == other.as_f64(),
        (Value::Array(one), Value::Array(other)) => {
            one.len() == other.len() && one.iter().zip(other).all(|(a, b)| same(a, b))
        }
        (Value::Object(one), Value::Object(other)) => {
            one.len() == other.len()
                && one
                    .iter()
                    .all(|(key, a)| other.get(key).is_some_and(|b| same(a, b)))
        }
        _ => expected == actual,
    }
}

fn check(contract: &'static Contract, fixture: &Value) -> Checked {
    let text = match fixture.get("text") {
        Some(text) => text.as_str().unwrap().to_owned(),
        None => fixture["input"].to_string(),
    };
    let options = &fixture["options"];
    let relax: Vec<&str> = options["relax"]
        .as_array()
        .map(|rules| rules.iter().filter_map(Value::as_str).collect())
        .unwrap_or_default();
    let options = Options {
        unknown_keys: match options["unknownKeys"].as_str() {
            Some("error") => Some(UnknownKeys::Error),
            Some("warn") => Some(UnknownKeys::Warn),
            Some("strip") => Some(UnknownKeys::Strip),
            _ => None,
        },
        coerce_form: options["coerce"] == "form",
        relax: &relax,
        at: None,
    };
    contract.check_text(text, options)
}

fn fixtures(contract: &Contract, kind: &str) -> Vec<(String, Value)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/fixtures")
        .join(contract.id)
        .join(kind);
    let mut fixtures: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| {
            let path = entry.unwrap().path();
            let name = format!(
                "{} {kind} {}",
                contract.id,
                path.file_stem().unwrap().display()
            );
            (
                name,
                serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap(),
            )
        })
        .collect();
    fixtures.sort_by(|one, other| one.0.cmp(&other.0));
    fixtures
}

fn run(kind: &str) {
    let mut wrong = Vec::new();
    for contract in CONTRACTS {
        for (name, fixture) in fixtures(contract, kind) {
            let checked = check(contract, &fixture);
            for (what, issues) in [("issues", &checked.issues), ("warnings", &checked.warnings)] {
                let none = json!([]);
                let expected = fixture.get(what).unwrap_or(&none);
                let actual = Value::Array(issues.iter().map(brief).collect());
                if !same(expected, &actual) {
                    wrong.push(format!(
                        "{name}: {what}\n  expected {expected}\n  got      {actual}"
                    ));
                }
            }
            if kind == "accept" && checked.is_ok() {
                let sent: Value = serde_json::from_slice(checked.body().unwrap()).unwrap();
                let expected = fixture.get("value").or(fixture.get("input"));
                if let Some(expected) = expected
                    && !same(expected, &sent)
                {
                    wrong.push(format!(
                        "{name}: value\n  expected {expected}\n  got      {sent}"
                    ));
                }
            }
        }
    }
    assert!(
        wrong.is_empty(),
        "{} wrong:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

/// Every rule is broken by a fixture, and every limit is kept by one at its edge. What is refused here and
/// warned of there has a fixture for each.
#[test]
fn every_rule_has_a_fixture() {
    let mut missing = Vec::new();
    for contract in CONTRACTS {
        let mut wanted = BTreeSet::new();
        rules::each(&contract.shape, &mut |rule| {
            wanted.insert((rule.id(), rule.severity == Severity::Error));
        });
        let total = wanted.len();
        let mut count = 0;
        for kind in ["accept", "reject"] {
            for (_, fixture) in fixtures(contract, kind) {
                count += 1;
                let checked = check(contract, &fixture);
                for issue in checked.issues.iter().chain(&checked.warnings) {
                    let is_error = issue.severity == Severity::Error;
                    wanted.remove(&(issue.rule.clone(), is_error));
                }
            }
        }
        println!("{}: {total} rules, {count} fixtures", contract.id);
        missing.extend(wanted.into_iter().map(|(rule, is_error)| {
            let severity = if is_error { "error" } else { "warning" };
            format!("{} {rule} as {severity}", contract.id)
        }));
    }
    assert!(
        missing.is_empty(),
        "{} without a fixture:\n{}",
        missing.len(),
        missing.join("\n")
    );
}

/// Every issue of a fixture is one of the rules that callers are told of.
#[test]
fn every_issue_has_a_rule() {
    for contract in CONTRACTS {
        let mut known = BTreeSet::new();
        rules::each(&contract.shape, &mut |rule| {
            known.insert(rule.id());
        });
        // What keeps any payload unambiguous and bounded, at whatever place.
        let is_everywhere = |rule: &str| {
            ["duplicate", "limit", "syntax", "required", "unknown_key"].contains(&rule)
                || [".duplicate", ".limit", ".format", ".type"]
                    .iter()
                    .any(|end| rule.ends_with(end))
        };
        for kind in ["accept", "reject"] {
            for (name, fixture) in fixtures(contract, kind) {
                let checked = check(contract, &fixture);
                for issue in checked.issues.iter().chain(&checked.warnings) {
                    let rule = &issue.rule;
                    assert!(
                        known.contains(rule) || is_everywhere(rule),
                        "{name}: {rule} is none of the contract's"
                    );
                }
            }
        }
    }
}

#[test]
fn accepts() {
    run("accept");
}

#[test]
fn rejects() {
    run("reject");
}
