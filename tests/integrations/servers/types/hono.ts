import { sValidator } from "@hono/standard-validator";
import { Hono } from "hono";
import { hc } from "hono/client";
import { toProblemDetails, vove } from "idv-session";
import { createSession, isSessionError } from "idv-session/edge";

const app = new Hono().post("/sessions", sValidator("json", vove.session), (c) => {
  const session = c.req.valid("json");
  // @ts-expect-error the contract has no such field
  void session.reference;
  return c.json({ length: session.refId.length });
});

const client = hc<typeof app>("http://localhost");
void client.sessions.$post({ json: { refId: "user-1", user: { firstName: "Zoë" } } });
// @ts-expect-error required
void client.sessions.$post({ json: {} });

// Its statuses are literals, and so are those of problem documents.
const PROBLEM = { "content-type": "application/problem+json" };
const sessions = new Hono().post("/sessions", async (c) => {
  const checked = vove.session.checkText(await c.req.arrayBuffer());
  if (!checked.ok) {
    const problem = toProblemDetails(checked);
    return c.json(problem, problem.status, PROBLEM);
  }
  try {
    const { id } = await createSession(vove.session, checked, { credentials: { apiKey: "k" } });
    return c.json({ id }, 201);
  } catch (error) {
    if (!isSessionError(error)) throw error;
    const problem = error.toProblemDetails();
    return c.json(problem, problem.status, PROBLEM);
  }
});
void sessions;
