// The one wasm instance behind an entry: started on the first call, replaced after a trap.

import { explain } from "./refusal.js";

/** A fault of this package. Carries nothing of the caller's. */
const fault = () =>
  new Error("idv-session: internal fault; please report it. The next call starts afresh.");

/** By name: the error may come from another realm. A stack that overflows is no RuntimeError. */
const isTrap = (error) => error?.name === "RuntimeError" || error?.name === "RangeError";

export class Instance {
  #glue;
  #load;
  #started = false;
  /** Calls in flight: each can be told that the instance that served it is gone. */
  #pending = new Set();

  /**
   * @param glue wasm-bindgen's functions, with `start` and `memory`
   * @param load gives the compiled module, synchronously
   */
  constructor(glue, load) {
    this.#glue = glue;
    this.#load = load;
  }

  get glue() {
    if (!this.#started) {
      this.#restart();
      this.#started = true;
    }
    return this.#glue;
  }

  #restart() {
    this.#glue.start(this.#module(), () => this.#trapped());
  }

  #module() {
    try {
      return this.#load();
    } catch (error) {
      throw explain(error);
    }
  }

  #trapped() {
    const abandoned = [...this.#pending];
    this.#pending.clear();
    this.#restart();
    for (const abandon of abandoned) abandon(fault());
  }

  /** Runs `task(glue)`; a trap costs this call and no other. */
  run(task) {
    const glue = this.glue;
    try {
      return task(glue);
    } catch (error) {
      if (!isTrap(error)) throw error;
      this.#trapped();
      throw fault();
    }
  }

  /** Awaits the promise that `task(glue)` gives; settles even when a trap ends its future. */
  settle(task, onAbandon) {
    return new Promise((resolve, reject) => {
      const abandon = (error) => {
        onAbandon?.();
        reject(error);
      };
      this.#pending.add(abandon);
      const forget = () => this.#pending.delete(abandon);
      this.run(task)
        .finally(forget)
        .then(resolve, reject);
    });
  }
}
