// What is in the tarball, and what the tools that look at packages say of it.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import { checkPackage, createPackageFromTarballData } from "@arethetypeswrong/core";
import { publint } from "publint";
import { missing, project } from "../scripts/project.mjs";
import { root } from "../scripts/run.mjs";
import { runNamed } from "./named.mjs";
import { installPacked } from "./packed.mjs";

/** Code, and the map to what it was written as. */
const mapped = (file) => [file, `${file}.map`];

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
    ["js", "cjs", "node.js", "workerd.js", "edge-light.js"].flatMap((suffix) => mapped(`${name}.${suffix}`)),
  ),
  ...["core", "edge-core"].flatMap((name) => [...mapped(`${name}.js`), `${name}.wasm`]),
  ...["fields.js", "fields.cjs", "tables.js"],
  ...["sandbox.js", "sandbox.cjs", "web.js"].flatMap(mapped),
  "web.d.ts",
];

const TESTS = {
  "the tarball holds what it should and nothing else"({ files }) {
    assert.deepEqual(files.toSorted(), FILES.toSorted());
  },

  "no dependencies, no scripts"({ manifest }) {
    const keys = ["dependencies", "peerDependencies", "optionalDependencies", "bundledDependencies", "scripts"];
    for (const key of [...keys, "devDependencies"]) assert.equal(manifest[key], undefined, key);
  },

  async "the manifest says what the package is"({ manifest, installed }) {
    const { name, version, description, keywords, license, type, sideEffects, engines } = manifest;
    assert.deepEqual([name, type, sideEffects], ["idv-session", "module", false]);
    assert.match(version, /^\d+\.\d+\.\d+$/);
    assert.ok(description.length > 0 && keywords.length > 0);
    assert.deepEqual(engines, { node: ">=20" });
    // Until a release may be made.
    assert.equal(manifest.private, missing(await project()).length > 0 ? true : undefined);
    assert.equal(license, "MIT OR Apache-2.0");
    assert.match(await readFile(join(installed, "LICENSE-MIT"), "utf8"), /Permission is hereby granted/);
    assert.match(await readFile(join(installed, "LICENSE-APACHE"), "utf8"), /Version 2\.0, January 2004/);
    const changes = await readFile(join(installed, "CHANGELOG.md"), "utf8");
    assert.ok(changes.includes(version), "the changelog knows this version");
  },

  "each entry names its types first and its default last"({ manifest, files }) {
    const { "./package.json": self, ...entries } = manifest.exports;
    const leaves = Object.entries(entries).flatMap(([entry, conditions]) => {
      if (conditions.types) return [[entry, conditions]];
      assert.equal(Object.keys(conditions).at(-1), "default", entry);
      return Object.entries(conditions).map(([name, leaf]) => [`${entry}, ${name}`, leaf]);
    });
    for (const [name, leaf] of leaves) {
      assert.deepEqual(Object.keys(leaf), ["types", "default"], name);
      for (const path of Object.values(leaf)) assert.ok(files.includes(path.slice(2)), `${name}: ${path}`);
    }
  },

  async "each source map is there, and holds the code as it was written"({ installed, files }) {
    for (const file of files.filter((file) => /\.c?js$/.test(file))) {
      const text = await readFile(join(installed, file), "latin1");
      const [, map] = /^\/\/# sourceMappingURL=(.+)$/m.exec(text) ?? [];
      assert.equal(map, files.includes(`${file}.map`) ? `${file}.map` : undefined, file);
      if (map === undefined) continue;
      const { sources, sourcesContent } = JSON.parse(await readFile(join(installed, map), "utf8"));
      for (const [at, source] of sources.entries()) {
        const isText = /^(build|pkg-template)\//.test(source) && (sourcesContent[at] ?? "").length < 100_000;
        assert.ok(isText, `${source} in ${map}`);
      }
    }
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

  async "publint finds nothing, strictly"({ tarball }) {
    const bytes = await readFile(tarball);
    const { messages } = await publint({ pack: { tarball: bytes.buffer }, strict: true });
    assert.deepEqual(messages, []);
  },

  async "the types are right under every resolution; ./web alone cannot be required"({ tarball }) {
    const { entrypoints, problems } = await checkPackage(createPackageFromTarballData(await readFile(tarball)));
    const expected = [".", "./edge", "./fields", "./package.json", "./sandbox", "./web"];
    assert.deepEqual(Object.keys(entrypoints).sort(), expected);
    const found = problems.map(({ kind, entrypoint, resolutionKind }) => [kind, entrypoint, resolutionKind]);
    assert.deepEqual(found, [["CJSResolvesToESM", "./web", "node16-cjs"]]);
  },
};

export async function runTarball() {
  const packed = await installPacked();
  const installed = join(packed.project, "node_modules", "idv-session");
  const manifest = JSON.parse(await readFile(join(installed, "package.json"), "utf8"));
  console.log(`  ${Math.ceil(packed.size / 1000)} kB packed`);
  try {
    return await runNamed(TESTS, { ...packed, installed, manifest });
  } finally {
    await packed.remove();
  }
}
