// What is in the tarball, and whether its types say what it does.

import assert from "node:assert/strict";
import { cp, readFile, writeFile } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import { output, root } from "../scripts/run.mjs";
import { runNamed } from "./named.mjs";
import { installPacked } from "./packed.mjs";

const FILES = [
  "CHANGELOG.md",
  "LICENSE-APACHE",
  "LICENSE-MIT",
  "README.md",
  "package.json",
  ...["contracts", "index", "edge", "fields", "sandbox"].flatMap((name) => [
    `${name}.d.ts`,
    `${name}.d.cts`,
  ]),
  ...["index", "edge"].flatMap((name) =>
    ["js", "cjs", "workerd.js", "edge-light.js"].map((suffix) => `${name}.${suffix}`),
  ),
  ...["core", "edge-core"].flatMap((name) =>
    ["js", "inline.js", "wasm"].map((suffix) => `${name}.${suffix}`),
  ),
  ...["fields", "sandbox"].flatMap((name) => [`${name}.js`, `${name}.cjs`]),
  "web.js",
  "web.d.ts",
];

const TESTS = {
  "the tarball holds what it should and nothing else"({ files }) {
    assert.deepEqual(files.toSorted(), FILES.toSorted());
  },

  async "no dependencies, no scripts"({ installed }) {
    const manifest = JSON.parse(await readFile(join(installed, "package.json"), "utf8"));
    for (const key of ["dependencies", "peerDependencies", "optionalDependencies", "scripts"]) {
      assert.equal(manifest[key], undefined, key);
    }
    assert.equal(manifest.sideEffects, false);
  },

  async "the package holds no path of the machine that built it"({ installed, files }) {
    for (const file of files) {
      const bytes = await readFile(join(installed, file), "latin1");
      for (const path of [root, homedir()]) {
        assert.ok(path.length < 2 || !bytes.includes(`${path}/`), `${path} in ${file}`);
      }
    }
  },

  async "the root entry's wasm knows no credentials and no network"({ installed }) {
    const root = await readFile(join(installed, "core.wasm"), "latin1");
    const edge = await readFile(join(installed, "edge-core.wasm"), "latin1");
    for (const name of ["credential", "queueMicrotask", "__wbg_send_"]) {
      assert.ok(edge.includes(name), `${name} should be in the edge's: is this test blind?`);
      assert.ok(!root.includes(name), name);
    }
  },

  async "CommonJS and ES modules give the same"({ project }) {
    const program = `
      const root = require("idv-session");
      const edge = require("idv-session/edge");
      const { fields } = require("idv-session/fields");
      const { createSandbox } = require("idv-session/sandbox");
      import("idv-session/edge").then(async (esm) => {
        const sandbox = createSandbox();
        const options = { credentials: sandbox.credentials.youverify, fetch: sandbox.fetch };
        const session = await esm.createSession(root.youverify.liveness, {}, options);
        const error = await edge.createSession(esm.youverify.liveness, { x: 1 }, options).catch((error) => error);
        console.log(JSON.stringify([
          root.youverify.liveness.check({ ttlSeconds: 30 }).ok,
          session.id.length,
          esm.isSessionError(error),
          Object.keys(edge).sort().join() === Object.keys(esm).filter((name) => name !== "default" && name !== "module.exports").sort().join(),
          fields(root.youverify.liveness).length,
        ]));
      });`;
    await writeFile(join(project, "require.cjs"), program);
    const { text } = await output(process.execPath, ["require.cjs"], { cwd: project });
    assert.deepEqual(JSON.parse(text), [true, 32, true, true, 2]);
  },

  async "the types say what the package does, under every module resolution"({ project }) {
    await cp(`${root}/tests/types`, join(project, "types"), { recursive: true });
    for (const [module, moduleResolution] of [
      ["node16", "node16"],
      ["nodenext", "nodenext"],
      ["esnext", "bundler"],
    ]) {
      const tsconfig = {
        compilerOptions: {
          ...{ module, moduleResolution, target: "es2022", lib: ["es2022", "dom", "dom.iterable"] },
          ...{ strict: true, noEmit: true, exactOptionalPropertyTypes: true, types: [] },
          ...{ skipLibCheck: false, noUncheckedIndexedAccess: true },
        },
        include: ["types"],
      };
      await writeFile(join(project, "tsconfig.json"), JSON.stringify(tsconfig));
      const tsc = `${root}/node_modules/typescript/bin/tsc`;
      const { code, text } = await output(process.execPath, [tsc, "--project", "."], { cwd: project });
      assert.equal(code, 0, `${moduleResolution}:\n${text}`);
    }
  },
};

export async function runTarball() {
  const packed = await installPacked();
  const installed = join(packed.project, "node_modules", "idv-session");
  try {
    return await runNamed(TESTS, { ...packed, installed });
  } finally {
    await packed.remove();
  }
}
