//! A request to a vendor, built apart from sending it.

use base64::Engine;
use base64::engine::general_purpose::STANDARD as BASE64;
use zeroize::{Zeroize, Zeroizing};

use crate::contract::Contract;
use crate::contract::url;

/// Where a contract's payload goes.
#[derive(Clone, Copy)]
pub struct Endpoint {
    /// The base URL for real people.
    pub production: &'static str,
    /// The base URL for tests.
    pub sandbox: &'static str,
    /// The path after the base URL.
    pub path: &'static str,
    /// How the caller proves who they are.
    pub auth: Auth,
}

/// How a vendor wants to be shown the caller's credentials.
#[derive(Clone, Copy, Debug)]
pub enum Auth {
    /// A secret in a header of its own.
    Header {
        /// The header.
        name: &'static str,
        /// The credential that it carries.
        credential: &'static str,
    },
    /// HTTP Basic.
    Basic {
        /// The credential in the user's place.
        user: &'static str,
        /// The credential in the password's place.
        password: &'static str,
    },
    /// Yoti's RSA signature over the request.
    Signed {
        /// The credential that names the caller.
        id: &'static str,
        /// The credential that signs.
        key: &'static str,
        /// The header that carries the signature.
        header: &'static str,
    },
}

/// The headers that every request carries, before the vendor's own.
pub const HEADERS: [(&str, &str); 2] = [
    ("Content-Type", "application/json"),
    ("Accept", "application/json"),
];

/// Headers that `fetch` sets itself: some runtimes throw for them, some leave them out, some send them and
/// wait for what never comes.
const FETCH_HEADERS: [&str; 8] = [
    "Connection",
    "Content-Length",
    "Expect",
    "Host",
    "Keep-Alive",
    "TE",
    "Transfer-Encoding",
    "Upgrade",
];

/// What a caller configured that cannot be used. Nothing was sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConfigFault {
    /// The option, as callers write it: `baseUrl`, `credentials.token`.
    pub field: String,
    /// What is wrong and the way out; never the value.
    pub message: String,
}

impl ConfigFault {
    pub(crate) fn new(field: &str, says: &str) -> ConfigFault {
        ConfigFault {
            field: field.into(),
            message: [field, " ", says].concat(),
        }
    }
}

/// The URL to send to, from options that may be empty.
///
/// `base_url` must be `https:`, or `http:` on loopback, without query, fragment or user; one
/// trailing slash is dropped. `path` replaces the contract's own.
pub fn url(
    contract: &Contract,
    sandbox: bool,
    base_url: Option<&str>,
    path: Option<&str>,
) -> Result<String, ConfigFault> {
    let endpoint = &contract.endpoint;
    let path = path.unwrap_or(endpoint.path);
    if !is_path(path) {
        return Err(ConfigFault::new(
            "path",
            "must start with / and hold neither query nor fragment, nor . or .. between slashes",
        ));
    }
    Ok([base(contract, sandbox, base_url)?, path].concat())
}

/// A path that `fetch` sends as it is written: what is signed must be what is sent.
fn is_path(path: &str) -> bool {
    let is_plain =
        |byte: &u8| byte.is_ascii_alphanumeric() || b"-._~!$&'()*+,;=:@%/".contains(byte);
    let path = path.as_bytes();
    path.first() == Some(&b'/')
        && path.iter().all(is_plain)
        && !path.split(|byte| *byte == b'/').any(is_dots)
}

/// Is a segment `.` or `..`, encoded or not?
fn is_dots(segment: &[u8]) -> bool {
    let mut rest = segment;
    let mut dots = 0;
    while let [b'.', after @ ..] | [b'%', b'2', b'e' | b'E', after @ ..] = rest {
        rest = after;
        dots += 1;
    }
    rest.is_empty() && (1..=2).contains(&dots)
}

