// Where the suite runs.

/** Node itself: Deno and Bun give its version too. */
export const isNode =
  globalThis.process?.versions?.node !== undefined &&
  globalThis.Deno === undefined &&
  globalThis.Bun === undefined;
