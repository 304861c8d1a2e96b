// Who forgets a promise is a failure, too. This runs last: it looks at what the other tests left.

import { pause } from "./fault-calls.js";
import { equal, ok, test } from "./harness.js";

const CONTROL = new Error("a control: somebody must hear of it");

// As pages and workers hear of it, and as Node does; Bun has both and calls only the second.
const stray = [];
globalThis.addEventListener?.("unhandledrejection", (event) => {
  stray.push(event.reason);
  event.preventDefault?.();
});
const { process } = globalThis;
if (process?.versions?.node) process.on("unhandledRejection", (reason) => stray.push(reason));

test("no rejection was left unhandled", async () => {
  await pause(100);
  equal(stray.map(String), []);
  Promise.reject(CONTROL);
  await pause(50);
  ok(stray.includes(CONTROL), "the listener is deaf");
});
