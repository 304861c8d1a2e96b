//! Which failures of a create may be repeated, and how long to wait before.
//!
//! No vendor here has an idempotency key, so a blind repeat makes a second, paid session. Repeated
//! is only what the vendor certainly did not carry out.

use crate::error::{Kind, Outcome, SessionError};
use crate::number;
use crate::time;

/// How often and how patiently.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Policy {
    /// At most this many requests, the first included.
    pub max_attempts: u32,
    /// The first wait is at most this long, in milliseconds; each further one twice that.
    pub base_ms: f64,
    /// No wait is longer than this, in milliseconds.
    pub cap_ms: f64,
}

impl Default for Policy {
    fn default() -> Policy {
        Policy {
            max_attempts: 3,
            base_ms: 250.0,
            cap_ms: 4_000.0,
        }
    }
}

impl Policy {
    /// How long to wait after `attempts` requests: what the vendor asks for, else full jitter, for
    /// `random` from 0 to 1.
    pub fn wait_ms(&self, attempts: u32, retry_after_ms: Option<f64>, random: f64) -> f64 {
        retry_after_ms.unwrap_or_else(|| {
            let doubled = self.base_ms * f64::from(1u32 << (attempts.clamp(1, 31) - 1));
            random * doubled.min(self.cap_ms)
        })
    }
}

/// Is such a failure repeated by us? `idempotent` when a repeat finds the same session.
#[cfg(any(target_arch = "wasm32", test))]
pub(crate) fn is_repeated(error: &SessionError, idempotent: bool) -> bool {
    // A connection that cannot be made now will not be in a moment.
    error.retryable && (error.kind != Kind::Network || idempotent)
}

/// Is repeating safe, and may it help? `idempotent` when a repeat finds the same session.
pub(crate) fn is_retryable(error: &SessionError, idempotent: bool) -> bool {
    match (error.kind, error.status) {
        (Kind::RateLimited, _) => true,
        (Kind::Unavailable, Some(503)) if error.outcome == Outcome::Rejected => true,
        (Kind::Unavailable, Some(500 | 502 | 503 | 504)) => idempotent,
        // No connection was made: who wants may try again.
        (Kind::Network, _) if error.outcome == Outcome::NotSent => true,
        (Kind::Network, _) => idempotent,
        // No answer at all: a 408 is one.
        (Kind::Timeout, None) => idempotent,
        _ => false,
    }
}

/// Reads `Retry-After`, in seconds or as a date, into milliseconds from `now_ms`.
pub(crate) fn retry_after_ms(header: &str, now_ms: f64) -> Option<f64> {
    let header = header.trim_ascii();
    if !header.is_empty() && header.len() <= 9 && header.bytes().all(|byte| byte.is_ascii_digit()) {
        return Some(number::parse(header.as_bytes()) * 1000.0);
    }
    let date = time::http_date(header.as_bytes())?;
    Some((date - now_ms).max(0.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_both_forms_of_retry_after() {
        let now = 784_111_777_000.0;
        for (header, wait) in [
            ("0", Some(0.0)),
            ("120", Some(120_000.0)),
            (" 5 ", Some(5_000.0)),
            ("Sun, 06 Nov 1994 08:49:40 GMT", Some(3_000.0)),
            ("Sun, 06 Nov 1994 08:49:00 GMT", Some(0.0)),
            ("", None),
            ("-1", None),
            ("1.5", None),
            ("soon", None),
            ("9999999999", None),
        ] {
            assert_eq!(retry_after_ms(header, now), wait, "{header:?}");
        }
    }

    #[test]
    fn what_was_never_sent_may_be_tried_again_and_is_not_repeated() {
        let contract = &crate::idenfy::SESSION;
        let failed = |outcome| {
            let mut error = SessionError::new(contract, Kind::Network, outcome);
            error.retryable = is_retryable(&error, false);
            (error.retryable, is_repeated(&error, false))
        };
        assert_eq!(failed(Outcome::NotSent), (true, false));
        assert_eq!(failed(Outcome::Unknown), (false, false));
    }

    #[test]
    fn waits_with_full_jitter_under_a_cap() {
        let policy = Policy::default();
        assert_eq!(policy.wait_ms(1, None, 0.0), 0.0);
        assert_eq!(policy.wait_ms(1, None, 1.0), 250.0);
        assert_eq!(policy.wait_ms(2, None, 1.0), 500.0);
        assert_eq!(policy.wait_ms(30, None, 0.5), 2_000.0);
        assert_eq!(policy.wait_ms(1, Some(7_000.0), 0.0), 7_000.0);
    }
}
