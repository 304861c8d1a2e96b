// Forms as nested values: `user.firstName` is a member of `user`, `country[]` an item of `country`,
// and a name that comes twice is a list.

import { classOf } from "./class-of.js";
import { MAX_DEPTH } from "./walk.js";

const FORMS = new Set(["FormData", "URLSearchParams"]);

/** A FormData or URLSearchParams as a value; anything else as it is. */
export function fromForm(input) {
  const entries = entriesOf(input);
  if (entries === undefined) return input;
  // No prototype: a field may be called anything.
  const value = Object.create(null);
  // Only into objects that were made here is anything put.
  const made = new Set([value]);
  for (const [name, text] of entries) {
    if (!put(value, name, text, made)) append(value, name, text);
  }
  return value;
}

function entriesOf(input) {
  try {
    return FORMS.has(classOf(input)) ? [...input] : undefined;
  } catch {
    return undefined;
  }
}

/**
 * False when the name collides with another, or nests deeper than a payload may: it then stands under its
 * own whole name, and is refused as unknown.
 */
function put(root, name, text, made) {
  const path = name.split(".", MAX_DEPTH + 1);
  if (path.length > MAX_DEPTH) return false;
  const last = path.pop();
  let object = root;
  for (const key of path) {
    object[key] ??= add(made);
    object = object[key];
    if (!made.has(object)) return false;
  }
  const isItem = last.endsWith("[]");
  const key = isItem ? last.slice(0, -2) : last;
  if (made.has(object[key])) return false;
  if (isItem) {
    // The empty text of a form is absent, in a list too.
    if (text === "") return true;
    object[key] = [...(object[key] === undefined ? [] : [object[key]].flat()), text];
  } else {
    append(object, key, text);
  }
  return true;
}

function append(object, key, text) {
  const present = object[key];
  object[key] = present === undefined ? text : [present, text].flat();
}

function add(made) {
  const object = Object.create(null);
  made.add(object);
  return object;
}
