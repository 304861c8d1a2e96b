// The suite in a page of a real browser, for rows that say how the package gets into it.

import { readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { serveFetch, TYPES } from "../../scripts/serve.mjs";
import { launch } from "../browser.mjs";

/** For a file beside the folder `suite`: what the page runs, as it is or bundled. */
export const PAGE_PROGRAM = `
import { runAll } from "./suite/index.js";
window.run = runAll;
`;

/** The same beside the streamed entry, for tools that know `new URL(…, import.meta.url)`. */
export const STREAMED_PROGRAM = `
import { init, youverify } from "idv-session/web";
import { equal, test } from "./suite/harness.js";
test("the streamed entry finds its .wasm", async () => {
  await init();
  equal(youverify.liveness.check({ ttlSeconds: 29 }).issues[0].code, "min");
});
${PAGE_PROGRAM}`;

/** A page with one script and nothing inline. */
export const MODULE_PAGE = '<!doctype html>\n<script type="module" src="/main.js"></script>\n';

/** Serves the files of a folder. */
export const files = (folder, headers) => async (request) => {
  const { pathname } = new URL(request.url);
  const path = pathname === "/" ? "/index.html" : pathname;
  try {
    const body = await readFile(join(folder, path));
    return new Response(body, { headers: { "content-type": TYPES[extname(path)] ?? "", ...headers } });
  } catch {
    return new Response("not found", { status: 404 });
  }
};

/**
 * Opens the page and runs what it has put at `window.run`; an uncaught error is a failure.
 * @param vendors what `run` of a row is given
 * @param serve gives the page and its files, for a Request
 * @param tool what made them, with its version
 * @param prepare is given the browser's page before it opens anything
 * @param isPage whether the suite runs in the page itself, not in a worker
 */
export async function runPage({ context, sandbox }, serve, { tool, prepare, isPage = true } = {}) {
  const server = await serveFetch(async (request) => {
    // The vendors are under the page's own origin: a page has one.
    const isVendor = new URL(request.url).pathname.startsWith("/vendors/");
    return isVendor ? sandbox.fetch(request) : serve(request);
  });
  const browser = await launch();
  try {
    const page = await browser.newPage();
    const stray = [];
    page.on("pageerror", (error) => stray.push({ name: "uncaught", error: String(error) }));
    await prepare?.(page);
    await page.goto(server.url);
    await page.waitForFunction(() => window.run);
    const results = await page.evaluate((context) => window.run(context), {
      ...context,
      vendorUrl: `${server.url}/vendors`,
      isPage,
    });
    // What is uncaught is told later, also that of a worker.
    await page.waitForTimeout(50);
    const chromium = `Chromium ${parseInt(browser.version())}`;
    return { version: tool ? `${tool}, ${chromium}` : chromium, results: [...results, ...stray] };
  } finally {
    await browser.close();
    await server.close();
  }
}
