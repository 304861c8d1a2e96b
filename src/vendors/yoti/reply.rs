//! Yoti's answers: `{client_session_token_ttl, client_session_token, session_id}`, and errors
//! `{code, message?, errors?: [{property, message}]}`.

use crate::reply::{Found, Replies, Reply, Sent, VendorFault, encode};

pub(super) const REPLIES: Replies = Replies {
    session,
    fault,
    lifetime: Some("client_session_token_ttl"),
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
        message: reply.text(&["message"]),
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
}
