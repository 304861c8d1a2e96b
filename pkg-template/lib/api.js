// What the root entry exports, over whichever wasm a runtime brings.

import { Checker } from "./checker.js";
import { Contract } from "./contract.js";
import { createExtras } from "./extras.js";
import { ids } from "./ids.js";
import { Engine } from "./engine.js";
import { Failed, Passed } from "./result.js";
import { share } from "./readers.js";

/**
 * @param createGlue gives wasm-bindgen's functions for an instance
 * @param load gives the compiled module; called on first use, not before
 */
export function createApi(createGlue, load) {
  const engine = new Engine(createGlue, load);
  share((value) => Passed.read(value) ?? Failed.read(value));
  const checker = new Checker(engine);
  const extras = createExtras(engine, checker);
  const contracts = Object.freeze(
    ids.map((id, index) => new Contract(id, index, checker, engine, extras[id])),
  );
  const vendors = { vove: { newRefId: extras.newRefId } };
  for (const contract of contracts) {
    const [vendor, call] = contract.id.split(".");
    (vendors[vendor] ??= {})[call] = contract;
  }
  const contractById = (id) => contracts.find((contract) => contract.id === id);
  return { ...vendors, contracts, contractById, engine, checker };
}
