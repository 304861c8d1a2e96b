// node bench/run.mjs [part ...]: measures the installed package beside others; all parts without
// arguments, whose numbers are then kept in results.json.

import { readFile, writeFile } from "node:fs/promises";
import { cpus } from "node:os";
import { main, Missing, root, step } from "../scripts/run.mjs";
import { checkAgreement } from "./agreement.mjs";
import * as cold from "./cold.mjs";
import * as growth from "./growth.mjs";
import * as network from "./network.mjs";
import { writeStandalone } from "./prepare.mjs";
import { print } from "./report.mjs";
import * as size from "./size.mjs";
import * as speed from "./speed.mjs";

const MEASURES = [speed, cold, network, size, growth];

await main(async () => {
  const words = process.argv.slice(2);
  const known = MEASURES.flatMap(({ names }) => names);
  const unknown = words.filter((word) => !known.includes(word));
  if (unknown.length > 0) throw new Missing(`no part is called ${unknown.join(", ")}: there are ${known.join(", ")}`);
  const isWanted = (name) => words.length === 0 || words.includes(name);

  await writeStandalone();
  const agreement = await step("do all candidates agree?", checkAgreement);
  console.log(`  ${agreement}`);

  const parts = [];
  for (const { names, run } of MEASURES.filter(({ names }) => names.some(isWanted))) {
    parts.push(...(await step(`measuring ${names.filter(isWanted).join(", ")}`, () => run(isWanted))));
  }
  const machine = { node: process.version, cpu: cpus()[0].model, cores: cpus().length };
  console.log(`\nNode ${machine.node}, ${machine.cores} × ${machine.cpu}`);
  for (const part of parts) print(part);

  const targets = parts.flatMap((part) => part.targets);
  console.log(`\n${targets.filter(({ isMet }) => isMet).length} of ${targets.length} targets met`);
  if (words.length === 0) {
    const { devDependencies: peers } = JSON.parse(await readFile(`${root}/bench/package.json`, "utf8"));
    const results = JSON.stringify({ machine, peers, agreement, parts }, rounded, 2);
    await writeFile(`${root}/bench/results.json`, `${results}\n`);
  }
});

/** What is behind the fourth digit is noise. */
function rounded(_, value) {
  return typeof value === "number" ? Number(value.toPrecision(4)) : value;
}
