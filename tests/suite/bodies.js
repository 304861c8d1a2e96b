// Bodies that go wrong. Through a TransformStream: workerd lets nobody construct a ReadableStream
// before compatibility date 2022-11-30.

/** A body that never ends. */
export const endlessBody = () => new TransformStream().readable;

/** A body that breaks. */
export function brokenBody(error) {
  const { readable, writable } = new TransformStream();
  writable.abort(error);
  return readable;
}
