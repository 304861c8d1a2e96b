// POST /sessions creates a Yoti session, signed on the edge.

import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { createSession, isSessionError, toProblemDetails, yoti } from "idv-session/edge";
import type { ProblemDetails } from "idv-session/edge";
import { sandbox } from "./sandbox";

interface Env {
  YOTI_SDK_ID: string;
  YOTI_KEY: string;
  SANDBOX?: string;
}

const app = new Hono<{ Bindings: Env }>();

const tooLarge = () => problem({ title: "The body is too large", status: 413 });

app.post("/sessions", bodyLimit({ maxSize: 64 * 1024, onError: tooLarge }), async (c) => {
  const checked = yoti.session.checkText(await c.req.arrayBuffer());
  if (!checked.ok) return problem(toProblemDetails(checked));

  const { YOTI_SDK_ID: sdkId, YOTI_KEY: key, SANDBOX } = c.env;
  const vendor = SANDBOX ? sandbox : { credentials: { sdkId, key } };
  const { id, token, url, expiresAt } = await createSession(yoti.session, checked, vendor);
  return c.json({ id, token, url, expiresAt }, 201);
});

app.onError((error) => {
  if (!isSessionError(error)) throw error;
  // Safe to log: no secret is in it.
  console.error(JSON.stringify(error));
  return problem(error.toProblemDetails());
});

function problem(details: Pick<ProblemDetails, "title" | "status">): Response {
  const headers = { "content-type": "application/problem+json" };
  return Response.json(details, { status: details.status, headers });
}

export default app;
