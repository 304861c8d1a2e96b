// The words that the vendors' rules are written in. A rule looks at one value and adds what is
// wrong with it to `problems`: rule(value, at, problems). A problem is { at, kind, text }, where
// `at` is a path like "requested_checks[0].config" and `kind` is "missing", "type", "value" (it
// breaks its own limits) or "fields" (it does not go with another field).

import { alpha2, alpha3 } from "./countries.js";
import { isDate, isHttpsUrl, isUrl, isUuid } from "./formats.js";

export const add = (problems, at, kind, text) => void problems.push({ at, kind, text });

export function check(rule, value) {
  const problems = [];
  rule(value, "", problems);
  return problems;
}

export const isObject = (value) =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The path of a field below `at`. */
export const below = (at, name) => (at ? `${at}.${name}` : name);

/**
 * Lengths count Unicode scalar values: an emoji is one, whatever UTF-16 says.
 * @param {{ min?: number, max?: number, is?: (text: string) => boolean, says?: string }} [limits]
 */
export function text({ min = 1, max = Infinity, is = () => true, says = "" } = {}) {
  return (value, at, problems) => {
    if (typeof value !== "string") return add(problems, at, "type", "must be a string");
    const length = [...value].length;
    if (length < min) add(problems, at, "value", `must have at least ${min} characters`);
    if (length > max) add(problems, at, "value", `must have at most ${max} characters`);
    if (hasLoneSurrogate(value)) add(problems, at, "value", "must be well-formed text");
    if (length > 0 && !is(value)) add(problems, at, "value", says);
  };
}

export const uuid = text({ is: isUuid, says: "must be a UUID" });
export const date = text({ is: isDate, says: "must be a date, YYYY-MM-DD" });
export const url = (limits) => text({ ...limits, is: isUrl, says: "must be a URL" });
export const httpsUrl = (limits) =>
  text({ ...limits, is: isHttpsUrl, says: "must be an https URL" });
export const country2 = text({
  is: (code) => alpha2.has(code),
  says: "must be an ISO 3166-1 alpha-2 country code",
});
export const country3 = text({
  is: (code) => alpha3.has(code),
  says: "must be an ISO 3166-1 alpha-3 country code",
});

export function flag(value, at, problems) {
  if (typeof value !== "boolean") add(problems, at, "type", "must be true or false");
}

export function integer({ min = -Infinity, max = Infinity } = {}) {
  return (value, at, problems) => {
    if (!Number.isSafeInteger(value)) return add(problems, at, "type", "must be an integer");
    if (value < min) add(problems, at, "value", `must be at least ${min}`);
    if (value > max) add(problems, at, "value", `must be at most ${max}`);
  };
}

export function number({ min = -Infinity, max = Infinity } = {}) {
  return (value, at, problems) => {
    if (!Number.isFinite(value)) return add(problems, at, "type", "must be a number");
    if (value < min) add(problems, at, "value", `must be at least ${min}`);
    if (value > max) add(problems, at, "value", `must be at most ${max}`);
  };
}

/** A closed list of names. An open one is `text()`: its unknown values go through. */
export const oneOf = (...names) =>
  text({ is: (value) => names.includes(value), says: `must be one of ${names.join(", ")}` });

export const nullable = (rule) => (value, at, problems) => {
  if (value !== null) rule(value, at, problems);
};

export function list(item, { min = 0 } = {}) {
  return (value, at, problems) => {
    if (!Array.isArray(value)) return add(problems, at, "type", "must be an array");
    if (value.length < min) add(problems, at, "value", `must have at least ${min} items`);
    value.forEach((each, i) => item(each, `${at}[${i}]`, problems));
  };
}

/**
 * An object of known fields; unknown ones are ignored, as vendors do. `also` compares fields.
 * @param {Record<string, Function>} fields
 * @param {{ required?: string[], also?: Function }} [more]
 */
export function object(fields, { required = [], also } = {}) {
  return (value, at, problems) => {
    if (!isObject(value)) return add(problems, at, "type", "must be an object");
    for (const [name, rule] of Object.entries(fields)) {
      if (Object.hasOwn(value, name)) rule(value[name], below(at, name), problems);
      else if (required.includes(name)) add(problems, below(at, name), "missing", "is required");
    }
    also?.(value, at, problems);
  };
}

/** An object whose `type` says which of the rules in `arms` it follows. */
export function variant(arms) {
  const tag = object({ type: oneOf(...Object.keys(arms)) }, { required: ["type"] });
  return (value, at, problems) => {
    tag(value, at, problems);
    if (isObject(value) && Object.hasOwn(arms, value.type)) arms[value.type](value, at, problems);
  };
}

/** Free-form JSON, an object. JSON.parse turns 1e999 into Infinity, which no JSON can say. */
export function json(value, at, problems) {
  if (!isObject(value)) return add(problems, at, "type", "must be an object");
  const pending = [value];
  while (pending.length > 0) {
    const node = pending.pop();
    if (typeof node === "number" && !Number.isFinite(node)) {
      return add(problems, at, "type", "must have no number out of range");
    }
    if (typeof node === "string" && hasLoneSurrogate(node)) {
      return add(problems, at, "value", "must be well-formed text");
    }
    if (typeof node === "object" && node !== null) {
      for (const [key, child] of Object.entries(node)) pending.push(key, child);
    }
  }
}

// With the u flag a surrogate that has its partner is one character, so this finds lone ones only.
const hasLoneSurrogate = (value) => /\p{Surrogate}/u.test(value);
