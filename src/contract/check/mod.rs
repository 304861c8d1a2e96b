//! The checker: one walk over the tape along a contract's table, which finds every problem and
//! writes the body to send as it goes.

mod free;
mod list;
mod neighbours;
mod object;
mod place;
mod report;
mod scalar;
#[cfg(any(feature = "edge", not(target_arch = "wasm32")))]
mod verdict;

use std::collections::BinaryHeap;

use zeroize::Zeroizing;

use object::{find, repeated_keys};
use scalar::{form_boolean, form_number, not_a_number, not_an_integer, not_finite};

use super::country::{self, Alpha, Known};
use super::format::Format;
use super::resolved::Resolved;
use super::shape::{
    Arm, Choice, Field, ListRule, Presence, Range, Relation, Rule, Shape, Text, Union, Unit, When,
};
use super::tree::{Kind, MAX_BYTES, MAX_DEPTH, MAX_VALUES, Node, Stop, Tree};
use super::{bytes, encode, suggest};
use crate::issue::{self, Allowed, Detail, Issue, Segment, Severity};
use crate::number;
use crate::time;

/// At most this many issues, and as many warnings, are listed.
pub const MAX_ISSUES: usize = 100;
/// A caller's key is cut to this many characters where an issue's path repeats it.
const MAX_KEY_CHARACTERS: usize = 128;
/// Repeats are looked for among this many items before.
const MAX_COMPARED: usize = 100;
/// What a body needs beside what the caller wrote.
const BODY_FRAME: usize = 4_096;
const NOWHERE: Node = Node(u32::MAX);

/// What to do with a key that the contract does not know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UnknownKeys {
    /// Refuse it: a misspelt limit would be ignored in silence.
    Error,
    /// Warn, and send it last.
    Warn,
    /// Leave it out.
    Strip,
}

/// How to check.
#[derive(Clone, Copy, Debug, Default)]
pub struct Options<'a> {
    /// What to do with a key that the contract does not know. `None`: refuse it, but for an object that
    /// the vendor's page leaves open, where it is sent with a warning.
    pub unknown_keys: Option<UnknownKeys>,
    /// Read form text as the type that the contract asks for: `"600"`, `"on"`, and `""` as absent.
    pub coerce_form: bool,
    /// Rules whose errors are warnings for this call.
    pub relax: &'a [&'a str],
    /// A JSON pointer: only issues there or below are listed, and those about the whole payload.
    pub at: Option<&'a str>,
}

/// What a check found.
#[derive(Default)]
pub struct Checked {
    /// The problems that stop the payload from being sent.
    pub issues: Vec<Issue>,
    /// What does not stop it.
    pub warnings: Vec<Issue>,
    pub(crate) body: Vec<u8>,
    pub(crate) secrets: Vec<Secret>,
    /// The way down to what is being checked. This and what follows is kept for its memory.
    path: Vec<Step>,
    /// Where the values of the open objects' fields are, in table order, innermost object last.
    slots: Vec<Node>,
    #[cfg(any(feature = "edge", not(target_arch = "wasm32")))]
    verdict: verdict::Scratch,
    /// There are errors elsewhere than where was asked.
    pub(crate) has_hidden: bool,
    /// The body is the text that was checked, letter by letter.
    pub(crate) is_text_itself: bool,
}

/// Where a secret stands in the body, for those who show it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Secret {
    /// The field.
    pub name: &'static str,
    /// The place of its JSON text, quotes included, in the body.
    pub start: usize,
    /// Where it ends.
    pub end: usize,
}

/// Shows what was found, not what was checked.
impl core::fmt::Debug for Checked {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("Checked")
            .field("issues", &self.issues)
            .field("warnings", &self.warnings)
            .finish_non_exhaustive()
    }
}

impl Options<'_> {
    /// Nothing that is seldom asked for.
    #[cfg(any(feature = "edge", not(target_arch = "wasm32")))]
    fn are_plain(&self) -> bool {
        self.unknown_keys.is_none()
            && !self.coerce_form
            && self.relax.is_empty()
            && self.at.is_none()
    }
}

impl Checked {
    /// Forgets what was found, and keeps the memory.
    fn clear(&mut self) {
        self.issues.clear();
        self.warnings.clear();
        self.body.clear();
        self.secrets.clear();
        self.has_hidden = false;
        self.is_text_itself = false;
    }

    /// The secrets in the body.
    pub fn secrets(&self) -> &[Secret] {
        &self.secrets
    }

    /// May the payload be sent?
    pub fn is_ok(&self) -> bool {
        self.issues.is_empty()
    }

    /// The exact bytes to send, when there are no issues, here or elsewhere.
    pub fn body(&self) -> Option<&[u8]> {
        (self.is_ok() && !self.has_hidden).then_some(&self.body)
    }
}

/// Checks JSON text, the first `length` bytes of the tree's text space, against a table. `out` is
/// emptied first; its memory is used again.
pub(crate) fn check_text(
    shape: &'static Shape,
    tree: &mut Tree,
    length: usize,
    options: Options<'_>,
    out: &mut Checked,
) {
    #[cfg(any(feature = "edge", not(target_arch = "wasm32")))]
    if options.are_plain() {
        out.clear();
        if verdict::is_right(shape, tree.given_text(length), out) {
            return;
        }
    }
    tree.read_text(length);
    check(shape, tree, options, out);
}

