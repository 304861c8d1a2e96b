// The names of a contract that options may hold: its rules, and the pointers of its fields. Made when an
// option asks for them.

import { nearest } from "../nearest.js";
import { placesOf } from "./places.js";
import { rulesOf } from "./rules.js";

/** How many pointers that were asked for are kept: a form asks for the same ones again and again. */
const MAX_KEPT = 256;

export class Names {
  #shape;
  #rules;
  #places;
  /** Pointers that are fields. */
  #kept = new Set();

  constructor({ shape }) {
    this.#shape = shape;
  }

  /** Every rule by its id; and whether it can be relaxed. */
  rules() {
    return (this.#rules ??= rulesOf(this.#shape));
  }

  /** The pointers of the fields, with `*` for places in lists. */
  fields() {
    return this.#patterns().map(({ pointer }) => pointer);
  }

  /** Is there a field at this pointer, in whatever member of a union? */
  isField(pointer) {
    if (pointer === "" || this.#kept.has(pointer)) return true;
    const segments = pointer.split("/");
    if (segments.shift() !== "" || /~(?![01])/.test(pointer)) return false;
    const found = this.#patterns().some((pattern) => this.#matches(pattern, segments));
    if (found && this.#kept.size < MAX_KEPT) this.#kept.add(pointer);
    return found;
  }

  #matches({ pointer, segments: known, isOpen }, segments) {
    const isBelow = segments.length > known.length;
    if (segments.length < known.length || (isBelow && !isOpen)) return false;
    const isThere = known.every((name, at) =>
      name === "*" ? /^(0|[1-9]\d*)$/.test(segments[at]) : name === segments[at],
    );
    // In an object that takes any key, one that is nearly a known one was misspelt.
    return isThere && !(isBelow && nearest(segments[known.length], this.#keysOf(pointer)));
  }

  /** The keys that the contract knows of an object. */
  #keysOf(pointer) {
    const inside = this.fields().filter((field) => field.startsWith(`${pointer}/`));
    return inside.map((field) => field.slice(pointer.length + 1)).filter((key) => !key.includes("/"));
  }

  #patterns() {
    return (this.#places ??= placesOf(this.#shape).map(({ pointer, isOpen }) => {
      return { pointer, segments: pointer.split("/").slice(1), isOpen };
    }));
  }
}
