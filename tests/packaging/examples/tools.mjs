// How an example is installed and started, by the commands of its README. A tool makes a copy of an
// example ready and gives `{ command, args, env, ready, version, types, close }`.

import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Missing, output, read, root } from "../../../scripts/run.mjs";
import { setUpNpm } from "../../../scripts/setup.mjs";
import { tarball } from "../../packed.mjs";
import { startRegistry } from "./registry.mjs";

/** Nothing is told to anybody, and no port is a fixed one. */
const QUIET = {
  ...process.env,
  PORT: "0",
  CLOUDFLARE_CF_FETCH_ENABLED: "false",
  DENO_NO_UPDATE_CHECK: "1",
  NEXT_TELEMETRY_DISABLED: "1",
  WRANGLER_HIDE_BANNER: "true",
  WRANGLER_SEND_METRICS: "false",
};

/** What a server prints when it is ready. */
const READY = /(http:\/\/[\w.]+:\d+)/;

/** @param main the package whose version the matrix shows; Node by default */
export const npm = (main) => async (folder) => {
  await askForTarball(folder);
  await must("npm", ["install", "--prefer-offline", "--loglevel=error"], { cwd: folder });
  const version = main
    ? JSON.parse(await readFile(join(folder, "node_modules", main, "package.json"), "utf8")).version
    : process.version;
  return { command: "npm", args: ["start", "--"], env: QUIET, ready: READY, version, types, close };
};

export async function bun(folder) {
  const command = await binary("bun");
  const env = { ...QUIET, PATH: `${join(command, "..")}:${process.env.PATH}` };
  await askForTarball(folder);
  await must(command, ["install", "--silent"], { cwd: folder, env });
  const version = read(command, ["--version"]).trim();
  return { command, args: ["start"], env, ready: READY, version, types, close };
}

export async function deno(folder) {
  const command = await binary("deno");
  const registry = await startRegistry();
  const env = {
    ...QUIET,
    DENO_DIR: join(folder, ".deno"),
    DENO_SERVE_ADDRESS: "tcp:127.0.0.1:0",
    NPM_CONFIG_REGISTRY: registry.url,
  };
  return {
    command,
    args: ["task", "start"],
    env,
    ready: /Listening on (\S+)/,
    version: /^deno (\S+)/.exec(read(command, ["--version"]))[1],
    types: (cwd, ...args) => must(command, ["check", "--quiet", ...args], { cwd, env }),
    close: registry.close,
  };
}

/** A runtime that npm can install, from the folder of its own rows. */
async function binary(name) {
  const folder = `${root}/tests/packaging/${name}`;
  await setUpNpm(folder);
  return `${folder}/node_modules/.bin/${name}`;
}

/** Where the example asks for a published version, its copy asks for the tarball. */
async function askForTarball(folder) {
  const file = join(folder, "package.json");
  const manifest = JSON.parse(await readFile(file, "utf8"));
  manifest.dependencies["idv-session"] = `file:${(await tarball()).tarball}`;
  await writeFile(file, JSON.stringify(manifest));
}

const types = (cwd) =>
  must(process.execPath, [`${root}/node_modules/typescript/bin/tsc`, "--project", "."], { cwd });

/** Runs a command that has to succeed. */
export async function must(command, args, options) {
  const { code, text } = await output(command, args, options);
  if (code !== 0) throw new Missing(`${command} ${args.join(" ")} failed (${code}):\n${text}`);
}

const close = () => {};
