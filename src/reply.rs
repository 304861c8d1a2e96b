//! A vendor's answer, read into a session or a session error.

use crate::contract::Contract;
use crate::contract::check;
use crate::contract::shape::Shape;
use crate::contract::tree::{Kind as Json, Node, Tree};
use crate::contract::url;
use crate::error::{Kind, Outcome, SessionError, classify};
use crate::issue::{self, Detail, Issue, Segment, Severity};
use crate::number;
use crate::retry;
use crate::session::Session;
use crate::time;
use zeroize::{Zeroize, Zeroizing};

/// How one vendor's answers are read.
#[derive(Clone, Copy)]
pub struct Replies {
    /// Finds the session in a success; `None` when its id or token is missing.
    pub session: fn(&Reply, &Sent<'_>) -> Option<Found>,
    /// Finds the vendor's words in a failure.
    pub fault: fn(&Reply) -> VendorFault,
    /// The field of the request that says how long the session lives, in seconds.
    pub lifetime: Option<&'static str>,
    /// Does the same request, sent again, find the same session?
    pub idempotent: fn(&Sent<'_>) -> bool,
}

/// No: sent again, it makes another session.
pub fn never(_: &Sent<'_>) -> bool {
    false
}

/// What a vendor's success says of the session.
#[derive(Default)]
pub struct Found {
    /// The session's id.
    pub id: String,
    /// The session's token.
    pub token: String,
    /// When it expires, as written.
    pub expires_at: Option<String>,
    /// How long it lives from now, in seconds.
    pub lifetime: Option<f64>,
    /// Where to send the person.
    pub url: Option<String>,
    /// The session's state.
    pub status: Option<String>,
    /// iDenfy's code.
    pub digit_string: Option<String>,
}

/// What a vendor's failure says.
#[derive(Default)]
pub struct VendorFault {
    /// The vendor's code.
    pub code: Option<String>,
    /// The vendor's sentence.
    pub message: Option<String>,
    /// The fields that the vendor names: `sdk_config.success_url`, `requested_checks[0].type`.
    pub fields: Vec<String>,
}

/// It may repeat what was sent.
impl Drop for VendorFault {
    fn drop(&mut self) {
        self.code.zeroize();
        self.message.zeroize();
        self.fields.zeroize();
    }
}

/// What was sent, and when the answer came.
#[derive(Clone, Copy, Debug, Default)]
pub struct Sent<'a> {
    /// The base URL, without a trailing slash.
    pub base: &'a str,
    /// The body; empty when it is not known.
    pub body: &'a [u8],
    /// The moment of the reply, in milliseconds since the epoch.
    pub now_ms: f64,
}

/// An answer as it came over the wire.
#[derive(Clone, Copy, Debug, Default)]
pub struct Answer<'a> {
    /// The status; 0 for a browser's opaque redirect.
    pub status: u16,
    /// The header `Retry-After`.
    pub retry_after: Option<&'a str>,
    /// The vendor's id of the request.
    pub request_id: Option<&'a str>,
    /// The body.
    pub body: &'a [u8],
}

/// The JSON of an answer. A `null` counts as absent.
pub struct Reply(Tree);

/// Replies hold tokens.
impl Drop for Reply {
    fn drop(&mut self) {
        self.0.wipe();
    }
}

impl Reply {
    /// A byte order mark before the JSON says nothing.
    fn read(json: &[u8]) -> Reply {
        let json = json.strip_prefix(b"\xef\xbb\xbf").unwrap_or(json);
        Reply(Tree::of_reply(json))
    }

    fn is_object(&self) -> bool {
        let root = self.0.root().map(|root| self.0.kind(root));
        self.0.stop.is_none() && root == Some(Json::Object)
    }

    fn find(&self, path: &[&str]) -> Option<Node> {
        let mut node = self.0.root().filter(|_| self.0.stop.is_none())?;
        for name in path {
            node = self.0.last_member(node, name)?;
        }
        Some(node)
    }

    /// A text that is not empty.
    pub fn text(&self, path: &[&str]) -> Option<String> {
        self.text_of(self.find(path)?)
    }

    fn text_of(&self, node: Node) -> Option<String> {
        let text = self.0.text(node);
        (self.0.kind(node) == Json::Text && !text.is_empty())
            .then(|| String::from_utf8_lossy(&text).into_owned())
    }

