// Everything on this machine: the sandbox vendors, the edge function in workerd, the page.

import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, normalize } from "node:path";
import { Readable } from "node:stream";
import { build as bundle } from "esbuild";
import { Log, LogLevel, Miniflare } from "miniflare";
import { root } from "./run.mjs";

export const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
};

/** Serves a `fetch` function over HTTP on loopback. */
export async function serveFetch(handle, port = 0) {
  const server = createServer(async (incoming, outgoing) => {
    const controller = new AbortController();
    outgoing.on("close", () => controller.abort());
    try {
      const url = `http://${incoming.headers.host}${incoming.url}`;
      const hasBody = !["GET", "HEAD"].includes(incoming.method);
      const response = await handle(
        new Request(url, {
          method: incoming.method,
          headers: Object.entries(incoming.headersDistinct).flatMap(([name, values]) =>
            values.map((value) => [name, value]),
          ),
          body: hasBody ? Readable.toWeb(incoming) : undefined,
          duplex: "half",
          redirect: "manual",
          signal: controller.signal,
        }),
      );
      outgoing.writeHead(response.status, Object.fromEntries(response.headers));
      if (response.body) Readable.fromWeb(response.body).on("error", () => outgoing.destroy()).pipe(outgoing);
      else outgoing.end();
    } catch {
      // What a `fetch` that rejects looks like from outside.
      outgoing.destroy();
    }
  });
  await new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}

/** A worker's modules, bundled as wrangler does it: JavaScript in one file, wasm beside it. */
export async function bundleWorker(entry) {
  const { outputFiles } = await bundle({
    entryPoints: [entry],
    outdir: "/",
    bundle: true,
    write: false,
    format: "esm",
    conditions: ["workerd", "worker", "browser"],
    loader: { ".wasm": "copy" },
    assetNames: "[name]",
    logLevel: "warning",
  });
  const modules = outputFiles.map(({ path, contents }) => ({
    type: path.endsWith(".wasm") ? "CompiledWasm" : "ESModule",
    path: path.slice(1),
    contents,
  }));
  // The first module is the entry.
  return modules.sort((a, b) => (a.type === b.type ? 0 : a.type === "ESModule" ? -1 : 1));
}

/** The edge function in workerd. */
export async function serveWorker(entry, bindings, options) {
  return serveModules(await bundleWorker(entry), bindings, options);
}

/** A worker's modules in workerd, the entry first. */
export function serveModules(modules, bindings, { compatibilityDate = "2026-04-01" } = {}) {
  return new Miniflare({
    modules,
    modulesRoot: "/",
    bindings,
    compatibilityDate,
    // Else Miniflare asks Cloudflare where this machine is.
    cf: false,
    log: new Log(LogLevel.ERROR),
    handleRuntimeStdio: (stdout, stderr) => {
      stdout.resume();
      stderr.resume();
    },
  });
}

/** Serves www/, the built package under /pkg/, and the edge function under /api/. */
export async function servePage(worker, port) {
  return serveFetch(async (request) => {
    const { pathname } = new URL(request.url);
    if (pathname.startsWith("/api/")) {
      const { method, headers } = request;
      const body = method === "GET" ? undefined : await request.arrayBuffer();
      return worker.dispatchFetch(request.url, { method, headers, body });
    }
    return file(pathname);
  }, port);
}

async function file(pathname) {
  const path = normalize(decodeURIComponent(pathname === "/" ? "/index.html" : pathname));
  const isOurs = path.startsWith("/") && !path.includes("..");
  const place = path.startsWith("/pkg/") ? path : `/www${path}`;
  try {
    if (!isOurs) throw new Error("outside");
    const headers = {
      "content-type": TYPES[extname(path)] ?? "application/octet-stream",
      "cache-control": "no-cache",
    };
    return new Response(await readFile(root + place), { headers });
  } catch {
    return new Response("not found", { status: 404 });
  }
}
