// Whether cost grows as the input does, up to just under the budget, and whether memory does not.

import { Missing, output } from "../scripts/run.mjs";
import { target } from "./targets.mjs";

export const names = ["growth"];

/** What may become of the cost when the input doubles. Below a millisecond a clock says nothing of it. */
const DOUBLED = 2.2;
const WORST_MS = 60;
const HELD_MIB = 8;

/** Everything the package does, with inputs of 256 KiB, 512 KiB and 1 MiB. */
export async function run() {
  const { rows, memory } = await cells();
  const shapes = rows.map(({ label, milliseconds: [small, middle, large] }) => {
    return { label, values: { "256 KiB": small, "512 KiB": middle, "1 MiB": large, ratio: Math.sqrt(large / small) } };
  });
  const told = shapes.filter(({ values }) => values["256 KiB"] >= 1);
  const worst = (name, all) => all.reduce((one, other) => (other.values[name] > one.values[name] ? other : one));
  const ratio = worst("ratio", told);
  const slowest = worst("1 MiB", shapes);
  const growth = {
    name: "growth",
    title: `${rows.length} shapes of input`,
    unit: "milliseconds; ratio: what becomes of it when the input doubles",
    groups: [
      { title: "", rows: shapes },
      { title: "MiB of wasm memory held", rows: [{ label: "", values: memory }] },
    ],
    targets: [
      target(`highest ratio, ${ratio.label}`, ratio.values.ratio, { atMost: DOUBLED }),
      target(`slowest, ${slowest.label}`, slowest.values["1 MiB"], { atMost: WORST_MS, unit: "ms" }),
      ...Object.entries(memory).map(([when, held]) => target(`memory held ${when}`, held, { atMost: HELD_MIB, unit: "MiB" })),
    ],
  };
  return [growth];
}

async function cells() {
  const { code, text } = await output(process.execPath, ["--expose-gc", `${import.meta.dirname}/growth-cells.mjs`]);
  if (code !== 0) throw new Missing("measuring growth failed: see above");
  return JSON.parse(text);
}
