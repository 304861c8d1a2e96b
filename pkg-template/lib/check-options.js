// The options of a check.

import { nearest } from "./nearest.js";
import { meant, oneOf, readOptions, refuse, typed } from "./options.js";

const CHECK_OPTIONS = ["unknownKeys", "coerce", "relax", "at", "message"];

/** Those of a payload that is to be sent: where to look for issues is no question there. */
export const PAYLOAD_OPTIONS = CHECK_OPTIONS.filter((name) => name !== "at");

const UNKNOWN_KEYS = ["error", "warn", "strip"];
const COERCE = ["none", "form"];

/** A form is read as the types that the contract asks for. */
export const FORM = 4;

const NONE = { __proto__: null, flags: 0 };

/**
 * Reads the options of a check. The flags are as the wasm exports take them: two bits for unknown keys, 0
 * when nothing is said of them.
 *
 * @param names what its contract has: rules, fields
 * @param how which options there are, whose they are, and who throws for a mistake
 */
export function readCheckOptions(options, names, { known = CHECK_OPTIONS, of = "check", fail = refuse } = {}) {
  if (options === undefined) return NONE;
  const { unknownKeys, coerce, relax, at, message } = readOptions(options, known, of, fail);
  oneOf(unknownKeys, UNKNOWN_KEYS, "unknownKeys", fail);
  oneOf(coerce, COERCE, "coerce", fail);
  const rules = relax === undefined ? undefined : readRules(relax, names, fail);
  if (at !== undefined) readPlace(at, names, fail);
  const hasTexts = rules !== undefined || at !== undefined;
  return {
    flags: (UNKNOWN_KEYS.indexOf(unknownKeys) + 1) | (coerce === "form" ? FORM : 0),
    texts: hasTexts ? [rules ? rules.join("\n") : "", at] : undefined,
    isPart: at !== undefined && at !== "",
    message: typed(message, "function", "message", fail),
  };
}

/** What holds at any place, and for good: no body could carry it, or two parsers would read two payloads. */
const EVERYWHERE = new Set(["type", "format", "duplicate", "limit", "syntax"]);
const FIXED = "may not be relaxed: no vendor takes a payload that breaks it";

/** The rules to relax: an id that relaxes nothing is a mistake. */
function readRules(relax, names, fail) {
  if (!Array.isArray(relax)) fail("relax", "must be a list of rule ids, such as issue.rule");
  return Array.from(relax, (id, index) => {
    const field = `relax[${index}]`;
    const canRelax = typeof id === "string" ? names.rules().get(id) : undefined;
    if (canRelax === undefined) {
      if (typeof id === "string" && isEverywhere(id, names)) fail(field, FIXED);
      const guess = typeof id === "string" ? meant(id, names.rules().keys()) : "";
      fail(field, `is no rule of this contract${guess || "; give what stands in issue.rule"}`);
    }
    if (!canRelax) fail(field, FIXED);
    return id;
  });
}

/** Is it what holds everywhere, at a field that there is? */
function isEverywhere(id, names) {
  const dot = id.lastIndexOf(".");
  if (!EVERYWHERE.has(id.slice(dot + 1))) return false;
  const field = `${id.slice(0, dot)}.`;
  return dot < 0 || [...names.rules().keys()].some((rule) => rule.startsWith(field));
}

/** A pointer that no field has would hide every issue. */
function readPlace(at, names, fail) {
  if (typeof at === "string" && names.isField(at)) return;
  const fields = names.fields().filter((field) => field !== "");
  const guess = typeof at === "string" ? nearest(at, fields) : undefined;
  const says = guess === undefined ? `, such as ${fields[0]}` : `; did you mean ${inList(guess, at)}?`;
  fail("at", `must be the JSON pointer of a field${says}`);
}

/** A pointer with `*` for places in lists, at the places of another one. */
function inList(pattern, at) {
  const places = at.split("/");
  const place = (name, index) => (name === "*" ? (/^\d{1,6}$/.test(places[index]) ? places[index] : "0") : name);
  return pattern.split("/").map(place).join("/");
}
