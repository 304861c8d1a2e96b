import { sValidator } from "@hono/standard-validator";
import { Hono } from "hono";
import { hc } from "hono/client";
import { vove } from "idv-session";

const app = new Hono().post("/sessions", sValidator("json", vove.session), (c) => {
  const session = c.req.valid("json");
  // @ts-expect-error the contract has no such field
  void session.reference;
  return c.json({ length: session.refId.length });
});

const client = hc<typeof app>("http://localhost");
void client.sessions.$post({ json: { refId: "user-1", user: { firstName: "Zoë" } } });
// @ts-expect-error required
void client.sessions.$post({ json: {} });
