// The entry for pages that count bytes. Compiled, never run.

import { init, youverify } from "idv-session/web";

export async function check(form: HTMLFormElement): Promise<boolean> {
  await init();
  await init(new URL("https://example.com/core.wasm"));
  return youverify.liveness.check(new FormData(form), { coerce: "form" }).ok;
}
