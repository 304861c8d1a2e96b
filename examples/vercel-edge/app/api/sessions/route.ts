// POST /api/sessions creates an iDenfy session, in the nested shape of its OpenAPI page.

import { createSession, idenfy, isSessionError, toProblemDetails } from "idv-session/edge";
import type { ProblemDetails } from "idv-session/edge";
import { readBody } from "./body";
import { sandbox } from "./sandbox";

export const runtime = "edge";

const { SANDBOX, IDENFY_API_KEY: apiKey = "", IDENFY_API_SECRET: apiSecret = "" } = process.env;
const vendor = SANDBOX ? sandbox : { credentials: { apiKey, apiSecret } };

export async function POST(request: Request): Promise<Response> {
  const body = await readBody(request);
  if (!body) return problem({ title: "The body is too large", status: 413 });
  const checked = idenfy.token.checkText(body);
  if (!checked.ok) return problem(toProblemDetails(checked));
  try {
    const session = await createSession(idenfy.token, checked.value, vendor);
    const { id, token, url, expiresAt } = session;
    return Response.json({ id, token, url, expiresAt }, { status: 201 });
  } catch (error) {
    if (!isSessionError(error)) throw error;
    // Safe to log: no secret is in it.
    console.error(JSON.stringify(error));
    return problem(error.toProblemDetails());
  }
}

function problem(details: Pick<ProblemDetails, "title" | "status">): Response {
  const headers = { "content-type": "application/problem+json" };
  return Response.json(details, { status: details.status, headers });
}
