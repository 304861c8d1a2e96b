// A test of Vitest's for each result of the suite.

import { inject, test } from "vitest";
import { runAll } from "./suite/index.js";

for (const { name, error } of await runAll(inject("context"))) {
  test(name, () => {
    if (error !== undefined) throw new Error(error);
  });
}
