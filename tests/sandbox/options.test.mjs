import assert from "node:assert/strict";
import { test } from "node:test";

import { createSandbox, idenfy, now, youverify, yotiPublicKey } from "./helpers.mjs";

/** What is wrong with each, in words. */
const WRONG = [
  [{ credit: 1 }, /no such sandbox option\. Did you mean "credits"\? There are: seed, now, /],
  [{ Credits: 1 }, /Did you mean "credits"\?/],
  [{ sed: 1 }, /Did you mean "seed"\?/],
  [{ nwo: 1 }, /option\. There are: seed/],
  [{ nw: 1 }, /Did you mean "now"\?/],
  [{ entropy: 1 }, /option\. There are: seed/],
  [{ "": 1 }, /option\. There are: seed/],
  [{ credentials: { yotti: {} } }, /Did you mean "credentials\.yoti"\?/],
  [{ credentials: { idenfy: { apikey: "x" } } }, /Did you mean "credentials\.idenfy\.apiKey"\?/],
  [{ credentials: { idenfy: { "api-secret": "x" } } }, /mean "credentials\.idenfy\.apiSecret"\?/],
  [{ credentials: { yoti: { public_key: "x" } } }, /Did you mean "credentials\.yoti\.publicKey"\?/],
  [{ credentials: { yoti: { key: "x" } } }, /There are: credentials\.yoti\.sdkId, /],
  [JSON.parse('{ "__proto__": { "seed": 1 } }'), /no such sandbox option\. There are/],

  [{ seed: true }, /"seed" must be a number or text/],
  [{ seed: NaN }, /"seed" must be/],
  [{ now: 5 }, /"now" must be a function/],
  [{ now: null }, /"now" must be a function/],
  [{ credits: "5" }, /"credits" must be a whole number, 0 or more/],
  [{ credits: -1 }, /"credits" must be/],
  [{ credits: 1.5 }, /"credits" must be/],
  [{ credits: NaN }, /"credits" must be/],
  [{ credentials: null }, /"credentials" must be an object/],
  [{ credentials: [] }, /"credentials" must be an object/],
  [{ credentials: { vove: "key" } }, /"credentials\.vove" must be an object/],
  [{ credentials: { vove: { apiKey: 5 } } }, /"credentials\.vove\.apiKey" must be text/],
  [{ credentials: { youverify: { token: null } } }, /"credentials\.youverify\.token" must be text/],
  [{ credentials: { yoti: { publicKey: {} } } }, /"credentials\.yoti\.publicKey" must be PEM text/],
  [{ credentials: { yoti: { publicKey: 5 } } }, /"credentials\.yoti\.publicKey" must be/],
  [null, /The sandbox options must be an object/],
  [[], /The sandbox options must be an object/],
  ["seed", /The sandbox options must be an object/],
];

test("an option that does not exist or is of a wrong type is not ignored", () => {
  for (const [options, says] of WRONG) {
    const isTold = ({ name, message }) => name === "TypeError" && says.test(message);
    assert.throws(() => createSandbox(options), isTold, `${says} for ${JSON.stringify(options)}`);
  }
});

test("a message repeats nothing of the caller's", () => {
  const secret = "s3cret";
  for (const options of [
    { [secret]: 1 },
    { seed: { secret } },
    { credits: secret },
    { credentials: { idenfy: secret } },
    { credentials: { idenfy: { [secret]: secret } } },
    { credentials: { youverify: { token: [secret] } } },
  ]) {
    assert.throws(() => createSandbox(options), ({ message }) => !message.includes(secret));
  }
  const sandbox = createSandbox();
  for (const fault of [{ [secret]: 1 }, { status: secret }, { body: secret }, secret]) {
    assert.throws(() => sandbox.fault(fault), ({ message }) => !message.includes(secret));
  }
});

test("undefined is absent, at every depth", async () => {
  const sandbox = createSandbox({
    seed: undefined,
    now: undefined,
    credits: undefined,
    typo: undefined,
    credentials: { youverify: undefined, idenfy: { apiKey: undefined } },
  });
  assert.deepEqual(sandbox.credentials, createSandbox().credentials);
  assert.equal((await youverify(sandbox, {})).status, 200);
  createSandbox(undefined);
  createSandbox({ credentials: undefined });
});

test("limits of what is taken", async () => {
  createSandbox({ seed: 0, now, credits: Infinity, credentials: {} });
  createSandbox({ seed: "", credits: 0, credentials: { yoti: { publicKey: yotiPublicKey } } });
  const { credentials } = createSandbox();
  assert.deepEqual(createSandbox({ credentials }).credentials, credentials, "another's credentials");
  const bankrupt = createSandbox({ credits: 0 });
  assert.equal((await idenfy(bankrupt, { clientId: "c" })).status, 402);
});

test("an inherited option is read, one that is on every object is not", () => {
  class Options {
    get credentials() {
      return { vove: { apiKey: "inherited" } };
    }
  }
  assert.equal(createSandbox(new Options()).credentials.vove.apiKey, "inherited");

  const polluted = { credits: "5", token: 5, publicKey: 5, typo: 1, hang: 1, status: 1, times: 0 };
  Object.assign(Object.prototype, polluted);
  try {
    const sandbox = createSandbox({ credentials: { youverify: {} } });
    assert.equal(sandbox.credentials.youverify.token, "sandbox-youverify-token");
    sandbox.fault({ drop: "before" });
  } finally {
    for (const name of Object.keys(polluted)) delete Object.prototype[name];
  }
});

test("a request without a fault has none, whatever is on every object", async () => {
  const sandbox = createSandbox();
  Object.prototype.drop = "before";
  try {
    assert.equal((await youverify(sandbox, {})).status, 200);
  } finally {
    delete Object.prototype.drop;
  }
});
