// Times functions that take microseconds: all take turns, so that what disturbs one disturbs all.

const ROUNDS = 21;
const BATCH_MS = 2.5;
const WARM_MS = 100;

/** What the functions give goes here, so that no engine may skip their work. */
let sink;

/**
 * Gives each of `candidates` back with its `microseconds` a call, the median over all rounds. In a round
 * each runs a batch of calls; the next round begins with the next one.
 */
export function measure(candidates) {
  const entries = candidates.map(({ run, ...rest }) => ({ run, rest, times: warm(run), rounds: [] }));
  for (let round = 0; round < ROUNDS; round++) {
    for (let place = 0; place < entries.length; place++) {
      const { run, times, rounds } = entries[(round + place) % entries.length];
      rounds.push(batch(run, times));
    }
  }
  return entries.map(({ rest, rounds }) => ({ ...rest, microseconds: median(rounds) }));
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
