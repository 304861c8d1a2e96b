// The package as users get it: packed into a tarball and installed in an empty project.

import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Missing, read, root } from "../scripts/run.mjs";

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

/** Installs the packed tarball of `pkg/` in a new project, with the suite beside it. */
export async function installPacked() {
  const project = await mkdtemp(join(tmpdir(), "idv-session-"));
  const packed = read("npm", ["pack", `${root}/pkg`, "--json", "--pack-destination", project, "--loglevel=error"]);
  if (packed === undefined) throw new Missing("npm pack failed");
  const [{ filename, files }] = JSON.parse(packed);
  await writeFile(join(project, "package.json"), '{ "private": true, "type": "module" }\n');
  const installed = read(
    "npm",
    ["install", `./${filename}`, "--no-audit", "--no-fund", "--loglevel=error", "--ignore-scripts"],
    { cwd: project },
  );
  if (installed === undefined) throw new Missing("npm install of the tarball failed");
  await cp(`${root}/tests/suite`, join(project, "suite"), { recursive: true });
  const fixtures = JSON.stringify(await readFixtures());
  await writeFile(join(project, "suite", "fixtures.js"), `export const fixtures = ${fixtures};\n`);
  return {
    project,
    files: files.map(({ path }) => path),
    remove: () => rm(project, { recursive: true, force: true }),
  };
}
