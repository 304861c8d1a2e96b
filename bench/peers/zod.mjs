import * as z from "zod";
import { agrees, fits, formats, isText, isUnicode } from "./rules.mjs";
import { schemas } from "./schemas.mjs";

const { MIN_SAFE_INTEGER: LEAST, MAX_SAFE_INTEGER: MOST } = Number;
const object = (required, others = {}) => z.strictObject({ ...required, ...z.object(others).partial().shape });
const short = (max, format, min = 1) => z.string().min(min).refine(fits(max)).refine(formats[format] ?? isText);

const kit = {
  object,
  arm: (name, required, others) => object({ type: z.literal(name), ...required }, others),
  union: (arms) => z.discriminatedUnion("type", arms),
  list: (item, min) => (min ? z.array(item).min(min) : z.array(item)),
  either: (...schemas) => z.union(schemas),
  nullable: (schema) => schema.nullable(),
  oneOf: (values) => z.enum(values),
  text: z.string().min(1).refine(isText),
  short,
  like: (format) => z.string().refine(formats[format]),
  integer: (min = LEAST, max = MOST) => z.int().min(min).max(max),
  number: (min = -Infinity, max = Infinity) => z.number().min(min).max(max),
  flag: z.boolean(),
  open: z.record(z.string(), z.unknown()).refine(isUnicode),
};

export const isCompiled = z.core.util.allowsEval.value;

export function issuesOf(id) {
  const schema = schemas[id](kit).refine(agrees(id));
  return (payload) => schema.safeParse(payload).error?.issues ?? [];
}
