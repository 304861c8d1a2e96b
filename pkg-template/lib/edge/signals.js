// One listener for each signal of a caller's, however many calls wait for it: engines warn of a leak when
// there are more than ten.

/** Who waits for which signal. */
const waiting = new WeakMap();

/** Calls `heard` when the signal aborts. */
export function listen(signal, heard) {
  let entry = waiting.get(signal);
  if (!entry) {
    const all = new Set();
    entry = { all, onAbort: () => [...all].forEach((each) => each()) };
    waiting.set(signal, entry);
    signal.addEventListener("abort", entry.onAbort);
  }
  entry.all.add(heard);
}

/** Calls it no more, and leaves the signal when nobody waits. */
export function unlisten(signal, heard) {
  const entry = waiting.get(signal);
  if (!entry?.all.delete(heard) || entry.all.size > 0) return;
  waiting.delete(signal);
  signal.removeEventListener("abort", entry.onAbort);
}
