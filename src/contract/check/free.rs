//! What is passed through: any JSON.

use super::*;

impl Checker<'_> {
    pub(super) fn free(&mut self, shape: &Shape, node: Node) {
        if self.tree.kind(node) != Kind::Object {
            return self.wrong_type(shape, node);
        }
        self.pass_through(node);
    }

    /// Any JSON, as it is. What no body can carry is an issue at the field that holds it.
    pub(super) fn pass_through(&mut self, node: Node) {
        let tree = self.tree;
        let (mut lone, mut big, mut unreadable, mut repeated) = (false, false, false, false);
        let mut overflows = false;
        for part in core::iter::once(node).chain(tree.descendants(node)) {
            match tree.kind(part) {
                Kind::Text => lone |= tree.has_lone_surrogate(part),
                Kind::BigInt => big = true,
                Kind::Number => overflows |= tree.overflows(part),
                Kind::Unreadable => unreadable = true,
                Kind::Object => repeated = repeated || !repeated_keys(tree, part).is_empty(),
                _ => {}
            }
        }
        if big {
            self.report(Detail::Type {
                expected: "object",
                actual: "bigint",
            });
        }
        if overflows {
            self.report(Detail::Type {
                expected: "number",
                actual: "infinity",
            });
        }
        if lone {
            self.report(LONE_SURROGATE);
        }
        if repeated {
            self.report(Detail::Duplicate { of: None });
        }
        if unreadable {
            self.report(UNREADABLE);
        }
        tree.write(node, &mut self.out.body);
    }

    /// The same for what stands where the contract has fields: one of them may be a secret.
    pub(super) fn pass_through_fields(&mut self, node: Node) {
        let begins = self.out.body.len();
        self.pass_through(node);
        let mut names = Vec::new();
        secret_names(self.shape, &mut names);
        if !names.is_empty() {
            self.find_secrets(node, &names, &mut Vec::new(), begins);
        }
    }

    /// Where the members with these names stand in what was written from `begins` on.
    pub(super) fn find_secrets(
        &mut self,
        node: Node,
        names: &[&'static str],
        before: &mut Vec<u8>,
        begins: usize,
    ) {
        let tree = self.tree;
        let is_object = tree.kind(node) == Kind::Object;
        if !is_object && tree.kind(node) != Kind::List {
            return tree.write(node, before);
        }
        // The brackets and separators of `Tree::write`, one byte each.
        before.push(b'[');
        let mut first = true;
        let mut members: Vec<(Option<Node>, Node)> = Vec::new();
        if is_object {
            let kept = tree
                .members(node)
                .filter(|(_, value)| !tree.is_omitted(*value));
            members.extend(kept.map(|(key, value)| (Some(key), value)));
        } else {
            members.extend(tree.items(node).map(|item| (None, item)));
        }
        for (key, value) in members {
            if !first {
                before.push(b',');
            }
            first = false;
            let mut secret = None;
            if let Some(key) = key {
                tree.write(key, before);
                before.push(b':');
                let text = tree.text(key);
                secret = names.iter().find(|name| name.as_bytes() == text.as_ref());
            }
            let start = begins + before.len();
            match secret {
                Some(name) if tree.kind(value) == Kind::Text => {
                    tree.write(value, before);
                    let end = begins + before.len();
                    self.out.secrets.push(Secret { name, start, end });
                }
                _ => self.find_secrets(value, names, before, begins),
            }
        }
        before.push(b']');
    }
}

/// The names of a contract's secrets, wherever they stand.
pub(super) fn secret_names(shape: &Shape, names: &mut Vec<&'static str>) {
    let mut of_fields = |fields: &'static [Field]| {
        for field in fields {
            if field.secret && !names.contains(&field.name) {
                names.push(field.name);
            }
            secret_names(&field.shape, names);
        }
    };
    match shape {
        Shape::Object(fields) => of_fields(fields),
        Shape::Union(union) => union.arms.iter().for_each(|arm| of_fields(arm.fields)),
        Shape::List { item, .. } => secret_names(item, names),
        _ => {}
    }
}
