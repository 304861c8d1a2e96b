// Every place in a payload that is a field, as a JSON pointer with `*` for a place in a list.

import {
  SHAPE_EITHER,
  SHAPE_FREE_OBJECT,
  SHAPE_LIST,
  SHAPE_OBJECT,
  SHAPE_OPEN_OBJECT,
  SHAPE_UNION,
} from "#numbers";

/** The places; `isOpen`: anything below is a field too, as in free-form JSON. */
export function placesOf(shape) {
  const places = [];
  const members = (pointer, fields) => {
    for (const [name, shape] of fields) inside(`${pointer}/${name}`, shape);
  };
  const inside = (pointer, [kind, inner]) => {
    places.push({ pointer, isOpen: kind === SHAPE_FREE_OBJECT || kind === SHAPE_OPEN_OBJECT });
    switch (kind) {
      case SHAPE_OBJECT:
      case SHAPE_OPEN_OBJECT:
        return members(pointer, inner);
      case SHAPE_LIST:
        return inside(`${pointer}/*`, inner);
      case SHAPE_EITHER:
        return inner.forEach((each) => inside(pointer, each));
      case SHAPE_UNION: {
        const [tag, , arms] = inner;
        places.push({ pointer: `${pointer}/${tag}`, isOpen: false });
        for (const [, , fields] of arms) members(pointer, fields);
      }
    }
  };
  inside("", shape);
  return places;
}
