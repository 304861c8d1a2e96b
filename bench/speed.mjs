// The ways to check, each contract in processes of its own: as Node runs it, and with code generation
// from strings forbidden, which is how Workers run it.

import { Missing, output } from "../scripts/run.mjs";
import { median } from "./measure.mjs";
import { payloads } from "./payloads.mjs";
import { target } from "./targets.mjs";

const WAYS = ["text", "bytes", "object"];

/** In several processes: an engine may compile the same code well in one and badly in the next. */
const MODES = [
  { title: "", flags: [], processes: 3 },
  {
    title: "where code cannot be made from strings",
    flags: ["--disallow-code-generation-from-strings"],
    processes: 1,
  },
];

/** The parts that are measured here, together. */
export const names = WAYS;

/** @param isWanted whether a part is asked for, by its name */
export async function run(isWanted) {
  const ways = WAYS.filter(isWanted);
  const measured = [];
  for (const { title, flags, processes } of MODES) {
    const group = { title, rows: [], notes: {} };
    for (const contract of Object.keys(payloads)) {
      const runs = [];
      for (let count = 0; count < processes; count++) runs.push(await cells(flags, contract, ways));
      group.rows.push(...merged(runs));
      Object.assign(group.notes, runs[0].notes);
    }
    measured.push(group);
  }
  return Promise.all(
    ways.map(async (way) => {
      const { title, targets } = await import(`./${way}.mjs`);
      const of = ({ rows }) => rows.filter((row) => row.way === way);
      const names = Object.keys(of(measured[0])[0].values);
      const groups = measured.map(({ title, notes, ...group }) => ({
        title,
        rows: of(group),
        notes: Object.fromEntries(Object.entries(notes).filter(([name]) => names.includes(name))),
      }));
      return { name: way, title, unit: "µs", groups, targets: judge(targets, groups[0].rows) };
    }),
  );
}

async function cells(flags, contract, ways) {
  const program = `${import.meta.dirname}/cells.mjs`;
  const { code, text } = await output(process.execPath, [...flags, program, contract, ...ways]);
  if (code !== 0) throw new Missing(`measuring ${contract} failed: see above`);
  return JSON.parse(text);
}

/** The median of each number over several processes. */
function merged(runs) {
  return runs[0].rows.map(({ way, contract, payload, values }, place) => {
    const over = (name) => median(runs.map(({ rows }) => rows[place].values[name]));
    const medians = Object.fromEntries(Object.keys(values).map((name) => [name, over(name)]));
    return { way, label: `${contract} ${payload}`, contract, payload, values: medians };
  });
}

function judge(targets, rows) {
  return targets.flatMap(({ payload, contracts = Object.keys(payloads), peer, atLeast }) =>
    rows
      .filter((row) => row.payload === payload && contracts.includes(row.contract))
      .map(({ label, values }) => {
        return target(`${label}, faster than ${peer}`, values[peer] / values["idv-session"], { atLeast });
      }),
  );
}
