// Yoti's RSA key in WebCrypto.

import { classOf } from "../class-of.js";

const ALGORITHM = { name: "RSASSA-PKCS1-v1_5", hash: "SHA-256" };
const MIN_BITS = 2048;

/** How many keys are kept that were given as text. */
const MAX_KEPT = 4;

/** Keys by the digest of their text: values, never promises, which must not outlive a request. */
const kept = new Map();

export const isCryptoKey = (key) => classOf(key) === "CryptoKey";

/** What is wrong with a key that the caller made. What is only called a CryptoKey may do anything. */
export function keyFault(key) {
  try {
    return faultOf(key);
  } catch {
    return "is no CryptoKey that can be used, though it is called one";
  }
}

function faultOf(key) {
  const { name, hash, modulusLength } = key.algorithm;
  if (name !== ALGORITHM.name || hash?.name !== ALGORITHM.hash) {
    return `is for another algorithm: it must be for ${ALGORITHM.name} with ${ALGORITHM.hash}`;
  }
  if (!(modulusLength >= MIN_BITS)) return `has fewer than ${MIN_BITS} bits`;
  if (!key.usages.includes("sign")) return 'cannot sign: give a private key with the usage "sign"';
  return undefined;
}

/** A key that cannot be read out again. Overwrites what it was made from. */
export async function importKey(pkcs8) {
  try {
    return await crypto.subtle.importKey("pkcs8", pkcs8, ALGORITHM, false, ["sign"]);
  } finally {
    pkcs8.fill(0);
  }
}

/** The same, kept for the next call. */
export async function importKept(pkcs8) {
  const digest = String(new Uint32Array(await crypto.subtle.digest("SHA-256", pkcs8)));
  const known = kept.get(digest);
  if (known) {
    pkcs8.fill(0);
    return known;
  }
  const key = await importKey(pkcs8);
  if (kept.size >= MAX_KEPT) kept.delete(kept.keys().next().value);
  kept.set(digest, key);
  return key;
}

export async function sign(key, text) {
  const bytes = new TextEncoder().encode(text);
  return new Uint8Array(await crypto.subtle.sign(ALGORITHM, key, bytes));
}
