//! The quick yes beside the full check.

use super::*;
use crate::CONTRACTS;
use serde_json::{Value, json};

/// The payloads of all fixtures.
fn payloads(id: &str) -> Vec<Value> {
    let mut payloads = Vec::new();
    for kind in ["accept", "reject"] {
        let folder = format!("{}/tests/fixtures/{id}/{kind}", env!("CARGO_MANIFEST_DIR"));
        for file in std::fs::read_dir(folder).unwrap() {
            let text = std::fs::read_to_string(file.unwrap().path()).unwrap();
            let fixture: Value = serde_json::from_str(&text).unwrap();
            payloads.extend(fixture.get("input").cloned());
        }
    }
    payloads
}

/// The payload, and others in which one value is another, is gone or stands there twice.
fn variants(payload: &Value) -> Vec<Value> {
    let odd = json!([
        null, true, false, "", "x", "US", "usa", "http://a.b", "https://a.b", "2030-01-31",
        0, -1, 301, 600.5, 1e21, [], {}, ["x"], [[]], {"type": "LIVENESS"}
    ]);
    let mut places = vec![String::new()];
    let mut at = 0;
    while let Some(place) = places.get(at).cloned() {
        match payload.pointer(&place) {
            Some(Value::Object(map)) => {
                places.extend(map.keys().map(|key| format!("{place}/{key}")));
            }
            Some(Value::Array(list)) => {
                places.extend((0..list.len()).map(|index| format!("{place}/{index}")));
            }
            _ => {}
        }
        at += 1;
    }
    let mut variants = vec![payload.clone()];
    let mut odd = odd.as_array().unwrap().iter().cycle();
    for place in places {
        let change = |change: &dyn Fn(&mut Value)| {
            let mut variant = payload.clone();
            variant.pointer_mut(&place).map(change);
            variant
        };
        for odd in odd.by_ref().take(3) {
            variants.push(change(&|value| *value = odd.clone()));
        }
        variants.push(change(&|value| match value {
            Value::Object(map) => {
                drop(map.shift_remove(&map.keys().next().cloned().unwrap_or_default()))
            }
            Value::Array(list) => list.extend(list.first().cloned()),
            _ => {}
        }));
        variants.push(change(&|value| {
            if let Value::Object(map) = value {
                map.insert("ttl".into(), json!(1));
            }
        }));
    }
    variants
}

/// How a payload may be spelt.
#[derive(Clone, Copy, Default)]
struct Style {
    spaced: bool,
    backwards: bool,
    escaped: bool,
    twice: bool,
}

fn spell(value: &Value, style: Style, out: &mut String) {
    let space = if style.spaced { "\n " } else { "" };
    let mut list = |open, close, pieces: Vec<String>| {
        out.push_str(open);
        out.push_str(space);
        out.push_str(&pieces.join(&format!("{space},{space}")));
        out.push_str(space);
        out.push_str(close);
    };
    let spelt = |value: &Value| {
        let mut text = String::new();
        spell(value, style, &mut text);
        text
    };
    match value {
        Value::Object(map) => {
            let mut members: Vec<_> = map
                .iter()
                .map(|(key, value)| {
                    let key = spelt(&Value::from(key.as_str()));
                    format!("{key}{space}:{space}{}", spelt(value))
                })
                .collect();
            if style.backwards {
                members.reverse();
            }
            if style.twice {
                members.extend(members.first().cloned());
            }
            list("{", "}", members);
        }
        Value::Array(items) => list("[", "]", items.iter().map(spelt).collect()),
        Value::String(text) if style.escaped && text.starts_with(|c: char| c.is_ascii()) => {
            let (first, rest) = text.split_at(1);
            let code = first.as_bytes()[0];
            let rest = Value::from(rest).to_string();
            out.push_str(&format!("\"\\u{code:04x}{}", &rest[1..]));
        }
        other => out.push_str(&other.to_string()),
    }
}

/// Holds the quick yes, if it is given, against the full check. Gives what either says.
fn compared(shape: &'static Shape, text: &str) -> (bool, bool) {
    let tell = |checked: &Checked| {
        let json = |issues| serde_json::to_string(issues).unwrap();
        let body = checked.body().map(String::from_utf8_lossy);
        let (issues, warnings) = (json(&checked.issues), json(&checked.warnings));
        format!("{issues} {warnings} {body:?} {:?}", checked.secrets())
    };
    let (mut quick, mut full) = (Checked::default(), Checked::default());
    let is_right = is_right(shape, text.as_bytes(), &mut quick);
    let tree = Tree::of_json(text.as_bytes());
    check(shape, &tree, Options::default(), &mut full);
    if is_right {
        assert_eq!(tell(&quick), tell(&full), "{text:.300}");
    } else {
        assert!(
            quick.body.is_empty() && quick.secrets.is_empty(),
            "{text:.300}"
        );
    }
    (is_right, full.is_ok())
}

