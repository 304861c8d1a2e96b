//! UUIDs, for nonces and for people who are not registered yet.

/// A random UUID (version 4) in lower case, from 16 random bytes.
pub fn v4(random: [u8; 16]) -> String {
    uuid::Builder::from_random_bytes(random)
        .into_uuid()
        .hyphenated()
        .encode_lower(&mut [0; 36])
        .to_owned()
}

#[cfg(test)]
mod tests {
    #[test]
    fn marks_version_and_variant() {
        assert_eq!(super::v4([0; 16]), "00000000-0000-4000-8000-000000000000");
        assert_eq!(super::v4([255; 16]), "ffffffff-ffff-4fff-bfff-ffffffffffff");
    }
}
