// POST /api/sessions creates a VOVE ID session. Vercel makes a function of each file in this folder.

import { createSession, isSessionError, toProblemDetails, vove } from "idv-session/edge";
import type { ProblemDetails } from "idv-session/edge";
import { readBody } from "../body";
import { sandbox } from "../sandbox";

export const config = { runtime: "edge" };

const { SANDBOX, VOVE_API_KEY: apiKey = "" } = process.env;
const vendor = SANDBOX ? sandbox : { credentials: { apiKey } };

export async function POST(request: Request): Promise<Response> {
  const body = await readBody(request);
  if (!body) return problem({ title: "The body is too large", status: 413 });
  const checked = vove.session.checkText(body);
  if (!checked.ok) return problem(toProblemDetails(checked));
  try {
    const { id, token, expiresAt } = await createSession(vove.session, checked, vendor);
    return Response.json({ id, token, expiresAt }, { status: 201 });
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