/// Checks the tape against a table. `out` is emptied first; its memory is used again.
pub(crate) fn check(shape: &'static Shape, tree: &Tree, options: Options<'_>, out: &mut Checked) {
    out.clear();
    // Growing would leave copies behind, which nobody could overwrite.
    encode::reserve(&mut out.body, tree.body_length() + BODY_FRAME);
    let path = core::mem::take(&mut out.path);
    let slots = core::mem::take(&mut out.slots);
    let mut checker = Checker {
        shape,
        tree,
        options,
        out,
        path,
        slots,
        has_other_minimum: false,
        errors: 0,
        secret_names: None,
    };
    match (tree.stop, tree.root()) {
        (Some(stop), _) => checker.stopped(stop, shape),
        (None, Some(root)) => checker.value(shape, root),
        (None, None) => checker.report(Detail::Required),
    }
    let Checker {
        mut path, slots, ..
    } = checker;
    path.clear();
    out.path = path;
    out.slots = slots;
    if out.body().is_none() {
        out.body.fill(0);
        out.body.clear();
    }
}

/// One step of the way down.
#[derive(Clone, Copy)]
enum Step {
    Key(&'static str),
    Index(u32),
    /// Which member of a tagged union: part of the rule, not of the place.
    Arm(&'static str),
    /// A key that the contract does not know.
    Unknown(Node),
}

struct Checker<'a> {
    /// The whole contract's.
    shape: &'static Shape,
    tree: &'a Tree,
    options: Options<'a>,
    out: &'a mut Checked,
    path: Vec<Step>,
    slots: Vec<Node>,
    /// The number that is being checked has a minimum that depends on a neighbour.
    has_other_minimum: bool,
    /// How many errors were found, listed or not.
    errors: u32,
    /// The names of the contract's secrets, once somebody has asked for them.
    secret_names: Option<Vec<&'static str>>,
}

impl Checker<'_> {
    fn value(&mut self, shape: &'static Shape, node: Node) {
        match self.tree.kind(node) {
            Kind::Unreadable => return self.report(UNREADABLE),
            Kind::Undefined => return self.report(Detail::Required),
            _ => {}
        }
        match shape {
            Shape::Boolean => self.boolean(shape, node),
            Shape::Integer(range) | Shape::Number(range) => self.number(shape, range, node),
            Shape::Text(text) => self.text(shape, text, node),
            Shape::Choice(choice) => self.choice(shape, choice, node),
            Shape::Country { alpha, or, empty } => self.country(shape, *alpha, or, *empty, node),
            Shape::List { item, rules } => self.list(shape, item, rules, node),
            Shape::Object(fields) | Shape::OpenObject(fields) => {
                self.object(shape, fields, None, node);
            }
            Shape::Union(union) => self.union(shape, union, node),
            Shape::Either { shapes, .. } => self.either(shape, shapes, node),
            Shape::FreeObject => self.free(shape, node),
        }
    }

    fn write(&mut self, json: &[u8]) {
        bytes::append(&mut self.out.body, json);
    }
}

const PAYLOAD: &str = "the payload";
const LONE_SURROGATE: Detail = Detail::Format {
    format: Format::Unicode,
    fault: None,
};
const UNREADABLE: Detail = Detail::Limit {
    limit: "readable",
    max: 0,
};

#[cfg(test)]
mod tests {
    use super::*;

    const NAMES: &[Field] = &[
        Field::new(
            "first",
            Shape::Text(Text {
                min: 2,
                max: Some(4),
                ..Text::ANY
            }),
        )
        .required(),
        Field::new("alive", Shape::Boolean),
    ];
    const KIND: Shape = Shape::choice(&["CAMERA", "CAMERA_AND_UPLOAD"]);
    const WORD: Shape = Shape::known(&["en", "de"]);
    const MORE_THAN_300: Shape = Shape::more_than(300, Unit::Seconds);
    /// A contract with one of everything.
    const SHAPE: Shape = Shape::Object(&[
        Field {
            nullable: true,
            ..Field::new("count", MORE_THAN_300)
        },
        Field::new("kind", KIND),
        Field::new(
            "words",
            Shape::List {
                item: &WORD,
                rules: &[ListRule::NotEmpty],
            },
        ),
        Field::new("people", Shape::list(&Shape::Object(NAMES))),
        Field::new("free", Shape::FreeObject),
    ]);

    fn check_with(json: &str, options: Options<'_>) -> Checked {
        let mut checked = Checked::default();
        check(
            &SHAPE,
            &Tree::of_json(json.as_bytes()),
            options,
            &mut checked,
        );
        checked
    }

    /// Rule, place and sentence of each issue.
    fn told(json: &str) -> Vec<(String, String, String)> {
        let checked = check_with(json, Options::default());
        assert_eq!(checked.body(), None, "{json}");
        checked
            .issues
            .into_iter()
            .map(|issue| (issue.rule.clone(), issue.pointer(), issue.message))
            .collect()
    }

