// A table as JSON Schema. Warnings do not stand in it: it accepts what the check accepts.

import {
  FORMATS,
  LIST_RULE_NEEDS,
  RELATION_AT_LEAST,
  RELATION_AT_MOST_WITHOUT,
  RELATION_EXCLUDES,
  RELATION_NEEDED_BY,
  RELATION_NOT_AFTER,
  RELATION_REQUIRES,
  SHAPE_BOOLEAN,
  SHAPE_CHOICE,
  SHAPE_COUNTRY,
  SHAPE_EITHER,
  SHAPE_FREE_OBJECT,
  SHAPE_INTEGER,
  SHAPE_LIST,
  SHAPE_NUMBER,
  SHAPE_OBJECT,
  SHAPE_OPEN_OBJECT,
  SHAPE_TEXT,
  SHAPE_UNION,
} from "#numbers";

const DRAFT_2020 = "draft-2020-12";
const DRAFT_07 = "draft-07";
const OPEN_API = "openapi-3.0";

/** The dialects. */
export const TARGETS = [DRAFT_2020, DRAFT_07, OPEN_API];

const META = {
  [DRAFT_2020]: "https://json-schema.org/draft/2020-12/schema",
  [DRAFT_07]: "http://json-schema.org/draft-07/schema#",
};

/** What says that one field needs another; OpenAPI 3.0 has no word for it. */
const DEPENDENT = { [DRAFT_2020]: "dependentRequired", [DRAFT_07]: "dependencies" };

const ERROR = 0;
/** Of what a payload may need, from here on it is refused without it. */
const NEEDED = 2;

const TYPES = {
  [SHAPE_BOOLEAN]: "boolean",
  [SHAPE_INTEGER]: "integer",
  [SHAPE_NUMBER]: "number",
  [SHAPE_TEXT]: "string",
  [SHAPE_CHOICE]: "string",
  [SHAPE_COUNTRY]: "string",
  [SHAPE_LIST]: "array",
  [SHAPE_OBJECT]: "object",
  [SHAPE_OPEN_OBJECT]: "object",
  [SHAPE_UNION]: "object",
  [SHAPE_FREE_OBJECT]: "object",
};

export function jsonSchema({ id, shape }, target) {
  const meta = META[target] ? { $schema: META[target] } : {};
  return { ...meta, title: id, ...new Writer(target).shape(shape, false) };
}

class Writer {
  #target;
  #isOpenApi;

  constructor(target) {
    this.#target = target;
    this.#isOpenApi = target === OPEN_API;
  }

