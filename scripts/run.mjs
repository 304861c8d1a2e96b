// Runs commands and says what is done, how long it took, and what is missing.

import { spawn, spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("..", import.meta.url)).replace(/\/$/, "");

/** A reason to stop that a person can act on. */
export class Missing extends Error {}

/** Runs a command with its output shown; rejects when it fails. */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: "inherit", ...options });
    child.on("error", () => reject(new Missing(`cannot run ${command}: is it installed?`)));
    child.on("exit", (code) =>
      code === 0 ? resolve() : reject(new Missing(`${command} ${args[0]} failed (exit ${code})`)),
    );
  });
}

/** Runs a command and gives what it printed; `undefined` when it failed. */
export function read(command, args, options = {}) {
  const { status, stdout } = spawnSync(command, args, {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
    ...options,
  });
  return status === 0 ? stdout : undefined;
}

/** Runs a command without blocking and gives what it printed on stdout. */
export function output(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: ["ignore", "pipe", "inherit"], ...options });
    let text = "";
    child.stdout.setEncoding("utf8").on("data", (chunk) => (text += chunk));
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, text }));
  });
}

/** Runs a command that is only heard when it fails. */
export async function quietly(command, args, options) {
  const { code, text } = await output(command, args, options);
  if (code !== 0) throw new Missing(`${command} ${args.join(" ")} failed (exit ${code}):\n${text}`);
}

/** Does one step of a script and prints how long it took. */
export async function step(name, task) {
  const started = Date.now();
  console.log(`• ${name}`);
  const result = await task();
  console.log(`  ${((Date.now() - started) / 1000).toFixed(1)} s`);
  return result;
}

/** Runs a script's main function; a failure is one clear line and exit 1. */
export async function main(task) {
  try {
    await task();
  } catch (error) {
    console.error(`\n✗ ${error instanceof Missing ? error.message : error.stack}`);
    process.exit(1);
  }
}