/// The base URL in use, without a trailing slash.
pub fn base<'a>(
    contract: &Contract,
    sandbox: bool,
    base_url: Option<&'a str>,
) -> Result<&'a str, ConfigFault> {
    let endpoint = &contract.endpoint;
    let Some(base) = base_url else {
        return Ok(if sandbox {
            endpoint.sandbox
        } else {
            endpoint.production
        });
    };
    let wrong = |says| Err(ConfigFault::new("baseUrl", says));
    let parts = match url::read(base.as_bytes()) {
        Ok(parts) if parts.has_host() => parts,
        _ => return wrong("must be an absolute URL such as https://api.example.com"),
    };
    if parts.has_user() {
        return wrong("must have no user and no password: they would stand in logs");
    }
    if parts.rest.iter().any(|byte| matches!(byte, b'?' | b'#')) {
        return wrong("must have no query and no fragment");
    }
    let http_here = parts.is_http() && parts.is_loopback();
    if !parts.is_https() && !http_here {
        return wrong("must start with https:, or with http: when the host is this machine");
    }
    Ok(base.strip_suffix('/').unwrap_or(base))
}

/// The name of the environment variable that a snippet shows in a credential's place:
/// `YOUVERIFY_TOKEN`, `IDENFY_API_KEY`.
pub fn placeholder(contract: &Contract, credential: &str) -> String {
    let mut name = contract.name().0.to_ascii_uppercase();
    name.push('_');
    for letter in credential.chars() {
        if letter.is_ascii_uppercase() {
            name.push('_');
        }
        name.push(letter.to_ascii_uppercase());
    }
    name
}

