import assert from "node:assert/strict";
import { test } from "node:test";

import { accepts, createSandbox, keeps, now, vove } from "./helpers.mjs";

const sandbox = createSandbox({ now });
const send = (payload) => vove(sandbox, payload);
const PAGE = "VOVE ID, Verification session, read 2026-11-21";
const tokenOf = async (answer) => (await (await answer).json()).token;

const PAGE_EXAMPLE = {
  refId: "3eb8c91c-c866-4fcb-9805-67e8b45c7883",
  flowId: "d77bb134-dd51-4a30-97b0-9638f4f2edb1",
  forceCreation: false,
  user: { firstName: "Travis", lastName: "Greenholt", gender: "male", dateOfBirth: "01-10-2000" },
};

test("answers the page's example", async () => {
  const response = await send(PAGE_EXAMPLE);
  assert.equal(response.status, 200);
  const reply = await response.json();
  assert.deepEqual(reply, { success: true, token: reply.token });
  assert.match(reply.token, /^[A-Za-z0-9]{64}$/);
});

test("an active session is given again and extended; forceCreation makes a new one", async () => {
  let time = 0;
  const minutes = (n) => n * 60_000;
  const own = createSandbox({ now: () => time });
  const ask = (payload) => tokenOf(vove(own, payload));

  const first = await ask({ refId: "a" });
  assert.notEqual(await ask({ refId: "b" }), first);
  time = minutes(29);
  assert.equal(await ask({ refId: "a" }), first);
  time = minutes(58);
  assert.equal(await ask({ refId: "a", forceCreation: false }), first, "it was extended");

  const forced = await ask({ refId: "a", forceCreation: true });
  assert.notEqual(forced, first);
  assert.equal(await ask({ refId: "a" }), forced, "the new one is the active one");

  time += minutes(30);
  assert.notEqual(await ask({ refId: "a" }), forced, "30 minutes are over");
});

const user = (fields) => ({ refId: "r", user: fields });

test("the page's rules", async () => {
  await keeps(sandbox, send, [
    [PAGE, "refId", {}, { refId: "r" }],
    [PAGE, "refId", { refId: null }],
    [PAGE, "refId", { refId: 7 }],
    [PAGE, "flowId", { refId: "r", flowId: 7 }, { refId: "r", flowId: "f" }],
    [PAGE, "forceCreation", { refId: "r", forceCreation: "true" }],
    [PAGE, "user", user(null), user({})],
    [PAGE, "user", user([])],
    [PAGE, "user.firstName", user({ firstName: 1 })],
    [PAGE, "user.lastName", user({ lastName: null })],
    [PAGE, "user.gender", user({ gender: 1 })],
    [PAGE, "user.dateOfBirth", user({ dateOfBirth: 2000 })],
    [PAGE, "", []],
    [PAGE, "", "{"],
  ]);
});

test("what the page does not refuse is taken", async () => {
  await accepts(sandbox, send, [
    { refId: "" },
    '{"refId":"\\ud800"}',
    { refId: "r", flowId: "" },
    { refId: "r", unknown: null },
    user({ firstName: "", lastName: "" }),
    user({ gender: "other" }),
    user({ dateOfBirth: "29-02-2001" }),
    user({ dateOfBirth: "2000-10-01" }),
    user({ dateOfBirth: "10/01/2000" }),
    user({ dateOfBirth: "" }),
    user({ email: "nobody" }),
    user({ email: 5, phone: "+1" }),
  ]);
});

test("errors carry a message and a code", async () => {
  const invalid = await send({});
  assert.deepEqual(await invalid.json(), {
    success: false,
    message: "refId is required",
    code: "BAD_REQUEST",
  });
  const wrong = await vove(sandbox, PAGE_EXAMPLE, { headers: { "x-api-key": "wrong" } });
  assert.equal(wrong.status, 401);
  assert.equal((await wrong.json()).code, "UNAUTHORIZED");
  const missing = await sandbox.fetch("https://api.voveid.net/v2/sessions", { method: "POST" });
  assert.equal(missing.status, 401);
});
