// Forms in the page: one that a program submits, one that a person fills in.

import { idenfy } from "idv-session";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import { equal, test, within } from "./suite/harness.js";

/** Renders a form, works on it, and gives what it called `done` with. */
async function rendered(Form, props, work) {
  const container = document.body.appendChild(document.createElement("div"));
  const root = createRoot(container);
  try {
    const done = new Promise((resolve) => {
      flushSync(() => root.render(<Form {...props} done={resolve} />));
    });
    await work(container.querySelector("form"));
    return await within(5_000, done);
  } finally {
    root.unmount();
    container.remove();
  }
}

/** A way to submit a payload through a form that holds it. */
export const submitWith = (Form) => (schema, input) => {
  return rendered(Form, { schema, input }, (form) => form.requestSubmit());
};

/** Adds the test of a form with the fields `clientId` and `lastName` of `idenfy.session`. */
export function typed(library, Form) {
  test(`${library}: a person types, reads what is wrong, and mends it`, async () => {
    const value = await rendered(Form, {}, async () => {
      await drive("fill", "[name=clientId]", "user-1");
      await drive("fill", "[name=lastName]", "D0e");
      await drive("press", "[name=lastName]", "Enter");
      const { issues } = idenfy.session.check({ clientId: "user-1", lastName: "D0e" });
      equal([await drive("textContent", "[role=alert]")], issues.map(({ message }) => message));
      await drive("fill", "[name=lastName]", "Doe");
      await drive("press", "[name=lastName]", "Enter");
    });
    equal(value, { clientId: "user-1", lastName: "Doe" });
  });
}
