//! JSON text onto the tape.
//!
//! RFC 8259, with a byte order mark refused. Strings and numbers stay where they are in the text;
//! the tape points at them.

use super::resolved::Unescaped;
use super::tree::{ESCAPED, Kind, LONE_SURROGATE, QUOTED, Stop, Tree};
use super::{bytes, encode};
use crate::number;

/// Reads the whole of `source`. What was read before a [`Stop`] is on the tape.
pub(crate) fn json(
    source: &[u8],
    max_depth: u32,
    max_values: u32,
    tree: &mut Tree,
) -> Result<(), Stop> {
    if let Err(error) = core::str::from_utf8(source) {
        return Err(Stop::Syntax(error.valid_up_to()));
    }
    let mut reader = Reader {
        source,
        at: 0,
        values: 0,
        max_depth,
        max_values,
        tree,
    };
    reader.skip_space();
    reader.value(0)?;
    reader.skip_space();
    match reader.peek() {
        None => Ok(()),
        Some(_) => Err(reader.syntax()),
    }
}

/// Resolves the escapes of a string that [`json`] has accepted. Half a surrogate pair becomes U+FFFD.
pub(crate) fn unescape(source: &[u8]) -> Unescaped {
    let mut out = Vec::with_capacity(source.len());
    let mut rest = source;
    loop {
        let is_escape = |byte: &u8| *byte == b'\\';
        let plain = rest.iter().position(is_escape).unwrap_or(rest.len());
        let (before, escape) = rest.split_at(plain);
        bytes::append(&mut out, before);
        let [_, escape, tail @ ..] = escape else {
            break;
        };
        rest = tail;
        match escape {
            b'b' => out.push(8),
            b'f' => out.push(12),
            b'n' => out.push(b'\n'),
            b'r' => out.push(b'\r'),
            b't' => out.push(b'\t'),
            b'u' => {
                let (unit, tail) = hex(rest);
                rest = tail;
                let mut scalar = u32::from(unit);
                if let (0xd800..=0xdbff, [b'\\', b'u', tail @ ..]) = (unit, rest)
                    && let (low @ 0xdc00..=0xdfff, tail) = hex(tail)
                {
                    rest = tail;
                    scalar = 0x1_0000 + ((scalar - 0xd800) << 10) + (u32::from(low) - 0xdc00);
                }
                let scalar = char::from_u32(scalar).unwrap_or(char::REPLACEMENT_CHARACTER);
                out.extend_from_slice(scalar.encode_utf8(&mut [0; 4]).as_bytes());
            }
            other => out.push(*other),
        }
    }
    Unescaped::new(out)
}

/// The next four hexadecimal digits and what follows them.
fn hex(text: &[u8]) -> (u16, &[u8]) {
    let (digits, rest) = text.split_at(text.len().min(4));
    let value = digits.iter().fold(0u16, |value, digit| {
        value << 4 | (char::from(*digit).to_digit(16).unwrap_or(0) as u16)
    });
    (value, rest)
}

struct Reader<'s, 't> {
    source: &'s [u8],
    at: usize,
    values: u32,
    max_depth: u32,
    max_values: u32,
    tree: &'t mut Tree,
}

impl Reader<'_, '_> {
    fn peek(&self) -> Option<u8> {
        self.source.get(self.at).copied()
    }

    fn syntax(&self) -> Stop {
        Stop::Syntax(self.at)
    }

    fn skip_space(&mut self) {
        while let Some(b' ' | b'\t' | b'\n' | b'\r') = self.peek() {
            self.at += 1;
        }
    }

    fn take(&mut self, byte: u8) -> bool {
        let found = self.peek() == Some(byte);
        self.at += usize::from(found);
        found
    }

