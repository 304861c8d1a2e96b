// The suite in workerd.

import { askForResults } from "./server.mjs";

/** Asks a worker that is the suite once, and stops it. */
export async function runWorker(worker, context) {
  try {
    return await askForResults(await worker.ready, context);
  } finally {
    await worker.dispose();
  }
}
