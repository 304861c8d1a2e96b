//! One strict reading of URLs: whatever it accepts, the WHATWG `URL` of every runtime accepts too.

use core::net::{Ipv4Addr, Ipv6Addr};

/// The parts of a URL that rules are about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Url<'a> {
    pub(crate) scheme: &'a str,
    /// A name, an IPv4 address, or an IPv6 address without its brackets.
    pub(crate) host: &'a str,
    /// From the first `/`, `?` or `#` on.
    pub(crate) rest: &'a str,
}

/// Reads `scheme://host[:port][/path][?query][#fragment]`, or refuses.
pub(crate) fn scan(text: &[u8]) -> Option<Url<'_>> {
    let text = core::str::from_utf8(text).ok()?;
    if text
        .bytes()
        .any(|byte| byte <= b' ' || byte == b'\\' || byte == 0x7f)
    {
        return None;
    }
    let (scheme, after) = text.split_once("://")?;
    if !is_scheme(scheme) {
        return None;
    }
    let end = after.find(['/', '?', '#']).unwrap_or(after.len());
    let (authority, rest) = after.split_at(end);
    let (host, port) = match authority.strip_prefix('[') {
        Some(bracketed) => {
            let (host, port) = bracketed.split_once(']')?;
            host.parse::<Ipv6Addr>().ok()?;
            (host, port)
        }
        None => {
            let colon = authority.find(':').unwrap_or(authority.len());
            let (host, port) = authority.split_at(colon);
            if !is_name_or_ipv4(host) {
                return None;
            }
            (host, port)
        }
    };
    // The one scheme that knows no port.
    let may_have_port = !scheme.eq_ignore_ascii_case("file");
    (is_port(port) && (port.is_empty() || may_have_port)).then_some(Url { scheme, host, rest })
}

impl Url<'_> {
    pub(crate) fn is_https(&self) -> bool {
        self.scheme.eq_ignore_ascii_case("https")
    }

    /// Is the host this machine?
    pub(crate) fn is_loopback(&self) -> bool {
        let host = self.host.to_ascii_lowercase();
        host == "localhost"
            || host.ends_with(".localhost")
            || host.parse::<Ipv4Addr>().is_ok_and(|ip| ip.is_loopback())
            || host.parse::<Ipv6Addr>().is_ok_and(|ip| ip.is_loopback())
    }
}

fn is_scheme(scheme: &str) -> bool {
    scheme.starts_with(|letter: char| letter.is_ascii_alphabetic())
        && scheme
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-' | b'.'))
}

/// Empty, or a colon and a number up to 65535.
fn is_port(port: &str) -> bool {
    match port.strip_prefix(':') {
        None => port.is_empty(),
        Some(digits) => {
            (1..=5).contains(&digits.len())
                && digits.bytes().all(|byte| byte.is_ascii_digit())
                && digits.parse::<u32>().is_ok_and(|port| port <= 65_535)
        }
    }
}

fn is_name_or_ipv4(host: &str) -> bool {
    let last = host.rsplit('.').next().unwrap_or(host);
    // WHATWG reads a host whose last label is a number as IPv4, and refuses what is none.
    if last.starts_with(|letter: char| letter.is_ascii_digit()) && is_number(last) {
        return host.parse::<Ipv4Addr>().is_ok();
    }
    host.len() <= 253
        && host.split('.').all(is_label)
        && (!host.split('.').any(is_encoded) || encoded::is_name(host))
}

fn is_number(label: &str) -> bool {
    let hex = label.strip_prefix("0x").or(label.strip_prefix("0X"));
    label.bytes().all(|byte| byte.is_ascii_digit())
        || hex.is_some_and(|digits| digits.bytes().all(|byte| byte.is_ascii_hexdigit()))
}

fn is_label(label: &str) -> bool {
    (1..=63).contains(&label.len())
        && !label.starts_with('-')
        && !label.ends_with('-')
        && label
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
        && (label.get(2..4) != Some("--") || is_encoded(label))
}

/// An international name in its ASCII form. Nothing else has `--` in third place.
fn is_encoded(label: &str) -> bool {
    label
        .get(..4)
        .is_some_and(|prefix| prefix.eq_ignore_ascii_case("xn--"))
}

/// Which international names are valid is a table of 70 kB: JavaScript has it.
#[cfg(target_arch = "wasm32")]
use crate::js::url as encoded;

