// Each example: the tool that runs it and what is sent to it. `types` are the arguments of its type
// check, `build` the command that makes what is deployed, `form` is what a person does in its page.
// `hearsAll` marks a tool that waits for the end of a body before it answers, whatever the route says.
// `goesLive` marks those that can be started once more, with SANDBOX from the environment.

import { bun, deno, npm } from "./tools.mjs";

const liveness = (max_retries) => ({
  requested_checks: [{ type: "LIVENESS", config: { liveness_type: "ZOOM", max_retries } }],
});

export const EXAMPLES = {
  "cloudflare-worker": {
    tool: npm("wrangler"),
    args: ["--ip", "127.0.0.1", "--port", "0", "--inspector-port", "0"],
    path: "/sessions",
    right: { client_session_token_ttl: 900 },
    wrong: { client_session_token_ttl: 300 },
    pointer: "/client_session_token_ttl",
    types: [],
    build: ["run", "deploy", "--", "--dry-run", "--outdir", "dist"],
  },
  "vercel-edge": {
    tool: npm("next"),
    args: ["--hostname", "127.0.0.1", "--port", "0"],
    path: "/api/sessions",
    right: { clientId: "user-1", tokenType: "IDENTIFICATION" },
    wrong: { clientId: "user-1", tokenType: "identification" },
    pointer: "/tokenType",
    hearsAll: true,
    types: [],
    build: ["run", "build"],
  },
  "deno": {
    tool: deno,
    path: "/sessions",
    right: { refId: "user-1", user: { dateOfBirth: "2000-02-29" } },
    wrong: { refId: "user-1", user: { gender: 5 } },
    pointer: "/user/gender",
    goesLive: true,
    types: ["main.ts"],
  },
  "bun": {
    tool: bun,
    path: "/sessions",
    right: { clientId: "user-1", sessionLength: 60 },
    wrong: { clientId: "user-1", sessionLength: 59 },
    pointer: "/sessionLength",
    goesLive: true,
    types: [],
  },
  "node": {
    tool: npm(),
    path: "/sessions",
    right: liveness(2),
    wrong: liveness(1),
    pointer: "/requested_checks/0/config/max_retries",
  },
  "supabase-edge-function": {
    tool: deno,
    path: "/create-session",
    right: { ttlSeconds: 600 },
    wrong: { ttlSeconds: 601 },
    pointer: "/ttlSeconds",
    goesLive: true,
    types: [
      "--config=supabase/functions/create-session/deno.json",
      "supabase/functions/create-session/index.ts",
    ],
  },
  "html-form": {
    tool: npm(),
    path: "/sessions",
    right: { ttlSeconds: 30 },
    wrong: { ttlSeconds: 29 },
    pointer: "/ttlSeconds",
    goesLive: true,
    form: {
      field: "ttlSeconds",
      wrong: "29",
      issue: "at least 30 seconds",
      right: "60",
      session: /^Session [0-9a-f]{32},/,
    },
  },
  "react-form": {
    tool: npm("vite"),
    args: ["--host", "127.0.0.1", "--port", "0"],
    path: "/api/sessions",
    right: { refId: "user-1" },
    wrong: { refId: "" },
    pointer: "/refId",
    goesLive: true,
    types: [],
    build: ["run", "build"],
    form: {
      field: "user.dateOfBirth",
      wrong: "31-02-2000",
      issue: "a day that exists",
      right: "28-02-2000",
      session: /^Your session is ready until 20/,
    },
  },
};
