// The edge function behind the page: checks once more, for nobody can trust a page; creates the session,
// tells the truth when it fails. Its secrets come from bindings; the page never sees them.

import { contractById, createSession, isSessionError, toProblemDetails } from "idv-session/edge";

/** The credentials of each vendor, from this worker's secrets. */
const CREDENTIALS = {
  youverify: (env) => ({ token: env.YOUVERIFY_TOKEN }),
  yoti: (env) => ({ sdkId: env.YOTI_SDK_ID, key: env.YOTI_KEY }),
  idenfy: (env) => ({ apiKey: env.IDENFY_API_KEY, apiSecret: env.IDENFY_API_SECRET }),
  vove: (env) => ({ apiKey: env.VOVE_API_KEY }),
};

export default {
  async fetch(request, env) {
    const contract = contractById(new URL(request.url).pathname.replace("/api/sessions/", ""));
    if (!contract) return problem({ title: "There is no such contract", status: 404 });
    if (request.method !== "POST") return problem({ title: "Use POST", status: 405 });

    const checked = contract.checkText(await request.arrayBuffer());
    if (!checked.ok) return problem(toProblemDetails(checked));

    const [vendor] = contract.id.split(".");
    try {
      const session = await createSession(contract, checked, {
        credentials: CREDENTIALS[vendor](env),
        baseUrl: env[`${vendor.toUpperCase()}_URL`],
        signal: request.signal,
        onEvent: (event) => console.log(JSON.stringify(event)),
      });
      // For the person's SDK or browser: what holds the token is not enumerable, so name it. Youverify's
      // id is one of these.
      const { id, token, url } = session;
      return Response.json({ ...session, id, token, url }, { status: 201 });
    } catch (error) {
      if (!isSessionError(error)) throw error;
      return problem(error.toProblemDetails());
    }
  },
};

function problem(details) {
  return new Response(JSON.stringify(details), {
    status: details.status,
    headers: { "content-type": "application/problem+json" },
  });
}
