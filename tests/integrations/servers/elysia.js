// Elysia, and the OpenAPI document that its plugin makes by Standard JSON Schema.

import { openapi } from "@elysiajs/openapi";
import { Elysia } from "elysia";
import { vove } from "idv-session";
import { FAULTS, PROTOTYPES, ROOTS, VALUE } from "./cases.js";
import { conform, pointerOf } from "./conformance.js";
import { describes, pathOf } from "./openapi.js";
import { equal, test } from "./suite/harness.js";

function requestOf(input) {
  const headers = { "content-type": "application/json" };
  return new Request("http://localhost/", { method: "POST", headers, body: JSON.stringify(input) });
}

async function submit(schema, input) {
  const app = new Elysia().post("/", ({ body }) => body, { body: schema });
  const response = await app.handle(requestOf(input));
  const answer = await response.json();
  if (response.ok) return { value: answer };
  equal(response.status, 422);
  // Elysia repeats the payload as `found`, whatever the schema says of it.
  const { found, ...rest } = answer;
  equal(found, input);
  const issues = rest.errors.map(({ path, message }) => ({ pointer: pointerOf(path), message }));
  return { issues, told: JSON.stringify(rest) };
}

conform("Elysia", submit, [...FAULTS, ...PROTOTYPES, ...ROOTS]);

test("Elysia, an onError that picks the sentences repeats nothing", async () => {
  const app = new Elysia()
    .onError(({ code, error, status }) => {
      // Each entry of `all` has the payload beside them.
      if (code === "VALIDATION") return status(422, error.all.map(({ path, message }) => ({ path, message })));
    })
    .post("/", () => "through", { body: vove.session });
  const response = await app.handle(requestOf({ refId: "user-1", user: VALUE }));
  equal(await response.json(), [{ path: "user", message: "user must be an object; got a string" }]);
});

describes("Elysia", async (contracts) => {
  const app = new Elysia().use(openapi({ provider: null }));
  for (const contract of contracts) app.post(pathOf(contract), () => "", { body: contract });
  const response = await app.handle(new Request("http://localhost/openapi/json"));
  return response.json();
});
