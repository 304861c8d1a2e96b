// What came of it: the session or the problem, and what happened on the way.

import { copyButton } from "./copy.js";
import { byId, element } from "./dom.js";
import { span } from "./words.js";

const MASK = "•".repeat(12);

const OUTCOMES = {
  not_sent: "nothing was sent to the vendor",
  rejected: "no session was created",
  unknown: "a session may exist: look at the vendor before you create another",
};

/** Nothing was sent yet. */
export function showIdle() {
  show("idle", "Result", element("p", { class: "hint" }, "Nothing sent yet."));
  byId("log").replaceChildren();
  byId("log-heading").hidden = true;
}

/** The request is under way. */
export function showBusy(contract) {
  byId("log").replaceChildren();
  byId("log-heading").hidden = false;
  show(
    "busy",
    "Creating the session",
    element("p", { class: "hint" }, `Waiting for the edge function: ${contract}.`),
    // Indeterminate, and the words above say the same: it is only for the eye.
    element("div", { class: "progress", "aria-hidden": "true" }),
  );
}

/** There is a session. */
export function showSession(session) {
  const list = element("dl", { class: "facts-list" });
  const add = (name, ...value) =>
    list.append(element("dt", {}, name), element("dd", {}, ...value));

  add("contract", session.contract);
  if (session.vendor) add("vendor", session.vendor);
  // Where the id is the token it is as secret.
  if (session.id === session.token) {
    add("id", element("span", { class: "hint" }, "the token itself: the SDK is started with it"));
  } else {
    const id = element("code", { id: "session-id" }, session.id);
    add("id", id, ...copyButton("the id", () => session.id));
  }
  add("token", ...masked(session.token));
  if (session.status) add("status", session.status);
  if (session.expiresAt) add("expiresAt", ...expiry(session.expiresAt));
  if (session.url) add("url", pageLink(session.url));
  if (session.digitString) add("digitString", element("code", {}, session.digitString));
  show("session", "Session created", list);
}

/** There is none, and this is why. */
export function showProblem(contract, problem, status, issues) {
  const list = element("dl", { class: "facts-list" });
  const add = (name, value) => {
    if (value) list.append(element("dt", {}, name), element("dd", {}, value));
  };
  add("contract", contract);
  add("outcome", outcomeOf(problem.outcome));
  add("kind", problem.kind);
  add("status", String(status ?? problem.status ?? ""));
  if (issues > 0) add("issues", `${issues}, shown in the form`);
  show("problem", problem.title, problem.detail && element("p", {}, problem.detail), list);
}

/** Moves the focus to the outcome, and brings as much of it into view as there is room for. */
export function focusResult() {
  byId("result-heading").focus({ preventScroll: true });
  byId("result").scrollIntoView({ block: "nearest" });
}

/** Adds a line to the log. */
export function log(text) {
  byId("log").append(element("li", {}, text));
}

function show(state, heading, ...body) {
  const section = byId("result");
  section.dataset.state = state;
  section.setAttribute("aria-busy", String(state === "busy"));
  byId("result-heading").textContent = heading;
  byId("result-body").replaceChildren(...body.filter(Boolean));
}

function outcomeOf(outcome) {
  if (!outcome) return "";
  return outcome in OUTCOMES ? `${outcome}: ${OUTCOMES[outcome]}` : outcome;
}

/** The token is not even in the document before somebody asks for it. */
function masked(token) {
  const text = element("code", { id: "session-token" }, MASK);
  const button = element("button", { type: "button", class: "small" }, "Reveal");
  button.setAttribute("aria-controls", text.id);
  button.setAttribute("aria-expanded", "false");
  button.addEventListener("click", () => {
    const reveal = text.textContent === MASK;
    text.textContent = reveal ? token : MASK;
    button.textContent = reveal ? "Hide" : "Reveal";
    button.setAttribute("aria-expanded", String(reveal));
  });
  return [text, button, ...copyButton("the token", () => token)];
}

function expiry(expiresAt) {
  const at = Date.parse(expiresAt);
  if (Number.isNaN(at)) return [expiresAt];
  const left = Math.round((at - Date.now()) / 1000);
  const time = element("time", { datetime: expiresAt }, expiresAt);
  if (left <= 0) return [time];
  const rounded = left > 600 ? Math.round(left / 60) * 60 : left;
  return [time, element("span", { class: "hint" }, `about ${span(rounded)} after the answer`)];
}

/** A vendor's page. Its query may hold the token, so it is in the link and not in the text. */
function pageLink(text) {
  let url;
  try {
    url = new URL(text);
  } catch {
    return text;
  }
  // Any other scheme could run in this page.
  if (url.protocol !== "https:" && url.protocol !== "http:") return text;
  const shown = `${url.origin}${url.pathname}${url.search || url.hash ? "?…" : ""}`;
  const attributes = { href: url.href, target: "_blank", rel: "noopener noreferrer" };
  return element("a", attributes, shown);
}
