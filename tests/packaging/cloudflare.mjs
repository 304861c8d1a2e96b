// What the projects for Cloudflare's tools share.

import { nodeOf } from "./node.mjs";
import { askForResults, serve } from "./server.mjs";

/** The tools call nobody, and leave nothing outside the project. */
const quiet = (project) => ({
  WRANGLER_SEND_METRICS: "false",
  // With the banner goes a question to npm, whether there is a newer version.
  WRANGLER_HIDE_BANNER: "true",
  CLOUDFLARE_CF_FETCH_ENABLED: "false",
  XDG_CONFIG_HOME: project,
});

/** A copy of a project, and what runs its tools: they want Node 22 or later. */
export async function cloudflareProject(install, template) {
  const [node, cwd] = await Promise.all([nodeOf(24), install(template)]);
  return { node, cwd, env: quiet(cwd) };
}

/** Runs the suite in the worker behind a development server or a preview. */
export async function runServed({ node, cwd, env }, args, ready, context) {
  const server = await serve(node, args, { cwd, env, ready });
  try {
    return await askForResults(server.url, context);
  } finally {
    await server.stop();
  }
}