/// The vendor's own headers, but for a signature's. `credential` gives a credential's value.
///
/// The values are secrets: [`wipe`] them after use.
pub fn auth_headers(
    contract: &Contract,
    mut credential: impl FnMut(&'static str) -> Result<String, ConfigFault>,
) -> Result<Vec<(&'static str, String)>, ConfigFault> {
    Ok(match contract.endpoint.auth {
        Auth::Header {
            name,
            credential: field,
        } => vec![(name, credential(field)?)],
        Auth::Basic { user, password } => {
            let name = credential(user)?;
            if name.contains(':') {
                wipe(name);
                let field = ["credentials.", user].concat();
                return Err(ConfigFault::new(&field, "must not hold a colon"));
            }
            let password = Zeroizing::new(credential(password)?);
            let pair = Zeroizing::new([name.as_str(), ":", &password].concat());
            let encoded = Zeroizing::new(BASE64.encode(pair.as_bytes()));
            wipe(name);
            vec![("Authorization", ["Basic ", &encoded].concat())]
        }
        Auth::Signed { .. } => Vec::new(),
    })
}

/// Overwrites a secret before its memory is given back.
pub fn wipe(mut secret: String) {
    secret.zeroize();
}

/// Checks that a secret can stand in a header: visible ASCII, not empty.
pub fn header_secret(field: &str, value: &str) -> Result<(), ConfigFault> {
    let field = ["credentials.", field].concat();
    if value.is_empty() {
        return Err(ConfigFault::new(&field, "is empty"));
    }
    if !value.bytes().all(|byte| byte.is_ascii_graphic()) {
        return Err(ConfigFault::new(
            &field,
            "has a character that no header may carry (a line break, a space or a letter beyond \
             ASCII); check how it was copied",
        ));
    }
    Ok(())
}

/// Checks an identifier that goes into a URL: not empty, no control characters.
pub fn identifier(field: &str, value: Option<String>) -> Result<Zeroizing<String>, ConfigFault> {
    let wrong = |says| Err(ConfigFault::new(&["credentials.", field].concat(), says));
    match value.map(Zeroizing::new) {
        None => wrong("is missing or is not a text"),
        Some(text) if text.is_empty() => wrong("is empty"),
        Some(text) if text.chars().any(char::is_control) => {
            wrong("has a control character; check how it was copied")
        }
        Some(text) => Ok(text),
    }
}

/// Standard base64.
pub fn base64(bytes: &[u8]) -> String {
    BASE64.encode(bytes)
}

/// Checks a header of the caller's own, which may not replace one of ours.
pub fn extra_header(contract: &Contract, name: &str, value: &str) -> Result<(), ConfigFault> {
    let is_name = !name.is_empty()
        && name
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte));
    let is_value = value
        .bytes()
        .all(|byte| byte.is_ascii_graphic() || matches!(byte, b' ' | b'\t'));
    if !is_name || !is_value {
        return Err(ConfigFault::new(
            "headers",
            "has a name or value that no header may carry; use visible ASCII",
        ));
    }
    let own = match contract.endpoint.auth {
        Auth::Header { name, .. } => name,
        Auth::Basic { .. } => "Authorization",
        Auth::Signed { header, .. } => header,
    };
    let ours = HEADERS.iter().map(|(name, _)| *name).chain([own]);
    let ours = ours.map(|name| (name, "is set by idv-session; leave it out"));
    let fetchs = FETCH_HEADERS.map(|name| (name, "is for fetch to set; leave it out"));
    match ours
        .chain(fetchs)
        .find(|(reserved, _)| name.eq_ignore_ascii_case(reserved))
    {
        Some((reserved, says)) => Err(ConfigFault::new(&["headers.", reserved].concat(), says)),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::youverify::LIVENESS;

    #[test]
    fn builds_the_url() {
        let of = |sandbox, base, path| url(&LIVENESS, sandbox, base, path).unwrap();
        let path = "/v2/api/identity/sdk/liveness/session/generate";
        assert_eq!(
            of(false, None, None),
            format!("https://api.youverify.co{path}")
        );
        assert_eq!(
            of(true, None, None),
            format!("https://api.sandbox.youverify.co{path}")
        );
        assert_eq!(
            of(false, Some("http://127.0.0.1:8080/v/"), None),
            format!("http://127.0.0.1:8080/v{path}")
        );
        assert_eq!(
            of(true, Some("https://proxy.example"), Some("/x")),
            "https://proxy.example/x"
        );
    }

    #[test]
    fn refuses_a_base_url_that_could_leak_the_credentials() {
        for base in [
            "http://api.youverify.co",
            "ftp://localhost",
            "https://user:pw@api.youverify.co",
            "https://api.youverify.co?x=1",
            "https://api.youverify.co#x",
            "https:/api.youverify.co",
            "api.youverify.co",
            "",
        ] {
            let fault = url(&LIVENESS, false, Some(base), None).unwrap_err();
            assert_eq!(fault.field, "baseUrl", "{base}");
        }
        for path in [
            "",
            "x",
            "/a b",
            "/a?b",
            "/a#b",
            "/é",
            "\\",
            "/a/../b",
            "/./a",
            "/%2E%2e/a",
            "/a^b",
            "/{a,b}",
        ] {
            let fault = url(&LIVENESS, false, None, Some(path)).unwrap_err();
            assert_eq!(fault.field, "path", "{path}");
        }
    }

    #[test]
    fn refuses_secrets_that_no_header_carries() {
        for bad in ["", "a\nb", "a b", "clé", "\u{7f}", "a\r\nX: y"] {
            let fault = header_secret("token", bad).unwrap_err();
            assert_eq!(fault.field, "credentials.token");
            assert!(bad.is_empty() || !fault.message.contains(bad));
        }
        assert_eq!(header_secret("token", "s3cr3t!~"), Ok(()));
    }

    #[test]
    fn basic_credentials_are_encoded_together() {
        let of = |user: &'static str| {
            auth_headers(&crate::idenfy::SESSION, |name| {
                Ok(if name == "apiKey" { user } else { "p:w" }.to_string())
            })
        };
        let expected = vec![("Authorization", "Basic dXNlcjpwOnc=".to_string())];
        assert_eq!(of("user"), Ok(expected));
        assert_eq!(of("us:er").unwrap_err().field, "credentials.apiKey");
    }

    #[test]
    fn adds_headers_but_never_replaces_ours() {
        assert_eq!(extra_header(&LIVENESS, "X-Trace", "a b\tc"), Ok(()));
        for (name, value, field) in [
            ("Token", "x", "headers.token"),
            ("content-type", "x", "headers.Content-Type"),
            ("content-length", "1", "headers.Content-Length"),
            ("HOST", "x", "headers.Host"),
            ("", "x", "headers"),
            ("a b", "x", "headers"),
            ("X-A", "a\nb", "headers"),
            ("X-A", "é", "headers"),
        ] {
            assert_eq!(
                extra_header(&LIVENESS, name, value).unwrap_err().field,
                field
            );
        }
    }

    #[test]
    fn names_placeholders_for_snippets() {
        assert_eq!(placeholder(&LIVENESS, "token"), "YOUVERIFY_TOKEN");
        assert_eq!(placeholder(&LIVENESS, "apiKey"), "YOUVERIFY_API_KEY");
    }
}
