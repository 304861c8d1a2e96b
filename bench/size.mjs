// What goes over the wire, and what of it is what.

import { sizes } from "../tests/sizes.mjs";
import { target } from "./targets.mjs";

const PACKAGE = `${import.meta.dirname}/node_modules/idv-session`;
const AIMS = { "idv-session/web": 22, "idv-session/edge": 45 };

export const names = ["size"];

export async function run() {
  const measured = await sizes(PACKAGE);
  const rows = Object.entries(measured).map(([label, values]) => ({ label, values }));
  const targets = Object.entries(AIMS).map(([label, atMost]) =>
    target(label, measured[label].all, { atMost, unit: "kB" }),
  );
  return [{ name: "size", title: "gzip -9", unit: "kB", groups: [{ title: "", rows }], targets }];
}
