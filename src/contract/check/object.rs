//! Objects with known keys, tagged or not.

use super::*;

impl Checker<'_> {
    pub(super) fn union(&mut self, shape: &Shape, union: &'static Union, node: Node) {
        if self.tree.kind(node) != Kind::Object {
            return self.wrong_type(shape, node);
        }
        let tag = self
            .tree
            .member(node, union.tag)
            .filter(|tag| !self.is_absent(*tag));
        self.path.push(Step::Key(union.tag));
        let kind = match tag {
            Some(tag) => self.arm(union, tag),
            None => Err(self.absent(Presence::Needed)),
        };
        self.path.pop();
        let arm = match kind {
            Ok(arm) => arm,
            // The tag's rule is relaxed: who knows better sends the object as it is.
            Err(Severity::Warning) => return self.pass_through_fields(None, node),
            Err(Severity::Error) => return,
        };
        self.path.push(Step::Arm(arm.name));
        self.object(shape, arm.fields, Some((union.tag, arm.name)), node);
        self.path.pop();
    }

    /// The member that a tag names, or how serious it is that there is none.
    pub(super) fn arm(
        &mut self,
        union: &'static Union,
        tag: Node,
    ) -> Result<&'static Arm, Severity> {
        const TAG: Shape = Shape::TEXT;
        if self.tree.kind(tag) != Kind::Text {
            self.wrong_type(&TAG, tag);
            return Err(Severity::Error);
        }
        if self.tree.text(tag).is_empty() {
            let detail = Detail::MinLength {
                min: 1,
                actual: 0,
                unit: Unit::Characters,
            };
            return Err(self.report_as(detail, Severity::Error));
        }
        let is_it = |arm: &&Arm| self.tree.is(tag, arm.name);
        match union.arms.iter().find(is_it) {
            Some(arm) => Ok(arm),
            None => Err(self.unlisted(union.names, Severity::Error, &self.tree.text(tag))),
        }
    }

    pub(super) fn object(
        &mut self,
        shape: &Shape,
        fields: &'static [Field],
        tag: Option<(&'static str, &'static str)>,
        node: Node,
    ) {
        if self.tree.kind(node) != Kind::Object {
            return self.wrong_type(shape, node);
        }
        let tree = self.tree;
        let first = self.slots.len();
        self.slots.resize(first + fields.len(), NOWHERE);
        let mut unknown = Vec::new();
        let mut repeated = FieldSet::default();
        let mut tags = 0;
        let mut expected = 0;
        for (key, value) in tree.members(node) {
            if self.is_absent(value) {
                continue;
            }
            let name = tree.text(key);
            if tag.is_some_and(|(tag, _)| bytes::same(&name, tag.as_bytes())) {
                tags += 1;
                continue;
            }
            // Keys mostly come in the contract's order.
            match find(fields, expected, &name) {
                // JSON.stringify leaves functions and symbols out.
                None if tree.is_omitted(value) => {}
                None => unknown.push((key, value)),
                Some(at) => {
                    expected = at + 1;
                    match self.slots.get_mut(first + at) {
                        Some(slot) if *slot == NOWHERE => *slot = value,
                        _ => repeated.add(at),
                    }
                }
            }
        }
        self.write(b"{");
        let start = self.out.body.len();
        if let Some((tag, name)) = tag {
            self.quoted(tag);
            self.write(b":");
            self.quoted(name);
            if tags > 1 {
                self.path.push(Step::Key(tag));
                self.report(Detail::Duplicate { of: None });
                self.path.pop();
            }
        }
        for (at, field) in fields.iter().enumerate() {
            let value = self.slots.get(first + at).copied().unwrap_or(NOWHERE);
            if value == NOWHERE && !field.watched {
                continue;
            }
            self.path.push(Step::Key(field.name));
            let errors = self.errors;
            if value != NOWHERE {
                self.has_other_minimum = self.has_other_minimum(fields, at, first);
                self.member(field, value, start);
                if repeated.has(at) {
                    self.report(Detail::Duplicate { of: None });
                }
            } else {
                self.absent(field.presence);
            }
            for rule in field.rules {
                // One thing at a time: what is wrong needs no advice as well.
                if self.errors == errors || !rule.is_advice() {
                    self.rule(rule, fields, at, first);
                }
            }
            self.path.pop();
        }
        if !unknown.is_empty() {
            let is_open = matches!(shape, Shape::OpenObject(_));
            self.unknown(fields, is_open, &unknown, start);
        }
        self.write(b"}");
        self.slots.truncate(first);
    }

    /// `undefined` is absent, and so is the empty text of a form.
    pub(super) fn is_absent(&self, node: Node) -> bool {
        match self.tree.kind(node) {
            Kind::Undefined => true,
            Kind::Text => self.options.coerce_form && self.tree.source(node).is_empty(),
            _ => false,
        }
    }

    pub(super) fn member(&mut self, field: &'static Field, value: Node, start: usize) {
        self.comma(start);
        self.quoted(field.name);
        self.write(b":");
        let begins = self.out.body.len();
        match self.tree.kind(value) {
            Kind::Null if field.nullable => self.write(b"null"),
            _ => self.value(&field.shape, value),
        }
        self.has_other_minimum = false;
        if field.secret {
            self.out.secrets.push(Secret {
                name: field.name,
                start: begins,
                end: self.out.body.len(),
            });
        }
    }

    /// The members whose keys the contract does not have, in the caller's order.
    pub(super) fn unknown(
        &mut self,
        fields: &'static [Field],
        is_open: bool,
        members: &[(Node, Node)],
        start: usize,
    ) {
        let by_default = match is_open {
            true => UnknownKeys::Warn,
            false => UnknownKeys::Error,
        };
        let what = self.options.unknown_keys.unwrap_or(by_default);
        let tree = self.tree;
        let repeats = repeated_keys(tree, members.iter().map(|(key, _)| *key));
        for (key, value) in members.iter().copied() {
            self.path.push(Step::Unknown(key));
            let mut keep = what == UnknownKeys::Warn;
            if repeats.binary_search(&key.0).is_ok() {
                self.report(Detail::Duplicate { of: None });
            } else if what != UnknownKeys::Strip {
                let severity = if keep {
                    Severity::Warning
                } else {
                    Severity::Error
                };
                let detail = Detail::UnknownKey { suggestion: None };
                let meant = || {
                    let names = &mut fields.iter().map(|field| field.name);
                    suggest::nearest(&tree.text(key), names)
                };
                keep |= self.report_meant(detail, severity, &meant) == Severity::Warning;
            }
            if keep {
                self.comma(start);
                if tree.has_lone_surrogate(key) {
                    self.report(LONE_SURROGATE);
                }
                self.write_text(key);
                self.write(b":");
                self.pass_through_fields(Some(key), value);
            }
            self.path.pop();
        }
    }

    /// Writes a name of the contract: nothing in it needs an escape.
    fn quoted(&mut self, name: &str) {
        self.write(b"\"");
        self.write(name.as_bytes());
        self.write(b"\"");
    }

    /// Separates the members of the object whose first one starts at `start`.
    pub(super) fn comma(&mut self, start: usize) {
        if self.out.body.len() > start {
            encode::byte(b',', &mut self.out.body);
        }
    }
}

