// @cloudflare/vite-plugin: the worker in Vite's development server, and built and previewed.

import { run } from "../../../scripts/run.mjs";
import { cloudflareProject } from "../cloudflare.mjs";
import { versionOf } from "../installed.mjs";
import { runServed } from "../server.mjs";

const VITE = "node_modules/vite/bin/vite.js";

/** @param command what serves the worker @param isBuilt whether it serves what was built before */
const row = (command, isBuilt) => ({
  name: `@cloudflare/vite-plugin, vite ${isBuilt ? "build" : command}`,
  core: false,
  async run({ install, context }) {
    const { node, ...options } = await cloudflareProject(install, import.meta.dirname);
    if (isBuilt) await run(node, [VITE, "build", "--logLevel", "warn"], options);
    const versions = ["@cloudflare/vite-plugin", "vite"].map((name) => versionOf(options.cwd, name));
    const [plugin, vite] = await Promise.all(versions);
    const args = [VITE, command, "--host", "127.0.0.1", "--port", "0"];
    return { version: `${plugin}, Vite ${vite}`, results: await runServed(node, args, options, context) };
  },
});

export const rows = [row("dev", false), row("preview", true)];
