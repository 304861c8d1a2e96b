// Issues: decoding what wasm wrote (the mirror of src/js/records.rs), and what people do with them.

import { refuse } from "./options.js";

const decoder = new TextDecoder();
const double = new Float64Array(1);
const halves = new Uint32Array(double.buffer);

/** No issues: one frozen list for all who found none. */
export const NONE = Object.freeze([]);

const NOTHING = { secrets: NONE };

/** The engine's own words, by where they are in wasm: in every instance at the same place, and read once. */
const words = new Map();

function word({ engine, table }, address, length) {
  const own = table.word(address, length);
  if (own !== undefined) return own;
  const read = words.get(address);
  if (read?.length === length) return read;
  const text = decoder.decode(engine.glue.bytes().subarray(address, address + length));
  words.set(address, text);
  return text;
}

/** Decodes records into a frozen list of frozen, JSON-safe issues, errors first. */
export function decode(findings) {
  const { table, records, texts, message: reword } = findings;
  let at = 0;
  let place = 0;
  const known = () => word(findings, records[at++], records[at++]);
  const knownList = () => {
    const length = records[at++];
    const start = at;
    at += 2 * length;
    const item = (_, index) => word(findings, records[start + 2 * index], records[start + 2 * index + 1]);
    return table.list(`${records[start]} ${length}`, () => Array.from({ length }, item));
  };
  const text = () => texts.slice(place, (place += records[at++]));
  const textList = () => {
    let count = records[at++];
    if (count === 0) return NONE;
    const items = [];
    for (; count > 0; count--) items.push(text());
    return Object.freeze(items);
  };
  const segment = () => {
    switch (records[at++]) {
      case 0:
        return records[at++];
      case 1:
        return known();
      default:
        return text();
    }
  };
  const param = () => {
    switch (records[at++]) {
      case 0:
        return text();
      case 1:
        halves[0] = records[at++];
        halves[1] = records[at++];
        return double[0];
      case 2:
        return records[at++] === 1;
      case 3:
        return textList();
      case 4:
        return knownList();
      default:
        return known();
    }
  };
  const issues = [];
  while (at < records.length) {
    const code = known();
    const severity = records[at++] === 0 ? "error" : "warning";
    const rule = text();
    const message = text();
    const path = [];
    for (let count = records[at++]; count > 0; count--) {
      path.push(segment());
    }
    const params = {};
    for (let count = records[at++]; count > 0; count--) params[known()] = param();
    const issue = { code, path, pointer: pointer(path), params, message, severity, rule };
    Object.freeze(path);
    Object.freeze(params);
    const related = textList();
    if (related !== NONE) issue.related = related;
    if (reword) issue.message = reword(issue);
    issues.push(Object.freeze(issue));
  }
  return Object.freeze(issues);
}

/** Where the secrets in a body are. */
export function places(findings = NOTHING) {
  const { secrets } = findings;
  const found = [];
  for (let at = 0; at < secrets.length; at += 4) {
    const [start, end, name, length] = secrets.slice(at, at + 4);
    found.push({ start, end, name: word(findings, name, length) });
  }
  return found;
}

/** The path as an RFC 6901 JSON pointer. */
export function pointer(path) {
  let pointer = "";
  for (const segment of path) pointer += "/" + escaped(segment);
  return pointer;
}

const escaped = (segment) =>
  typeof segment === "string" && /[~/]/.test(segment)
    ? segment.replaceAll("~", "~0").replaceAll("/", "~1")
    : segment;

/** The issues of each field, by its JSON pointer. Takes a Result or a list of issues. */
export function issuesByField(from) {
  const issues = Array.isArray(from) ? from : [...(from.issues ?? []), ...(from.warnings ?? [])];
  const fields = Object.create(null);
  for (const issue of issues) (fields[issue.pointer] ??= []).push(issue);
  return fields;
}

/** What failed as an RFC 9457 problem document: a Result or its issues for a 422 answer, or a SessionError. */
export function toProblemDetails(from) {
  // A SessionError may be of another copy of this package, and knows its own.
  if (typeof from?.toProblemDetails === "function") return from.toProblemDetails();
  const issues = Array.isArray(from) ? from : from?.issues;
  if (!Array.isArray(issues) || issues.length === 0) {
    refuse("what toProblemDetails takes", "must have failed: a result that is not ok, or a SessionError");
  }
  return {
    type: "about:blank",
    title: "The payload is not what the contract asks for",
    status: 422,
    detail: issues[0].message,
    issues,
  };
}
