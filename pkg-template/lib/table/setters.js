// What a builder can be told: a setter for each field, and for a list of tagged objects one more for each kind.

import { SHAPE_FREE_OBJECT, SHAPE_LIST, SHAPE_OBJECT, SHAPE_UNION } from "#numbers";

/**
 * Each with its `method` and the `field` it sets; one that adds to a list has a `tag` with its value, `name`,
 * and the field that wraps the rest, if there is one.
 */
export function settersOf([, fields]) {
  return fields.flatMap(([field, [kind, item]]) => {
    const setter = { method: camelCase(field), field };
    if (kind !== SHAPE_LIST || item[0] !== SHAPE_UNION) return [setter];
    const [tag, noun, arms] = item[1];
    const adding = ([name, label, inner]) => {
      const method = label[0].toLowerCase() + label.slice(1) + noun;
      return { method, field, tag, name, wrapper: wrapper(inner) };
    };
    return [setter, ...arms.map(adding)];
  });
}

const WRAPPERS = [SHAPE_OBJECT, SHAPE_UNION, SHAPE_FREE_OBJECT];

/** The one object that holds all of a kind's fields: a setter takes what is in it. */
function wrapper(fields) {
  const [[name, [kind]]] = fields.length === 1 ? fields : [[undefined, []]];
  return name === "config" && WRAPPERS.includes(kind) ? name : undefined;
}

const camelCase = (name) => name.replace(/_+(\w)?/g, (_, letter = "") => letter.toUpperCase());
