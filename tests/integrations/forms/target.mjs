// Libraries of forms, in React, bundled by esbuild, in a page of a real browser.

import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import { files, MODULE_PAGE, PAGE_PROGRAM, runPage } from "../../packaging/page.mjs";
import { libraryRow } from "../library.mjs";

async function inChromium(project, vendors) {
  const dist = join(project, "dist");
  await build({
    stdin: { contents: PAGE_PROGRAM, resolveDir: project },
    outfile: join(dist, "main.js"),
    bundle: true,
    format: "esm",
    loader: { ".js": "jsx" },
    jsx: "automatic",
    define: { "process.env.NODE_ENV": '"production"' },
    logLevel: "warning",
  });
  await writeFile(join(dist, "index.html"), MODULE_PAGE);
  const { results } = await runPage(vendors, files(dist), { prepare: letTestsDrive });
  return results;
}

/** Tests use the page as a person does: `drive(method, …)` calls what Playwright's page has. */
async function letTestsDrive(page) {
  page.setDefaultTimeout(5_000);
  await page.exposeFunction("drive", (method, ...args) => page[method](...args));
}

const row = (name, library, tests) =>
  libraryRow(name, import.meta.dirname, library, tests, inChromium);

export const rows = [
  row("React Hook Form", "react-hook-form", "react-hook-form"),
  row("TanStack Form", "@tanstack/react-form", "tanstack-form"),
  row("Conform", "@conform-to/react", "conform"),
];
