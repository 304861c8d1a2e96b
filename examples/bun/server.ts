// POST /sessions creates an iDenfy session.

import { createSession, idenfy, isSessionError, toProblemDetails } from "idv-session/edge";
import type { ProblemDetails } from "idv-session/edge";
import { sandbox } from "./sandbox";

const { SANDBOX, IDENFY_API_KEY: apiKey = "", IDENFY_API_SECRET: apiSecret = "" } = process.env;
const vendor = SANDBOX ? sandbox : { credentials: { apiKey, apiSecret } };

const server = Bun.serve({
  maxRequestBodySize: 64 * 1024,
  routes: {
    "/sessions": { POST: create },
  },
});
console.log(server.url.href);

async function create(request: Request): Promise<Response> {
  const checked = idenfy.session.checkText(await request.arrayBuffer());
  if (!checked.ok) return problem(toProblemDetails(checked));
  try {
    const session = await createSession(idenfy.session, checked, vendor);
    const { id, token, url, expiresAt } = session;
    return Response.json({ id, token, url, expiresAt }, { status: 201 });
  } catch (error) {
    if (!isSessionError(error)) throw error;
    // A session costs a credit: one that may exist is for a person to look at.
    if (error.outcome === "unknown") console.error("Look at iDenfy's dashboard", JSON.stringify(error));
    return problem(error.toProblemDetails());
  }
}

function problem(details: ProblemDetails): Response {
  const headers = { "content-type": "application/problem+json" };
  return Response.json(details, { status: details.status, headers });
}
