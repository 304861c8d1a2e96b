// What a caller gives by name, options and faults: nothing of it is ignored. Messages say names
// that exist and what they must be, and repeat nothing of the caller's.

/**
 * The values of `given` by name; an `undefined` one is absent. Throws for a name that does not
 * exist and for a wrong value. In `known` a name has [is it right?, what it must be], or the names
 * below it.
 * @param {any} given
 * @param {Record<string, any>} known
 * @param {string} what "sandbox option", for messages
 * @param {string} [path] where `given` is
 */
export function readNamed(given, known, what, path = "") {
  if (typeof given !== "object" || given === null || Array.isArray(given)) {
    const subject = path === "" ? `The ${what}s` : `The ${what} "${path}"`;
    throw new TypeError(`${subject} must be an object`);
  }
  const full = (name) => (path === "" ? name : `${path}.${name}`);
  for (const name in given) {
    if (Object.hasOwn(known, name) || valueOf(given, name) === undefined) continue;
    const names = Object.keys(known);
    const meant = closest(name, names);
    const hint = meant === undefined ? "" : ` Did you mean "${full(meant)}"?`;
    const all = names.map(full).join(", ");
    throw new TypeError(`There is no such ${what}.${hint} There are: ${all}`);
  }
  /** @type {any} */
  const read = { __proto__: null };
  for (const [name, rule] of Object.entries(known)) {
    const value = valueOf(given, name);
    if (value === undefined) continue;
    if (!Array.isArray(rule)) {
      read[name] = readNamed(value, rule, what, full(name));
      continue;
    }
    const [isRight, says] = rule;
    if (!isRight(value)) throw new TypeError(`The ${what} "${full(name)}" must be ${says}`);
    read[name] = value;
  }
  return read;
}

/** Also what is inherited, but not what somebody has put on every object. */
function valueOf(given, name) {
  for (let at = given; at !== null && at !== Object.prototype; at = Object.getPrototypeOf(at)) {
    if (Object.hasOwn(at, name)) return given[name];
  }
}

/** The one of `names` that was meant: equal but for case and separators, or nearly. */
function closest(name, names) {
  const plain = (text) => text.toLowerCase().replace(/[^a-z0-9]/g, "");
  const wanted = plain(name);
  const most = wanted.length < 4 ? 1 : 2;
  const far = names.map((each) => distance(wanted, plain(each), most));
  const least = Math.min(...far);
  return least <= most ? names[far.indexOf(least)] : undefined;
}

/** How many characters must be put in, taken out or replaced; more than `most` is not counted. */
function distance(a, b, most) {
  if (Math.abs(a.length - b.length) > most) return Infinity;
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (const [i, char] of [...a].entries()) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j += 1) {
      next.push(Math.min(row[j] + Number(char !== b[j]), row[j + 1] + 1, next[j] + 1));
    }
    row = next;
  }
  return row[b.length];
}
