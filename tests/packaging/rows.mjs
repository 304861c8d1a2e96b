// The packed tarball in real projects: a row of the matrix each.
//
// A row is `{ name, core, run }`; `core` rows are part of `npm test`. `run` is given `install`, which
// puts the tarball and the suite into a fresh copy of a project, and the sandbox vendors on loopback
// (`context` is what the suite wants to know of them). It gives `{ version, results }`.

import { existsSync, readdirSync } from "node:fs";
import { load, root } from "../../scripts/run.mjs";
import { installPacked } from "../packed.mjs";
import { startVendors } from "../vendors.mjs";

/** The rows of every target: a folder with a project, if it needs one, and `target.mjs`. */
export async function readRows() {
  const targets = ["packaging", "integrations"].flatMap((group) => {
    const folder = `${root}/tests/${group}`;
    return (existsSync(folder) ? readdirSync(folder) : [])
      .sort()
      .map((name) => `${folder}/${name}/target.mjs`)
      .filter(existsSync);
  });
  const modules = await Promise.all(targets.map(load));
  return modules.flatMap(({ rows }) => rows);
}

/**
 * Runs one row; gives `{ version, passed, failed }` and prints what failed.
 * @param source another package and suite than the release's, as `installPacked` takes them
 */
export async function runRow({ run }, source) {
  const vendors = await startVendors();
  const projects = [];
  const install = async (template) => {
    const packed = await installPacked(template, source);
    projects.push(packed);
    return packed.project;
  };
  try {
    const { version, results } = await run({ install, ...vendors });
    return { version, ...tally(results) };
  } finally {
    await vendors.close();
    await Promise.all(projects.map(({ remove }) => remove()));
  }
}

/** Prints a line per failure and gives the counts. */
export function tally(results) {
  const failed = results.filter(({ error }) => error !== undefined);
  for (const { name, error } of failed) console.log(`  ✗ ${name}\n    ${error.replaceAll("\n", "\n    ")}`);
  return { passed: results.length - failed.length, failed: failed.length };
}
