// A program that has to import a candidate and check one payload: node cold-check.mjs MODULE. Prints
// the milliseconds.

import { payloads } from "./payloads.mjs";

const [module] = process.argv.slice(2);
const payload = payloads["yoti.session"].valid;

const start = performance.now();
const { issuesOf } = await import(module);
const issues = issuesOf("yoti.session")(payload);
const milliseconds = performance.now() - start;

if (issues.length > 0) throw new Error(`${module} refuses the payload`);
console.log(milliseconds);
