import "./canary.test.js";
import "./check.test.js";
import "./contracts.test.js";
import "./echo.test.js";
import "./edge.test.js";
import "./faults.test.js";
import "./fixtures.test.js";
import "./hostile.test.js";
import "./network.test.js";
import "./options.test.js";
import "./passed.test.js";
import "./wire.test.js";
import "./stray.test.js";

export { runAll } from "./harness.js";
