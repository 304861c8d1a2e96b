//! A quick yes: one pass over JSON text that sees whether all is as the table wants it, and keeps the
//! body as it goes.
//!
//! It has no word for what is wrong. Whatever it is not sure of is left to the full check: a problem,
//! most warnings, but also an escape, a number such as `6e2`, a union whose tag does not come first. So
//! one thing must hold: its yes is the full check's yes, with the same body and the same advice. The
//! tests hold the one against the other.

mod members;
mod scan;
#[cfg(test)]
mod tests;

use members::{Member, Members, reorder};
use scan::Scan;

use super::neighbours::Neighbours;
use super::scalar::is_listed;
use super::*;

/// Perhaps right, perhaps not.
struct Doubt;

type Sure<T> = Result<T, Doubt>;

fn sure(is_right: bool) -> Sure<()> {
    if is_right { Ok(()) } else { Err(Doubt) }
}

/// As many things as are compared with each other; of more the full check tells.
const FEW: usize = 16;
/// Free-form JSON may nest this deep.
const SHALLOW: usize = 16;

/// The memory of a pass, kept for the next.
#[derive(Default)]
pub(super) struct Scratch {
    /// The members of the open objects, innermost object last.
    members: Vec<Member>,
    /// An object's members while they are put in order.
    spare: Vec<u8>,
}

impl Scratch {
    /// The innermost open object, whose members begin at `first`.
    fn object<'a>(&'a self, first: usize, source: &'a [u8]) -> Members<'a> {
        let list = self.members.get(first..).unwrap_or_default();
        Members { list, source }
    }
}

struct Pass<'a> {
    shape: &'static Shape,
    scan: Scan<'a>,
    /// At least as many as were read.
    values: u32,
    path: Vec<Step>,
    scratch: Scratch,
    out: &'a mut Checked,
}

/// Is this text right beyond doubt? Then `out`, which was emptied before, has the body.
pub(super) fn is_right(shape: &'static Shape, source: &[u8], out: &mut Checked) -> bool {
    if source.len() > MAX_BYTES || core::str::from_utf8(source).is_err() {
        return false;
    }
    encode::reserve(&mut out.body, source.len());
    let mut pass = Pass {
        shape,
        scan: Scan::new(source, core::mem::take(&mut out.body)),
        values: 0,
        path: core::mem::take(&mut out.path),
        scratch: core::mem::take(&mut out.verdict),
        out,
    };
    let is_right = pass.whole().is_ok();
    let Pass {
        scan,
        mut path,
        mut scratch,
        ..
    } = pass;
    path.clear();
    scratch.members.clear();
    let (body, is_text_itself) = scan.end();
    out.path = path;
    out.verdict = scratch;
    out.body = body;
    out.is_text_itself = is_text_itself;
    if !is_right {
        out.body.fill(0);
        out.clear();
    }
    is_right
}

/// A few texts that must not be the same.
#[derive(Default)]
struct Distinct<'a>([&'a [u8]; FEW]);

impl<'a> Distinct<'a> {
    /// Adds a text, which is none of the `index` before it.
    fn add(&mut self, index: usize, text: &'a [u8], is_same: fn(&[u8], &[u8]) -> bool) -> Sure<()> {
        let (before, rest) = self.0.split_at_mut_checked(index).ok_or(Doubt)?;
        *rest.first_mut().ok_or(Doubt)? = text;
        sure(!before.iter().any(|other| is_same(other, text)))
    }
}

/// The items of a list so far, where they matter to each other.
#[derive(Default)]
struct Items<'a> {
    texts: Distinct<'a>,
    /// A bit for each arm of the union.
    arms: u64,
}

impl<'a> Pass<'a> {
    fn whole(&mut self) -> Sure<()> {
        self.scan.skip_space();
        self.value(self.shape)?;
        self.scan.skip_space();
        sure(self.scan.peek().is_none())
    }

    fn count(&mut self) -> Sure<()> {
        self.values += 1;
        sure(self.values <= MAX_VALUES)
    }

