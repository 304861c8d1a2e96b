// A button that copies a text.

import { element } from "./dom.js";

/** `read` gives the text at the moment of the click. */
export function copyButton(what, read) {
  const button = element("button", { type: "button", class: "small" }, "Copy");
  const said = element("span", { class: "said", role: "status" });
  // The visible word first, so that people who speak to their browser can say it.
  button.setAttribute("aria-label", `Copy ${what}`);
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(read());
      said.textContent = "Copied";
    } catch {
      said.textContent = "The browser refused: select the text and copy it by hand.";
    }
    setTimeout(() => (said.textContent = ""), 3000);
  });
  return [button, said];
}
