// What JavaScript makes of the tables, beside what the crate does: rules, setters, and iDenfy's two shapes
// converted, every payload of the fixtures that passes.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { load, root } from "../scripts/run.mjs";
import { runNamed } from "./named.mjs";

const { contracts, idenfy } = await load(`${root}/pkg/index.js`);

/** Each way, by the contract that it leads to. */
const WAYS = {
  "idenfy.token": { from: idenfy.session, convert: idenfy.token.fromSession },
  "idenfy.session": { from: idenfy.token, convert: idenfy.session.fromToken },
};

/** Payloads that no fixture has: what is lost, what is refused, what is nothing. */
const MORE = {
  "idenfy.token": [
    { clientId: "u", checkAml: true, utilityBill: true },
    { clientId: "u", riskAssessmentProfile: 7, country: "LT", expiryTime: 60, sessionLength: 3600 },
  ],
  "idenfy.session": [
    { clientId: "u", tokenType: "DOCUMENT", client: { nationality: "", name: null }, urls: {}, questionnaire: null },
    { clientId: "u", tokenType: "DOCUMENT", client: null, allowedCountries: ["LT", "XK"], settings: { verifyEmail: true } },
  ],
};

function payloads(id) {
  const folder = `${root}/tests/fixtures/${id}/accept`;
  return readdirSync(folder).map((file) => JSON.parse(readFileSync(`${folder}/${file}`, "utf8")).input);
}

function byTheCrate(what, lines = []) {
  const { status, stdout } = spawnSync(`${root}/target/tools/emit`, [what], {
    input: lines.map((line) => `${line}\n`).join(""),
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  assert.equal(status, 0);
  return stdout.trimEnd().split("\n").map((line) => JSON.parse(line));
}

const plain = (value) => JSON.parse(JSON.stringify(value));

const tests = Object.entries(WAYS).map(([id, { from, convert }]) => [
  `to ${id}, as the crate does it`,
  () => {
    const given = [...payloads(from.id), ...MORE[id]].filter((payload) => from.check(payload).ok);
    assert.ok(given.length > 100, `${given.length} payloads`);
    const expected = byTheCrate("conversions", given.map((payload) => `${id} ${JSON.stringify(from.check(payload).value)}`));
    let lost = 0;
    for (const [at, payload] of given.entries()) {
      const result = convert(payload);
      const body = result.ok ? new TextDecoder().decode(result.body) : null;
      const issues = plain(result.issues ?? []);
      assert.deepEqual({ body, issues, warnings: plain(result.warnings) }, expected[at], JSON.stringify(payload));
      lost += Number(!result.ok);
    }
    assert.ok(lost > 0 && lost < given.length, "some have no place there, others have");
  },
]);

/** May a rule be relaxed? Undefined for what is no rule. */
function canRelax(contract, rule) {
  try {
    contract.check({}, { relax: [rule] });
    return true;
  } catch ({ message }) {
    return message.includes("may not be relaxed") ? false : undefined;
  }
}

const names = Object.entries(byTheCrate("names")[0]).map(([id, { rules, setters }]) => [
  `${id}: rules and setters`,
  () => {
    const contract = contracts.find((contract) => contract.id === id);
    const { build, ...builder } = contract.builder();
    assert.deepEqual(Object.keys(builder), setters);
    const known = Object.keys(rules).map((rule) => [rule, canRelax(contract, rule)]);
    assert.deepEqual(Object.fromEntries(known), rules);
  },
]);

export const runTables = () => runNamed(Object.fromEntries([...names, ...tests]));
