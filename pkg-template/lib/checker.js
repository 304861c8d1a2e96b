// Calls the wasm check and carries its findings out.

import { fromForm } from "./form.js";
import { decode, NONE } from "./issues.js";
import { result } from "./result.js";
import { isWellFormed, MAX_BYTES, Walker } from "./walk.js";

const encoder = new TextEncoder();
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
    const { flags, relax, at, ...rest } = read(options);
    const value = flags & FORM ? fromForm(input) : input;
    // A check inside a getter of the value being checked needs a walker of its own.
    const walker = this.#walker.isBusy ? new Walker() : this.#walker;
    return this.#check(rest, (glue) => {
      const { nodes, used, stop } = walker.walk(glue, value);
      return glue.check_tape(contract, nodes, used, stop, flags, relax, at);
    });
  }

  /** Checks JSON text or its UTF-8 bytes. */
  text(contract, input, options) {
    const { flags, relax, at, ...rest } = read(options);
    const bytes = typeof input === "string" ? undefined : toBytes(input);
    return this.#check(rest, (glue) => {
      const length = bytes ? putBytes(glue, bytes) : putText(glue, input);
      return glue.check_text(contract, length, flags, relax, at);
    });
  }

  #check({ message }, task) {
    const { words, text, body, secrets } = this.#instance.run((glue) => {
      const ok = task(glue);
      const memory = glue.memory();
      const [bodyAt, bodyLength, wordsAt, wordsLength, textAt, textLength, secretsAt, secretsLength] =
        new Uint32Array(memory, glue.found_at(), 8);
      const copy = {
        // Empty when something is wrong elsewhere than where was asked.
        body: ok && bodyLength > 0 ? new Uint8Array(memory, bodyAt, bodyLength).slice() : undefined,
        words: copied(Uint32Array, memory, wordsAt, wordsLength),
        text: copied(Uint8Array, memory, textAt, textLength),
        secrets: copied(Uint32Array, memory, secretsAt, secretsLength),
      };
      glue.wipe();
      return copy;
    });
    if (words.length === 0) return result(NONE, NONE, body, () => places(secrets, text));
    const found = decode(words, text);
    if (message) for (const issue of found) issue.message = message(issue);
    const errors = found.filter((issue) => issue.severity === "error");
    const warnings = found.filter((issue) => issue.severity === "warning");
    return result(errors, warnings, body, () => places(secrets, text));
  }

  /** Converts a checked body of one of iDenfy's shapes to the other. */
  convert(toToken, body) {
    return this.#check({}, (glue) => glue.convert(toToken, putBytes(glue, body)));
  }
}

/** What is there, out of wasm memory; mostly nothing. */
const copied = (Type, memory, at, length) =>
  length === 0 ? NONE : new Type(memory, at, length).slice();

/** Where the secrets in a body are. */
function places(secrets, text) {
  const found = [];
  for (let at = 0; at < secrets.length; at += 4) {
    const [start, end, name, length] = secrets.subarray(at, at + 4);
    found.push({ start, end, name: decoder.decode(text.subarray(name, name + length)) });
  }
  return found;
}

/** Reads each option once. */
function read(options) {
  const { unknownKeys, coerce, relax, at, message } = options ?? {};
  // In wasm, what is no text would be a trap.
  if (typeof (at ?? "") !== "string") throw new TypeError("idv-session: at must be a JSON pointer");
  return {
    flags: (UNKNOWN_KEYS[unknownKeys] ?? 0) | (coerce === "form" ? FORM : 0),
    relax: relax ? relax.join("\n") : "",
    at,
    message,
  };
}

function putText(glue, text) {
  if (text.length > MAX_BYTES) return text.length;
  // Encoding would turn half of a surrogate pair into U+FFFD in silence; its escape is reported.
  const json = isWellFormed(text) ? text : text.replace(/\p{Surrogate}/gu, escape);
  const space = json.length * 3;
  const at = glue.text_space(space);
  return encoder.encodeInto(json, new Uint8Array(glue.memory(), at, space)).written;
}

const escape = (unit) => "\\u" + unit.charCodeAt(0).toString(16);

function putBytes(glue, bytes) {
  if (bytes.length > MAX_BYTES) return bytes.length;
  const at = glue.text_space(bytes.length);
  new Uint8Array(glue.memory(), at, bytes.length).set(bytes);
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
