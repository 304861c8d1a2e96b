//! Yoti's answers: `{client_session_token_ttl, client_session_token, session_id}`, and errors
//! `{code, message?, errors?: [{property, message}]}`.

use crate::reply::{Found, Replies, Reply, Sent, VendorFault, encode, never};

pub(super) const REPLIES: Replies = Replies {
    session,
    fault,
    lifetime: Some("client_session_token_ttl"),
    idempotent: never,
};

fn session(reply: &Reply, sent: &Sent<'_>) -> Option<Found> {
    let id = reply.text(&["session_id"])?;
    let token = reply.text(&["client_session_token"])?;
    let url = [
        sent.base,
        "/web/index.html?sessionID=",
        &encode(&id),
        "&sessionToken=",
        &encode(&token),
    ];
    Some(Found {
        lifetime: reply.number(&["client_session_token_ttl"]),
        url: Some(url.concat()),
        id,
        token,
        ..Found::default()
    })
}

fn fault(reply: &Reply) -> VendorFault {
    VendorFault {
        code: reply.text(&["code"]),
        // The message may be missing: what the errors say is kept.
        message: reply.text(&["message"]).or_else(|| {
            let each = reply.each(&["errors"], &["message"]);
            (!each.is_empty()).then(|| each.join("; "))
        }),
        fields: reply.each(&["errors"], &["property"]),
    }
}

#[cfg(test)]
mod tests {
    use crate::reply::{Answer, Sent, read};
    use crate::yoti::SESSION;

    #[test]
    fn reads_the_documented_session() {
        let body =
            r#"{"client_session_token_ttl":599,"client_session_token":"t/1","session_id":"s 1"}"#;
        let answer = Answer {
            status: 201,
            body: body.as_bytes(),
            ..Answer::default()
        };
        let sent = Sent {
            base: "https://api.yoti.com/idverify/v1",
            ..Sent::default()
        };
        let session = read(&SESSION, &answer, &sent).unwrap();
        assert_eq!(
            (session.id.as_str(), session.token.as_str()),
            ("s 1", "t/1")
        );
        assert_eq!(
            session.expires_at.as_deref(),
            Some("1970-01-01T00:09:59.000Z")
        );
        assert_eq!(
            session.url.as_deref(),
            Some(
                "https://api.yoti.com/idverify/v1/web/index.html?sessionID=s%201&sessionToken=t%2F1"
            )
        );
    }

    #[test]
    fn keeps_what_the_errors_say() {
        let body = r#"{"code":"PAYLOAD_VALIDATION","errors":[
            {"property":"sdk_config.success_url","message":"must be a URL"},
            {"property":"requested_checks[1].config","message":"missing"},
            {"property":"nobody","message":"what"}]}"#;
        let answer = Answer {
            status: 400,
            body: body.as_bytes(),
            ..Answer::default()
        };
        let error = read(&SESSION, &answer, &Sent::default()).unwrap_err();
        assert_eq!(error.vendor_code.as_deref(), Some("PAYLOAD_VALIDATION"));
        assert_eq!(
            error.vendor_message.as_deref(),
            Some("must be a URL; missing; what")
        );
        let pointers: Vec<_> = error.issues.iter().map(|issue| issue.pointer()).collect();
        assert_eq!(
            pointers,
            ["/sdk_config/success_url", "/requested_checks/1/config"]
        );
        assert!(
            error
                .issues
                .iter()
                .all(|issue| !issue.message.contains("URL"))
        );
    }
}
