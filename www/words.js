// A field's limits in words, as they stand under its control.

import { count } from "./dom.js";

const SPANS = [
  [86_400, "day"],
  [3_600, "hour"],
  [60, "minute"],
];

/** `90 seconds`, `2 minutes`, `30 days`: the largest unit that fits without a rest. */
export function span(seconds) {
  const fits = ([size]) => seconds >= size && seconds % size === 0;
  const [size, name] = SPANS.find(fits) ?? [1, "second"];
  return count(seconds / size, name);
}

/** `30 to 600 seconds`, `up to 40 characters`; empty when there is nothing to say. */
export function limits(row) {
  const { min, max, unit, exclusiveMin } = row;
  const counted = unit === "characters" || unit === "items";
  // An empty control is an absent field, so «at least 1 character» would say nothing.
  const hasMin = min !== undefined && !(counted && min <= 1);
  const hasMax = max !== undefined;
  if (hasMin && hasMax) return `${number(min)} to ${quantity(max, unit)}`;
  if (hasMin) return `${exclusiveMin ? "more than" : "at least"} ${quantity(min, unit)}`;
  if (hasMax) return `up to ${quantity(max, unit)}`;
  return unit === "items" && min === 1 ? "not empty" : "";
}

/** What the vendor assumes when the field is absent. */
export function defaultText({ default: value }) {
  if (value === undefined) return "";
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** `integer`, `integer, required`, `string, may be null`. */
export function kind(row) {
  return [row.type, row.required && "required", row.nullable && "may be null"]
    .filter(Boolean)
    .join(", ");
}

const number = (value) => value.toLocaleString("en");

/** `600 seconds (10 minutes)`. */
function quantity(value, unit) {
  if (!unit) return number(value);
  const text = `${number(value)} ${value === 1 ? unit.replace(/s$/, "") : unit}`;
  const friendly = unit === "seconds" ? span(value) : "";
  return friendly && value >= 60 && !friendly.endsWith("seconds") ? `${text} (${friendly})` : text;
}
