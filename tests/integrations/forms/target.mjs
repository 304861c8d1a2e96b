// Libraries of forms, in React, bundled by esbuild, in a page of a real browser.

import { join } from "node:path";
import { build } from "esbuild";
import { serveFetch } from "../../../scripts/serve.mjs";
import { launch } from "../../browser.mjs";
import { libraryRow } from "../library.mjs";

const PAGE = `<!doctype html><script type="module" src="/page.js"></script>`;
const ENTRY = `import { runAll } from "./suite/index.js"; window.run = runAll;`;

async function inChromium(project) {
  const { outputFiles } = await build({
    stdin: { contents: ENTRY, resolveDir: project },
    bundle: true,
    write: false,
    format: "esm",
    loader: { ".js": "jsx" },
    jsx: "automatic",
    define: { "process.env.NODE_ENV": '"production"' },
    logLevel: "warning",
  });
  const server = await serveFetch(({ url }) => {
    const isScript = new URL(url).pathname === "/page.js";
    const type = isScript ? "text/javascript" : "text/html";
    return new Response(isScript ? outputFiles[0].text : PAGE, { headers: { "content-type": type } });
  });
  const browser = await launch();
  try {
    const page = await browser.newPage();
    page.setDefaultTimeout(5_000);
    const stray = [];
    page.on("pageerror", (error) => stray.push({ name: "uncaught", error: String(error) }));
    await page.exposeFunction("drive", (method, ...args) => page[method](...args));
    await page.goto(server.url);
    await page.waitForFunction(() => window.run);
    return [...(await page.evaluate(() => window.run())), ...stray];
  } finally {
    await browser.close();
    await server.close();
  }
}

const row = (name, library, tests) =>
  libraryRow(name, import.meta.dirname, library, tests, inChromium);

export const rows = [
  row("React Hook Form", "react-hook-form", "react-hook-form"),
  row("TanStack Form", "@tanstack/react-form", "tanstack-form"),
  row("Conform", "@conform-to/react", "conform"),
];
