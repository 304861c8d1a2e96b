// @cloudflare/vite-plugin: the worker in Vite's development server, and built and previewed.

import { readFile } from "node:fs/promises";
import { run } from "../../../scripts/run.mjs";
import { runServed, cloudflareProject } from "../cloudflare.mjs";

const VITE = "node_modules/vite/bin/vite.js";
const SERVER = ["--host", "127.0.0.1", "--port", "0"];
const READY = /Local: +(\S+)\s/;

const { devDependencies } = JSON.parse(await readFile(`${import.meta.dirname}/package.json`, "utf8"));
const version = `${devDependencies["@cloudflare/vite-plugin"]}, Vite ${devDependencies.vite}`;

async function dev({ install, context }) {
  const project = await cloudflareProject(install, import.meta.dirname);
  return { version, results: await runServed(project, [VITE, "dev", ...SERVER], READY, context) };
}

async function preview({ install, context }) {
  const project = await cloudflareProject(install, import.meta.dirname);
  const { node, cwd, env } = project;
  const args = [VITE, "build", "--logLevel", "warn"];
  await run(node, args, { cwd, env: { ...process.env, ...env } });
  return { version, results: await runServed(project, [VITE, "preview", ...SERVER], READY, context) };
}

export const rows = [
  { name: "@cloudflare/vite-plugin, vite dev", core: false, run: dev },
  { name: "@cloudflare/vite-plugin, vite build", core: false, run: preview },
];
