//! Where the members of the open objects stand.

use core::ops::Range as Span;

use super::super::neighbours::Fact;
use super::super::{Field, Resolved, Secret, number};

/// A member of an open object.
pub(super) struct Member {
    /// The place of its field in the table.
    pub(super) field: usize,
    /// Where its value is in the source.
    pub(super) value: Span<usize>,
    /// Where it is in the body, with its key.
    pub(super) body: Span<usize>,
}

/// The members of one object, in the table's order.
#[derive(Clone, Copy)]
pub(super) struct Members<'a> {
    pub(super) list: &'a [Member],
    pub(super) source: &'a [u8],
}

impl<'a> Members<'a> {
    /// The member of this field.
    pub(super) fn get(self, field: usize) -> Option<&'a Member> {
        self.list.iter().find(|member| member.field == field)
    }

    /// The fields that are here, and those that are missed where that may be an issue.
    pub(super) fn to_look_at(self, fields: &'static [Field]) -> impl Iterator<Item = usize> {
        let missed = move |(at, field): (usize, &Field)| {
            (field.watched && self.get(at).is_none()).then_some(at)
        };
        let present = self.list.iter().map(|member| member.field);
        present.chain(fields.iter().enumerate().filter_map(missed))
    }

    pub(super) fn fact(self, field: usize) -> Fact<'a> {
        let Some(member) = self.get(field) else {
            return Fact::Absent;
        };
        match self.source.get(member.value.clone()).unwrap_or_default() {
            b"true" => Fact::Flag(true),
            b"false" => Fact::Flag(false),
            [b'"', text @ .., b'"'] => Fact::Text(Resolved::Plain(text)),
            number @ [b'-' | b'0'..=b'9', ..] => Fact::Number(number::parse(number)),
            [b'{', inside @ .., b'}'] | [b'[', inside @ .., b']']
                if inside.iter().all(u8::is_ascii_whitespace) =>
            {
                Fact::Empty
            }
            _ => Fact::Other,
        }
    }
}

/// Puts an object's members, which are the body's end from `begins` on, into the order of the list.
/// `spare` is memory that is used and wiped.
pub(super) fn reorder(
    members: &[Member],
    begins: usize,
    body: &mut Vec<u8>,
    spare: &mut Vec<u8>,
    secrets: &mut [Secret],
) {
    for secret in secrets.iter_mut() {
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
    // There are few: the library's sorting would weigh as much as all of this.
    for sorted in 1..secrets.len() {
        for at in (1..=sorted).rev() {
            if let Some([one, other]) = secrets.get_mut(at - 1..=at)
                && one.start > other.start
            {
                core::mem::swap(one, other);
            }
        }
    }
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
