import { vove } from "idv-session";
import { createSafeActionClient } from "next-safe-action";

const action = createSafeActionClient()
  .inputSchema(vove.session)
  .action(async ({ parsedInput }) => parsedInput.refId.length);

const { data, validationErrors } = await action({ refId: "user-1" });
void data?.toFixed();
void validationErrors?.user?.firstName?._errors?.join();
// @ts-expect-error required
void action({});
