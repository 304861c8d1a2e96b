// What the types of the root entry promise, with no platform's types at hand. Compiled, never run.

import {
  contractById,
  contracts,
  idenfy,
  issuesByField,
  toProblemDetails,
  vove,
  yoti,
  youverify,
  type AnyContract,
  type ContractId,
  type CredentialsOf,
  type FieldPath,
  type InputOf,
  type Issue,
  type IssueCode,
  type OutputOf,
  type Passed,
  type PointerOf,
  type RuleId,
  type YotiSessionInput,
  type YouverifyLivenessInput,
} from "idv-session";
import { fields } from "idv-session/fields";

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const yes = <T extends true>(): T => true as T;

// What a contract is, as types.
yes<Same<(typeof youverify.liveness)["id"], "youverify.liveness">>();
yes<Same<ContractId, "youverify.liveness" | "yoti.session" | "idenfy.session" | "idenfy.token" | "vove.session">>();
yes<Same<AnyContract, (typeof contracts)[number]>>();
yes<Same<InputOf<typeof youverify.liveness>, YouverifyLivenessInput>>();
yes<Same<InputOf<typeof yoti.session>, YotiSessionInput>>();
yes<Same<InputOf<(typeof contracts)[1]>, YotiSessionInput>>();
yes<Same<CredentialsOf<typeof youverify.liveness>["token"], string>>();
yes<Same<keyof CredentialsOf<typeof idenfy.session>, "apiKey" | "apiSecret">>();
yes<Same<keyof CredentialsOf<typeof yoti.session>, "sdkId" | "key">>();
yes<Same<CredentialsOf<typeof vove.session>, { readonly apiKey: string }>>();
// @ts-expect-error a contract is not callable
youverify.liveness({});
// @ts-expect-error and cannot be changed
youverify.liveness.id = "yoti.session";

// Its fields.
yes<Same<FieldPath<typeof youverify.liveness>, "/ttlSeconds" | "/metadata">>();
const at: FieldPath<typeof yoti.session> = "/sdk_config/success_url";
const inList: FieldPath<typeof yoti.session> = "/requested_checks/*/type";
// @ts-expect-error no such field
const nowhere: FieldPath<typeof yoti.session> = "/sdk_config/successUrl";
void [at, inList, nowhere];

// Payloads.
const person: InputOf<typeof vove.session> = { refId: vove.newRefId(), user: { gender: "male" } };
const anybody: InputOf<typeof idenfy.session> = { clientId: "u", country: ["LT"], questionnaire: null, locale: "xx" };
// @ts-expect-error clientId is required
const nobody: InputOf<typeof idenfy.session> = {};
// @ts-expect-error tokenType is required
const half: InputOf<typeof idenfy.token> = { clientId: "u" };
// @ts-expect-error not a value of this list
const other: InputOf<typeof idenfy.token> = { clientId: "u", tokenType: "SELFIE" };
// @ts-expect-error a closed list in a nested object
const shown: InputOf<typeof yoti.session> = { sdk_config: { allowed_capture_methods: "SOMETIMES" } };
// An open list, an open object, and what the vendor's SDK always sends but no page requires.
const open: InputOf<typeof yoti.session> = { sdk_config: { dark_mode: "SOMETIMES" }, requested_checks: [{ type: "ID_DOCUMENT_AUTHENTICITY" }] };
const user: InputOf<typeof vove.session> = { refId: "u", user: { phone: "1", firstName: "A" } };
const told: InputOf<typeof yoti.session> = { notifications: { endpoint: "https://example.com", topics: ["session_completion"] } };
// @ts-expect-error topics need an endpoint
const untold: InputOf<typeof yoti.session> = { notifications: { topics: ["session_completion"] } };
// @ts-expect-error a liveness check has required fields
const lively: InputOf<typeof yoti.session> = { requested_checks: [{ type: "LIVENESS" }] };
void [open, user, told, untold, lively];
// @ts-expect-error no such field
const misspelt: InputOf<typeof youverify.liveness> = { ttlSecond: 60 };
void [person, nobody, half, other, shown, misspelt];

