// The form of one contract: draws it, reads it, and shows issues at their fields.

import { issuesByField } from "idv-session";

import { control } from "./control.js";
import { element } from "./dom.js";
import { plan, steps } from "./plan.js";
import { kind } from "./words.js";

/** Draws the form of these rows. `onChange(pointer)` is called after each edit and first blur. */
export function createForm(rows, onChange) {
  const root = element("div", { class: "fields" });
  const places = new Map();
  const controls = [];
  // Issues are shown at a control after its first blur, so that nobody is told off mid-word.
  const touched = new Set();

  const add = (entry, parent) => {
    const made = control(entry);
    parent.append(made.element);
    places.set(made.pointer, made);
    controls.push(made);
    made.input?.addEventListener("blur", () => touch(made.pointer));
    // Browsers do not count what lies under the bar with the button as hidden.
    made.input?.addEventListener("focus", () => made.input.scrollIntoView({ block: "nearest" }));
    made.input?.addEventListener("input", () => onChange(made.pointer));
    // A choice in a list is final at once; it needs no blur.
    if (made.input?.tagName === "SELECT") {
      made.input.addEventListener("change", () => touch(made.pointer));
    }
  };
  const touch = (pointer) => {
    if (touched.has(pointer)) return;
    touched.add(pointer);
    onChange(pointer);
  };

  for (const entry of plan(rows)) {
    if (entry.draw === "group") {
      const group = drawGroup(entry);
      root.append(group.element);
      places.set(group.pointer, group);
      for (const child of entry.children) add(child, group.element);
    } else {
      add(entry, root);
    }
  }

  /** The place for a pointer: its own, or that of the nearest field that holds it. */
  const placeOf = (pointer) => {
    for (let at = pointer; at; at = at.slice(0, at.lastIndexOf("/"))) {
      if (places.has(at)) return places.get(at);
    }
    return undefined;
  };
  const isTouched = (pointer) => touched.has(placeOf(pointer)?.pointer);

  return {
    element: root,
    controls,
    placeOf,

    /** The issues in the order of the form, those without a field last. */
    sorted(issues) {
      const order = [...places.values()];
      const rank = ({ pointer }) => order.indexOf(placeOf(pointer)) + 1 || order.length + 1;
      return issues.toSorted((one, other) => rank(one) - rank(other));
    },

    /** The values as typed, absent keys left out, and the texts that are not JSON. */
    read() {
      const values = {};
      const faults = [];
      for (const { pointer, read } of controls) {
        const { absent, fault, value } = read();
        if (fault) faults.push(fault);
        else if (!absent) put(values, steps(pointer), value);
      }
      return { values, faults };
    },

    /** Shows the issues and warnings of touched fields; gives back those that have no field. */
    show(issues) {
      const shown = new Map();
      const homeless = [];
      for (const [pointer, list] of Object.entries(issuesByField(issues))) {
        const place = placeOf(pointer);
        if (!place) homeless.push(...list);
        else shown.set(place, [...(shown.get(place) ?? []), ...list]);
      }
      for (const place of places.values()) {
        const due = (shown.get(place) ?? []).filter((issue) =>
          [issue.pointer, ...(issue.related ?? [])].some(isTouched),
        );
        showAt(place, due);
      }
      return homeless;
    },

    /** From now on the issues of this field are shown; without a pointer those of every field. */
    reveal(pointer) {
      for (const place of pointer === undefined ? places.values() : [placeOf(pointer)]) {
        if (place) touched.add(place.pointer);
      }
    },

    /** Moves the focus to the field that a pointer belongs to. */
    focus(pointer) {
      const place = placeOf(pointer);
      const target = place?.input ?? place?.element.querySelector("input, select, textarea");
      target?.focus();
    },
  };
}

function drawGroup({ pointer, row }) {
  const issues = element("div", { class: "issues", id: `issue:${pointer}` });
  const hint = element("p", { class: "hint", id: `hint:${pointer}` }, row.description ?? "");
  return {
    pointer,
    issues,
    element: element(
      "fieldset",
      { id: `field:${pointer}`, "aria-describedby": `${hint.id} ${issues.id}` },
      element("legend", {}, steps(pointer).at(-1), element("span", { class: "kind" }, kind(row))),
      row.description ? hint : undefined,
      issues,
    ),
  };
}

function showAt(place, issues) {
  const isWrong = issues.some((issue) => issue.severity !== "warning");
  if (isWrong) place.input?.setAttribute("aria-invalid", "true");
  else place.input?.removeAttribute("aria-invalid");

  // Drawn anew only when it changed: screen readers and selections are left in peace.
  const key = JSON.stringify(issues.map((issue) => [issue.severity, issue.message]));
  if (place.shown === key) return;
  place.shown = key;
  place.hasIssues = issues.length > 0;
  place.issues.replaceChildren(...issues.map((issue) => issueLine(issue, place.pointer)));
}

/** One issue as a line. Below a JSON text it says where, for there is no control to point at. */
export function issueLine(issue, pointer) {
  const below = issue.pointer && issue.pointer !== pointer ? issue.pointer : "";
  const isWarning = issue.severity === "warning";
  return element(
    "p",
    { class: "issue", "data-severity": isWarning ? "warning" : "error" },
    element("b", {}, isWarning ? "Warning" : "Error"),
    below && element("code", {}, below),
    element("span", {}, issue.message),
  );
}

function put(values, [key, ...rest], value) {
  if (rest.length === 0) values[key] = value;
  else put((values[key] ??= {}), rest, value);
}
