// What the fault matrix and the canary test are driven with: every contract, and a signal that
// counts its listeners.

import { idenfy, vove, yoti, youverify } from "idv-session/edge";
import { createSandbox } from "idv-session/sandbox";

/**
 * One call per contract, and a sixth: a forced VOVE ID session is one more each time, so that it
 * may be repeated no more than a paid one.
 */
export const CALLS = [
  { name: "youverify.liveness", contract: youverify.liveness, vendor: "youverify", input: {} },
  {
    name: "yoti.session",
    contract: yoti.session,
    vendor: "yoti",
    input: { client_session_token_ttl: 900 },
  },
  {
    name: "idenfy.session",
    contract: idenfy.session,
    vendor: "idenfy",
    input: { clientId: "user-1" },
  },
  {
    name: "idenfy.token",
    contract: idenfy.token,
    vendor: "idenfy",
    input: { clientId: "user-1", tokenType: "IDENTIFICATION" },
  },
  {
    name: "vove.session",
    contract: vove.session,
    vendor: "vove",
    input: { refId: "user-1" },
    // An open session is given again: a repeat is safe.
    isIdempotent: true,
  },
  {
    name: "vove.session, forced",
    contract: vove.session,
    vendor: "vove",
    input: { refId: "user-1", forceCreation: true },
  },
];

/** Makes sandboxes that take the context's credentials: one RSA key serves for all of them. */
export async function sandboxes({ credentials }) {
  const { key, sdkId } = credentials.yoti;
  const publicKey = await publicPart(key);
  const accepted = { ...credentials, yoti: { sdkId, publicKey } };
  return (more) => createSandbox({ credentials: accepted, ...more });
}

/** A private key in PKCS#8 PEM, as a JWK. The sandbox reads only the public part. */
async function publicPart(pem) {
  const base64 = pem.replace(/-----[^-]+-----|\s/g, "");
  const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
  const algorithm = { name: "RSASSA-PKCS1-v1_5", hash: "SHA-256" };
  const key = await crypto.subtle.importKey("pkcs8", bytes, algorithm, true, ["sign"]);
  return crypto.subtle.exportKey("jwk", key);
}

/** A signal to abort, and how many listeners it has and ever had. */
export function spySignal() {
  const controller = new AbortController();
  const { signal } = controller;
  const { addEventListener, removeEventListener } = signal;
  const left = new Set();
  let added = 0;
  signal.addEventListener = (type, listener, ...more) => {
    added += 1;
    left.add(listener);
    addEventListener.call(signal, type, listener, ...more);
  };
  signal.removeEventListener = (type, listener, ...more) => {
    left.delete(listener);
    removeEventListener.call(signal, type, listener, ...more);
  };
  return {
    signal,
    abort: (reason) => controller.abort(reason),
    get added() {
      return added;
    },
    get left() {
      return left.size;
    },
  };
}

/** Sends `fault` to the sandbox along with a request. */
export function withFault(fetch, url, init, fault) {
  if (fault === "") return fetch(url, init);
  const headers = new Headers(init.headers);
  headers.set("x-sandbox-fault", fault);
  return fetch(url, { ...init, headers });
}

export const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
