//! Where a budget was passed.

use super::*;

impl Checker<'_> {
    /// Reading ended early: one issue, at the place where it did.
    pub(super) fn stopped(&mut self, stop: Stop, shape: &'static Shape) {
        let (limit, max) = match stop {
            Stop::Syntax(offset) => {
                return self.report(Detail::Syntax {
                    offset: offset as u32,
                });
            }
            Stop::Bytes => ("bytes", MAX_BYTES as u32),
            Stop::Depth => ("depth", MAX_DEPTH),
            Stop::Values => ("values", MAX_VALUES),
        };
        let mut here = self.tree.root().map(|root| (shape, root));
        while let Some((shape, node)) = here {
            here = self.last_child(shape, node);
        }
        self.report(Detail::Limit { limit, max });
    }

    /// Steps down to the child that was being read, as far as the contract's own fields go.
    pub(super) fn last_child(
        &mut self,
        shape: &'static Shape,
        node: Node,
    ) -> Option<(&'static Shape, Node)> {
        if !self.tree.is_open(node) {
            return None;
        }
        match shape {
            Shape::List { item, .. } if self.tree.kind(node) == Kind::List => {
                let (mut count, mut last) = (0, None);
                for child in self.tree.items(node) {
                    count += 1;
                    last = Some(child);
                }
                let open = last.filter(|child| self.tree.is_open(*child));
                // A closed last child was read whole: the next one passed the limit.
                self.path.push(Step::Index(match open {
                    Some(_) => count - 1,
                    None => count,
                }));
                open.map(|child| (*item, child))
            }
            Shape::Object(fields) | Shape::OpenObject(fields)
                if self.tree.kind(node) == Kind::Object =>
            {
                self.last_member(fields, node)
            }
            Shape::Union(union) => {
                let is_it = |arm: &&Arm| self.tree.has_tag(node, union.tag, arm.name);
                let arm = union.arms.iter().find(is_it)?;
                self.last_member(arm.fields, node)
            }
            Shape::Either { shapes, .. } => {
                let kind = self.tree.kind(node);
                self.last_child(shapes.iter().find(|shape| shape.takes(kind))?, node)
            }
            _ => None,
        }
    }

    pub(super) fn last_member(
        &mut self,
        fields: &'static [Field],
        node: Node,
    ) -> Option<(&'static Shape, Node)> {
        let (key, value) = self.tree.members(node).last()?;
        match find(fields, 0, &self.tree.text(key)).and_then(|at| fields.get(at)) {
            Some(field) => {
                self.path.push(Step::Key(field.name));
                Some((&field.shape, value))
            }
            None => {
                self.path.push(Step::Unknown(key));
                None
            }
        }
    }
}

impl Shape {
    /// Is this the kind of value that the shape is about?
    pub(super) fn takes(&self, kind: Kind) -> bool {
        match self {
            Shape::Integer(_) | Shape::Number(_) => kind == Kind::Number,
            Shape::Text(_) | Shape::Choice(_) | Shape::Country { .. } => kind == Kind::Text,
            Shape::List { .. } => kind == Kind::List,
            _ => false,
        }
    }
}