    fn value(&mut self, shape: &'static Shape) -> Sure<()> {
        self.count()?;
        let scan = &mut self.scan;
        match shape {
            Shape::Boolean => sure(scan.word(b"true") || scan.word(b"false")),
            Shape::Integer(range) | Shape::Number(range) => {
                let value = scan.integer()?;
                sure(!range.is_under(value) && !range.is_over(value))
            }
            Shape::Text(limits) => sure(limits.fits(scan.text()?)),
            Shape::Choice(choice) => sure(is_listed(choice.allowed, scan.text()?)),
            Shape::Country { alpha, or, .. } => {
                let text = scan.text()?;
                sure(country::is_assigned(*alpha, text) || is_listed(or, text))
            }
            Shape::List { item, rules } => self.list(item, rules),
            Shape::Object(fields) | Shape::OpenObject(fields) => {
                scan.mark(b'{')?;
                scan.skip_space();
                let has_more = scan.peek() != Some(b'}');
                self.members(fields, has_more)
            }
            Shape::Union(union) => self.union(union).map(drop),
            Shape::Either { shapes, .. } => {
                let kind = match scan.peek() {
                    Some(b'"') => Kind::Text,
                    Some(b'[') => Kind::List,
                    _ => Kind::Number,
                };
                let shape = shapes.iter().find(|shape| shape.takes(kind));
                self.value(shape.ok_or(Doubt)?)
            }
            Shape::FreeObject => {
                sure(scan.peek() == Some(b'{'))?;
                self.free(SHALLOW)
            }
        }
    }

    /// Takes items, or members, until the list or object ends with `end`.
    fn until(
        &mut self,
        end: u8,
        mut item: impl FnMut(&mut Self, usize) -> Sure<()>,
    ) -> Sure<usize> {
        let mut count = 0;
        self.scan.skip_space();
        if self.scan.peek() != Some(end) {
            loop {
                self.scan.skip_space();
                item(self, count)?;
                count += 1;
                self.scan.skip_space();
                if self.scan.mark(b',').is_err() {
                    break;
                }
            }
        }
        self.scan.mark(end)?;
        Ok(count)
    }

    fn list(&mut self, item: &'static Shape, rules: &[ListRule]) -> Sure<()> {
        self.scan.mark(b'[')?;
        let mut items = Items::default();
        let count = self.until(b']', |pass, index| {
            pass.path.push(Step::Index(index as u32));
            match rules {
                [] => pass.value(item)?,
                _ => pass.ruled_item(item, rules, index, &mut items)?,
            }
            pass.path.pop();
            Ok(())
        })?;
        let has = |union: &Union, name: &str| {
            let at = union.names.iter().position(|other| *other == name);
            at.is_some_and(|at| items.arms & bit(at) != 0)
        };
        for rule in rules {
            match (rule, item) {
                (ListRule::NotEmpty | ListRule::AdviseNotEmpty(_), _) => sure(count > 0)?,
                (ListRule::Needs { item, needs, .. }, Shape::Union(union)) => {
                    sure(!has(union, item) || has(union, needs))?;
                }
                _ => {}
            }
        }
        Ok(())
    }

    fn ruled_item(
        &mut self,
        item: &'static Shape,
        rules: &[ListRule],
        index: usize,
        items: &mut Items<'a>,
    ) -> Sure<()> {
        if let Shape::Union(union) = item {
            self.count()?;
            let bit = bit(self.union(union)?);
            sure(bit != 0 && items.arms & bit == 0)?;
            items.arms |= bit;
            return Ok(());
        }
        let start = self.scan.at;
        self.value(item)?;
        if rules.iter().any(|rule| matches!(rule, ListRule::Distinct)) {
            let text = self.scan.source.get(start..self.scan.at);
            let text = text.unwrap_or_default();
            items.texts.add(index, text, <[u8]>::eq_ignore_ascii_case)?;
        }
        Ok(())
    }

    /// Any JSON without a key that stands twice.
    fn free(&mut self, depth: usize) -> Sure<()> {
        self.count()?;
        let depth = depth.checked_sub(1).ok_or(Doubt)?;
        match self.scan.peek().ok_or(Doubt)? {
            b'{' => {
                self.scan.mark(b'{')?;
                let mut keys = Distinct::default();
                self.until(b'}', |pass, index| {
                    let key = pass.scan.text()?;
                    keys.add(index, key, bytes::same)?;
                    pass.scan.skip_space();
                    pass.scan.mark(b':')?;
                    pass.scan.skip_space();
                    pass.free(depth)
                })
                .map(drop)
            }
            b'[' => {
                self.scan.mark(b'[')?;
                self.until(b']', |pass, _| pass.free(depth)).map(drop)
            }
            b'"' => self.scan.text().map(drop),
            b't' => sure(self.scan.word(b"true")),
            b'f' => sure(self.scan.word(b"false")),
            b'n' => sure(self.scan.word(b"null")),
            _ => self.scan.integer().map(drop),
        }
    }

