// The demo page in a real browser, over the whole stack: page, edge function in workerd, sandbox.

import assert from "node:assert/strict";
import { startDemo } from "../scripts/demo.mjs";
import { launch } from "./browser.mjs";
import { runNamed } from "./named.mjs";

const TTL = '[id="field:/ttlSeconds"]';
const TTL_ISSUE = '[id="issue:/ttlSeconds"]';

/** What each contract requires. */
const VALUES = {
  "youverify.liveness": {},
  "yoti.session": {},
  "idenfy.session": { "/clientId": "user-1" },
  "idenfy.token": { "/clientId": "user-2", "/tokenType": "DOCUMENT" },
  "vove.session": { "/refId": "user-3" },
};

const TESTS = {
  async "a bad TTL shows its issue at its field, after the first blur"(page) {
    await page.fill(TTL, "29");
    assert.equal((await page.textContent(TTL_ISSUE)).trim(), "");
    await page.press(TTL, "Tab");
    await page.waitForFunction(
      (issue) => document.querySelector(issue).textContent.includes("at least 30 seconds"),
      TTL_ISSUE,
    );
    assert.equal(await page.getAttribute(TTL, "aria-invalid"), "true");
    await page.fill(TTL, "60");
    await page.waitForFunction(
      (issue) => document.querySelector(issue).textContent.trim() === "",
      TTL_ISSUE,
    );
  },

  async "a good payload gives a session, with the keyboard alone"(page, { sandbox }) {
    await page.focus(TTL);
    await page.keyboard.press("Control+A");
    await page.keyboard.type("90");
    await page.keyboard.press("Enter");
    await page.waitForSelector('#result[data-state="session"]');
    const { body, status, headers } = sandbox.journal.at(-1);
    assert.equal(body, '{"ttlSeconds":90}');
    assert.equal(status, 200);
    assert.equal(headers.token, sandbox.credentials.youverify.token);
    // The id is the token, and stands nowhere before somebody asks for it.
    const shown = () => page.textContent("#result");
    assert.doesNotMatch(await shown(), /[0-9a-f]{32}/);
    await page.getByRole("button", { name: "Reveal" }).click();
    assert.match(await shown(), /[0-9a-f]{32}/);
  },

  async "a payload that is wrong is not sent"(page, { sandbox }) {
    const before = sandbox.journal.length;
    await page.fill(TTL, "601");
    await page.click("#create");
    await page.waitForFunction(
      (issue) => document.querySelector(issue).textContent.includes("at most 600"),
      TTL_ISSUE,
    );
    assert.equal(sandbox.journal.length, before);
  },

  async "each contract can be created"(page, { url }) {
    for (const [contract, values] of Object.entries(VALUES)) {
      await page.goto(`${url}/#${contract}`);
      await page.reload();
      for (const [pointer, value] of Object.entries(values)) {
        const control = page.locator(`[id="field:${pointer}"]`);
        const isSelect = await control.evaluate((element) => element.tagName === "SELECT");
        await (isSelect ? control.selectOption(value) : control.fill(value));
      }
      await page.click("#create");
      await page.waitForSelector('#result[data-state="session"]');
      assert.match(await page.textContent("#result"), new RegExp(contract.replace(".", "\\.")));
    }
  },

  async "a vendor's failure is told"(page, { sandbox }) {
    sandbox.fault({ status: 500 });
    await page.fill(TTL, "60");
    await page.click("#create");
    await page.waitForSelector('#result[data-state="problem"]');
    assert.match(await page.textContent("#result"), /may exist/);
  },

  async "no key is in the page, nor in what it loads"(page, { sandbox, url }) {
    const { token } = sandbox.credentials.youverify;
    const loaded = await page.evaluate(() =>
      performance.getEntriesByType("resource").map(({ name }) => name),
    );
    for (const name of [url, ...loaded]) {
      const text = await (await fetch(name)).text();
      assert.ok(!text.includes(token), name);
    }
    assert.ok(!(await page.content()).includes(token));
  },

  async "nothing scrolls sideways at 360 px, in light and dark"(page) {
    for (const colorScheme of ["light", "dark"]) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width: 360, height: 740 });
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(width <= 360, `${width} px`);
    }
  },
};

export async function runPage() {
  const demo = await startDemo();
  const browser = await launch();
  /** Each test in a page of its own, which must not throw. */
  const inPage = (run) => async () => {
    const page = await browser.newPage();
    page.setDefaultTimeout(10_000);
    const stray = [];
    page.on("pageerror", (error) => stray.push(error));
    try {
      await page.goto(demo.url);
      await page.waitForSelector(TTL);
      await run(page, demo);
      assert.deepEqual(stray, []);
    } finally {
      await page.close();
    }
  };
  try {
    return await runNamed(
      Object.fromEntries(Object.entries(TESTS).map(([name, run]) => [name, inPage(run)])),
    );
  } finally {
    await browser.close();
    await demo.close();
  }
}
