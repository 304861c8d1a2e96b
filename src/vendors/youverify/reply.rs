//! Youverify's answers: `{success, statusCode, message, data: {sessionId, expiresAt, status}}`,
//! and two shapes of errors, `{…, message, name}` and the older `{message, errors, status_code}`.

use crate::reply::{Found, Replies, Reply, Sent, VendorFault, never};

pub(super) const REPLIES: Replies = Replies {
    session,
    fault,
    lifetime: Some("ttlSeconds"),
    idempotent: never,
};

fn session(reply: &Reply, _: &Sent<'_>) -> Option<Found> {
    let id = reply.text(&["data", "sessionId"])?;
    Some(Found {
        token: id.clone(),
        id,
        expires_at: reply.text(&["data", "expiresAt"]),
        status: reply.text(&["data", "status"]),
        ..Found::default()
    })
}

fn fault(reply: &Reply) -> VendorFault {
    VendorFault {
        code: reply.text(&["name"]),
        message: reply.text(&["message"]),
        fields: reply.keys(&["errors"]),
    }
}

#[cfg(test)]
mod tests {
    use crate::error::{Kind, Outcome};
    use crate::reply::{Answer, Sent, read};
    use crate::youverify::LIVENESS;

    const NOW: f64 = 1_759_708_488_821.0;

    fn answer(status: u16, body: &str) -> Answer<'_> {
        Answer {
            status,
            body: body.as_bytes(),
            ..Answer::default()
        }
    }

    fn sent(body: &str) -> Sent<'_> {
        Sent {
            base: "https://api.youverify.co",
            body: body.as_bytes(),
            now_ms: NOW,
        }
    }

    #[test]
    fn reads_the_documented_session() {
        let body = r#"{"success":true,"statusCode":200,"message":"SDK session generated",
            "data":{"sessionId":"200f5a883713b7ff26f22f489d716ca3",
            "expiresAt":"2025-10-05T23:56:48.821Z","status":"active"},"links":[]}"#;
        let session = read(&LIVENESS, &answer(200, body), &sent("{}")).unwrap();
        assert_eq!(session.id, "200f5a883713b7ff26f22f489d716ca3");
        assert_eq!(session.token, session.id);
        assert_eq!(
            session.expires_at.as_deref(),
            Some("2025-10-05T23:56:48.821Z")
        );
        assert_eq!(session.status.as_deref(), Some("active"));
        assert!(!format!("{session:?}").contains(&session.token));
    }

    #[test]
    fn works_out_the_expiry_when_the_reply_is_silent() {
        let body = r#"{"success":true,"data":{"sessionId":"s","expiresAt":null}}"#;
        let expiry = |request| {
            let session = read(&LIVENESS, &answer(200, body), &sent(request)).unwrap();
            session.expires_at.clone().unwrap()
        };
        assert_eq!(expiry(r#"{"ttlSeconds":60}"#), "2025-10-05T23:55:48.821Z");
        // The documented default: 120 seconds.
        assert_eq!(expiry("{}"), "2025-10-05T23:56:48.821Z");
    }

    #[test]
    fn reads_both_shapes_of_errors() {
        let body = r#"{"success":false,"statusCode":401,"message":"Token is invalid",
            "name":"UnauthorizedError","data":{}}"#;
        let error = read(&LIVENESS, &answer(401, body), &sent("{}")).unwrap_err();
        assert_eq!(error.kind, Kind::Unauthorized);
        assert_eq!(error.vendor_code.as_deref(), Some("UnauthorizedError"));
        assert_eq!(error.vendor_message.as_deref(), Some("Token is invalid"));
        assert!(!error.message.contains("invalid"));

        let body =
            r#"{"message":"Validation failed","errors":{"ttlSeconds":["bad"]},"status_code":422}"#;
        let error = read(&LIVENESS, &answer(422, body), &sent("{}")).unwrap_err();
        assert_eq!(
            (error.kind, error.outcome),
            (Kind::Rejected, Outcome::Rejected)
        );
        assert_eq!(error.vendor_message.as_deref(), Some("Validation failed"));
        assert_eq!(error.issues[0].pointer(), "/ttlSeconds");
    }

    #[test]
    fn a_success_that_is_none_is_an_error() {
        for (body, kind, outcome) in [
            (
                r#"{"success":false,"message":"no"}"#,
                Kind::Rejected,
                Outcome::Rejected,
            ),
            (
                r#"{"success":true,"data":{}}"#,
                Kind::Protocol,
                Outcome::Unknown,
            ),
            (
                r#"{"success":true,"data":{"sessionId":""}}"#,
                Kind::Protocol,
                Outcome::Unknown,
            ),
            (
                r#"{"success":true,"data":{"sessionId":7}}"#,
                Kind::Protocol,
                Outcome::Unknown,
            ),
            ("<html>", Kind::Protocol, Outcome::Unknown),
            ("", Kind::Protocol, Outcome::Unknown),
            ("[]", Kind::Protocol, Outcome::Unknown),
            (
                r#"{"success":true,"data":{"sessi"#,
                Kind::Protocol,
                Outcome::Unknown,
            ),
        ] {
            let error = read(&LIVENESS, &answer(200, body), &sent("{}")).unwrap_err();
            assert_eq!((error.kind, error.outcome), (kind, outcome), "{body}");
            assert!(!error.retryable);
        }
    }

    #[test]
    fn only_a_refusal_is_worth_another_try() {
        let with = |status, retry_after| Answer {
            status,
            retry_after,
            ..Answer::default()
        };
        for (answer, retryable, wait) in [
            (with(429, None), true, None),
            (with(429, Some("2")), true, Some(2000.0)),
            (with(503, Some("1")), true, Some(1000.0)),
            (with(503, None), false, None),
            (with(500, Some("1")), false, Some(1000.0)),
            (with(400, None), false, None),
        ] {
            let error = read(&LIVENESS, &answer, &sent("{}")).unwrap_err();
            assert_eq!((error.retryable, error.retry_after_ms), (retryable, wait));
        }
    }
}
