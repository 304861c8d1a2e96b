// `"sideEffects": false`, as bundlers see it: what a program does not use is not in its bundle.

import assert from "node:assert/strict";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { runNamed } from "../named.mjs";

const ENTRIES = ["", "/edge", "/fields", "/sandbox", "/web"].map((path) => `idv-session${path}`);

/** How often a wasm file begins in a text, in base64 or in hex. */
const wasms = (code) => code.match(/AGFzb|0061736d/g)?.length ?? 0;

/** What only this vendor's tables say. */
const WORDS = {
  youverify: "ttlSeconds",
  yoti: "client_session_token_ttl",
  idenfy: "checkDuplicateFaces",
  vove: "forceCreation",
};

const same = (code, expected) =>
  assert.ok(code === expected, `${code.length} characters instead of ${expected.length}`);

const TESTS = {
  async "using nothing costs nothing"(bundled) {
    const kept = 'console.log("kept");';
    const empty = await bundled(kept);
    assert.ok(empty.includes("kept"));
    // At most this is left of an import of types.
    const bare = ENTRIES.map((entry) => `import "${entry}";`);
    same(await bundled([...bare, kept].join("\n")), empty);
    const named = ENTRIES.map((entry, at) => `import * as entry${at} from "${entry}";`);
    same(await bundled([...named, kept].join("\n")), empty);
  },

  async "what reads issues comes without wasm"(bundled) {
    for (const entry of ["idv-session", "idv-session/edge", "idv-session/web"]) {
      const code = await bundled(`
        import { issuesByField, toProblemDetails } from "${entry}";
        console.log(issuesByField([]), toProblemDetails([]));
      `);
      assert.ok(code.includes("The payload is not what the contract asks for"));
      assert.equal(wasms(code), 0, entry);
    }
  },

  async "a contract brings the wasm of its own entry"(bundled) {
    for (const entry of ["idv-session", "idv-session/edge"]) {
      const code = await bundled(`
        import { youverify } from "${entry}";
        console.log(youverify.liveness.check({}));
      `);
      assert.equal(wasms(code), 1, entry);
    }
  },

  async "a contract brings its own table and no other"(bundled) {
    const uses = {
      "idv-session": (vendor) => `import { ${vendor} } from "idv-session"; console.log(${vendor});`,
      "idv-session/edge": (vendor) => `
        import { createSession, ${vendor} } from "idv-session/edge";
        console.log(createSession, ${vendor});
      `,
      "idv-session/web": (vendor) => `import { ${vendor} } from "idv-session/web"; console.log(${vendor});`,
    };
    for (const [entry, use] of Object.entries(uses)) {
      for (const vendor of Object.keys(WORDS)) {
        const code = await bundled(use(vendor));
        const found = Object.keys(WORDS).filter((each) => code.includes(WORDS[each]));
        assert.deepEqual(found, [vendor], entry);
      }
    }
    const all = await bundled(`import { contracts } from "idv-session"; console.log(contracts);`);
    for (const [vendor, word] of Object.entries(WORDS)) assert.ok(all.includes(word), vendor);
  },
};

/** @param bundle bundles a program into a folder, both given by path */
export async function runUnused(project, bundle) {
  let count = 0;
  const bundled = async (source) => {
    const name = `unused-${++count}`;
    await writeFile(join(project, `${name}.js`), source);
    await bundle(join(project, `${name}.js`), join(project, name));
    // Scripts only: Vite also copies a .wasm that it has seen and then left out.
    const files = await readdir(join(project, name), { recursive: true });
    const scripts = files.filter((file) => file.endsWith(".js"));
    const texts = scripts.map((file) => readFile(join(project, name, file), "utf8"));
    return (await Promise.all(texts)).join("\n");
  };
  return runNamed(TESTS, bundled);
}
