// Forms as nested values: `user.firstName` is a member of `user`, `country[]` an item of `country`,
// and a name that comes twice is a list.

/** A FormData or URLSearchParams as a value; anything else as it is. */
export function fromForm(input) {
  const kind = Object.prototype.toString.call(input);
  if (kind !== "[object FormData]" && kind !== "[object URLSearchParams]") return input;
  // No prototype: a field may be called anything.
  const value = Object.create(null);
  for (const [name, text] of input) put(value, name.split("."), text);
  return value;
}

function put(object, [name, ...rest], text) {
  const isItem = name.endsWith("[]");
  const key = isItem ? name.slice(0, -2) : name;
  if (rest.length > 0) {
    if (typeof object[key] !== "object") object[key] = Object.create(null);
    return put(object[key], rest, text);
  }
  const present = object[key];
  if (Array.isArray(present)) present.push(text);
  else if (isItem) object[key] = [text];
  else object[key] = present === undefined ? text : [present, text];
}
