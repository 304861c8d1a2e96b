// Next, built and started: an edge route and a Node route, by each of its two bundlers.

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Missing, output } from "../../../scripts/run.mjs";
import { askForResults, serve } from "../server.mjs";

const env = { NEXT_TELEMETRY_DISABLED: "1" };

const row = (bundler, route) => ({
  name: `Next, ${route} route, ${bundler}`,
  core: false,
  async run({ install, context }) {
    const cwd = await install(import.meta.dirname);
    const next = join(cwd, "node_modules", "next");
    const cli = join(next, "dist", "bin", "next");
    const build = await output(process.execPath, [cli, "build", `--${bundler}`], {
      cwd,
      env: { ...process.env, ...env },
    });
    if (build.code !== 0) throw new Missing(`next build --${bundler} failed:\n${build.text}`);
    const options = { cwd, env, ready: /Local:\s+(http:\S+)/ };
    const start = ["start", "--hostname", "127.0.0.1", "--port", "0"];
    const server = await serve(process.execPath, [cli, ...start], options);
    try {
      const { version } = JSON.parse(await readFile(join(next, "package.json"), "utf8"));
      return { version, results: await askForResults(`${server.url}/${route}`, context) };
    } finally {
      await server.stop();
    }
  },
});

export const rows = ["webpack", "turbopack"].flatMap((bundler) =>
  ["edge", "node"].map((route) => row(bundler, route)),
);
