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
import { hangUp } from "../unfinished.mjs";
import { files, MODULE_TYPES, setType, TOKEN, writeSnippet } from "./snippets.mjs";

/** The program that needs nobody: no server, no vendor. */
export async function alone(name, { install }) {
  const project = await install();
  await writeFile(join(project, name), files[name]);
  await ofEachType(project, async () => {
    const { code, text } = await output(process.execPath, [name], { cwd: project });
    assert.equal(code, 0);
    assert.match(text, /^A session until \d{4}-\S+Z\n$/);
  });
}

export async function workerd(name, { install }) {
  const project = await install();
  await writeSnippet(project, name);
  await ofEachType(project, async () => {
    const worker = await serveWorker(join(project, name), { YOUVERIFY_TOKEN: TOKEN });
    try {
      await ask("http://worker/", (...request) => worker.dispatchFetch(...request));
    } finally {
      await worker.dispose();
    }
  });
  return `workerd ${createRequire(import.meta.url)("workerd/package.json").version}`;
}

export async function node(name, { install, context }) {
  const project = await install();
  await writeSnippet(project, name);
  const port = onFreePort(context);
  await ofEachType(project, () => askProgram(process.execPath, [name], { cwd: project, env: port }));
  await listensOn3000(process.execPath, [name], { cwd: project, env: { PORT: undefined } });
  return `Node ${process.versions.node}`;
}

export async function bun(name, { install, context }) {
  const project = await install(`${root}/tests/packaging/bun`);
  await writeSnippet(project, name);
  const port = onFreePort(context);
  const command = commandOf(project, "bun");
  await ofEachType(project, () => askProgram(command, [name], { cwd: project, env: port }));
  return `Bun ${await versionOf(project, "bun")}`;
}

export async function deno(name, { install }) {
  const project = await install(`${root}/tests/packaging/deno`);
  await writeSnippet(project, name);
  const args = ["run", "--allow-net", "--allow-env", name];
  const env = { DENO_SERVE_ADDRESS: "tcp:127.0.0.1:0" };
  const command = commandOf(project, "deno");
  await ofEachType(project, () => askProgram(command, args, { cwd: project, env }));
  return `Deno ${await versionOf(project, "deno")}`;
}

export async function next(name, { install }) {
  const project = await install(`${root}/tests/packaging/next`);
  await writeSnippet(project, name);
  const args = ["dev", "--hostname", "127.0.0.1", "--port", "0"];
  const command = commandOf(project, "next");
  // Next.js itself takes no module with `import` in a project of type "commonjs": the README says so.
  const taken = MODULE_TYPES.filter((type) => type !== "commonjs");
  const run = () => askProgram(command, args, { cwd: project, env: QUIET }, "/sessions");
  await ofEachType(project, run, taken);
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

/** A program reads the same whatever package.json says of its JavaScript. */
async function ofEachType(project, run, types = MODULE_TYPES) {
  for (const type of types) {
    await setType(project, type);
    try {
      await run();
    } catch (error) {
      error.stack = `as "type": ${JSON.stringify(type)}: ${error.stack}`;
      throw error;
    }
  }
}

/** For a program that takes its port from the environment. */
const onFreePort = ({ closedUrl }) => ({ PORT: new URL(closedUrl).port });

/** Starts a program, which has to print its address; asks it, hangs up on it, and asks it again. */
async function askProgram(command, args, options, path = "/") {
  const env = { ...options.env, YOUVERIFY_TOKEN: TOKEN };
  const server = await serve(command, args, { ...options, env });
  try {
    if (env.PORT) assert.equal(new URL(server.url).port, env.PORT);
    await ask(server.url + path, fetch);
    await hangUp(server.url + path);
    await ask(server.url + path, fetch);
  } finally {
    await server.stop();
  }
}

/** The port when none is set. Where somebody else has it, the program says which it wanted. */
async function listensOn3000(command, args, options) {
  try {
    const server = await serve(command, args, options);
    await server.stop();
    assert.equal(server.url, "http://localhost:3000");
  } catch (error) {
    if (!/EADDRINUSE.*:3000\b/.test(error.message)) throw error;
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
