// Hono's validator for Standard Schema.

import { sValidator } from "@hono/standard-validator";
import { Hono } from "hono";
import { vove } from "idv-session";
import { FAULTS, PROTOTYPES, ROOTS, VALUE } from "./cases.js";
import { conform, pointerOf } from "./conformance.js";
import { equal, ok, test } from "./suite/harness.js";

function post(schema, input, hook) {
  const app = new Hono().post("/", sValidator("json", schema, hook), (c) => c.json(c.req.valid("json")));
  const headers = { "content-type": "application/json" };
  return app.request("/", { method: "POST", headers, body: JSON.stringify(input) });
}

async function submit(schema, input) {
  const response = await post(schema, input);
  const answer = await response.json();
  if (response.ok) return { value: answer };
  equal(response.status, 400);
  // Hono repeats the payload as `data`, whatever the schema says of it.
  const { data, ...rest } = answer;
  equal(data, input);
  const issues = rest.error.map(({ path, message }) => ({ pointer: pointerOf(path), message }));
  return { issues, told: JSON.stringify(rest) };
}

conform("Hono", submit, [...FAULTS, ...PROTOTYPES, ...ROOTS]);

test("Hono, a hook that answers with the issues alone repeats nothing", async () => {
  const hook = ({ success, error }, c) => (success ? undefined : c.json({ issues: error }, 422));
  const response = await post(vove.session, { refId: "user-1", user: VALUE }, hook);
  const text = await response.text();
  equal(response.status, 422);
  equal(JSON.parse(text).issues[0].pointer, "/user");
  ok(!text.includes(VALUE), text);
});

test("Hono, a body that is no JSON never reaches the contract", async () => {
  const app = new Hono().post("/", sValidator("json", vove.session), (c) => c.text("through"));
  const headers = { "content-type": "application/json" };
  const response = await app.request("/", { method: "POST", headers, body: `{"refId":${VALUE}` });
  equal(response.status, 400);
  ok(!(await response.text()).includes(VALUE));
});
