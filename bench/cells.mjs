// A program that measures one contract in a process of its own: node cells.mjs CONTRACT WAY...
// Prints `{ rows, notes }`.

import { measure } from "./measure.mjs";
import { payloads } from "./payloads.mjs";
import { importPeers } from "./peers.mjs";

const [contract, ...ways] = process.argv.slice(2);

const able = {};
const notes = {};
for (const { name, issuesOf, isCompiled } of await importPeers()) {
  try {
    able[name] = issuesOf(contract);
    if (isCompiled === false) notes[name] = "interpreted";
  } catch (error) {
    notes[name] = `cannot run: ${error.name}`;
  }
}

const cells = [];
for (const way of ways) {
  const { candidates, kinds = ["valid", "five"] } = await import(`./${way}.mjs`);
  for (const kind of kinds) {
    for (const [name, run] of Object.entries(candidates(contract, payloads[contract][kind], able))) {
      cells.push({ way, kind, name, run });
    }
  }
}

const rows = {};
for (const { way, kind, name, microseconds } of measure(cells)) {
  const row = (rows[`${way} ${kind}`] ??= { way, contract, payload: kind, values: {} });
  row.values[name] = microseconds;
}
console.log(JSON.stringify({ rows: Object.values(rows), notes }));
