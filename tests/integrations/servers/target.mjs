// Libraries of servers: in Node, and Hono in workerd.

import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { serveWorker } from "../../../scripts/serve.mjs";
import { runProgram, SUITE_PROGRAM } from "../../packaging/program.mjs";
import { runWorker } from "../../packaging/worker.mjs";
import { libraryRow } from "../library.mjs";

async function inNode(project, { context }) {
  await writeFile(join(project, "suite.mjs"), SUITE_PROGRAM);
  return runProgram(process.execPath, ["suite.mjs"], project, context);
}

async function inWorkerd(project, { context }) {
  return runWorker(await serveWorker(join(project, "suite", "worker.js"), {}), context);
}

const row = (name, library, tests, runSuite = inNode) =>
  libraryRow(name, import.meta.dirname, library, tests, runSuite);

export const rows = [
  row("Hono's validator, in workerd", "@hono/standard-validator", "hono", inWorkerd),
  row("tRPC 11", "@trpc/server", "trpc"),
  row("next-safe-action 8", "next-safe-action", "next-safe-action"),
  row("T3 Env", "@t3-oss/env-core", "t3-env"),
  row("Elysia, with its OpenAPI plugin", "elysia", "elysia"),
  row("hono-openapi", "hono-openapi", "hono-openapi"),
  row("Standard JSON Schema in OpenAPI", "@standard-schema/spec", "standard-schema"),
];
