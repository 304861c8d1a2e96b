// Other major versions of Node, from npm's `node` package: each in a folder of its own, because at
// the root it would replace Node for every script.

import { setUpNpm } from "../../scripts/setup.mjs";

/** The path of a Node of this major version. */
export async function nodeOf(major) {
  if (process.versions.node.startsWith(`${major}.`)) return process.execPath;
  const folder = `${import.meta.dirname}/nodes/${major}`;
  await setUpNpm(folder);
  return `${folder}/node_modules/node/bin/node`;
}
