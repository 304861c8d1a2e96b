// Checks the form as it is filled in, and sends it when nothing is wrong.

import { issuesByField, youverify } from "idv-session";

const form = document.querySelector("form");
const output = document.querySelector("output");

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
  const checked = check();
  showIssues(checked);
  if (!checked.ok) return;

  const response = await fetch("/sessions", { method: "POST", body: JSON.stringify(checked.value) });
  const answer = await response.json();
  if (response.ok) {
    output.textContent = `Session ${answer.id}, until ${answer.expiresAt}`;
  } else {
    showIssues(answer);
    output.textContent = answer.detail ?? answer.title;
  }
});
