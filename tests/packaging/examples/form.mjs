// A form in a real browser, filled in as a person does it: wrong, mended, sent, sent twice.

import assert from "node:assert/strict";
import { setTimeout as pause } from "node:timers/promises";
import axe from "axe-core";
import { launch } from "../../browser.mjs";

const ANSWER_MS = 300;

export async function useForm({ url, path, form }) {
  const browser = await launch();
  try {
    const page = await browser.newPage();
    page.setDefaultTimeout(10_000);
    const stray = [];
    page.on("pageerror", (error) => stray.push(error));
    await page.goto(url);
    await page.addScriptTag({ content: axe.source });
    const field = page.locator(`[name="${form.field}"]`);
    const issue = page.getByRole("alert").filter({ hasText: form.issue });
    const button = page.getByRole("button");
    const shows = (hasText) => page.locator("output").filter({ hasText }).waitFor();
    await isForAll(page, "empty");

    await field.fill(form.wrong);
    await field.blur();
    await issue.waitFor();
    assert.equal(await field.getAttribute("aria-invalid"), "true");
    await button.click();
    assert.equal(await page.locator("output").textContent(), "");
    await isForAll(page, "with an issue");

    await field.fill(form.right);
    await field.blur();
    await issue.waitFor({ state: "detached" });
    assert.equal(await field.getAttribute("aria-invalid"), "false");
    await button.click();
    await shows(form.session);
    await isForAll(page, "with a session");

    // A server that takes its time.
    let sent = 0;
    let answers = true;
    await page.route(`**${path}`, async (route) => {
      sent++;
      await pause(ANSWER_MS);
      return answers ? route.continue() : route.abort();
    });
    const submitTwice = (form) => {
      form.requestSubmit();
      form.requestSubmit();
    };
    for (const twice of [() => button.dblclick(), () => page.locator("form").evaluate(submitTwice)]) {
      sent = 0;
      await twice();
      await shows("One moment");
      await shows(form.session);
      assert.equal(sent, 1);
    }

    // Who was not answered can try again.
    answers = false;
    await button.click();
    await shows("did not answer");
    answers = true;
    await button.click();
    await shows(form.session);
    assert.equal(sent, 3);
    assert.deepEqual(stray, []);
  } finally {
    await browser.close();
  }
}

/** Nothing for axe to find, nothing that scrolls sideways: light and dark, on a telephone and a desk. */
async function isForAll(page, state) {
  for (const colorScheme of ["light", "dark"]) {
    await page.emulateMedia({ colorScheme });
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 740 });
      const { violations } = await page.evaluate(() => window.axe.run());
      const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
      assert.deepEqual(found, [], `${state}, ${colorScheme}, ${width} px`);
      const scrolls = await page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(scrolls <= width, `${state}: ${scrolls} of ${width} px`);
    }
  }
}
