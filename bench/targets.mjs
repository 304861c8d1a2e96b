// What the numbers are held against. A target that is missed is said, and fails nothing.

/** @param limit `{ atLeast }` or `{ atMost }`, in `unit` */
export function target(name, got, { atLeast, atMost, unit = "×" }) {
  const wanted = atLeast ?? atMost;
  const isMet = atLeast === undefined ? got <= wanted : got >= wanted;
  return { name, got, atLeast, atMost, unit, isMet, missedBy: isMet ? 0 : Math.abs(got / wanted - 1) };
}
