// Who forgets a promise is a failure, too. This runs last: it looks at what the other tests left.

import { pause } from "./fault-calls.js";
import { equal, ok, test } from "./harness.js";

const CONTROL = new Error("a control: somebody must hear of it");

/** What promises were rejected with, while nobody handles them. */
const stray = new Map();

// As pages and workers hear of it, and as Node does; Bun has both and calls only the second.
globalThis.addEventListener?.("unhandledrejection", (event) => {
  stray.set(event.promise, event.reason);
  event.preventDefault?.();
});
const { process } = globalThis;
if (process?.versions?.node) {
  process.on("unhandledRejection", (reason, promise) => stray.set(promise, reason));
}

// Before compatibility date 2026-03-03 workerd speaks up before the turn is over, and takes it back.
globalThis.addEventListener?.("rejectionhandled", ({ promise }) => stray.delete(promise));

test("no rejection was left unhandled", async () => {
  await pause(100);
  equal([...stray.values()].map(String), []);
  Promise.reject(CONTROL);
  await pause(50);
  ok([...stray.values()].includes(CONTROL), "the listener is deaf");
});
