// Vitest with its tests inside workerd, by the Workers pool under its old name and its new one.

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Missing, output } from "../../../scripts/run.mjs";
import { cloudflareProject } from "../cloudflare.mjs";
import { versionOf } from "../installed.mjs";

const row = (plugin) => ({
  name: `${plugin}, vitest run`,
  core: false,
  async run({ install, context }) {
    const { node, cwd, env } = await cloudflareProject(install, import.meta.dirname);
    const args = ["node_modules/vitest/vitest.mjs", "run", "--reporter=json", "--outputFile=results.json"];
    const { code, text } = await output(node, args, {
      cwd,
      env: { ...env, PLUGIN: plugin, CONTEXT: JSON.stringify(context) },
    });
    const report = JSON.parse(await readFile(join(cwd, "results.json"), "utf8"));
    const [{ message, assertionResults }] = report.testResults;
    // What is no test's failure, such as an error that nobody caught.
    if ((code === 0) !== report.success || message) throw new Missing(`${message}\n${text}`);
    return {
      version: `${await versionOf(cwd, plugin)}, Vitest ${await versionOf(cwd, "vitest")}`,
      results: assertionResults.map(({ title, status, failureMessages }) =>
        status === "passed" ? { name: title } : { name: title, error: failureMessages.join("\n") || status },
      ),
    };
  },
});

export const rows = [row("@cloudflare/vitest-pool-workers"), row("@cloudflare/vitest-plugin")];
