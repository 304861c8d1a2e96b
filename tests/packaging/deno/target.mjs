// Deno, from npm's `deno` package, with the tarball in node_modules.

import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { read } from "../../../scripts/run.mjs";
import { runProgram, SUITE_PROGRAM } from "../program.mjs";

export const rows = [
  {
    name: "Deno",
    core: true,
    async run({ install, context }) {
      const project = await install(import.meta.dirname);
      await writeFile(join(project, "suite.mjs"), `import process from "node:process";${SUITE_PROGRAM}`);
      const deno = join(project, "node_modules", ".bin", "deno");
      const permissions = ["--allow-net=127.0.0.1", "--allow-env=CONTEXT"];
      return {
        version: /^deno (\S+)/.exec(read(deno, ["--version"]))[1],
        results: await runProgram(deno, ["run", ...permissions, "suite.mjs"], project, context),
      };
    },
  },
];
