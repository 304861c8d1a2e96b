// A registry that knows one package, the packed tarball: for Deno, which installs from nowhere else.

import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { root } from "../../../scripts/run.mjs";
import { serveFetch } from "../../../scripts/serve.mjs";
import { tarball } from "../../packed.mjs";

export async function startRegistry() {
  const { tarball: file } = await tarball();
  const [bytes, text] = await Promise.all([readFile(file), readFile(`${root}/pkg/package.json`, "utf8")]);
  const manifest = JSON.parse(text);
  const integrity = `sha512-${createHash("sha512").update(bytes).digest("base64")}`;
  return serveFetch(async ({ url }) => {
    const { origin, pathname } = new URL(url);
    if (pathname === "/idv-session.tgz") return new Response(bytes);
    if (pathname !== "/idv-session") return new Response("not found", { status: 404 });
    const dist = { tarball: `${origin}/idv-session.tgz`, integrity };
    return Response.json({
      name: manifest.name,
      "dist-tags": { latest: manifest.version },
      versions: { [manifest.version]: { ...manifest, dist } },
    });
  });
}
