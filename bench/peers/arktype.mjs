import { type } from "arktype";
import { agrees, fits, formats, isObject, isText, isUnicode } from "./rules.mjs";
import { schemas } from "./schemas.mjs";

const { MIN_SAFE_INTEGER: LEAST, MAX_SAFE_INTEGER: MOST } = Number;
const optional = (fields) => Object.fromEntries(Object.entries(fields).map(([key, field]) => [`${key}?`, field]));
const closed = (required, others = {}) => type({ "+": "reject", ...required, ...optional(others) });

const kit = {
  // An empty list passes for an object of which nothing is required.
  object: (required, others) => closed(required, others).narrow(isObject),
  arm: (name, required, others) => closed({ type: type.unit(name), ...required }, others),
  union: (arms) => type.or(...arms),
  list: (item, min) => (min ? item.array().atLeastLength(min) : item.array()),
  either: (one, other) => one.or(other),
  nullable: (schema) => schema.or("null"),
  oneOf: (values) => type.enumerated(...values),
  text: type("string >= 1").narrow(isText),
  short: (max, format, min = 1) =>
    type("string").atLeastLength(min).narrow(fits(max)).narrow(formats[format] ?? isText),
  like: (format) => type("string").narrow(formats[format]),
  integer: (min = LEAST, max = MOST) => type("number.integer").atLeast(min).atMost(max),
  number: (min = -Number.MAX_VALUE, max = Number.MAX_VALUE) => type("number").atLeast(min).atMost(max),
  flag: type("boolean"),
  open: type("object").narrow((value) => isObject(value) && isUnicode(value)),
};

export const isCompiled = !kit.flag.$.resolvedConfig.jitless;

export function issuesOf(id) {
  const schema = schemas[id](kit).narrow(agrees(id));
  return (payload) => {
    const checked = schema(payload);
    return checked instanceof type.errors ? checked : [];
  };
}
