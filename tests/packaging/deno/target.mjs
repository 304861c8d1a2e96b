// Deno, from npm's `deno` package, with the tarball in node_modules: found as Node finds it, and by
// `npm:` specifiers.

import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { read } from "../../../scripts/run.mjs";
import { runProgram, SUITE_PROGRAM } from "../program.mjs";

const PERMISSIONS = ["--allow-net=127.0.0.1", "--allow-env=CONTEXT"];

const row = (name, core, options) => ({
  name,
  core,
  async run({ install, context }) {
    const project = await install(import.meta.dirname);
    await writeFile(join(project, "suite.mjs"), `import process from "node:process";${SUITE_PROGRAM}`);
    const deno = join(project, "node_modules", ".bin", "deno");
    const args = ["run", ...options, ...PERMISSIONS, "suite.mjs"];
    return {
      version: /^deno (\S+)/.exec(read(deno, ["--version"]))[1],
      results: await runProgram(deno, args, project, context),
    };
  },
});

export const rows = [
  row("Deno", true, []),
  row("Deno, npm: specifiers", false, ["--config=npm.json"]),
];
