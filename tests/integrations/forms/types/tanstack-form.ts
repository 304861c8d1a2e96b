import { useForm } from "@tanstack/react-form";
import { vove, type InputOf } from "idv-session";

const session: InputOf<typeof vove.session> = { refId: "user-1" };

export const useSession = () =>
  useForm({
    defaultValues: session,
    validators: { onChange: vove.session, onSubmit: vove.session },
    onSubmit: ({ value }) => void value.refId.length,
  });

export const useOther = () =>
  useForm({
    defaultValues: { reference: 1 },
    // @ts-expect-error another shape than the contract's
    validators: { onSubmit: vove.session },
  });
