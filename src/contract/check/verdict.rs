//! A quick yes: one pass over JSON text that sees whether all is as the table wants it, and keeps the
//! body as it goes.
//!
//! It has no word for what is wrong. Whatever it is not sure of is left to the full check: a problem,
//! most warnings, but also an escape, a number such as `6e2`, a union whose tag does not come first. So
//! one thing must hold: its yes is the full check's yes, with the same body and the same advice. The
//! tests hold the one against the other.

use core::ops::Range as Span;

use super::neighbours::Fact;
use super::scalar::is_listed;
use super::*;

/// Perhaps right, perhaps not.
struct Doubt;

type Sure<T> = Result<T, Doubt>;

fn sure(is_right: bool) -> Sure<()> {
    if is_right { Ok(()) } else { Err(Doubt) }
}

/// A member of an open object.
pub(super) struct Member {
    /// The place of its field in the table.
    field: usize,
    /// Where its value is in the source.
    value: Span<usize>,
    /// Where it is in the body, with its key.
    body: Span<usize>,
}

/// The memory of a pass, kept for the next.
#[derive(Default)]
pub(super) struct Scratch {
    /// The members of the open objects, innermost last, each object's in the table's order.
    members: Vec<Member>,
    /// An object's members while they are put in order.
    spare: Vec<u8>,
}

struct Pass<'a> {
    shape: &'static Shape,
    source: &'a [u8],
    at: usize,
    /// At most as many as were read, tags aside.
    values: u32,
    /// What comes next in the body and was not copied yet: most bodies are one piece of the source.
    run: Span<usize>,
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
        source,
        at: 0,
        values: 0,
        run: 0..0,
        path: core::mem::take(&mut out.path),
        scratch: core::mem::take(&mut out.verdict),
        out,
    };
    let is_right = pass.whole().is_ok();
    pass.path.clear();
    pass.scratch.members.clear();
    let Pass { path, scratch, .. } = pass;
    out.path = path;
    out.verdict = scratch;
    if !is_right {
        out.body.fill(0);
        out.clear();
    }
    is_right
}

/// The items of a list so far, where they matter to each other.
#[derive(Default)]
struct Items<'a> {
    texts: [&'a [u8]; 16],
    /// A bit for each arm of the union.
    arms: u64,
}

impl<'a> Pass<'a> {
    fn whole(&mut self) -> Sure<()> {
        self.skip_space();
        self.value(self.shape)?;
        self.skip_space();
        sure(self.at == self.source.len())?;
        self.out.is_text_itself = self.run == (0..self.at);
        self.flush();
        Ok(())
    }

    fn value(&mut self, shape: &'static Shape) -> Sure<()> {
        self.values += 1;
        sure(self.values <= MAX_VALUES)?;
        match shape {
            Shape::Boolean => sure(self.word(b"true") || self.word(b"false")),
            Shape::Integer(range) | Shape::Number(range) => self.number(range),
            Shape::Text(limits) => {
                let text = self.text()?;
                sure(limits.fits(text))
            }
            Shape::Choice(choice) => {
                let text = self.text()?;
                sure(is_listed(choice.allowed, text))
            }
            Shape::Country { alpha, or } => {
                let text = self.text()?;
                sure(country::is_assigned(*alpha, text) || is_listed(or, text))
            }
            Shape::List { item, min, rules } => self.list(item, *min, rules),
            Shape::Object(fields) => self.object(fields),
            Shape::Union(union) => self.union(union).map(drop),
            Shape::Either { shapes, .. } => {
                let kind = match self.peek() {
                    Some(b'"') => Kind::Text,
                    Some(b'[') => Kind::List,
                    _ => Kind::Number,
                };
                let shape = shapes.iter().find(|shape| shape.takes(kind));
                self.value(shape.ok_or(Doubt)?)
            }
            Shape::FreeObject => Err(Doubt),
        }
    }