/// The field of this name, which is probably the one at `expected`, or follows it.
pub(super) fn find(fields: &[Field], expected: usize, name: &[u8]) -> Option<usize> {
    let (before, after) = fields.split_at_checked(expected).unwrap_or((fields, &[]));
    let at = |fields: &[Field]| {
        let mut names = fields.iter().map(|field| field.name.as_bytes());
        names.position(|other| bytes::same(other, name))
    };
    at(after).map(|at| at + before.len()).or_else(|| at(before))
}

/// Some of an object's fields, by their places: no contract has an object with more than it has bits.
#[derive(Default)]
struct FieldSet(u128);

impl FieldSet {
    fn add(&mut self, at: usize) {
        self.0 |= 1 << (at & 127);
    }

    fn has(&self, at: usize) -> bool {
        self.0 >> (at & 127) & 1 == 1
    }
}

/// Those of an object's keys that stood there before, in the order of the tape.
pub(super) fn repeated_keys(tree: &Tree, keys: impl Iterator<Item = Node>) -> Vec<u32> {
    // By hash, in one number with the place: texts are compared where two hashes are the same.
    let hashed = keys.map(|key| {
        let hash = bytes::hash(&tree.text(key));
        u64::from(hash) << 32 | u64::from(key.0)
    });
    let hashed = sorted(hashed.collect());
    let mut again = Vec::new();
    for same in hashed.chunk_by(|one, other| one >> 32 == other >> 32) {
        if let [first, rest @ ..] = same
            && !rest.is_empty()
        {
            alike(tree, *first as u32, rest, &mut again);
        }
    }
    sorted(again)
}

/// Of keys whose hashes are the same, those that repeat one before.
fn alike(tree: &Tree, first: u32, rest: &[u64], again: &mut Vec<u32>) {
    let first = Node(first);
    let text = tree.text(first);
    let mut others = Vec::new();
    for key in rest.iter().map(|key| *key as u32) {
        // Nearly always it is spelt the same too.
        if tree.is_spelt_as(Node(key), first) {
            again.push(key);
            continue;
        }
        let own = tree.text(Node(key));
        match *own == *text {
            true => again.push(key),
            // Hashes can be made to be the same: then texts are put in order.
            false => others.push((own, key)),
        }
    }
    let others = sorted(others);
    let pairs = others.iter().zip(others.iter().skip(1));
    again.extend(
        pairs
            .filter(|(one, other)| one.0 == other.0)
            .map(|(_, other)| other.1),
    );
}

/// A heap does it, because std's sorts are ten times the code.
fn sorted<T: Ord>(items: Vec<T>) -> Vec<T> {
    match items.is_sorted() {
        true => items,
        false => BinaryHeap::from(items).into_sorted_vec(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn repeats(json: &str) -> Vec<String> {
        let mut tree = Tree::default();
        let bytes = json.as_bytes();
        tree.text_space(bytes.len()).copy_from_slice(bytes);
        tree.read_text(bytes.len());
        let root = tree.root().unwrap();
        let keys = repeated_keys(&tree, tree.members(root).map(|(key, _)| key));
        let text = |key: u32| String::from_utf8_lossy(&tree.text(Node(key))).into_owned();
        keys.into_iter().map(text).collect()
    }

    #[test]
    fn finds_what_stands_twice_however_it_is_spelt() {
        assert_eq!(repeats(r#"{"a":1,"b":2}"#), Vec::<String>::new());
        assert_eq!(
            repeats(r#"{"a":1,"b":2,"\u0061":3,"b":4,"a":5}"#),
            ["a", "b", "a"]
        );
    }

    #[test]
    fn keys_whose_hashes_are_the_same_are_told_apart() {
        // Letters whose case makes no difference to the hash.
        let json = r#"{"aB":1,"Ab":2,"ab":3,"AB":4,"Ab":5,"ab":6}"#;
        assert_eq!(repeats(json), ["Ab", "ab"]);
    }
}
