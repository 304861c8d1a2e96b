// npm run build: cargo → wasm-bindgen → wasm-opt → pkg/.
//
// `pkg/` is the npm package, put together from `pkg-template/` and two builds of the crate: the
// root entry without credentials and network, and the edge entry with them.

import { existsSync, renameSync, rmSync } from "node:fs";
import { cp, mkdir, readFile, readlink, rm, symlink, writeFile } from "node:fs/promises";
import { homedir } from "node:os";
import { dirname, relative, resolve } from "node:path";
import { described, missing, packageJson, project } from "./project.mjs";
import { isMain, main, output, quietly, read, root, step, Missing } from "./run.mjs";
import { setUp } from "./setup.mjs";

const TARGET = "wasm32-unknown-unknown";
const TARGET_DIR = `${root}/target/wasm`;
const TOOLS_DIR = `${root}/target`;
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

/**
 * Each wasm build: its name in the package, cargo features, what cargo is told beside the profile, and what
 * wasm-opt is told. In a browser bytes count for more than time. Only our own crate is compiled for size: the
 * others gain nothing by it, and so serve both builds, as the standard library does.
 */
const BUILDS = [
  { name: "edge-core", source: "lib/edge/root.js", features: ["edge"], config: [], level: "-O4" },
  {
    name: "core",
    source: "lib/root.js",
    features: [],
    config: ['profile.release.package.idv-session.opt-level="s"'],
    level: "-O3",
  },
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

const TOOLS = "building the build's own tools";
const GENERATING = "generating types and fields";
const BUNDLING = "bundling JavaScript";
const compiling = ({ name }) => `compiling ${name}.wasm`;
const optimizing = ({ name }) => `optimizing ${name}.wasm`;

/** The names of a build's steps, as they begin. */
export const STEPS = [TOOLS, ...BUILDS.flatMap((build) => [compiling(build), optimizing(build)]), GENERATING, BUNDLING];

/**
 * Builds the package, and only then puts it in the place of the old one.
 * @param features more cargo features, for a package that only tests use
 */
export async function build({ out = `${root}/pkg`, features = [] } = {}) {
  const name = features.join("-") || "release";
  // A folder of its own, because another build may run; gone when this process ends.
  const work = `${root}/build/${name}-${process.pid}`;
  const made = `${work}/pkg`;
  await mkdir(made, { recursive: true });
  process.on("exit", () => rmSync(work, { recursive: true, force: true, maxRetries: 3 }));
  // The builds of the wasm share most crates, so one comes after the other, and beside them what takes one
  // core too: the tools, and all that follows the first one.
  const tools = step(TOOLS, buildTools);
  let compiled = Promise.resolve();
  const finished = BUILDS.map((build) => {
    const all = { ...build, features: [...build.features, ...features] };
    compiled = compiled.then(() => step(compiling(build), () => compile(all, work)));
    return Promise.all([compiled, tools]).then(() => step(optimizing(build), () => optimize(build, work, made)));
  });
  await Promise.all([...finished, tools.then(() => step(GENERATING, () => generate(work)))]);
  await step(BUNDLING, () => assemble(work, made, name));
  await mkdir(dirname(out), { recursive: true });
  swap(made, out, `${work}/old`);
  await rm(work, { recursive: true });
  if (features.length === 0) await link(out);
}

/**
 * Who reads the package finds the old one or the new one, whole, and none at all only between these two
 * renames, where nothing else of this process can run.
 */
function swap(made, out, old) {
  if (existsSync(out)) renameSync(out, old);
  try {
    renameSync(made, out);
  } catch (error) {
    if (existsSync(old)) renameSync(old, out);
    throw error;
  }
}

/** Lets the demo's worker and the tests import the package by its name, as a user does. */
async function link(out) {
  const place = `${root}/node_modules/idv-session`;
  if ((await readlink(place).catch(() => undefined)) === out) return;
  await rm(place, { recursive: true, force: true });
  await symlink(out, place);
}

/** Runs cargo and shows what it has to say: it is asked to be quiet. */
async function cargo(args, env) {
  const stdio = ["ignore", "pipe", "pipe"];
  const { code, text } = await output("cargo", args, { stdio, env: { ...process.env, ...env } });
  if (text !== "") console.log(text.trimEnd());
  if (code !== 0) throw new Missing(`cargo ${args[0]} failed (exit ${code})`);
}

/** The programs that run on this machine: `bindgen` and `emit`. */
export function buildTools() {
  const programs = ["bindgen", "emit"].flatMap((name) => ["--bin", name]);
  const packages = ["bindgen", "idv-session"].flatMap((name) => ["--package", name]);
  const args = ["--profile", "tools", "--features", "idv-session/emit", "--target-dir", TOOLS_DIR];
  return cargo(["build", "--quiet", "--locked", ...packages, ...programs, ...args]);
}

/** Compiles the crate. */
async function compile({ name, features, config }, work) {
  // The standard library is built along, without the text and the machinery of panics, which would
  // be a third of the wasm; without its default features, because nothing prints a backtrace. That needs
  // cargo's -Zbuild-std, hence RUSTC_BOOTSTRAP on a stable compiler; the crate itself uses stable Rust only.
  const sysroot = read("rustc", ["--print", "sysroot"]).trim();
  const flags = [
    "-Zunstable-options",
    "-Cpanic=immediate-abort",
    `--remap-path-prefix=${sysroot}/lib/rustlib/src/rust=rust`,
    `--remap-path-prefix=${process.env.CARGO_HOME ?? `${homedir()}/.cargo`}=cargo`,
    `--remap-path-prefix=${root}=.`,
  ];
  await cargo(
    [
      // By this alone: with a Rust library beside it cargo optimizes each crate by itself.
      ["rustc", "--quiet", "--locked", "--release", "--lib", "--crate-type", "cdylib", "--target", TARGET],
      ["--target-dir", TARGET_DIR, "-Zbuild-std=std,panic_abort", "-Zbuild-std-features="],
      features.length > 0 ? ["--features", features.join(",")] : [],
      config.flatMap((setting) => ["--config", setting]),
    ].flat(),
    {
      RUSTC_BOOTSTRAP: "1",
      // RUSTFLAGS would be split at the spaces in a folder's name.
      CARGO_ENCODED_RUSTFLAGS: flags.join("\x1f"),
      // Cargo's own: else both builds are one file for it, and each is made anew after the other.
      __CARGO_DEFAULT_LIB_METADATA: "idv-session",
    },
  );
  await cp(`${TARGET_DIR}/${TARGET}/release/idv_session.wasm`, `${work}/${name}.wasm`);
}

/** The glue of what cargo made, and the wasm as it is shipped. */
async function optimize({ name, level }, work, out) {
  await quietly(`${TOOLS_DIR}/tools/bindgen`, [`${work}/${name}.wasm`, work, name]);
  await finishGlue(`${work}/${name}.js`);
  await quietly(`${root}/node_modules/.bin/wasm-opt`, [
    `${work}/${name}_bg.wasm`,
    ...[level, "--strip-debug", "--strip-producers", "--strip-target-features"],
    ...UNZIPPABLE.map((pass) => `--skip-pass=${pass}`),
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

async function generate(work) {
  const emit = async (what, file) => writeFile(file, await emitted(what));
  await emit("tables", `${work}/tables.js`);
  await emit("numbers", `${work}/numbers.js`);
  await emit("fields", `${work}/rows.js`);
  for (const [file, text] of Object.entries(await committed())) await writeFile(`${root}/${file}`, text);
}

/** The generated files that are committed, so that a review sees them change, each with what it shall be. */
export async function committed() {
  const own = "package.json";
  const manifest = JSON.parse(await readFile(`${root}/${own}`, "utf8"));
  return {
    "pkg-template/contracts.d.ts": await emitted("types"),
    [own]: packageJson(described(manifest, await project())),
  };
}

/** What the host program `emit` prints of the contracts' tables. */
async function emitted(what) {
  const { code, text } = await output(`${TOOLS_DIR}/tools/emit`, [what]);
  if (code !== 0) throw new Missing(`emit ${what} failed (exit ${code}): see above`);
  return text;
}

async function assemble(work, out, name) {
  // Not at the top: a script begins before npm's packages are there.
  const { build: bundle } = await import("esbuild");
  const details = await project();
  const manifest = described(JSON.parse(await readFile(`${TEMPLATE}/package.json`, "utf8")), details);
  manifest.version = details.version;
  // npm refuses to publish what is private, and installs it like anything else.
  if (missing(details).length > 0) manifest.private = true;
  await writeFile(`${out}/package.json`, packageJson(manifest));
  for (const name of ["README.md", "CHANGELOG.md", "LICENSE-MIT", "LICENSE-APACHE"]) {
    await cp(`${root}/${name}`, `${out}/${name}`);
  }

  /** Where this build works is named as all builds are: the package is the same each time. */
  const inRepo = (text) => text.replaceAll(`${relative(root, work)}/`, `build/${name}/`);

  /** Bundles one module; what starts with # is replaced by `names`. */
  const module = async (source, file, names, options = {}) => {
    const { outputFiles } = await bundle({
      absWorkingDir: root,
      entryPoints: [source],
      bundle: true,
      outfile: `${out}/${file}`,
      write: false,
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
    for (const { path, text } of outputFiles) {
      await writeFile(path, path.endsWith(".map") ? finishedMap(text, out, inRepo) : inRepo(text));
    }
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

/** A map without the wasm's text, which nobody reads, and with paths that say where in the project a file is. */
function finishedMap(text, out, inRepo) {
  const map = JSON.parse(text);
  const isWasm = (source) => /\.(base64|hex)\.js$/.test(source);
  map.sourcesContent = map.sourcesContent.map((text, at) => (isWasm(map.sources[at]) ? null : text));
  map.sources = map.sources.map((source) => inRepo(relative(root, resolve(out, source))));
  return JSON.stringify(map);
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

if (isMain(import.meta.url)) {
  await main(async () => {
    await setUp(STEPS);
    await build();
  });
}
