// Bun, from npm's `bun` package: the suite as it stands, and compiled into one executable.

import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { run } from "../../../scripts/run.mjs";
import { commandOf, versionOf } from "../installed.mjs";
import { runProgram, SUITE_PROGRAM } from "../program.mjs";

async function projectOf(install) {
  const project = await install(import.meta.dirname);
  await writeFile(join(project, "suite.mjs"), SUITE_PROGRAM);
  return { project, bun: commandOf(project, "bun"), version: await versionOf(project, "bun") };
}

export const rows = [
  {
    name: "Bun",
    core: true,
    async run({ install, context }) {
      const { project, bun, version } = await projectOf(install);
      return { version, results: await runProgram(bun, ["suite.mjs"], project, context) };
    },
  },
  {
    name: "Bun, one executable",
    core: false,
    async run({ install, context }) {
      const { project, bun, version } = await projectOf(install);
      const program = join(project, "program");
      await run(bun, ["build", "--compile", "suite.mjs", "--outfile", program], { cwd: project });
      return { version, results: await runProgram(program, [], project, context) };
    },
  },
];