// Results: one side or the other.
const result = youverify.liveness.check({ ttlSeconds: 60 });
// @ts-expect-error nobody has looked at `ok` yet
void result.value.ttlSeconds;
if (result.ok) {
  const value: OutputOf<typeof youverify.liveness> = result.value;
  void value.ttlSeconds?.toFixed();
  // @ts-expect-error there are none
  void result.issues[0];
} else {
  const first: Issue = result.issues[0];
  void first;
  // @ts-expect-error what is refused has no value
  void result.value.ttlSeconds;
}
const text = youverify.liveness.checkText("{}");
if (text.ok) void text.body.byteLength;
const part = youverify.liveness.check({}, { at: "/ttlSeconds" });
// @ts-expect-error only a part was checked
if (part.ok) void part.value.ttlSeconds;
const formField = { at: "/ttlSeconds", coerce: "form" } as const;
const ofForm = youverify.liveness.check({}, formField);
// @ts-expect-error options in a variable are no less
if (ofForm.ok) void ofForm.value.ttlSeconds;
// Whichever contract it is.
for (const each of contracts) {
  const checked = each.check({}, { unknownKeys: "strip", coerce: "form", at: undefined });
  if (checked.ok) void each.checkText(JSON.stringify(checked.value)).ok;
}
function checkAny<C extends AnyContract>(contract: C, input: unknown) {
  return contract.check(input).ok;
}
void checkAny(youverify.liveness, {});
void contractById("x" as string)?.check({});
youverify.liveness.check({}, { unknownKeys: "strip", coerce: "form", relax: ["ttlSeconds.min"], message: () => "" });
// @ts-expect-error no such option
youverify.liveness.check({}, { strict: true });
// @ts-expect-error no such choice
youverify.liveness.check({}, { unknownKeys: "ignore" });
// @ts-expect-error no such rule
youverify.liveness.check({}, { relax: ["ttlSeconds.mim"] });
// @ts-expect-error a type cannot be relaxed
youverify.liveness.check({}, { relax: ["ttlSeconds.type"] });
// @ts-expect-error no such field
youverify.liveness.check({}, { at: "/ttlSecond" });
// @ts-expect-error not a pointer
vove.session.check({}, { at: "user.email" });
yoti.session.check({}, { at: "/requested_checks/0/config/max_retries", relax: ["client_session_token_ttl.min"] });
youverify.liveness.check({}, { at: "/metadata/anything/below" });
vove.session.checkText("{}", { at: "/user/phone" });
const anywhere: PointerOf<typeof yoti.session> = "/required_documents/12/filter/type";
const rule: RuleId<typeof yoti.session> = "requested_checks.LIVENESS.config.max_retries.min";
void [anywhere, rule];
// What passed has its bytes, and knows its contract.
const passedYoti = yoti.session.builder().build();
if (passedYoti.ok) {
  const one: Passed<typeof yoti.session> = passedYoti;
  yes<Same<typeof one.contract, "yoti.session">>();
  void one.body.byteLength;
  // @ts-expect-error of another contract
  const other: Passed<typeof vove.session> = passedYoti;
  void other;
}

// Issues: the code tells the parameters.
export function worded(issue: Issue): string {
  switch (issue.code) {
    case "min":
      void issue.params.exclusive;
      return `${issue.params.unit ?? ""}`;
    case "max":
      // @ts-expect-error none says that the limit itself is too large
      void issue.params.exclusive;
      yes<Same<typeof issue.params.actual, number>>();
      // @ts-expect-error a limit has no suggestion
      void issue.params.suggestion;
      return `${issue.params.unit ?? ""}`;
    case "min_length":
    case "max_length":
      yes<Same<typeof issue.params.unit, "characters" | "items">>();
      return issue.params.unit;
    case "enum":
      return issue.params.suggestion ?? issue.params.allowed?.join() ?? "";
    case "type":
      return issue.params.expected;
    case "format":
      // @ts-expect-error no text is guessed
      void issue.params.suggestion;
      return issue.params.format;
    case "unknown_key":
      return issue.params.suggestion ?? "";
    case "requires":
      return issue.params.requires.join();
    case "conflict":
      return issue.params.with.join();
    case "order":
      return issue.params.other;
    case "duplicate":
      return issue.params.of ?? "";
    case "limit":
      return issue.params.max.toFixed();
    case "syntax":
      return issue.params.offset.toFixed();
    case "required":
    case "vendor":
    case "advice":
      return "";
    default: {
      const none: never = issue;
      return none;
    }
  }
}
// @ts-expect-error no such code
const code: IssueCode = "too_small";
void code;