    fn list(&mut self, item: &'static Shape, min: u32, rules: &[ListRule]) -> Sure<()> {
        self.mark(b'[')?;
        let mut items = Items::default();
        let mut count = 0;
        self.skip_space();
        if self.peek() != Some(b']') {
            loop {
                self.skip_space();
                self.path.push(Step::Index(count as u32));
                if rules.is_empty() {
                    self.value(item)?;
                } else {
                    self.ruled_item(item, rules, count, &mut items)?;
                }
                self.path.pop();
                count += 1;
                self.skip_space();
                if self.mark(b',').is_err() {
                    break;
                }
            }
        }
        self.mark(b']')?;
        sure(count >= min as usize)?;
        let has = |union: &Union, name: &str| {
            let at = union.names.iter().position(|other| *other == name);
            at.is_some_and(|at| items.arms & 1 << at != 0)
        };
        for rule in rules {
            match (rule, item) {
                (ListRule::AdviseNotEmpty(_), _) => sure(count > 0)?,
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
            self.values += 1;
            let arm = self.union(union)?;
            let bit = 1u64.checked_shl(arm as u32).ok_or(Doubt)?;
            sure(items.arms & bit == 0)?;
            items.arms |= bit;
            return Ok(());
        }
        let start = self.at;
        self.value(item)?;
        if rules.iter().any(|rule| matches!(rule, ListRule::Distinct)) {
            let text = self.source.get(start..self.at).unwrap_or_default();
            let (before, rest) = items.texts.split_at_mut_checked(index).ok_or(Doubt)?;
            *rest.first_mut().ok_or(Doubt)? = text;
            sure(!before.iter().any(|other| other.eq_ignore_ascii_case(text)))?;
        }
        Ok(())
    }

    fn object(&mut self, fields: &'static [Field]) -> Sure<()> {
        self.mark(b'{')?;
        self.skip_space();
        self.members(fields, self.peek() != Some(b'}'))?;
        self.mark(b'}')
    }

    /// An object whose tag comes first; gives which arm it is.
    fn union(&mut self, union: &'static Union) -> Sure<usize> {
        self.mark(b'{')?;
        self.skip_space();
        sure(self.key(union.tag))?;
        self.skip_space();
        self.mark(b':')?;
        self.skip_space();
        let tag = self.text()?;
        let is_it = |name: &&str| bytes::same(name.as_bytes(), tag);
        let at = union.names.iter().position(is_it).ok_or(Doubt)?;
        let arm = union.arms.get(at).ok_or(Doubt)?;
        self.skip_space();
        let has_more = self.mark(b',').is_ok();
        self.path.push(Step::Arm(arm.name));
        self.members(arm.fields, has_more)?;
        self.path.pop();
        self.mark(b'}')?;
        Ok(at)
    }

    /// What stands between an object's braces.
    fn members(&mut self, fields: &'static [Field], mut has_more: bool) -> Sure<()> {
        let first = self.scratch.members.len();
        let secrets = self.out.secrets.len();
        let begins = self.written();
        let (mut expected, mut in_order) = (0, true);
        while has_more {
            self.skip_space();
            let start = self.written();
            // Keys mostly come in the contract's order.
            let at = match fields.get(expected) {
                Some(field) if self.key(field.name) => expected,
                _ => {
                    let name = self.text()?;
                    find(fields, expected, name).ok_or(Doubt)?
                }
            };
            let field = fields.get(at).ok_or(Doubt)?;
            in_order &= at >= expected;
            sure(in_order || self.members_from(first).get(at).is_none())?;
            expected = at + 1;
            self.skip_space();
            self.mark(b':')?;
            self.skip_space();
            let (value, shown) = (self.at, self.written());
            if !(field.nullable && self.word(b"null")) {
                self.path.push(Step::Key(field.name));
                self.value(&field.shape)?;
                self.path.pop();
            }
            if field.secret {
                self.out.secrets.push(Secret {
                    name: field.name,
                    start: shown,
                    end: self.written(),
                });
            }
            let member = Member {
                field: at,
                value: value..self.at,
                body: start..self.written(),
            };
            if in_order {
                self.scratch.members.push(member);
            } else {
                let place = first + self.members_from(first).place(at);
                self.scratch.members.insert(place, member);
            }
            self.skip_space();
            has_more = self.mark(b',').is_ok();
        }
        self.rules(fields, first)?;
        if !in_order {
            self.flush();
            self.sort(first, begins, secrets);
        }
        self.scratch.members.truncate(first);
        Ok(())
    }

    /// The members of the innermost open object.
    fn members_from(&self, first: usize) -> Members<'_> {
        Members::of(&self.scratch, first, self.source)
    }

