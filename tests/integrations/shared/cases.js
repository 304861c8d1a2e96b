// Payloads for every library: what it must let through to the handler, and what it must refuse, and
// where.

import { idenfy, vove, yoti } from "idv-session";

/** Stands in what is wrong: no answer may repeat it. */
export const VALUE = "canary-value-41c7";
/** A key that no contract knows: its pointer names it, no sentence does. */
export const KEY = "canary_key_9e02";

/** `sent` is what the handler must get: the contract's order of keys, VOVE ID's own way to write dates. */
export const VALID = [
  {
    contract: yoti.session,
    input: {
      sdk_config: { success_url: "https://shop.example/done", locale: "en-GB" },
      requested_checks: [
        { type: "LIVENESS", config: { max_retries: 3, liveness_type: "ZOOM" } },
        { type: "ID_DOCUMENT_FACE_MATCH", config: { manual_check: "FALLBACK" } },
      ],
      client_session_token_ttl: 900,
    },
    sent: {
      client_session_token_ttl: 900,
      requested_checks: [
        { type: "LIVENESS", config: { liveness_type: "ZOOM", max_retries: 3 } },
        { type: "ID_DOCUMENT_FACE_MATCH", config: { manual_check: "FALLBACK" } },
      ],
      sdk_config: { locale: "en-GB", success_url: "https://shop.example/done" },
    },
  },
  {
    contract: idenfy.session,
    input: { country: ["LT", "LV"], verifyEmail: false, lastName: "O'Brien", clientId: "user-1", ageLimit: 18 },
    sent: { clientId: "user-1", lastName: "O'Brien", country: ["LT", "LV"], verifyEmail: false, ageLimit: 18 },
  },
  {
    contract: vove.session,
    input: { user: { dateOfBirth: "2000-10-01", firstName: "Zoë" }, refId: "user-1" },
    sent: { refId: "user-1", user: { firstName: "Zoë", dateOfBirth: "01-10-2000" } },
  },
];

/** Objects that a form can hold and JSON can carry. */
export const FAULTS = [
  {
    name: "text where a number belongs",
    contract: yoti.session,
    input: { client_session_token_ttl: VALUE },
    at: ["/client_session_token_ttl"],
  },
  {
    name: "two faults deep inside a list",
    contract: yoti.session,
    input: { requested_checks: [{ type: "LIVENESS", config: { liveness_type: VALUE, max_retries: 1 } }] },
    at: ["/requested_checks/0/config/liveness_type", "/requested_checks/0/config/max_retries"],
  },
  {
    name: "a tag that no arm has",
    contract: yoti.session,
    input: { requested_checks: [{ type: VALUE, config: {} }] },
    at: ["/requested_checks/0/type"],
  },
  {
    name: "text that is no URL",
    contract: idenfy.session,
    input: { clientId: "user-1", successUrl: `https:/${VALUE}` },
    at: ["/successUrl"],
  },
  {
    name: "a required field that is absent",
    contract: vove.session,
    input: { user: { firstName: VALUE } },
    at: ["/refId"],
  },
  {
    name: "an empty payload",
    contract: vove.session,
    input: {},
    at: ["/refId"],
  },
  {
    name: "text where an object belongs",
    contract: vove.session,
    input: { refId: "user-1", user: VALUE },
    at: ["/user"],
  },
  {
    name: "a list where an object belongs",
    contract: vove.session,
    input: { refId: "user-1", user: [VALUE] },
    at: ["/user"],
  },
  {
    name: "null where none is allowed",
    contract: vove.session,
    input: { refId: null },
    at: ["/refId"],
  },
  {
    name: "an unknown key",
    contract: vove.session,
    input: { refId: "user-1", [KEY]: VALUE },
    at: [`/${KEY}`],
  },
  {
    name: "an unknown key deeper down",
    contract: yoti.session,
    input: { sdk_config: { [KEY]: { a: VALUE } } },
    at: [`/sdk_config/${KEY}`],
  },
  {
    name: "a number below another field's",
    contract: idenfy.session,
    input: { clientId: "user-1", ageLimit: 21, ageMax: 18 },
    at: ["/ageMax"],
  },
  {
    name: "a check without the one it needs",
    contract: yoti.session,
    input: { requested_checks: [{ type: "ID_DOCUMENT_FACE_MATCH", config: { manual_check: "ALWAYS" } }] },
    at: ["/requested_checks/0"],
  },
];

/** Keys with a meaning in JavaScript. `JSON.parse` makes `__proto__` a key like another. */
export const PROTOTYPES = [
  {
    name: "keys of every object's prototype",
    contract: vove.session,
    input: { refId: "user-1", constructor: { prototype: { isAdmin: VALUE } }, toString: VALUE },
    at: ["/constructor", "/toString"],
  },
  {
    name: "an own key __proto__",
    contract: vove.session,
    input: JSON.parse(`{ "refId": "user-1", "__proto__": { "flowId": "${VALUE}" } }`),
    at: ["/__proto__"],
  },
  {
    name: "a required field that only __proto__ has",
    contract: vove.session,
    input: JSON.parse(`{ "__proto__": { "refId": "${VALUE}" } }`),
    at: ["/refId", "/__proto__"],
  },
];

/** JSON that is no object. */
export const ROOTS = [null, [], [VALUE], VALUE, "", 7, true].map((input) => ({
  name: `the payload is ${JSON.stringify(input)}`,
  contract: vove.session,
  input,
  at: [""],
}));

/** What only a call in the same process can carry. */
export const LIVE = [
  ["nothing at all", undefined, ""],
  ["a function", () => VALUE, ""],
  ["a Map", new Map([["refId", VALUE]]), ""],
  ["a required field that is inherited", Object.create({ refId: VALUE }), "/refId"],
  ["a method for a text", { refId: () => VALUE }, "/refId"],
  ["a getter that throws", Object.defineProperty({}, "refId", { enumerable: true, get: fail }), "/refId"],
].map(([name, input, at]) => ({ name, contract: vove.session, input, at: [at] }));

function fail() {
  throw new Error(VALUE);
}
