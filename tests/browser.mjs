// Debian's Chromium, driven by playwright-core.

import { chromium } from "playwright-core";
import { setUpChromium } from "../scripts/setup.mjs";

export async function launch() {
  return chromium.launch({
    executablePath: await setUpChromium(),
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}
