// npm start: sets up, builds, starts everything on this machine and creates one session per
// contract. `npm start -- --once` stops after that.

import { parseArgs } from "node:util";
import { main, Missing, step } from "./run.mjs";
import { setUpNpm, setUpRust } from "./setup.mjs";

await main(async () => {
  const { values } = parseArgs({
    options: { once: { type: "boolean" }, port: { type: "string", default: "8787" } },
  });
  await setUpRust();
  await setUpNpm();
  // These import npm packages, which may not have been there when this script began.
  const { build } = await import("./build.mjs");
  await build();
  const { createOne, PAYLOADS, startDemo } = await import("./demo.mjs");
  const demo = await step("starting the sandbox vendors, the edge function in workerd, the page", () =>
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
  process.once("SIGINT", () => demo.close());
  process.once("SIGTERM", () => demo.close());
});

function explain(error) {
  if (error.code !== "EADDRINUSE") throw error;
  throw new Missing(`port ${error.port} is taken: choose another with \`npm start -- --port 8788\``);
}
