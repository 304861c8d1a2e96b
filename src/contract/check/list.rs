//! Lists, and what holds between their items.

use super::*;

impl Checker<'_> {
    pub(super) fn list(
        &mut self,
        shape: &Shape,
        item: &'static Shape,
        min: u32,
        rules: &'static [ListRule],
        node: Node,
    ) {
        if self.tree.kind(node) != Kind::List {
            return self.wrong_type(shape, node);
        }
        let actual = self.tree.count(node);
        if actual < min {
            self.report(Detail::MinLength {
                min,
                actual,
                unit: Unit::Items,
            });
        }
        for rule in rules {
            if let ListRule::AdviseNotEmpty(says) = rule
                && actual == 0
            {
                self.report_as(Detail::Advice { says }, Severity::Warning);
            }
        }
        self.write(b"[");
        let tree = self.tree;
        let mut seen = Vec::new();
        let lacks: Vec<_> = rules
            .iter()
            .filter(|rule| lacks_needed(tree, node, rule))
            .collect();
        for (index, value) in tree.items(node).enumerate() {
            if index > 0 {
                self.write(b",");
            }
            self.path.push(Step::Index(index as u32));
            self.value(item, value);
            for rule in &lacks {
                self.needs(rule, value);
            }
            for rule in rules {
                self.distinct(rule, index, value, &mut seen);
            }
            self.path.pop();
        }
        self.write(b"]");
    }

    /// An item that needs another one, which its list lacks.
    pub(super) fn needs(&mut self, rule: &ListRule, item: Node) {
        if let ListRule::Needs {
            tag,
            item: needy,
            needs,
        } = *rule
            && self.tree.tag(item, tag).as_deref() == Some(needy.as_bytes())
        {
            let list = self.list_pointer(None);
            let detail = Detail::Requires {
                requires: vec![list.clone()],
            };
            self.report_with(detail, Severity::Error, vec![list], needs);
        }
    }

    /// An item that repeats one before it. Compared are the first items only: a list of a hundred
    /// thousand would compare each with each.
    pub(super) fn distinct<'t>(
        &mut self,
        rule: &ListRule,
        index: usize,
        item: Node,
        seen: &mut Vec<Option<Cow<'t, [u8]>>>,
    ) where
        Self: 't,
    {
        let key = match rule {
            ListRule::Distinct => self
                .tree
                .plain_text(item)
                .map(|text| Cow::Owned(text.to_ascii_lowercase())),
            ListRule::DistinctTag(tag) => self
                .tree
                .tag(item, tag)
                .map(|tag| Cow::Owned(tag.into_owned())),
            _ => return,
        };
        let first = key
            .as_ref()
            .and_then(|key| seen.iter().position(|other| other.as_ref() == Some(key)));
        if let Some(first) = first {
            let of = Some(self.list_pointer(Some(first as u32)));
            self.report_as(Detail::Duplicate { of }, Severity::Warning);
        }
        if index < MAX_COMPARED {
            seen.push(key);
        }
    }

    /// The pointer of the list whose item is being checked, or of another item of it.
    pub(super) fn list_pointer(&self, item: Option<u32>) -> String {
        let (_, above) = self.path.split_last().unwrap_or((&Step::Index(0), &[]));
        let steps = above.iter().copied().chain(item.map(Step::Index));
        let path: Vec<_> = steps.filter_map(|step| self.segment(step)).collect();
        issue::pointer(&path)
    }
}

/// Does a list have no item that others may need?
pub(super) fn lacks_needed(tree: &Tree, list: Node, rule: &ListRule) -> bool {
    match *rule {
        ListRule::Needs { tag, needs, .. } => !tree
            .items(list)
            .any(|item| tree.tag(item, tag).as_deref() == Some(needs.as_bytes())),
        _ => false,
    }
}
