//! Numbers as JavaScript reads and writes them.
//!
//! Integers, which is nearly all that a contract holds, are done here. The rest goes to the host's
//! own routine: Rust's on a server, JavaScript's in wasm, where the tables behind Rust's float
//! parser and printer would weigh more than a whole contract.

/// The largest integer that a JSON number carries through every parser: 2^53 − 1.
pub(crate) const MAX_SAFE_INTEGER: f64 = 9_007_199_254_740_991.0;

/// Reads a JSON number, already known to be well formed. Overflow gives an infinity.
pub(crate) fn parse(text: &[u8]) -> f64 {
    let (negative, digits) = match text {
        [b'-', rest @ ..] => (true, rest),
        _ => (false, text),
    };
    if digits.len() <= 15 && digits.iter().all(u8::is_ascii_digit) {
        let whole = digits
            .iter()
            .fold(0u64, |n, d| n * 10 + u64::from(d - b'0')) as f64;
        return if negative { -whole } else { whole };
    }
    core::str::from_utf8(text).map_or(f64::NAN, host::parse)
}

/// Writes a finite number as `JSON.stringify` does: `600.0` gives `600`, `-0` gives `0`.
pub(crate) fn write(number: f64, out: &mut Vec<u8>) {
    if number.abs() > MAX_SAFE_INTEGER || number.trunc() != number {
        return out.extend_from_slice(host::format(number).as_bytes());
    }
    if number < 0.0 {
        out.push(b'-');
    }
    let mut rest = number.abs() as u64;
    let mut digits = [0u8; 16];
    let mut used = 0;
    for digit in digits.iter_mut().rev() {
        *digit = b'0' + (rest % 10) as u8;
        rest /= 10;
        used += 1;
        if rest == 0 {
            break;
        }
    }
    out.extend(digits.iter().skip(digits.len() - used));
}

#[cfg(target_arch = "wasm32")]
use crate::js::number as host;

#[cfg(not(target_arch = "wasm32"))]
mod host {
    pub(super) fn parse(text: &str) -> f64 {
        text.parse().unwrap_or(f64::NAN)
    }

    /// The ECMAScript layout of the shortest digits: plain from 1e-7 to 1e21, else an exponent.
    pub(super) fn format(number: f64) -> String {
        if (1e-6..1e21).contains(&number.abs()) {
            return format!("{number}");
        }
        let text = format!("{number:e}");
        match text.split_once('e') {
            Some((digits, exponent)) if !exponent.starts_with('-') => {
                format!("{digits}e+{exponent}")
            }
            _ => text,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(number: f64) -> String {
        let mut out = Vec::new();
        write(number, &mut out);
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn reads_what_json_allows() {
        assert_eq!(parse(b"0"), 0.0);
        assert_eq!(parse(b"-17"), -17.0);
        assert_eq!(parse(b"600.0"), 600.0);
        assert_eq!(parse(b"6e2"), 600.0);
        assert_eq!(parse(b"123456789012345"), 123_456_789_012_345.0);
        assert_eq!(parse(b"9007199254740993"), 9_007_199_254_740_992.0);
        assert_eq!(parse(b"1e400"), f64::INFINITY);
    }

    #[test]
    fn writes_as_javascript_does() {
        for (number, text) in [
            (0.0, "0"),
            (-0.0, "0"),
            (-42.0, "-42"),
            (600.0, "600"),
            (MAX_SAFE_INTEGER, "9007199254740991"),
            (0.5, "0.5"),
            (-0.25, "-0.25"),
            (0.000001, "0.000001"),
            (1e-7, "1e-7"),
            (1.5e-9, "1.5e-9"),
            (1e20, "100000000000000000000"),
            (1e21, "1e+21"),
            (1.25e300, "1.25e+300"),
        ] {
            assert_eq!(written(number), text);
        }
    }
}
