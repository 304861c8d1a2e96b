// hono-openapi, which takes a vendor's JSON Schema by `loadVendor`.

import { Hono } from "hono";
import { describeRoute, generateSpecs, loadVendor, validator } from "hono-openapi";
import { describes, pathOf } from "./openapi.js";

loadVendor("idv-session", {
  toJSONSchema: (schema) => schema["~standard"].jsonSchema.input({ target: "draft-2020-12" }),
});

const route = describeRoute({ responses: { 201: { description: "A session" } } });

describes("hono-openapi", (contracts) => {
  const app = new Hono();
  for (const contract of contracts) {
    app.post(pathOf(contract), route, validator("json", contract), (c) => c.body(null, 201));
  }
  return generateSpecs(app);
});
