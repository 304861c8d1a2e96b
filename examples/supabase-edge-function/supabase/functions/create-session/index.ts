// A session for Youverify's liveness SDK, for a page that calls `supabase.functions.invoke`.

import { createSession, isSessionError, type ProblemDetails, toProblemDetails, youverify } from "idv-session/edge";
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
  const checked = youverify.liveness.checkText(await request.arrayBuffer());
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

function problem(details: ProblemDetails): Response {
  const headers = { ...CORS, "content-type": "application/problem+json" };
  return Response.json(details, { status: details.status, headers });
}