    /// Does nothing between the fields speak against it? A single advice is told.
    fn rules(&mut self, fields: &'static [Field], first: usize) -> Sure<()> {
        let members = Members::of(&self.scratch, first, self.source);
        let fact = |field| members.fact(field);
        let present = members.members.iter().map(|member| member.field);
        let missing = fields
            .iter()
            .enumerate()
            .filter_map(|(at, field)| (field.watched && members.get(at).is_none()).then_some(at));
        let mut advice = None;
        for at in present.chain(missing) {
            let field = fields.get(at).ok_or(Doubt)?;
            sure(!field.required || members.get(at).is_some())?;
            for rule in field.rules {
                if rule.applies(&neighbours(fields, at, &fact)) {
                    sure(rule.is_advice() && advice.is_none())?;
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
            secret_names: None,
        };
        checker.tell(rule, checker.finding(rule, &neighbours(fields, at, &fact)));
        self.path = checker.path;
        self.path.pop();
        Ok(())
    }

    /// Puts an object's members, which are the body's end from `begins` on, into the table's order.
    fn sort(&mut self, first: usize, begins: usize, secrets: usize) {
        let Scratch { members, spare } = &mut self.scratch;
        let Checked {
            body, secrets: all, ..
        } = &mut *self.out;
        let members = members.get(first..).unwrap_or_default();
        let moved = all.get_mut(secrets..).unwrap_or_default();
        for secret in moved.iter_mut() {
            let mut start = begins;
            for Member { body: was, .. } in members {
                if was.contains(&secret.start) {
                    secret.end = secret.end - was.start + start;
                    secret.start = secret.start - was.start + start;
                    break;
                }
                start += was.len() + 1;
            }
        }
        moved.sort_unstable_by_key(|secret| secret.start);
        spare.extend_from_slice(body.get(begins..).unwrap_or_default());
        body.truncate(begins);
        for Member { body: was, .. } in members {
            if body.len() > begins {
                body.push(b',');
            }
            let piece = spare.get(was.start - begins..was.end - begins);
            body.extend_from_slice(piece.unwrap_or_default());
        }
        spare.fill(0);
        spare.clear();
    }

    fn peek(&self) -> Option<u8> {
        self.source.get(self.at).copied()
    }

    fn skip_space(&mut self) {
        while let Some(b' ' | b'\t' | b'\n' | b'\r') = self.peek() {
            self.at += 1;
        }
    }

    /// How long the body is by now.
    fn written(&self) -> usize {
        self.out.body.len() + self.run.len()
    }

    /// Takes this much of the source, for the body too.
    fn take(&mut self, length: usize) {
        if self.run.end != self.at {
            self.flush();
        }
        self.at += length;
        self.run.end = self.at;
    }

    /// Copies what the body still lacks.
    fn flush(&mut self) {
        let run = self.source.get(self.run.clone()).unwrap_or_default();
        self.out.body.extend_from_slice(run);
        self.run = self.at..self.at;
    }

    /// One byte of JSON's own.
    fn mark(&mut self, byte: u8) -> Sure<()> {
        sure(self.peek() == Some(byte))?;
        self.take(1);
        Ok(())
    }

    /// This word.
    fn word(&mut self, word: &[u8]) -> bool {
        let rest = self.source.get(self.at..).unwrap_or_default();
        let is_it = rest.starts_with(word);
        if is_it {
            self.take(word.len());
        }
        is_it
    }

    /// This key, in its quotes.
    fn key(&mut self, name: &str) -> bool {
        let rest = self.source.get(self.at..).unwrap_or_default();
        let is_it = rest.first() == Some(&b'"')
            && rest.get(name.len() + 1) == Some(&b'"')
            && bytes::same(
                rest.get(1..=name.len()).unwrap_or_default(),
                name.as_bytes(),
            );
        if is_it {
            self.take(name.len() + 2);
        }
        is_it
    }

    /// A string without escapes.
    fn text(&mut self) -> Sure<&'a [u8]> {
        sure(self.peek() == Some(b'"'))?;
        let rest = self.source.get(self.at + 1..).unwrap_or_default();
        let (text, rest) = rest.split_at(encode::plain_length(rest));
        sure(rest.first() == Some(&b'"'))?;
        self.take(text.len() + 2);
        Ok(text)
    }

    /// An integer within its limits, as `JSON.stringify` writes it.
    fn number(&mut self, range: &Range) -> Sure<()> {
        let rest = self.source.get(self.at..).unwrap_or_default();
        let sign = usize::from(rest.first() == Some(&b'-'));
        let digits = rest.get(sign..).unwrap_or_default();
        let count = digits
            .iter()
            .position(|byte| !byte.is_ascii_digit())
            .unwrap_or(digits.len());
        let (digits, after) = digits.split_at(count);
        sure((1..=15).contains(&count))?;
        sure(digits.first() != Some(&b'0') || count == 1 && sign == 0)?;
        sure(!matches!(after.first(), Some(b'.' | b'e' | b'E')))?;
        let whole = digits
            .iter()
            .fold(0, |whole, digit| whole * 10 + i64::from(digit - b'0'));
        let value = if sign == 1 { -whole } else { whole } as f64;
        let is_over = range.max.is_some_and(|max| value > f64::from(max));
        sure(!is_over && !range.is_under(value))?;
        self.take(sign + count);
        Ok(())
    }
}

/// The members of one object.
struct Members<'a> {
    source: &'a [u8],
    members: &'a [Member],
}

