// The entry whose wasm is a file of its own. Each test but the last has a copy of the entry to itself.

import { init, youverify } from "idv-session";
import { equal, ok, rejection, test } from "./suite/harness.js";

const ENTRY = import.meta.resolve("idv-session");
const WASM = new URL("./core.wasm", ENTRY);

let copies = 0;
const copy = () => import(`${ENTRY}?copy=${++copies}`);

const works = ({ youverify }) => youverify.liveness.check({ ttlSeconds: 29 }).issues[0].code === "min";

/** How often `name` of `object` is called while `task` runs. */
async function calls(object, name, task) {
  const original = object[name];
  let count = 0;
  object[name] = (...args) => {
    count++;
    return original.apply(object, args);
  };
  try {
    await task();
  } finally {
    object[name] = original;
  }
  return count;
}

test("a check before init says what to do", async () => {
  let thrown;
  try {
    youverify.liveness.check({});
  } catch (error) {
    thrown = error;
  }
  ok(thrown?.message.includes('call "await init()" once'), String(thrown));
});

test("the wasm is streamed, and fetched once for every init", async () => {
  const entry = await copy();
  const init = () => Promise.all([entry.init(), entry.init()]).then(() => entry.init());
  let fetched;
  const streamed = await calls(WebAssembly, "compileStreaming", async () => {
    fetched = await calls(globalThis, "fetch", init);
  });
  equal([fetched, streamed], [1, 1]);
  ok(works(entry));
});

test("init takes whatever has the wasm", async () => {
  const sources = [String(WASM), WASM, await fetch(WASM), await WebAssembly.compileStreaming(fetch(WASM))];
  for (const source of sources) {
    const entry = await copy();
    await entry.init(source);
    ok(works(entry), String(source));
  }
});

test("a server that does not know the type of .wasm does no harm", async () => {
  for (const type of ["application/octet-stream", "text/plain", undefined]) {
    const entry = await copy();
    const bytes = await (await fetch(WASM)).arrayBuffer();
    await entry.init(new Response(bytes, { headers: type ? { "content-type": type } : {} }));
    ok(works(entry), type);
  }
});

test("what is not the wasm is told, and init may be tried again", async () => {
  const entry = await copy();
  const page = await rejection(entry.init("/"));
  ok(/\/ is not the \.wasm \(content-type "text\/html/.test(page.message), page.message);
  const missing = await rejection(entry.init("/missing.wasm"));
  ok(missing.message.includes("404"), missing.message);
  await entry.init();
  ok(works(entry));
});

test("init, for the suite", () => init());
