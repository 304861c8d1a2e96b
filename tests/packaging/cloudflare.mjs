// What the projects for Cloudflare's tools share.

import { nodeOf } from "./node.mjs";
import { QUIET } from "./quiet.mjs";

/** A copy of a project, and what runs its tools: they want Node 22 or later. */
export async function cloudflareProject(install, template) {
  const [node, cwd] = await Promise.all([nodeOf(24), install(template)]);
  // wrangler would keep its settings with the user's.
  return { node, cwd, env: { ...QUIET, XDG_CONFIG_HOME: cwd } };
}
