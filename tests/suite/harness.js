// A test runner small enough to run in every runtime.

const tests = [];

/** Adds a test. Its function gets the context that the runtime's runner made. */
export function test(name, run) {
  tests.push({ name, run });
}

/** Runs every test and gives `[{ name, error? }]`. */
export async function runAll(context) {
  const results = [];
  for (const { name, run } of tests) {
    try {
      await run(context);
      results.push({ name });
    } catch (error) {
      results.push({ name, error: String(error?.stack ?? error) });
    }
  }
  return results;
}

export function ok(value, says = "expected something true") {
  if (!value) throw new Error(says);
}

/** Deep equality, in the order of keys too: what is sent has an order. */
export function equal(actual, expected, says = "") {
  const [got, wanted] = [show(actual), show(expected)];
  if (got !== wanted) throw new Error(`${says}\n  expected ${wanted}\n  got      ${got}`);
}

function show(value) {
  return JSON.stringify(value, (_, inner) => {
    if (inner === undefined) return "undefined";
    if (typeof inner === "bigint") return `${inner}n`;
    return Number.isNaN(inner) ? "NaN" : inner;
  });
}

/** What a promise rejects with. */
export async function rejection(promise) {
  let value;
  try {
    value = await promise;
  } catch (error) {
    return error;
  }
  throw new Error(`expected a rejection, got ${show(value)}`);
}

/** What a promise settles to, within `ms`: a promise that hangs is a failure like another. */
export async function within(ms, promise) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`still pending after ${ms} ms`)), ms);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
