// POST /sessions creates a Yoti session, with nothing but Node's own http.

import { createServer } from "node:http";
import { createSession, importYotiKey, isSessionError, toProblemDetails, yoti } from "idv-session/edge";
import { readBody } from "./body.js";
import { sandbox } from "./sandbox.js";

const { SANDBOX, YOTI_SDK_ID, YOTI_KEY, PORT = 3000 } = process.env;

// The key is read once, here: a bad one stops the program before its first request.
const vendor = SANDBOX
  ? sandbox
  : { credentials: { sdkId: YOTI_SDK_ID, key: await importYotiKey(YOTI_KEY) } };

const server = createServer(async (request, response) => {
  const send = (status, type, body) =>
    response.writeHead(status, { "content-type": type }).end(JSON.stringify(body));
  const refuse = (problem) => send(problem.status, "application/problem+json", problem);

  if (request.url !== "/sessions") return refuse({ title: "There is nothing here", status: 404 });
  if (request.method !== "POST") return refuse({ title: "Use POST", status: 405 });
  try {
    const body = await readBody(request);
    if (!body) return refuse({ title: "The body is too large", status: 413 });
    const checked = yoti.session.checkText(body);
    if (!checked.ok) return refuse(toProblemDetails(checked));
    const { id, token, url, expiresAt } = await createSession(yoti.session, checked, vendor);
    send(201, "application/json", { id, token, url, expiresAt });
  } catch (error) {
    // Not one of ours: most of all a client that hung up.
    if (!isSessionError(error)) return response.destroy(error);
    // Safe to log: no secret is in it.
    console.error(JSON.stringify(error));
    refuse(error.toProblemDetails());
  }
});
server.listen(PORT, () => console.log(`http://localhost:${server.address().port}`));
