import "./check.test.js";
import "./edge.test.js";

export { runAll } from "./harness.js";
