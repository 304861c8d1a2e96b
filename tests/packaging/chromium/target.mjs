// The suite in a page of a real browser, from the files as installed.

import { readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { serveFetch } from "../../../scripts/serve.mjs";
import { launch } from "../../browser.mjs";

const PACKAGE = "/node_modules/idv-session";
const PAGE = `<!doctype html>
<script type="importmap">
{ "imports": {
  "idv-session": "${PACKAGE}/index.js",
  "idv-session/edge": "${PACKAGE}/edge.js",
  "idv-session/sandbox": "${PACKAGE}/sandbox.js"
} }
</script>
<script type="module">
import { runAll } from "/suite/index.js";
window.run = runAll;
</script>`;

const TYPES = { ".html": "text/html", ".js": "text/javascript", ".wasm": "application/wasm" };

export const rows = [{ name: "Chromium, import map", core: true, run }];

async function run({ install, context, sandbox }) {
  const project = await install();
  const server = await serveFetch(async (request) => {
    const { pathname } = new URL(request.url);
    // The vendors are under the page's own origin: a page has one.
    if (pathname.startsWith("/vendors/")) return sandbox.fetch(request);
    if (pathname === "/") return new Response(PAGE, { headers: { "content-type": "text/html" } });
    const body = await readFile(join(project, pathname));
    return new Response(body, { headers: { "content-type": TYPES[extname(pathname)] ?? "" } });
  });
  const browser = await launch();
  try {
    const page = await browser.newPage();
    const stray = [];
    page.on("pageerror", (error) => stray.push({ name: "uncaught", error: String(error) }));
    await page.goto(server.url);
    await page.waitForFunction(() => window.run);
    const results = await page.evaluate((context) => window.run(context), {
      ...context,
      vendorUrl: `${server.url}/vendors`,
      isPage: true,
    });
    return { version: browser.version(), results: [...results, ...stray] };
  } finally {
    await browser.close();
    await server.close();
  }
}
