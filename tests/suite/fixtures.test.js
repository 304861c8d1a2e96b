// Every fixture, as an object, as text and as bytes, by both entries: their wasm is not the same. The Rust
// tests run the same ones.

import { contractById } from "idv-session";
import { contractById as contractByIdOfEdge } from "idv-session/edge";
import { fixtures } from "./fixtures.js";
import { equal, test } from "./harness.js";

const brief = (issues = []) =>
  issues.map(({ code, pointer, params, related }) => sorted({ code, pointer, params, related }));

/** Fixtures say what, not in which order keys stand. */
const sorted = (value) => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return Object.fromEntries(
    entries.sort(([one], [other]) => (one < other ? -1 : 1)).map(([key, inner]) => [key, sorted(inner)]),
  );
};

function run(fixture, result) {
  equal(brief(result.issues), brief(fixture.issues), "issues");
  equal(brief(result.warnings), brief(fixture.warnings), "warnings");
  equal(result.ok, fixture.kind === "accept");
  if (result.ok && ("value" in fixture || "input" in fixture)) {
    equal(sorted(result.value), sorted(fixture.value ?? fixture.input), "value");
  }
}

/** Not in workerd before the compatibility date 2022-10-31: what only a `URL` can tell is let through there. */
const hasStandardUrl = (() => {
  try {
    return new URL("app:x").protocol === "app:";
  } catch {
    return false;
  }
})();
const needsUrl = ({ kind, issues = [] }) =>
  kind === "reject" && issues.some(({ code, params }) => code === "format" && /url/.test(params?.format));

const ENTRIES = { "idv-session": contractById, "idv-session/edge": contractByIdOfEdge };
const WAYS = ["object", "text", "bytes"];
const ways = Object.entries(ENTRIES).flatMap(([entry, find]) => WAYS.map((way) => ({ entry, find, way })));

for (const { contract, list } of fixtures) {
  for (const { entry, find, way } of ways) {
    test(`${list.length} fixtures of ${contract}, as ${way}, by ${entry}`, () => {
      const { check, checkText } = bind(find(contract));
      for (const fixture of list) {
        const text = fixture.text ?? JSON.stringify(fixture.input);
        if (way === "object" && fixture.text !== undefined) continue;
        if (!hasStandardUrl && needsUrl(fixture)) continue;
        try {
          if (way === "object") run(fixture, check(fixture.input, fixture.options));
          else if (way === "text") run(fixture, checkText(text, fixture.options));
          else run(fixture, checkText(new TextEncoder().encode(text), fixture.options));
        } catch (error) {
          throw new Error(`${fixture.kind} ${fixture.name}: ${error.message}`);
        }
      }
    });
  }
}

const bind = (contract) => ({
  check: (input, options) => contract.check(input, options),
  checkText: (input, options) => contract.checkText(input, options),
});
