// The package as users get it: packed into a tarball and installed in an empty project.

import { rmSync } from "node:fs";
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Missing, output, quietly, root } from "../scripts/run.mjs";
import { setUpNpm } from "../scripts/setup.mjs";

/** The fixtures as one value, because a worker and a page cannot read folders. */
async function readFixtures() {
  const folder = `${root}/tests/fixtures`;
  const contracts = (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isDirectory());
  return Promise.all(
    contracts.map(async ({ name: contract }) => {
      const list = [];
      for (const kind of ["accept", "reject"]) {
        for (const file of (await readdir(`${folder}/${contract}/${kind}`)).sort()) {
          const text = await readFile(`${folder}/${contract}/${kind}/${file}`, "utf8");
          list.push({ kind, name: file, ...JSON.parse(text) });
        }
      }
      return { contract, list };
    }),
  );
}

/** The tarball of a built package, made once a run: of the release, unless told otherwise. */
export const tarball = once(async (pkg = `${root}/pkg`) => {
  const folder = await mkdtemp(join(tmpdir(), "idv-session-"));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  const args = ["pack", pkg, "--json", "--pack-destination", folder, "--loglevel=error"];
  const { code, text } = await output("npm", args);
  if (code !== 0) throw new Missing("npm pack failed");
  const [{ filename, files, size }] = JSON.parse(text);
  return { tarball: join(folder, filename), files: files.map(({ path }) => path), size };
});

const fixtures = once(async () => `export const fixtures = ${JSON.stringify(await readFixtures())};\n`);

/**
 * Installs the packed tarball in a copy of a project outside the repository, with the suite beside it.
 * @param template a folder with package.json and a lock file; nothing for an empty project
 * @param source `pkg`, another package than the release's; `suite`, a folder whose files go before the
 *   suite's own
 */
export async function installPacked(template, { pkg, suite } = {}) {
  const project = await mkdtemp(join(tmpdir(), "idv-session-"));
  if (template) {
    await setUpNpm(template);
    await cp(template, project, { recursive: true, verbatimSymlinks: true });
  } else {
    await writeFile(join(project, "package.json"), '{ "private": true, "type": "module" }\n');
  }
  const packed = await addPacked(project, pkg);
  for (const folder of [`${root}/tests/suite`, suite].filter(Boolean)) {
    await cp(folder, join(project, "suite"), { recursive: true });
  }
  await writeFile(join(project, "suite", "fixtures.js"), await fixtures());
  return { ...packed, project, remove: () => rm(project, { recursive: true, force: true }) };
}

/** Installs the packed tarball in a project beside what is there; gives what `tarball` gives. */
export async function addPacked(project, pkg) {
  const packed = await tarball(pkg);
  const options = ["--no-save", "--no-audit", "--no-fund", "--loglevel=error", "--ignore-scripts"];
  await quietly("npm", ["install", packed.tarball, ...options], { cwd: project });
  return packed;
}

/** A function that does its work once for each argument, and gives the same promise ever after. */
function once(work) {
  const results = new Map();
  return (argument) => {
    if (!results.has(argument)) results.set(argument, work(argument));
    return results.get(argument);
  };
}
