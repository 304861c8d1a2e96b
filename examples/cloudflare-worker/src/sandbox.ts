// Stands in for Yoti until you have keys: an in-process fetch, and a key pair made when it is needed.
import { createSandbox } from "idv-session/sandbox";

const { credentials, fetch } = createSandbox();
const { yoti } = credentials;

export const sandbox = {
  credentials: async () => ({ sdkId: yoti.sdkId, key: await yoti.key }),
  fetch,
};
