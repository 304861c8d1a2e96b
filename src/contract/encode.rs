//! JSON strings as `JSON.stringify` writes them.

use crate::number;

/// Writes `text` (UTF-8) with its quotes.
pub(crate) fn string(text: &[u8], out: &mut Vec<u8>) {
    reserve(out, text.len() + 2);
    out.push(b'"');
    let mut rest = text;
    loop {
        let (plain, after) = rest.split_at(plain_length(rest));
        out.extend_from_slice(plain);
        let [byte, after @ ..] = after else { break };
        rest = after;
        // Each letter may become six.
        reserve(out, 6 * (rest.len() + 1) + 1);
        let short = match byte {
            b'"' | b'\\' => *byte,
            8 => b'b',
            9 => b't',
            10 => b'n',
            12 => b'f',
            13 => b'r',
            _ => {
                let digit = |nibble: u8| match nibble {
                    0..=9 => b'0' + nibble,
                    _ => b'a' + nibble - 10,
                };
                out.extend_from_slice(b"\\u00");
                out.extend_from_slice(&[digit(byte >> 4), digit(byte & 15)]);
                continue;
            }
        };
        out.extend_from_slice(&[b'\\', short]);
    }
    out.push(b'"');
}

/// Makes room for more without leaving a copy behind, as growing would: what a payload is written into
/// grows by nothing else.
#[inline]
pub(crate) fn reserve<T: Copy + Default>(out: &mut Vec<T>, more: usize) {
    if out.capacity() - out.len() < more {
        grow(out, more);
    }
}

#[cold]
#[inline(never)]
fn grow<T: Copy + Default>(out: &mut Vec<T>, more: usize) {
    let mut larger = Vec::with_capacity((out.len() + more).max(2 * out.capacity()));
    larger.extend_from_slice(out);
    out.fill(T::default());
    *out = larger;
}

/// Writes a finite number.
#[inline(never)]
pub(crate) fn number(value: f64, out: &mut Vec<u8>) {
    // As many letters as one can have.
    reserve(out, 25);
    number::write(value, out);
}

/// Writes one byte.
#[inline(never)]
pub(crate) fn byte(byte: u8, out: &mut Vec<u8>) {
    reserve(out, 1);
    out.push(byte);
}

/// How many bytes a JSON string could hold as they are: none of them a quote, a backslash or a
/// control character. Eight at a time: this is where most of a check's time would go.
pub(crate) fn plain_length(text: &[u8]) -> usize {
    const ONES: u64 = u64::from_ne_bytes([1; 8]);
    /// The top bit of each byte that is less than `n`, up to and including the first such byte.
    const fn less(word: u64, n: u8) -> u64 {
        word.wrapping_sub(ONES * n as u64) & !word
    }
    let mut length = 0;
    let mut rest = text;
    while let Some((chunk, after)) = rest.split_first_chunk() {
        let word = u64::from_le_bytes(*chunk);
        let quote = less(word ^ (ONES * b'"' as u64), 1);
        let backslash = less(word ^ (ONES * b'\\' as u64), 1);
        let found = (less(word, 0x20) | quote | backslash) & ONES << 7;
        if found != 0 {
            return length + found.trailing_zeros() as usize / 8;
        }
        length += 8;
        rest = after;
    }
    let is_special = |byte: &u8| *byte < 0x20 || matches!(byte, b'"' | b'\\');
    length + rest.iter().position(is_special).unwrap_or(rest.len())
}

#[cfg(test)]
mod tests {
    #[test]
    fn escapes_only_what_json_stringify_escapes() {
        for (text, json) in [
            (
                "plain é 王 \u{2028} \u{7f}/",
                "\"plain é 王 \u{2028} \u{7f}/\"",
            ),
            ("\"\\", r#""\"\\""#),
            ("\u{8}\t\n\u{c}\r", r#""\b\t\n\f\r""#),
            ("\u{0}\u{1f}a", "\"\\u0000\\u001fa\""),
        ] {
            let mut out = Vec::new();
            super::string(text.as_bytes(), &mut out);
            assert_eq!(String::from_utf8(out).unwrap(), json);
        }
    }

    #[test]
    fn finds_the_first_byte_to_escape_wherever_it_stands() {
        for byte in 0..=u8::MAX {
            let is_special = byte < 0x20 || byte == b'"' || byte == b'\\';
            for at in 0..20 {
                let mut text = [b'a'; 20];
                text[at] = byte;
                // What stands behind must not matter.
                text[19] = b'"';
                let expected = if is_special { at } else { 19 };
                assert_eq!(super::plain_length(&text), expected, "{byte} at {at}");
            }
        }
        assert_eq!(super::plain_length("é王\u{80}\u{7f}ÿ".as_bytes()), 10);
        assert_eq!(super::plain_length(b""), 0);
    }
}
