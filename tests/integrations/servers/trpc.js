// tRPC: over HTTP on loopback, and by a caller in the same process.

import { createTRPCClient, httpLink } from "@trpc/client";
import { initTRPC, TRPCError } from "@trpc/server";
import { createHTTPServer } from "@trpc/server/adapters/standalone";
import { vove } from "idv-session";
import { FAULTS, LIVE, PROTOTYPES, ROOTS, VALUE } from "./cases.js";
import { conform, pointerOf } from "./conformance.js";
import { equal, ok, rejection, test } from "./suite/harness.js";

const t = initTRPC.create({
  errorFormatter: ({ shape, error }) => ({ ...shape, data: { ...shape.data, issues: error.cause?.issues } }),
});

const routerOf = (schema) => t.router({ create: t.procedure.input(schema).mutation(({ input }) => input) });

const listIssues = (issues) => issues.map(({ path, message }) => ({ pointer: pointerOf(path), message }));

async function overHttp(schema, input) {
  const server = createHTTPServer({ router: routerOf(schema) });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${server.address().port}`;
  let text;
  const read = async (...request) => {
    const response = await fetch(...request);
    text = await response.clone().text();
    return response;
  };
  try {
    const client = createTRPCClient({ links: [httpLink({ url, fetch: read })] });
    return { value: await client.create.mutate(input) };
  } catch (error) {
    equal(error.data?.code, "BAD_REQUEST", error.stack);
    return { issues: listIssues(error.data.issues), told: text + error.message };
  } finally {
    await new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    });
  }
}

async function byCaller(schema, input) {
  try {
    return { value: await t.createCallerFactory(routerOf(schema))({}).create(input) };
  } catch (error) {
    ok(error instanceof TRPCError && error.code === "BAD_REQUEST", error.stack);
    return { issues: listIssues(error.cause.issues), told: error.stack + JSON.stringify(error.cause) };
  }
}

conform("tRPC over HTTP", overHttp, [...FAULTS, ...PROTOTYPES, ...ROOTS]);
conform("tRPC's caller", byCaller, [...FAULTS, ...PROTOTYPES, ...ROOTS, ...LIVE]);

// Why a contract has none of these names: tRPC would call them and never ask `~standard`.
for (const name of ["parse", "validateSync", "create", "assert", "parseAsync"]) {
  test(`tRPC, control: a contract with a method ${name} would let anything through`, async () => {
    const trap = { "~standard": vove.session["~standard"], [name]: (value) => value };
    equal(await overHttp(trap, { refId: [VALUE] }), { value: { refId: [VALUE] } });
    ok(!(name in vove.session), `the contract has a method ${name}`);
  });
}

test("tRPC, an output that the contract refuses does not leave", async () => {
  const procedure = t.procedure.output(vove.session).query(() => ({ refId: [VALUE] }));
  const error = await rejection(t.createCallerFactory(t.router({ procedure }))({}).procedure());
  equal([error.code, error.message], ["INTERNAL_SERVER_ERROR", "Output validation failed"]);
});
