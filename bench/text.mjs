// JSON text → verdict, issues and, of a payload that passed, the bytes to send. The others parse first,
// and have no bytes yet.

import { contractById } from "idv-session/edge";
import { readAll } from "./issues.mjs";

export const title = "JSON text → verdict and issues (the others after JSON.parse)";

export function candidates(id, payload, peers) {
  const contract = contractById(id);
  const text = JSON.stringify(payload);
  const ours = () => {
    const { ok, issues, body } = contract.checkText(text);
    return ok ? body : readAll(issues);
  };
  const others = Object.entries(peers).map(([name, issuesOf]) => [name, () => readAll(issuesOf(JSON.parse(text)))]);
  return { ...Object.fromEntries(others), "idv-session": ours, "JSON.parse": () => JSON.parse(text) };
}

export const targets = [
  { payload: "valid", peer: "ajv-standalone", atLeast: 1.6 },
  { payload: "valid", peer: "JSON.parse", atLeast: 1 },
  { payload: "five", contracts: ["yoti.session", "idenfy.session"], peer: "ajv-standalone", atLeast: 1 },
];
