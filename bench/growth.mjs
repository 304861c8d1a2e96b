// Whether cost grows as the payload does, up to just under the budget, and whether memory does not.

import { Missing, output } from "../scripts/run.mjs";
import { target } from "./targets.mjs";

export const names = ["growth"];

const FLAT = 2;

export async function run() {
  const { code, text } = await output(process.execPath, [`${import.meta.dirname}/growth-cells.mjs`]);
  if (code !== 0) throw new Missing("measuring growth failed: see above");
  const { speeds, memory } = JSON.parse(text);

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
  return [{ name: "growth", title: "from 1 KB to the budget", unit: "", groups, targets: [...flat, ...grown] }];
}
