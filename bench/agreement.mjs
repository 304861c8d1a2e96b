// Whether all candidates check the same, asked before anything is measured: on the measured payloads,
// and on many others made of the contracts' fixtures.

import { generator } from "../tests/differential/mutate.mjs";
import { Missing } from "../scripts/run.mjs";
import { payloads } from "./payloads.mjs";
import { importPeers } from "./peers.mjs";

const COUNT = 500;
const SEED = 20_261_121;
const SHOWN = 5;

export async function checkAgreement() {
  const peers = await importPeers();
  const found = disagreements(peers);
  if (found.length > 0) {
    const shown = found.slice(0, SHOWN).map((one) => JSON.stringify(one)).join("\n");
    throw new Missing(`the candidates disagree ${found.length} times, so there is nothing to compare:\n${shown}`);
  }
  const [planted] = disagreements([...peers, withoutOneRule(peers[0])]);
  if (planted?.name !== CONTROL) throw new Missing("the planted disagreement was not found: is this check blind?");
  const count = inputsOf("yoti.session").length;
  return `${peers.length} candidates agree on ${count} payloads of each contract; a planted disagreement was found`;
}

const inputsOf = (contract) => {
  const mutated = generator(contract, SEED);
  return [...Object.values(payloads[contract]), ...Array.from({ length: COUNT }, () => mutated.next())];
};

/** Who says otherwise than the first candidate, and of what. */
function disagreements(candidates) {
  return Object.keys(payloads).flatMap((contract) => {
    const inputs = inputsOf(contract);
    const [first, ...others] = candidates.map(({ name, issuesOf }) => {
      const issues = issuesOf(contract);
      return { name, verdicts: inputs.map((input) => issues(input).length === 0) };
    });
    return others.flatMap(({ name, verdicts }) =>
      inputs.flatMap((input, place) =>
        verdicts[place] === first.verdicts[place] ? [] : [{ name, contract, accepts: verdicts[place], input }],
      ),
    );
  });
}

const CONTROL = "a candidate that forgot one rule";

/** Any number of documents will do for it. */
function withoutOneRule({ issuesOf }) {
  const forgetful = (issues) => issues.filter(({ rule }) => rule !== "documentNumber.max_length");
  return { name: CONTROL, issuesOf: (id) => (payload) => forgetful(issuesOf(id)(payload)) };
}
