import "./check.test.js";
import "./contracts.test.js";
import "./edge.test.js";
import "./fixtures.test.js";

export { runAll } from "./harness.js";