    /// An object whose tag comes first; gives which arm it is.
    fn union(&mut self, union: &'static Union) -> Sure<usize> {
        let scan = &mut self.scan;
        scan.mark(b'{')?;
        scan.skip_space();
        sure(scan.key(union.tag))?;
        scan.skip_space();
        scan.mark(b':')?;
        scan.skip_space();
        let tag = scan.text()?;
        self.count()?;
        let scan = &mut self.scan;
        let is_it = |name: &&str| bytes::same(name.as_bytes(), tag);
        let at = union.names.iter().position(is_it).ok_or(Doubt)?;
        let arm = union.arms.get(at).ok_or(Doubt)?;
        scan.skip_space();
        let has_more = scan.mark(b',').is_ok();
        self.path.push(Step::Arm(arm.name));
        self.members(arm.fields, has_more)?;
        self.path.pop();
        Ok(at)
    }

    /// The rest of an object, behind its brace or its tag.
    fn members(&mut self, fields: &'static [Field], mut has_more: bool) -> Sure<()> {
        let first = self.scratch.members.len();
        let secrets = self.out.secrets.len();
        let begins = self.scan.written();
        let (mut expected, mut in_order) = (0, true);
        while has_more {
            self.scan.skip_space();
            let start = self.scan.written();
            // Keys mostly come in the contract's order.
            let at = match fields.get(expected) {
                Some(field) if self.scan.key(field.name) => expected,
                _ => find(fields, expected, self.scan.text()?).ok_or(Doubt)?,
            };
            let field = fields.get(at).ok_or(Doubt)?;
            in_order &= at >= expected;
            sure(
                in_order
                    || self
                        .scratch
                        .object(first, self.scan.source)
                        .get(at)
                        .is_none(),
            )?;
            expected = at + 1;
            self.scan.skip_space();
            self.scan.mark(b':')?;
            self.scan.skip_space();
            let value = self.scan.at;
            let shown = self.scan.written();
            if field.nullable && self.scan.word(b"null") {
                self.count()?;
            } else {
                self.path.push(Step::Key(field.name));
                self.value(&field.shape)?;
                self.path.pop();
            }
            let end = self.scan.written();
            if field.secret {
                let (name, start) = (field.name, shown);
                self.out.secrets.push(Secret { name, start, end });
            }
            let member = Member {
                field: at,
                value: value..self.scan.at,
                body: start..end,
            };
            if in_order {
                self.scratch.members.push(member);
            } else {
                let list = self.scratch.object(first, self.scan.source).list;
                let place = first + list.partition_point(|other| other.field < at);
                self.scratch.members.insert(place, member);
            }
            self.scan.skip_space();
            has_more = self.scan.mark(b',').is_ok();
        }
        self.rules(fields, first)?;
        if !in_order {
            let Scratch { members, spare } = &mut self.scratch;
            let members = members.get(first..).unwrap_or_default();
            let secrets = self.out.secrets.get_mut(secrets..).unwrap_or_default();
            reorder(members, begins, self.scan.body(), spare, secrets);
        }
        self.scratch.members.truncate(first);
        self.scan.mark(b'}')
    }

    /// Does nothing between the fields speak against it? A single advice is told.
    fn rules(&mut self, fields: &'static [Field], first: usize) -> Sure<()> {
        let members = self.scratch.object(first, self.scan.source);
        let fact = |field| members.fact(field);
        let near = |own| Neighbours {
            fields,
            own,
            coerce_form: false,
            at: &fact,
        };
        let mut advice = None;
        for at in members.to_look_at(fields) {
            let field = fields.get(at).ok_or(Doubt)?;
            sure(field.presence == Presence::Optional || members.get(at).is_some())?;
            for rule in field.rules {
                if rule.applies(&near(at)) {
                    sure(rule.severity == Severity::Warning && advice.is_none())?;
                    advice = Some((at, field, rule));
                }
            }
        }
        let Some((at, field, rule)) = advice else {
            return Ok(());
        };
        sure(self.out.warnings.is_empty())?;
        self.path.push(Step::Key(field.name));
        let mut checker = Checker {
            shape: self.shape,
            tree: &Tree::default(),
            options: Options::default(),
            out: self.out,
            path: core::mem::take(&mut self.path),
            slots: Vec::new(),
            has_other_minimum: false,
            errors: 0,
            secret_names: None,
        };
        checker.tell(rule, checker.finding(rule, &near(at)));
        self.path = checker.path;
        self.path.pop();
        Ok(())
    }
}

/// A bit of its own for each of the first 64.
fn bit(at: usize) -> u64 {
    1u64.checked_shl(at as u32).unwrap_or(0)
}

impl Text {
    /// Is this text as it should be, and sent as it is?
    fn fits(&self, text: &[u8]) -> bool {
        let is_written_so = self
            .format
            .is_none_or(|(format, _)| format.check(text).is_ok() && format.rewrite(text).is_none());
        is_written_so && self.takes_length_of(text) && self.knows(text)
    }
}
