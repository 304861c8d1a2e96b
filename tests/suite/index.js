import "./canary.test.js";
import "./check.test.js";
import "./contracts.test.js";
import "./edge.test.js";
import "./faults.test.js";
import "./fixtures.test.js";
import "./hostile.test.js";
import "./wire.test.js";

export { runAll } from "./harness.js";
