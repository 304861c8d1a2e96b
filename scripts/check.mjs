// npm run check: the quick loop. Formatting, lints, Rust tests, and whether generated files are new.

import { readFileSync } from "node:fs";
import { buildTools, committed } from "./build.mjs";
import { isMain, main, Missing, output, root, run, step } from "./run.mjs";
import { setUp } from "./setup.mjs";

const WASM = ["--target", "wasm32-unknown-unknown", "--lib"];

const FMT = "cargo fmt --check";
const CLIPPY = [
  ["--workspace", "--all-targets", "--features", "emit"],
  WASM,
  [...WASM, "--features", "edge"],
];
const linting = (args) => `cargo clippy ${args.join(" ")}`;
const DOC = "cargo doc";
const TEST = "cargo test";
const EXAMPLE = "cargo run --example request";
const GENERATED = "generated files are new";

/** The names of its steps. */
export const STEPS = [FMT, ...CLIPPY.map(linting), DOC, TEST, EXAMPLE, GENERATED];

/** Gives the counts of Rust's tests. */
export async function check() {
  await step(FMT, () => run("cargo", ["fmt", "--all", "--check"]));
  for (const args of CLIPPY) {
    await step(linting(args), () =>
      run("cargo", ["clippy", "--quiet", "--locked", ...args, "--", "--deny", "warnings"]),
    );
  }
  await step(DOC, () =>
    run("cargo", ["doc", "--quiet", "--locked", "--no-deps", "--lib"], {
      env: { ...process.env, RUSTDOCFLAGS: "--deny warnings" },
    }),
  );
  const counts = await step(TEST, cargoTest);
  await step(EXAMPLE, () => run("cargo", ["run", "--quiet", "--locked", "--example", "request"]));
  await step(GENERATED, async () => {
    await buildTools();
    for (const [file, text] of Object.entries(await committed())) {
      if (text === readFileSync(`${root}/${file}`, "utf8")) continue;
      throw new Missing(`${file} is older than what it is made from: run \`npm run build\` and commit it`);
    }
  });
  return counts;
}

async function cargoTest() {
  const { code, text } = await output("cargo", ["test", "--quiet", "--locked"]);
  const counts = { passed: 0, failed: 0 };
  for (const [, passed, failed] of text.matchAll(/test result: .+? (\d+) passed; (\d+) failed/g)) {
    counts.passed += Number(passed);
    counts.failed += Number(failed);
  }
  if (code !== 0) {
    console.log(text);
    throw new Missing("cargo test failed: see above");
  }
  console.log(`  ${counts.passed} passed`);
  return counts;
}

if (isMain(import.meta.url)) {
  await main(async () => {
    await setUp(STEPS);
    await check();
  });
}
