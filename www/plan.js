// What to draw: a contract's rows, sorted into controls and groups of controls.

/** The steps of a JSON pointer. */
export const steps = (pointer) =>
  pointer
    .split("/")
    .slice(1)
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));

/**
 * The contract's top level, in the order in which it is sent:
 * `{ draw, pointer, row, inner }`, or `{ draw: "group", pointer, row, children }`.
 */
export function plan(rows) {
  return childrenOf(rows, "").map((row) => {
    const children = childrenOf(rows, row.path);
    const isGroup =
      row.type === "object" &&
      children.length > 0 &&
      children.every((child) => !child.of && !child.path.endsWith("/*"));
    return isGroup
      ? {
          draw: "group",
          pointer: row.path,
          row,
          children: children.map((child) => control(child, rows)),
        }
      : control(row, rows);
  });
}

function control(row, rows) {
  const inner = rows.filter((other) => other.path.startsWith(`${row.path}/`));
  return { draw: draw(row, inner), pointer: row.path, row, inner };
}

function draw(row, inner) {
  if (row.secret) return "secret";
  const types = row.type.split(" or ");
  if (types.length > 1) return types.includes("string") ? "text or json" : "json";
  if (inner.length > 0) return "json";
  if (row.type === "boolean") return "boolean";
  if (row.type === "integer" || row.type === "number") return "number";
  if (row.type !== "string") return "json";
  if (!row.allowed) return "text";
  return row.open ? "suggestions" : "choice";
}

/** The rows one step below `path`. Union arms may repeat a path: the first one speaks. */
function childrenOf(rows, path) {
  const depth = steps(path).length + 1;
  const seen = new Set();
  return rows.filter((row) => {
    const isChild = row.path.startsWith(`${path}/`) && steps(row.path).length === depth;
    return isChild && !seen.has(row.path) && seen.add(row.path);
  });
}
