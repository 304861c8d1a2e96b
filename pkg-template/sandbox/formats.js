// What a string may look like. Each is a yes-or-no question about one string.

export const isAscii = (text) => /^[\0-\x7f]*$/.test(text);

/** iDenfy's "letters only", by its own negative rule: O'Brien, Anne-Marie and St. John pass. */
export const isLetters = (text) => !/[0-9\p{Cc}~!@#$%^*()_+={}[\]|:;",<>/?]/u.test(text);

export const isUuid = (text) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);

/** YYYY-MM-DD, a day that exists. */
export function isDate(text) {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)?.map(Number) ?? [];
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return day >= 1 && day <= days[month - 1];
}

/** With a scheme, as `URL` reads it; but `URL` repairs `https:/x` and drops spaces. */
export function isUri(text) {
  if (/[\p{Cc} \\]/u.test(text) || /^https?:(?!\/\/[^/?#])/i.test(text)) return false;
  try {
    return Boolean(new URL(text));
  } catch {
    return false;
  }
}

export const isHttps = (text) => /^https:/i.test(text) && isUri(text);
