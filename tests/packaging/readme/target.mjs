// Every piece of JavaScript in the README, run where it says it runs.

import assert from "node:assert/strict";
import { runNamed } from "../../named.mjs";
import { files, pieces } from "./snippets.mjs";
import { alone, builder, bun, chromium, deno, next, node, workerd } from "./runtimes.mjs";

/** Each snippet that is a program, and where it runs. */
const QUICK = { "first.mjs": alone, "worker.js": workerd, "server.mjs": node };
const OTHERS = {
  "supabase/functions/sessions/index.js": deno,
  "server.js": bun,
  "app/sessions/route.js": next,
};
const [form, yoti] = pieces;

export const rows = [
  row("README snippets", true, {
    ...programs(QUICK),
    "the form": (given) => chromium(form, given),
    "the builder": (given) => builder(yoti, given),
    async "none is left out"() {
      const run = ["session.mjs", ...Object.keys({ ...QUICK, ...OTHERS })];
      assert.deepEqual(Object.keys(files).toSorted(), run.toSorted());
      assert.equal(pieces.length, 2);
    },
  }),
  row("README snippets for Deno, Bun and Next.js", false, programs(OTHERS)),
];

function programs(places) {
  const tests = Object.entries(places).map(([name, run]) => [name, (given) => run(name, given)]);
  return Object.fromEntries(tests);
}

/** @param tests each gives the version of what it ran in */
function row(name, core, tests) {
  return {
    name,
    core,
    async run(given) {
      const versions = [];
      const noted = Object.entries(tests).map(([name, run]) => [
        name,
        async () => versions.push(await run(given)),
      ]);
      const results = await runNamed(Object.fromEntries(noted));
      return { version: versions.filter(Boolean).join(", "), results };
    },
  };
}
