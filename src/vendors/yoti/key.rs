//! Yoti's private key: from the PEM text of the Yoti Hub to what WebCrypto takes, PKCS#8.

use base64::Engine;
use base64::engine::general_purpose::STANDARD as BASE64;
use zeroize::Zeroizing;

/// The fewest bits of a key.
const MIN_BITS: usize = 2_048;
/// `INTEGER 0`, then the algorithm: `rsaEncryption`, `NULL`.
const VERSION: [u8; 3] = [0x02, 0x01, 0x00];
const RSA: [u8; 15] = [
    0x30, 0x0d, 0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x01, 0x05, 0x00,
];

/// Reads a PEM text into PKCS#8 DER, or says what is wrong with it, never what is in it.
///
/// PKCS#1 (`BEGIN RSA PRIVATE KEY`, what the Hub gives) and PKCS#8 (`BEGIN PRIVATE KEY`); any line
/// ends, and the literal `\n` that environment variables leave behind.
pub fn to_pkcs8(pem: &str) -> Result<Zeroizing<Vec<u8>>, &'static str> {
    let repaired = Zeroizing::new(pem.replace("\\r", ""));
    let repaired = Zeroizing::new(repaired.replace("\\n", "\n"));
    let repaired = Zeroizing::new(repaired.replace('\r', "\n"));
    let (label, body) = armour(&repaired)?;
    if body.contains("ENCRYPTED") {
        return Err(ENCRYPTED);
    }
    let mut text = Zeroizing::new(String::with_capacity(body.len()));
    body.split_ascii_whitespace()
        .for_each(|line| text.push_str(line));
    let der = Zeroizing::new(BASE64.decode(text.as_bytes()).map_err(|_| NOT_WHOLE)?);
    let is_pkcs1 = label == "RSA PRIVATE KEY";
    let pkcs1 = if is_pkcs1 { &der } else { unwrapped(&der)? };
    if modulus_bits(pkcs1).ok_or(NOT_WHOLE)? < MIN_BITS {
        return Err("has fewer than 2048 bits; make a new key in the Yoti Hub");
    }
    Ok(if is_pkcs1 { wrapped(&der) } else { der })
}

const ENCRYPTED: &str =
    "is encrypted; decrypt it first, for example with `openssl rsa -in key.pem -out plain.pem`";
const NOT_WHOLE: &str = "is not whole: what is between BEGIN and END cannot be read";

/// The label and what stands between the lines of the armour.
fn armour(pem: &str) -> Result<(&str, &str), &'static str> {
    let text = pem.trim();
    let Some(begin) = text.find("-----BEGIN ") else {
        return Err("has no -----BEGIN … PRIVATE KEY----- line; give the whole PEM text");
    };
    let after = text.get(begin + 11..).unwrap_or_default();
    let (label, rest) = after.split_once("-----").ok_or(NOT_WHOLE)?;
    match label {
        "RSA PRIVATE KEY" | "PRIVATE KEY" => {}
        "ENCRYPTED PRIVATE KEY" => return Err(ENCRYPTED),
        "PUBLIC KEY" | "RSA PUBLIC KEY" => {
            return Err("is a public key; give the private key that belongs to it");
        }
        "EC PRIVATE KEY" => return Err("is an EC key; Yoti signs with RSA"),
        _ => return Err("is no private key: its armour says something else"),
    }
    if !rest.starts_with('\n') {
        return Err("is on one line: its line breaks are lost; keep them, or write them as \\n");
    }
    let (body, end) = rest.split_once("-----END ").ok_or(NOT_WHOLE)?;
    if end
        .strip_prefix(label)
        .and_then(|end| end.strip_prefix("-----"))
        .is_none()
    {
        return Err(NOT_WHOLE);
    }
    Ok((label, body))
}

/// A DER element: its tag, its content, and what follows.
fn element(der: &[u8]) -> Option<(u8, &[u8], &[u8])> {
    let (tag, rest) = der.split_first()?;
    let (first, mut rest) = rest.split_first()?;
    let mut length = usize::from(*first);
    if *first & 0x80 != 0 {
        let (bytes, after) = rest.split_at_checked(usize::from(first & 0x7f))?;
        if bytes.len() > 3 {
            return None;
        }
        length = bytes
            .iter()
            .fold(0, |length, byte| length << 8 | usize::from(*byte));
        rest = after;
    }
    let (content, after) = rest.split_at_checked(length)?;
    Some((*tag, content, after))
}

fn sequence(der: &[u8]) -> Option<&[u8]> {
    element(der)
        .filter(|(tag, ..)| *tag == 0x30)
        .map(|(_, content, _)| content)
}

/// The PKCS#1 key inside PKCS#8.
fn unwrapped(der: &[u8]) -> Result<&[u8], &'static str> {
    let content = sequence(der).ok_or(NOT_WHOLE)?;
    let after_version = content.strip_prefix(&VERSION).ok_or(NOT_WHOLE)?;
    let after = after_version
        .strip_prefix(&RSA)
        .ok_or("is not an RSA key; Yoti signs with RSA")?;
    match element(after) {
        Some((0x04, key, _)) => Ok(key),
        _ => Err(NOT_WHOLE),
    }
}

