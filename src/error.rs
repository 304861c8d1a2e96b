//! Why there is no session: what happened, whether one may exist at the vendor all the same, and
//! whether another try is safe and may help.

use serde::Serialize;
use zeroize::Zeroize;

use crate::contract::Contract;
use crate::issue::Issue;
use crate::request::ConfigFault;

/// What happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// The payload was refused by us.
    Validation,
    /// Credentials, base URL or options cannot be used.
    Config,
    /// The caller's signal ended the call.
    Aborted,
    /// Time ran out.
    Timeout,
    /// `fetch` failed.
    Network,
    /// The vendor answered with a redirect, which is never followed: it would carry the key along.
    Redirect,
    /// The vendor refused the credentials (401).
    Unauthorized,
    /// The vendor forbids the call (403).
    Forbidden,
    /// The vendor refused the request.
    Rejected,
    /// The vendor does not know the path (404).
    NotFound,
    /// The request conflicts with what the vendor has (409).
    Conflict,
    /// Too many requests (429).
    RateLimited,
    /// The vendor is out of order (5xx).
    Unavailable,
    /// The answer cannot be read as what the vendor documents.
    Protocol,
    /// A fault of this package.
    Internal,
}

/// May a session exist at the vendor?
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// No: nothing left this machine.
    NotSent,
    /// No: the vendor said so.
    Rejected,
    /// Perhaps: look before you create another.
    Unknown,
}

/// One request that was sent.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Attempt {
    /// The answer's status, if there was an answer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<u16>,
    /// How long it took, in milliseconds.
    pub ms: f64,
}

/// Why there is no session. Overwritten when it is dropped. Safe to log as it is, but for `vendor_message`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SessionError {
    /// The contract's id.
    pub contract: &'static str,
    /// What happened.
    pub kind: Kind,
    /// May a session exist at the vendor?
    pub outcome: Outcome,
    /// A sentence for people; never holds what the caller or the vendor wrote.
    pub message: String,
    /// The status of the last answer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<u16>,
    /// The vendor's own code.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub vendor_code: Option<String>,
    /// The vendor's own words. They may repeat what was sent: not for logs.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub vendor_message: Option<String>,
    /// What is wrong with the payload.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub issues: Vec<Issue>,
    /// Another try is safe and may help.
    pub retryable: bool,
    /// How long the vendor asks to wait, in milliseconds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub retry_after_ms: Option<f64>,
    /// What was sent.
    pub attempts: Vec<Attempt>,
    /// The vendor's id of the request, for its support.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub request_id: Option<String>,
}

impl SessionError {
    /// An error without details.
    pub(crate) fn new(contract: &Contract, kind: Kind, outcome: Outcome) -> SessionError {
        SessionError {
            contract: contract.id,
            kind,
            outcome,
            message: sentence(contract, kind, outcome, None),
            status: None,
            vendor_code: None,
            vendor_message: None,
            issues: Vec::new(),
            retryable: false,
            retry_after_ms: None,
            attempts: Vec::new(),
            request_id: None,
        }
    }

    /// The caller's options cannot be used: to send, or to read what came of it.
    pub fn config(contract: &Contract, fault: &ConfigFault, outcome: Outcome) -> SessionError {
        let mut error = SessionError::new(contract, Kind::Config, outcome);
        error.message = [contract.id, ": ", &fault.message, ". "].concat();
        consequence(contract, outcome, &mut error.message);
        error
    }

    /// The same after earlier attempts, by what they may have done: `None` when there were none.
    ///
    /// What one attempt may have made no later refusal undoes; and what was refused was sent.
    pub fn after(mut self: Box<Self>, contract: &Contract, before: Option<Outcome>) -> Box<Self> {
        let outcome = match (before, self.outcome) {
            (Some(Outcome::Unknown), _) => Outcome::Unknown,
            (Some(Outcome::Rejected), Outcome::NotSent) => Outcome::Rejected,
            (_, own) => own,
        };
        if outcome != self.outcome {
            self.outcome = outcome;
            self.message = sentence(contract, self.kind, outcome, self.status);
        }
        self
    }

    /// The vendor answered with this status.
    pub(crate) fn answered(
        contract: &Contract,
        kind: Kind,
        outcome: Outcome,
        status: u16,
    ) -> SessionError {
        let mut error = SessionError::new(contract, kind, outcome);
        error.message = sentence(contract, kind, outcome, Some(status));
        error.status = Some(status);
        error
    }
}

/// A vendor's words may repeat what was sent.
impl Drop for SessionError {
    fn drop(&mut self) {
        self.vendor_code.zeroize();
        self.vendor_message.zeroize();
        self.request_id.zeroize();
    }
}

impl core::fmt::Display for SessionError {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str(&self.message)
    }
}

impl core::error::Error for SessionError {}

/// What a status that is no success means. `None` for a success. `has_retry_after` when the answer has a
/// `Retry-After` that can be read.
pub fn classify(status: u16, has_retry_after: bool) -> Option<(Kind, Outcome)> {
    Some(match status {
        200..=299 => return None,
        // These two ask for the same request elsewhere: it was not carried out here.
        307 | 308 => (Kind::Redirect, Outcome::Rejected),
        // The others are what a server sends after it did what was asked. 0 is the opaque redirect that
        // browsers give for `redirect: "manual"`.
        0 | 300..=399 => (Kind::Redirect, Outcome::Unknown),
        401 => (Kind::Unauthorized, Outcome::Rejected),
        403 => (Kind::Forbidden, Outcome::Rejected),
        404 => (Kind::NotFound, Outcome::Rejected),
        408 => (Kind::Timeout, Outcome::Unknown),
        409 => (Kind::Conflict, Outcome::Rejected),
        429 => (Kind::RateLimited, Outcome::Rejected),
        400..=499 => (Kind::Rejected, Outcome::Rejected),
        503 if has_retry_after => (Kind::Unavailable, Outcome::Rejected),
        500..=599 => (Kind::Unavailable, Outcome::Unknown),
        _ => (Kind::Protocol, Outcome::Unknown),
    })
}

