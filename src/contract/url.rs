//! URLs: whatever the WHATWG `URL` of every runtime accepts, but for what no vendor could open.

use core::net::{Ipv4Addr, Ipv6Addr};
use core::str::FromStr;

use super::class;
use crate::number;

/// The parts of a URL that rules are about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Url<'a> {
    scheme: &'a [u8],
    /// What stands between `//` and the path: user, host and port. Empty in `com.example.app:/done`.
    authority: &'a [u8],
    /// From the first `/`, `?` or `#` behind it on.
    pub(crate) rest: &'a [u8],
}

/// Why a text is no URL, or none to be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// A space, a control character or a backslash.
    Character,
    /// Nothing, or something else than a scheme, before the first colon.
    NoScheme,
    /// A scheme that runs or reads something instead of going somewhere.
    Scheme,
    /// `https:/one-slash`
    Slashes,
    /// A host or port that no runtime takes.
    Host,
    /// Another scheme than `https`.
    NotHttps,
    /// A user name or a password: it would stand in logs.
    User,
    /// A host name beyond ASCII that is not written in its `xn--` form.
    International,
}

/// Schemes whose URLs begin with a host.
const WITH_HOST: [&[u8]; 5] = [b"https", b"http", b"wss", b"ws", b"ftp"];
/// What opens one of these runs or reads it.
const REFUSED: [&[u8]; 5] = [b"javascript", b"vbscript", b"data", b"blob", b"file"];

/// Reads a URL (UTF-8) into its parts.
pub(crate) fn read(text: &[u8]) -> Result<Url<'_>, Fault> {
    let is_one_of =
        |list: &[&[u8]], scheme: &[u8]| list.iter().any(|other| scheme.eq_ignore_ascii_case(other));
    if !class::all(text, class::PATH) || class::has_c1_control(text) {
        return Err(Fault::Character);
    }
    let (scheme, after) = split(text, |byte| byte == b':');
    if after.is_empty() || !is_scheme(scheme) {
        return Err(Fault::NoScheme);
    }
    if is_one_of(&REFUSED, scheme) {
        return Err(Fault::Scheme);
    }
    let (authority, rest) = match after.strip_prefix(b"://") {
        Some(after) => split(after, |byte| matches!(byte, b'/' | b'?' | b'#')),
        None if is_one_of(&WITH_HOST, scheme) => return Err(Fault::Slashes),
        None => (&[][..], after.get(1..).unwrap_or_default()),
    };
    let url = Url {
        scheme,
        authority,
        rest,
    };
    // Most hosts are plain; what a runtime makes of the others is a table of 70 kB, which it has.
    let is_url = is_plain(authority) || core::str::from_utf8(text).is_ok_and(runtime::is_url);
    if is_url { Ok(url) } else { Err(Fault::Host) }
}

/// Up to the first byte that is one of these, and from there on.
fn split(text: &[u8], is_one: impl Fn(u8) -> bool) -> (&[u8], &[u8]) {
    let at = text.iter().position(|byte| is_one(*byte));
    text.split_at(at.unwrap_or(text.len()))
}

/// Behind the last of these bytes, if there is one.
fn behind(text: &[u8], byte: u8) -> Option<&[u8]> {
    let at = text.iter().rposition(|other| *other == byte)?;
    text.get(at + 1..)
}

fn address<T: FromStr>(host: &[u8]) -> Option<T> {
    core::str::from_utf8(host).ok()?.parse().ok()
}

impl<'a> Url<'a> {
    pub(crate) fn is_https(&self) -> bool {
        self.scheme.eq_ignore_ascii_case(b"https")
    }

    pub(crate) fn is_http(&self) -> bool {
        self.scheme.eq_ignore_ascii_case(b"http")
    }

    pub(crate) fn has_user(&self) -> bool {
        self.authority.contains(&b'@')
    }

    pub(crate) fn is_international(&self) -> bool {
        !self.host().is_ascii()
    }

