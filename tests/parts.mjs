// The parts of `npm test` that run on the built package. Each gives `{ passed, failed }`.

import { load, output, root } from "../scripts/run.mjs";
import { runCopies } from "./copies.mjs";
import { runTables } from "./tables.mjs";
import { runFormats } from "./formats.mjs";
import { runOpenApi } from "./openapi.mjs";
import { readRows, runRow, tally } from "./packaging/rows.mjs";
import { runPage } from "./page.mjs";
import { runSizes } from "./sizes.mjs";
import { runSnippets } from "./snippets.mjs";
import { runStart } from "./start.mjs";
import { runTarball } from "./tarball.mjs";
import { runTraps } from "./trap.mjs";
import { runTypes } from "./types.mjs";
import { runYotiSdk } from "./yoti-sdk.mjs";

/** Tests for Node's own runner. */
async function nodeTests(folder) {
  const args = ["--test", "--test-reporter=tap", `${root}/${folder}/`];
  const { code, text } = await output(process.execPath, args);
  if (code !== 0) console.log(text);
  const number = (name) => Number(new RegExp(`^# ${name} (\\d+)`, "m").exec(text)?.[1] ?? 0);
  return { passed: number("pass"), failed: number("fail") + Number(code !== 0 && !number("fail")) };
}

/** Tests that need a process of their own, and print their results. */
async function program(file) {
  const { code, text } = await output(process.execPath, [`${root}/${file}`]);
  return tally(code === 0 ? JSON.parse(text) : [{ name: file, error: `died (${code})` }]);
}

/** The check of the edge entry, whose wasm has more, beside hand-written schemas in Ajv: `npm run differential`. */
async function differential(count) {
  const [{ run }, { contracts }] = await Promise.all([
    import("./differential/differential.mjs"),
    load(`${root}/pkg/edge.js`),
  ]);
  const results = [];
  // The reports come one after another, a contract each.
  const print = (text) => results.push({ name: text.split(":")[0], text });
  const { reports } = run({ contracts, count, print });
  return tally(results.map(({ name, text }, at) => (reports[at].ok ? { name } : { name, error: text })));
}

export const parts = [
  { name: "the sandbox vendors", run: () => nodeTests("tests/sandbox") },
  { name: "the tarball", run: async () => tally(await runTarball()) },
  { name: "sizes", run: async () => tally(await runSizes()) },
  { name: "the types, under two compilers", run: async () => tally(await runTypes()) },
  { name: "several copies in one program", run: async () => tally(await runCopies()) },
  ...(await readRows())
    .filter(({ core }) => core)
    .map((row) => ({ name: row.name, run: () => runRow(row) })),
  { name: "tables, beside the crate's reading", run: async () => tally(await runTables()) },
  { name: "formats: days, countries, URLs", run: async () => tally(await runFormats()) },
  { name: "snippets, run by sh and Node", run: async () => tally(await runSnippets()) },
  { name: "signatures beside Yoti's own SDK", run: async () => tally(await runYotiSdk()) },
  { name: "a mock made from an OpenAPI file", run: async () => tally(await runOpenApi()) },
  { name: "differential, 5,000 payloads per contract", run: () => differential(5_000) },
  { name: "npm start and its build, broken and stopped", run: async () => tally(await runStart()) },
  { name: "what stays in wasm memory", run: () => program("tests/memory.mjs") },
  { name: "a trap in wasm, in each runtime", run: runTraps },
  { name: "the page in Chromium", run: async () => tally(await runPage()) },
];
