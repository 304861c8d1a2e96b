// Vendors repeat what they were sent. Their codes and ids are kept only when they do not.

/** How many letters in a row are no accident. */
const TELLING = 8;

/** Does `text` repeat some of what was sent: all of a short value, or some letters of a long one? */
export function echoes(text, sent) {
  const values = texts(sent).map(plain);
  const told = plain(text);
  if (told.length < TELLING) return values.includes(told);
  for (let at = 0; at + TELLING <= told.length; at++) {
    const part = told.slice(at, at + TELLING);
    if (values.some((value) => value.includes(part))) return true;
  }
  return false;
}

/** Without what an echo may change. */
const plain = (text) => text.replace(/%[0-9a-f]{2}/gi, "").toLowerCase();

/** Every text in a value, however deep, and every number. */
function texts(value) {
  if (typeof value === "string") return [value];
  if (typeof value === "number") return [String(value)];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(texts) : [];
}
