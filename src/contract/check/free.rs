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
        self.inspect(node);
        self.tree.write(node, &mut self.out.body);
    }

    /// The same for what stands where the contract has fields: one of them may be a secret.
    pub(super) fn pass_through_fields(&mut self, key: Option<Node>, node: Node) {
        self.inspect(node);
        self.write_marking(key, node);
    }

    fn inspect(&mut self, node: Node) {
        let tree = self.tree;
        let (mut lone, mut big, mut unreadable, mut repeated) = (false, false, false, false);
        // What `JSON.stringify` would turn into null without a word.
        let mut unwritable = None;
        for part in core::iter::once(node).chain(tree.descendants(node)) {
            match tree.kind(part) {
                Kind::Text => lone |= tree.has_lone_surrogate(part),
                Kind::BigInt => big = true,
                Kind::Number => unwritable = unwritable.or(not_finite(tree.number(part))),
                Kind::Unreadable => unreadable = true,
                Kind::Object if tree.count(part) > 1 && !repeated => {
                    let keys = tree.members(part).map(|(key, _)| key);
                    repeated = !repeated_keys(tree, keys).is_empty();
                }
                _ => {}
            }
        }
        if big {
            self.report(Detail::Type {
                expected: "object",
                actual: "bigint",
            });
        }
        if let Some(actual) = unwritable {
            self.report(Detail::Type {
                expected: "number",
                actual,
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
    }

    /// Writes as `Tree::write` does, and marks the texts whose key is the name of a secret.
    fn write_marking(&mut self, key: Option<Node>, node: Node) {
        let tree = self.tree;
        match tree.kind(node) {
            Kind::List => {
                self.write(b"[");
                let start = self.out.body.len();
                for item in tree.items(node) {
                    self.comma(start);
                    self.write_marking(None, item);
                }
                self.write(b"]");
            }
            Kind::Object => {
                self.write(b"{");
                let start = self.out.body.len();
                for (key, value) in tree.members(node) {
                    if !tree.is_omitted(value) {
                        self.comma(start);
                        tree.write(key, &mut self.out.body);
                        self.write(b":");
                        self.write_marking(Some(key), value);
                    }
                }
                self.write(b"}");
            }
            kind => {
                let start = self.out.body.len();
                tree.write(node, &mut self.out.body);
                let end = self.out.body.len();
                let name = key.and_then(|key| self.secret_called(&tree.text(key)));
                if let Some(name) = name.filter(|_| kind == Kind::Text) {
                    self.out.secrets.push(Secret { name, start, end });
                }
            }
        }
    }

    /// The contract's secret of this name. The names are gathered when they are first asked for.
    fn secret_called(&mut self, name: &[u8]) -> Option<&'static str> {
        let shape = self.shape;
        let names = self.secret_names.get_or_insert_with(|| {
            let mut names = Vec::new();
            secret_names(shape, &mut names);
            names
        });
        names.iter().copied().find(|known| known.as_bytes() == name)
    }
}

/// The names of a contract's secrets, wherever they stand.
fn secret_names(shape: &Shape, names: &mut Vec<&'static str>) {
    let mut of_fields = |fields: &'static [Field]| {
        for field in fields {
            if field.secret && !names.contains(&field.name) {
                names.push(field.name);
            }
            secret_names(&field.shape, names);
        }
    };
    match shape {
        Shape::Object(fields) | Shape::OpenObject(fields) => of_fields(fields),
        Shape::Union(union) => union.arms.iter().for_each(|arm| of_fields(arm.fields)),
        Shape::List { item, .. } => secret_names(item, names),
        _ => {}
    }
}
