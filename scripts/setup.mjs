// Sets up what a build needs: the pinned Rust toolchain with its wasm target, and npm packages.
// Nothing is installed as another user: where root is needed, the command to run is printed.

import { existsSync, readFileSync } from "node:fs";
import { relative } from "node:path";
import { Missing, plan, quietly, read, root, run, step } from "./run.mjs";

const COMPONENTS = ["rustfmt", "clippy", "rust-src"];
const TARGET = "wasm32-unknown-unknown";

/**
 * Installs what is missing of the Rust toolchain and of the npm packages, side by side.
 * @param next the names of the steps that the script does after it
 */
export async function setUp(next = []) {
  const missing = [missingRust(), missingNpm(root)].filter(Boolean);
  plan([...missing.map(({ name }) => name), ...next]);
  await Promise.all(missing.map(({ name, install }) => step(name, install)));
}

/** The npm packages of a folder with a lock file. */
export async function setUpNpm(folder) {
  const missing = missingNpm(folder);
  if (missing) await step(missing.name, missing.install);
}

function missingRust() {
  const toolchain = /channel = "(.+)"/.exec(readFileSync(`${root}/rust-toolchain.toml`, "utf8"))[1];
  if (read("rustup", ["--version"]) === undefined) {
    throw new Missing("rustup is missing: install it from https://rustup.rs, then run this again");
  }
  if (read("cc", ["--version"]) === undefined) {
    throw new Missing("a C linker (cc) is missing: run `apt-get install -y gcc` as root");
  }
  const has = (...list) => read("rustup", [...list, "list", "--installed", "--toolchain", toolchain]);
  const components = has("component") ?? "";
  const targets = has("target") ?? "";
  if (COMPONENTS.every((name) => components.includes(name)) && targets.includes(TARGET)) return;
  const parts = [...COMPONENTS.flatMap((name) => ["--component", name]), "--target", TARGET];
  const options = ["--no-self-update", "--profile", "minimal", ...parts];
  return {
    name: `installing Rust ${toolchain} with ${COMPONENTS.join(", ")} and ${TARGET}`,
    install: () => quietly("rustup", ["toolchain", "install", toolchain, ...options]),
  };
}

function missingNpm(folder) {
  const locked = readFileSync(`${folder}/package-lock.json`, "utf8");
  const stamp = `${folder}/node_modules/.package-lock.json`;
  // npm writes what it installed there, without the root's own entry.
  const installed = existsSync(stamp) ? JSON.parse(readFileSync(stamp, "utf8")).packages : {};
  const wanted = Object.entries(JSON.parse(locked).packages);
  const complete = wanted.every(
    ([path, { version, optional }]) =>
      path === "" || optional || installed[path]?.version === version,
  );
  if (complete) return;
  const place = folder === root ? "" : `${relative(root, folder)}/`;
  const options = ["--no-audit", "--no-fund", "--loglevel=error"];
  return {
    name: `installing npm packages (${place}package-lock.json)`,
    install: () => quietly("npm", ["ci", ...options], { cwd: folder }),
  };
}

/** The browser for the tests; gives its path. */
export async function setUpChromium() {
  for (const name of ["chromium", "chromium-browser", "google-chrome"]) {
    const path = read("which", [name]);
    if (path) return path.trim();
  }
  const command = "apt-get update && apt-get install -y --no-install-recommends chromium";
  if (process.getuid() !== 0 || read("which", ["apt-get"]) === undefined) {
    throw new Missing(`Chromium is missing: run \`${command}\` as root, then run this again`);
  }
  const quiet = ["-qq", "-o", "Dpkg::Use-Pty=0"];
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  await step("installing Debian's chromium (apt-get)", async () => {
    const stdio = ["ignore", "ignore", "inherit"];
    await run("apt-get", ["update", ...quiet], { env, stdio });
    await run("apt-get", ["install", "-y", "--no-install-recommends", ...quiet, "chromium"], {
      env,
      stdio,
    });
  });
  return "/usr/bin/chromium";
}
