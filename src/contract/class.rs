//! What a byte is, in the words of the formats. One table for all: asking it is one load.

/// `A` to `Z`, in either case.
pub(crate) const LETTER: u8 = 1;
/// A hexadecimal digit.
pub(crate) const HEX: u8 = 2;
/// A letter, a digit or a hyphen.
pub(crate) const LABEL: u8 = 4;
/// What a URL's scheme is made of.
pub(crate) const SCHEME: u8 = 8;
/// What may stand in a URL's path, query and fragment.
pub(crate) const PATH: u8 = 16;
/// What iDenfy's own rule forbids in a name.
pub(crate) const NO_NAME: u8 = 32;

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
        class |= LABEL | SCHEME | NO_NAME;
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

/// Is there a control character from U+0080 to U+009F? In UTF-8: 0xC2, then 0x80 to 0x9F.
pub(crate) fn has_c1_control(text: &[u8]) -> bool {
    !text.is_ascii() && text.windows(2).any(|pair| matches!(pair, [0xc2, ..0xa0]))
}
