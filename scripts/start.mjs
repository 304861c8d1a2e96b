// npm start: sets up, builds, starts everything on this machine and creates one session per
// contract. `npm start -- --once` stops after that.

import { parseArgs } from "node:util";
import { build, STEPS } from "./build.mjs";
import { main, Missing, step } from "./run.mjs";
import { setUp } from "./setup.mjs";

const STARTING = "starting the sandbox vendors, the edge function in workerd, the page";

await main(async () => {
  const { values } = parseArgs({
    options: { once: { type: "boolean" }, port: { type: "string", default: "8787" } },
  });
  await setUp([...STEPS, STARTING]);
  await build();
  // Imports npm packages, which may not have been there when this script began.
  const { createOne, PAYLOADS, startDemo } = await import("./demo.mjs");
  const demo = await step(STARTING, () =>
    startDemo({ port: values.once ? 0 : Number(values.port) }).catch(explain),
  );
  console.log("");
  for (const contract of Object.keys(PAYLOADS)) {
    const { status, body } = await createOne(demo.url, contract);
    if (status === 201) {
      console.log(`${contract}  session ${body.id}  expires ${body.expiresAt}`);
    } else {
      console.log(`${contract}  failed (${status})  ${body.detail ?? body.title}`);
      process.exitCode = 1;
    }
  }
  if (values.once) return demo.close();
  console.log(`\nThe page: ${demo.url}\nStop with Ctrl+C.`);
  // To be stopped is how this ends.
  process.exitCode ??= 0;
});

function explain(error) {
  if (error.code !== "EADDRINUSE") throw error;
  throw new Missing(`port ${error.port} is taken: choose another with \`npm start -- --port 8788\``);
}
