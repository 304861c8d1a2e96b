// «Did you mean …?» for the names and words of options.

const MOST = 100;

/** The candidate that `text` was probably meant to be; undefined when it is none of them. */
export function nearest(text, candidates) {
  if (text.length > MOST) return undefined;
  const wanted = plain(text);
  if (wanted === "") return undefined;
  let best;
  let least = Infinity;
  for (const candidate of candidates) {
    const other = plain(candidate);
    const allowed = Math.floor(Math.max(wanted.length, other.length) / 4);
    // Most are another length altogether.
    if (Math.abs(wanted.length - other.length) > allowed) continue;
    const distance = wanted === other ? 0 : spelling(wanted, other);
    if (distance <= allowed && distance < least) [best, least] = [candidate, distance];
  }
  return best;
}

/** Case and separators are what people get wrong first. */
const plain = (text) => text.toLowerCase().replace(/[^a-z0-9]/g, "");

/** How many letters to insert, remove, replace or swap with their neighbour. */
function spelling(from, to) {
  let before;
  let above = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row++) {
    const here = [row];
    for (let column = 1; column <= to.length; column++) {
      const isSame = from[row - 1] === to[column - 1];
      let least = Math.min(above[column - 1] + (isSame ? 0 : 1), above[column] + 1, here[column - 1] + 1);
      if (from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1]) {
        least = Math.min(least, before[column - 2] + 1);
      }
      here.push(least);
    }
    [before, above] = [above, here];
  }
  return above[to.length];
}
