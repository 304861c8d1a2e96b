// What createSandbox takes.

import { readNamed } from "./named.js";

const text = [(value) => typeof value === "string", "text"];

const OPTIONS = {
  seed: [(value) => typeof value === "string" || Number.isFinite(value), "a number or text"],
  now: [(value) => typeof value === "function", "a function"],
  credits: [
    (value) => value === Infinity || (Number.isInteger(value) && value >= 0),
    "a whole number, 0 or more",
  ],
  credentials: {
    youverify: { token: text },
    yoti: { sdkId: text, publicKey: [isPublicKey, "PEM text, a JWK or a public CryptoKey"] },
    idenfy: { apiKey: text, apiSecret: text },
    vove: { apiKey: text },
  },
};

// Fake on sight, so that none is ever taken for a real one.
const CREDENTIALS = {
  youverify: { token: "sandbox-youverify-token" },
  yoti: { sdkId: "00000000-0000-4000-8000-000000000000", publicKey: undefined },
  idenfy: { apiKey: "sandbox-idenfy-key", apiSecret: "sandbox-idenfy-secret" },
  vove: { apiKey: "sandbox-vove-key" },
};

/** @param {import("./index.d.ts").SandboxOptions} options */
export function readOptions(options) {
  const given = readNamed(options, OPTIONS, "sandbox option");
  const credentials = given.credentials ?? { __proto__: null };
  return {
    /** @type {number | string} */
    seed: given.seed ?? "idv-session",
    /** @type {() => number} */
    now: given.now ?? Date.now,
    /** @type {number} */
    credits: given.credits ?? Infinity,
    credentials: {
      youverify: { ...CREDENTIALS.youverify, ...credentials.youverify },
      yoti: { ...CREDENTIALS.yoti, ...credentials.yoti },
      idenfy: { ...CREDENTIALS.idenfy, ...credentials.idenfy },
      vove: { ...CREDENTIALS.vove, ...credentials.vove },
    },
  };
}

function isPublicKey(value) {
  if (typeof value !== "object" || value === null) return typeof value === "string";
  return typeof value.kty === "string" || (value.type === "public" && "algorithm" in value);
}
