// A program that checks payloads of many sizes and watches the wasm memory. Prints `{ speeds, memory }`.

import { measure } from "./measure.mjs";
import { payloads } from "./payloads.mjs";

/** The memories of the instances that start from now on. */
const memories = [];
const { Instance } = WebAssembly;
WebAssembly.Instance = function (module, imports) {
  const instance = new Instance(module, imports);
  memories.push(instance.exports.memory);
  return instance;
};
const { contractById } = await import("idv-session");

const KB = 1024;
const SIZES = { "1 KB": KB, "8 KB": 8 * KB, "64 KB": 64 * KB, "256 KB": 256 * KB, "1 MiB": KB * KB - 200 };
const MILLION = 1_000_000;

const DOCUMENT = {
  type: "SUPPLEMENTARY_DOCUMENT",
  objective: { type: "PROOF_OF_ADDRESS" },
  document_types: ["UTILITY_BILL", "PHONE_BILL"],
  country_codes: ["GBR", "USA", "FRA"],
};
/** Long enough for a payload to pass its budget of text before that of values. */
const ENTRY = { id: "5b8e1d1c-9f3a", note: "whatever the caller wants to have again", count: 300, known: true };

/** Payloads that are mostly one thing; each is filled with it up to a size. All but the problems are right. */
const KINDS = {
  "free-form JSON": (size) => ({
    contract: "youverify.liveness",
    payload: { metadata: { list: filled(ENTRY, size) } },
  }),
  "one long text": (size) => ({
    contract: "youverify.liveness",
    payload: { metadata: { text: "a".repeat(size - 30) } },
  }),
  "a list of objects": (size) => ({
    contract: "yoti.session",
    payload: { required_documents: filled(DOCUMENT, size) },
  }),
  "a list of problems": (size) => ({
    contract: "yoti.session",
    payload: { required_documents: filled({ ...DOCUMENT, document_types: [7] }, size) },
    isWrong: true,
  }),
};

function filled(item, size) {
  const length = JSON.stringify(item).length + 1;
  return Array.from({ length: Math.max(1, Math.floor((size - 30) / length)) }, () => item);
}

function speeds() {
  const cells = Object.entries(KINDS).flatMap(([kind, make]) =>
    Object.entries(SIZES).flatMap(([size, bytes]) => {
      const { contract: id, payload, isWrong = false } = make(bytes);
      const contract = contractById(id);
      // A payload beyond a budget would be refused in no time.
      if (contract.check(payload).ok === isWrong) throw new Error(`${kind}, ${size}: not the verdict expected`);
      const text = JSON.stringify(payload);
      const ways = {
        text: () => contract.checkText(text).ok,
        object: () => contract.check(payload).ok,
        "JSON.parse": () => JSON.parse(text),
      };
      return Object.entries(ways).map(([way, run]) => ({ way, kind, size, length: text.length, run }));
    }),
  );
  const found = {};
  for (const { way, kind, size, length, microseconds } of measure(cells)) {
    (found[`${way}, ${kind}`] ??= { way, kind, values: {} }).values[size] = length / microseconds;
  }
  return Object.values(found);
}

/** Pages of 64 KiB of all instances. */
const pages = () => memories.reduce((sum, { buffer }) => sum + buffer.byteLength / 65_536, 0);

function memory() {
  const mixed = Object.entries(payloads).flatMap(([id, { valid, five }]) => {
    const contract = contractById(id);
    return [valid, five].flatMap((payload) => {
      const text = JSON.stringify(payload);
      return [() => contract.check(payload), () => contract.checkText(text)];
    });
  });
  const checkMixed = (times) => {
    for (let count = 0; count < times; count++) mixed[count % mixed.length]();
  };
  const { contract, payload } = KINDS["a list of objects"](SIZES["1 MiB"]);
  const text = JSON.stringify(payload);
  const checkLarge = (times) => {
    for (let count = 0; count < times; count++) contractById(contract).checkText(text);
  };

  const found = {};
  checkMixed(mixed.length);
  found.before = pages();
  checkMixed(MILLION);
  found.afterMany = pages();
  checkLarge(1);
  found.afterOneLarge = pages();
  checkLarge(100);
  found.afterLarge = pages();
  return found;
}

// Memory first, because the sizes need more of it.
const found = memory();
console.log(JSON.stringify({ memory: found, speeds: speeds() }));
