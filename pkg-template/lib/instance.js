// The one wasm instance behind an entry: started on the first call, replaced after a trap.

import { explain } from "./refusal.js";

/** A fault of this package. Carries nothing of the caller's. */
const fault = () =>
  new Error("idv-session: internal fault; please report it. The next call starts afresh.");

/**
 * By name: the error may come from another realm. A stack that overflows is a RangeError, in Firefox an
 * InternalError.
 */
const isTrap = (error) => ["RuntimeError", "RangeError", "InternalError"].includes(error?.name);

export class Instance {
  #glue;
  #load;
  /** Whether the instance can be called: not before the first call, and not after a trap. */
  #isAlive = false;
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
    if (!this.#isAlive) this.#start();
    return this.#glue;
  }

  /** A fresh instance, once all who wait for the one before were told. What fails is done again. */
  #start() {
    for (const abandon of this.#pending) {
      abandon(fault());
      this.#pending.delete(abandon);
    }
    this.#glue.start(this.#module(), () => this.#trapped());
    this.#isAlive = true;
  }

  #module() {
    try {
      return this.#load();
    } catch (error) {
      throw explain(error);
    }
  }

  /** Started afresh by the next call, or else by a task of its own: this stack may be full. */
  #trapped() {
    this.#isAlive = false;
    queueMicrotask(() => {
      try {
        this.glue;
      } catch {
        // No room for another instance yet: the next call asks again.
      }
    });
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
      const promise = this.run(task);
      this.#pending.add(abandon);
      const forget = () => this.#pending.delete(abandon);
      promise.finally(forget).then(resolve, reject);
    });
  }
}
