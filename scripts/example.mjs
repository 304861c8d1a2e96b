// npm run example -- node: starts an example where it stands, with the package of this checkout. What
// follows the name is for the example's own tool.

import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { build, STEPS } from "./build.mjs";
import { main, Missing, root, start, step } from "./run.mjs";
import { setUp, setUpNpm } from "./setup.mjs";

/** What the package is built from. */
const SOURCES = ["src", "pkg-template", "tools", "Cargo.toml", "Cargo.lock", "rust-toolchain.toml"];

/** The last file that a build writes. */
const BUILT = `${root}/pkg/web.d.ts`;

await main(async () => {
  const [name, ...args] = process.argv.slice(2);
  const folder = `${root}/examples/${name}`;
  const names = readdirSync(`${root}/examples`).filter((name) => existsSync(`${root}/examples/${name}/README.md`));
  if (!names.includes(name)) {
    throw new Missing(`\`npm run example -- NAME\`, where NAME is one of: ${names.join(", ")}`);
  }
  if (isBuilt()) {
    await setUpNpm(root);
  } else {
    await setUp(STEPS);
    await build();
  }
  // Imports npm packages, which may not have been there when this script began.
  const { EXAMPLES } = await import("../tests/packaging/examples/examples.mjs");
  const made = await step(`installing what examples/${name} needs, and the package of this checkout`, () =>
    EXAMPLES[name].tool(folder),
  );
  const [curl] = /^curl .+$/m.exec(readFileSync(`${folder}/README.md`, "utf8")) ?? [];
  console.log(`\n${curl ? `To try it:  ${curl}\n` : ""}Stop with Ctrl+C.\n`);
  try {
    process.exitCode = await ended(made.command, [...made.args, ...args], { cwd: folder, env: made.env });
  } finally {
    await made.close();
  }
});

/** Whether no source is newer than the package. */
function isBuilt() {
  if (!existsSync(BUILT)) return false;
  const { mtimeMs: builtMs } = statSync(BUILT);
  const files = SOURCES.flatMap((place) =>
    statSync(`${root}/${place}`).isDirectory()
      ? readdirSync(`${root}/${place}`, { recursive: true }).map((file) => `${place}/${file}`)
      : [place],
  );
  return files.every((file) => statSync(`${root}/${file}`).mtimeMs <= builtMs);
}

/** Runs until somebody stops it; gives its exit code. */
function ended(command, args, options) {
  const child = start(command, args, { stdio: ["ignore", "inherit", "inherit"], ...options });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("exit", (code) => resolve(code ?? 0));
  });
}
