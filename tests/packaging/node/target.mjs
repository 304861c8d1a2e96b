// Node, each supported major: as ES modules, by `require`, and in one bundled file.

import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import { read } from "../../../scripts/run.mjs";
import { nodeOf } from "../node.mjs";
import { runProgram, SUITE_PROGRAM } from "../program.mjs";

const MAJORS = [20, 22, 24, 26];

/** How the package gets into the program. */
const WAYS = {
  "import": async () => "suite.mjs",
  "require": (project) => bundle(project, "cjs", { packages: "external", banner: { js: '"use strict";' } }),
  "esbuild bundle": (project) => bundle(project, "esm"),
};

async function bundle(project, format, options) {
  const name = `bundled.${format === "cjs" ? "cjs" : "mjs"}`;
  await build({
    entryPoints: [join(project, "suite.mjs")],
    outfile: join(project, name),
    bundle: true,
    platform: "node",
    format,
    logLevel: "warning",
    ...options,
  });
  return name;
}

export const rows = MAJORS.flatMap((major) =>
  Object.entries(WAYS).map(([way, prepare]) => ({
    name: `Node ${major}, ${way}`,
    core: process.versions.node.startsWith(`${major}.`) && way !== "esbuild bundle",
    async run({ install, context }) {
      const [node, project] = await Promise.all([nodeOf(major), install()]);
      await writeFile(join(project, "suite.mjs"), SUITE_PROGRAM);
      const program = await prepare(project);
      return {
        version: read(node, ["--version"]).trim(),
        results: await runProgram(node, [program], project, context),
      };
    },
  })),
);
