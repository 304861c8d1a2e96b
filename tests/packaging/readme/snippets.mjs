// The README's JavaScript, taken out of it and made to run: nothing is added but the vendors.

import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { root } from "../../../scripts/run.mjs";

const readme = await readFile(`${root}/README.md`, "utf8");
const blocks = [...readme.matchAll(/^```js\n([^]*?)^```$/gm)].map(([, code]) => code);
const nameOf = (code) => /^\/\/ (\S+\.m?js)\n/.exec(code)?.[1];

/** The snippets that are files, by the name in their first line. */
export const files = Object.fromEntries(blocks.filter(nameOf).map((code) => [nameOf(code), code]));

/** The others, in their order. */
export const pieces = blocks.filter((code) => !nameOf(code));

export const TOKEN = "sandbox-youverify-token";

/**
 * Stands for the internet. A program that says nothing of its own says here where it listens: a timer
 * fires when its main module has run.
 */
const VENDORS = `
import { createSandbox } from "idv-session/sandbox";
globalThis.fetch = createSandbox({ credentials: { youverify: { token: "${TOKEN}" } } }).fetch;
const port = globalThis.process?.env.PORT;
if (port) setTimeout(() => console.log("http://127.0.0.1:" + port));
`;

/** Writes a snippet into a project, with what it imports. */
export async function writeSnippet(project, name) {
  const code = files[name];
  const [, place] = /from "(\S+\/)session\.js"/.exec(code);
  const folder = dirname(join(project, name));
  await mkdir(folder, { recursive: true });
  await writeFile(join(project, name), `import "${place}vendors.js";\n${code}`);
  await writeFile(join(folder, place, "vendors.js"), VENDORS);
  await writeFile(join(folder, place, "session.js"), files["session.js"]);
}
