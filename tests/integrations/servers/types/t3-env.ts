import type { StandardSchemaV1 } from "@standard-schema/spec";
import { createEnv } from "@t3-oss/env-core";
import { vove, type OutputOf } from "idv-session";

const session: StandardSchemaV1<string, OutputOf<typeof vove.session>> = {
  "~standard": { version: 1, vendor: "app", validate: (text) => vove.session.checkText(text as string) },
};
const env = createEnv({ server: { SESSION: session }, runtimeEnv: { SESSION: '{"refId":"user-1"}' } });
void env.SESSION.refId.length;
// @ts-expect-error the contract has no such field
void env.SESSION.reference;
