// npm run bench: the packed package, installed, beside other libraries; about five minutes. Words as
// arguments run only the parts of these names.

import { build, STEPS } from "./build.mjs";
import { main, root, run } from "./run.mjs";
import { setUp, setUpNpm } from "./setup.mjs";

await main(async () => {
  await setUp(STEPS);
  await setUpNpm(`${root}/bench`);
  await build();
  const { addPacked } = await import("../tests/packed.mjs");
  await addPacked(`${root}/bench`);
  await run(process.execPath, ["bench/run.mjs", ...process.argv.slice(2)]);
});
