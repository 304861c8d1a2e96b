// Rollup with the one plugin that it needs for any package: finding it in node_modules.

import { bundlerRows } from "../bundler.mjs";
import { PAGE_PROGRAM } from "../page.mjs";

async function load() {
  const [{ rollup, VERSION }, { nodeResolve }] = await Promise.all([
    import("rollup"),
    import("@rollup/plugin-node-resolve"),
  ]);
  const bundle = async (input, dir) => {
    const made = await rollup({ input, plugins: [nodeResolve()] });
    await made.write({ dir });
    await made.close();
  };
  return { tool: `Rollup ${VERSION}`, bundle };
}

export const rows = bundlerRows("Rollup", {
  template: import.meta.dirname,
  program: PAGE_PROGRAM,
  load,
});
