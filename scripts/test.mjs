// npm test: everything, from a fresh clone. Prints one row per part and a closing line with counts.

import { main, Missing, step } from "./run.mjs";
import { setUpChromium, setUpNpm, setUpRust } from "./setup.mjs";

await main(async () => {
  await setUpRust();
  await setUpNpm();
  await setUpChromium();

  // These import npm packages, which may not have been there when this script began.
  const { check } = await import("./check.mjs");
  const { build } = await import("./build.mjs");

  const counts = { passed: 0, failed: 0 };
  const count = ({ passed, failed }) => {
    counts.passed += passed;
    counts.failed += failed;
    console.log(`  ${passed} passed, ${failed} failed`);
  };

  count(await check());
  await build();
  // These import the built package.
  const { parts } = await import("../tests/parts.mjs");
  for (const { name, run } of parts) count(await step(name, run));

  console.log(`\n${counts.passed} passed, ${counts.failed} failed`);
  if (counts.failed > 0) throw new Missing("some tests failed: see above");
});
