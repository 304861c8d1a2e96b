import { Elysia } from "elysia";
import { vove } from "idv-session";

new Elysia().post("/sessions", ({ body }) => body.refId.length + (body.user?.firstName ?? "").length, {
  body: vove.session,
});
// @ts-expect-error the contract has no such field
new Elysia().post("/sessions", ({ body }) => body.reference, { body: vove.session });
