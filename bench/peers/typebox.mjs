// TypeBox compiles JSON Schema, so it is given the same ones as Ajv.

import * as Format from "typebox/format";
import { Compile } from "typebox/schema";
import { schemaOf } from "../../tests/differential/schemas.mjs";
import { fits, formats, isUnicode, withRules } from "./rules.mjs";

for (const [name, check] of Object.entries(formats)) Format.Set(name, check);

/**
 * The keyword `unicode` as TypeBox's own refinement; and `maxLength`, because TypeBox counts graphemes
 * where JSON Schema counts characters.
 */
function refined(schema) {
  if (Array.isArray(schema)) return schema.map(refined);
  if (typeof schema !== "object" || schema === null) return schema;
  const entries = Object.entries(schema).map(([key, inner]) => [key, refined(inner)]);
  const { unicode, maxLength, ...rest } = Object.fromEntries(entries);
  const checks = [];
  const add = (check, message) => checks.push({ check, error: () => message });
  if (unicode) add(isUnicode, "must be whole text");
  if (maxLength) add(ifText(fits(maxLength)), `must not have more than ${maxLength} characters`);
  return checks.length > 0 ? { ...rest, "~refine": checks } : rest;
}

const ifText = (check) => (value) => typeof value !== "string" || check(value);

export function issuesOf(id) {
  const validator = Compile(refined(schemaOf(id)));
  return withRules(id, (payload) => (validator.Check(payload) ? [] : validator.Errors(payload)[1]));
}

export const isCompiled = Compile({ type: "string" }).IsAccelerated();
