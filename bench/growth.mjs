// Whether cost grows as the input does, up to just under the budget, and whether memory does not.

import { Missing, output } from "../scripts/run.mjs";
import { target } from "./targets.mjs";

export const names = ["growth"];

const FLAT = 2;
/** What may become of the cost when the input doubles. Below a millisecond a clock says nothing of it. */
const DOUBLED = 2.2;
const WORST_MS = 60;
const HELD_MIB = 8;

export async function run() {
  return [await sizes(), await doubling()];
}

async function cells(file, ...flags) {
  const { code, text } = await output(process.execPath, [...flags, `${import.meta.dirname}/${file}`]);
  if (code !== 0) throw new Missing("measuring growth failed: see above");
  return JSON.parse(text);
}

/** Everything the package does, with inputs of 256 KiB, 512 KiB and 1 MiB. */
async function doubling() {
  const { rows, memory } = await cells("doubling-cells.mjs", "--expose-gc");
  const shapes = rows.map(({ label, milliseconds: [small, middle, large] }) => {
    return { label, values: { "256 KiB": small, "512 KiB": middle, "1 MiB": large, ratio: Math.sqrt(large / small) } };
  });
  const told = shapes.filter(({ values }) => values["256 KiB"] >= 1);
  const worst = (name, all) => all.reduce((one, other) => (other.values[name] > one.values[name] ? other : one));
  const ratio = worst("ratio", told);
  const slowest = worst("1 MiB", shapes);
  return {
    name: "doubling",
    title: `${rows.length} shapes of input`,
    unit: "milliseconds; ratio: what becomes of it when the input doubles",
    groups: [
      { title: "", rows: shapes },
      { title: "MiB of wasm memory held, before and after 10,000 of them", rows: [{ label: "", values: memory }] },
    ],
    targets: [
      target(`highest ratio, ${ratio.label}`, ratio.values.ratio, { atMost: DOUBLED }),
      target(`slowest, ${slowest.label}`, slowest.values["1 MiB"], { atMost: WORST_MS, unit: "ms" }),
      target("memory held after 10,000", memory.after, { atMost: HELD_MIB, unit: "MiB" }),
    ],
  };
}

async function sizes() {
  const { speeds, memory } = await cells("growth-cells.mjs");

  const rows = speeds.map(({ way, kind, values }) => ({ label: `${way}, ${kind}`, way, values }));
  const flat = rows
    .filter(({ way }) => way !== "JSON.parse")
    .map(({ label, values }) => {
      const speeds = Object.values(values);
      const spread = Math.max(...speeds) / Math.min(...speeds);
      return target(`${label}, fastest size beside slowest`, spread, { atMost: FLAT });
    });
  const grown = [
    target("pages after a million mixed checks", memory.afterMany - memory.before, { atMost: 0, unit: "more" }),
    target("pages after 100 payloads of 1 MB", memory.afterLarge - memory.afterOneLarge, { atMost: 0, unit: "more" }),
  ];
  const groups = [
    { title: "bytes a microsecond, by size of the payload", rows },
    { title: "pages of wasm memory, 64 KiB each", rows: [{ label: "", values: memory }] },
  ];
  return { name: "growth", title: "from 1 KB to the budget", unit: "", groups, targets: [...flat, ...grown] };
}
