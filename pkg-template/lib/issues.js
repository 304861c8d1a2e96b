// Issues: decoding what wasm wrote (the mirror of src/js/records.rs), and what people do with them.

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
const double = new Float64Array(1);
const halves = new Uint32Array(double.buffer);

/** No issues: one frozen list for all who found none. */
export const NONE = Object.freeze([]);

const NOTHING = { secrets: NONE, texts: new Uint8Array(0) };

/** Gives a function that reads a text of the records' texts by its place. */
function reader(bytes) {
  const all = decoder.decode(bytes);
  // In ASCII a byte is a letter, and only a caller's own key can hold anything else.
  const isAscii = all.length === bytes.length;
  return (start, length) => {
    const end = start + length;
    return isAscii ? all.slice(start, end) : decoder.decode(bytes.subarray(start, end));
  };
}

/** The contracts' own lists of values, by where they are in wasm: each is read once. */
const known = new Map();

/** A list of `&str`, which never changes: rustc lays each out as its address, then its length. */
function knownList(glue, address, length) {
  const key = `${address} ${length}`;
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
  const textAt = reader(texts);
  let at = 0;
  const text = () => textAt(words[at++], words[at++]);
  const textList = () => {
    const items = [];
    for (let count = words[at++]; count > 0; count--) items.push(text());
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
    if (related.length > 0) issue.related = related;
    if (reword) issue.message = reword(issue);
    issues.push(Object.freeze(issue));
  }
  return Object.freeze(issues);
}

/** Where the secrets in a body are. */
export function places({ secrets, texts } = NOTHING) {
  const textAt = reader(texts);
  const found = [];
  for (let at = 0; at < secrets.length; at += 4) {
    const [start, end, name, length] = secrets.subarray(at, at + 4);
    found.push({ start, end, name: textAt(name, length) });
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
