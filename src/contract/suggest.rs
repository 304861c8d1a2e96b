//! «Did you mean …?» for keys and listed values.

/// Longer text was not misspelt.
const LONGEST: usize = 48;

/// The candidate that `text` was probably meant to be: the same but for case, separators or the
/// order of its words, else the nearest by spelling.
pub(crate) fn nearest(
    text: &[u8],
    candidates: impl Iterator<Item = &'static str>,
) -> Option<&'static str> {
    if text.is_empty() || text.len() > LONGEST {
        return None;
    }
    let plain = plain(text);
    candidates
        .filter_map(|candidate| {
            let other = self::plain(candidate.as_bytes());
            if other == plain {
                return Some((0, candidate));
            }
            // The same letters in another order: `DOCUMENT_AUTHENTICITY_ID`. Short words are
            // anagrams of each other too easily.
            if plain.len() >= 8 && other.len() == plain.len() && sorted(&other) == sorted(&plain) {
                return Some((1, candidate));
            }
            let allowed = plain.len().max(other.len()) / 4;
            let distance = distance(&plain, &other);
            (distance <= allowed).then_some((1 + distance, candidate))
        })
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

/// Lower case, without separators.
fn plain(text: &[u8]) -> Vec<u8> {
    text.iter()
        .filter(|byte| !matches!(byte, b'-' | b'_' | b' ' | b'.'))
        .map(u8::to_ascii_lowercase)
        .collect()
}

/// Counting sort: std's own is a kilobyte of wasm.
fn sorted(text: &[u8]) -> Vec<u8> {
    (0..=u8::MAX)
        .flat_map(|wanted| text.iter().copied().filter(move |letter| *letter == wanted))
        .collect()
}

/// The number of letters to insert, remove, replace or swap with their neighbour.
fn distance(from: &[u8], to: &[u8]) -> usize {
    let mut before: Vec<usize> = Vec::new();
    let mut above: Vec<usize> = (0..=to.len()).collect();
    let mut last = None;
    for (row, letter) in from.iter().enumerate() {
        let mut here = Vec::with_capacity(above.len());
        let mut left = row + 1;
        here.push(left);
        let mut previous = None;
        for (column, other) in to.iter().enumerate() {
            let at =
                |line: &[usize], column: usize| line.get(column).copied().unwrap_or(usize::MAX / 2);
            let replace = at(&above, column) + usize::from(letter != other);
            let mut best = replace.min(left + 1).min(at(&above, column + 1) + 1);
            if last == Some(*other) && previous == Some(*letter) {
                best = best.min(at(&before, column.wrapping_sub(1)) + 1);
            }
            here.push(best);
            left = best;
            previous = Some(*other);
        }
        last = Some(*letter);
        before = core::mem::replace(&mut above, here);
    }
    above.last().copied().unwrap_or(from.len())
}

#[cfg(test)]
mod tests {
    fn nearest(text: &str, candidates: &[&'static str]) -> Option<&'static str> {
        super::nearest(text.as_bytes(), candidates.iter().copied())
    }

    #[test]
    fn finds_what_was_meant() {
        let keys = ["ttlSeconds", "metadata"];
        for (typed, meant) in [
            ("ttlSecond", Some("ttlSeconds")),
            ("TTLSeconds", Some("ttlSeconds")),
            ("ttl_seconds", Some("ttlSeconds")),
            ("ttlSecnods", Some("ttlSeconds")),
            ("metaData", Some("metadata")),
            ("meta", None),
            ("ttl", None),
            ("", None),
            ("somethingElse", None),
        ] {
            assert_eq!(nearest(typed, &keys), meant, "{typed}");
        }
        let checks = [
            "ID_DOCUMENT_AUTHENTICITY",
            "LIVENESS",
            "ID_DOCUMENT_COMPARISON",
        ];
        assert_eq!(
            nearest("DOCUMENT_AUTHENTICITY_ID", &checks),
            Some("ID_DOCUMENT_AUTHENTICITY")
        );
        assert_eq!(nearest("livenes", &checks), Some("LIVENESS"));
        assert_eq!(nearest(&"x".repeat(1000), &checks), None);
    }

    #[test]
    fn counts_a_swap_as_one() {
        assert_eq!(super::distance(b"abcd", b"abdc"), 1);
        assert_eq!(super::distance(b"", b"abc"), 3);
        assert_eq!(super::distance(b"kitten", b"sitting"), 3);
    }
}
