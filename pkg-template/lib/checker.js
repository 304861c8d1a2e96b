// Calls the wasm check and carries its findings out.

import { fromForm } from "./form.js";
import { Failed, Passed } from "./result.js";
import { isWellFormed, MAX_BYTES, putLetters, Walker } from "./walk.js";

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
const UNKNOWN_KEYS = { error: 0, warn: 1, strip: 2 };
const FORM = 4;

export class Checker {
  #instance;
  #walker = new Walker();

  constructor(instance) {
    this.#instance = instance;
  }

  /** Checks a JavaScript value. */
  value(contract, input, options) {
    const { flags, texts, message } = read(options);
    const value = flags & FORM ? fromForm(input) : input;
    // What the caller's own code does in the middle of this check, in a getter, may be another one.
    const walker = this.#walker.isBusy ? new Walker() : this.#walker;
    walker.isBusy = true;
    try {
      walker.walk(value);
      return this.#take(message, (glue) => {
        const { nodes, used, stop } = walker.put(glue);
        if (texts) glue.set_texts(...texts);
        return glue.check_tape(contract, nodes, used, stop, flags);
      });
    } finally {
      walker.release();
    }
  }

  /** Checks JSON text or its UTF-8 bytes. */
  text(contract, input, options) {
    const { flags, texts, message } = read(options);
    const bytes = typeof input === "string" ? undefined : toBytes(input);
    const check = (glue) => {
      const length = bytes ? putBytes(glue, bytes) : putText(glue, input);
      if (texts) glue.set_texts(...texts);
      return glue.check_text(contract, length, flags);
    };
    return this.#take(message, check, input);
  }

  /** Converts a checked body of one of iDenfy's shapes to the other. */
  convert(toToken, body) {
    return this.#take(undefined, (glue) => glue.convert(toToken, putBytes(glue, body)));
  }

  /**
   * The result of a check in wasm. The caller's `message` runs when that is done: what it throws is no trap.
   *
   * @param given the text that was checked, if it was a text
   */
  #take(message, check, given) {
    const { isOk, json, findings } = this.#instance.run((glue) => found(glue, check(glue), given));
    if (findings) findings.message = message;
    return isOk ? new Passed(json, findings) : new Failed(findings);
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
        glue,
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

const NO_OPTIONS = { flags: 0 };

/** Reads each option once. */
function read(options) {
  if (options === undefined) return NO_OPTIONS;
  const { unknownKeys, coerce, relax, at, message } = options ?? {};
  // In wasm, what is no text would be a trap.
  if (typeof (at ?? "") !== "string") throw new TypeError("idv-session: at must be a JSON pointer");
  const hasTexts = relax !== undefined || at !== undefined;
  return {
    flags: (UNKNOWN_KEYS[unknownKeys] ?? 0) | (coerce === "form" ? FORM : 0),
    texts: hasTexts ? [relax ? relax.join("\n") : "", at] : undefined,
    message,
  };
}

function putText(glue, text) {
  if (text.length > MAX_BYTES) return text.length;
  // Encoding would turn half of a surrogate pair into U+FFFD in silence; its escape is reported.
  const json = isWellFormed(text) ? text : text.replace(/\p{Surrogate}/gu, escape);
  return putLetters(glue, json).used;
}

const escape = (unit) => "\\u" + unit.charCodeAt(0).toString(16);

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
