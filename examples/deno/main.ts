// POST /sessions creates a VOVE ID session, or gives the person's open one.

import { createClient, type ProblemDetails, toProblemDetails, vove } from "idv-session/edge";
import { readBody } from "./body.ts";
import { sandbox } from "./sandbox.ts";

const vendor = Deno.env.get("SANDBOX")
  ? sandbox
  : { credentials: () => ({ apiKey: Deno.env.get("VOVE_API_KEY") ?? "" }) };
const sessions = createClient(vove.session, vendor);

Deno.serve((request) => {
  if (new URL(request.url).pathname !== "/sessions") {
    return problem({ title: "There is nothing here", status: 404 });
  }
  return request.method === "POST" ? create(request) : problem({ title: "Use POST", status: 405 });
});

async function create(request: Request): Promise<Response> {
  const body = await readBody(request);
  if (!body) return problem({ title: "The body is too large", status: 413 });
  const checked = vove.session.checkText(body);
  if (!checked.ok) return problem(toProblemDetails(checked));

  const created = await sessions.tryCreate(checked);
  if (!created.ok) {
    // Safe to log: no secret is in it.
    console.error(JSON.stringify(created.error));
    return problem(created.error.toProblemDetails());
  }
  const { id, token, expiresAt } = created.session;
  return Response.json({ id, token, expiresAt }, { status: 201 });
}

function problem(details: Pick<ProblemDetails, "title" | "status">): Response {
  const headers = { "content-type": "application/problem+json" };
  return Response.json(details, { status: details.status, headers });
}
