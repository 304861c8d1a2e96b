//! Short runs of bytes, compared and copied eight at a time. What the wasm's own routines cost for a key
//! or a word, a call and a loop over single bytes, is most of what a check would take.

use super::encode;

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

/// Writes at the end; what is written into grows as [`encode::reserve`] says.
#[inline(never)]
pub(crate) fn append(out: &mut Vec<u8>, bytes: &[u8]) {
    encode::reserve(out, bytes.len());
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

/// A hash that the cases of a letter share: FNV-1a, without the bit that tells them apart.
pub(crate) fn hash(text: &[u8]) -> u32 {
    let step = |hash: u32, byte: &u8| (hash ^ u32::from(byte | 0x20)).wrapping_mul(0x0100_0193);
    text.iter().fold(0x811c_9dc5, step)
}
