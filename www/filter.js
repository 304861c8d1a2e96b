// Finds fields in long forms. A field that holds a value or shows an issue is never hidden.

import { byId } from "./dom.js";

const FEW = 12;

/** Offers the search when a form is long, and applies what is typed there. */
export function filter(form) {
  const isLong = form.controls.length > FEW;
  const words = isLong ? byId("filter").value.trim().toLowerCase() : "";
  byId("filter-area").hidden = !isLong;

  let visible = 0;
  for (const control of form.controls) {
    const text = `${control.pointer} ${control.element.textContent}`.toLowerCase();
    const isKept = text.includes(words) || control.input?.value || control.hasIssues;
    control.element.hidden = !isKept;
    if (isKept) visible += 1;
  }
  for (const group of form.element.querySelectorAll("fieldset")) {
    group.hidden = !group.querySelector(".field:not([hidden]), .issues > *");
  }
  byId("filter-count").textContent = words ? `${visible} of ${form.controls.length} fields` : "";
}