impl<'a> Members<'a> {
    fn of(scratch: &'a Scratch, first: usize, source: &'a [u8]) -> Members<'a> {
        Members {
            source,
            members: scratch.members.get(first..).unwrap_or_default(),
        }
    }

    /// The member of this field.
    fn get(&self, field: usize) -> Option<&'a Member> {
        self.members.iter().find(|member| member.field == field)
    }

    /// Where the member of this field belongs.
    fn place(&self, field: usize) -> usize {
        self.members.partition_point(|member| member.field < field)
    }

    fn fact(&self, field: usize) -> Fact<'a> {
        let Some(member) = self.get(field) else {
            return Fact::Absent;
        };
        match self.source.get(member.value.clone()).unwrap_or_default() {
            b"true" => Fact::Flag(true),
            b"false" => Fact::Flag(false),
            [b'"', text @ .., b'"'] => Fact::Text(Cow::Borrowed(text)),
            number @ [b'-' | b'0'..=b'9', ..] => Fact::Number(number::parse(number)),
            _ => Fact::Other,
        }
    }
}

fn neighbours<'n>(
    fields: &'static [Field],
    own: usize,
    at: &'n dyn Fn(usize) -> Fact<'n>,
) -> Neighbours<'n> {
    Neighbours {
        fields,
        own,
        coerce_form: false,
        at,
    }
}

impl Text {
    /// Is this text as it should be, and sent as it is?
    fn fits(&self, text: &[u8]) -> bool {
        let is_written_so = match self.formats {
            [] => true,
            [before @ .., (last, _)] => {
                last.accepts(text)
                    && last.rewrite(text).is_none()
                    && before
                        .iter()
                        .all(|(format, _)| last.implies(*format) || format.accepts(text))
            }
        };
        is_written_so
            && self.takes_length_of(text)
            && (self.known.is_empty() || is_listed(self.known, text))
    }
}

#[cfg(test)]
mod tests {
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
            assert_eq!(tell(&quick), tell(&full), "{text}");
        } else {
            assert!(quick.body.is_empty() && quick.secrets.is_empty(), "{text}");
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
            let fixture: Value =
                serde_json::from_str(&std::fs::read_to_string(file).unwrap()).unwrap();
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
}
