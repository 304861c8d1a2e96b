// How an example is installed and started, by the commands of its README; the package is that of this
// checkout, and no file of the example is changed. A tool makes an example ready and gives
// `{ command, args, env, version, types, close }`.

import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { quietly, root } from "../../../scripts/run.mjs";
import { setUpNpm } from "../../../scripts/setup.mjs";
import { tarball } from "../../packed.mjs";
import { commandOf, versionOf } from "../installed.mjs";
import { QUIET } from "../quiet.mjs";
import { startRegistry } from "./registry.mjs";

/** @param main the package whose version the matrix shows; Node by default */
export const npm = (main) => async (folder) => {
  await install(folder);
  const version = main ? await versionOf(folder, main) : process.version;
  return { command: "npm", args: ["start", "--"], env: QUIET, version, types, close };
};

export async function bun(folder) {
  const { command, version } = await runtime("bun");
  const env = { ...QUIET, PATH: `${dirname(command)}${delimiter}${process.env.PATH}` };
  // Bun itself asks for a published version even when it is given a tarball.
  await install(folder);
  return { command, args: ["start"], env, version, types, close };
}

export async function deno(folder) {
  const { command, version } = await runtime("deno");
  const registry = await startRegistry();
  const cache = await mkdtemp(join(tmpdir(), "idv-session-"));
  await forgetLocks(folder);
  const env = { ...QUIET, DENO_DIR: cache, NPM_CONFIG_REGISTRY: registry.url };
  return {
    command,
    args: ["task", "start"],
    env,
    version,
    types: (cwd, ...args) => quietly(command, ["check", "--quiet", ...args], { cwd, env }),
    async close() {
      await registry.close();
      await rm(cache, { recursive: true, force: true });
      await forgetLocks(folder);
    },
  };
}

/** Deno writes down where a package came from: here a registry that is gone the next time. */
async function forgetLocks(folder) {
  const files = await readdir(folder, { recursive: true });
  const locks = files.filter((file) => file.endsWith("deno.lock"));
  await Promise.all(locks.map((file) => rm(join(folder, file))));
}

/** A runtime that npm can install, from the folder of its own rows. */
async function runtime(name) {
  const folder = `${root}/tests/packaging/${name}`;
  await setUpNpm(folder);
  return { command: commandOf(folder, name), version: await versionOf(folder, name) };
}

/** Where the example asks for a published version, it gets the tarball; nobody writes that down. */
async function install(folder) {
  const options = ["--no-save", "--no-audit", "--no-fund", "--prefer-offline", "--loglevel=error"];
  await quietly("npm", ["install", (await tarball()).tarball, ...options], { cwd: folder });
}

const types = (cwd) =>
  quietly(process.execPath, [`${root}/node_modules/typescript/bin/tsc`, "--project", "."], { cwd });

const close = () => {};