    /// A name, an IPv4 address, or an IPv6 address without its brackets.
    fn host(&self) -> &'a [u8] {
        let host = behind(self.authority, b'@').unwrap_or(self.authority);
        match host.strip_prefix(b"[") {
            Some(bracketed) => split(bracketed, |byte| byte == b']').0,
            None => split(host, |byte| byte == b':').0,
        }
    }

    /// Is there a host at all?
    pub(crate) fn has_host(&self) -> bool {
        !self.host().is_empty()
    }

    /// Is the host this machine?
    pub(crate) fn is_loopback(&self) -> bool {
        let host = self.host().to_ascii_lowercase();
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

/// Is this a host, perhaps with a port, that every runtime takes as it is?
fn is_plain(authority: &[u8]) -> bool {
    match authority.strip_prefix(b"[") {
        Some(bracketed) => {
            let (host, port) = split(bracketed, |byte| byte == b']');
            address::<Ipv6Addr>(host).is_some() && port.strip_prefix(b"]").is_some_and(is_port)
        }
        None => {
            let (host, port) = split(authority, |byte| byte == b':');
            is_name_or_ipv4(host) && is_port(port)
        }
    }
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
    let mut rest = host;
    let last = loop {
        let end = rest.iter().position(|byte| !class::is(*byte, class::LABEL));
        let (label, after) = rest.split_at(end.unwrap_or(rest.len()));
        if !is_label(label) {
            return false;
        }
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
    host.len() <= 253
}

fn is_number(label: &[u8]) -> bool {
    let hex = label.strip_prefix(b"0x").or(label.strip_prefix(b"0X"));
    label.iter().all(u8::is_ascii_digit)
        || hex.is_some_and(|digits| digits.iter().all(u8::is_ascii_hexdigit))
}

/// Letters, digits and hyphens are known to be all that it has. `--` in third place is an encoded name,
/// or none.
fn is_label(label: &[u8]) -> bool {
    (1..=63).contains(&label.len())
        && label.first() != Some(&b'-')
        && label.last() != Some(&b'-')
        && label.get(2..4) != Some(b"--")
}

#[cfg(target_arch = "wasm32")]
use crate::js::url as runtime;

#[cfg(not(target_arch = "wasm32"))]
mod runtime {
    pub(super) fn is_url(text: &str) -> bool {
        url::Url::parse(text).is_ok()
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
            "com.example.app:/done",
            "com.example.app:done",
            "myapp://",
            "https://xn--mnchen-3ya.de/",
            "https://a-b.c0.example",
            "https://1e100.net",
            "https://my_tenant.example.com/done",
            "https://example.com.",
            "https://-a.example",
            "https://user:pw@example.com",
            "https://münchen.de",
            "https:///example.com",
            "https://example.com:",
            "https://1.2.3",
            "https://0x7f.1",
        ] {
            assert!(read(text.as_bytes()).is_ok(), "{text}");
        }
    }

    #[test]
    fn says_what_is_wrong_with_everything_else() {
        for (text, fault) in [
            ("", Fault::NoScheme),
            ("yourdomain.com", Fault::NoScheme),
            ("//yourdomain.com", Fault::NoScheme),
            ("1https://host.com", Fault::NoScheme),
            ("ht_tp://host.com", Fault::NoScheme),
            (":x", Fault::NoScheme),
            ("https:/yourdomain.com/error", Fault::Slashes),
            ("https:yourdomain.com", Fault::Slashes),
            ("WSS:/x", Fault::Slashes),
            ("https://ho st.com", Fault::Character),
            ("https://host.com/a b", Fault::Character),
            ("https://host.com\\a", Fault::Character),
            ("https://host.com/\t", Fault::Character),
            ("https://host.com/\u{85}", Fault::Character),
            (" https://host.com", Fault::Character),
            ("javascript:alert(1)", Fault::Scheme),
            ("JavaScript://host.com/%0aalert(1)", Fault::Scheme),
            ("vbscript:x", Fault::Scheme),
            ("data:text/html,x", Fault::Scheme),
            ("blob:https://host.com/x", Fault::Scheme),
            ("file:///etc/passwd", Fault::Scheme),
            ("https://", Fault::Host),
            ("https://host.com:65536", Fault::Host),
            ("https://host.com:8a", Fault::Host),
            ("https://256.1.1.1", Fault::Host),
            ("https://example.1", Fault::Host),
            ("https://[::1", Fault::Host),
            ("https://[::g]", Fault::Host),
            ("https://[fe80::1%25eth0]", Fault::Host),
            ("https://a^b.com", Fault::Host),
            ("https://xn--a", Fault::Host),
        ] {
            assert_eq!(read(text.as_bytes()), Err(fault), "{text}");
        }
    }

    #[test]
    fn knows_what_is_worth_a_warning() {
        for (text, has_user, is_international) in [
            ("https://example.com/@é", false, false),
            ("https://user@example.com", true, false),
            ("https://:pw@example.com", true, false),
            ("https://ü@example.com", true, false),
            ("https://münchen.de:8080/", false, true),
            ("https://xn--mnchen-3ya.de", false, false),
        ] {
            let url = read(text.as_bytes()).unwrap();
            let found = (url.has_user(), url.is_international());
            assert_eq!(found, (has_user, is_international), "{text}");
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
            ("http://localhost@example.com", false),
            ("http://[::2]", false),
        ] {
            let url = read(host.as_bytes()).unwrap();
            assert_eq!(url.is_loopback(), loopback, "{host}");
        }
    }
}
