// Calls the wasm check and carries its findings out.

import { fromForm } from "./form.js";
import { Failed, Passed } from "./result.js";
import { isWellFormed, MAX_BYTES, putLetters, Walker } from "./walk.js";

const decoder = new TextDecoder();
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
    // A check inside a getter of the value being checked needs a walker of its own.
    const walker = this.#walker.isBusy ? new Walker() : this.#walker;
    walker.walk(value);
    return this.#instance.run((glue) => {
      if (texts) glue.set_texts(...texts);
      const { nodes, used, stop } = walker.put(glue);
      return take(glue, glue.check_tape(contract, nodes, used, stop, flags), message);
    });
  }

  /** Checks JSON text or its UTF-8 bytes. */
  text(contract, input, options) {
    const { flags, texts, message } = read(options);
    return this.#instance.run((glue) => {
      if (texts) glue.set_texts(...texts);
      const length = typeof input === "string" ? putText(glue, input) : putBytes(glue, toBytes(input));
      return take(glue, glue.check_text(contract, length, flags), message);
    });
  }

  /** Converts a checked body of one of iDenfy's shapes to the other. */
  convert(toToken, body) {
    return this.#instance.run((glue) => take(glue, glue.convert(toToken, putBytes(glue, body))));
  }
}

/** Takes a check's findings out of wasm memory, which is overwritten then. */
function take(glue, address, message) {
  const bytes = glue.bytes();
  const words = glue.words();
  const found = address / 4;
  const list = (memory, unit, at) => {
    const start = words[found + at] / unit;
    return memory.slice(start, start + words[found + at + 1]);
  };
  const isOk = words[found] === 1;
  const start = words[found + 1];
  const length = words[found + 2];
  // As text: a value is parsed from it, and an array of its own would cost more than the check.
  const json = length > 0 ? decoder.decode(bytes.subarray(start, start + length)) : undefined;
  // Mostly there is nothing to tell.
  const hasFindings = words[found + 6] > 0;
  const findings = hasFindings
    ? { glue, records: list(words, 4, 3), texts: list(bytes, 1, 5), secrets: list(words, 4, 7), message }
    : undefined;
  glue.wipe();
  return isOk ? new Passed(json, findings) : new Failed(findings);
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
