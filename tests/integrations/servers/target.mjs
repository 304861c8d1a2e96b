// Libraries of servers: in Node, and Hono in workerd.

import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { serveWorker } from "../../../scripts/serve.mjs";
import { runProgram, SUITE_PROGRAM } from "../../packaging/program.mjs";
import { libraryRow } from "../library.mjs";

const WORKER = `
import { runAll } from "./suite/index.js";
export default {
  async fetch() {
    return Response.json(await runAll());
  },
};
`;

async function inNode(project, context) {
  await writeFile(join(project, "suite.mjs"), SUITE_PROGRAM);
  return runProgram(process.execPath, ["suite.mjs"], project, context);
}

async function inWorkerd(project) {
  const entry = join(project, "worker.js");
  await writeFile(entry, WORKER);
  const worker = await serveWorker(entry, {});
  try {
    const response = await worker.dispatchFetch("http://suite/");
    return await response.json();
  } finally {
    await worker.dispose();
  }
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
