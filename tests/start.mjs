// `npm run build`, `npm start` and `npm run release` from outside: a build that breaks, one that is stopped, a
// page that is stopped, a release that must not be.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { createHash, randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { described, missing, project } from "../scripts/project.mjs";
import { read, root } from "../scripts/run.mjs";
import { runNamed } from "./named.mjs";

const PKG = `${root}/pkg`;
const START_MS = 300_000;
const STOP_MS = 10_000;

const CARGO = read("which", ["cargo"]).trim();

/** Programs that stand in for cargo. */
const CARGOS = {
  broken: "#!/bin/sh\necho 'error: planted' >&2\nexit 1\n",
  // The last that a build asks of cargo is `metadata`, for the second time.
  "broken at the end": `#!/bin/sh
[ "$1" = metadata ] && echo >> "$0.calls" && [ "$(wc -l < "$0.calls")" -eq 2 ] && exit 1
exec '${CARGO}' "$@"
`,
  // Cargo does not tell the compilers that it is to end.
  endless: "#!/bin/sh\nsleep 1000 &\nwait\n",
};

/** Starts a script of npm's, with another cargo if one is given, and finds all that comes of it. */
async function npm(args, cargo) {
  const folder = await mkdtemp(join(tmpdir(), "idv-session-"));
  if (cargo) await writeFile(join(folder, "cargo"), CARGOS[cargo], { mode: 0o755 });
  const mark = randomUUID();
  const program = spawn("npm", args, {
    cwd: root,
    env: { ...process.env, PATH: `${folder}${delimiter}${process.env.PATH}`, IDV_SESSION_TEST: mark },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let printed = "";
  for (const stream of [program.stdout, program.stderr]) {
    stream.setEncoding("utf8").on("data", (text) => (printed += text));
  }
  const ended = new Promise((resolve) => program.on("exit", resolve));
  return {
    ended,
    printed: () => printed,
    /** The programs that inherited the mark, whoever is their parent now. */
    programs: () => marked(mark),
    signal: (name) => program.kill(name),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

function marked(mark) {
  return readdirSync("/proc").flatMap((pid) => {
    try {
      if (!readFileSync(`/proc/${Number(pid)}/environ`, "utf8").includes(mark)) return [];
      return [readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ").trim()];
    } catch {
      // No program, or none any more.
      return [];
    }
  });
}

/** Waits until `isSo` gives something, and gives it. */
async function until(isSo, ms, otherwise) {
  for (const end = Date.now() + ms; Date.now() < end; ) {
    const found = isSo();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  assert.fail(otherwise());
}

/** The package as it lies there, to the byte. */
async function digest() {
  const hash = createHash("sha256");
  for (const name of (await readdir(PKG)).sort()) hash.update(name).update(await readFile(join(PKG, name)));
  return hash.digest("hex");
}

/** Tells npm alone; gives up when something of it is left. */
async function stop(started, signal) {
  started.signal(signal);
  const left = () => `still there: ${started.programs().join("; ")}`;
  await until(() => started.programs().length === 0, STOP_MS, left);
  await started.ended;
}

const isFree = (port) =>
  new Promise((resolve) => {
    const server = createServer();
    server.on("error", () => resolve(false));
    server.listen(port, "127.0.0.1", () => server.close(() => resolve(true)));
  });

const TESTS = {
  async "a build that breaks leaves the package as it was"() {
    const [before, builds] = [await digest(), await readdir(`${root}/build`)];
    for (const cargo of ["broken", "broken at the end"]) {
      const build = await npm(["run", "build"], cargo);
      assert.equal(await build.ended, 1);
      assert.match(build.printed(), /✗ cargo \w+ failed/);
      if (cargo === "broken") assert.match(build.printed(), /error: planted/);
      assert.equal(await digest(), before, cargo);
      assert.deepEqual(await readdir(`${root}/build`), builds);
      await build.remove();
    }
  },

  async "a build whose npm is told to end, or killed, ends with its compilers, and leaves the package as it was"() {
    const before = await digest();
    for (const signal of ["SIGTERM", "SIGINT", "SIGKILL"]) {
      const build = await npm(["start"], "endless");
      const compilers = () => build.programs().filter((name) => name.startsWith("sleep")).length === 2;
      await until(compilers, START_MS, build.printed);
      await stop(build, signal);
      assert.equal(await digest(), before);
      await build.remove();
    }
  },

  async "npm start: no half package is seen; all ends when npm is told to end"() {
    const whole = readdirSync(PKG).sort();
    const seen = new Set();
    const look = setInterval(() => seen.add(readdirSync(PKG).sort().join(" ")), 5);
    const port = await new Promise((resolve) => {
      const server = createServer().listen(0, "127.0.0.1", () => {
        const { port } = server.address();
        server.close(() => resolve(port));
      });
    });
    const started = await npm(["start", "--", "--port", String(port)]);
    let isOver = false;
    started.ended.then(() => (isOver = true));
    const isUp = () => isOver || started.printed().includes(`The page: http://127.0.0.1:${port}`);
    await until(isUp, START_MS, started.printed).finally(() => clearInterval(look));
    assert.deepEqual([...seen], [whole.join(" ")], started.printed());
    assert.equal((await fetch(`http://127.0.0.1:${port}/pkg/index.js`)).status, 200);
    assert.ok(started.programs().some((name) => name.includes("workerd")));
    await stop(started, "SIGTERM");
    assert.ok(await isFree(port));
    await started.remove();
  },

  async "a release is refused while nobody has said whose it is and where it lives"() {
    const lacks = missing(await project());
    if (lacks.length === 0) return;
    const release = await npm(["run", "release"]);
    assert.equal(await release.ended, 1);
    for (const name of lacks) assert.ok(release.printed().includes(name), name);
    await release.remove();
  },

  "a manifest says what is known, and nothing else"() {
    const known = { authors: "A", repository: "https://e.test/r", homepage: "https://e.test", bugs: "https://e.test/b" };
    const nothing = { authors: "", repository: "", homepage: "", bugs: "" };
    assert.deepEqual(missing(known), []);
    assert.deepEqual(missing(nothing), Object.keys(nothing));
    const manifest = described({ name: "x" }, known);
    assert.deepEqual(manifest, {
      name: "x",
      author: "A",
      repository: { type: "git", url: "git+https://e.test/r.git" },
      homepage: "https://e.test",
      bugs: { url: "https://e.test/b" },
    });
    assert.deepEqual(described(manifest, nothing), { name: "x" });
  },
};

export const runStart = () => runNamed(TESTS);
