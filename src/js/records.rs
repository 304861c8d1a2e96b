//! Issues as numbers and one text, which JavaScript decodes only when somebody reads them
//! (`pkg-template/lib/issues.js`, which mirrors this file).

use std::borrow::Cow;

use crate::contract::encode;
use crate::issue::{Issue, Param, Segment, Severity};

/// The issues of one check, written out.
#[derive(Default)]
pub(super) struct Records {
    pub(super) words: Vec<u32>,
    pub(super) text: Vec<u8>,
    /// The text that holds the words of the contract's table: JavaScript has it too.
    table: &'static str,
}

/// Marks the place of a word in the table's text. Others are where wasm has them.
const IN_TABLE: u32 = 1 << 31;

impl Records {
    pub(super) fn begin(&mut self, table: &'static str) {
        self.words.clear();
        self.text.clear();
        self.table = table;
    }

    pub(super) fn issue(&mut self, issue: &Issue) {
        self.word(issue.detail.code());
        self.words
            .push(u32::from(issue.severity == Severity::Warning));
        self.text(&issue.rule);
        self.text(&issue.message);
        self.words.push(issue.path.len() as u32);
        for segment in &issue.path {
            match segment {
                Segment::Index(index) => self.words.extend([0, *index]),
                Segment::Key(Cow::Borrowed(key)) => {
                    self.words.push(1);
                    self.word(key);
                }
                Segment::Key(Cow::Owned(key)) => {
                    self.words.push(2);
                    self.text(key);
                }
            }
        }
        let count_at = self.words.len();
        self.words.push(0);
        let mut count = 0;
        issue.detail.params(|name, param| {
            count += 1;
            self.word(name);
            match param {
                Param::Text(text) => {
                    self.words.push(0);
                    self.text(text);
                }
                Param::Word(word) => {
                    self.words.push(5);
                    self.word(word);
                }
                Param::Number(number) => {
                    let bits = number.to_bits();
                    self.words.extend([1, bits as u32, (bits >> 32) as u32]);
                }
                Param::Flag(flag) => self.words.extend([2, u32::from(flag)]),
                Param::Texts(texts) => {
                    self.words.extend([4, texts.len() as u32]);
                    texts.iter().for_each(|text| self.word(text));
                }
                Param::Pointers(pointers) => {
                    self.words.push(3);
                    self.texts(pointers);
                }
            }
        });
        if let Some(word) = self.words.get_mut(count_at) {
            *word = count;
        }
        self.texts(&issue.related);
    }

    fn texts(&mut self, texts: &[String]) {
        self.words.push(texts.len() as u32);
        for text in texts {
            self.text(text);
        }
    }

    fn word(&mut self, word: &'static str) {
        self.words.extend(self.place(word));
    }

    /// Where one of the package's own words is, and its length: JavaScript reads each of them once.
    pub(super) fn place(&self, word: &'static str) -> [u32; 2] {
        let start = word.as_ptr() as usize;
        let length = word.len() as u32;
        match start.checked_sub(self.table.as_ptr() as usize) {
            Some(at) if at < self.table.len() => [at as u32 | IN_TABLE, length],
            _ => [start as u32, length],
        }
    }

    /// A text of this issue's own, by its length in UTF-16 units: the texts stand there in the order in
    /// which they are read.
    fn text(&mut self, text: &str) {
        // One unit for each scalar value, and another for those of four bytes.
        let of = |byte: u8| u32::from(byte & 0xc0 != 0x80) + u32::from(byte >= 0xf0);
        self.words.push(match text.is_ascii() {
            true => text.len() as u32,
            false => text.bytes().map(of).sum(),
        });
        encode::reserve(&mut self.text, text.len());
        self.text.extend_from_slice(text.as_bytes());
    }
}
