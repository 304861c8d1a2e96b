// A page without a bundler, from the files as installed: names are resolved by an import map.

import { cp, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { files, PAGE_PROGRAM, runPage } from "../page.mjs";

const FOLDER = "/node_modules/idv-session";

/** @param root the file behind the name "idv-session" */
const page = (root, program) => `<!doctype html>
<script type="importmap">
{ "imports": {
  "idv-session": "${FOLDER}/${root}",
  "idv-session/edge": "${FOLDER}/edge.js",
  "idv-session/fields": "${FOLDER}/fields.js",
  "idv-session/sandbox": "${FOLDER}/sandbox.js"
} }
</script>
<script type="module">${program}</script>
`;

const row = (name, core, html) => ({
  name,
  core,
  async run({ install, ...vendors }) {
    const project = await install();
    await cp(`${import.meta.dirname}/web.test.js`, join(project, "web.test.js"));
    await writeFile(join(project, "index.html"), html);
    return runPage(vendors, files(project));
  },
});

/** The tests of this entry run first; the last of them starts it. */
const WEB = `import "./web.test.js";${PAGE_PROGRAM}`;

export const rows = [
  row("Chromium, import map", true, page("index.js", PAGE_PROGRAM)),
  row("Chromium, idv-session/web", false, page("web.js", WEB)),
];
