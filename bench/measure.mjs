// Measures several things in turn, so that what disturbs one disturbs all; the medians count.

const ROUNDS = 21;
const BATCH_MS = 2.5;
const WARM_MS = 100;

/** What the measured functions give goes here, so that no engine may skip their work. */
let sink;

/**
 * Gives each of `candidates`, functions `run` that take microseconds, back with its `microseconds` a
 * call. In each round a candidate runs a batch of calls.
 */
export function measure(candidates) {
  const entries = candidates.map(({ run, ...rest }) => ({ run, rest, times: warm(run), found: [] }));
  for (let round = 0; round < ROUNDS; round++) {
    for (const { run, times, found } of rotated(entries, round)) found.push(batch(run, times));
  }
  return entries.map(({ rest, found }) => ({ ...rest, microseconds: median(found) }));
}

/** The median of the numbers that `task` gives for each of `subjects`, by name. Rounds to warm up do not count. */
export async function takeTurns(subjects, { rounds, warmUp = 0 }, task) {
  const entries = Object.entries(subjects).map(([name, subject]) => ({ name, subject, found: [] }));
  for (let round = 0; round < warmUp + rounds; round++) {
    for (const { subject, found } of rotated(entries, round)) {
      const number = await task(subject);
      if (round >= warmUp) found.push(number);
    }
  }
  return Object.fromEntries(entries.map(({ name, found }) => [name, median(found)]));
}

/** The list, each round beginning with another. */
function rotated(list, round) {
  const first = round % list.length;
  return [...list.slice(first), ...list.slice(0, first)];
}

/** Runs until the engine has compiled what it will; gives how many calls make a batch. */
function warm(run) {
  const end = performance.now() + WARM_MS;
  let calls = 0;
  while (performance.now() < end) {
    sink = run();
    calls++;
  }
  return Math.ceil(calls * (BATCH_MS / WARM_MS));
}

function batch(run, times) {
  const start = performance.now();
  for (let call = 0; call < times; call++) sink = run();
  return ((performance.now() - start) * 1000) / times;
}

export function median(numbers) {
  const sorted = numbers.toSorted((one, other) => one - other);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
