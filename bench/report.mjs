// Prints what was measured as tables.
//
// A part is `{ name, title, unit, groups, targets }`. A group is a table: `{ title, rows, notes }`, a row
// `{ label, values }` with a number for each candidate; `notes` says why one has none, or how it ran.

const OURS = "idv-session";
const short = (value) => (value >= 100 ? value.toFixed(0) : value.toPrecision(3));

export function print({ name, title, unit, groups, targets }) {
  console.log(`\n${name}: ${title}${unit && `, ${unit}`}`);
  for (const group of groups) console.log(`\n${group.title && `${group.title}:\n`}${valuesTable(group)}`);
  if (targets.length > 0) console.log(`\n${targetsTable(targets)}`);
}

/** A column for each candidate; behind its number, how many times ours it is. */
function valuesTable({ rows, notes = {} }) {
  const all = [...rows.flatMap(({ values }) => Object.keys(values)), ...Object.keys(notes)];
  const names = [...new Set(all.includes(OURS) ? [OURS, ...all] : all)];
  const heads = names.map((name) => (name in notes ? `${name}*` : name));
  const footnotes = Object.entries(notes).map(([name, note]) => `* ${name}: ${note}`);
  const lines = rows.map(({ label, values }) => [label, ...names.map((name) => cell(values, name))]);
  return [table([["", ...heads], ...lines]), ...footnotes].join("\n");
}

function cell(values, name) {
  const { [name]: value, [OURS]: ours } = values;
  if (value === undefined) return "–";
  return name === OURS || ours === undefined ? short(value) : `${short(value)} (${short(value / ours)}×)`;
}

function targetsTable(targets) {
  return table(
    targets.map(({ name, got, atLeast, atMost, unit, isMet, missedBy }) => [
      name,
      `${short(got)} ${unit}`,
      atMost === undefined ? `≥ ${atLeast}` : `≤ ${atMost}`,
      isMet ? "met" : `missed by ${short(missedBy * 100)} %`,
    ]),
  );
}

/** Lines of cells as aligned columns; the first is text. */
function table(lines) {
  const widths = lines[0].map((_, place) => Math.max(...lines.map((line) => line[place].length)));
  const padded = (text, place) => (place === 0 ? text.padEnd(widths[0]) : text.padStart(widths[place]));
  return lines.map((line) => line.map(padded).join("  ")).join("\n");
}
