//! From one of iDenfy's shapes to the other. What cannot be carried over is an issue, never lost.

use zeroize::Zeroizing;

use super::{SESSION, TOKEN};
use crate::contract::Contract;
use crate::contract::check::{Checked, Options};
use crate::contract::tree::{Kind, Node, Tree};
use crate::issue::{Detail, Issue, Segment, Severity};

/// The map and what is said of what changes, as a JavaScript module.
pub fn conversion() -> String {
    let rows: Vec<String> = MAP
        .iter()
        .map(|(flat, group, nested)| format!("[{flat:?},{group:?},{nested:?}]"))
        .collect();
    format!(
        "export const idenfyConversion = {{ rows: [{}], stated: {STATED:?}, mayRestrict: {MAY_RESTRICT:?}, \
         mayNotRestrict: {MAY_NOT_RESTRICT:?} }};\n",
        rows.join(","),
    )
}

/// Which way to convert.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// From `idenfy.session` to `idenfy.token`.
    ToToken,
    /// From `idenfy.token` to `idenfy.session`.
    ToSession,
}

/// Each field that both shapes have: its name in the flat one, and its group and name in the nested
/// one.
const MAP: &[(&str, &str, &str)] = &[
    ("clientId", "", "clientId"),
    ("tokenType", "", "tokenType"),
    ("externalRef", "", "externalRef"),
    ("generateDigitString", "", "generateDigitString"),
    ("expiryTime", "", "lifetime"),
    ("locale", "", "locale"),
    ("sessionLength", "", "sessionLength"),
    ("country", "", "allowedCountries"),
    ("documents", "", "allowedDocuments"),
    ("firstName", "client", "name"),
    ("lastName", "client", "surname"),
    ("dateOfBirth", "client", "dateOfBirth"),
    ("nationality", "client", "nationality"),
    ("documentNumber", "client", "documentNumber"),
    ("personalNumber", "client", "personalNumber"),
    ("sex", "client", "sex"),
    ("dateOfExpiry", "client", "dateOfExpiry"),
    ("dateOfIssue", "client", "dateOfIssue"),
    ("successUrl", "urls", "successUrl"),
    ("errorUrl", "urls", "failUrl"),
    ("unverifiedUrl", "urls", "unverifiedUrl"),
    ("callbackUrl", "urls", "webhookUrl"),
    ("verifyEmail", "settings", "verifyEmail"),
    ("verifyPhone", "settings", "verifyPhone"),
    ("verifyBank", "settings", "verifyBank"),
    ("verifyBankAccounts", "settings", "verifyBankAccounts"),
    ("verifyBankBalances", "settings", "verifyBankBalances"),
    (
        "verifyBankTransactions",
        "settings",
        "verifyBankTransactions",
    ),
    ("verifyAddress", "settings", "verifyPoaAddress"),
    ("showInstructions", "settings", "showInstructions"),
    ("reviewFailed", "settings", "reviewFailedVerifications"),
    (
        "reviewSuccessful",
        "settings",
        "reviewSuccessfulVerifications",
    ),
    ("questionnaire", "", "questionnaire"),
    ("questionnaireRequired", "", "questionnaireRequired"),
    ("riskAssessmentProfile", "", "riskAssessmentProfile"),
    ("address", "", "address"),
];
const GROUPS: [&str; 3] = ["client", "urls", "settings"];

/// Converts a body of one shape into a checked body of the other.
///
/// `body` must have passed the check of its own shape. The flat shape assumes that `tokenType` is
/// `IDENTIFICATION`; the nested one requires it, so it is stated, with a warning. So it is with countries,
/// of which iDenfy's pages say different things. A `null` of the nested shape is left out, but for
/// `questionnaire`, where both shapes mean something by it.
pub fn convert(direction: Direction, body: &[u8]) -> Checked {
    let target = match direction {
        Direction::ToToken => &TOKEN,
        Direction::ToSession => &SESSION,
    };
    convert_to(target, direction, body)
}

