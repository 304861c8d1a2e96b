//! A typed request in Rust: check it, send it with the HTTP client of your choice, read the answer.
//!
//! `cargo run --example request`

use idv_session::reply::{Answer, Sent, read};
use idv_session::yoti::{Check, FaceMatch, Liveness, LivenessType, ManualCheck, Session};
use idv_session::{Input, Options, request};

fn main() {
    let session = Session {
        client_session_token_ttl: Some(900),
        requested_checks: Some(vec![
            Check::Liveness(Liveness {
                liveness_type: Some(LivenessType::Zoom),
                max_retries: Some(3),
                ..Default::default()
            }),
            Check::FaceMatch(FaceMatch {
                manual_check: Some(ManualCheck::Fallback),
            }),
        ]),
        ..Default::default()
    };

    let checked = session.check(Options::default());
    let Some(body) = checked.body() else {
        for issue in &checked.issues {
            eprintln!("{}: {issue}", issue.pointer());
        }
        std::process::exit(1);
    };
    let contract = Session::CONTRACT;
    match request::url(contract, true, None, None) {
        Ok(url) => println!("POST {url}\n{}", String::from_utf8_lossy(body)),
        Err(fault) => eprintln!("{}", fault.message),
    }

    // What your HTTP client received.
    let answer = Answer {
        status: 201,
        body: br#"{"client_session_token_ttl":899,"client_session_token":"t","session_id":"s"}"#,
        ..Answer::default()
    };
    let sent = Sent {
        base: contract.endpoint.sandbox,
        body,
        now_ms: 0.0,
    };
    match read(contract, &answer, &sent) {
        Ok(session) => println!("session {} expires {:?}", session.id, session.expires_at),
        Err(error) => eprintln!("{error}"),
    }
}
