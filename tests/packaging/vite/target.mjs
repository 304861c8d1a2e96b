// Vite as it comes, by its command: no configuration, no plugins.

import { spawn } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, join } from "node:path";
import { run } from "../../../scripts/run.mjs";
import { files, MODULE_PAGE, runPage, STREAMED_PROGRAM } from "../page.mjs";
import { runUnused } from "../unused.mjs";

const { devDependencies } = createRequire(import.meta.url)("./package.json");
const tool = `Vite ${devDependencies.vite}`;

const env = { ...process.env, NO_COLOR: "1" };
const command = (...args) => ["node_modules/vite/bin/vite.js", ...args];

const build = (project, ...args) =>
  run(process.execPath, command("build", "--logLevel", "error", ...args), { cwd: project, env });

/** Vite's server for development, with its address. */
async function develop(project) {
  const child = spawn(process.execPath, command("--host", "127.0.0.1"), { cwd: project, env });
  let text = "";
  const url = await new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("exit", () => reject(new Error(`Vite's server died:\n${text}`)));
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (chunk) => {
        text += chunk;
        const [address] = /http:\S+(?=\s)/.exec(text) ?? [];
        if (address) resolve(address);
      });
    }
  });
  return { url, close: () => child.kill() };
}

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
      const server = await develop(await page(install));
      const serve = ({ url }) => {
        const { pathname, search } = new URL(url);
        return fetch(new URL(pathname + search, server.url));
      };
      try {
        return await runPage(vendors, serve, { tool });
      } finally {
        server.close();
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
