// Runs commands and says what is done, how long it takes, what is next, and what is missing. When a
// script ends, however it ends, all that it started ends with it.

import { spawn, spawnSync } from "node:child_process";
import { realpathSync } from "node:fs";
import { constants } from "node:os";
import { fileURLToPath, pathToFileURL } from "node:url";

export const root = fileURLToPath(new URL("..", import.meta.url)).replace(/\/$/, "");

/** Imports a module by its path, in which a URL would read more than letters. */
export const load = (path) => import(pathToFileURL(path));

/** Whether a module, by its `import.meta.url`, is what Node was started with. */
export const isMain = (url) => !!process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(url);

/** A reason to stop that a person can act on. */
export class Missing extends Error {}

/** The programs that run, each with a group of its own. */
const programs = new Set();

/** Starts a program that ends when this one does. */
export function start(command, args, options) {
  // A group of its own, to end all of it: cargo leaves the compilers behind that it has started.
  const child = spawn(command, args, { cwd: root, detached: true, ...options });
  programs.add(child);
  for (const event of ["error", "exit"]) child.on(event, () => programs.delete(child));
  return child;
}

function endPrograms() {
  for (const { pid } of programs) {
    try {
      process.kill(-pid, "SIGTERM");
    } catch {
      // It has just ended by itself.
    }
  }
}

/** Runs a command with its output shown; rejects when it fails. */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = start(command, args, { stdio: ["ignore", "inherit", "inherit"], ...options });
    child.on("error", () => reject(new Missing(`cannot run ${command}: is it installed?`)));
    child.on("exit", (code, signal) =>
      code === 0 ? resolve() : reject(new Missing(`${command} ${args[0]} failed (exit ${code ?? signal})`)),
    );
  });
}

/** Asks a command that answers at once, and gives what it printed; `undefined` when it failed. */
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
    const child = start(command, args, { stdio: ["ignore", "pipe", "inherit"], ...options });
    let text = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding("utf8").on("data", (chunk) => (text += chunk));
    }
    child.on("error", reject);
    child.on("close", (code, signal) => resolve({ code: code ?? signal, text }));
  });
}

/** Runs a command that is only heard when it fails. */
export async function quietly(command, args, options) {
  const stdio = ["ignore", "pipe", "pipe"];
  const { code, text } = await output(command, args, { stdio, ...options });
  if (code !== 0) throw new Missing(`${command} ${args.join(" ")} failed (exit ${code}):\n${text}`);
}

/** The steps that are announced and to come, how many have begun, and of how many. */
const ahead = [];
const count = { begun: 0, all: 0 };

/** The steps that run: each name with the time it began. */
const running = new Map();

/** How often a step that takes its time is heard of: a log is read afterwards. */
const BEAT_MS = process.stdout.isTTY ? 1_000 : 30_000;
let beat;

/** Announces steps by name, so that each can tell its number and the next one. */
export function plan(names) {
  if (ahead.length === 0) Object.assign(count, { begun: 0, all: 0 });
  ahead.push(...names);
  count.all += names.length;
}

/** The step that began last: its name is not repeated, if it is the only one. */
let told;

/** Does one step of a script, perhaps beside others, and prints how long it took. */
export async function step(name, task) {
  const started = Date.now();
  const at = ahead.indexOf(name);
  const isPlanned = at >= 0;
  if (isPlanned) ahead.splice(at, 1);
  const number = isPlanned ? `${++count.begun}/${count.all} ` : "";
  const isFollowed = isPlanned && ahead.length > 0;
  console.log(`• ${number}${name}${isFollowed ? ` (next: ${ahead[0]})` : ""}`);
  told = name;
  running.set(name, started);
  beat ??= setInterval(tellWhatRuns, BEAT_MS);
  try {
    const result = await task();
    const isClear = told === name && running.size === 1;
    console.log(`  ${isClear ? "" : `${name}: `}${((Date.now() - started) / 1000).toFixed(1)} s`);
    return result;
  } finally {
    told = undefined;
    running.delete(name);
    if (running.size === 0) beat = clearInterval(beat);
  }
}

function tellWhatRuns() {
  const since = (started) => {
    const seconds = Math.round((Date.now() - started) / 1000);
    return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
  };
  const now = Array.from(running, ([name, started]) => `${name}, ${since(started)}`).join("; ");
  const line = `  … ${now}${ahead.length > 0 ? ` (next: ${ahead[0]})` : ""}`;
  if (process.stdout.isTTY) draw(line);
  else console.log(line);
}

let isDrawn = false;

/** On a terminal: a line that is written over by the next one, and wiped before anything else is printed. */
function draw(line) {
  process.stdout.write(`${line.slice(0, (process.stdout.columns ?? 80) - 1)}\r`);
  isDrawn = true;
}

if (process.stdout.isTTY) {
  const write = process.stdout.write.bind(process.stdout);
  process.stdout.write = (...args) => {
    if (isDrawn) write("\x1b[2K");
    isDrawn = false;
    return write(...args);
  };
}

/** Runs a script's main function; a failure is one clear line and exit 1. */
export async function main(task) {
  endWhenTold();
  try {
    await task();
  } catch (error) {
    console.log("");
    console.error(`✗ ${error instanceof Missing ? error.message : error.stack}`);
    process.exit(1);
  }
}

/** How often it is looked whether npm still lives. */
const PARENT_MS = 250;

/**
 * Ends this process, and so all that it started, when it is told to: with the exit code that is set, if one is.
 *
 * npm (10 and 11) hands SIGTERM and SIGINT to the shell in which it runs a script, and no further. Debian's
 * dash would stay between npm and Node: it ends at SIGTERM without a word to Node, and at SIGINT waits for
 * Node, which has not heard of it. So the scripts in package.json begin with `exec`: the shell becomes Node. An npm
 * that is killed hands on nothing, but then this process has another parent.
 */
function endWhenTold() {
  const end = (signal) => process.exit(process.exitCode ?? 128 + constants.signals[signal]);
  for (const signal of ["SIGHUP", "SIGINT", "SIGTERM"]) process.on(signal, end);
  process.on("exit", endPrograms);
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  setInterval(() => process.ppid === parent || end("SIGTERM"), PARENT_MS).unref();
}
