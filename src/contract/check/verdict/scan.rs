//! JSON text, token by token. What is taken is kept for the body.

use core::ops::Range as Span;

use super::super::{bytes, encode};
use super::{Doubt, Sure, sure};

pub(super) struct Scan<'a> {
    pub(super) source: &'a [u8],
    pub(super) at: usize,
    /// What was kept and copied.
    body: Vec<u8>,
    /// What was kept and not copied yet: most bodies are one piece of the source.
    run: Span<usize>,
}

impl<'a> Scan<'a> {
    /// `body` is an empty one, for its memory.
    pub(super) fn new(source: &'a [u8], body: Vec<u8>) -> Scan<'a> {
        Scan {
            source,
            at: 0,
            body,
            run: 0..0,
        }
    }

    fn rest(&self) -> &'a [u8] {
        self.source.get(self.at..).unwrap_or_default()
    }

    pub(super) fn peek(&self) -> Option<u8> {
        self.source.get(self.at).copied()
    }

    pub(super) fn skip_space(&mut self) {
        while let Some(b' ' | b'\t' | b'\n' | b'\r') = self.peek() {
            self.at += 1;
        }
    }

    /// How long the body is by now.
    pub(super) fn written(&self) -> usize {
        self.body.len() + self.run.len()
    }

    /// The body so far.
    pub(super) fn body(&mut self) -> &mut Vec<u8> {
        self.flush();
        &mut self.body
    }

    /// The whole body; and whether it is the source itself.
    pub(super) fn end(mut self) -> (Vec<u8>, bool) {
        let is_source = self.run == (0..self.source.len());
        self.flush();
        (self.body, is_source)
    }

    fn flush(&mut self) {
        let run = self.source.get(self.run.clone()).unwrap_or_default();
        self.body.extend_from_slice(run);
        self.run = self.at..self.at;
    }

    /// Takes this much.
    fn take(&mut self, length: usize) {
        if self.run.end != self.at {
            self.flush();
        }
        self.at += length;
        self.run.end = self.at;
    }

    /// One byte of JSON's own.
    pub(super) fn mark(&mut self, byte: u8) -> Sure<()> {
        sure(self.peek() == Some(byte))?;
        self.take(1);
        Ok(())
    }

    /// This word, if it stands here.
    pub(super) fn word(&mut self, word: &[u8]) -> bool {
        let is_it = self.rest().starts_with(word);
        if is_it {
            self.take(word.len());
        }
        is_it
    }

    /// This key, in its quotes, if it stands here.
    pub(super) fn key(&mut self, name: &str) -> bool {
        let rest = self.rest();
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
    pub(super) fn text(&mut self) -> Sure<&'a [u8]> {
        let [b'"', rest @ ..] = self.rest() else {
            return Err(Doubt);
        };
        let (text, rest) = rest.split_at(encode::plain_length(rest));
        sure(rest.first() == Some(&b'"'))?;
        self.take(text.len() + 2);
        Ok(text)
    }

    /// An integer as `JSON.stringify` writes it.
    pub(super) fn integer(&mut self) -> Sure<f64> {
        let rest = self.rest();
        let sign = usize::from(rest.first() == Some(&b'-'));
        let digits = rest.get(sign..).unwrap_or_default();
        let count = digits
            .iter()
            .take_while(|byte| byte.is_ascii_digit())
            .count();
        let (digits, after) = digits.split_at(count);
        sure((1..=15).contains(&count))?;
        sure(digits.first() != Some(&b'0') || count == 1 && sign == 0)?;
        sure(!matches!(after.first(), Some(b'.' | b'e' | b'E')))?;
        let whole = digits
            .iter()
            .fold(0, |whole, digit| whole * 10 + i64::from(digit - b'0'));
        self.take(sign + count);
        Ok(if sign == 1 { -whole } else { whole } as f64)
    }
}
