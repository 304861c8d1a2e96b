// What npm has put into a project.

import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** The version of a package. */
export async function versionOf(project, name) {
  const manifest = await readFile(join(project, "node_modules", name, "package.json"), "utf8");
  return JSON.parse(manifest).version;
}

/** The path of a command. */
export const commandOf = (project, name) => join(project, "node_modules", ".bin", name);
