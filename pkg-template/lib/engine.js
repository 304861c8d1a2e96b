// The wasm behind an entry: an instance is started on the first call, and another one in its place after a
// trap, or when it has grown.

import { explain } from "./refusal.js";

/**
 * Wasm memory never shrinks: an instance that has more than this serves those that it serves already, and
 * no others. A payload of 100 kB needs less.
 */
const MAX_MEMORY = 4 * 1024 * 1024;

/** A fault of this package. Carries nothing of the caller's. */
const fault = () =>
  new Error("idv-session: internal fault; please report it: `npm bugs idv-session` says where. The next call starts afresh.");

/**
 * By name: the error may come from another realm. A stack that overflows is a RangeError, in Firefox an
 * InternalError.
 */
const isTrap = (error) => ["RuntimeError", "RangeError", "InternalError"].includes(error?.name);

/** One wasm instance. Whoever it serves holds it; when the last call ends, it is gone. */
class Instance {
  /** Calls in flight: each can be told that this instance is gone. */
  pending = new Set();
  /** The tables that were brought to it. */
  tables = new Set();
  isTrapped = false;

  /** @param glue wasm-bindgen's functions */
  constructor(glue) {
    this.glue = glue;
  }

  /** Ends it after a trap, and tells all who wait: not forgotten before they were told, in a stack that may be full. */
  abandon() {
    this.glue.end();
    for (const abandon of this.pending) {
      abandon(fault());
      this.pending.delete(abandon);
    }
  }
}

export class Engine {
  #createGlue;
  #load;
  #module;
  /** The instance for new work. */
  #current;

  /**
   * @param createGlue gives wasm-bindgen's functions for one instance, with `start`, `bytes` and `words`
   * @param load gives the compiled module, synchronously
   */
  constructor(createGlue, load) {
    this.#createGlue = createGlue;
    this.#load = load;
  }

  /** The functions of an instance that can be called. What fails is done again by the next call. */
  get glue() {
    return this.#instance().glue;
  }

  #instance() {
    const current = this.#current;
    if (current && !current.isTrapped) return current;
    // Whose stack was too full to tell them then is told now.
    current?.abandon();
    this.#current = undefined;
    const instance = new Instance(this.#createGlue());
    instance.glue.start(this.#compiled(), () => this.#trapped(instance));
    return (this.#current = instance);
  }

  #compiled() {
    try {
      return (this.#module ??= this.#load());
    } catch (error) {
      throw explain(error);
    }
  }

  /** Those who wait are told by a task of its own, or by the next call: this stack may be full. */
  #trapped(instance) {
    instance.isTrapped = true;
    queueMicrotask(() => instance.abandon());
  }

  /**
   * Runs `task(glue)`; a trap costs the calls of this instance and no others.
   *
   * @param table of the contract that the task is about
   */
  run(task, table) {
    return this.#run(this.#instance(), task, table);
  }

  #run(instance, task, table) {
    try {
      if (table && !instance.tables.has(table)) {
        table.bring(instance.glue);
        instance.tables.add(table);
      }
      return task(instance.glue);
    } catch (error) {
      if (!isTrap(error)) throw error;
      this.#trapped(instance);
      throw fault();
    } finally {
      const hasGrown = !instance.isTrapped && instance.glue.bytes().length > MAX_MEMORY;
      if (hasGrown && this.#current === instance) this.#current = undefined;
    }
  }

  /** Awaits the promise that `task(glue)` gives; settles even when a trap ends its future. */
  settle(task, onAbandon, table) {
    return new Promise((resolve, reject) => {
      const abandon = (error) => {
        onAbandon?.();
        reject(error);
      };
      const instance = this.#instance();
      const promise = this.#run(instance, task, table);
      instance.pending.add(abandon);
      const forget = () => instance.pending.delete(abandon);
      promise.finally(forget).then(resolve, reject);
    });
  }
}
