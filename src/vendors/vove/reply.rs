//! VOVE ID's answers: `{success, token}`. Its errors are not documented; what is there is read.

use crate::reply::{Found, Replies, Reply, Sent, VendorFault, sent_flag, sent_text};

/// How long a token is valid, in seconds.
const LIFETIME: f64 = 1_800.0;

pub(super) const REPLIES: Replies = Replies {
    session,
    fault,
    lifetime: None,
    // Without `forceCreation` an open session is given again.
    idempotent: |sent| !sent.body.is_empty() && !sent_flag(sent, "forceCreation"),
};

fn session(reply: &Reply, sent: &Sent<'_>) -> Option<Found> {
    Some(Found {
        token: reply.text(&["token"])?,
        // The vendor names no id of its own: the session is found by the caller's.
        id: sent_text(sent, "refId")?,
        lifetime: Some(LIFETIME),
        ..Found::default()
    })
}

/// Where an error may stand below the top.
const ERRORS: [&str; 2] = ["error", "errors"];

fn fault(reply: &Reply) -> VendorFault {
    let near = |name| {
        let here = reply.first_text(name);
        here.or_else(|| reply.text_inside(&ERRORS, name))
    };
    VendorFault {
        code: near("code"),
        message: near("message").or_else(|| ERRORS.iter().find_map(|name| reply.first_text(name))),
        fields: Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use crate::error::{Kind, Outcome};
    use crate::reply::{Answer, Sent, read};
    use crate::vove::SESSION;

    const SENT: Sent<'_> = Sent {
        base: "https://api.voveid.com",
        body: br#"{"refId":"user-1"}"#,
        now_ms: 0.0,
    };

    #[test]
    fn a_token_is_a_session_for_half_an_hour() {
        for body in [r#"{"success":true,"token":"t"}"#, r#"{"token":"t"}"#] {
            let answer = Answer {
                status: 200,
                body: body.as_bytes(),
                ..Answer::default()
            };
            let session = read(&SESSION, &answer, &SENT).unwrap();
            assert_eq!(
                (session.id.as_str(), session.token.as_str()),
                ("user-1", "t")
            );
            assert_eq!(
                session.expires_at.as_deref(),
                Some("1970-01-01T00:30:00.000Z")
            );
        }
    }

    #[test]
    fn no_success_is_a_refusal() {
        let answer = Answer {
            status: 200,
            body: br#"{"success":false,"token":"t","error":"flow"}"#,
            ..Answer::default()
        };
        let error = read(&SESSION, &answer, &SENT).unwrap_err();
        assert_eq!(
            (error.kind, error.outcome),
            (Kind::Rejected, Outcome::Rejected)
        );
        assert_eq!(error.vendor_message.as_deref(), Some("flow"));
    }

    #[test]
    fn reads_an_error_wherever_it_may_stand() {
        for (body, code, message) in [
            (r#"{"message":"m","code":"C"}"#, Some("C"), Some("m")),
            (r#"{"error":"m"}"#, None, Some("m")),
            (
                r#"{"error":{"message":"m","code":"C"}}"#,
                Some("C"),
                Some("m"),
            ),
            (
                r#"{"errors":[{"message":"m","code":"C"},{}]}"#,
                Some("C"),
                Some("m"),
            ),
            (r#"{"errors":["m"]}"#, None, Some("m")),
            (r#"{"message":["m","n"]}"#, None, Some("m")),
            (r#"{"message":null,"message":"last"}"#, None, Some("last")),
            (r#"{"errors":[]}"#, None, None),
            ("", None, None),
        ] {
            let answer = Answer {
                status: 400,
                body: body.as_bytes(),
                ..Answer::default()
            };
            let error = read(&SESSION, &answer, &SENT).unwrap_err();
            let told = (
                error.vendor_code.as_deref(),
                error.vendor_message.as_deref(),
            );
            assert_eq!(told, (code, message), "{body}");
        }
    }

    #[test]
    fn a_repeat_is_safe_unless_creation_is_forced() {
        let answer = Answer {
            status: 500,
            ..Answer::default()
        };
        let retryable = |body: &'static [u8]| {
            let sent = Sent { body, ..SENT };
            read(&SESSION, &answer, &sent).unwrap_err().retryable
        };
        assert!(retryable(br#"{"refId":"u"}"#));
        assert!(retryable(br#"{"refId":"u","forceCreation":false}"#));
        assert!(!retryable(br#"{"refId":"u","forceCreation":true}"#));
    }
}
