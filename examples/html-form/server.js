// Serves the page, with the package to it, and creates Youverify sessions for it: POST /sessions.

import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { basename } from "node:path";
import { createSession, isSessionError, toProblemDetails, youverify } from "idv-session/edge";
import { readBody } from "./body.js";
import { sandbox } from "./sandbox.js";

const { SANDBOX, YOUVERIFY_TOKEN, PORT = 3000 } = process.env;
const vendor = SANDBOX ? sandbox : { credentials: { token: YOUVERIFY_TOKEN } };

const server = createServer((request, response) => {
  const answer = request.method === "POST" ? create(request) : read(request.url);
  answer.then(
    ([status, type, body]) => response.writeHead(status, { "content-type": type }).end(body),
    (error) => response.destroy(error),
  );
});
server.listen(PORT, () => console.log(`http://localhost:${server.address().port}`));

async function create(request) {
  const body = await readBody(request);
  if (!body) return problem({ title: "The body is too large", status: 413 });
  const checked = youverify.liveness.checkText(body);
  if (!checked.ok) return problem(toProblemDetails(checked));
  try {
    const session = await createSession(youverify.liveness, checked, vendor);
    const { id, token, expiresAt } = session;
    return [201, "application/json", JSON.stringify({ id, token, expiresAt })];
  } catch (error) {
    if (!isSessionError(error)) throw error;
    // Safe to log: no secret is in it.
    console.error(JSON.stringify(error));
    return problem(error.toProblemDetails());
  }
}

const problem = (details) => [details.status, "application/problem+json", JSON.stringify(details)];

async function read(url) {
  if (url === "/") return [200, "text/html; charset=utf-8", await readFile("index.html")];
  if (url === "/form.js") return [200, "text/javascript", await readFile("form.js")];
  const isModule = url.startsWith("/idv-session/") && url.endsWith(".js");
  const path = `node_modules/idv-session/${basename(url)}`;
  const body = isModule && (await readFile(path).catch(() => undefined));
  return body ? [200, "text/javascript", body] : problem({ title: "There is nothing here", status: 404 });
}
