// Forms as nested values: `user.firstName` is a member of `user`, `country[]` an item of `country`,
// and a name that comes twice is a list.

import { classOf } from "./class-of.js";
import { MAX_BYTES, MAX_DEPTH, MAX_VALUES } from "./walk.js";

const FORMS = new Set(["FormData", "URLSearchParams"]);

/** A FormData or URLSearchParams as a value; anything else as it is. */
export function fromForm(input) {
  const entries = entriesOf(input);
  if (entries === undefined) return input;
  if (entries.length > MAX_VALUES) return TOO_MANY;
  const form = new Form();
  for (const [name, text] of entries) form.add(name, text);
  return form.value;
}

/** Says nothing but that there are more values than a check reads. */
const TOO_MANY = new Array(MAX_VALUES + 1);

/**
 * The entries of a form, up to those that a check would refuse for their number or their text; undefined
 * for what is no form, or only says that it is one.
 */
function entriesOf(input) {
  try {
    if (!FORMS.has(classOf(input))) return undefined;
    const entries = [];
    let letters = 0;
    for (const [name, text] of input) {
      if (typeof name !== "string") return undefined;
      entries.push([name, text]);
      letters += typeof text === "string" ? text.length : 0;
      if (entries.length > MAX_VALUES || letters > MAX_BYTES) break;
    }
    return entries;
  } catch {
    return undefined;
  }
}

class Form {
  /** No prototype: a field may be called anything. */
  value = Object.create(null);
  /** Only into objects and lists that were made here is anything put. */
  #made = new Set([this.value]);

  /**
   * A name that collides with another, or nests deeper than a payload may, stands under its own whole name,
   * and is refused as unknown.
   */
  add(name, text) {
    if (!this.#put(name, text)) this.#append(this.value, name, this.value[name], text);
  }

  #put(name, text) {
    let object = this.value;
    let last = name;
    // Most names are no path.
    if (name.includes(".")) {
      const path = name.split(".", MAX_DEPTH + 1);
      if (path.length > MAX_DEPTH) return false;
      last = path.pop();
      for (const key of path) {
        object = object[key] ??= this.#remembered(Object.create(null));
        if (!this.#isObject(object)) return false;
      }
    }
    const isItem = last.endsWith("[]");
    const key = isItem ? last.slice(0, -2) : last;
    const present = object[key];
    if (this.#isObject(present)) return false;
    if (!isItem) this.#append(object, key, present, text);
    // The empty text of a form is absent, in a list too.
    else if (text !== "") this.#list(object, key, present).push(text);
    return true;
  }

  #append(object, key, present, text) {
    if (present === undefined) object[key] = text;
    else this.#list(object, key, present).push(text);
  }

  /** The list at a key; what stood there alone is its first item. */
  #list(object, key, present) {
    if (Array.isArray(present) && this.#made.has(present)) return present;
    return (object[key] = this.#remembered(present === undefined ? [] : [present]));
  }

  #isObject(value) {
    return typeof value === "object" && this.#made.has(value) && !Array.isArray(value);
  }

  #remembered(value) {
    this.#made.add(value);
    return value;
  }
}
