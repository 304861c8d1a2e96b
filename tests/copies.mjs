// Several copies of the package in one program: its ES modules beside its CommonJS, and a second
// installation. What one made, the others take.

import assert from "node:assert/strict";
import { cp, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { runNamed } from "./named.mjs";
import { installPacked } from "./packed.mjs";

const MODULE = `
export * as root from "idv-session";
export * as edge from "idv-session/edge";
export { fields } from "idv-session/fields";
export { createSandbox } from "idv-session/sandbox";
`;

/** What each contract requires. */
const PAYLOADS = {
  "youverify.liveness": { ttlSeconds: 60 },
  "yoti.session": { client_session_token_ttl: 900 },
  "idenfy.session": { clientId: "user-1" },
  "idenfy.token": { clientId: "user-2", tokenType: "DOCUMENT" },
  "vove.session": { refId: "user-3" },
};

/** The copies, from a project with the package and a folder in it with another. */
async function load(project) {
  const other = join(project, "other");
  const place = join("node_modules", "idv-session");
  await cp(join(project, place), join(other, place), { recursive: true });
  const copies = [];
  for (const folder of [project, other]) {
    const file = join(folder, "copy.mjs");
    await writeFile(file, MODULE);
    const require = createRequire(file);
    copies.push(await import(pathToFileURL(file)), {
      root: require("idv-session"),
      edge: require("idv-session/edge"),
      ...require("idv-session/fields"),
      ...require("idv-session/sandbox"),
    });
  }
  // A sandbox each: Yoti's key is slow to make.
  return copies.map((copy) => ({ ...copy, sandbox: copy.createSandbox() }));
}

/** Each copy with each other. */
const pairs = (copies) => copies.flatMap((a) => copies.filter((b) => b !== a).map((b) => [a, b]));

async function optionsFor(contract, { sandbox: { credentials, fetch } }) {
  const [vendor] = contract.id.split(".");
  const own = credentials[vendor];
  return { fetch, credentials: vendor === "yoti" ? { sdkId: own.sdkId, key: await own.key } : own };
}

const TESTS = {
  "they are copies, and export the same names"({ copies }) {
    for (const [a, b] of pairs(copies)) {
      assert.notEqual(a.root.contracts[0], b.root.contracts[0]);
      assert.notEqual(a.edge.SessionError, b.edge.SessionError);
      for (const entry of ["root", "edge"]) {
        const names = ({ [entry]: { default: _, ...api } }) => Object.keys(api).sort();
        assert.deepEqual(names(a), names(b));
      }
    }
  },

  async "every contract of one copy, its root's and its edge's, works in another's createSession"({ copies }) {
    for (const [a, b] of pairs(copies)) {
      for (const contract of [...a.root.contracts, ...a.edge.contracts]) {
        const options = await optionsFor(contract, a);
        const session = await b.edge.createSession(contract, PAYLOADS[contract.id], options);
        assert.equal(session.contract, contract.id);
        assert.ok(session.token.length > 0);
      }
    }
  },

  async "an error of one copy is a SessionError for another"({ copies }) {
    for (const [a, b] of pairs(copies)) {
      for (const contract of a.root.contracts) {
        const options = await optionsFor(contract, a);
        const error = await b.edge.createSession(contract, { nothing: 1 }, options).catch((error) => error);
        assert.equal(error.kind, "validation", error);
        assert.ok(a.edge.isSessionError(error));
        assert.ok(!(error instanceof a.edge.SessionError), "or is this no copy?");
        const own = contract.check({ nothing: 1 });
        assert.deepEqual(error.toProblemDetails().issues, own.issues);
      }
    }
  },

  async "a key that one copy imported signs in another"({ copies }) {
    for (const [a, b] of pairs(copies)) {
      const { fetch, credentials } = await optionsFor(a.root.yoti.session, a);
      const key = await a.edge.importYotiKey(credentials.key);
      const session = await b.edge.createSession(b.edge.yoti.session, {}, {
        fetch,
        credentials: { ...credentials, key },
      });
      assert.ok(session.id.length > 0);
    }
  },

  async "what one copy prepared, another sends and reads"({ copies }) {
    for (const [a, b] of pairs(copies)) {
      for (const contract of a.root.contracts) {
        const options = await optionsFor(contract, a);
        const request = await a.edge.prepare(contract, PAYLOADS[contract.id], options);
        const response = await options.fetch(request.toRequest());
        const session = await b.edge.readResponse(contract, response, { request });
        assert.equal(session.contract, contract.id);
      }
    }
  },

  "results, issues and fields of one copy are another's"({ copies }) {
    for (const [a, b] of pairs(copies)) {
      for (const contract of a.root.contracts) {
        const good = contract.check(PAYLOADS[contract.id]);
        assert.ok(b.root.contractById(contract.id).check(good.value).ok);
        const bad = contract.check({ nothing: 1 });
        assert.deepEqual(b.root.issuesByField(bad), a.root.issuesByField(bad));
        assert.deepEqual(b.edge.toProblemDetails(bad), a.edge.toProblemDetails(bad));
        assert.deepEqual(b.fields(contract), a.fields(contract));
      }
      const token = a.root.idenfy.token.fromSession(PAYLOADS["idenfy.session"]);
      assert.ok(b.root.idenfy.session.fromToken(token.value).ok);
    }
  },
};

export async function runCopies() {
  const { project, remove } = await installPacked();
  try {
    return await runNamed(TESTS, { copies: await load(project) });
  } finally {
    await remove();
  }
}
