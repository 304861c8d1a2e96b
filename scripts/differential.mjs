// npm run differential: the check beside hand-written JSON Schemas in Ajv, 200,000 payloads per
// contract. `-- --count N`, `-- --seed N` and contract ids as arguments.

import { build, STEPS } from "./build.mjs";
import { main, run } from "./run.mjs";
import { setUp } from "./setup.mjs";

await main(async () => {
  await setUp(STEPS);
  await build();
  await run(process.execPath, ["tests/differential/run.mjs", ...process.argv.slice(2)]);
});
