// Where the README's snippets run. Each gives the version of what it ran in.

import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { build } from "esbuild";
import { output, root } from "../../../scripts/run.mjs";
import { serveWorker } from "../../../scripts/serve.mjs";
import { launch } from "../../browser.mjs";
import { commandOf, versionOf } from "../installed.mjs";
import { QUIET } from "../quiet.mjs";
import { serve } from "../server.mjs";
import { TOKEN, writeSnippet } from "./snippets.mjs";

export async function workerd(name, { install }) {
  const project = await install();
  await writeSnippet(project, name);
  const worker = await serveWorker(join(project, name), { YOUVERIFY_TOKEN: TOKEN });
  try {
    await ask("http://worker/", (...request) => worker.dispatchFetch(...request));
  } finally {
    await worker.dispose();
  }
  return `workerd ${createRequire(import.meta.url)("workerd/package.json").version}`;
}

export async function node(name, { install, context }) {
  const project = await install();
  await writeSnippet(project, name);
  await askProgram(process.execPath, [name], { cwd: project, env: onFreePort(context) });
  return `Node ${process.versions.node}`;
}

export async function bun(name, { install, context }) {
  const project = await install(`${root}/tests/packaging/bun`);
  await writeSnippet(project, name);
  await askProgram(commandOf(project, "bun"), [name], { cwd: project, env: onFreePort(context) });
  return `Bun ${await versionOf(project, "bun")}`;
}

export async function deno(name, { install }) {
  const project = await install(`${root}/tests/packaging/deno`);
  await writeSnippet(project, name);
  const args = ["run", "--allow-net", "--allow-env", name];
  const env = { DENO_SERVE_ADDRESS: "tcp:127.0.0.1:0" };
  await askProgram(commandOf(project, "deno"), args, { cwd: project, env });
  return `Deno ${await versionOf(project, "deno")}`;
}

export async function next(name, { install }) {
  const project = await install(`${root}/tests/packaging/next`);
  await writeSnippet(project, name);
  const args = ["dev", "--hostname", "127.0.0.1", "--port", "0"];
  await askProgram(commandOf(project, "next"), args, { cwd: project, env: QUIET }, "/sessions");
  return `Next.js ${await versionOf(project, "next")}`;
}

/** The snippet as the script of a page with the elements that it names. */
export async function chromium(code, { install }) {
  const project = await install();
  await writeFile(join(project, "form.js"), code);
  const { outputFiles } = await build({
    entryPoints: [join(project, "form.js")],
    bundle: true,
    write: false,
    format: "esm",
    logLevel: "warning",
  });
  const browser = await launch();
  try {
    const page = await browser.newPage();
    await page.setContent('<form id="form"><input name="ttlSeconds"></form><p id="ttlError"></p>');
    await page.addScriptTag({ type: "module", content: outputFiles[0].text });
    const messageFor = async (value) => {
      await page.locator("input").fill(value);
      await page.locator("input").blur();
      return page.locator("#ttlError").textContent();
    };
    assert.equal(await messageFor("29"), "ttlSeconds must be at least 30 seconds; got 29");
    assert.equal(await messageFor("30"), "");
    return `Chromium ${browser.version()}`;
  } finally {
    await browser.close();
  }
}

/** The snippet as an expression. */
export async function builder(code, { install }) {
  const project = await install();
  const before = 'import { yoti } from "idv-session";\nconst result =\n';
  const after = "console.log(JSON.stringify(result));\n";
  await writeFile(join(project, "builder.mjs"), before + code + after);
  const { text } = await output(process.execPath, ["builder.mjs"], { cwd: project });
  const { value } = JSON.parse(text);
  assert.deepEqual(Object.keys(value), ["client_session_token_ttl", "requested_checks"]);
}

/** For a program that takes its port from the environment. */
const onFreePort = ({ closedUrl }) => ({ PORT: new URL(closedUrl).port });

async function askProgram(command, args, options, path = "/") {
  const env = { ...options.env, YOUVERIFY_TOKEN: TOKEN };
  const server = await serve(command, args, { ...options, env });
  try {
    await ask(server.url + path, fetch);
  } finally {
    await server.stop();
  }
}

/** What is right makes a session; what is wrong is refused, with the place. */
async function ask(url, fetch) {
  const post = (payload) => fetch(url, { method: "POST", body: JSON.stringify(payload) });
  const made = await post({ ttlSeconds: 60 });
  assert.equal(made.status, 200);
  assert.match((await made.json()).token, /^[0-9a-f]{32}$/);
  const refused = await post({ ttlSeconds: 29 });
  assert.equal(refused.status, 422);
  assert.equal((await refused.json()).issues[0].pointer, "/ttlSeconds");
}