  /** The keywords of a shape. */
  shape(shape, isNullable) {
    const [kind, inner] = shape;
    if (kind === SHAPE_EITHER) return { anyOf: inner.map((each) => this.shape(each, isNullable)) };
    const type = TYPES[kind];
    const types = this.#isOpenApi || !isNullable ? { type } : { type: [type, "null"] };
    if (this.#isOpenApi && isNullable) types.nullable = true;
    return { ...types, ...this.#limits(shape, isNullable) };
  }

  /** The keywords beside the type. */
  #limits([kind, inner, second, third], isNullable) {
    switch (kind) {
      case SHAPE_INTEGER:
      case SHAPE_NUMBER:
        return this.#range(inner);
      case SHAPE_TEXT:
        return text(inner);
      case SHAPE_CHOICE:
        return { enum: isNullable ? [...inner[0], null] : [...inner[0]] };
      case SHAPE_COUNTRY: {
        const words = third === ERROR ? second : [...second, ""];
        return { pattern: `^(${[`[A-Z]{${2 + inner}}`, ...words].join("|")})$` };
      }
      case SHAPE_LIST:
        return Object.assign({ items: this.shape(inner, false) }, ...second.map((rule) => this.#listRule(rule)));
      case SHAPE_OBJECT:
        return this.#members(inner, {}, false);
      case SHAPE_OPEN_OBJECT:
        return this.#members(inner, {}, true);
      case SHAPE_UNION: {
        const [tag, , arms] = inner;
        const kinds = arms.map(([name, , fields]) => {
          return this.#members(fields, { [tag]: { type: "string", enum: [name] } }, false);
        });
        return { required: [tag], oneOf: kinds };
      }
      default:
        return {};
    }
  }

  #range([min, max, , isExclusive]) {
    const limits = {};
    if (min.length > 0) {
      if (isExclusive && !this.#isOpenApi) limits.exclusiveMinimum = min[0];
      else limits.minimum = min[0];
      if (isExclusive && this.#isOpenApi) limits.exclusiveMinimum = true;
    }
    if (max.length > 0) limits.maximum = max[0];
    return limits;
  }

  #listRule([rule, tag, item, needs]) {
    if (rule !== LIST_RULE_NEEDS) return {};
    const description = `${item} needs ${needs} beside it.`;
    // OpenAPI 3.0 has neither `contains` nor `if`.
    if (this.#isOpenApi) return { description };
    const contains = (name) => ({ contains: { required: [tag], properties: { [tag]: { enum: [name] } } } });
    return { description, if: contains(item), then: contains(needs) };
  }

  #members(fields, tag, isOpen) {
    const properties = { ...tag };
    for (const field of fields) properties[field[0]] = this.#field(field);
    const required = fields.filter(([, , , presence]) => presence >= NEEDED).map(([name]) => name);
    return {
      properties,
      ...(required.length > 0 ? { required } : {}),
      additionalProperties: isOpen,
      ...this.#neighbours(fields),
    };
  }

  #field(field) {
    const [, , , , isNullable, fallback, isSecret] = field;
    const description = remarks(field);
    return {
      ...(description === "" ? {} : { description }),
      ...this.shape(withoutExceptions(field), isNullable === 1),
      ...(fallback.length > 0 ? { default: JSON.parse(fallback[0]) } : {}),
      ...(isSecret ? { writeOnly: true } : {}),
    };
  }

  /** The rules between fields that JSON Schema has words for. */
  #neighbours(fields) {
    const keyword = DEPENDENT[this.#target];
    const needed = {};
    for (const [name, , rules] of fields) {
      for (const [[relation, others]] of rules) {
        if (relation === RELATION_NEEDED_BY) for (const other of others) needed[other] = [name];
      }
    }
    return keyword && Object.keys(needed).length > 0 ? { [keyword]: needed } : {};
  }
}

function text([min, max, length, empty, formats]) {
  const least = empty !== ERROR ? 0 : length === ERROR ? min : 1;
  const limits = {};
  if (least > 0) limits.minLength = least;
  if (max.length > 0 && length === ERROR) limits.maxLength = max[0];
  const [[format, severity] = []] = formats;
  if (format === undefined || severity !== ERROR) return limits;
  const [name, pattern] = FORMATS[format];
  if (name !== "" && least > 0) limits.format = name;
  else if (pattern !== "") limits.pattern = pattern;
  return limits;
}

/** The field's shape, without a minimum that does not always hold. */
function withoutExceptions([, shape, rules]) {
  const isException = ([[relation, , , unless]]) => relation === RELATION_AT_LEAST && unless.length > 0;
  const [kind, range] = shape;
  if (kind !== SHAPE_INTEGER || !rules.some(isException)) return shape;
  const [, ...rest] = range;
  return [kind, [[], ...rest]];
}

/** In words what has no keyword. */
function remarks([, [kind, range], rules]) {
  const says = [];
  if ((kind === SHAPE_INTEGER || kind === SHAPE_NUMBER) && range[2].length > 0) says.push("In seconds.");
  if (kind === SHAPE_COUNTRY) says.push("An ISO 3166-1 country code.");
  for (const [[relation, other, number, unless]] of rules) {
    switch (relation) {
      case RELATION_AT_LEAST:
        if (number === 0) {
          says.push(`At least ${other}.`);
        } else {
          says.push(`At least ${other} plus ${number}.`);
          const [min] = kind === SHAPE_INTEGER ? range[0] : [];
          if (min !== undefined && unless.length > 0) says.push(`At least ${min} without it and ${unless[0]}.`);
        }
        break;
      case RELATION_AT_MOST_WITHOUT:
        says.push(`At most ${number} without ${other}.`);
        break;
      case RELATION_NOT_AFTER:
        says.push(`Not after ${other}.`);
        break;
      case RELATION_REQUIRES:
        says.push(`Meant to go with ${other}.`);
        break;
      case RELATION_EXCLUDES:
        says.push(`When true, not meant to go with ${other}.`);
        break;
      case RELATION_NEEDED_BY:
        says.push(`Needed by ${other.join(", ")}.`);
    }
  }
  return says.join(" ");
}
