// node tests/differential/run.mjs [--count N] [--seed N] [contract id ...]

import { parseArgs } from "node:util";
// The edge's: its wasm has all that the root's has, and a quick yes to text that must say the same.
import { contracts } from "idv-session/edge";
import { run } from "./differential.mjs";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { count: { type: "string", default: "200000" }, seed: { type: "string" } },
});
const wanted = contracts.filter(({ id }) => positionals.length === 0 || positionals.includes(id));
const { ok } = run({
  contracts: wanted,
  count: Number(values.count),
  ...(values.seed === undefined ? {} : { seed: Number(values.seed) }),
  print: (text) => console.log(text),
});
process.exitCode = ok && wanted.length > 0 ? 0 : 1;
