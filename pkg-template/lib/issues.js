// Issues: decoding what wasm wrote (the mirror of src/js/records.rs), and what people do with them.

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
const double = new Float64Array(1);
const halves = new Uint32Array(double.buffer);

/** No issues: one frozen list for all who found none. */
export const NONE = Object.freeze([]);

/** Decodes records into frozen, JSON-safe issues, errors first. */
export function decode(words, bytes) {
  const all = decoder.decode(bytes);
  // In ASCII a byte is a letter, and only a caller's own key can hold anything else.
  const isAscii = all.length === bytes.length;
  let at = 0;
  const text = () => {
    const start = words[at++];
    const end = start + words[at++];
    return isAscii ? all.slice(start, end) : decoder.decode(bytes.subarray(start, end));
  };
  const list = (item) => Array.from({ length: words[at++] }, item);
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
      default:
        return Object.freeze(list(text));
    }
  };
  const issues = [];
  while (at < words.length) {
    const code = text();
    const severity = words[at++] === 0 ? "error" : "warning";
    const rule = text();
    const message = text();
    const path = Object.freeze(list(() => (words[at++] === 0 ? words[at++] : text())));
    const params = {};
    for (let count = words[at++]; count > 0; count--) params[text()] = param();
    Object.freeze(params);
    const issue = { code, path, pointer: pointer(path), params, message, severity, rule };
    const related = list(text);
    if (related.length > 0) issue.related = Object.freeze(related);
    issues.push(issue);
  }
  return issues;
}

/** The path as an RFC 6901 JSON pointer. */
export function pointer(path) {
  let pointer = "";
  for (const segment of path) {
    pointer += "/" + String(segment).replaceAll("~", "~0").replaceAll("/", "~1");
  }
  return pointer;
}

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
