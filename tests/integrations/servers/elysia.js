// Elysia, and the OpenAPI document that its plugin makes by Standard JSON Schema.

import { openapi } from "@elysiajs/openapi";
import { Elysia } from "elysia";
import { FAULTS, PROTOTYPES, ROOTS } from "./cases.js";
import { conform, pointerOf } from "./conformance.js";
import { describes, pathOf } from "./openapi.js";
import { equal } from "./suite/harness.js";

async function submit(schema, input) {
  const app = new Elysia().post("/", ({ body }) => body, { body: schema });
  const headers = { "content-type": "application/json" };
  const request = new Request("http://localhost/", { method: "POST", headers, body: JSON.stringify(input) });
  const response = await app.handle(request);
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

describes("Elysia", async (contracts) => {
  const app = new Elysia().use(openapi({ provider: null }));
  for (const contract of contracts) app.post(pathOf(contract), () => "", { body: contract });
  const response = await app.handle(new Request("http://localhost/openapi/json"));
  return response.json();
});
