// What the projects for Cloudflare's tools share.

/** The suite as a worker: one request runs it. For a file beside the folder `suite`. */
export const SUITE_WORKER = `
import { runAll } from "./suite/index.js";
export default {
  async fetch(request) {
    return Response.json(await runAll(await request.json()));
  },
};
`;

/** The environment in which the tools call nobody and leave nothing outside the project. */
export const offline = (project) => ({
  WRANGLER_SEND_METRICS: "false",
  // With the banner goes a question to npm, whether there is a newer version.
  WRANGLER_HIDE_BANNER: "true",
  CLOUDFLARE_CF_FETCH_ENABLED: "false",
  XDG_CONFIG_HOME: project,
});
