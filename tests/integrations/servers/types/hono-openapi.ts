import { Hono } from "hono";
import { loadVendor, validator } from "hono-openapi";
import { vove } from "idv-session";

loadVendor("idv-session", {
  toJSONSchema: () => vove.session["~standard"].jsonSchema.input({ target: "draft-2020-12" }),
});
new Hono().post("/sessions", validator("json", vove.session), (c) => c.text(c.req.valid("json").refId));