    /// A text, or the first of a list of them.
    pub(crate) fn first_text(&self, name: &str) -> Option<String> {
        self.text_of(self.first(name)?)
    }

    /// The same inside one of these, or inside the first of a list of them.
    pub(crate) fn text_inside(&self, places: &[&str], name: &str) -> Option<String> {
        let mut inside = places.iter().filter_map(|place| self.first(place));
        inside.find_map(|node| self.text_of(self.0.last_member(node, name)?))
    }

    fn first(&self, name: &str) -> Option<Node> {
        let node = self.find(&[name])?;
        match self.0.kind(node) {
            Json::List => self.0.items(node).next(),
            _ => Some(node),
        }
    }

    /// A number.
    pub fn number(&self, path: &[&str]) -> Option<f64> {
        let node = self.find(path)?;
        (self.0.kind(node) == Json::Number).then(|| self.0.number(node))
    }

    /// The items of a list.
    pub(crate) fn each(&self, path: &[&str], item: &[&str]) -> Vec<String> {
        let list = self
            .find(path)
            .filter(|list| self.0.kind(*list) == Json::List);
        let items = list.into_iter().flat_map(|list| self.0.items(list));
        items
            .filter_map(|found| {
                item.iter()
                    .try_fold(found, |node, name| self.0.last_member(node, name))
            })
            .filter_map(|node| self.0.plain_text(node))
            .map(|text| String::from_utf8_lossy(&text).into_owned())
            .collect()
    }

    /// The keys of an object.
    pub(crate) fn keys(&self, path: &[&str]) -> Vec<String> {
        let object = self
            .find(path)
            .filter(|node| self.0.kind(*node) == Json::Object);
        let members = object.into_iter().flat_map(|object| self.0.members(object));
        members
            .map(|(key, _)| String::from_utf8_lossy(&self.0.text(key)).into_owned())
            .collect()
    }

    /// Is it literally `false`?
    pub fn is_false(&self, path: &[&str]) -> bool {
        self.find(path)
            .is_some_and(|node| self.0.kind(node) == Json::False)
    }
}

/// A text of the request that was sent.
pub(crate) fn sent_text(sent: &Sent<'_>, name: &str) -> Option<String> {
    Reply::read(sent.body).text(&[name])
}

/// Is a field of the request that was sent literally `true`?
pub(crate) fn sent_flag(sent: &Sent<'_>, name: &str) -> bool {
    let body = Reply::read(sent.body);
    body.find(&[name])
        .is_some_and(|node| body.0.kind(node) == Json::True)
}

/// `encodeURIComponent`, of texts that are secret or personal; and `'` as `%27`, which is how `fetch` and
/// browsers write it in a query.
pub(crate) fn encode(text: &str) -> Zeroizing<String> {
    // Room for all: a text that grows leaves what it was behind.
    let mut out = Zeroizing::new(String::with_capacity(text.len() * 3));
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-_.!~*()".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push('%');
            for nibble in [byte >> 4, byte & 15] {
                let digit = char::from_digit(u32::from(nibble), 16).unwrap_or('0');
                out.push(digit.to_ascii_uppercase());
            }
        }
    }
    out
}

/// Reads an answer.
pub fn read(
    contract: &Contract,
    answer: &Answer<'_>,
    sent: &Sent<'_>,
) -> Result<Session, Box<SessionError>> {
    let reply = Reply::read(answer.body);
    let wait = answer
        .retry_after
        .and_then(|header| retry::retry_after_ms(header, sent.now_ms));
    let Some((kind, outcome)) = classify(answer.status, wait.is_some()) else {
        let refused = reply.is_false(&["success"]);
        return match (contract.replies.session)(&reply, sent) {
            Some(found) if reply.is_object() && !refused => Ok(session(contract, found, sent)),
            _ if refused => Err(failure(
                contract,
                answer,
                &reply,
                Kind::Rejected,
                Outcome::Rejected,
                sent,
            )),
            _ => Err(failure(
                contract,
                answer,
                &reply,
                Kind::Protocol,
                Outcome::Unknown,
                sent,
            )),
        };
    };
    Err(failure(contract, answer, &reply, kind, outcome, sent))
}

