// A form for VOVE ID's sessions, checked field by field and sent when nothing is wrong.

import { type FocusEvent, type FormEvent, useRef, useState } from "react";
import { type FieldPath, type Issue, issuesByField, type PointerOf, vove } from "idv-session";

/** The fields by their JSON pointers. */
const LABELS = {
  "/user/firstName": "First name",
  "/user/lastName": "Last name",
  "/user/dateOfBirth": "Date of birth (DD-MM-YYYY)",
  "/user/email": "E-mail address",
} satisfies { [pointer in FieldPath<typeof vove.session>]?: string };

/** A field's name in the form: `user.firstName`. */
const nameOf = (pointer: string) => pointer.slice(1).replaceAll("/", ".");
type Pointer = PointerOf<typeof vove.session>;
const pointerOf = (name: string) => `/${name.replaceAll(".", "/")}` as Pointer;

const check = (form: HTMLFormElement) => vove.session.check(new FormData(form), { coerce: "form" });
const checkField = (form: HTMLFormElement, at: Pointer) =>
  vove.session.check(new FormData(form), { coerce: "form", at });

export function Form() {
  const [refId] = useState(vove.newRefId);
  const [issues, setIssues] = useState<{ [pointer: string]: Issue[] }>({});
  const [outcome, setOutcome] = useState("");
  const isSending = useRef(false);

  function leave({ currentTarget: form, target }: FocusEvent<HTMLFormElement>) {
    // The button has none.
    if (target.name === "") return;
    const pointer = pointerOf(target.name);
    const found = issuesByField(checkField(form, pointer))[pointer] ?? [];
    setIssues((others) => ({ ...others, [pointer]: found }));
  }

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    // The second half of a double click.
    if (isSending.current) return;
    setOutcome("");
    const checked = check(event.currentTarget);
    const found = issuesByField(checked);
    setIssues(found);
    // A warning is sent as it is; but here is somebody who can mend it.
    if (!checked.ok || Object.keys(found).length > 0) return;
    isSending.current = true;
    setOutcome("One moment …");
    try {
      const body = JSON.stringify(checked.value);
      const response = await fetch("/api/sessions", { method: "POST", body });
      const answer = await response.json();
      setIssues(issuesByField(answer));
      setOutcome(response.ok ? `Your session is ready until ${answer.expiresAt}` : answer.detail);
    } catch {
      setOutcome("The server did not answer. Please try again.");
    } finally {
      isSending.current = false;
    }
  }

  return (
    <main>
      <h1>Your identity</h1>
      <form noValidate onBlur={leave} onSubmit={submit}>
        <input type="hidden" name="refId" value={refId} />
        {Object.entries(LABELS).map(([pointer, label]) => (
          <p key={pointer}>
            <label>
              {label} <input
                name={nameOf(pointer)}
                aria-describedby={pointer}
                aria-invalid={issues[pointer]?.length > 0}
              />
            </label>{" "}
            <span id={pointer} role="alert">
              {issues[pointer]?.[0]?.message}
            </span>
          </p>
        ))}
        <button>Begin</button> <output>{outcome}</output>
      </form>
    </main>
  );
}
