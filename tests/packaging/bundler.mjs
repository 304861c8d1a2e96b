// The rows of a bundler whose output is scripts: the suite in a page, and what is left out.

import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { files, MODULE_PAGE, runPage } from "./page.mjs";
import { runUnused } from "./unused.mjs";

/**
 * @param template the folder of the project, if it needs one
 * @param program what the page runs, beside the folder `suite`
 * @param load gives `{ tool, bundle }`, called when the packages of `template` are there: the bundler
 *   with its version, and what bundles a program into a folder
 */
export const bundlerRows = (name, { template, program, load }) => [
  {
    name,
    core: false,
    async run({ install, ...vendors }) {
      const project = await install(template);
      const { tool, bundle } = await load();
      const [main, dist] = [join(project, "main.js"), join(project, "dist")];
      await writeFile(main, program);
      await bundle(main, dist);
      await writeFile(join(dist, "index.html"), MODULE_PAGE);
      return runPage(vendors, files(dist), { tool });
    },
  },
  {
    name: `${name}, what is not used`,
    core: false,
    async run({ install }) {
      const project = await install(template);
      const { tool, bundle } = await load();
      return { version: tool, results: await runUnused(project, bundle) };
    },
  },
];
