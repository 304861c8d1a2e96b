// Next, built and started: an edge route and a Node route, by each of its two bundlers.

import { quietly } from "../../../scripts/run.mjs";
import { versionOf } from "../installed.mjs";
import { QUIET } from "../quiet.mjs";
import { runServed } from "../server.mjs";

const NEXT = "node_modules/next/dist/bin/next";

const row = (bundler, route) => ({
  name: `Next, ${route} route, ${bundler}`,
  core: false,
  async run({ install, context }) {
    const options = { cwd: await install(import.meta.dirname), env: QUIET, path: `/${route}` };
    await quietly(process.execPath, [NEXT, "build", `--${bundler}`], options);
    const args = [NEXT, "start", "--hostname", "127.0.0.1", "--port", "0"];
    const results = await runServed(process.execPath, args, options, context);
    return { version: await versionOf(options.cwd, "next"), results };
  },
});

export const rows = ["webpack", "turbopack"].flatMap((bundler) =>
  ["edge", "node"].map((route) => row(bundler, route)),
);
