// A session for Youverify's liveness SDK, for a page that calls `supabase.functions.invoke`.

import { createSession, isSessionError, type ProblemDetails, toProblemDetails, youverify } from "idv-session/edge";
import { readBody } from "./body.ts";
import { sandbox } from "./sandbox.ts";

const vendor = Deno.env.get("SANDBOX")
  ? sandbox
  : { credentials: { token: Deno.env.get("YOUVERIFY_TOKEN") ?? "" } };

/** The page comes from another origin. */
const CORS = {
  "access-control-allow-origin": "*",
  "access-control-allow-headers": "authorization, x-client-info, apikey, content-type",
};

Deno.serve(async (request) => {
  if (request.method === "OPTIONS") return new Response(null, { headers: CORS });
  const body = await readBody(request);
  if (!body) return problem({ title: "The body is too large", status: 413 });
  const checked = youverify.liveness.checkText(body);
  if (!checked.ok) return problem(toProblemDetails(checked));
  try {
    const session = await createSession(youverify.liveness, checked.value, vendor);
    const { id, token, expiresAt } = session;
    return Response.json({ id, token, expiresAt }, { status: 201, headers: CORS });
  } catch (error) {
    if (!isSessionError(error)) throw error;
    // Safe to log: no secret is in it.
    console.error(JSON.stringify(error));
    return problem(error.toProblemDetails());
  }
});

function problem(details: Pick<ProblemDetails, "title" | "status">): Response {
  const headers = { ...CORS, "content-type": "application/problem+json" };
  return Response.json(details, { status: details.status, headers });
}
