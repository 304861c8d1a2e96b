import type { inferRouterInputs, inferRouterOutputs } from "@trpc/server";
import { initTRPC } from "@trpc/server";
import { vove } from "idv-session";

const t = initTRPC.create();
const router = t.router({
  create: t.procedure
    .input(vove.session)
    .mutation(({ input }) => input.refId.length + (input.user?.firstName ?? "").length),
  echo: t.procedure.output(vove.session).query(() => ({ refId: "user-1" })),
});

export const input: inferRouterInputs<typeof router>["create"] = { refId: "user-1", user: { gender: "male" } };
export const output: inferRouterOutputs<typeof router>["create"] = 1;
// @ts-expect-error required
export const nobody: inferRouterInputs<typeof router>["create"] = {};
// @ts-expect-error not a text
t.procedure.output(vove.session).query(() => ({ refId: 1 }));
