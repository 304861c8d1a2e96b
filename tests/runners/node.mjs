// The suite in Node, in a process of its own: an uncaught exception there is a failure here.

import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { output } from "../../scripts/run.mjs";

const PROGRAM = `
import { runAll } from "./suite/index.js";
const stray = [];
process.on("uncaughtException", (error) => stray.push(error));
process.on("unhandledRejection", (error) => stray.push(error));
const results = await runAll(JSON.parse(process.env.CONTEXT));
await new Promise((resolve) => setTimeout(resolve, 50));
for (const error of stray) results.push({ name: "uncaught", error: String(error?.stack ?? error) });
console.log(JSON.stringify(results));
`;

export async function runInNode(project, context) {
  await writeFile(join(project, "run.mjs"), PROGRAM);
  const env = { ...process.env, CONTEXT: JSON.stringify(context) };
  const { code, text } = await output(process.execPath, ["run.mjs"], { cwd: project, env });
  return code === 0 ? JSON.parse(text) : [{ name: "node", error: `the process died (${code})` }];
}