/// The same, to the contract as a host has it.
pub(crate) fn convert_to(target: &'static Contract, direction: Direction, body: &[u8]) -> Checked {
    let tree = Tree::of_json(body);
    let mut out = Members::of(body.len());
    if let Some(root) = tree.root() {
        match direction {
            Direction::ToToken => out.take_flat(&tree, root),
            Direction::ToSession => out.take_nested(&tree, root),
        }
    }
    let mut checked = target.check_text(out.json().as_slice(), Options::default());
    // What is wrong is told where the caller wrote it.
    for issue in checked.issues.iter_mut().chain(&mut checked.warnings) {
        issue.path = direction.origin(core::mem::take(&mut issue.path));
    }
    checked.warnings.splice(0..0, out.notes.drain(..));
    for path in out.lost {
        checked.issues.push(lost(path, target));
    }
    checked
}

impl Direction {
    /// Where in the payload to convert a value of the new one comes from.
    fn origin(self, path: Vec<Segment>) -> Vec<Segment> {
        let names: Vec<&str> = path.iter().map_while(name_of).collect();
        let (group, name) = match (self, names.as_slice()) {
            (Direction::ToToken, [group, name, ..]) if GROUPS.contains(group) => (*group, *name),
            (_, [name, ..]) => ("", *name),
            _ => return path,
        };
        let row = MAP.iter().find(|row| match self {
            Direction::ToToken => row.1 == group && row.2 == name,
            Direction::ToSession => row.0 == name,
        });
        let Some((flat, from_group, nested)) = row else {
            return path;
        };
        let origin: &[&str] = match (self, *from_group) {
            (Direction::ToToken, _) => &[flat],
            (Direction::ToSession, "") => &[nested],
            (Direction::ToSession, from_group) => &[from_group, nested],
        };
        let taken = if group.is_empty() { 1 } else { 2 };
        let origin = origin.iter().map(|name| Segment::Key((*name).into()));
        origin.chain(path.iter().skip(taken).cloned()).collect()
    }
}

fn name_of(segment: &Segment) -> Option<&str> {
    match segment {
        Segment::Key(name) => Some(name),
        Segment::Index(_) => None,
    }
}

/// What the names of all fields need in JSON, and more.
const NAMES: usize = 4_096;

/// Members of the new object, by group; the first group is the object itself. What they hold is
/// personal: nothing of it is left in memory that was given back.
struct Members {
    groups: [Zeroizing<Vec<u8>>; 4],
    lost: Vec<Vec<Segment>>,
    /// What else than names changed on the way.
    notes: Vec<Issue>,
}

impl Members {
    /// Room for what a body of this length holds: growing would leave copies behind.
    fn of(length: usize) -> Members {
        Members {
            groups: core::array::from_fn(|_| Zeroizing::new(Vec::with_capacity(length + NAMES))),
            lost: Vec::new(),
            notes: Vec::new(),
        }
    }

    fn take_flat(&mut self, tree: &Tree, root: Node) {
        if tree.member(root, "tokenType").is_none() {
            self.begin("", "tokenType")
                .extend_from_slice(b"\"IDENTIFICATION\"");
            self.note("tokenType", STATED);
        }
        for (key, value) in tree.members(root) {
            let name = tree.text(key);
            match MAP.iter().find(|row| row.0.as_bytes() == name.as_ref()) {
                Some((flat, group, name)) => {
                    if *flat == "country" {
                        self.note(flat, MAY_RESTRICT);
                    }
                    let is_list = *name == "allowedCountries" && tree.kind(value) == Kind::Text;
                    let json = self.begin(group, name);
                    json.extend_from_slice(if is_list { b"[" } else { b"" });
                    tree.write(value, json);
                    json.extend_from_slice(if is_list { b"]" } else { b"" });
                }
                None => self.lose(&[&name]),
            }
        }
    }

