// The suite in a process of its own, for runtimes that are programs: an uncaught exception there is a
// failure here. Rejections that nobody handles are the suite's own affair.

import { output } from "../../scripts/run.mjs";

/** For a file beside the folder `suite`. */
export const SUITE_PROGRAM = `
import { runAll } from "./suite/index.js";
const stray = [];
process.on("uncaughtException", (error) => stray.push(error));
runAll(JSON.parse(process.env.CONTEXT)).then(async (results) => {
  await new Promise((resolve) => setTimeout(resolve, 50));
  for (const error of stray) results.push({ name: "uncaught", error: String(error?.stack ?? error) });
  console.log(JSON.stringify(results));
});
`;

/** Runs such a program and gives the suite's results. */
export async function runProgram(command, args, cwd, context) {
  const env = { ...process.env, CONTEXT: JSON.stringify(context) };
  const { code, text } = await output(command, args, { cwd, env });
  return code === 0 ? JSON.parse(text) : [{ name: args.at(-1), error: `the process died (${code})` }];
}
