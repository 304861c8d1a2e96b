// Checks the form as it is filled in, and sends it when nothing is wrong.

import { issuesByField, youverify } from "idv-session";

const form = document.querySelector("form");
const output = document.querySelector("output");
let isSending = false;

const check = () => youverify.liveness.check(new FormData(form), { coerce: "form" });

/** Writes beside each field what is wrong with it. */
function showIssues(found) {
  const issues = issuesByField(found);
  for (const input of form.querySelectorAll("input")) {
    const message = issues[`/${input.name}`]?.[0].message ?? "";
    input.ariaInvalid = String(message !== "");
    document.getElementById(`${input.name}-issue`).textContent = message;
  }
}

form.addEventListener("focusout", () => showIssues(check()));

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  // The second half of a double click.
  if (isSending) return;
  output.textContent = "";
  const checked = check();
  showIssues(checked);
  if (!checked.ok) return;
  isSending = true;
  output.textContent = "One moment …";
  try {
    const body = JSON.stringify(checked.value);
    const response = await fetch("/sessions", { method: "POST", body });
    const answer = await response.json();
    showIssues(answer);
    output.textContent = response.ok
      ? `Session ${answer.id}, until ${answer.expiresAt}`
      : (answer.detail ?? answer.title);
  } catch {
    output.textContent = "The server did not answer. Please try again.";
  } finally {
    isSending = false;
  }
});
