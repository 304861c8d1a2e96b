// How an example is installed and started, by the commands of its README. A tool makes a copy of an
// example ready and gives `{ command, args, env, version, types, close }`.

import { readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { quietly, root } from "../../../scripts/run.mjs";
import { setUpNpm } from "../../../scripts/setup.mjs";
import { tarball } from "../../packed.mjs";
import { commandOf, versionOf } from "../installed.mjs";
import { QUIET } from "../quiet.mjs";
import { startRegistry } from "./registry.mjs";

/** No port is a fixed one. */
const ENV = { ...QUIET, PORT: "0" };

/** @param main the package whose version the matrix shows; Node by default */
export const npm = (main) => async (folder) => {
  await askForTarball(folder);
  await quietly("npm", ["install", "--prefer-offline", "--loglevel=error"], { cwd: folder });
  const version = main ? await versionOf(folder, main) : process.version;
  return { command: "npm", args: ["start", "--"], env: ENV, version, types, close };
};

export async function bun(folder) {
  const { command, version } = await runtime("bun");
  const env = { ...ENV, PATH: `${dirname(command)}:${process.env.PATH}` };
  await askForTarball(folder);
  await quietly(command, ["install", "--silent"], { cwd: folder, env });
  return { command, args: ["start"], env, version, types, close };
}

export async function deno(folder) {
  const { command, version } = await runtime("deno");
  const registry = await startRegistry();
  const env = {
    ...ENV,
    DENO_DIR: join(folder, ".deno"),
    DENO_SERVE_ADDRESS: "tcp:127.0.0.1:0",
    NPM_CONFIG_REGISTRY: registry.url,
  };
  return {
    command,
    args: ["task", "start"],
    env,
    version,
    types: (cwd, ...args) => quietly(command, ["check", "--quiet", ...args], { cwd, env }),
    close: registry.close,
  };
}

/** A runtime that npm can install, from the folder of its own rows. */
async function runtime(name) {
  const folder = `${root}/tests/packaging/${name}`;
  await setUpNpm(folder);
  return { command: commandOf(folder, name), version: await versionOf(folder, name) };
}

/** Where the example asks for a published version, its copy asks for the tarball. */
async function askForTarball(folder) {
  const file = join(folder, "package.json");
  const manifest = JSON.parse(await readFile(file, "utf8"));
  manifest.dependencies["idv-session"] = `file:${(await tarball()).tarball}`;
  await writeFile(file, JSON.stringify(manifest));
}

const types = (cwd) =>
  quietly(process.execPath, [`${root}/node_modules/typescript/bin/tsc`, "--project", "."], { cwd });

const close = () => {};