    fn take_nested(&mut self, tree: &Tree, root: Node) {
        for (key, value) in tree.members(root) {
            let name = tree.text(key);
            if tree.kind(value) == Kind::Object {
                for (inner, value) in tree.members(value) {
                    self.take_from(tree, &name, &tree.text(inner), value);
                }
            } else {
                self.take_from(tree, b"", &name, value);
            }
        }
    }

    fn take_from(&mut self, tree: &Tree, group: &[u8], name: &[u8], value: Node) {
        if tree.kind(value) == Kind::Null && name != b"questionnaire" {
            return;
        }
        let is_it =
            |row: &&(&str, &str, &str)| row.1.as_bytes() == group && row.2.as_bytes() == name;
        match MAP.iter().find(is_it) {
            Some((flat, _, nested)) => {
                if *flat == "country" {
                    self.note(nested, MAY_NOT_RESTRICT);
                }
                tree.write(value, self.begin("", flat));
            }
            None => self.lose(&[group, name]),
        }
    }

    /// Begins a member; its value is to be written to what this gives.
    fn begin(&mut self, group: &str, name: &str) -> &mut Vec<u8> {
        let [own, client, urls, settings] = &mut self.groups;
        let members = match group {
            "client" => client,
            "urls" => urls,
            "settings" => settings,
            _ => own,
        };
        if !members.is_empty() {
            members.push(b',');
        }
        members.extend_from_slice(b"\"");
        members.extend_from_slice(name.as_bytes());
        members.extend_from_slice(b"\":");
        members
    }

    fn note(&mut self, name: &'static str, says: &'static str) {
        let detail = Detail::Advice { says };
        self.notes.push(Issue {
            message: detail.message(name),
            path: vec![Segment::Key(name.into())],
            detail,
            severity: Severity::Warning,
            rule: [name, ".advice"].concat(),
            related: Vec::new(),
        });
    }

    fn lose(&mut self, path: &[&[u8]]) {
        let path = path.iter().filter(|name| !name.is_empty());
        self.lost.push(
            path.filter_map(|name| core::str::from_utf8(name).ok())
                .map(|name| Segment::Key(name.to_owned().into()))
                .collect(),
        );
    }

    fn json(&self) -> Zeroizing<Vec<u8>> {
        let [own, groups @ ..] = &self.groups;
        let length: usize = self.groups.iter().map(|members| members.len()).sum();
        let mut json = Zeroizing::new(Vec::with_capacity(length + NAMES));
        json.push(b'{');
        json.extend_from_slice(own);
        for (name, members) in GROUPS.iter().zip(groups) {
            if !members.is_empty() {
                let is_first = json.len() == 1;
                json.extend_from_slice(if is_first { b"\"" } else { b",\"" });
                json.extend_from_slice(name.as_bytes());
                json.extend_from_slice(b"\":{");
                json.extend_from_slice(members);
                json.push(b'}');
            }
        }
        json.push(b'}');
        json
    }
}

/// The token type that the flat shape assumes is written down.
const STATED: &str = "is stated as IDENTIFICATION, which idenfy.session assumes when it is absent";
const MAY_RESTRICT: &str = "becomes allowedCountries, which restricts the documents; country, by a note \
                            of iDenfy's guide, may only set what is expected";
const MAY_NOT_RESTRICT: &str = "becomes country, which by a note of iDenfy's guide may only set what is \
                                expected; allowedCountries restricts the documents";