    fn one(json: &str, rule: &str, pointer: &str, message: &str) {
        let expected = vec![(rule.to_string(), pointer.to_string(), message.to_string())];
        assert_eq!(told(json), expected, "{json}");
    }

    #[test]
    fn writes_the_body_in_the_order_of_the_table() {
        let checked = check_with(
            r#"{"free":{"b":[1.50]},"people":[{"alive":true,"first":"A\u00e9"}],
                "words":["de"],"kind":"CAMERA","count":6e2}"#,
            Options::default(),
        );
        assert_eq!(
            String::from_utf8_lossy(checked.body().unwrap()),
            r#"{"count":600,"kind":"CAMERA","words":["de"],"people":[{"first":"Aé","alive":true}],"free":{"b":[1.50]}}"#
        );
        let checked = check_with(r#"{"count":null}"#, Options::default());
        assert_eq!(checked.body(), Some(&br#"{"count":null}"#[..]));
    }

    #[test]
    fn finds_every_kind_of_problem() {
        one(
            r#"{"count":300}"#,
            "count.min",
            "/count",
            "count must be more than 300 seconds (5 minutes); got 300",
        );
        one(
            r#"{"kind":"camera-and-upload"}"#,
            "kind.enum",
            "/kind",
            "kind must be one of CAMERA, CAMERA_AND_UPLOAD; did you mean CAMERA_AND_UPLOAD?",
        );
        one(
            r#"{"people":[{"first":"ab"},{"alive":false}]}"#,
            "people.first.required",
            "/people/1/first",
            "people[1].first is required",
        );
        one(
            r#"{"people":[{"first":"abcde"}]}"#,
            "people.first.max_length",
            "/people/0/first",
            "people[0].first must have at most 4 characters; got 5",
        );
        one(
            r#"{"people":[{"first":"ab","alive":"yes"}]}"#,
            "people.alive.type",
            "/people/0/alive",
            "people[0].alive must be a boolean; got a string",
        );
        one(
            r#"{"people":[{"first":"ab","frist":"ab"}]}"#,
            "people.unknown_key",
            "/people/0/frist",
            "people[0] has a key that the contract does not know; did you mean first?",
        );
        one(
            r#"{"people":{}}"#,
            "people.type",
            "/people",
            "people must be an array; got an object",
        );
    }

    #[test]
    fn counts_scalar_values_not_bytes() {
        let of = |name: &str| {
            check_with(
                &format!(r#"{{"people":[{{"first":"{name}"}}]}}"#),
                Options::default(),
            )
        };
        assert!(of("😀😀😀😀").is_ok());
        assert!(of(r"\ud83d\ude00é").is_ok());
        assert!(!of("😀").is_ok());
        assert!(!of("e\u{301}e\u{301}e").is_ok());
    }

    #[test]
    fn an_open_list_warns_and_sends() {
        let checked = check_with(r#"{"words":["fr"]}"#, Options::default());
        assert_eq!(checked.body(), Some(&br#"{"words":["fr"]}"#[..]));
        assert_eq!(checked.warnings[0].rule, "words.enum");
        assert_eq!(checked.warnings[0].severity, Severity::Warning);
    }

    #[test]
    fn relaxing_changes_one_rule_and_no_other() {
        let options = Options {
            relax: &["count.min", "people.first.required"],
            ..Options::default()
        };
        let checked = check_with(r#"{"count":5}"#, options);
        assert_eq!(checked.body(), Some(&br#"{"count":5}"#[..]));
        assert_eq!(checked.warnings.len(), 1);
        assert!(!check_with(r#"{"people":[{}]}"#, options).is_ok());
        assert!(!check_with(r#"{"kind":"x"}"#, options).is_ok());
    }

    #[test]
    fn says_where_a_budget_was_passed() {
        let deep = "[".repeat(70);
        let items = "0,".repeat(100_001);
        for (json, pointer) in [
            (
                format!(r#"{{"people":[{{"first":"ab"}},{{"first":{deep}"#),
                "/people/1/first",
            ),
            (format!(r#"{{"people":[{deep}"#), "/people/0"),
            (format!(r#"{{"people":[{items}"#), "/people/99998"),
            (format!(r#"{{"free":{{"a":[{items}"#), "/free"),
            (format!(r#"{{"nobody":{{"a":[{items}"#), "/nobody"),
            (deep.clone(), ""),
        ] {
            let found = told(&json);
            assert_eq!(found.len(), 1, "{found:?}");
            assert_eq!(found[0].1, pointer);
        }
    }

    #[test]
    fn a_key_that_stands_twice_is_found_in_linear_time() {
        let keys = |last: &str| {
            let mut json = String::from(r#"{"free":{"#);
            for at in 0..40_000 {
                json.push_str(&format!("\"k{at}\":0,"));
            }
            json + &format!("\"{last}\":0}}}}")
        };
        assert!(check_with(&keys("z"), Options::default()).is_ok());
        assert_eq!(told(&keys("k7"))[0].0, "free.duplicate");
    }
}