// Builders: a method per field, and one for each kind of check, task and document.
youverify.liveness.builder().ttlSeconds(60).metadata({ a: [1, null] }).build();
// @ts-expect-error not a number
youverify.liveness.builder().ttlSeconds("60");
// @ts-expect-error another contract's
youverify.liveness.builder().clientId("u");
yoti.session
  .builder({ user_tracking_id: "u" })
  .clientSessionTokenTtl(900)
  .livenessCheck({ liveness_type: "ZOOM", max_retries: 3 })
  .faceMatchCheck({ manual_check: "FALLBACK" })
  .textExtractionTask({ manual_check: "FALLBACK" })
  .idDocument({ filter: { type: "ORTHOGONAL_RESTRICTIONS" } })
  .build();
// @ts-expect-error no such type of liveness
yoti.session.builder().livenessCheck({ liveness_type: "VIDEO", max_retries: 3 });
// @ts-expect-error required
yoti.session.builder().livenessCheck({ liveness_type: "ZOOM" });

// A union is told apart by its tag.
const checkedYoti = yoti.session.check({});
if (checkedYoti.ok) {
  for (const check of checkedYoti.value.requested_checks ?? []) {
    if (check.type === "LIVENESS") void check.config.max_retries.toFixed();
    // @ts-expect-error a face match has no retries
    if (check.type === "ID_DOCUMENT_FACE_MATCH") void check.config.max_retries;
  }
}

// The rest.
void contracts[0].id;
void contractById("youverify.liveness").builder().ttlSeconds(60);
// @ts-expect-error there may be none
void contractById("x" as string).id;
// A field without issues has no list, and a list is not empty.
const ofField = issuesByField(result)["/ttlSeconds"];
// @ts-expect-error there may be none
void ofField[0];
if (ofField) yes<Same<(typeof ofField)[0], Issue>>();
void issuesByField(result.issues ?? [])["/ttlSeconds"]?.[0].message;
// A problem document is of what failed.
if (!result.ok) {
  const problem = toProblemDetails(result);
  yes<Same<typeof problem.status, 422>>();
  void problem.issues[0].pointer;
  void toProblemDetails(result.issues).detail;
}
// @ts-expect-error nobody has looked at `ok` yet
void toProblemDetails(result);
// @ts-expect-error what passed is no problem
if (result.ok) void toProblemDetails(result);
// @ts-expect-error nor is advice
void toProblemDetails(result.warnings);
// @ts-expect-error nor a list that may be empty
void toProblemDetails([] as Issue[]);
void fields(youverify.liveness)[0]?.rules[0]?.source.kind;
const converted = idenfy.token.fromSession(anybody);
if (converted.ok) void idenfy.session.fromToken(converted.value);
// @ts-expect-error only iDenfy has two shapes
void vove.session.fromToken;
const request = youverify.liveness.request({}, { environment: "sandbox" });
if (request.ok) void request.value.toCurl();
youverify.liveness.jsonSchema({ target: "openapi-3.0" });
// @ts-expect-error no such target
youverify.liveness.jsonSchema({ target: "draft-04" });
type Inferred = NonNullable<(typeof youverify.liveness)["~standard"]["types"]>["output"];
yes<Same<Inferred, OutputOf<typeof youverify.liveness>>>();
