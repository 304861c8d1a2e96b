//! Short runs of bytes, compared and copied eight at a time. What the wasm's own routines cost for a key
//! or a word, a call and a loop over single bytes, is most of what a check would take.

/// What a byte is, in the words of the formats: see [`is`].
pub(crate) const LETTER: u8 = 1;
pub(crate) const DIGIT: u8 = 2;
pub(crate) const HEX: u8 = 4;
/// A letter, a digit or a hyphen.
pub(crate) const LABEL: u8 = 8;
/// What a URL's scheme is made of.
pub(crate) const SCHEME: u8 = 16;
/// What may stand in a URL's path, query and fragment.
pub(crate) const PATH: u8 = 32;
/// What iDenfy's own rule forbids in a name.
pub(crate) const NO_NAME: u8 = 64;

const CLASSES: [u8; 256] = {
    let mut classes = [0; 256];
    let mut rest: &mut [u8] = &mut classes;
    let mut byte = 0u8;
    while let [class, tail @ ..] = rest {
        *class = class_of(byte);
        byte = byte.wrapping_add(1);
        rest = tail;
    }
    classes
};

const fn class_of(byte: u8) -> u8 {
    let mut class = 0;
    if byte.is_ascii_alphabetic() {
        class |= LETTER | LABEL | SCHEME;
    }
    if byte.is_ascii_digit() {
        class |= DIGIT | LABEL | SCHEME | NO_NAME;
    }
    if byte.is_ascii_hexdigit() {
        class |= HEX;
    }
    if byte == b'-' {
        class |= LABEL;
    }
    if matches!(byte, b'+' | b'-' | b'.') {
        class |= SCHEME;
    }
    if byte > b' ' && !matches!(byte, b'\\' | 0x7f) {
        class |= PATH;
    }
    if byte.is_ascii_control() || is_in(byte, b"~!@#$%^*()_+={}[]|:;\",<>/?") {
        class |= NO_NAME;
    }
    class
}

const fn is_in(byte: u8, set: &[u8]) -> bool {
    let mut rest = set;
    while let [one, tail @ ..] = rest {
        if *one == byte {
            return true;
        }
        rest = tail;
    }
    false
}

/// Is the byte of this class?
pub(crate) fn is(byte: u8, class: u8) -> bool {
    CLASSES
        .get(usize::from(byte))
        .is_some_and(|of| of & class != 0)
}

/// Are all bytes of this class?
pub(crate) fn all(text: &[u8], class: u8) -> bool {
    text.iter().all(|byte| is(*byte, class))
}

/// Are the two the same? Their lengths tell most of them apart.
#[inline]
pub(crate) fn same(one: &[u8], other: &[u8]) -> bool {
    one.len() == other.len() && has_same(one, other)
}

fn has_same(one: &[u8], other: &[u8]) -> bool {
    let (ones, rest) = one.as_chunks::<8>();
    let (others, other_rest) = other.as_chunks::<8>();
    let word = |chunk: &[u8; 8]| u64::from_le_bytes(*chunk);
    ones.iter().zip(others).all(|(a, b)| word(a) == word(b))
        && rest.iter().zip(other_rest).all(|(a, b)| a == b)
}

/// Writes at the end.
#[inline(never)]
pub(crate) fn append(out: &mut Vec<u8>, bytes: &[u8]) {
    super::encode::reserve(out, bytes.len());
    if bytes.len() > 64 {
        return out.extend_from_slice(bytes);
    }
    let (chunks, rest) = bytes.as_chunks::<8>();
    for chunk in chunks {
        out.extend_from_slice(chunk);
    }
    for byte in rest {
        out.push(*byte);
    }
}
