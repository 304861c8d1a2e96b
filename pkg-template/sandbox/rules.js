// The words that the vendors' rules are written in. `statedBy(page)` gives the words of one page:
// what breaks such a rule is refused in that page's name, so that no rule is without one.
//
// A rule looks at one value and adds what is wrong with it: rule(value, at, problems). A problem is
// { at, kind, text, page }, where `at` is a path like "requested_checks[0].config" and `kind` is
// "missing", "type" or "value".

import { alpha2 } from "./countries.js";
import { isAscii, isDate, isHttps, isLetters, isUri, isUuid } from "./formats.js";

export function check(rule, value) {
  const problems = [];
  rule(value, "", problems);
  return problems;
}

export const isObject = (value) =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The path of a field below `at`. */
export const below = (at, name) => (at ? `${at}.${name}` : name);

export const nullable = (rule) => (value, at, problems) => {
  if (value !== null) rule(value, at, problems);
};

/** @param {string} page its name, and the day on which it was read */
export function statedBy(page) {
  const refuse = (problems, at, kind, text) => void problems.push({ at, kind, text, page });

  /** A JSON type. Its limits, which another page may state, are asked only of that type. */
  const type =
    (is, name) =>
    (...limits) =>
    (value, at, problems) => {
      if (!is(value)) return refuse(problems, at, "type", `must be ${name}`);
      for (const limit of limits) limit(value, at, problems);
    };

  const limit = (holds, text) => (value, at, problems) => {
    if (!holds(value)) refuse(problems, at, "value", text);
  };

  const string = type((value) => typeof value === "string", "a string");
  const oneOf = (...names) =>
    limit((value) => names.includes(value), `must be one of ${names.join(", ")}`);

  const requires =
    (...names) =>
    (value, at, problems) => {
      for (const name of names.filter((each) => !Object.hasOwn(value, each))) {
        refuse(problems, below(at, name), "missing", "is required");
      }
    };

  /** An object of known fields; unknown ones are ignored, as vendors do. */
  const object = (fields, ...limits) =>
    type(isObject, "an object")(...limits, (value, at, problems) => {
      for (const [name, rule] of Object.entries(fields)) {
        if (Object.hasOwn(value, name)) rule(value[name], below(at, name), problems);
      }
    });

  const list = (item) =>
    type(Array.isArray, "an array")((value, at, problems) => {
      value.forEach((each, i) => item(each, `${at}[${i}]`, problems));
    });

  /** An object whose `type` says which of the rules in `arms` it follows. */
  const variant = (arms) => {
    const tag = object({ type: string(oneOf(...Object.keys(arms))) }, requires("type"));
    return (value, at, problems) => {
      tag(value, at, problems);
      if (isObject(value) && Object.hasOwn(arms, value.type)) arms[value.type](value, at, problems);
    };
  };

  return {
    page,
    refuse,

    string,
    flag: type((value) => typeof value === "boolean", "true or false"),
    number: type((value) => typeof value === "number", "a number"),
    integer: type(Number.isInteger, "an integer"),
    list,
    object,
    variant,

    requires,
    oneOf,
    least: (min) => limit((value) => value >= min, `must be at least ${min}`),
    most: (max) => limit((value) => value <= max, `must be at most ${max}`),
    moreThan: (min) => limit((value) => value > min, `must be greater than ${min}`),
    filled: limit((text) => text !== "", "must not be empty"),
    // Unicode characters: an emoji is one, whatever UTF-16 says.
    longest: (max) =>
      limit((text) => [...text].length <= max, `must have at most ${max} characters`),
    ascii: limit(isAscii, "must be ASCII"),
    letters: limit(isLetters, "must be letters only"),
    date: limit(isDate, "must be a date, YYYY-MM-DD"),
    uuid: limit(isUuid, "must be a UUID"),
    uri: limit(isUri, "must be a URI"),
    https: limit(isHttps, "must be an https URL"),
    country: (...others) =>
      limit(
        (code) => alpha2.has(code) || others.includes(code),
        "must be an ISO 3166-1 alpha-2 country code",
      ),
  };
}
