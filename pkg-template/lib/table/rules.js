// The rules of a table, each by its id: the keys and union tags down to the field, then the code.

import {
  LIST_RULE_ADVISE_NOT_EMPTY,
  LIST_RULE_DISTINCT,
  LIST_RULE_DISTINCT_TAG,
  LIST_RULE_NEEDS,
  LIST_RULE_NOT_EMPTY,
  RELATION_ADVISED,
  RELATION_ADVISED_BESIDE,
  RELATION_AT_LEAST,
  RELATION_AT_MOST_WITHOUT,
  RELATION_EXCLUDES,
  RELATION_NEEDED_BY,
  RELATION_NOT_AFTER,
  RELATION_REQUIRES,
  SHAPE_CHOICE,
  SHAPE_COUNTRY,
  SHAPE_EITHER,
  SHAPE_INTEGER,
  SHAPE_LIST,
  SHAPE_NUMBER,
  SHAPE_OBJECT,
  SHAPE_OPEN_OBJECT,
  SHAPE_TEXT,
  SHAPE_UNION,
} from "#numbers";

/** How sure a payload needs a field: nothing can be relaxed that the vendor's page of the call requires. */
const OPTIONAL = 0;
const REQUIRED = 3;

const OF_LIST = {
  [LIST_RULE_NOT_EMPTY]: "min_length",
  [LIST_RULE_DISTINCT]: "duplicate",
  [LIST_RULE_DISTINCT_TAG]: "duplicate",
  [LIST_RULE_ADVISE_NOT_EMPTY]: "advice",
};

/** The code of a rule between fields, with the other field's name where one field may have several. */
const OF_RELATION = {
  [RELATION_AT_LEAST]: (other) => `min.${other}`,
  [RELATION_AT_MOST_WITHOUT]: (other) => `max.${other}`,
  [RELATION_NOT_AFTER]: (other) => `order.${other}`,
  [RELATION_REQUIRES]: (other) => `requires.${other}`,
  [RELATION_EXCLUDES]: (other) => `conflict.${other}`,
  [RELATION_NEEDED_BY]: () => "requires",
  [RELATION_ADVISED]: () => "advice",
  [RELATION_ADVISED_BESIDE]: () => "advice",
};

/** Every rule's id; and whether its errors can be relaxed. What is an error here and a warning there can be. */
export function rulesOf(shape) {
  const rules = new Map();
  const give = (id, canRelax = true) => rules.set(id, canRelax || rules.get(id) === true);

  /** The rules of a value, and not of the fields in it. */
  const own = (at, [kind, inner, second]) => {
    if (kind !== SHAPE_EITHER) give(`${at}type`, false);
    switch (kind) {
      case SHAPE_INTEGER:
      case SHAPE_NUMBER: {
        const [min, max] = inner;
        if (min.length > 0) give(`${at}min`);
        if (max.length > 0) give(`${at}max`);
        break;
      }
      case SHAPE_TEXT: {
        const [, max, , , format, known] = inner;
        give(`${at}min_length`);
        if (max.length > 0) give(`${at}max_length`);
        if (format.length > 0) give(`${at}format`);
        if (known.length > 0) give(`${at}enum`);
        break;
      }
      case SHAPE_CHOICE:
      case SHAPE_COUNTRY:
        give(`${at}min_length`);
        give(`${at}enum`);
        break;
      case SHAPE_LIST:
        for (const [rule, , , needs] of second) {
          give(at + (rule === LIST_RULE_NEEDS ? `requires.${needs}` : OF_LIST[rule]));
        }
        own(at, inner);
        break;
      case SHAPE_OBJECT:
      case SHAPE_OPEN_OBJECT:
        give(`${at}unknown_key`);
        break;
      case SHAPE_UNION:
        for (const [name] of inner[2]) give(`${at}${name}.unknown_key`);
        break;
      case SHAPE_EITHER:
        for (const each of inner) own(at, each);
    }
  };

  const members = (at, fields) => {
    for (const [name, shape, relations, presence] of fields) {
      const below = `${at}${name}.`;
      if (presence !== OPTIONAL) give(`${below}required`, presence !== REQUIRED);
      own(below, shape);
      for (const [[relation, other]] of relations) give(below + OF_RELATION[relation](other));
      inside(below, shape);
    }
  };

  /** The rules of the fields in a value. */
  const inside = (at, [kind, inner]) => {
    switch (kind) {
      case SHAPE_OBJECT:
      case SHAPE_OPEN_OBJECT:
        return members(at, inner);
      case SHAPE_LIST:
        return inside(at, inner);
      case SHAPE_EITHER:
        return inner.forEach((each) => inside(at, each));
      case SHAPE_UNION: {
        const [tag, , arms] = inner;
        give(`${at}${tag}.required`);
        own(`${at}${tag}.`, [SHAPE_CHOICE]);
        for (const [name, , fields] of arms) members(`${at}${name}.`, fields);
      }
    }
  };

  own("", shape);
  inside("", shape);
  return rules;
}
