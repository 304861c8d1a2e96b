// The only way in which this page makes elements. Text becomes text nodes: nothing that a person,
// a vendor or the package wrote can become markup.

/** The element of the page with this id. */
export const byId = (id) => document.getElementById(id);

/** An element. `false` and `undefined` attributes and children are left out. */
export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    made.setAttribute(name, value === true ? "" : value);
  }
  made.append(...children.filter((child) => child !== undefined && child !== false));
  return made;
}

/** The text, with a place for a line break between the parts that `between` tells apart. */
export const breakable = (text, between) =>
  text.split(between).flatMap((part, at) => (at === 0 ? [part] : [element("wbr"), part]));

/** `1 issue`, `2 issues`. */
export const count = (number, noun) => `${number} ${noun}${number === 1 ? "" : "s"}`;