/// On the host every encoded label must decode; what it decodes to is not looked up.
#[cfg(not(target_arch = "wasm32"))]
mod encoded {
    pub(super) fn is_name(host: &str) -> bool {
        host.split('.')
            .filter(|label| super::is_encoded(label))
            .all(|label| decodes(label.get(4..).unwrap_or_default()))
    }

    /// RFC 3492: can the label's tail be decoded into at least one scalar beyond ASCII?
    fn decodes(tail: &str) -> bool {
        let (basic, encoded) = tail.rsplit_once('-').unwrap_or(("", tail));
        let (mut scalar, mut index, mut bias) = (128u64, 0u64, 72u64);
        let mut length = basic.len() as u64;
        let mut digits = encoded.bytes().peekable();
        let mut first = true;
        while digits.peek().is_some() {
            let before = index;
            let mut weight = 1u64;
            let mut k = 36;
            loop {
                let digit = match digits.next() {
                    Some(byte @ b'a'..=b'z') => byte - b'a',
                    Some(byte @ b'A'..=b'Z') => byte - b'A',
                    Some(byte @ b'0'..=b'9') => byte - b'0' + 26,
                    _ => return false,
                };
                let digit = u64::from(digit);
                index += digit * weight;
                if index > u64::from(u32::MAX) {
                    return false;
                }
                let threshold = k.max(bias + 1).min(bias + 26) - bias;
                if digit < threshold {
                    break;
                }
                weight *= 36 - threshold;
                k += 36;
            }
            length += 1;
            let mut delta = (index - before) / if first { 700 } else { 2 };
            first = false;
            delta += delta / length;
            let mut steps = 0;
            while delta > 455 {
                delta /= 35;
                steps += 36;
            }
            bias = steps + 36 * delta / (delta + 38);
            scalar += index / length;
            index %= length;
            // U+0080 to U+00A0 are controls, which no name holds.
            if u32::try_from(scalar)
                .ok()
                .and_then(char::from_u32)
                .is_none_or(|c| c <= '\u{a0}')
            {
                return false;
            }
            index += 1;
        }
        !encoded.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accepts_what_is_a_url_everywhere() {
        for text in [
            "https://yourdomain.com",
            "https://yourdomain.com/success",
            "HTTPS://EXAMPLE.com:8443/a/b?c=%zz&d=é#f",
            "http://localhost:8787",
            "http://127.0.0.1/x",
            "https://[::1]:443/",
            "https://[2001:db8::ff00:42:8329]",
            "myapp://callback/path",
            "https://xn--mnchen-3ya.de/",
            "https://a-b.c0.example",
            "https://1e100.net",
        ] {
            assert!(scan(text.as_bytes()).is_some(), "{text}");
        }
    }

    #[test]
    fn refuses_everything_else() {
        for text in [
            "",
            "https:/yourdomain.com/error",
            "https:yourdomain.com",
            "yourdomain.com",
            "//yourdomain.com",
            "https://",
            "https:///path",
            "https://user@host.com",
            "https://user:pw@host.com",
            "https://host.com:",
            "https://host.com:65536",
            "https://host.com:8a",
            "https://ho st.com",
            "https://host.com/a b",
            "https://host.com\\a",
            "https://host.com/\t",
            " https://host.com",
            "https://host..com",
            "https://host.com.",
            "https://-host.com",
            "https://ho_st.com",
            "https://münchen.de",
            "https://256.1.1.1",
            "https://1.2.3",
            "https://example.1",
            "https://0x7f.1",
            "https://[::1",
            "https://[::g]",
            "https://[fe80::1%25eth0]",
            "https://xn--",
            "https://xn--a",
            "https://ab--c.com",
            "1https://host.com",
            "ht_tp://host.com",
            "file://host.com:80/",
        ] {
            assert_eq!(scan(text.as_bytes()), None, "{text}");
        }
    }

    #[test]
    fn knows_this_machine() {
        for (host, loopback) in [
            ("http://localhost", true),
            ("http://vendor.LOCALHOST:1", true),
            ("http://127.8.9.1", true),
            ("http://[::1]", true),
            ("http://128.0.0.1", false),
            ("http://localhost.example.com", false),
            ("http://[::2]", false),
        ] {
            assert_eq!(
                scan(host.as_bytes()).unwrap().is_loopback(),
                loopback,
                "{host}"
            );
        }
    }
}
