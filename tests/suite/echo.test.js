// What a vendor's code and request id may say: nothing that the caller wrote.

import { createSession, idenfy, readResponse, vove, yoti, youverify } from "idv-session/edge";
import { equal, rejection, test } from "./harness.js";

const CREDENTIALS = {
  youverify: { token: "tok-Qh7vXpL2" },
  idenfy: { apiKey: "key-Jw5s", apiSecret: "sec-Rm8d" },
  vove: { apiKey: "vk-Tz4b9" },
};

/** What becomes of a vendor's code and request id. */
async function told(contract, payload, { code, requestId }) {
  const [vendor] = contract.id.split(".");
  const names = { youverify: "name", idenfy: "identifier", vove: "code", yoti: "code" };
  const headers = requestId === undefined ? {} : { "x-request-id": requestId };
  const fetch = async () => Response.json({ [names[vendor]]: code, message: "no" }, { status: 400, headers });
  const error = await rejection(createSession(contract, payload, {
    credentials: CREDENTIALS[vendor],
    fetch,
    dangerouslyAllowBrowser: true,
  }));
  equal(error.kind, "rejected");
  return error;
}

const { liveness } = youverify;
const PAYLOAD = {
  metadata: { note: "Tulpenhaus 12", born: "1931-07-23", initials: "zq", mark: "--", none: "", phone: "12 34 56 78", deep: [{ number: 40_981_277 }] },
};

const KEPT = [
  "BAD_REQUEST",
  "E1042",
  // Three letters in a row are an accident, and a word of a value's is longer than its beginning.
  "TUL_9",
  "VALIDATION-3",
  "EZQX",
  // Marks alone are nobody's.
  ...["_X", "X-"],
  // What stands there as a key is the contract's.
  "METADATA_INVALID",
  "INITIALS",
];
const DROPPED = [
  ...["TULPENHAUS", "x-lpen-1", "E_tulp"],
  // A short value, as a whole word.
  ...["ZQ", "BAD_ZQ", "zq.1"],
  // A day in any order of its parts, with or without marks between, and with two digits of the year.
  ...["19310723", "23.07.1931", "E-23071931", "07_23_31", "310723"],
  ...["E12345678", "12-34-56-78"],
  ...["40981277", "x0981"],
  // The credential.
  ...["Qh7vXpL2", "E-H7VX"],
];

test("a code that repeats a value is not kept, and any other is", async () => {
  for (const code of KEPT) equal((await told(liveness, PAYLOAD, { code })).vendorCode, code);
  for (const code of DROPPED) equal((await told(liveness, PAYLOAD, { code })).vendorCode, undefined, code);
});

test("credentials, alone and as headers carry them", async () => {
  const payload = { clientId: "user-1" };
  const { apiKey, apiSecret } = CREDENTIALS.idenfy;
  const basic = btoa(`${apiKey}:${apiSecret}`).replace(/[^A-Za-z0-9]/g, "");
  for (const code of ["Jw5s", "Rm8d", basic.slice(3, 9), basic.slice(0, 12), btoa(apiKey).slice(1, 6)]) {
    equal((await told(idenfy.session, payload, { code })).vendorCode, undefined, code);
  }
  equal((await told(idenfy.session, payload, { code: "BAD_VALUE" })).vendorCode, "BAD_VALUE");
});

test("the contract's own words say nothing of a caller", async () => {
  const payload = { clientId: "c", country: ["LT"], documents: ["PASSPORT"], locale: "lt" };
  for (const code of ["PASSPORT_UNKNOWN", "NO_PASSPORT"]) {
    equal((await told(idenfy.session, payload, { code })).vendorCode, code);
  }
  const vendor = (code) => Response.json({ code }, { status: 400 });
  const request = (text) => ({ body: text });
  const checks = JSON.stringify({ requested_checks: [{ type: "LIVENESS", config: { liveness_type: "ZOOM" } }] });
  const error = await rejection(readResponse(yoti.session, vendor("LIVENESS_ZOOM"), { request: request(checks) }));
  equal(error.vendorCode, "LIVENESS_ZOOM");
});

test("a request id is random: only eight in a row are no accident", async () => {
  const payload = { refId: "5f0c9d2a-77aa-4be1" };
  for (const [requestId, isKept] of [
    ["req-12345678", true],
    // Four in a row, and seven.
    ["77aa-0000-1111", true],
    ["x5f0c9d2x", true],
    ["5f0c9d2a", false],
    ["R-5F0C9D2A-1", false],
  ]) {
    const error = await told(vove.session, payload, { code: "X", requestId });
    equal(error.requestId, isKept ? requestId : undefined, requestId);
  }
});
