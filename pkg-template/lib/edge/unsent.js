// Failures of `fetch` after which nothing can have reached the vendor: no connection was made. Anything else
// may have happened after the request left.

const CODES = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "UND_ERR_CONNECT_TIMEOUT",
  // As Bun calls it.
  "ConnectionRefused",
  // A certificate that is not believed: nothing is sent over that connection.
  "CERT_HAS_EXPIRED",
  "CERT_NOT_YET_VALID",
  "CERT_REVOKED",
  "CERT_UNTRUSTED",
  "DEPTH_ZERO_SELF_SIGNED_CERT",
  "ERR_TLS_CERT_ALTNAME_INVALID",
  "SELF_SIGNED_CERT_IN_CHAIN",
  "UNABLE_TO_GET_ISSUER_CERT",
  "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
]);

/** How deep causes and lists of errors are looked into: somebody else made them. */
const DEPTH = 4;

/** Does the runtime say that it never came to sending? */
export function leftNothing(error, depth = DEPTH) {
  try {
    if (typeof error !== "object" || error === null || depth === 0) return false;
    const { code, cause, errors } = error;
    if (CODES.has(code)) return true;
    // Several addresses were tried: each must have failed so.
    if (Array.isArray(errors) && errors.length > 0) {
      return errors.length <= 16 && errors.every((each) => leftNothing(each, depth - 1));
    }
    return leftNothing(cause, depth - 1);
  } catch {
    return false;
  }
}
