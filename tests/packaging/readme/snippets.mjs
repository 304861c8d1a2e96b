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

/** Stands for the internet, in which the README's programs know one host: Youverify's sandbox. */
const VENDORS = `
import { createSandbox } from "idv-session/sandbox";
const { fetch } = createSandbox({ credentials: { youverify: { token: "${TOKEN}" } } });
globalThis.fetch = async (url, init) => {
  if (new URL(url).origin !== "https://api.sandbox.youverify.co") throw new TypeError("no such host");
  return fetch(url, init);
};
`;

/** Writes a snippet into a project, with what it imports. */
export async function writeSnippet(project, name) {
  const code = files[name];
  const [, place] = /from "(\S+\/)session\.mjs"/.exec(code);
  const folder = dirname(join(project, name));
  await mkdir(folder, { recursive: true });
  await writeFile(join(project, name), `import "${place}vendors.mjs";\n${code}`);
  await writeFile(join(folder, place, "vendors.mjs"), VENDORS);
  await writeFile(join(folder, place, "session.mjs"), files["session.mjs"]);
}

/** What package.json says of its JavaScript: nothing, as npm's init did before 11, or one of these. */
export const MODULE_TYPES = [undefined, "commonjs", "module"];

export async function setType(project, type) {
  const file = join(project, "package.json");
  const manifest = JSON.parse(await readFile(file, "utf8"));
  await writeFile(file, JSON.stringify({ ...manifest, type }));
}
