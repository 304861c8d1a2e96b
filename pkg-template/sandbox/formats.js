// What a string may look like. Each is a yes-or-no question about one string.

export const isAscii = (text) => /^[\0-\x7f]*$/.test(text);

/** iDenfy's "letters only", by its own negative rule: O'Brien, Anne-Marie and St. John pass. */
export const isLetters = (text) => !/[0-9\p{Cc}~!@#$%^*()_+={}[\]|:;",<>/?]/u.test(text);

export const isUuid = (text) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);

export const isColour = (text) => /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.test(text);

/** YYYY-MM-DD, a day that exists. */
export function isDate(text) {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)?.map(Number) ?? [];
  return isDay(year, month, day);
}

/** DD-MM-YYYY, a day that exists. */
export function isDayFirstDate(text) {
  const [, day, month, year] = /^(\d{2})-(\d{2})-(\d{4})$/.exec(text)?.map(Number) ?? [];
  return isDay(year, month, day);
}

function isDay(year, month, day) {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return day >= 1 && day <= days[month - 1];
}

/** An ISO 8601 instant, as RFC 3339 writes it: date, time, and an offset or Z. */
export function isInstant(text) {
  const time = /^T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;
  return isDate(text.slice(0, 10)) && time.test(text.slice(10));
}

/** An absolute URL with a host. Stricter than `URL`, which repairs `https:/x` and drops spaces. */
export function isUrl(text) {
  const parts = /^[a-z][a-z0-9+.-]*:\/\/([^/?#]*)(.*)$/is.exec(text);
  if (!parts || /[\p{Cc} \\]/u.test(text)) return false;
  const [, host, port = "0"] = /^(\[.*\]|[^:]*)(?::(\d+))?$/.exec(parts[1]) ?? [];
  return host !== undefined && isHost(host) && Number(port) <= 65535 && parses(text);
}

export const isHttpsUrl = (text) => /^https:/i.test(text) && isUrl(text);

function isHost(host) {
  if (host.startsWith("[")) return parses(`http://${host}/`);
  const labels = host.split(".");
  // A last label that is a number makes URL read the whole name as an IPv4 address.
  if (/^(\d+|0x[0-9a-f]*)$/i.test(labels.at(-1))) {
    return labels.length === 4 && labels.every((n) => /^(0|[1-9]\d{0,2})$/.test(n) && n <= 255);
  }
  const label = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/i;
  return host.length <= 253 && labels.every((name) => label.test(name));
}

function parses(text) {
  try {
    return Boolean(new URL(text));
  } catch {
    return false;
  }
}
