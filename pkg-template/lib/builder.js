// A fluent way to write a payload: one setter per field, and one per kind of check, task, document.

/**
 * @param setters five lines each: the method, the field, and for one that adds to a list of tagged
 *   objects the tag's field and value; then the field that wraps the rest
 */
export function createBuilder(contract, setters, initial) {
  const draft = { ...initial };
  const builder = { build: (options) => contract.check(draft, options) };
  const lines = setters.split("\n");
  for (let at = 0; at + 5 <= lines.length; at += 5) {
    const [method, field, tag, name, wrapper] = lines.slice(at, at + 5);
    builder[method] = (value) => {
      if (tag === "") {
        draft[field] = value;
      } else {
        const item = wrapper === "" ? { [tag]: name, ...value } : { [tag]: name, [wrapper]: value };
        // A new list each time: one that was given to `initial` or a setter is the caller's.
        draft[field] = [...(Array.isArray(draft[field]) ? draft[field] : []), item];
      }
      return builder;
    };
  }
  return Object.freeze(builder);
}
