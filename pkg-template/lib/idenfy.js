// iDenfy's two shapes, each of which converts into the other. What cannot be carried over is an issue, never lost.

import { pointer } from "./issues.js";
import { Failed } from "./result.js";

/**
 * @param conversion the rows that both shapes have (a name in the flat one; a group and a name in the nested
 *   one), and what is said of what changes on the way
 */
export function createIdenfy({ contract, checker, tableOf }, session, token, conversion) {
  const convert = (from, to, isToToken) => (input) => {
    const checked = checker.value(tableOf(from), input, checker.options(tableOf(from)));
    return checked.ok ? new Conversion(conversion, isToToken).of(checked.value, checker, tableOf(to)) : checked;
  };
  return {
    session: contract(session, { fromToken: convert(token, session, false) }),
    token: contract(token, { fromSession: convert(session, token, true) }),
  };
}

class Conversion {
  #rows;
  #says;
  #isToToken;
  #out = {};
  #notes = [];
  /** The ways to what has no place in the other shape. */
  #lost = [];

  constructor({ rows, ...says }, isToToken) {
    this.#rows = rows;
    this.#says = says;
    this.#isToToken = isToToken;
  }

  /** The result of the other shape, its issues where the caller wrote what they are about. */
  of(value, checker, table) {
    if (this.#isToToken) this.#takeFlat(value);
    else this.#takeNested(value);
    const checked = checker.value(table, this.#out, checker.options(table));
    const told = (issue) => this.#atOrigin(issue);
    const warnings = Object.freeze([...this.#notes, ...checked.warnings.map(told)]);
    if (checked.ok && this.#lost.length === 0) return checked.withWarnings(warnings);
    const lost = this.#lost.map((path) => lostIssue(path, table.id));
    return new Failed(table.whole, Object.freeze([...(checked.issues ?? []).map(told), ...lost]), warnings);
  }

  #takeFlat(value) {
    if (value.tokenType === undefined) {
      this.#out.tokenType = "IDENTIFICATION";
      this.#note("tokenType", this.#says.stated);
    }
    for (const [key, given] of Object.entries(value)) {
      const row = this.#rows.find(([flat]) => flat === key);
      if (row === undefined) {
        this.#lost.push([key]);
        continue;
      }
      const [flat, group, name] = row;
      if (flat === "country") this.#note(flat, this.#says.mayRestrict);
      const target = group === "" ? this.#out : (this.#out[group] ??= {});
      target[name] = name === "allowedCountries" && typeof given === "string" ? [given] : given;
    }
  }

  #takeNested(value) {
    for (const [key, given] of Object.entries(value)) {
      const isGroup = typeof given === "object" && given !== null && !Array.isArray(given);
      if (!isGroup) this.#takeFrom("", key, given);
      else for (const [name, inner] of Object.entries(given)) this.#takeFrom(key, name, inner);
    }
  }

  #takeFrom(group, name, given) {
    // It means something in both shapes.
    if (given === null && name !== "questionnaire") return;
    const row = this.#rows.find((row) => row[1] === group && row[2] === name);
    if (row === undefined) {
      this.#lost.push(group === "" ? [name] : [group, name]);
      return;
    }
    const [flat] = row;
    if (flat === "country") this.#note(name, this.#says.mayNotRestrict);
    this.#out[flat] = given;
  }

  #note(name, says) {
    const path = Object.freeze([name]);
    const message = `${name} ${says}`;
    const rest = { params: Object.freeze({}), message, severity: "warning", rule: `${name}.advice` };
    this.#notes.push(Object.freeze({ code: "advice", path, pointer: pointer(path), ...rest }));
  }

  /** An issue of the new shape, at the place in the payload that was converted. */
  #atOrigin(issue) {
    const path = Object.freeze(this.#origin(issue.path));
    return Object.freeze({ ...issue, path, pointer: pointer(path) });
  }

  #origin(path) {
    const [first, second] = path;
    if (!this.#isToToken) {
      const [, group, nested] = this.#rows.find(([flat]) => flat === first) ?? [];
      if (nested === undefined) return path;
      return [...(group === "" ? [] : [group]), nested, ...path.slice(1)];
    }
    const isGroup = typeof second === "string" && this.#rows.some(([, group]) => group === first);
    const [group, name] = isGroup ? [first, second] : ["", first];
    const [flat] = this.#rows.find((row) => row[1] === group && row[2] === name) ?? [];
    return flat === undefined ? path : [flat, ...path.slice(isGroup ? 2 : 1)];
  }
}

function lostIssue(path, id) {
  const name = path.join(".");
  const message = `${name} has no place in ${id}; leave it out`;
  const rest = { params: Object.freeze({}), message, severity: "error", rule: `${name}.unknown_key` };
  return Object.freeze({ code: "unknown_key", path: Object.freeze(path), pointer: pointer(path), ...rest });
}