fn sentence(contract: &Contract, kind: Kind, outcome: Outcome, status: Option<u16>) -> String {
    let vendor = contract.vendor;
    let happened: &[&str] = match kind {
        Kind::Validation => &["the payload has problems; see issues"],
        Kind::Config => &["the options cannot be used"],
        Kind::Aborted => &["the call was aborted"],
        Kind::Timeout => &["no answer from ", vendor, " in time"],
        Kind::Network => &["the request to ", vendor, " failed; see cause"],
        Kind::Redirect => &[
            vendor,
            " answered with a redirect, which is not followed because it would carry the key \
             along; check baseUrl",
        ],
        Kind::Unauthorized => &[vendor, " refused the credentials"],
        Kind::Forbidden => &[vendor, " does not allow this call with these credentials"],
        Kind::Rejected => &[vendor, " refused the request"],
        Kind::NotFound => &[vendor, " does not know this path; check baseUrl and path"],
        Kind::Conflict => &[vendor, " says that the request conflicts with what exists"],
        Kind::RateLimited => &[vendor, " asks to slow down"],
        Kind::Unavailable => &[vendor, " is out of order"],
        Kind::Protocol => &[vendor, " gave an answer that is not what it documents"],
        Kind::Internal => {
            &["a fault of idv-session itself; please report it: `npm bugs idv-session` says where"]
        }
    };
    let mut text = [contract.id, ": "].concat();
    for part in happened {
        text.push_str(part);
    }
    if let Some(status) = status.filter(|status| *status > 0) {
        text.push_str(" (status ");
        text.push_str(&status.to_string());
        text.push(')');
    }
    text.push_str(". ");
    consequence(contract, outcome, &mut text);
    text
}

fn consequence(contract: &Contract, outcome: Outcome, text: &mut String) {
    match outcome {
        Outcome::NotSent => text.push_str("Nothing was sent."),
        Outcome::Rejected => text.push_str("No session was created."),
        Outcome::Unknown => {
            text.push_str("A session may exist at ");
            text.push_str(contract.vendor);
            text.push_str(": look before you create another.");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::youverify::LIVENESS;

    #[test]
    fn tells_what_a_status_means() {
        use Kind::*;
        for (status, retry_after, kind, outcome) in [
            (0, false, Redirect, Outcome::Unknown),
            (301, false, Redirect, Outcome::Unknown),
            (302, false, Redirect, Outcome::Unknown),
            (303, false, Redirect, Outcome::Unknown),
            (304, false, Redirect, Outcome::Unknown),
            (307, false, Redirect, Outcome::Rejected),
            (308, false, Redirect, Outcome::Rejected),
            (400, false, Rejected, Outcome::Rejected),
            (401, false, Unauthorized, Outcome::Rejected),
            (402, false, Rejected, Outcome::Rejected),
            (403, false, Forbidden, Outcome::Rejected),
            (404, false, NotFound, Outcome::Rejected),
            (405, false, Rejected, Outcome::Rejected),
            (408, false, Timeout, Outcome::Unknown),
            (409, false, Conflict, Outcome::Rejected),
            (413, false, Rejected, Outcome::Rejected),
            (422, false, Rejected, Outcome::Rejected),
            (429, false, RateLimited, Outcome::Rejected),
            (500, true, Unavailable, Outcome::Unknown),
            (502, false, Unavailable, Outcome::Unknown),
            (503, false, Unavailable, Outcome::Unknown),
            (503, true, Unavailable, Outcome::Rejected),
            (599, false, Unavailable, Outcome::Unknown),
            (199, false, Protocol, Outcome::Unknown),
        ] {
            assert_eq!(
                classify(status, retry_after),
                Some((kind, outcome)),
                "{status}"
            );
        }
        assert_eq!(classify(200, false), None);
        assert_eq!(classify(201, true), None);
    }

    #[test]
    fn what_an_attempt_may_have_made_stays_in_doubt() {
        use Outcome::*;
        for (before, own, told) in [
            (None, NotSent, NotSent),
            (None, Rejected, Rejected),
            (Some(NotSent), NotSent, NotSent),
            (Some(NotSent), Rejected, Rejected),
            (Some(Rejected), NotSent, Rejected),
            (Some(Rejected), Rejected, Rejected),
            (Some(Rejected), Unknown, Unknown),
            (Some(Unknown), NotSent, Unknown),
            (Some(Unknown), Rejected, Unknown),
        ] {
            let error = Box::new(SessionError::new(&LIVENESS, Kind::Aborted, own));
            assert_eq!(
                error.after(&LIVENESS, before).outcome,
                told,
                "{before:?} {own:?}"
            );
        }
    }

    #[test]
    fn says_what_happened_and_what_may_exist() {
        let error = SessionError::answered(&LIVENESS, Kind::Unauthorized, Outcome::Rejected, 401);
        assert_eq!(
            error.to_string(),
            "youverify.liveness: Youverify refused the credentials (status 401). \
             No session was created."
        );
        let error = SessionError::new(&LIVENESS, Kind::Timeout, Outcome::Unknown);
        assert_eq!(
            error.to_string(),
            "youverify.liveness: no answer from Youverify in time. \
             A session may exist at Youverify: look before you create another."
        );
    }
}
