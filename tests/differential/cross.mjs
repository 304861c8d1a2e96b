// The rules between two fields, which no schema says: for each contract a function from a payload to
// the pointers of its errors. Only values of the right type are compared; a field that another one needs
// or excludes is there whatever its type.

const { isSafeInteger } = Number;
const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
const has = (object, key) => Object.hasOwn(object, key) && object[key] !== undefined;

function isDate(text) {
  if (typeof text !== "string" || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

function datesInOrder(holder) {
  const { dateOfIssue, dateOfExpiry } = holder;
  return !isDate(dateOfIssue) || !isDate(dateOfExpiry) || dateOfIssue <= dateOfExpiry;
}

/**
 * How long Yoti keeps what was uploaded, in seconds: so much longer than the session is open (`day`); at
 * least (`least`), when nothing says how long that is; and what is kept by default is enough for a session
 * that is not open longer than `most`. The limits are parameters because a control moves them.
 */
function retention({ day = 86_400, least = 86_701, most = 518_400, deadlines = true } = {}) {
  return (payload) => {
    const { client_session_token_ttl: ttl, resources_ttl: kept } = payload;
    if (!has(payload, "resources_ttl")) return isSafeInteger(ttl) && ttl > most ? ["/client_session_token_ttl"] : [];
    if (!isSafeInteger(kept)) return [];
    // A deadline says how long the session is open as well, but not in seconds.
    if (!isSafeInteger(ttl) && deadlines && has(payload, "session_deadline")) return [];
    return kept < (isSafeInteger(ttl) ? ttl + day : least) ? ["/resources_ttl"] : [];
  };
}

function notified({ notifications }) {
  if (!isObject(notifications) || has(notifications, "endpoint")) return [];
  return has(notifications, "topics") || has(notifications, "auth_token") ? ["/notifications/endpoint"] : [];
}

function facesMatched({ requested_checks: checks }) {
  if (!Array.isArray(checks) || checks.some((check) => isObject(check) && check.type === "LIVENESS")) return [];
  return checks.flatMap((check, place) =>
    isObject(check) && check.type === "ID_DOCUMENT_FACE_MATCH" ? [`/requested_checks/${place}`] : [],
  );
}

/** Yoti's rules, with other limits on retention in a control. */
export function yoti(limits) {
  const kept = retention(limits);
  return (payload) => [...kept(payload), ...notified(payload), ...facesMatched(payload)];
}

export const cross = {
  "youverify.liveness": () => [],

  "yoti.session": yoti(),

  "idenfy.session": (payload) => {
    const found = [];
    const { ageLimit, ageMax } = payload;
    if (!datesInOrder(payload)) found.push("/dateOfIssue");
    if (isSafeInteger(ageLimit) && isSafeInteger(ageMax) && ageMax < ageLimit) found.push("/ageMax");
    return found;
  },

  "idenfy.token": ({ client }) => (isObject(client) && !datesInOrder(client) ? ["/client/dateOfIssue"] : []),

  "vove.session": () => [],
};
