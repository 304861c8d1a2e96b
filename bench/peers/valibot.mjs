import * as v from "valibot";
import { agrees, fits, formats, isObject, isText, isUnicode } from "./rules.mjs";
import { schemas } from "./schemas.mjs";

const { MIN_SAFE_INTEGER: LEAST, MAX_SAFE_INTEGER: MOST } = Number;
const closed = (required, others = {}) => v.strictObject({ ...required, ...v.partial(v.object(others)).entries });

const kit = {
  // An empty list passes for an object of which nothing is required.
  object: (required, others) => v.pipe(v.custom(isObject), closed(required, others)),
  arm: (name, required, others) => closed({ type: v.literal(name), ...required }, others),
  union: (arms) => v.variant("type", arms),
  list: (item, min) => (min ? v.pipe(v.array(item), v.minLength(min)) : v.array(item)),
  either: (...schemas) => v.union(schemas),
  nullable: (schema) => v.nullable(schema),
  oneOf: (values) => v.picklist(values),
  text: v.pipe(v.string(), v.minLength(1), v.check(isText)),
  short: (max, format, min = 1) =>
    v.pipe(v.string(), v.minLength(min), v.check(fits(max)), v.check(formats[format] ?? isText)),
  like: (format) => v.pipe(v.string(), v.check(formats[format])),
  integer: (min = LEAST, max = MOST) => v.pipe(v.number(), v.integer(), v.minValue(min), v.maxValue(max)),
  number: (min = -Infinity, max = Infinity) => v.pipe(v.number(), v.minValue(min), v.maxValue(max)),
  flag: v.boolean(),
  open: v.custom((value) => isObject(value) && isUnicode(value)),
};

export function issuesOf(id) {
  const schema = v.pipe(schemas[id](kit), v.check(agrees(id)));
  return (payload) => v.safeParse(schema, payload).issues ?? [];
}
