// Deno, from npm's `deno` package, with the tarball in node_modules: found as Node finds it, and by
// `npm:` specifiers.

import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { commandOf, versionOf } from "../installed.mjs";
import { runProgram, SUITE_PROGRAM } from "../program.mjs";

const PERMISSIONS = ["--allow-net=127.0.0.1", "--allow-env=CONTEXT"];

const row = (name, core, options) => ({
  name,
  core,
  async run({ install, context }) {
    const project = await install(import.meta.dirname);
    await writeFile(join(project, "suite.mjs"), `import process from "node:process";${SUITE_PROGRAM}`);
    const args = ["run", ...options, ...PERMISSIONS, "suite.mjs"];
    const results = await runProgram(commandOf(project, "deno"), args, project, context);
    return { version: await versionOf(project, "deno"), results };
  },
});

export const rows = [
  row("Deno", true, []),
  row("Deno, npm: specifiers", false, ["--config=npm.json"]),
];