/// PKCS#8 around a PKCS#1 key.
fn wrapped(pkcs1: &[u8]) -> Zeroizing<Vec<u8>> {
    let key = encoded(0x04, pkcs1);
    let content = Zeroizing::new([&VERSION, RSA.as_slice(), &key].concat());
    encoded(0x30, &content)
}

fn encoded(tag: u8, content: &[u8]) -> Zeroizing<Vec<u8>> {
    let length = content.len();
    // Room for all of it: growing would leave a copy behind.
    let mut out = Zeroizing::new(Vec::with_capacity(length + 5));
    out.push(tag);
    match length {
        0..0x80 => out.push(length as u8),
        0x80..0x100 => out.extend([0x81, length as u8]),
        0x100..0x1_0000 => out.extend([0x82, (length >> 8) as u8, length as u8]),
        _ => out.extend([
            0x83,
            (length >> 16) as u8,
            (length >> 8) as u8,
            length as u8,
        ]),
    }
    out.extend_from_slice(content);
    out
}

/// The size of an RSA key: its second integer is the modulus.
fn modulus_bits(pkcs1: &[u8]) -> Option<usize> {
    let (_, _, after_version) = element(sequence(pkcs1)?)?;
    let (tag, modulus, _) = element(after_version)?;
    let first = modulus.iter().position(|byte| *byte != 0)?;
    let significant = modulus.get(first..)?;
    let leading = significant.first()?.leading_zeros() as usize;
    (tag == 0x02).then_some(significant.len() * 8 - leading)
}

#[cfg(test)]
mod tests {
    use super::*;

    const VECTORS: &str = include_str!("../../../tests/yoti-signing.json");

    fn key(name: &str) -> String {
        let vectors: serde_json::Value = serde_json::from_str(VECTORS).unwrap();
        vectors["keys"][name].as_str().unwrap().to_string()
    }

    #[test]
    fn every_usual_form_gives_the_same_key() {
        let (one, eight) = (key("pkcs1_pem"), key("pkcs8_pem"));
        let expected = to_pkcs8(&eight).unwrap();
        assert_eq!(&expected[..4], &[0x30, 0x82, 0x04, 0xbd]);
        for pem in [
            one.clone(),
            one.trim_end().to_string(),
            one.replace('\n', "\r\n"),
            one.replace('\n', "\\n"),
            one.replace('\n', "\\r\\n"),
            format!("\n\n  {eight}\n\n"),
            eight.replace('\n', "\\n"),
        ] {
            assert_eq!(to_pkcs8(&pem).as_ref(), Ok(&expected));
        }
    }

    #[test]
    fn says_what_is_wrong_and_nothing_of_the_key() {
        let one = key("pkcs1_pem");
        let armoured =
            |label: &str| format!("-----BEGIN {label}-----\nAAAA\n-----END {label}-----");
        let body = one.lines().skip(1).take(20).collect::<String>();
        for (pem, word) in [
            (String::new(), "BEGIN"),
            (body, "BEGIN"),
            (one.replace('\n', ""), "one line"),
            (one.replace('\n', " "), "one line"),
            (armoured("ENCRYPTED PRIVATE KEY"), "encrypted"),
            (
                "-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: x\n\nAAAA\n-----END RSA PRIVATE KEY-----".into(),
                "encrypted",
            ),
            (armoured("PUBLIC KEY"), "public"),
            (armoured("RSA PUBLIC KEY"), "public"),
            (armoured("EC PRIVATE KEY"), "EC"),
            (armoured("CERTIFICATE"), "no private key"),
            (armoured("PRIVATE KEY"), "not whole"),
            (armoured("RSA PRIVATE KEY"), "not whole"),
            (one.replace("-----END RSA", "-----END"), "not whole"),
            (one.chars().take(800).collect(), "not whole"),
            (EC_PKCS8.into(), "RSA"),
            (SHORT.into(), "2048"),
        ] {
            let says = to_pkcs8(&pem).unwrap_err();
            assert!(says.contains(word), "{says}");
        }
    }

    /// P-256 in PKCS#8, made for this test.
    const EC_PKCS8: &str = "-----BEGIN PRIVATE KEY-----\nMIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQg6egJJC3t7VVuCO3T\n2HEPgkYoSGLzB2Tg9CsW/iFDBWGhRANCAAStpU2wBY1wwHGrvOJG7FARkTzXkvy1\n60OT/WDdi6gp+/vRDlqQ4xT6cO7ZOtcbTqT6gYc178JjKDa8YKRjJux5\n-----END PRIVATE KEY-----\n";
    /// The head of a PKCS#1 key with a modulus of 64 bits.
    const SHORT: &str = "-----BEGIN RSA PRIVATE KEY-----\nMBACAQACCQD//////////wIB\n-----END RSA PRIVATE KEY-----\n";
}
