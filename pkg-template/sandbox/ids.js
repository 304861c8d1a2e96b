// Ids and tokens that look like the vendors' and are the same for the same seed. Not for secrets.

const ALPHANUMERIC = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

/** @param {number | string} seed */
export function createIds(seed) {
  let state = fnv1a(String(seed));

  // mulberry32: small, and good enough to make ids that do not repeat.
  function next() {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return (t ^ (t >>> 14)) >>> 0;
  }

  const pick = (alphabet, length) =>
    Array.from({ length }, () => alphabet[next() % alphabet.length]).join("");

  return {
    hex: (length) => pick("0123456789abcdef", length),
    digits: (length) => pick("0123456789", length),
    alphanumeric: (length) => pick(ALPHANUMERIC, length),
    /** A UUID, version 4. */
    uuid() {
      const part = (length) => pick("0123456789abcdef", length);
      return `${part(8)}-${part(4)}-4${part(3)}-${pick("89ab", 1)}${part(3)}-${part(12)}`;
    },
  };
}

function fnv1a(text) {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash;
}
