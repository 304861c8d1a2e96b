// JavaScript object → verdict and issues.

import { readAll } from "./issues.mjs";

export const title = "JavaScript object → verdict and issues";

export function candidates(id, payload, peers) {
  return Object.fromEntries(
    Object.entries(peers).map(([name, issuesOf]) => [name, () => readAll(issuesOf(payload))]),
  );
}

const contracts = ["yoti.session", "idenfy.session"];

export const targets = ["valid", "five"].flatMap((payload) =>
  ["zod", "valibot", "arktype"].map((peer) => ({ payload, contracts, peer, atLeast: 1 })),
);
