// Calls the wasm check and carries its findings out.

import { FORM, readCheckOptions } from "./check-options.js";
import { fromForm } from "./form.js";
import { Names } from "./table/names.js";
import { Failed, Passed } from "./result.js";
import { isWellFormed, MAX_BYTES, putLetters, Walker } from "./walk.js";

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

export class Checker {
  #engine;
  #walker = new Walker();
  /** The names of each contract that options were read for. */
  #names = new Map();

  constructor(engine) {
    this.#engine = engine;
  }

  /** The options of a check, read once: see {@link readCheckOptions}. */
  options(table, options, how) {
    if (!this.#names.has(table)) this.#names.set(table, new Names(table));
    return readCheckOptions(options, this.#names.get(table), how);
  }

  /** Checks a JavaScript value, by options that were read. */
  value(table, input, { flags, texts, isPart, message }) {
    const value = flags & FORM ? fromForm(input) : input;
    // What the caller's own code does in the middle of this check, in a getter, may be another one.
    const walker = this.#walker.isBusy ? new Walker() : this.#walker;
    walker.isBusy = true;
    try {
      walker.walk(value);
      return this.#take(table, { isPart, message }, (glue) => {
        const { nodes, used, stop } = walker.put(glue);
        if (texts) glue.set_texts(...texts);
        return glue.check_tape(table.index, nodes, used, stop, flags);
      });
    } finally {
      walker.release();
    }
  }

  /** Checks JSON text or its UTF-8 bytes, by options that were read. */
  text(table, input, { flags, texts, isPart, message }) {
    const bytes = typeof input === "string" ? undefined : toBytes(input);
    const check = (glue) => {
      const length = bytes ? putBytes(glue, bytes) : putText(glue, input);
      if (texts) glue.set_texts(...texts);
      return glue.check_text(table.index, length, flags);
    };
    return this.#take(table, { isPart, message }, check, input);
  }

  /**
   * The result of a check in wasm. The caller's `message` runs when that is done: what it throws is no trap.
   *
   * @param given the text that was checked, if it was a text
   */
  #take(table, { isPart, message }, check, given) {
    const run = (glue) => found(glue, check(glue), given);
    const { isOk, json, findings } = this.#engine.run(run, table);
    if (findings) Object.assign(findings, { engine: this.#engine, table, message });
    const origin = isPart ? table.part : table.whole;
    return isOk ? new Passed(origin, json, findings) : Failed.of(origin, findings);
  }
}

/** Where the address and the length of each are in a check's words (`Found` in src/js/check.rs). */
const BODY = 1;
const RECORDS = 3;
const TEXTS = 5;
const SECRETS = 7;

/** Takes a check's findings out of wasm memory, which is overwritten then. */
function found(glue, address, given) {
  const bytes = glue.bytes();
  const words = glue.words();
  const at = address / 4;
  const outcome = words[at];
  const isOk = (outcome & 1) === 1;
  // The text that was given is often what will be sent.
  const isGiven = (outcome & 2) === 2 && typeof given === "string";
  const has = (what) => words[at + what + 1] > 0;
  const json = has(BODY) ? (isGiven ? given : text(bytes, words, at + BODY)) : undefined;
  // Mostly there is nothing to tell.
  const hasFindings = has(RECORDS) || has(SECRETS);
  const findings = hasFindings
    ? {
        // Not this instance, which would stay for as long as the result does: the words are in all of them.
        engine: undefined,
        table: undefined,
        records: numbers(words, at + RECORDS),
        texts: text(bytes, words, at + TEXTS),
        secrets: numbers(words, at + SECRETS),
        message: undefined,
      }
    : undefined;
  glue.wipe();
  return { isOk, json, findings };
}

/** The text whose address and length are here. */
function text(bytes, words, at) {
  return decoder.decode(bytes.subarray(words[at], words[at] + words[at + 1]));
}

/** The numbers whose address and count are here. A typed array of their own would cost more than the check. */
function numbers(words, at) {
  const start = words[at] / 4;
  const list = new Array(words[at + 1]);
  for (let index = 0; index < list.length; index++) list[index] = words[start + index];
  return list;
}

function putText(glue, text) {
  if (text.length > MAX_BYTES) return text.length;
  // Encoding would turn half of a surrogate pair into U+FFFD in silence; its escape is reported.
  const json = isWellFormed(text) ? text : text.replace(/\p{Surrogate}/gu, escape);
  return json.length > MAX_BYTES ? json.length : putLetters(glue, json).used;
}

/** Behind a backslash there is nothing that could be escaped: that is no JSON. */
function escape(unit, at, text) {
  let backslashes = 0;
  while (text[at - backslashes - 1] === "\\") backslashes++;
  return backslashes % 2 === 1 ? unit : "\\u" + unit.charCodeAt(0).toString(16);
}

function putBytes(glue, bytes) {
  if (bytes.length > MAX_BYTES) return bytes.length;
  const at = glue.text_space(bytes.length);
  glue.bytes().set(bytes, at);
  return bytes.length;
}

/** Any view or buffer as bytes; anything else as no text at all, which is a syntax issue. */
function toBytes(input) {
  try {
    if (ArrayBuffer.isView(input)) {
      return new Uint8Array(input.buffer, input.byteOffset, input.byteLength);
    }
    const isBuffer = Object.prototype.toString.call(input) === "[object ArrayBuffer]";
    return isBuffer ? new Uint8Array(input) : new Uint8Array(0);
  } catch {
    // A buffer that was given away.
    return new Uint8Array(0);
  }
}
