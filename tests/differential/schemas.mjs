import { readFileSync } from "node:fs";

/** A fresh copy of a contract's hand-written schema. */
export function schemaOf(id) {
  return JSON.parse(readFileSync(new URL(`schemas/${id}.json`, import.meta.url), "utf8"));
}
