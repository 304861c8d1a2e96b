// What a library's own declarations are made of: every type that is inferred here can be named.
// Compiled, never run.

import { createClient, createSession, isSessionError, prepare, toProblemDetails, yoti, youverify } from "idv-session/edge";

const credentials = { token: "t" };
export const client = createClient(youverify.liveness, { credentials });
export const session = createSession(youverify.liveness, {}, { credentials });
export const tried = client.tryCreate({});
export const request = prepare(youverify.liveness, {}, { credentials });
export const builder = yoti.session.builder();
export const checked = yoti.session.check({});
export const { liveness } = youverify;
export const preview = liveness.request({});
export const sent = checked.ok ? checked.value : undefined;
export const failed = checked.ok ? undefined : checked;
export const problem = checked.ok ? undefined : toProblemDetails(checked);
export const passed = checked.ok ? checked : undefined;
export const metadata = () => {
  const { value } = liveness.check({});
  return value?.metadata;
};
export const kind = (error: unknown) => (isSessionError(error) ? error : undefined);
