// npm run differential: the check beside hand-written JSON Schemas in Ajv, 200,000 payloads per
// contract. `-- --count N`, `-- --seed N` and contract ids as arguments.

import { main, run } from "./run.mjs";
import { setUpNpm, setUpRust } from "./setup.mjs";

await main(async () => {
  await setUpRust();
  await setUpNpm();
  const { build } = await import("./build.mjs");
  await build();
  await run(process.execPath, ["tests/differential/run.mjs", ...process.argv.slice(2)]);
});
