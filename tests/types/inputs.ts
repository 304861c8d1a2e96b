// What may be given as a payload, and what its parts are called. Compiled, never run.

import {
  idenfy,
  vove,
  yoti,
  youverify,
  type IdenfyClient,
  type IdenfySettings,
  type IdenfyUrls,
  type InputOf,
  type Json,
  type JsonObject,
  type OutputOf,
  type Passed,
  type VoveUser,
  type YotiAdvancedIdentityProfileRequirementsProfileScheme,
  type YotiCheck,
  type YotiDocument,
  type YotiFaceMatchCheck,
  type YotiFilter,
  type YotiFuzzyMatching,
  type YotiIdDocument,
  type YotiLivenessCheck,
  type YotiLivenessCheckConfig,
  type YotiMatching,
  type YotiNotifications,
  type YotiOrthogonalFilter,
  type YotiSdkConfig,
  type YotiSessionInput,
  type YotiSupplementaryDocument,
  type YotiTask,
  type YotiTextExtractionTask,
  type YotiTypeListSources,
  type YotiWatchlistAdvancedCaCheck,
} from "idv-session";

// @ts-expect-error the declarations' own, not for others
import type { OwnObject } from "idv-session";

export type { OwnObject };

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const yes = <T extends true>(): T => true as T;

// Constants.
const session = {
  client_session_token_ttl: 900,
  requested_checks: [
    { type: "ID_DOCUMENT_AUTHENTICITY", config: { manual_check: "FALLBACK" } },
    { type: "LIVENESS", config: { liveness_type: "ZOOM", max_retries: 3 } },
    { type: "WATCHLIST_SCREENING", config: { categories: ["SANCTIONS"] } },
    { type: "WATCHLIST_ADVANCED_CA", config: { type: "WITH_YOTI_ACCOUNT", sources: { type: "TYPE_LIST", types: ["a"] } } },
  ],
  requested_tasks: [{ type: "ID_DOCUMENT_TEXT_DATA_EXTRACTION", config: { manual_check: "FALLBACK" } }],
  notifications: { endpoint: "https://example.com", topics: ["session_completion"] },
  required_documents: [
    { type: "ID_DOCUMENT", filter: { type: "ORTHOGONAL_RESTRICTIONS", type_restriction: { inclusion: "WHITELIST", document_types: ["PASSPORT"] } } },
  ],
  sdk_config: { suppressed_screens: ["FLOW_COMPLETION"] },
} as const;
const constant: InputOf<typeof yoti.session> = session;
const flat = { clientId: "u", country: ["LT", "LV"], documents: ["PASSPORT"], additionalSteps: { ALL: { UTILITY_BILL: { a: [1, 2] } } } } as const;
const fromGuide: InputOf<typeof idenfy.session> = flat;
const nested = { clientId: "u", tokenType: "DOCUMENT", allowedCountries: ["LT"], client: { name: "A" } } as const;
const fromReference: InputOf<typeof idenfy.token> = nested;
const tagged = { ttlSeconds: 60, metadata: { tags: ["a", "b"], order: { id: 1, lines: [{ id: 1 }] } } } as const;
const withMetadata: InputOf<typeof youverify.liveness> = tagged;
void [constant, fromGuide, fromReference, withMetadata];

// Readonly lists.
declare const countries: readonly string[];
declare const checks: readonly YotiCheck[];
void idenfy.session.builder({ documents: countries }).country(countries).documents(countries).build();
void yoti.session.builder(session).requestedChecks(checks).requestedTasks(session.requested_tasks).build();
void idenfy.token.fromSession(flat);
void idenfy.session.fromToken(nested);
yoti.session.check(session);
yoti.session.request(session);
youverify.liveness.request(tagged);

