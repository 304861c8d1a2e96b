// What an entry exports, over whichever wasm a runtime brings.

import { Checker } from "./checker.js";
import { Contract } from "./contract.js";
import { Engine } from "./engine.js";
import { contracts, results } from "./readers.js";
import { Failed, Passed } from "./result.js";
import { Table } from "./table/table.js";

/**
 * @param createGlue gives wasm-bindgen's functions for an instance
 * @param load gives the compiled module; called on first use, not before
 */
export function createApi(createGlue, load) {
  const engine = new Engine(createGlue, load);
  const checker = new Checker(engine);
  results.share((value) => Passed.read(value) ?? Failed.read(value));
  contracts.share((value) => Contract.read(value)?.row);

  /** By the contract's id: of several contracts with one table, it is brought to wasm once. */
  const tables = new Map();
  const tableOf = (row) => {
    const [id] = row;
    if (!tables.has(id)) tables.set(id, new Table(...row));
    return tables.get(id);
  };
  const contract = (row, methods) => new Contract(tableOf(row), checker, engine, methods);

  return {
    engine,
    checker,
    tableOf,
    contract,
    /** Each vendor by itself: a bundler leaves out those that nobody imports. */
    youverify: (liveness) => ({ liveness: contract(liveness) }),
    yoti: (session) => ({ session: contract(session) }),
    vove: (session) => ({
      /** A UUID v4 for a person who is not registered yet. */
      newRefId: () => engine.run((glue) => glue.new_uuid()),
      session: contract(session),
    }),
    contracts: (...vendors) => {
      const isContract = (value) => value instanceof Contract;
      return Object.freeze(vendors.flatMap((vendor) => Object.values(vendor).filter(isContract)));
    },
    contractById: (contracts) => (id) => contracts.find((contract) => contract.id === id),
  };
}
