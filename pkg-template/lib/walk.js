// Reads a JavaScript value onto the tape in wasm memory, each property exactly once, so that what
// is checked is what is sent. Objects are read as JSON.stringify reads them.
//
// The numbers are the protocol of src/contract/tree.rs.

import { classOf } from "./class-of.js";

const NULL = 0;
const FALSE = 1;
const TRUE = 2;
const NUMBER = 3;
const TEXT = 4;
const LIST = 5;
const OBJECT = 6;
const UNDEFINED = 7;
const FUNCTION = 8;
const SYMBOL = 9;
const BIGINT = 10;
const UNREADABLE = 11;
const INSTANCE = 12;

const LONE_SURROGATE = 2 << 8;

const STOP_DEPTH = 1;
const STOP_VALUES = 2;
const STOP_BYTES = 3;

const MAX_DEPTH = 64;
const MAX_VALUES = 100_000;
export const MAX_BYTES = 1024 * 1024;

const encoder = new TextEncoder();
const double = new Float64Array(1);
const halves = new Uint32Array(double.buffer);

/** Thrown by nobody but a getter, a proxy or a toJSON of the caller's. */
const unreadable = Symbol("unreadable");

/**
 * Walks into memory of its own, which is copied into wasm when the walk is done: while it goes on, a
 * getter of the caller's may itself call a check.
 */
export class Walker {
  #words = new Uint32Array(1024);
  #nodes = 0;
  /** Every key and text, one after the other: encoding them at once costs least. */
  #texts = "";
  #values = 0;
  #stop = 0;
  /** Holds a value that was not checked yet. */
  isBusy = false;

  /** Reads the value. */
  walk(value) {
    this.#nodes = this.#values = this.#stop = 0;
    if (isInstance(value)) this.#leaf(INSTANCE);
    else this.#value(value, "", 0);
  }

  /** Forgets the value. */
  release() {
    this.#texts = "";
    this.isBusy = false;
  }

  /** Lays what was read on the tape of `glue`; gives what `check_tape` wants to know of it. */
  put(glue) {
    const texts = this.#texts;
    let { used, space } = putLetters(glue, texts);
    // In ASCII a letter is a byte, and every text is where the tape says.
    if (used !== texts.length) used = this.#respell(texts, space);
    const tapeAt = glue.tape_space(this.#nodes) / 4;
    glue.words().set(this.#words.subarray(0, this.#nodes * 4), tapeAt);
    return { nodes: this.#nodes, used, stop: this.#stop };
  }

  /** Encodes text by text, and tells the tape where each one is in bytes. */
  #respell(texts, bytes) {
    const words = this.#words;
    let used = 0;
    for (let at = 0; at < this.#nodes * 4; at += 4) {
      const kind = words[at] & 0xff;
      if (kind === TEXT) {
        const text = texts.slice(words[at + 1], words[at + 1] + words[at + 2]);
        const length = encoder.encodeInto(text, bytes.subarray(used)).written;
        if (length !== text.length && !isWellFormed(text)) words[at] |= LONE_SURROGATE;
        words[at + 1] = used;
        words[at + 2] = length;
        used += length;
      } else if (kind === NUMBER) {
        const start = words[at + 3];
        const spelling = texts.slice(start, start + (words[at] >>> 8));
        words[at + 3] = used;
        used += encoder.encodeInto(spelling, bytes.subarray(used)).written;
      }
      if (used > MAX_BYTES) {
        this.#endAt(at / 4);
        break;
      }
    }
    return used;
  }

  /** Ends the tape before this node, as if the walk had ended here. */
  #endAt(node) {
    const words = this.#words;
    for (let at = 0; at < node * 4; at += 4) {
      const isContainer = words[at] === LIST || words[at] === OBJECT;
      if (isContainer && words[at + 2] > node) words[at + 1] = words[at + 2] = 0;
    }
    this.#nodes = node;
    this.#stop = STOP_BYTES;
  }

  #push(kind, a, b, c) {
    const at = this.#nodes * 4;
    if (at === this.#words.length) {
      const { buffer } = this.#words;
      this.#words = new Uint32Array(at * 2);
      this.#words.set(new Uint32Array(buffer));
    }
    const words = this.#words;
    words[at] = kind;
    words[at + 1] = a;
    words[at + 2] = b;
    words[at + 3] = c;
    return this.#nodes++;
  }

