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

/** Texts up to this length are copied letter by letter: encodeInto costs more to call. */
const SHORT = 48;

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
  #bytes = new Uint8Array(4096);
  #nodes = 0;
  #used = 0;
  #values = 0;
  #stop = 0;
  isBusy = false;

  /** Lays the value on the tape of `glue`; gives what `check_tape` wants to know of it. */
  walk(glue, value) {
    this.#nodes = this.#used = this.#values = this.#stop = 0;
    this.isBusy = true;
    try {
      if (isInstance(value)) this.#leaf(INSTANCE);
      else this.#value(value, "", 0);
    } finally {
      this.isBusy = false;
    }
    const words = this.#words.subarray(0, this.#nodes * 4);
    const bytes = this.#bytes.subarray(0, this.#used);
    const wordsAt = glue.tape_space(this.#nodes);
    const bytesAt = glue.text_space(this.#used);
    const memory = glue.memory();
    new Uint32Array(memory, wordsAt, words.length).set(words);
    new Uint8Array(memory, bytesAt, bytes.length).set(bytes);
    bytes.fill(0);
    return { nodes: this.#nodes, used: this.#used, stop: this.#stop };
  }

  #push(kind, a, b, c) {
    if ((this.#nodes + 1) * 4 > this.#words.length) this.#words = doubled(this.#words);
    const at = this.#nodes * 4;
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
    const value = plain(given, key);
    switch (typeof value) {
      case "string":
        return this.#text(value);
      case "number":
        return this.#number(value);
      case "boolean":
        this.#push(value ? TRUE : FALSE, 0, 0, 0);
        return true;
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
    // What Rust would have to print with tables of its own is printed here.
    let start = 0;
    let length = 0;
    if (!Number.isSafeInteger(value) && Number.isFinite(value)) {
      start = this.#used;
      if (!this.#write(String(value))) return false;
      length = this.#used - start;
    }
    double[0] = value;
    this.#push(NUMBER | (length << 8), halves[0], halves[1], start);
    return true;
  }

  #text(text) {
    const start = this.#used;
    if (!this.#write(text)) return false;
    const length = this.#used - start;
    // Only text with letters beyond ASCII can hold half of a surrogate pair.
    const lone = length !== text.length && !isWellFormed(text);
    this.#push(lone ? TEXT | LONE_SURROGATE : TEXT, start, length, 0);
    return true;
  }

  #write(text) {
    const length = text.length;
    if (this.#used + length > MAX_BYTES) return this.#end(STOP_BYTES);
    while (this.#used + length * 3 > this.#bytes.length) this.#bytes = doubled(this.#bytes);
    const bytes = this.#bytes;
    let at = 0;
    if (length <= SHORT) {
      for (; at < length; at++) {
        const unit = text.charCodeAt(at);
        if (unit > 0x7f) break;
        bytes[this.#used + at] = unit;
      }
    }
    this.#used += at;
    if (at < length) {
      this.#used += encoder.encodeInto(text.slice(at), bytes.subarray(this.#used)).written;
    }
    return this.#used <= MAX_BYTES || this.#end(STOP_BYTES);
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

function doubled(array) {
  const larger = new array.constructor(array.length * 2);
  larger.set(array);
  // What is left behind may be personal.
  array.fill(0);
  return larger;
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

/** What JSON.stringify makes of a value before it looks at its members. */
function plain(value, key) {
  if (typeof value !== "object" || value === null) return value;
  try {
    const toJSON = value.toJSON;
    if (typeof toJSON === "function") return toJSON.call(value, String(key));
    // By tag, not by class: another realm's are the same.
    return BOXED.has(Object.prototype.toString.call(value)) ? value.valueOf() : value;
  } catch {
    return unreadable;
  }
}

/** `String.prototype.isWellFormed`, which older runtimes lack. */
export function isWellFormed(text) {
  return text.isWellFormed ? text.isWellFormed() : !/\p{Surrogate}/u.test(text);
}
