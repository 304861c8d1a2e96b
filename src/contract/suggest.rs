//! «Did you mean …?» for keys and listed values.

use zeroize::Zeroize;

/// Longer text was not misspelt.
const LONGEST: usize = 48;

/// The candidate that `text` was probably meant to be: the same but for case, separators or the
/// order of its words, else the nearest by spelling.
pub(crate) fn nearest(
    text: &[u8],
    candidates: &mut dyn Iterator<Item = &'static str>,
) -> Option<&'static str> {
    if text.len() > LONGEST {
        return None;
    }
    let mut text = Plain::new(text);
    let nearest = candidates
        .filter_map(|candidate| {
            Some((text.distance(&Plain::new(candidate.as_bytes()))?, candidate))
        })
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate);
    // It is the caller's.
    text.letters.zeroize();
    nearest
}

/// A name in lower case and without separators.
struct Plain {
    letters: [u8; LONGEST],
    length: usize,
    /// A bit for each letter that occurs; some share one.
    set: u32,
}

impl Plain {
    fn new(text: &[u8]) -> Plain {
        let mut letters = [0; LONGEST];
        let kept = text
            .iter()
            .filter(|byte| !matches!(byte, b'-' | b'_' | b' ' | b'.'));
        let (mut length, mut set) = (0, 0);
        for (place, letter) in letters.iter_mut().zip(kept) {
            *place = letter.to_ascii_lowercase();
            set |= 1 << (*place & 31);
            length += 1;
        }
        Plain {
            letters,
            length,
            set,
        }
    }

    fn letters(&self) -> &[u8] {
        self.letters.get(..self.length).unwrap_or_default()
    }

    /// How far away the other name is; `None` for another name altogether.
    fn distance(&self, other: &Plain) -> Option<usize> {
        let (from, to) = (self.letters(), other.letters());
        if from.is_empty() {
            return None;
        }
        if from == to {
            return Some(0);
        }
        // The same letters in another order: `DOCUMENT_AUTHENTICITY_ID`. Short words are anagrams of
        // each other too easily.
        if from.len() >= 8
            && from.len() == to.len()
            && self.set == other.set
            && counts(from) == counts(to)
        {
            return Some(1);
        }
        let allowed = from.len().max(to.len()) / 4;
        // Replacing one letter changes the set by two at most, anything else by less.
        let differing = (self.set ^ other.set).count_ones() as usize;
        if from.len().abs_diff(to.len()) > allowed || differing > 2 * allowed {
            return None;
        }
        // What the two begin and end with alike changes nothing, and is most of it.
        let (mut from, mut to) = (from, to);
        while let ([one, from_rest @ ..], [other, to_rest @ ..]) = (from, to)
            && one == other
        {
            (from, to) = (from_rest, to_rest);
        }
        while let ([from_rest @ .., one], [to_rest @ .., other]) = (from, to)
            && one == other
        {
            (from, to) = (from_rest, to_rest);
        }
        let distance = spelling(from, to);
        (distance <= allowed).then_some(1 + distance)
    }
}

/// How often each letter occurs.
fn counts(text: &[u8]) -> [u8; 256] {
    let mut counts = [0; 256];
    for letter in text {
        if let Some(count) = counts.get_mut(usize::from(*letter)) {
            *count += 1;
        }
    }
    counts
}

/// The number of letters to insert, remove, replace or swap with their neighbour, for names of at
/// most [`LONGEST`] letters.
fn spelling(from: &[u8], to: &[u8]) -> usize {
    let mut before = [0u8; LONGEST + 1];
    let mut above: [u8; LONGEST + 1] = core::array::from_fn(|column| column as u8);
    let mut last = None;
    for (row, letter) in (1..).zip(from) {
        let mut here = [row; LONGEST + 1];
        let mut left = row;
        let mut previous = None;
        let swapped = core::iter::once(&u8::MAX).chain(&before);
        let lines = above.iter().zip(above.iter().skip(1)).zip(swapped);
        let columns = here.iter_mut().skip(1).zip(to);
        for ((best, other), ((replaced, removed), swapped)) in columns.zip(lines) {
            *best = (replaced + u8::from(letter != other))
                .min(removed + 1)
                .min(left + 1);
            if last == Some(other) && previous == Some(letter) {
                *best = (*best).min(swapped + 1);
            }
            left = *best;
            previous = Some(other);
        }
        last = Some(letter);
        before = core::mem::replace(&mut above, here);
    }
    above.get(to.len()).copied().map_or(from.len(), usize::from)
}

#[cfg(test)]
mod tests {
    fn nearest(text: &str, candidates: &[&'static str]) -> Option<&'static str> {
        super::nearest(text.as_bytes(), &mut candidates.iter().copied())
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
        assert_eq!(super::spelling(b"abcd", b"abdc"), 1);
        assert_eq!(super::spelling(b"", b"abc"), 3);
        assert_eq!(super::spelling(b"kitten", b"sitting"), 3);
    }
}
