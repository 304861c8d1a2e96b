// Yoti's request signing, from the receiving side: the key pair and what a good request looks like.

import { fromBase64, toBase64 } from "./http.js";

const ALGORITHM = { name: "RSASSA-PKCS1-v1_5", hash: "SHA-256" };
const FIVE_MINUTES_MS = 5 * 60 * 1000;
const UUID_V4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/**
 * The credentials a client signs with, and `verifyKey()` to check it. Without a public key of the
 * caller's, a pair is made when it is first needed: a private key has no place in a package.
 *
 * @param {{ sdkId: string, publicKey?: string | JsonWebKey | CryptoKey }} given
 * @returns {{
 *   credentials: { sdkId: string, key: Promise<string> },
 *   verifyKey: () => Promise<CryptoKey>,
 * }}
 */
export function createYotiCredentials({ sdkId, publicKey }) {
  // The settled values are kept, not promises: workerd lets no promise outlive its request.
  let pair;
  let imported;

  async function ownPair() {
    const made = pair ?? (await generatePair());
    return (pair ??= made);
  }

  async function verifyKey() {
    if (publicKey === undefined) return (await ownPair()).publicKey;
    return (imported ??= await importPublicKey(publicKey));
  }

  async function pem() {
    if (publicKey !== undefined) {
      throw new Error("The sandbox has only your public key: sign with your own private key");
    }
    const pkcs8 = await crypto.subtle.exportKey("pkcs8", (await ownPair()).privateKey);
    return armour(pkcs8);
  }

  // Not enumerable, so that printing or spreading the credentials makes no key.
  /** @type {any} */
  const credentials = Object.defineProperty({ sdkId }, "key", { get: pem });
  return { credentials, verifyKey };
}

function generatePair() {
  const size = { modulusLength: 2048, publicExponent: Uint8Array.of(1, 0, 1) };
  return crypto.subtle.generateKey({ ...ALGORITHM, ...size }, true, ["sign", "verify"]);
}

async function importPublicKey(key) {
  if (typeof key === "string") {
    const base64 = key.replace(/-----(BEGIN|END) PUBLIC KEY-----/g, "").replace(/\s/g, "");
    return crypto.subtle.importKey("spki", fromBase64(base64), ALGORITHM, false, ["verify"]);
  }
  if ("kty" in key) {
    const { kty, n, e } = key;
    return crypto.subtle.importKey("jwk", { kty, n, e }, ALGORITHM, false, ["verify"]);
  }
  return key;
}

function armour(pkcs8) {
  const lines = toBase64(new Uint8Array(pkcs8)).match(/.{1,64}/g).join("\n");
  return `-----BEGIN PRIVATE KEY-----\n${lines}\n-----END PRIVATE KEY-----\n`;
}

/** What is wrong with the request's signature, or undefined. A good request uses up its nonce. */
export async function authenticate({ url, headers, bytes, credentials, verifyKey, nonces, now }) {
  const { sdkId, nonce, timestamp } = Object.fromEntries(url.searchParams);
  if (sdkId !== credentials.sdkId) return "The sdkId is missing or unknown";
  if (!UUID_V4.test(nonce)) return "The nonce is missing or not a UUID v4";
  if (!/^\d+$/.test(timestamp)) return "The timestamp is missing or not milliseconds";
  if (Math.abs(now - Number(timestamp)) > FIVE_MINUTES_MS) return "The timestamp is not current";

  const digest = headers.get("x-yoti-auth-digest");
  const signature = digest === null ? undefined : fromBase64(digest);
  if (signature === undefined) return "The X-Yoti-Auth-Digest header is missing or not base64";
  const signed = new TextEncoder().encode(signedText(url, bytes));
  const good = await crypto.subtle.verify(ALGORITHM, await verifyKey(), signature, signed);
  if (!good) return "The signature does not match the request";

  if (nonces.has(nonce)) return "The nonce was used before";
  nonces.add(nonce);
}

/** The path is the one below the base URL, so that it is the same behind any host. */
function signedText(url, bytes) {
  const parts = ["POST", `/sessions${url.search}`];
  if (bytes.length > 0) parts.push(toBase64(bytes));
  return parts.join("&");
}
