// POST /sessions creates a Yoti session, with nothing but Node's own http.

import { createServer } from "node:http";
import { buffer } from "node:stream/consumers";
import { createSession, importYotiKey, isSessionError, toProblemDetails, yoti } from "idv-session/edge";
import { sandbox } from "./sandbox.js";

const BODY_LIMIT = 64 * 1024;
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
  const length = Number(request.headers["content-length"] ?? Infinity);
  if (length > BODY_LIMIT) return refuse({ title: "The body is too large", status: 413 });
  try {
    const checked = yoti.session.checkText(await buffer(request));
    if (!checked.ok) return refuse(toProblemDetails(checked));
    const { id, token, url, expiresAt } = await createSession(yoti.session, checked, vendor);
    send(201, "application/json", { id, token, url, expiresAt });
  } catch (error) {
    if (!isSessionError(error)) return response.destroy(error);
    // Safe to log: no secret is in it.
    console.error(JSON.stringify(error));
    refuse(error.toProblemDetails());
  }
});
server.listen(PORT, () => console.log(`http://localhost:${server.address().port}`));
