// A fluent way to write a payload: one setter per field, and one per kind of check, task, document.

/** @param setters what it can be told: see table/setters.js */
export function createBuilder(contract, setters, initial) {
  const draft = { ...initial };
  const builder = { build: (options) => contract.check(draft, options) };
  for (const { method, field, tag, name, wrapper } of setters) {
    builder[method] = (value) => {
      if (tag === undefined) {
        draft[field] = value;
      } else {
        const item = wrapper === undefined ? { [tag]: name, ...value } : { [tag]: name, [wrapper]: value };
        // A new list each time: one that was given to `initial` or a setter is the caller's.
        draft[field] = [...(Array.isArray(draft[field]) ? draft[field] : []), item];
      }
      return builder;
    };
  }
  return Object.freeze(builder);
}
