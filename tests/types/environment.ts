// Credentials from the environment, which may not be set. The compiler says so at the credential.
// Compiled, never run.

import { createClient, createSession, idenfy, prepare, yoti, youverify } from "idv-session/edge";

const { TOKEN, KEY = "", SECRET } = process.env;

createClient(youverify.liveness, {
  credentials: {
    // @ts-expect-error it may not be set
    token: TOKEN,
  },
});
createClient(idenfy.session, {
  credentials: {
    apiKey: KEY,
    // @ts-expect-error it may not be set
    apiSecret: process.env["SECRET"],
  },
});
void createSession(
  yoti.session,
  {},
  {
    credentials: {
      sdkId: KEY,
      // @ts-expect-error it may not be set
      key: SECRET,
    },
  },
);
void prepare(
  youverify.liveness,
  {},
  {
    credentials: {
      // @ts-expect-error it may not be set
      token: TOKEN,
    },
  },
);
declare const may: { token: string | undefined };
declare const optional: { token?: string };
createClient(youverify.liveness, {
  timeoutMs: 5_000,
  // @ts-expect-error it may not be set
  credentials: may,
});
createClient(youverify.liveness, {
  // @ts-expect-error it may not be there
  credentials: optional,
});
createClient(youverify.liveness, {
  // @ts-expect-error it may not be set
  credentials: () => ({ token: TOKEN }),
});
createClient(yoti.session, {
  // @ts-expect-error it may not be set
  credentials: async () => ({ sdkId: KEY, key: SECRET }),
});
createClient(youverify.liveness, {
  // @ts-expect-error none
  credentials: undefined,
});
const client = createClient(youverify.liveness, { credentials: { token: TOKEN ?? "" } });
void client.create({}, {
  credentials: {
    // @ts-expect-error it may not be set
    token: TOKEN,
  },
});

createClient(idenfy.session, { credentials: { apiKey: KEY, apiSecret: SECRET ?? "" } });
if (TOKEN) createClient(youverify.liveness, { credentials: { token: TOKEN } });
