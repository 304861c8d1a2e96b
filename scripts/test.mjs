// npm test: everything, from a fresh clone. Prints one row per part and a closing line with counts.

import { build, STEPS } from "./build.mjs";
import { check, STEPS as CHECKS } from "./check.mjs";
import { main, Missing, plan, step } from "./run.mjs";
import { setUp, setUpChromium } from "./setup.mjs";

await main(async () => {
  await setUp([...CHECKS, ...STEPS]);
  await setUpChromium();

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
  plan(parts.map(({ name }) => name));
  for (const { name, run } of parts) count(await step(name, run));

  console.log(`\n${counts.passed} passed, ${counts.failed} failed`);
  if (counts.failed > 0) throw new Missing("some tests failed: see above");
});
