// npm run build: cargo → wasm-bindgen → wasm-opt → pkg/.
//
// `pkg/` is the npm package, put together from `pkg-template/` and two builds of the crate: the
// root entry without credentials and network, and the edge entry with them.

import { cp, mkdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { homedir } from "node:os";
import { build as bundle } from "esbuild";
import { main, read, root, run, step, Missing } from "./run.mjs";
import { setUpRust } from "./setup.mjs";

const TARGET = "wasm32-unknown-unknown";
const TARGET_DIR = `${root}/target/wasm`;
const TEMPLATE = `${root}/pkg-template`;

/** What rustc's default target uses, and every supported runtime has. */
const WASM_FEATURES = [
  "bulk-memory",
  "bulk-memory-opt",
  "multivalue",
  "mutable-globals",
  "nontrapping-float-to-int",
  "reference-types",
  "sign-ext",
];

/** What wasm-bindgen's glue does with a closure of Rust's, and what it shall do. */
const CLOSURE_EDITS = {
  // The closure outlived its instance. Whoever waited for it was told when the instance was given up.
  "throw new Error('Cannot invoke closure from previous WASM instance');": "return;",
  // A trap here would be an uncaught exception or an unhandled rejection: see lib/glue-tail.js.
  "return f(a, state.b, ...args);": "return guarded(f, a, state.b, ...args);",
};

/** Passes that take bytes away and add more to the download: what they cut up repeated itself. */
const UNZIPPABLE = ["memory-packing", "local-cse", "code-folding"];

/** Each wasm build: its name in the package, cargo profile and features, and what wasm-opt is told. */
const BUILDS = [
  { name: "core", source: "lib/root.js", profile: "release", features: [], level: "-O3" },
  { name: "edge-core", source: "lib/edge/root.js", profile: "edge", features: ["edge"], level: "-O4" },
];

/**
 * How the wasm stands in the entries that hold it. Who downloads them zips them, and bytes in hex still repeat
 * themselves: a sixth less than base64. A server reads its own disk, and half as many letters are read sooner.
 */
const INLINE = { "node.js": "base64", cjs: "base64", js: "hex" };

/** Each entry over a wasm build. */
const ENTRIES = [
  { name: "index", core: "core" },
  { name: "edge", core: "edge-core" },
];

/** @param features more cargo features, for a package that only tests use */
export async function build({ out = `${root}/pkg`, features = [] } = {}) {
  const work = `${root}/build/${features.join("-") || "release"}`;
  await rm(work, { recursive: true, force: true });
  await mkdir(work, { recursive: true });
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  await step("building the wasm-bindgen tool", () =>
    run("cargo", ["build", "--quiet", "--locked", "--release", "--package", "bindgen"]),
  );
  for (const { features: own, ...build } of BUILDS) {
    const all = [...own, ...features];
    await step(`compiling ${build.name}.wasm`, () => compile({ ...build, features: all }, work, out));
  }
  await step("generating types and fields", () => generate(work, out));
  await step("bundling JavaScript", () => assemble(work, out));
  if (features.length === 0) await link(out);
}

/** Lets the demo's worker and the tests import the package by its name, as a user does. */
async function link(out) {
  const place = `${root}/node_modules/idv-session`;
  await rm(place, { recursive: true, force: true });
  await symlink(out, place);
}

async function compile({ name, profile, features, level }, work, out) {
  // The standard library is built along, without the text and the machinery of panics, which would
  // be a third of the wasm. That needs cargo's -Zbuild-std, hence RUSTC_BOOTSTRAP on a stable
  // compiler; the crate itself uses stable Rust only.
  const sysroot = read("rustc", ["--print", "sysroot"]).trim();
  const flags = [
    "-Zunstable-options",
    "-Cpanic=immediate-abort",
    `--remap-path-prefix=${sysroot}/lib/rustlib/src/rust=rust`,
    `--remap-path-prefix=${process.env.CARGO_HOME ?? `${homedir()}/.cargo`}=cargo`,
    `--remap-path-prefix=${root}=.`,
  ];
  await run(
    "cargo",
    [
      ["build", "--quiet", "--locked", "--profile", profile, "--lib", "--target", TARGET],
      ["--target-dir", TARGET_DIR, "-Zbuild-std=std,panic_abort"],
      features.length > 0 ? ["--features", features.join(",")] : [],
    ].flat(),
    { env: { ...process.env, RUSTC_BOOTSTRAP: "1", RUSTFLAGS: flags.join(" ") } },
  );
  const wasm = `${TARGET_DIR}/${TARGET}/${profile}/idv_session.wasm`;
  await run(`${root}/target/release/bindgen`, [wasm, work, name]);
  await finishGlue(`${work}/${name}.js`);
  await run(`${root}/node_modules/.bin/wasm-opt`, [
    `${work}/${name}_bg.wasm`,
    ...[level, ...UNZIPPABLE.map((pass) => `--skip-pass=${pass}`), "--strip-debug", "--strip-producers", "--strip-target-features"],
    ...WASM_FEATURES.map((name) => `--enable-${name}`),
    ...["--output", `${out}/${name}.wasm`],
  ]);
}

/** What wasm-bindgen's glue has to start by itself: nobody calls it, and it is a fifth of the glue. */
const STARTERS = /^async function __wbg_load[^]*?^export \{ initSync, __wbg_init as default \};$/m;

/**
 * Appends what wasm-bindgen's glue lacks, mends what it does with closures, and makes a function of it all:
 * each call gives the functions of an instance of its own.
 */
async function finishGlue(file) {
  let glue = await readFile(file, "utf8");
  for (const [from, to] of Object.entries(CLOSURE_EDITS)) {
    const edited = glue.replaceAll(from, to);
    if (edited === glue && glue.includes("Closure(")) {
      throw new Missing(`wasm-bindgen's glue has changed: it lacks \`${from}\``);
    }
    glue = edited;
  }
  if (!STARTERS.test(glue)) throw new Missing("wasm-bindgen's glue has changed: it lacks what starts it");
  glue = glue.replace(STARTERS, "") + (await readFile(`${TEMPLATE}/lib/glue-tail.js`, "utf8"));
  const names = Array.from(glue.matchAll(/^export function (\w+)/gm), ([, name]) => name);
  const inner = glue.replace(/^export (?=function )/gm, "");
  await writeFile(file, `export function createGlue() {\n${inner}\nreturn { ${names.join(", ")} };\n}\n`);
}

async function generate(work, out) {
  const emit = async (what, file) => writeFile(file, emitted(what));
  await emit("tables", `${work}/tables.js`);
  await emit("numbers", `${work}/numbers.js`);
  await emit("fields", `${work}/rows.js`);
  // Committed, so that a change of a table shows in review as a change of the types.
  await emit("types", `${TEMPLATE}/contracts.d.ts`);
}

/** What the host program `emit` prints of the contracts' tables. */
export function emitted(what) {
  const program = ["--bin", "emit", "--features", "emit"];
  const text = read("cargo", ["run", "--quiet", "--locked", ...program, "--", what]);
  if (text === undefined) throw new Missing("cargo run --bin emit failed: see above");
  return text;
}

async function assemble(work, out) {
  const version = /^version = "(.+)"$/m.exec(await readFile(`${root}/Cargo.toml`, "utf8"))[1];
  const manifest = JSON.parse(await readFile(`${TEMPLATE}/package.json`, "utf8"));
  await writeFile(`${out}/package.json`, JSON.stringify({ ...manifest, version }, null, 2) + "\n");
  for (const name of ["README.md", "CHANGELOG.md", "LICENSE-MIT", "LICENSE-APACHE"]) {
    await cp(`${root}/${name}`, `${out}/${name}`);
  }

  /** Bundles one module; what starts with # is replaced by `names`. */
  const module = async (source, file, names, options = {}) => {
    await bundle({
      entryPoints: [source],
      outfile: `${out}/${file}`,
      bundle: true,
      // A process reads it whole before the first call; the map is for who looks inside. White space stays,
      // because without it esbuild drops what marks a call as pure.
      minifyIdentifiers: true,
      minifySyntax: true,
      sourcemap: "linked",
      format: file.endsWith(".cjs") ? "cjs" : "esm",
      platform: "neutral",
      target: "es2022",
      legalComments: "none",
      logLevel: "warning",
      plugins: [resolver(names)],
      ...options,
    });
    if (options.sourcemap !== false) await finishMap(`${out}/${file}.map`);
  };

  const [tables, numbers] = ["tables", "numbers"].map((name) => `${work}/${name}.js`);
  const data = { minifyWhitespace: true, sourcemap: false };
  await module(tables, "tables.js", {}, data);
  for (const { name, source } of BUILDS) {
    await module(`${TEMPLATE}/${source}`, `${name}.js`, { "#glue": `${work}/${name}.js`, "#numbers": numbers });
    for (const encoding of ["base64", "hex"]) {
      const text = await readFile(`${out}/${name}.wasm`, encoding);
      await writeFile(`${work}/${name}.${encoding}.js`, `export default ${JSON.stringify(text)};\n`);
    }
  }
  for (const { name, core } of ENTRIES) {
    const source = `${TEMPLATE}/${name}.js`;
    for (const suffix of ["workerd", "edge-light"]) {
      const query = suffix === "edge-light" ? "?module" : "";
      await module(source, `${name}.${suffix}.js`, {
        "#core": { external: `./${core}.js` },
        "#load": `${TEMPLATE}/load/imported.js`,
        "#wasm": { external: `./${core}.wasm${query}` },
        "#tables": { external: "./tables.js" },
      });
    }
    // In one file: bringing in two more takes a process that starts longer than all else.
    const { source: coreSource } = BUILDS.find((build) => build.name === core);
    for (const [suffix, encoding] of Object.entries(INLINE)) {
      await module(source, `${name}.${suffix}`, {
        "#core": `${TEMPLATE}/${coreSource}`,
        "#glue": `${work}/${core}.js`,
        "#load": `${TEMPLATE}/load/${encoding}.js`,
        "#wasm": `${work}/${core}.${encoding}.js`,
        "#numbers": numbers,
        "#tables": tables,
      });
    }
  }
  await module(`${TEMPLATE}/web.js`, "web.js", { "#core": { external: "./core.js" }, "#tables": { external: "./tables.js" } });
  for (const suffix of [".js", ".cjs"]) {
    await module(`${TEMPLATE}/fields.js`, `fields${suffix}`, { "#rows": `${work}/rows.js` }, data);
    await module(`${TEMPLATE}/sandbox/index.js`, `sandbox${suffix}`, {});
  }

  const types = {
    sandbox: `${TEMPLATE}/sandbox/index.d.ts`,
    ...Object.fromEntries(
      ["contracts", "index", "edge", "fields", "web"].map((name) => [name, `${TEMPLATE}/${name}.d.ts`]),
    ),
  };
  for (const [name, source] of Object.entries(types)) {
    const text = await readFile(source, "utf8");
    await writeFile(`${out}/${name}.d.ts`, text);
    // The same declarations under the names that CommonJS resolution asks for.
    const twin = text.replaceAll(/(from "\.\/\w+)\.js"/g, '$1.cjs"');
    if (name !== "web") await writeFile(`${out}/${name}.d.cts`, twin);
  }
}

/** The map without the wasm's text, which nobody reads, and with paths that say where in the project a file is. */
async function finishMap(file) {
  const map = JSON.parse(await readFile(file, "utf8"));
  const isWasm = (source) => /\.(base64|hex)\.js$/.test(source);
  map.sourcesContent = map.sourcesContent.map((text, at) => (isWasm(map.sources[at]) ? null : text));
  map.sources = map.sources.map((source) => source.replace(/^(\.\.\/)+/, ""));
  await writeFile(file, JSON.stringify(map));
}

/** Resolves the names that templates leave open. */
function resolver(names) {
  return {
    name: "template",
    setup({ onResolve }) {
      onResolve({ filter: /^#/ }, ({ path }) => {
        const place = names[path];
        return place?.external ? { path: place.external, external: true } : { path: place };
      });
    },
  };
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  await main(async () => {
    await setUpRust();
    await build();
  });
}
