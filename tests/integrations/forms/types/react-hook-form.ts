import { standardSchemaResolver } from "@hookform/resolvers/standard-schema";
import { vove } from "idv-session";
import { useForm } from "react-hook-form";

export function useSession() {
  const { register, handleSubmit, formState } = useForm({ resolver: standardSchemaResolver(vove.session) });
  register("user.firstName");
  // @ts-expect-error the contract has no such field
  register("users.name");
  void formState.errors.user?.firstName?.message;
  return handleSubmit(({ refId }) => void refId.length);
}
