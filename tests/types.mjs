// Whether the types say what the package does: under several compilers, module resolutions and
// platforms, from ES modules and from CommonJS.

import assert from "node:assert/strict";
import { cp, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { output, root } from "../scripts/run.mjs";
import { runNamed } from "./named.mjs";
import { installPacked } from "./packed.mjs";

/** The current major version and the one before. */
const COMPILERS = ["typescript", "typescript-6"];

const node16 = { module: "node16", moduleResolution: "node16" };
const nodenext = { module: "nodenext", moduleResolution: "nodenext" };
const bundler = { module: "esnext", moduleResolution: "bundler" };
const types = (name) => ({ lib: ["es2022"], types: [`${root}/node_modules/${name}`] });
const lib = (...names) => ({ lib: ["es2022", ...names], types: [] });

/** Where the package is used, and what is compiled there. */
const PLATFORMS = {
  "no platform": { ...node16, ...lib(), files: ["root.ts", "root.cts"] },
  "Node": { ...node16, ...types("@types/node"), files: ["root.ts", "root.cts", "edge.ts", "edge.cts"] },
  "a web worker": { ...nodenext, ...lib("webworker", "webworker.iterable"), files: ["root.ts", "edge.ts", "edge.cts"] },
  "Cloudflare Workers": { ...bundler, ...types("@cloudflare/workers-types"), files: ["edge.ts", "worker.ts"] },
  "a page": { ...bundler, ...lib("dom", "dom.iterable"), files: ["root.ts", "edge.ts", "page.ts"] },
};

async function compiles(project, compiler, { files, ...platform }) {
  const tsconfig = {
    compilerOptions: {
      ...{ target: "es2022", noEmit: true, strict: true, skipLibCheck: false },
      ...{ exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true },
      ...platform,
    },
    files,
  };
  const place = join(project, "types", `tsconfig.${compiler}.json`);
  await writeFile(place, JSON.stringify(tsconfig));
  const tsc = `${root}/node_modules/${compiler}/bin/tsc`;
  const { code, text } = await output(process.execPath, [tsc, "--project", place]);
  assert.equal(code, 0, text);
}

export async function runTypes() {
  const { project, remove } = await installPacked();
  await cp(`${root}/tests/types`, join(project, "types"), { recursive: true });
  // The same promises to who requires the package.
  for (const name of ["root", "edge"]) {
    await cp(`${root}/tests/types/${name}.ts`, join(project, "types", `${name}.cts`));
  }
  const tests = (compiler) =>
    Object.entries(PLATFORMS).map(([name, platform]) => [
      `${compiler}, ${name}`,
      () => compiles(project, compiler, platform),
    ]);
  try {
    const results = await Promise.all(
      COMPILERS.map((compiler) => runNamed(Object.fromEntries(tests(compiler)))),
    );
    return results.flat();
  } finally {
    await remove();
  }
}
