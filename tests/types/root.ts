// What the types promise. Compiled, never run.

import {
  contractById,
  contracts,
  idenfy,
  issuesByField,
  toProblemDetails,
  vove,
  yoti,
  youverify,
  type FieldPath,
  type InputOf,
  type Issue,
  type IssueCode,
  type OutputOf,
  type YouverifyLivenessInput,
} from "idv-session";
import {
  createClient,
  createSession,
  importYotiKey,
  isSessionError,
  prepare,
  readResponse,
  type CredentialsOf,
  type Session,
  type SessionError,
} from "idv-session/edge";
import { fields } from "idv-session/fields";
import { createSandbox } from "idv-session/sandbox";

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const yes = <T extends true>(): T => true as T;

yes<Same<InputOf<typeof youverify.liveness>, YouverifyLivenessInput>>();
yes<Same<CredentialsOf<typeof youverify.liveness>["token"], string>>();
yes<Same<FieldPath<typeof youverify.liveness>, "/ttlSeconds" | "/metadata">>();
yes<Same<(typeof youverify.liveness)["id"], "youverify.liveness">>();

const result = youverify.liveness.check({ ttlSeconds: 60 });
if (result.ok) {
  const value: OutputOf<typeof youverify.liveness> = result.value;
  void value.ttlSeconds?.toFixed();
} else {
  const first: Issue = result.issues[0];
  if (first.code === "min") void first.params.min.toFixed();
  // @ts-expect-error `min` has no suggestion
  if (first.code === "min") void first.params.suggestion;
  const code: IssueCode = first.code;
  void code;
}

const text = youverify.liveness.checkText("{}");
if (text.ok) void text.body.byteLength;

youverify.liveness.builder().ttlSeconds(60).metadata({ a: [1, null] }).build();
// @ts-expect-error not a number
youverify.liveness.builder().ttlSeconds("60");
// @ts-expect-error a contract is not callable
youverify.liveness({});

void contracts[0].id;
void contractById("youverify.liveness").check({});
void contractById("x" as string)?.id;
void issuesByField(result)["/ttlSeconds"]?.length;
void toProblemDetails(result).status;
void fields(youverify.liveness)[0]?.path;

const yotiResult = yoti.session.check({});
if (yotiResult.ok) {
  for (const check of yotiResult.value.requested_checks ?? []) {
    // The union is told apart by its tag.
    if (check.type === "LIVENESS") void check.config.max_retries.toFixed();
    // @ts-expect-error a face match has no retries
    if (check.type === "ID_DOCUMENT_FACE_MATCH") void check.config.max_retries;
  }
}
yoti.session
  .builder()
  .clientSessionTokenTtl(900)
  .livenessCheck({ liveness_type: "ZOOM", max_retries: 3 })
  .faceMatchCheck({ manual_check: "FALLBACK" })
  .textExtractionTask({ manual_check: "FALLBACK" })
  .idDocument({ filter: { type: "ORTHOGONAL_RESTRICTIONS" } })
  .build();
// @ts-expect-error no such type of liveness
yoti.session.builder().livenessCheck({ liveness_type: "VIDEO", max_retries: 3 });
// @ts-expect-error required
const nobody: InputOf<typeof idenfy.session> = {};
void nobody;
const anybody: InputOf<typeof idenfy.session> = { clientId: "u", country: ["LT"], questionnaire: null, locale: "xx" };
const converted = idenfy.token.fromSession(anybody);
if (converted.ok) void idenfy.session.fromToken(converted.value);
const person: InputOf<typeof vove.session> = { refId: vove.newRefId(), user: { gender: "male" } };
void person;
const at: FieldPath<typeof yoti.session> = "/sdk_config/success_url";
void at;

type Inferred = NonNullable<(typeof youverify.liveness)["~standard"]["types"]>["output"];
yes<Same<Inferred, OutputOf<typeof youverify.liveness>>>();

export async function edge(env: { TOKEN: string }): Promise<Session | SessionError> {
  const credentials = { token: env.TOKEN };
  // @ts-expect-error the credentials of another vendor
  void createSession(youverify.liveness, {}, { credentials: { apiKey: "x" } });
  // @ts-expect-error not this contract's field
  void createSession(youverify.liveness, { ttl: 5 }, { credentials });
  const client = createClient(youverify.liveness, { credentials: async () => credentials });
  const tried = await client.tryCreate({ ttlSeconds: 60 }, { signal: AbortSignal.timeout(5) });
  if (!tried.ok) return tried.error;
  const request = await prepare(youverify.liveness, {}, { credentials });
  const response = await fetch(request.toRequest());
  await readResponse(youverify.liveness, response, { request });
  const yotiKey = await importYotiKey("pem");
  void createSession(yoti.session, {}, { credentials: { sdkId: "id", key: yotiKey } });
  void createSession(idenfy.token, { clientId: "u", tokenType: "DOCUMENT" }, { credentials: { apiKey: "k", apiSecret: "s" } });
  void createSession(vove.session, { refId: "u" }, { credentials: () => ({ apiKey: "k" }) });
  try {
    const { fetch, credentials } = createSandbox();
    return await createSession(youverify.liveness, { ttlSeconds: 60 }, {
      credentials: credentials.youverify,
      fetch,
      environment: "sandbox",
      retry: { maxAttempts: 2 },
      onEvent: (event) => void (event.type === "retry" && event.delayMs),
    });
  } catch (error) {
    if (isSessionError(error) && error.kind === "validation") return error;
    throw error;
  }
}