    fn value(&mut self, depth: u32) -> Result<(), Stop> {
        self.values += 1;
        if self.values > self.max_values {
            return Err(Stop::Values);
        }
        match self.peek() {
            Some(b'{') => self.container(Kind::Object, b'}', depth),
            Some(b'[') => self.container(Kind::List, b']', depth),
            Some(b'"') => self.string(),
            Some(b'-' | b'0'..=b'9') => self.number(),
            Some(b't') => self.literal(b"true", Kind::True),
            Some(b'f') => self.literal(b"false", Kind::False),
            Some(b'n') => self.literal(b"null", Kind::Null),
            _ => Err(self.syntax()),
        }
    }

    fn literal(&mut self, word: &[u8], kind: Kind) -> Result<(), Stop> {
        for byte in word {
            if !self.take(*byte) {
                return Err(self.syntax());
            }
        }
        self.tree.push_kind(kind);
        Ok(())
    }

    fn container(&mut self, kind: Kind, end: u8, depth: u32) -> Result<(), Stop> {
        let node = self.tree.push_kind(kind);
        if depth == self.max_depth {
            return Err(Stop::Depth);
        }
        self.at += 1;
        self.skip_space();
        let mut children = 0;
        if !self.take(end) {
            loop {
                if kind == Kind::Object {
                    self.skip_space();
                    if self.peek() != Some(b'"') {
                        return Err(self.syntax());
                    }
                    self.string()?;
                    self.skip_space();
                    if !self.take(b':') {
                        return Err(self.syntax());
                    }
                }
                self.skip_space();
                self.value(depth + 1)?;
                children += 1;
                self.skip_space();
                if self.take(end) {
                    break;
                }
                if !self.take(b',') {
                    return Err(self.syntax());
                }
            }
        }
        self.tree.close(node, children);
        Ok(())
    }

    /// A string, standing on its opening quote.
    fn string(&mut self) -> Result<(), Stop> {
        self.at += 1;
        let start = self.at;
        let mut flags = QUOTED;
        // The first half of a surrogate pair, waiting for the other.
        let mut half = false;
        loop {
            let plain = encode::plain_length(self.source.get(self.at..).unwrap_or_default());
            self.at += plain;
            let unit = match self.peek() {
                Some(b'\\') => {
                    flags = flags & !QUOTED | ESCAPED;
                    Some(self.escape()?)
                }
                Some(b'"') => None,
                _ => return Err(self.syntax()),
            };
            let is_low = unit.is_some_and(|unit| (0xdc00..=0xdfff).contains(&unit));
            // A half must stand right before its other half.
            if half && (plain > 0 || !is_low) || is_low && !half {
                flags |= LONE_SURROGATE;
            }
            half = unit.is_some_and(|unit| (0xd800..=0xdbff).contains(&unit));
            if unit.is_none() {
                break;
            }
        }
        self.tree.push_text(flags, start..self.at);
        self.at += 1;
        Ok(())
    }

    /// An escape, standing on its backslash; gives the code unit of a `\u`, else 0.
    fn escape(&mut self) -> Result<u16, Stop> {
        self.at += 1;
        match self.peek() {
            Some(b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't') => {
                self.at += 1;
                Ok(0)
            }
            Some(b'u') => {
                let digits = self.at + 1;
                for at in digits..digits + 4 {
                    self.at = at;
                    if !self.peek().is_some_and(|digit| digit.is_ascii_hexdigit()) {
                        return Err(self.syntax());
                    }
                }
                self.at += 1;
                Ok(hex(self.source.get(digits..).unwrap_or_default()).0)
            }
            _ => Err(self.syntax()),
        }
    }

    fn digits(&mut self) -> Result<(), Stop> {
        if !self.peek().is_some_and(|byte| byte.is_ascii_digit()) {
            return Err(self.syntax());
        }
        while self.peek().is_some_and(|byte| byte.is_ascii_digit()) {
            self.at += 1;
        }
        Ok(())
    }

