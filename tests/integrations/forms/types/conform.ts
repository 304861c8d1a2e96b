import { formatIssues } from "@conform-to/dom/future";
import { useForm } from "@conform-to/react/future";
import { vove } from "idv-session";

export function useSession() {
  const { form, fields } = useForm(vove.session, {
    onSubmit: (_event, { value }) => void value.refId.length,
  });
  void fields.user.getFieldset().firstName.errors?.join();
  // @ts-expect-error the contract has no such field
  void fields.reference;
  return form.props;
}

const { issues } = vove.session.check({});
if (issues) void formatIssues(issues).fieldErrors;
