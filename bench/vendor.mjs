// A vendor that costs as little as it can, in a process of its own: it reads what it is sent and gives
// the same answer to all.

import { createServer } from "node:http";

const REPLIES = {
  "/v2/api/identity/sdk/liveness/session/generate": [
    200,
    { success: true, statusCode: 200, message: "", data: { sessionId: "s-1", expiresAt: "2030-01-01T00:00:00.000Z" } },
  ],
  "/sessions": [201, { client_session_token_ttl: 600, client_session_token: "t-1", session_id: "s-1" }],
  "/api/v2/token": [201, { authToken: "t-1", scanRef: "s-1", clientId: "user-123", expiryTime: 3600 }],
};
const answers = Object.fromEntries(
  Object.entries(REPLIES).map(([path, [status, body]]) => [path, { status, body: JSON.stringify(body) }]),
);

const server = createServer((request, response) => {
  request.resume().on("end", () => {
    const { status, body } = answers[request.url.split("?")[0]];
    response.writeHead(status, { "content-type": "application/json", "content-length": body.length }).end(body);
  });
});
server.listen(0, "127.0.0.1", () => process.send(server.address().port));
process.on("disconnect", () => process.exit());
