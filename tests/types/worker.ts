// In a Cloudflare Worker, behind a service binding. Compiled, never run.

import { createSession, isSessionError, youverify } from "idv-session/edge";

interface Env {
  readonly VENDOR: Fetcher;
  readonly TOKEN: string;
}

const headers = { "content-type": "application/problem+json" };

const worker: ExportedHandler<Env> = {
  async fetch(_request, { VENDOR, TOKEN }) {
    try {
      const session = await createSession(youverify.liveness, {}, { credentials: { token: TOKEN }, fetch: VENDOR });
      return Response.json(session);
    } catch (error) {
      if (!isSessionError(error)) throw error;
      const problem = error.toProblemDetails();
      return Response.json(problem, { status: problem.status, headers });
    }
  },
};

export default worker;
