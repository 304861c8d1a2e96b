// The request that the edge function will send, with placeholders where its secrets go.

import { copyButton } from "./copy.js";
import { breakable, byId, element } from "./dom.js";

const TABS = ["request", "curl"];

/** Wires the tabs and the copy button, once. */
export function startPreview() {
  for (const [at, name] of TABS.entries()) {
    const tab = byId(`tab-${name}`);
    tab.addEventListener("click", () => open(name));
    tab.addEventListener("keydown", (event) => {
      const keys = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: TABS.length - 1 };
      const to = keys[event.key];
      if (to === undefined) return;
      event.preventDefault();
      const next = TABS[(to + TABS.length) % TABS.length];
      open(next);
      byId(`tab-${next}`).focus();
    });
  }
  byId("preview-copy").append(
    ...copyButton("the curl command", () => byId("preview-curl").textContent),
  );
  open("request");
}

function open(name) {
  for (const other of TABS) {
    const isOpen = other === name;
    byId(`tab-${other}`).setAttribute("aria-selected", String(isOpen));
    byId(`tab-${other}`).tabIndex = isOpen ? 0 : -1;
    byId(`panel-${other}`).hidden = !isOpen;
  }
}

/** Shows a prepared request. */
export function showRequest(request) {
  byId("preview-blocked").hidden = true;
  byId("preview-open").hidden = false;
  byId("preview-method").textContent = request.method;
  byId("preview-url").replaceChildren(...breakable(request.url, /(?<=[a-z])(?=[/?&])/i));
  byId("preview-headers").replaceChildren(
    ...Object.entries(request.headers).flatMap(([name, value]) => [
      element("dt", {}, name),
      element("dd", {}, value),
    ]),
  );
  byId("preview-body").textContent = JSON.stringify(JSON.parse(request.body), undefined, 2);
  byId("preview-curl").textContent = request.toCurl();
}

/** Shows that there is nothing to send yet, and the way to each field that stands in the way. */
export function showBlocked(issues, onJump) {
  byId("preview-open").hidden = true;
  byId("preview-blocked").hidden = false;
  const pointers = [...new Set(issues.map((issue) => issue.pointer).filter(Boolean))];
  byId("preview-issues").replaceChildren(
    ...pointers.map((pointer) => {
      const jump = element("button", { type: "button", class: "link" }, pointer);
      jump.addEventListener("click", () => onJump(pointer));
      return element("li", {}, jump);
    }),
  );
}
