// Bytes as they arrive → checked bytes to send.

import { contractById } from "idv-session/edge";

export const title = "bytes → checked body bytes (ajv: decode, JSON.parse, check, JSON.stringify, encode)";

const decoder = new TextDecoder();
const encoder = new TextEncoder();

export function candidates(id, payload, peers) {
  const contract = contractById(id);
  const bytes = encoder.encode(JSON.stringify(payload));
  const ajv = peers["ajv-standalone"];
  return {
    "idv-session": () => contract.checkText(bytes).body,
    "ajv-standalone": () => {
      const value = JSON.parse(decoder.decode(bytes));
      return ajv(value).length === 0 ? encoder.encode(JSON.stringify(value)) : undefined;
    },
  };
}

/** Of a payload with problems there are no bytes to send. */
export const kinds = ["valid"];

export const targets = [{ payload: "valid", peer: "ajv-standalone", atLeast: 2 }];
