// The words that a contract itself has for values: of closed lists and open ones, tags, kinds.

import {
  SHAPE_CHOICE,
  SHAPE_COUNTRY,
  SHAPE_EITHER,
  SHAPE_LIST,
  SHAPE_OBJECT,
  SHAPE_OPEN_OBJECT,
  SHAPE_TEXT,
  SHAPE_UNION,
} from "#numbers";

export function wordsOf(shape) {
  const found = new Set();
  const add = (words) => words.forEach((word) => found.add(word));
  const members = (fields) => fields.forEach(([, shape]) => inside(shape));
  const inside = ([kind, inner, second]) => {
    switch (kind) {
      case SHAPE_TEXT:
        return add(inner[5]);
      case SHAPE_CHOICE:
        return add(inner[0]);
      case SHAPE_COUNTRY:
        return add(second);
      case SHAPE_LIST:
        return inside(inner);
      case SHAPE_OBJECT:
      case SHAPE_OPEN_OBJECT:
        return members(inner);
      case SHAPE_EITHER:
        return inner.forEach(inside);
      case SHAPE_UNION:
        for (const [name, , fields] of inner[2]) {
          found.add(name);
          members(fields);
        }
    }
  };
  inside(shape);
  return found;
}
