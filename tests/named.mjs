// Tests as an object of named functions.

/** Runs each with `args`; gives `[{ name, error? }]`. */
export async function runNamed(tests, ...args) {
  const results = [];
  for (const [name, run] of Object.entries(tests)) {
    try {
      await run(...args);
      results.push({ name });
    } catch (error) {
      results.push({ name, error: String(error.stack ?? error) });
    }
  }
  return results;
}
