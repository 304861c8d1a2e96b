// webpack in production mode, with an entry, an output and nothing else: no plugins, no experiments.

import { basename, dirname } from "node:path";
import { promisify } from "node:util";
import { bundlerRows } from "../bundler.mjs";
import { STREAMED_PROGRAM } from "../page.mjs";

async function load() {
  const { default: webpack } = await import("webpack");
  const bundle = async (program, folder) => {
    const stats = await promisify(webpack)({
      context: dirname(program),
      mode: "production",
      entry: `./${basename(program)}`,
      output: { path: folder },
    });
    if (stats.hasErrors()) throw new Error(stats.toString("errors-only"));
  };
  return { tool: `webpack ${webpack.version}`, bundle };
}

export const rows = bundlerRows("webpack", {
  template: import.meta.dirname,
  program: STREAMED_PROGRAM,
  load,
});
