//! One strict reading of URLs: whatever it accepts, the WHATWG `URL` of every runtime accepts too.

use core::net::{Ipv4Addr, Ipv6Addr};
use core::str::FromStr;

use super::class;
use crate::number;

/// The parts of a URL that rules are about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Url<'a> {
    pub(crate) scheme: &'a [u8],
    /// A name, an IPv4 address, or an IPv6 address without its brackets.
    pub(crate) host: &'a [u8],
    /// From the first `/`, `?` or `#` on.
    pub(crate) rest: &'a [u8],
}

/// Reads `scheme://host[:port][/path][?query][#fragment]` (UTF-8), or refuses.
pub(crate) fn scan(text: &[u8]) -> Option<Url<'_>> {
    let (scheme, after) = split(text, |byte| byte == b':');
    let after = after.strip_prefix(b"://")?;
    let (authority, rest) = split(after, |byte| matches!(byte, b'/' | b'?' | b'#'));
    let (host, port) = match authority.strip_prefix(b"[") {
        Some(bracketed) => {
            let (host, port) = split(bracketed, |byte| byte == b']');
            address::<Ipv6Addr>(host)?;
            (host, port.strip_prefix(b"]")?)
        }
        None => {
            let (host, port) = split(authority, |byte| byte == b':');
            if !is_name_or_ipv4(host) {
                return None;
            }
            (host, port)
        }
    };
    // The one scheme that knows no port.
    let may_have_port = !scheme.eq_ignore_ascii_case(b"file");
    let is_url = is_scheme(scheme)
        && is_port(port)
        && (port.is_empty() || may_have_port)
        && class::all(rest, class::PATH);
    is_url.then_some(Url { scheme, host, rest })
}

/// Up to the first byte that is one of these, and from there on.
fn split(text: &[u8], is_one: impl Fn(u8) -> bool) -> (&[u8], &[u8]) {
    let at = text.iter().position(|byte| is_one(*byte));
    text.split_at(at.unwrap_or(text.len()))
}

fn address<T: FromStr>(host: &[u8]) -> Option<T> {
    core::str::from_utf8(host).ok()?.parse().ok()
}

impl Url<'_> {
    pub(crate) fn is_https(&self) -> bool {
        self.scheme.eq_ignore_ascii_case(b"https")
    }

    pub(crate) fn is_http(&self) -> bool {
        self.scheme.eq_ignore_ascii_case(b"http")
    }

    /// Is the host this machine?
    pub(crate) fn is_loopback(&self) -> bool {
        let host = self.host.to_ascii_lowercase();
        host == b"localhost"
            || host.ends_with(b".localhost")
            || address::<Ipv4Addr>(&host).is_some_and(|ip| ip.is_loopback())
            || address::<Ipv6Addr>(&host).is_some_and(|ip| ip.is_loopback())
    }
}

fn is_scheme(scheme: &[u8]) -> bool {
    let is_letter = |byte: &u8| class::is(*byte, class::LETTER);
    scheme.first().is_some_and(is_letter) && class::all(scheme, class::SCHEME)
}

/// Empty, or a colon and a number up to 65535.
fn is_port(port: &[u8]) -> bool {
    let Some(digits) = port.strip_prefix(b":") else {
        return port.is_empty();
    };
    let is_number = (1..=5).contains(&digits.len()) && digits.iter().all(u8::is_ascii_digit);
    is_number && number::parse(digits) <= 65_535.0
}

fn is_name_or_ipv4(host: &[u8]) -> bool {
    let mut has_encoded = false;
    let mut rest = host;
    let last = loop {
        let end = rest.iter().position(|byte| !class::is(*byte, class::LABEL));
        let (label, after) = rest.split_at(end.unwrap_or(rest.len()));
        if !is_label(label) {
            return false;
        }
        has_encoded |= is_encoded(label);
        match after {
            [] => break label,
            [b'.', after @ ..] => rest = after,
            _ => return false,
        }
    };
    // WHATWG reads a host whose last label is a number as IPv4, and refuses what is none.
    if last.first().is_some_and(u8::is_ascii_digit) && is_number(last) {
        return address::<Ipv4Addr>(host).is_some();
    }
    host.len() <= 253 && (!has_encoded || core::str::from_utf8(host).is_ok_and(encoded::is_name))
}

fn is_number(label: &[u8]) -> bool {
    let hex = label.strip_prefix(b"0x").or(label.strip_prefix(b"0X"));
    label.iter().all(u8::is_ascii_digit)
        || hex.is_some_and(|digits| digits.iter().all(u8::is_ascii_hexdigit))
}

/// Letters, digits and hyphens are known to be all that it has.
fn is_label(label: &[u8]) -> bool {
    (1..=63).contains(&label.len())
        && label.first() != Some(&b'-')
        && label.last() != Some(&b'-')
        && (label.get(2..4) != Some(b"--") || is_encoded(label))
}

/// An international name in its ASCII form. Nothing else has `--` in third place.
fn is_encoded(label: &[u8]) -> bool {
    label
        .get(..4)
        .is_some_and(|prefix| prefix.eq_ignore_ascii_case(b"xn--"))
}

/// Which international names are valid is a table of 70 kB: JavaScript has it.
#[cfg(target_arch = "wasm32")]
use crate::js::url as encoded;

/// On the host every encoded label must decode; what it decodes to is not looked up.
#[cfg(not(target_arch = "wasm32"))]
mod encoded {
    pub(super) fn is_name(host: &str) -> bool {
        host.split('.')
            .filter(|label| super::is_encoded(label.as_bytes()))
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
