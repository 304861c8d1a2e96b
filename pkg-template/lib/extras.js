// What only one vendor has.

import { ids } from "./ids.js";

const SESSION = ids.indexOf("idenfy.session");
const TOKEN = ids.indexOf("idenfy.token");

export function createExtras(engine, checker) {
  /** From one of iDenfy's shapes to the other: what cannot be carried over is an issue. */
  const convert = (from, to) => (input) => {
    const checked = checker.value(from, input, checker.options(from));
    return checked.ok ? checker.convert(to, to === TOKEN, checked.body) : checked;
  };
  return {
    "idenfy.token": { fromSession: convert(SESSION, TOKEN) },
    "idenfy.session": { fromToken: convert(TOKEN, SESSION) },
    /** A UUID v4 for a person who is not registered yet. */
    newRefId: () => engine.run((glue) => glue.new_uuid()),
  };
}
