//! JSON strings as `JSON.stringify` writes them.

/// Writes `text` (UTF-8) with its quotes.
pub(crate) fn string(text: &[u8], out: &mut Vec<u8>) {
    out.push(b'"');
    let mut clean_from = 0;
    for (at, byte) in text.iter().enumerate() {
        if *byte >= 0x20 && *byte != b'"' && *byte != b'\\' {
            continue;
        }
        out.extend_from_slice(text.get(clean_from..at).unwrap_or_default());
        clean_from = at + 1;
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
    out.extend_from_slice(text.get(clean_from..).unwrap_or_default());
    out.push(b'"');
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
}
