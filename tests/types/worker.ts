// In a Cloudflare Worker, behind a service binding. Compiled, never run.

import { createSession, isSessionError, youverify } from "idv-session/edge";

interface Env {
  readonly VENDOR: Fetcher;
  readonly TOKEN: string;
}

export default {
  async fetch(_request, { VENDOR, TOKEN }) {
    try {
      const session = await createSession(youverify.liveness, {}, { credentials: { token: TOKEN }, fetch: VENDOR });
      return Response.json(session);
    } catch (error) {
      if (!isSessionError(error)) throw error;
      return Response.json(error.toProblemDetails(), { status: error.toProblemDetails().status });
    }
  },
} satisfies ExportedHandler<Env>;