#[test]
fn a_quick_yes_is_what_the_full_check_says() {
    let plain = Style::default();
    let styles = [
        plain,
        Style {
            spaced: true,
            ..plain
        },
        Style {
            backwards: true,
            ..plain
        },
        Style {
            escaped: true,
            ..plain
        },
        Style {
            twice: true,
            ..plain
        },
    ];
    let mut styles = styles.iter().cycle();
    let (mut quick, mut right, mut wrong) = (0, 0, 0);
    for contract in CONTRACTS {
        for variant in payloads(contract.id).iter().flat_map(variants) {
            // Two of the five, others each time.
            for style in styles.by_ref().take(2) {
                let mut text = String::new();
                spell(&variant, *style, &mut text);
                let (is_quick, is_right) = compared(&contract.shape, &text);
                quick += usize::from(is_quick);
                right += usize::from(is_right);
                wrong += usize::from(!is_right);
            }
        }
    }
    assert!(
        quick > 3_000 && right > quick && wrong > 10_000,
        "{quick} {right} {wrong}"
    );
}

#[test]
fn odd_spellings_are_left_to_the_full_check() {
    let shape = &crate::youverify::LIVENESS.shape;
    for (number, is_quick) in [
        ("300", true),
        ("60,\"metadata\":{}", true),
        ("60,\"metadata\":{\"a\":[1,{\"b\":null,\"c\":true}]}", true),
        ("60,\"metadata\":{\"a\":1,\"b\":2,\"a\":3}", false),
        (
            "60,\"metadata\":{\"a\":[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]}",
            false,
        ),
        ("60,\"metadata\":{\"a\":1.5}", false),
        ("60,\"metadata\":{\"a\":1e999}", false),
        ("60,\"metadata\":{\"a\":\"\\ud800\"}", false),
        ("60,\"metadata\":[]", false),
        ("-0", false),
        ("0300", false),
        ("300.0", false),
        ("3e2", false),
        ("300x", false),
        ("\u{feff}300", false),
        ("300}", false),
        ("300,", false),
        ("3000000000000000000", false),
        ("", false),
    ] {
        let text = format!("{{\"ttlSeconds\":{number}}}");
        assert_eq!(compared(shape, &text).0, is_quick, "{text}");
    }
}

#[test]
fn says_yes_to_what_people_send() {
    for (id, name) in [
        ("idenfy.session", "the-pages-full-example"),
        ("yoti.session", "the-pages-full-example-with-a-real-uuid"),
    ] {
        let contract = CONTRACTS.iter().find(|contract| contract.id == id).unwrap();
        let file = format!(
            "{}/tests/fixtures/{id}/accept/{name}.json",
            env!("CARGO_MANIFEST_DIR")
        );
        let fixture: Value = serde_json::from_str(&std::fs::read_to_string(file).unwrap()).unwrap();
        for spaced in [false, true] {
            let mut text = String::new();
            spell(
                &fixture["input"],
                Style {
                    spaced,
                    ..Style::default()
                },
                &mut text,
            );
            assert!(compared(&contract.shape, &text).0, "{id}");
        }
    }
}

#[test]
fn tags_are_counted_as_values() {
    let types = vec!["\"a\""; 89_000].join(",");
    let first = format!(
        r#"{{"type":"SUPPLEMENTARY_DOCUMENT","objective":{{"type":"UK_DBS"}},"document_types":[{types}]}}"#
    );
    let with = |documents| {
        let rest = vec![r#"{"type":"ID_DOCUMENT"}"#; documents].join(",");
        let text = format!(r#"{{"required_documents":[{first},{rest}]}}"#);
        compared(&crate::yoti::SESSION.shape, &text)
    };
    assert_eq!(with(5_000), (true, true));
    assert_eq!(with(9_000), (false, false));
}

/// What the quick yes takes for granted of the tables.
#[test]
fn the_tables_are_as_expected() {
    fn look(shape: &Shape) {
        match shape {
            Shape::List { item, rules } => {
                for rule in *rules {
                    match (rule, item) {
                        (ListRule::Distinct, Shape::Text(_) | Shape::Choice(_)) => {}
                        (ListRule::NotEmpty | ListRule::AdviseNotEmpty(_), _) => {}
                        (ListRule::DistinctTag(tag), Shape::Union(union))
                        | (ListRule::Needs { tag, .. }, Shape::Union(union)) => {
                            assert_eq!(*tag, union.tag);
                        }
                        other => panic!("{other:?}"),
                    }
                }
                look(item);
            }
            Shape::Object(fields) | Shape::OpenObject(fields) => {
                fields.iter().for_each(|field| look(&field.shape));
            }
            Shape::Union(union) => {
                let fields = union.arms.iter().flat_map(|arm| arm.fields);
                fields.for_each(|field| look(&field.shape));
            }
            Shape::Either { shapes, .. } => shapes.iter().for_each(look),
            _ => {}
        }
    }
    CONTRACTS.iter().for_each(|contract| look(&contract.shape));
}
