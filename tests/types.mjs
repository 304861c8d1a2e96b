// Whether the types say what the package does: under several compilers, module resolutions, platforms and
// settings, from ES modules and from CommonJS; and what an editor shows of them.

import assert from "node:assert/strict";
import { cp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import ts from "typescript-6";
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

const ROOT = ["root.ts", "inputs.ts"];
const EDGE = ["edge.ts", "failures.ts"];
const NODE = [...ROOT, ...EDGE, "environment.ts"];
/** What the README shows in TypeScript. */
const README = "readme.ts";
/** The same promises to who requires the package. */
const required = (files) => files.map((file) => file.replace(".ts", ".cts"));

/** Nothing is left out, the package's own declarations included. */
const STRICT = {
  strict: true,
  skipLibCheck: false,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noPropertyAccessFromIndexSignature: true,
  noImplicitOverride: true,
  noImplicitReturns: true,
  noFallthroughCasesInSwitch: true,
  noUnusedLocals: true,
  noUnusedParameters: true,
  noUncheckedSideEffectImports: true,
  allowUnreachableCode: false,
  erasableSyntaxOnly: true,
  verbatimModuleSyntax: true,
  isolatedModules: true,
  isolatedDeclarations: true,
  declaration: true,
};
/** Modules that are required are written as such, or this would have them written as such. */
const REQUIRED = { ...STRICT, verbatimModuleSyntax: false };
/** What most projects begin with. */
const PLAIN = { strict: true, skipLibCheck: false, noUncheckedIndexedAccess: true };
/** A library has its declarations written by the compiler. */
const LIBRARY = { ...STRICT, isolatedDeclarations: false };

/** Where the package is used, and what is compiled there. */
const PLATFORMS = {
  "no platform": { ...STRICT, ...node16, ...lib(), files: ROOT },
  "no platform, required": { ...REQUIRED, ...node16, ...lib(), files: required(ROOT) },
  "Node": { ...STRICT, ...node16, ...types("@types/node"), files: NODE },
  "Node, required": { ...REQUIRED, ...node16, ...types("@types/node"), files: required(NODE) },
  "the README's snippet": { ...STRICT, ...nodenext, ...types("@types/node"), files: [README] },
  "Node, plain settings": { ...PLAIN, ...nodenext, ...types("@types/node"), files: [...NODE, "library.ts"] },
  "a library for Node": { ...LIBRARY, ...nodenext, ...types("@types/node"), files: ["library.ts"] },
  "a web worker": {
    ...STRICT,
    ...nodenext,
    ...lib("webworker", "webworker.iterable"),
    files: [...ROOT, ...EDGE],
  },
  "Cloudflare Workers": {
    ...STRICT,
    ...bundler,
    ...types("@cloudflare/workers-types"),
    files: [...EDGE, "worker.ts"],
  },
  "a page": { ...STRICT, ...bundler, ...lib("dom", "dom.iterable"), files: [...ROOT, ...EDGE, "page.ts"] },
};

async function readmeSnippets() {
  const text = await readFile(`${root}/README.md`, "utf8");
  const [[, snippet], ...others] = text.matchAll(/^```ts\n(.+?)^```$/gms);
  assert.equal(others.length, 0, "one program");
  return snippet;
}

async function compiles(project, compiler, { files, ...options }) {
  const tsconfig = { compilerOptions: { target: "es2022", noEmit: true, ...options }, files };
  const place = join(project, "types", `tsconfig.${compiler}.json`);
  await writeFile(place, JSON.stringify(tsconfig));
  const tsc = `${root}/node_modules/${compiler}/bin/tsc`;
  const { code, text } = await output(process.execPath, [tsc, "--project", place]);
  assert.equal(code, 0, text);
}

/** More than an editor shows at a glance. */
const LONGEST_HOVER = 300;

/** What editors show of the names in `hover.ts` is short, and made of names. */
async function hovers(project) {
  const file = join(project, "types", "hover.ts");
  const source = await readFile(file, "utf8");
  const service = ts.createLanguageService({
    ...ts.sys,
    useCaseSensitiveFileNames: () => true,
    getCompilationSettings: () => ({
      ...{ strict: true, target: ts.ScriptTarget.ES2022, lib: ["lib.es2022.d.ts", "lib.dom.d.ts"], types: [] },
      ...{ module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext },
    }),
    getCurrentDirectory: () => project,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    getScriptFileNames: () => [file],
    getScriptVersion: () => "1",
    getScriptSnapshot: (name) => {
      const text = ts.sys.readFile(name);
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
    },
  });
  assert.deepEqual(service.getSemanticDiagnostics(file), []);
  const shown = (at) => {
    const { displayParts = [] } = service.getQuickInfoAtPosition(file, at) ?? {};
    return displayParts.map(({ text }) => text).join("");
  };
  for (const { index } of source.matchAll(/\b[a-z]\w*/gi)) {
    const text = shown(index);
    assert.ok(text.length < LONGEST_HOVER, text);
  }
  // `// ^ text` is about what stands over the caret.
  const asked = Array.from(source.matchAll(/^(.*)\n\/\/( *)\^ (.+)$/gm));
  assert.ok(asked.length > 0);
  for (const match of asked) {
    const [, , indent, expected] = match;
    const text = shown(match.index + "//".length + indent.length);
    assert.ok(text.includes(expected), `${text}\n  lacks: ${expected}`);
  }
}

export async function runTypes() {
  const { project, remove } = await installPacked();
  await cp(`${root}/tests/types`, join(project, "types"), { recursive: true });
  await writeFile(join(project, "types", README), await readmeSnippets());
  for (const file of NODE) {
    const [twin] = required([file]);
    await cp(`${root}/tests/types/${file}`, join(project, "types", twin));
  }
  const tests = (compiler) =>
    Object.entries(PLATFORMS).map(([name, platform]) => [
      `${compiler}, ${name}`,
      () => compiles(project, compiler, platform),
    ]);
  try {
    const results = await Promise.all([
      ...COMPILERS.map((compiler) => runNamed(Object.fromEntries(tests(compiler)))),
      runNamed({ "what editors show": () => hovers(project) }),
    ]);
    return results.flat();
  } finally {
    await remove();
  }
}
