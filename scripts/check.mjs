// npm run check: the quick loop. Formatting, lints, Rust tests, and whether generated files are new.

import { readFileSync } from "node:fs";
import { main, Missing, output, root, run, step } from "./run.mjs";
import { setUpNpm, setUpRust } from "./setup.mjs";

const WASM = ["--target", "wasm32-unknown-unknown", "--lib"];

export async function check() {
  await setUpRust();
  await setUpNpm();
  await step("cargo fmt --check", () => run("cargo", ["fmt", "--all", "--check"]));
  for (const args of [
    ["--workspace", "--all-targets", "--features", "emit"],
    WASM,
    [...WASM, "--features", "edge"],
  ]) {
    await step(`cargo clippy ${args.join(" ")}`, () =>
      run("cargo", ["clippy", "--quiet", "--locked", ...args, "--", "--deny", "warnings"]),
    );
  }
  await step("cargo doc", () =>
    run("cargo", ["doc", "--quiet", "--locked", "--no-deps", "--lib"], {
      env: { ...process.env, RUSTDOCFLAGS: "--deny warnings" },
    }),
  );
  const counts = await step("cargo test", cargoTest);
  await step("cargo run --example request", () =>
    run("cargo", ["run", "--quiet", "--locked", "--example", "request"]),
  );
  await step("generated types are new", async () => {
    const { emitted } = await import("./build.mjs");
    const file = "pkg-template/contracts.d.ts";
    if (emitted("types") !== readFileSync(`${root}/${file}`, "utf8")) {
      throw new Missing(`${file} is older than the tables: run \`npm run build\` and commit it`);
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

if (process.argv[1] === new URL(import.meta.url).pathname) await main(check);