/// A field that the other shape does not have. Its path is that of the payload to convert.
fn lost(path: Vec<Segment>, target: &Contract) -> Issue {
    let names: Vec<&str> = path.iter().filter_map(name_of).collect();
    let name = names.join(".");
    Issue {
        message: [&name, " has no place in ", target.id, "; leave it out"].concat(),
        rule: [&name, ".unknown_key"].concat(),
        path,
        detail: Detail::UnknownKey { suggestion: None },
        severity: Severity::Error,
        related: Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn converted(direction: Direction, json: &str) -> String {
        let checked = convert(direction, json.as_bytes());
        assert_eq!(checked.issues, [], "{json}");
        String::from_utf8(checked.body().unwrap().to_vec()).unwrap()
    }

    const FLAT: &str = r#"{"clientId":"u","firstName":"A","sex":"F","country":["LT"],"errorUrl":"https://a.b","locale":"lt","expiryTime":60,"tokenType":"DOCUMENT","verifyAddress":true,"reviewFailed":false}"#;
    const NESTED: &str = r#"{"clientId":"u","tokenType":"DOCUMENT","lifetime":60,"locale":"lt","allowedCountries":["LT"],"client":{"name":"A","sex":"F"},"urls":{"failUrl":"https://a.b"},"settings":{"verifyPoaAddress":true,"reviewFailedVerifications":false}}"#;

    #[test]
    fn carries_every_field_of_the_map_both_ways() {
        assert_eq!(converted(Direction::ToToken, FLAT), NESTED);
        assert_eq!(converted(Direction::ToSession, NESTED), FLAT);
    }

    #[test]
    fn states_what_the_flat_shape_assumes() {
        let checked = convert(Direction::ToToken, br#"{"clientId":"u","country":"LT"}"#);
        assert_eq!(
            checked.body(),
            Some(
                &br#"{"clientId":"u","tokenType":"IDENTIFICATION","allowedCountries":["LT"]}"#[..]
            )
        );
        let pointers: Vec<_> = checked
            .warnings
            .iter()
            .map(|issue| issue.pointer())
            .collect();
        assert_eq!(pointers, ["/tokenType", "/country"]);
        let back = convert(Direction::ToSession, checked.body().unwrap());
        assert_eq!(back.warnings[0].pointer(), "/allowedCountries");
    }

    #[test]
    fn what_has_no_place_is_an_issue() {
        let checked = convert(Direction::ToToken, br#"{"clientId":"u","checkAml":true}"#);
        assert_eq!(checked.body(), None);
        assert_eq!(
            checked.issues[0].to_string(),
            "checkAml has no place in idenfy.token; leave it out"
        );
        assert_eq!(checked.issues[0].pointer(), "/checkAml");
        // Told at its place in the payload that was given.
        let checked = convert(
            Direction::ToSession,
            br#"{"clientId":"u","tokenType":"DOCUMENT","client":{"nationality":""}}"#,
        );
        assert_eq!(checked.issues[0].pointer(), "/client/nationality");
        // A number is a risk profile in one shape only.
        let checked = convert(
            Direction::ToToken,
            br#"{"clientId":"u","riskAssessmentProfile":7}"#,
        );
        assert_eq!(checked.issues[0].rule, "riskAssessmentProfile.type");
    }

    #[test]
    fn a_null_is_left_out_where_it_means_nothing() {
        let json = r#"{"clientId":"u","tokenType":"DOCUMENT","locale":null,"client":null,"urls":{"failUrl":null},"questionnaire":null}"#;
        assert_eq!(
            converted(Direction::ToSession, json),
            r#"{"clientId":"u","tokenType":"DOCUMENT","questionnaire":null}"#
        );
    }

    #[test]
    fn every_row_names_fields_that_exist() {
        use crate::contract::shape::{Field, Shape};
        fn find(shape: &'static Shape, name: &str) -> Option<&'static Field> {
            match shape {
                Shape::Object(fields) => fields.iter().find(|field| field.name == name),
                _ => None,
            }
        }
        for (flat, group, nested) in MAP {
            assert!(find(&SESSION.shape, flat).is_some(), "{flat}");
            let shape = match *group {
                "" => &TOKEN.shape,
                group => &find(&TOKEN.shape, group).unwrap().shape,
            };
            assert!(find(shape, nested).is_some(), "{group} {nested}");
        }
    }
}