    fn number(&mut self) -> Result<(), Stop> {
        let start = self.at;
        self.take(b'-');
        if !self.take(b'0') {
            self.digits()?;
        }
        if self.take(b'.') {
            self.digits()?;
        }
        if let Some(b'e' | b'E') = self.peek() {
            self.at += 1;
            if !self.take(b'+') {
                self.take(b'-');
            }
            self.digits()?;
        }
        let spelling = start..self.at;
        let value = number::parse(self.source.get(spelling.clone()).unwrap_or_default());
        self.tree.push_number(value, spelling);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::super::tree::MAX_BYTES;
    use super::*;

    fn read(text: &[u8]) -> Tree {
        Tree::of_json(text)
    }

    fn rewritten(text: &str) -> String {
        let tree = read(text.as_bytes());
        assert_eq!(tree.stop, None, "{text}");
        let mut out = Vec::new();
        tree.write(tree.root().unwrap(), &mut out);
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn keeps_spelling_and_drops_white_space() {
        for text in [
            "null",
            "true",
            "-0",
            "1.50",
            "6E+2",
            r#""A\/é""#,
            "[]",
            "{}",
            r#"[1,[2,{"a":null,"b":[]}],"x"]"#,
        ] {
            assert_eq!(rewritten(text), text);
        }
        assert_eq!(
            rewritten(" { \"a\" : [ 1 , 2 ] ,\r\n\t\"b\": \" x \" } "),
            r#"{"a":[1,2],"b":" x "}"#
        );
    }

    #[test]
    fn refuses_what_is_not_json_and_says_where() {
        for (text, offset) in [
            ("", 0),
            (" ", 1),
            ("{", 1),
            ("[1,]", 3),
            ("{\"a\":1,}", 7),
            ("{\"a\" 1}", 5),
            ("{a:1}", 1),
            ("01", 1),
            ("1.", 2),
            ("-", 1),
            (".5", 0),
            ("+1", 0),
            ("1e", 2),
            ("tru", 3),
            ("nulL", 3),
            ("'a'", 0),
            ("\"a", 2),
            ("\"\n\"", 1),
            ("\"\\x\"", 2),
            ("\"\\u12g4\"", 5),
            ("[1] 2", 4),
            ("NaN", 0),
            ("\u{feff}{}", 0),
            ("// c", 0),
        ] {
            assert_eq!(
                read(text.as_bytes()).stop,
                Some(Stop::Syntax(offset)),
                "{text:?}"
            );
        }
        assert_eq!(read(b"\"a\xff\"").stop, Some(Stop::Syntax(2)));
    }

    #[test]
    fn resolves_escapes_and_marks_lone_surrogates() {
        for (text, plain, lone) in [
            (r#""a\"\\\/\b\f\n\r\té""#, "a\"\\/\u{8}\u{c}\n\r\té", false),
            (r#""\uD83D\uDE00""#, "😀", false),
            (r#""\ud83d""#, "\u{fffd}", true),
            (r#""\ude00""#, "\u{fffd}", true),
            (r#""\ud83dx\ude00""#, "\u{fffd}x\u{fffd}", true),
            (r#""\ud83d\ud83d\ude00""#, "\u{fffd}😀", true),
        ] {
            let tree = read(text.as_bytes());
            let node = tree.root().unwrap();
            assert_eq!(tree.text(node).as_ref(), plain.as_bytes(), "{text}");
            assert_eq!(tree.has_lone_surrogate(node), lone, "{text}");
        }
    }

    #[test]
    fn stops_at_its_budgets() {
        let deep = |depth| "[".repeat(depth) + &"]".repeat(depth);
        assert_eq!(read(deep(64).as_bytes()).stop, None);
        assert_eq!(read(deep(65).as_bytes()).stop, Some(Stop::Depth));
        let wide = |items: usize| format!("[{}0]", "0,".repeat(items - 1));
        assert_eq!(read(wide(99_999).as_bytes()).stop, None);
        assert_eq!(read(wide(100_000).as_bytes()).stop, Some(Stop::Values));
        let long = |bytes: usize| format!("\"{}\"", "a".repeat(bytes - 2));
        assert_eq!(read(long(MAX_BYTES).as_bytes()).stop, None);
        assert_eq!(read(long(MAX_BYTES + 1).as_bytes()).stop, Some(Stop::Bytes));
    }
}
