// Vite as it comes, by its command: no configuration, no plugins.

import { writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, join } from "node:path";
import { run } from "../../../scripts/run.mjs";
import { files, MODULE_PAGE, runPage, STREAMED_PROGRAM } from "../page.mjs";
import { serve } from "../server.mjs";
import { runUnused } from "../unused.mjs";

const { devDependencies } = createRequire(import.meta.url)("./package.json");
const tool = `Vite ${devDependencies.vite}`;

const VITE = "node_modules/vite/bin/vite.js";

const build = (cwd, ...args) =>
  run(process.execPath, [VITE, "build", "--logLevel", "error", ...args], { cwd });

/** A project whose page is the suite. */
async function page(install) {
  const project = await install(import.meta.dirname);
  await writeFile(join(project, "index.html"), MODULE_PAGE);
  await writeFile(join(project, "main.js"), STREAMED_PROGRAM);
  return project;
}

export const rows = [
  {
    name: "Vite, development server",
    core: false,
    async run({ install, ...vendors }) {
      const args = [VITE, "--host", "127.0.0.1", "--port", "0"];
      const server = await serve(process.execPath, args, { cwd: await page(install) });
      const ask = ({ url }) => {
        const { pathname, search } = new URL(url);
        return fetch(new URL(pathname + search, server.url));
      };
      try {
        return await runPage(vendors, ask, { tool });
      } finally {
        await server.stop();
      }
    },
  },
  {
    name: "Vite, build",
    core: true,
    async run({ install, ...vendors }) {
      const project = await page(install);
      await build(project);
      return runPage(vendors, files(join(project, "dist")), { tool });
    },
  },
  {
    name: "Vite, what is not used",
    core: false,
    async run({ install }) {
      const project = await page(install);
      const bundle = async (program, folder) => {
        await writeFile(join(project, "main.js"), `import "./${basename(program)}";`);
        await build(project, "--outDir", folder);
      };
      return { version: tool, results: await runUnused(project, bundle) };
    },
  },
];
