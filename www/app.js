// Holds the parts together: the contract in the address, its form, the preview, the result.

import { contracts } from "idv-session";
import { fields } from "idv-session/fields";

import { byId, count, element } from "./dom.js";
import { filter } from "./filter.js";
import { createForm, issueLine } from "./form.js";
import { showBlocked, showRequest, startPreview } from "./preview.js";
import { focusResult, log, showBusy, showIdle, showProblem, showSession } from "./result.js";
import { createSession, pathOf } from "./send.js";

/** One view per contract, kept, so that a look at another contract loses nothing. */
const views = new Map();
let view;
let isBusy = false;

/** Draws the page. */
export function start() {
  startPreview();
  byId("contracts").append(
    ...contracts.map(({ id }) => element("li", {}, element("a", { href: `#${id}` }, id))),
  );
  byId("form").addEventListener("submit", (event) => {
    event.preventDefault();
    submit();
  });
  byId("filter").addEventListener("input", () => filter(view.form));
  addEventListener("hashchange", route);
  showIdle();
  route();
  byId("main").hidden = false;
}

function route() {
  const contract = contracts.find(({ id }) => location.hash === `#${id}`) ?? contracts[0];
  if (view?.contract === contract) return;
  if (!views.has(contract.id)) views.set(contract.id, createView(contract));
  view = views.get(contract.id);

  document.title = `${contract.id} · idv-session`;
  for (const link of byId("contracts").querySelectorAll("a")) {
    if (link.textContent === contract.id) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
  byId("fields").replaceChildren(view.form.element);
  byId("sources").textContent = view.sources;
  byId("filter").value = "";
  if (!isBusy) showIdle();
  refresh();
}

function createView(contract) {
  const rows = fields(contract);
  const made = {
    contract,
    // What the edge function or the vendor said of a field, until that field is edited.
    fromServer: [],
    form: createForm(rows, (pointer) => {
      made.fromServer = made.fromServer.filter((issue) => !isAbout(issue, pointer));
      refresh();
    }),
    sources: sourcesOf(rows),
  };
  return made;
}

function sourcesOf(rows) {
  const sources = [...new Set(rows.map((row) => row.source).filter(Boolean))];
  return sources.length > 0 ? `Rules read from: ${sources.join("; ")}.` : "";
}

/** Checks what is in the form and brings the whole page up to date. */
function refresh() {
  const { form, contract, fromServer } = view;
  const { values, faults } = form.read();
  const began = performance.now();
  const result = contract.check(values, { coerce: "form" });
  const ms = performance.now() - began;
  // A text that is not JSON is left out of the values: what the contract says of the gap is moot.
  const isMoot = (issue) => faults.some((fault) => isAtOrBelow(issue.pointer, fault.pointer));
  const issues = form.sorted([
    ...faults,
    ...(result.ok ? [] : result.issues.filter((issue) => !isMoot(issue))),
  ]);
  const { warnings } = result;

  showHomeless(form.show(merge([...issues, ...warnings], fromServer)));
  filter(form);
  showTally(issues.length, warnings.length, fromServer.length);

  const isReady = result.ok && faults.length === 0;
  const request = isReady && contract.request(result.value, { environment: "sandbox" });
  if (request?.ok) showRequest(request.value);
  else showBlocked(request?.issues ?? issues, jump);
  return { isReady, issues, value: result.value, warnings, ms };
}

function jump(pointer) {
  byId("filter").value = "";
  view.form.reveal(pointer);
  refresh();
  view.form.focus(pointer);
}

async function submit() {
  if (isBusy) return;
  const { form, contract } = view;
  const sender = view;
  sender.fromServer = [];
  byId("filter").value = "";
  form.reveal();
  const { isReady, issues, value, warnings, ms } = refresh();
  if (!isReady) {
    const first = issues.find((issue) => form.placeOf(issue.pointer));
    if (first) form.focus(first.pointer);
    else byId("summary").focus();
    return;
  }

  const body = JSON.stringify(value);
  const bytes = new TextEncoder().encode(body).length;
  const focused = document.activeElement;
  setBusy(true);
  showBusy(contract.id);
  // Browsers blur their clocks to 0.1 ms.
  const took = ms < 0.1 ? "under 0.1 ms" : `${ms.toFixed(1)} ms`;
  const sizes = `${count(bytes, "byte")}, ${count(warnings.length, "warning")}`;
  log(`Checked in the browser: ${sizes}, ${took}.`);
  log(`Sent to the edge function: POST ${pathOf(contract.id)}.`);

  const { session, problem, status, ms: waited } = await createSession(contract.id, body);
  log(
    status ? `Answered with status ${status} after ${waited} ms.` : `No answer after ${waited} ms.`,
  );
  setBusy(false);
  if (session) {
    showSession(session);
  } else {
    sender.fromServer = issuesOf(problem);
    showProblem(contract.id, problem, status, sender.fromServer.length);
    if (view === sender) refresh();
  }
  // Not when somebody went on to another control in the meantime.
  const now = document.activeElement;
  if (now === document.body || now === focused) focusResult();
}

function setBusy(busy) {
  isBusy = busy;
  byId("create").disabled = busy;
  byId("create").textContent = busy ? "Creating…" : "Create session";
}

function showHomeless(issues) {
  const summary = byId("summary");
  summary.hidden = issues.length === 0;
  summary.replaceChildren(...issues.map((issue) => issueLine(issue)));
}

function showTally(errors, warnings, fromServer) {
  const parts = [
    errors > 0 && `${count(errors, "issue")} to mend`,
    fromServer > 0 && `${count(fromServer, "issue")} from the server`,
    warnings > 0 && count(warnings, "warning"),
  ].filter(Boolean);
  const text = parts.join(", ") || "No issues";
  // A status is read out when it is set: only set it when it says something new.
  if (byId("tally").textContent !== text) byId("tally").textContent = text;
}

/** A server is another program: take from its answer only what can be shown. */
function issuesOf({ issues }) {
  if (!Array.isArray(issues)) return [];
  const pointerOf = ({ pointer }) => (typeof pointer === "string" ? pointer : "");
  return issues
    .filter((issue) => typeof issue?.message === "string")
    .map((issue) => ({ ...issue, pointer: pointerOf(issue) }));
}

/** What this page found, and what the server found beyond that. */
function merge(own, fromServer) {
  const known = new Set(own.map((issue) => `${issue.code} ${issue.pointer}`));
  return [...own, ...fromServer.filter((issue) => !known.has(`${issue.code} ${issue.pointer}`))];
}

const isAtOrBelow = (pointer, above) => pointer === above || pointer.startsWith(`${above}/`);

/** An edit of a field outdates what was said of it, of its parts and of the object around it. */
const isAbout = (issue, edited) =>
  isAtOrBelow(issue.pointer, edited) ||
  (issue.pointer !== "" && isAtOrBelow(edited, issue.pointer));
