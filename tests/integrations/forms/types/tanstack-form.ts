import { useForm } from "@tanstack/react-form";
import { vove, youverify, type InputOf } from "idv-session";

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

const liveness: InputOf<typeof youverify.liveness> = { ttlSeconds: 60 };

// Every path is listed, below free-form JSON too.
export function useLiveness() {
  const form = useForm({ defaultValues: liveness, validators: { onChange: youverify.liveness } });
  form.setFieldValue("ttlSeconds", 90);
  // @ts-expect-error the contract has no such field
  form.setFieldValue("ttl", 90);
}
