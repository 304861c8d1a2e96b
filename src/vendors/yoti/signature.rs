//! What Yoti's signature is made over.

use base64::Engine;
use base64::engine::general_purpose::STANDARD as BASE64;
use zeroize::Zeroizing;

use crate::reply::encode;

/// The query of a signed request, in the order in which it is signed and sent.
///
/// What is signed must be byte for byte what `fetch` sends.
pub fn query(sdk_id: &str, nonce: &str, timestamp_ms: f64) -> Zeroizing<String> {
    let mut timestamp = Vec::new();
    crate::number::write(timestamp_ms.trunc(), &mut timestamp);
    let timestamp = String::from_utf8(timestamp).unwrap_or_default();
    let parts = [
        "?sdkId=",
        &encode(sdk_id),
        "&nonce=",
        nonce,
        "&timestamp=",
        &timestamp,
    ];
    Zeroizing::new(parts.concat())
}

/// The text to sign. The base URL's own path is not part of it.
pub fn signed_text(path: &str, query: &str, body: &[u8]) -> Zeroizing<String> {
    let encoded = Zeroizing::new(BASE64.encode(body));
    let separator = if body.is_empty() { "" } else { "&" };
    Zeroizing::new(["POST&", path, query, separator, &encoded].concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_what_yotis_own_sdk_signs() {
        let vectors = include_str!("../../../tests/yoti-signing.json");
        let vectors: serde_json::Value = serde_json::from_str(vectors).unwrap();
        let vectors = vectors["vectors"].as_array().unwrap();
        assert!(vectors.len() >= 4);
        for vector in vectors {
            let text = |name: &str| vector[name].as_str().unwrap();
            let query = query(
                text("sdkId"),
                text("nonce"),
                vector["timestamp"].as_f64().unwrap(),
            );
            let signed = signed_text("/sessions", &query, text("body").as_bytes());
            // Their SDK sends over Node's http, which leaves an apostrophe as it is.
            let theirs = text("signed_string").replace('\'', "%27");
            assert_eq!(*signed, theirs, "{}", text("name"));
        }
    }
}
