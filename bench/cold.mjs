// A process that has run nothing yet: Node up to the first check, workerd up to the first response.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { Missing, output } from "../scripts/run.mjs";
import { bundleWorker } from "../scripts/serve.mjs";
import { takeTurns } from "./measure.mjs";
import { NAMES } from "./peers.mjs";
import { bundleEach, cache } from "./prepare.mjs";
import { target } from "./targets.mjs";

const here = import.meta.dirname;
const { default: workerd } = createRequire(import.meta.url)("workerd");

const NODE_ROUNDS = 25;
const WORKERD_ROUNDS = 50;

export const names = ["cold"];

export async function run() {
  const [node, worker] = [await inNode(), await inWorkerd()];
  const ours = node["idv-session"];
  const others = ["zod", "ajv"].map((name) =>
    target(`first check in Node, faster than ${name}`, node[name] / ours, { atLeast: 1 }),
  );
  const label = "first response of workerd, beside a worker that only answers";
  const targets = [
    target("first check in Node", ours, { atMost: 3, unit: "ms" }),
    ...others,
    target(label, worker["idv-session"] / worker["only answers"], { atMost: 1.15 }),
  ];
  const groups = [
    { title: "", rows: [{ label: "Node: import and first check", values: node }] },
    { title: "", rows: [{ label: "workerd: start to first response", values: worker }] },
  ];
  return [{ name: "cold", title: "fresh processes; peers in one file each", unit: "ms", groups, targets }];
}

async function inNode() {
  const names = ["idv-session-root", ...NAMES.slice(1)];
  const { "idv-session-root": ours, ...others } = await bundleEach(names);
  const installed = `${here}/peers/idv-session-root.mjs`;
  const programs = { "idv-session": installed, "idv-session in one file": ours, ...others };
  return takeTurns(programs, { rounds: NODE_ROUNDS }, async (program) => {
    const { code, text } = await output(process.execPath, [`${here}/cold-check.mjs`, program]);
    if (code !== 0) throw new Missing(`the first check of ${program} failed: see above`);
    return Number(text);
  });
}

async function inWorkerd() {
  const configs = { "idv-session": await writeConfig("checks"), "only answers": await writeConfig("answers") };
  return takeTurns(configs, { rounds: WORKERD_ROUNDS }, firstResponse);
}

/** Bundles a worker as wrangler does and writes workerd's configuration for it. */
async function writeConfig(name) {
  const modules = await bundleWorker(`${here}/workers/${name}.mjs`);
  const lines = await Promise.all(
    modules.map(async ({ type, path, contents }) => {
      await writeFile(`${cache}/${path}`, contents);
      return `(name = "${path}", ${type === "ESModule" ? "esModule" : "wasm"} = embed "${path}")`;
    }),
  );
  const config = `${cache}/${name}.capnp`;
  await writeFile(
    config,
    `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [(name = "main", worker = (modules = [${lines.join(", ")}], compatibilityDate = "2026-04-01"))],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "main")],
);
`,
  );
  return config;
}

/** Milliseconds from starting workerd to its first whole response. */
async function firstResponse(config) {
  const start = performance.now();
  const stdio = ["ignore", "ignore", "inherit", "pipe"];
  const child = spawn(workerd, ["serve", "--control-fd=3", config], { stdio });
  const exited = once(child, "exit");
  try {
    const [message] = await once(child.stdio[3], "data");
    const response = await fetch(`http://127.0.0.1:${JSON.parse(message).port}/`);
    if ((await response.text()) !== "ok") throw new Missing(`the worker of ${config} does not answer`);
    return performance.now() - start;
  } finally {
    child.kill();
    await exited;
  }
}
