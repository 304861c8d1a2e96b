// Issues: decoding what wasm wrote (the mirror of src/js/records.rs), and what people do with them.

const decoder = new TextDecoder();
const double = new Float64Array(1);
const halves = new Uint32Array(double.buffer);

/** No issues: one frozen list for all who found none. */
export const NONE = Object.freeze([]);

const NOTHING = { secrets: NONE, texts: "" };

/** The contracts' own lists of values, by where they are in wasm: each is read once. */
const known = new Map();

/** A list of `&str`, which never changes: rustc lays each out as its address, then its length. */
function knownList(glue, address, length) {
  const key = address * 4096 + length;
  if (!known.has(key)) {
    const bytes = glue.bytes();
    const words = glue.words();
    const text = (_, item) => {
      const [start, size] = words.subarray(address / 4 + item * 2);
      return decoder.decode(bytes.subarray(start, start + size));
    };
    known.set(key, Object.freeze(Array.from({ length }, text)));
  }
  return known.get(key);
}

/** Decodes records into a frozen list of frozen, JSON-safe issues, errors first. */
export function decode({ glue, records: words, texts, message: reword }) {
  let at = 0;
  let place = 0;
  const text = () => texts.slice(place, (place += words[at++]));
  const textList = () => {
    let count = words[at++];
    if (count === 0) return NONE;
    const items = [];
    for (; count > 0; count--) items.push(text());
    return Object.freeze(items);
  };
  const param = () => {
    switch (words[at++]) {
      case 0:
        return text();
      case 1:
        halves[0] = words[at++];
        halves[1] = words[at++];
        return double[0];
      case 2:
        return words[at++] === 1;
      case 3:
        return textList();
      default:
        return knownList(glue, words[at++], words[at++]);
    }
  };
  const issues = [];
  while (at < words.length) {
    const code = text();
    const severity = words[at++] === 0 ? "error" : "warning";
    const rule = text();
    const message = text();
    const path = [];
    for (let count = words[at++]; count > 0; count--) {
      path.push(words[at++] === 0 ? words[at++] : text());
    }
    const params = {};
    for (let count = words[at++]; count > 0; count--) params[text()] = param();
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
export function places({ secrets, texts } = NOTHING) {
  const found = [];
  for (let at = 0; at < secrets.length; at += 4) {
    const [start, end, name, length] = secrets.slice(at, at + 4);
    found.push({ start, end, name: texts.slice(name, name + length) });
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

/** A Result or a list of issues as an RFC 9457 problem document, for a 422 answer. */
export function toProblemDetails(from) {
  const issues = (Array.isArray(from) ? from : from.issues) ?? NONE;
  return {
    type: "about:blank",
    title: "The payload is not what the contract asks for",
    status: 422,
    detail: issues[0]?.message ?? "",
    issues,
  };
}
