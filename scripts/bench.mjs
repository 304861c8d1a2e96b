// npm run bench: the packed package, installed, beside other libraries; about five minutes. Words as
// arguments run only the parts of these names.

import { main, root, run } from "./run.mjs";
import { setUpNpm, setUpRust } from "./setup.mjs";

await main(async () => {
  await setUpRust();
  await setUpNpm();
  await setUpNpm(`${root}/bench`);
  const { build } = await import("./build.mjs");
  await build();
  const { addPacked } = await import("../tests/packed.mjs");
  await addPacked(`${root}/bench`);
  await run(process.execPath, ["bench/run.mjs", ...process.argv.slice(2)]);
});
