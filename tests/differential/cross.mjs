// The rules between two fields, which no schema says: for each contract a function from a payload to
// the pointers of its errors. Only values of the right type are compared; a field that another one needs
// or excludes is there whatever its type.

const DAY = 86_400;
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

export const cross = {
  "youverify.liveness": () => [],

  "yoti.session": (payload) => {
    const found = [];
    const { client_session_token_ttl: ttl, resources_ttl: retention, notifications, requested_checks: checks } = payload;
    if (isSafeInteger(retention) && retention < (isSafeInteger(ttl) ? ttl + DAY : DAY)) found.push("/resources_ttl");
    if (isObject(notifications) && !has(notifications, "endpoint")) {
      if (has(notifications, "topics") || has(notifications, "auth_token")) found.push("/notifications/endpoint");
    }
    if (Array.isArray(checks) && !checks.some((check) => isObject(check) && check.type === "LIVENESS")) {
      checks.forEach((check, place) => {
        if (isObject(check) && check.type === "ID_DOCUMENT_FACE_MATCH") found.push(`/requested_checks/${place}`);
      });
    }
    return found;
  },

  "idenfy.session": (payload) => {
    const found = [];
    const { ageLimit, ageMax, utilityBill } = payload;
    const steps = has(payload, "additionalSteps");
    if (!datesInOrder(payload)) found.push("/dateOfIssue");
    if (isSafeInteger(ageLimit) && isSafeInteger(ageMax) && ageMax < ageLimit) found.push("/ageMax");
    if (has(payload, "additionalData") && !steps) found.push("/additionalData");
    if (steps && utilityBill === true) found.push("/utilityBill");
    return found;
  },

  "idenfy.token": ({ client }) => (isObject(client) && !datesInOrder(client) ? ["/client/dateOfIssue"] : []),

  "vove.session": () => [],
};