  /** False when a budget was passed: everything above returns at once. */
  #value(given, key, depth) {
    if (++this.#values > MAX_VALUES) return this.#end(STOP_VALUES);
    const value = typeof given === "object" && given !== null ? plain(given, key) : given;
    switch (typeof value) {
      case "string":
        return this.#text(value);
      case "number":
        return this.#number(value);
      case "boolean":
        return this.#leaf(value ? TRUE : FALSE);
      case "object":
        return value === null ? this.#leaf(NULL) : this.#container(value, depth);
      case "undefined":
        return this.#leaf(UNDEFINED);
      case "function":
        return this.#leaf(FUNCTION);
      case "bigint":
        return this.#leaf(BIGINT);
      default:
        return this.#leaf(value === unreadable ? UNREADABLE : SYMBOL);
    }
  }

  #leaf(kind) {
    this.#push(kind, 0, 0, 0);
    return true;
  }

  #end(stop) {
    this.#stop = stop;
    return false;
  }

  #number(value) {
    double[0] = value;
    const start = this.#texts.length;
    if (Number.isSafeInteger(value) || !Number.isFinite(value)) {
      this.#push(NUMBER, halves[0], halves[1], start);
      return true;
    }
    // What Rust would have to print with tables of its own is printed here.
    const spelling = String(value);
    if (start + spelling.length > MAX_BYTES) return this.#end(STOP_BYTES);
    this.#texts += spelling;
    this.#push(NUMBER | (spelling.length << 8), halves[0], halves[1], start);
    return true;
  }

  #text(text) {
    const start = this.#texts.length;
    if (start + text.length > MAX_BYTES) return this.#end(STOP_BYTES);
    this.#texts += text;
    this.#push(TEXT, start, text.length, 0);
    return true;
  }

  #container(value, depth) {
    const keys = members(value);
    if (keys === unreadable) return this.#leaf(UNREADABLE);
    const isList = typeof keys === "number";
    const node = this.#push(isList ? LIST : OBJECT, 0, 0, 0);
    if (depth === MAX_DEPTH) return this.#end(STOP_DEPTH);
    const count = isList ? keys : keys.length;
    for (let at = 0; at < count; at++) {
      const key = isList ? at : keys[at];
      if (!isList && !this.#text(key)) return false;
      if (!this.#value(read(value, key), key, depth + 1)) return false;
    }
    this.#words[node * 4 + 1] = count;
    this.#words[node * 4 + 2] = this.#nodes;
    return true;
  }
}

/** What the caller surely did not mean as an object without members. */
const isInstance = (value) => INSTANCES.has(classOf(value));

const INSTANCES = new Set(["Promise", "Map", "Set", "FormData", "URLSearchParams"]);

const BOXED = new Set(
  ["String", "Number", "Boolean", "BigInt"].map((name) => `[object ${name}]`),
);

function read(object, key) {
  try {
    return object[key];
  } catch {
    return unreadable;
  }
}

/** A list's length or an object's keys. */
function members(object) {
  try {
    return Array.isArray(object) ? object.length : Object.keys(object);
  } catch {
    return unreadable;
  }
}

/** What JSON.stringify makes of an object before it looks at its members. */
function plain(value, key) {
  try {
    const toJSON = value.toJSON;
    if (typeof toJSON === "function") return toJSON.call(value, String(key));
    if (Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype) return value;
    // By tag, not by class: another realm's are the same.
    return BOXED.has(Object.prototype.toString.call(value)) ? value.valueOf() : value;
  } catch {
    return unreadable;
  }
}

/**
 * Encodes text into wasm's `text_space`: as many bytes as it has letters, which does for ASCII, or
 * three times as many. Gives how many bytes it used, of what space.
 */
export function putLetters(glue, text) {
  for (const length of [text.length, text.length * 3]) {
    const at = glue.text_space(length);
    const space = glue.bytes().subarray(at, at + length);
    const { read, written } = encoder.encodeInto(text, space);
    if (read === text.length) return { used: written, space };
    // The larger space may be elsewhere, and nobody would overwrite this one.
    space.fill(0);
  }
}

/** `String.prototype.isWellFormed`, which older runtimes lack. */
export function isWellFormed(text) {
  return text.isWellFormed ? text.isWellFormed() : !/\p{Surrogate}/u.test(text);
}
