// What a value is, when another realm's class is another one.

/**
 * The name of an object's class; undefined when it does not say. By tag; workerd's own classes have
 * none before compatibility date 2024-09-26, but a constructor.
 */
export function classOf(value) {
  try {
    const tag = tagOf(value);
    return tag === "Object" ? Object.getPrototypeOf(value)?.constructor?.name : tag;
  } catch {
    return undefined;
  }
}

/** What an object calls itself; undefined when it does not say. */
export function tagOf(value) {
  try {
    return Object.prototype.toString.call(value).slice("[object ".length, -1);
  } catch {
    return undefined;
  }
}
