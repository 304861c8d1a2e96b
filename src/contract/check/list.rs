//! Lists, and what holds between their items.

use super::*;

impl Checker<'_> {
    pub(super) fn list(
        &mut self,
        shape: &Shape,
        item: &'static Shape,
        rules: &'static [ListRule],
        node: Node,
    ) {
        if self.tree.kind(node) != Kind::List {
            return self.wrong_type(shape, node);
        }
        if self.tree.count(node) == 0 {
            rules.iter().for_each(|rule| self.empty_list(rule));
        }
        self.write(b"[");
        let tree = self.tree;
        let mut seen = Vec::new();
        let lacks = rules.iter().filter(|rule| lacks_needed(tree, node, rule));
        // Mostly none, which costs no memory.
        let lacks: Vec<_> = lacks.collect();
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

    fn empty_list(&mut self, rule: &ListRule) {
        let detail = match rule {
            ListRule::NotEmpty => Detail::MinLength {
                min: 1,
                actual: 0,
                unit: Unit::Items,
            },
            ListRule::AdviseNotEmpty(says) => Detail::Advice { says },
            _ => return,
        };
        self.report_as(detail, Severity::Warning);
    }

    /// An item that needs another one, which its list lacks.
    fn needs(&mut self, rule: &ListRule, item: Node) {
        if let ListRule::Needs {
            tag,
            item: needy,
            needs,
        } = *rule
            && self.tree.has_tag(item, tag, needy)
        {
            let list = self.list_pointer(None);
            let detail = Detail::Requires {
                requires: vec![list.clone()],
                entry: Some(needs),
            };
            self.report_with(detail, Severity::Error, vec![list], needs);
        }
    }

    /// An item that repeats one before it. Compared are the first items only: a list of a hundred
    /// thousand would compare each with each.
    fn distinct<'t>(&mut self, rule: &ListRule, index: usize, item: Node, seen: &mut Vec<Seen<'t>>)
    where
        Self: 't,
    {
        let tree = self.tree;
        let (key, any_case) = match rule {
            ListRule::Distinct => (Some(item), true),
            ListRule::DistinctTag(tag) => (tree.member(item, tag), false),
            _ => return,
        };
        let Some(text) = key.and_then(|key| tree.plain_text(key)) else {
            return;
        };
        let hash = bytes::hash(&text);
        let is_same = |other: &&Seen<'_>| {
            hash == other.hash
                && match any_case {
                    true => other.text.eq_ignore_ascii_case(&text),
                    false => other.text == text,
                }
        };
        if let Some(first) = seen.iter().find(is_same) {
            let of = Some(self.list_pointer(Some(first.index)));
            self.report_as(Detail::Duplicate { of }, Severity::Warning);
        }
        if index < MAX_COMPARED {
            let index = index as u32;
            seen.push(Seen { index, hash, text });
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

/// An item that later ones are compared with.
struct Seen<'t> {
    index: u32,
    /// Compared first: texts may be long, and begin alike.
    hash: u32,
    text: Resolved<'t>,
}

/// Does a list have no item that others may need?
fn lacks_needed(tree: &Tree, list: Node, rule: &ListRule) -> bool {
    match *rule {
        ListRule::Needs { tag, needs, .. } => {
            !tree.items(list).any(|item| tree.has_tag(item, tag, needs))
        }
        _ => false,
    }
}
