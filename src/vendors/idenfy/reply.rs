//! iDenfy's answers. Both shapes of requests may be answered in either shape of replies.

use crate::reply::{Found, Replies, Reply, Sent, VendorFault, encode, never, page};

/// `lifetime` is the request's field that says how long the token is valid.
pub(super) const fn session(lifetime: &'static str) -> Replies {
    Replies {
        session: found,
        fault,
        lifetime: Some(lifetime),
        idempotent: never,
    }
}

fn found(reply: &Reply, sent: &Sent<'_>) -> Option<Found> {
    let either = |one: &str, other: &str| reply.text(&[one]).or_else(|| reply.text(&[other]));
    let token = either("authToken", "tokenString")?;
    let page = |url| page(url, sent);
    let url = either("redirectUrl", "sessionUrl")
        .and_then(page)
        .unwrap_or_else(|| {
            let token = encode(&token);
            [sent.base, "/api/v2/redirect?authToken=", &token].concat()
        });
    Some(Found {
        id: reply.text(&["scanRef"])?,
        token,
        expires_at: reply.text(&["expiration"]),
        lifetime: reply.number(&["expiryTime"]),
        url: Some(url),
        digit_string: reply.text(&["digitString"]),
        // The nested reply says whether its token can be used at all.
        status: reply
            .is_false(&["isValid"])
            .then(|| String::from("invalid")),
    })
}

fn fault(reply: &Reply) -> VendorFault {
    VendorFault {
        code: reply.text(&["identifier"]),
        message: reply.text(&["message"]),
        fields: Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use crate::idenfy::{SESSION, TOKEN};
    use crate::reply::{Answer, Sent, read};

    fn answer(status: u16, body: &str) -> Answer<'_> {
        Answer {
            status,
            body: body.as_bytes(),
            ..Answer::default()
        }
    }

    const SENT: Sent<'_> = Sent {
        base: "https://ivs.idenfy.com",
        body: b"{}",
        now_ms: 0.0,
    };

    #[test]
    fn reads_the_flat_reply() {
        let body = r#"{"message":"Token created successfully","authToken":"a+b","scanRef":"r",
            "clientId":"user-123","digitString":null,"expiryTime":3600,"sessionLength":600}"#;
        let session = read(&SESSION, &answer(201, body), &SENT).unwrap();
        assert_eq!((session.id.as_str(), session.token.as_str()), ("r", "a+b"));
        assert_eq!(
            session.expires_at.as_deref(),
            Some("1970-01-01T01:00:00.000Z")
        );
        assert_eq!(
            session.url.as_deref(),
            Some("https://ivs.idenfy.com/api/v2/redirect?authToken=a%2Bb")
        );
        assert_eq!(session.digit_string, None);
    }

    #[test]
    fn reads_the_nested_reply() {
        let body = r#"{"tokenString":"t","scanRef":"r","isValid":true,"tokenType":"DOCUMENT",
            "digitString":"12345678","expiration":"2030-01-01T00:00:00+02:00","sessionUrl":"https://x.y/z"}"#;
        let session = read(&TOKEN, &answer(201, body), &SENT).unwrap();
        assert_eq!(
            session.expires_at.as_deref(),
            Some("2029-12-31T22:00:00.000Z")
        );
        assert_eq!(session.url.as_deref(), Some("https://x.y/z"));
        assert_eq!(session.digit_string.as_deref(), Some("12345678"));
    }

    #[test]
    fn a_page_that_is_not_safe_is_not_handed_on() {
        let url = |url: &str, base| {
            let body = [
                r#"{"authToken":"t","scanRef":"r","redirectUrl":""#,
                url,
                r#""}"#,
            ]
            .concat();
            let sent = Sent { base, ..SENT };
            read(&SESSION, &answer(200, &body), &sent)
                .unwrap()
                .url
                .clone()
                .unwrap()
        };
        let own = "https://ivs.idenfy.com/api/v2/redirect?authToken=t";
        for bad in [
            "javascript:alert(1)",
            "http://evil.example/",
            "/relative",
            "http://127.0.0.1/",
        ] {
            assert_eq!(url(bad, SENT.base), own, "{bad}");
        }
        assert_eq!(url("https://x.y/z", SENT.base), "https://x.y/z");
        let here = "http://127.0.0.1:8080";
        assert_eq!(url("http://localhost:1/z", here), "http://localhost:1/z");
    }

    #[test]
    fn tells_of_a_token_that_is_not_valid() {
        let status = |is_valid: &str| {
            let body = [
                r#"{"tokenString":"t","scanRef":"r","isValid":"#,
                is_valid,
                "}",
            ]
            .concat();
            read(&TOKEN, &answer(201, &body), &SENT)
                .unwrap()
                .status
                .clone()
        };
        assert_eq!(status("false").as_deref(), Some("invalid"));
        assert_eq!(status("true"), None);
        assert_eq!(status("null"), None);
    }

    #[test]
    fn falls_back_to_the_documented_lifetime() {
        let body = r#"{"authToken":"t","scanRef":"r"}"#;
        let expiry = |contract| {
            read(contract, &answer(200, body), &SENT)
                .unwrap()
                .expires_at
                .clone()
        };
        assert_eq!(
            expiry(&SESSION).as_deref(),
            Some("1970-01-02T00:00:00.000Z")
        );
        // The nested page documents no default.
        assert_eq!(expiry(&TOKEN), None);
    }

    #[test]
    fn reads_the_identifier_of_an_error() {
        let body = r#"{"message":"Bad","identifier":"BAD_VALUE"}"#;
        let error = read(&SESSION, &answer(400, body), &SENT).unwrap_err();
        assert_eq!(error.vendor_code.as_deref(), Some("BAD_VALUE"));
    }
}
