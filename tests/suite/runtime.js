// Where the suite runs.

/** Node itself: Deno, Bun and workerd give a version of it too. Before Node 21 there is no navigator. */
export const isNode =
  globalThis.process?.versions?.node !== undefined &&
  (globalThis.navigator?.userAgent ?? "Node.js/20").startsWith("Node.js/");