fn failure(
    contract: &Contract,
    answer: &Answer<'_>,
    reply: &Reply,
    kind: Kind,
    outcome: Outcome,
    sent: &Sent<'_>,
) -> Box<SessionError> {
    let mut error = SessionError::answered(contract, kind, outcome, answer.status);
    let mut fault = (contract.replies.fault)(reply);
    // A code is a word. What is longer may repeat what was sent.
    error.vendor_code = fault.code.take_if(|code| is_code(code));
    error.vendor_message = fault.message.take();
    error.issues = fault
        .fields
        .iter()
        .filter_map(|property| refused_field(contract, property))
        .take(check::MAX_ISSUES)
        .collect();
    error.request_id = answer.request_id.map(Into::into);
    error.retry_after_ms = answer
        .retry_after
        .and_then(|header| retry::retry_after_ms(header, sent.now_ms));
    error.retryable = retry::is_retryable(&error, (contract.replies.idempotent)(sent));
    Box::new(error)
}

/// A field that the vendor refuses, when the contract has it. The vendor's words are not repeated.
fn refused_field(contract: &Contract, property: &str) -> Option<Issue> {
    let mut path = Vec::new();
    for part in property
        .split(['.', '[', '/'])
        .filter(|part| !part.is_empty())
    {
        let part = part.trim_end_matches(']');
        path.push(match part.parse() {
            Ok(index) => Segment::Index(index),
            Err(_) => Segment::Key(part.to_owned().into()),
        });
    }
    // No further than the contract's own names go: the rest is the vendor's text.
    let known = known_length(&contract.shape, &path);
    issue::wipe(path.get_mut(known..).unwrap_or_default());
    path.truncate(known);
    let Some(Segment::Key(name)) = path.first() else {
        return None;
    };
    let name = name.clone();
    let detail = Detail::Vendor;
    Some(Issue {
        message: detail.message(name.as_ref()),
        rule: [&name, ".vendor"].concat(),
        path,
        detail,
        severity: Severity::Error,
        related: Vec::new(),
    })
}

fn is_code(code: &str) -> bool {
    code.len() <= 64
        && code
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b"_.-".contains(&byte))
}

/// How many steps of a path the contract knows.
fn known_length(shape: &Shape, path: &[Segment]) -> usize {
    let Some((step, rest)) = path.split_first() else {
        return 0;
    };
    let inside = match (shape, step) {
        (Shape::List { item, .. }, Segment::Index(_)) => Some(known_length(item, rest)),
        (Shape::Object(fields) | Shape::OpenObject(fields), Segment::Key(name)) => fields
            .iter()
            .find(|field| field.name == name)
            .map(|field| known_length(&field.shape, rest)),
        (Shape::Union(union), Segment::Key(name)) => {
            let fields = union.arms.iter().flat_map(|arm| arm.fields);
            let named = fields.filter(|field| field.name == name);
            let longest = named.map(|field| known_length(&field.shape, rest)).max();
            longest.or((name == union.tag).then_some(0))
        }
        _ => None,
    };
    inside.map_or(0, |inside| inside + 1)
}

fn session(contract: &Contract, found: Found, sent: &Sent<'_>) -> Session {
    let stated = found
        .expires_at
        .and_then(|text| time::instant(text.as_bytes()));
    let lives = found.lifetime.or_else(|| lifetime(contract, sent));
    let expires = stated.or_else(|| lives.map(|seconds| sent.now_ms + seconds * 1000.0));
    Session {
        contract: contract.id,
        vendor: contract.vendor,
        id: found.id,
        token: found.token,
        expires_at: expires.and_then(time::format),
        url: found.url,
        status: found.status,
        digit_string: found.digit_string,
    }
}

/// A page of the vendor's: https, or http on this machine when the base URL is.
pub(crate) fn page(url: String, sent: &Sent<'_>) -> Option<String> {
    let is_fine = url::read(url.as_bytes()).is_ok_and(|page| {
        let base_is_http = || url::read(sent.base.as_bytes()).is_ok_and(|base| base.is_http());
        page.is_https() || page.is_http() && page.is_loopback() && base_is_http()
    });
    let mut url = Some(url);
    if !is_fine {
        url.zeroize();
    }
    url
}

/// The lifetime that was asked for, else the one that the vendor assumes, in seconds.
fn lifetime(contract: &Contract, sent: &Sent<'_>) -> Option<f64> {
    let name = contract.replies.lifetime?;
    let asked = Reply::read(sent.body).number(&[name]);
    asked.or_else(|| match contract.shape {
        Shape::Object(fields) => {
            let field = fields.iter().find(|field| field.name == name)?;
            field.default.map(|json| number::parse(json.as_bytes()))
        }
        _ => None,
    })
}
