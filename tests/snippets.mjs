// The snippets of `request()`, run as a person runs them: `toCurl` by sh, `toFetch` by Node, against
// the sandbox on loopback, with the secrets in environment variables.

import assert from "node:assert/strict";
import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { load, output, read, root } from "../scripts/run.mjs";
import { runNamed } from "./named.mjs";
import { startVendors } from "./vendors.mjs";

/** Text that a shell or a template literal would love to expand. */
const HOSTILE = "it's \"$HOME\" `id` $(id) ${1} \\ \\n \n é 😀 $YOTI_NONCE !! *";

const INPUTS = {
  "youverify.liveness": { metadata: { note: HOSTILE } },
  "yoti.session": {
    notifications: { endpoint: "https://example.com/x", auth_token: "plain" },
    subject: { subject_id: HOSTILE },
  },
  "idenfy.session": { clientId: "u", address: HOSTILE },
  "idenfy.token": { clientId: "u", tokenType: "DOCUMENT", address: HOSTILE },
  "vove.session": { refId: HOSTILE },
};

const SECRET = "s3cr3t-from-the-environment";

/** For a machine without curl: enough of it to send what `toCurl` writes. */
const CURL = `#!${process.execPath}
const args = process.argv.slice(2);
const headers = new Headers();
let url, body, method;
for (let at = 0; at < args.length; at++) {
  if (args[at] === "--request") method = args[++at];
  else if (args[at] === "--user") headers.set("authorization", "Basic " + btoa(args[++at]));
  else if (args[at] === "--data-raw") body = args[++at];
  else if (args[at] === "--header") {
    const [name, ...value] = args[++at].split(": ");
    headers.append(name, value.join(": "));
  } else url = args[at];
}
await fetch(url, { method, headers, body });
`;

export async function runSnippets() {
  const { contracts } = await load(`${root}/pkg/index.js`);
  const vendors = await startVendors();
  const folder = await mkdtemp(join(tmpdir(), "idv-session-"));
  const { youverify, idenfy, vove, yoti } = vendors.context.credentials;
  const env = {
    ...process.env,
    YOUVERIFY_TOKEN: youverify.token,
    IDENFY_API_KEY: idenfy.apiKey,
    IDENFY_API_SECRET: idenfy.apiSecret,
    VOVE_API_KEY: vove.apiKey,
    YOTI_SDK_ID: yoti.sdkId,
    YOTI_NONCE: "nonce",
    YOTI_TIMESTAMP: "1",
    YOTI_AUTH_DIGEST: "digest",
    YOTI_AUTH_TOKEN: SECRET,
  };
  if (read("which", ["curl"]) === undefined) {
    await writeFile(join(folder, "package.json"), '{ "type": "module" }');
    await writeFile(join(folder, "curl"), CURL);
    await chmod(join(folder, "curl"), 0o755);
    env.PATH = `${folder}:${env.PATH}`;
  }
  const runs = {
    "toCurl, by sh": (value) =>
      output("sh", ["-c", value.toCurl()], { env, stdio: ["ignore", "pipe", "ignore"] }),
    "toFetch, by Node": async (value) => {
      const file = join(folder, "snippet.mjs");
      await writeFile(file, value.toFetch());
      return output(process.execPath, [file], { env });
    },
  };
  const tests = contracts.flatMap((contract) =>
    Object.entries(runs).map(([name, run]) => [
      `${contract.id} ${name}`,
      () => snippet(contract, run, vendors, yoti.sdkId),
    ]),
  );
  const results = await runNamed(Object.fromEntries(tests));
  await vendors.close();
  await rm(folder, { recursive: true, force: true });
  return results;
}

/** Runs one snippet and looks at what arrived. */
async function snippet(contract, run, { sandbox, context }, sdkId) {
  const input = INPUTS[contract.id];
  const { value } = contract.request(input, { baseUrl: context.vendorUrl });
  const before = sandbox.journal.length;
  const { code } = await run(value);
  assert.equal(code, 0);
  assert.equal(sandbox.journal.length, before + 1);
  const request = sandbox.journal.at(-1);
  assert.equal(request.contract, contract.id);
  const sent = JSON.stringify(contract.check(input).value).replace('"plain"', `"${SECRET}"`);
  assert.equal(request.body, sent);
  assert.equal(request.headers["content-type"], "application/json");
  if (contract.id !== "yoti.session") {
    assert.ok(request.status < 300);
    return;
  }
  // Yoti's signature is no real one here; the others' sessions are made.
  assert.equal(request.status, 401);
  assert.equal(request.headers["x-yoti-auth-digest"], "digest");
  assert.deepEqual(request.query, { sdkId, nonce: "nonce", timestamp: "1" });
}
