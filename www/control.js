// One control: its label, its hint, the place for its issues, and what is written in it.

import { breakable, element } from "./dom.js";
import { steps } from "./plan.js";
import { defaultText, kind, limits } from "./words.js";

const ABSENT = Object.freeze({ absent: true });

/**
 * Draws an entry of the plan.
 *
 * `read()` gives `{ absent: true }`, `{ value }`, or `{ fault }` for text that is not JSON. Numbers
 * and booleans stay text here: the package's form coercion reads them, and so judges them too.
 */
export function control(entry) {
  const { pointer, row } = entry;
  const [input, extra] = INPUTS[entry.draw](entry);
  const issues = element("div", { class: "issues", id: `issue:${pointer}` });
  const hint = element("p", { class: "hint", id: `hint:${pointer}` }, ...hintOf(entry));
  // Long names break between their words: client_session_ token_ttl, riskAssessment Profile.
  const name = breakable(steps(pointer).at(-1), /(?<=_)|(?=[A-Z][a-z])/);
  const isControl = entry.draw !== "secret";

  if (isControl) {
    input.id = `field:${pointer}`;
    input.setAttribute("aria-describedby", `${hint.id} ${issues.id}`);
    if (row.required) input.setAttribute("aria-required", "true");
  }
  const label = isControl
    ? element("label", { for: input.id }, ...name)
    : element("span", { class: "label" }, ...name);

  return {
    pointer,
    input: isControl ? input : undefined,
    issues,
    element: element(
      "div",
      { class: "field" },
      element("div", { class: "name" }, label, element("span", { class: "kind" }, kind(row))),
      element("div", { class: "control" }, input, extra, hint, inside(entry), issues),
    ),
    read: isControl ? () => read(entry, input.value) : () => ABSENT,
  };
}

const INPUTS = {
  text: (entry) => [textInput(entry)],
  number: (entry) => [
    textInput(entry, { inputmode: entry.row.type === "integer" ? "numeric" : "decimal" }),
  ],
  suggestions: (entry) => {
    const list = element("datalist", { id: `list:${entry.pointer}` });
    list.append(...entry.row.allowed.map((value) => element("option", { value })));
    return [textInput(entry, { list: list.id }), list];
  },
  choice: (entry) => [select(entry, entry.row.allowed)],
  boolean: (entry) => [select(entry, ["true", "false"])],
  json: (entry) => [textarea(entry)],
  "text or json": (entry) => [textarea(entry)],
  secret: () => [
    element("p", { class: "secret" }, "A secret: set it in the edge function, not in a browser."),
  ],
};

const QUIET = { autocomplete: "off", autocapitalize: "none", spellcheck: "false" };

function textInput({ row }, attributes) {
  return element("input", {
    type: "text",
    placeholder: defaultText(row) || undefined,
    ...QUIET,
    ...attributes,
  });
}

function textarea({ row }) {
  return element("textarea", { rows: "3", placeholder: defaultText(row) || undefined, ...QUIET });
}

function select({ row }, values) {
  const assumed = defaultText(row);
  return element(
    "select",
    {},
    element("option", { value: "" }, assumed ? `not set (${assumed})` : "not set"),
    ...values.map((value) => element("option", { value }, value)),
  );
}

function read({ draw, pointer }, text) {
  if (text.trim() === "") return draw === "text" && text !== "" ? { value: text } : ABSENT;
  if (draw === "json") return parse(pointer, text);
  // A country is written as LT, a list of them as ["LT", "LV"].
  if (draw === "text or json") {
    return /^\s*[[{"]/.test(text) ? parse(pointer, text) : { value: text };
  }
  return { value: text };
}

function parse(pointer, text) {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    return {
      fault: {
        code: "syntax",
        path: steps(pointer),
        pointer,
        params: {},
        message: `This is not JSON. The browser says: ${error.message}`,
        severity: "error",
        rule: `${steps(pointer).join(".")}.syntax`,
      },
    };
  }
}

function hintOf({ draw, row }) {
  const assumed = defaultText(row);
  const asJson = { json: "as JSON", "text or json": "text, or JSON that starts with [ or {" }[draw];
  const facts = sentence([
    limits(row),
    asJson,
    draw === "suggestions" && "other values pass with a warning",
    // A list says so itself, in its first line.
    assumed && draw !== "choice" && draw !== "boolean" && `${assumed} when absent`,
  ]);
  return [row.description, facts].filter(Boolean).map((line) => element("span", {}, line));
}

const sentence = (parts) => {
  const text = parts.filter(Boolean).join("; ");
  return text && `${text[0].toUpperCase()}${text.slice(1)}.`;
};

/** What a JSON text may hold, folded away. */
function inside({ draw, pointer, inner = [] }) {
  if (inner.length === 0 || draw === "secret") return undefined;
  const rows = inner.flatMap((row) => [
    element("dt", {}, row.path.slice(pointer.length + 1).replaceAll("/", "."), armOf(row)),
    element(
      "dd",
      {},
      [kind(row), limits(row), row.allowed && row.allowed.join(", "), row.description]
        .filter(Boolean)
        .join("; "),
    ),
  ]);
  return element(
    "details",
    { class: "inside" },
    element("summary", {}, "What goes in here"),
    element("dl", {}, ...rows),
  );
}

const armOf = (row) => row.of !== undefined && element("span", { class: "arm" }, ` in ${row.of}`);
