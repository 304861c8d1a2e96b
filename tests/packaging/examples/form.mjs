// A form in a real browser, filled in as a person does it: wrong, mended, sent.

import assert from "node:assert/strict";
import { launch } from "../../browser.mjs";

export async function useForm({ url, form }) {
  const browser = await launch();
  try {
    const page = await browser.newPage();
    page.setDefaultTimeout(10_000);
    const stray = [];
    page.on("pageerror", (error) => stray.push(error));
    await page.goto(url);
    const field = page.locator(`[name="${form.field}"]`);
    const issue = page.getByRole("alert").filter({ hasText: form.issue });

    await field.fill(form.wrong);
    await field.blur();
    await issue.waitFor();
    await page.getByRole("button").click();
    assert.equal(await page.locator("output").textContent(), "");

    await field.fill(form.right);
    await field.blur();
    await issue.waitFor({ state: "detached" });
    await page.getByRole("button").click();
    await page.locator("output").filter({ hasText: form.session }).waitFor();
    assert.deepEqual(stray, []);
  } finally {
    await browser.close();
  }
}
