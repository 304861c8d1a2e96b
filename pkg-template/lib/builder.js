// A fluent way to write a payload: one setter per field, named after it.

/** `client_session_token_ttl` gives `clientSessionTokenTtl`. */
const camelCase = (name) => name.replace(/_+(.)/g, (_, letter) => letter.toUpperCase());

export function createBuilder(contract, initial) {
  const draft = { ...initial };
  const builder = { build: (options) => contract.check(draft, options) };
  for (const name of Object.keys(contract.jsonSchema().properties)) {
    builder[camelCase(name)] = (value) => {
      draft[name] = value;
      return builder;
    };
  }
  return Object.freeze(builder);
}