// What has an interface, which has no index signature.
interface Order {
  readonly id: string;
  readonly lines: readonly { readonly article: string; count?: number | undefined }[];
  placed: Date;
}
interface Meta {
  a: string;
  order?: Order;
}
interface Person {
  firstName: string;
  nickname: string;
}
declare const meta: Meta;
declare const order: Order;
declare const person: Person;
void youverify.liveness.builder({ metadata: meta }).metadata(meta).metadata({ order, orders: [order] }).build();
void idenfy.session.builder().additionalSteps(meta).additionalData({ meta });
void yoti.session.builder().thirdPartyIdentityFraud1Check(meta).importToken(meta);
void vove.session.builder({ user: person }).user(person);
const free: JsonObject[] = [meta, {}, { a: [1, "b", null, { c: undefined }] }, { meta }, new (class { own = 1; })()];
const others: InputOf<typeof vove.session> = { refId: "u", user: { firstName: "A", phone: "1" } };
void [free, others];
// @ts-expect-error a list
void youverify.liveness.builder().metadata([meta]);
// @ts-expect-error a text
void youverify.liveness.builder().metadata("a");
// @ts-expect-error a function
void youverify.liveness.builder().metadata(() => meta);
// @ts-expect-error a promise
void youverify.liveness.builder().metadata(Promise.resolve(meta));
// @ts-expect-error a map
void youverify.liveness.builder().metadata(new Map([["a", 1]]));
// @ts-expect-error JSON has no bigint
void youverify.liveness.builder().metadata({ a: 1n });
// @ts-expect-error nor functions
void youverify.liveness.builder().metadata({ a: () => 1 });
// @ts-expect-error a known key keeps its type
void vove.session.builder().user({ firstName: 1 });

// What comes out is what will be sent: JSON.
const checked = youverify.liveness.check(tagged);
if (checked.ok) {
  yes<Same<NonNullable<typeof checked.value.metadata>, { [key: string]: Json }>>();
  void checked.value.metadata?.["tags"];
}
const built = yoti.session.builder(session).build();
if (built.ok) {
  const again: YotiSessionInput = built.value;
  const sent: OutputOf<typeof yoti.session> = built.value;
  const passed: Passed<typeof yoti.session> = built;
  // @ts-expect-error what is changed here would not be sent
  built.value.requested_checks?.push({ type: "FACE_COMPARISON" });
  void [again, sent, passed];
}

// Parts have names, and are what the contracts take.
const liveness: YotiLivenessCheckConfig = { liveness_type: "STATIC", max_retries: 2 };
const check: YotiLivenessCheck = { type: "LIVENESS", config: liveness };
const faceMatch: YotiFaceMatchCheck = { type: "ID_DOCUMENT_FACE_MATCH", config: { manual_check: "NEVER" } };
const fuzzy: YotiFuzzyMatching = { type: "FUZZY", fuzziness: 0.5 };
const matching: YotiMatching = fuzzy;
const sources: YotiTypeListSources = { type: "TYPE_LIST", types: countries };
const watchlist: YotiWatchlistAdvancedCaCheck = {
  type: "WATCHLIST_ADVANCED_CA",
  config: { type: "WITH_YOTI_ACCOUNT", matching_strategy: matching, sources },
};
const task: YotiTextExtractionTask = { type: "ID_DOCUMENT_TEXT_DATA_EXTRACTION" };
const tasks: readonly YotiTask[] = [task];
const filter: YotiOrthogonalFilter = { type: "ORTHOGONAL_RESTRICTIONS" };
const filters: YotiFilter[] = [filter];
const passport: YotiIdDocument = { type: "ID_DOCUMENT", filter };
const bill: YotiSupplementaryDocument = { type: "SUPPLEMENTARY_DOCUMENT", objective: { type: "PROOF_OF_ADDRESS" } };
const documents: readonly YotiDocument[] = [passport, bill];
const notifications: YotiNotifications = { endpoint: "https://example.com" };
// @ts-expect-error topics need an endpoint
const untold: YotiNotifications = { topics: ["session_completion"] };
const sdkConfig: YotiSdkConfig = { dark_mode: "AUTO" };
const scheme: YotiAdvancedIdentityProfileRequirementsProfileScheme = { type: "a", label: "b", config: { filter } };
const composed: YotiSessionInput = {
  requested_checks: [check, faceMatch, watchlist],
  requested_tasks: tasks,
  required_documents: documents,
  notifications,
  sdk_config: sdkConfig,
  advanced_identity_profile_requirements: { profiles: [{ schemes: [scheme] }] },
};
void yoti.session.builder(composed).livenessCheck(check.config).idDocument({ filter }).notifications(notifications);
void [filters, untold];
const client: IdenfyClient = { name: "A", surname: null };
const urls: IdenfyUrls = { successUrl: "https://example.com" };
const settings: IdenfySettings = { verifyEmail: true };
const token: InputOf<typeof idenfy.token> = { clientId: "u", tokenType: "IDENTIFICATION", client, urls, settings };
const user: VoveUser = { firstName: "A", phone: "1" };
const refs: InputOf<typeof vove.session> = { refId: "u", user };
void [token, refs];
