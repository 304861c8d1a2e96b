// Standard JSON Schema as such: what a contract gives stands in an OpenAPI document as it is.

import { contracts } from "idv-session";
import { problems } from "./openapi.js";
import { equal, ok, test } from "./suite/harness.js";

const VERSIONS = { "openapi-3.0": "3.0.3", "draft-2020-12": "3.1.0" };

const documentOf = (openapi, schema) => ({
  openapi,
  info: { title: "Sessions", version: "1" },
  paths: {
    "/": {
      post: {
        requestBody: { required: true, content: { "application/json": { schema } } },
        responses: { 201: { description: "A session" } },
      },
    },
  },
});

for (const [target, openapi] of Object.entries(VERSIONS)) {
  for (const contract of contracts) {
    for (const side of ["input", "output"]) {
      test(`${contract.id}: ${side} as ${target} is valid in OpenAPI ${openapi}`, async () => {
        const schema = contract["~standard"].jsonSchema[side]({ target });
        equal(await problems(documentOf(openapi, schema)), []);
      });
    }
  }

  test(`control: a schema that OpenAPI ${openapi} does not know is noticed`, async () => {
    ok((await problems(documentOf(openapi, { type: "nothing" }))).length > 0);
  });
}

test("a target that is not there throws, as the specification asks", () => {
  for (const contract of contracts) {
    let thrown;
    try {
      contract["~standard"].jsonSchema.input({ target: "draft-03" });
    } catch (error) {
      thrown = error;
    }
    ok(thrown instanceof TypeError, contract.id);
  }
});
