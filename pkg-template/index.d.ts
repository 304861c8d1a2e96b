/**
 * Builds and checks the payloads of identity-verification sessions. Pure and synchronous: no
 * network, no credentials, nothing to initialise; safe in a browser.
 *
 * @packageDocumentation
 */
import type {
  IdenfySessionBuilder,
  IdenfySessionInput,
  IdenfySessionOutput,
  IdenfySessionRule,
  IdenfyTokenBuilder,
  IdenfyTokenInput,
  IdenfyTokenOutput,
  IdenfyTokenRule,
  Json,
  VoveSessionBuilder,
  VoveSessionInput,
  VoveSessionOutput,
  VoveSessionRule,
  YotiSessionBuilder,
  YotiSessionInput,
  YotiSessionOutput,
  YotiSessionRule,
  YouverifyLivenessBuilder,
  YouverifyLivenessInput,
  YouverifyLivenessOutput,
  YouverifyLivenessRule,
} from "./contracts.js";

export type * from "./contracts.js";

// ---------------------------------------------------------------------------------------------
// Contracts

/** What Youverify's calls need to be sent. */
export interface YouverifyCredentials {
  /** The API secret token, from the Youverify dashboard. */
  readonly token: string;
}

/** What Yoti's calls need to be sent. */
export interface YotiCredentials {
  /** The SDK id, from the Yoti Hub. */
  readonly sdkId: string;
  /** The private key: the PEM text from the Yoti Hub, or what `importYotiKey` made of it. */
  readonly key: string | CryptoKeyLike;
}

/** A `CryptoKey`, by its members: not every platform's types have the name. */
export interface CryptoKeyLike {
  readonly type: string;
  readonly algorithm: object;
  readonly extractable: boolean;
  readonly usages: readonly string[];
}

/** What iDenfy's calls need to be sent. */
export interface IdenfyCredentials {
  /** The API key, from the iDenfy dashboard. */
  readonly apiKey: string;
  /** The API secret that was made with it. */
  readonly apiSecret: string;
}

/** What VOVE ID's calls need to be sent. */
export interface VoveCredentials {
  /** The API key, from the VOVE ID dashboard. */
  readonly apiKey: string;
}

/** A short-lived session id for Youverify's liveness SDK. */
export interface YouverifyLivenessContract
  extends Contract<
    "youverify.liveness",
    YouverifyLivenessInput,
    YouverifyLivenessOutput,
    YouverifyCredentials,
    YouverifyLivenessBuilder,
    YouverifyLivenessRule
  > {}

/** A Yoti identity verification session. */
export interface YotiSessionContract
  extends Contract<
    "yoti.session",
    YotiSessionInput,
    YotiSessionOutput,
    YotiCredentials,
    YotiSessionBuilder,
    YotiSessionRule
  > {}

/** An iDenfy verification session, in the flat shape of its guide. Each costs a credit. */
export interface IdenfySessionContract
  extends Contract<
    "idenfy.session",
    IdenfySessionInput,
    IdenfySessionOutput,
    IdenfyCredentials,
    IdenfySessionBuilder,
    IdenfySessionRule
  > {
  /**
   * The same payload in this shape. What cannot be carried over is an issue. `allowedCountries` becomes
   * `country`, with a warning: by a note of iDenfy's guide that may only set what is expected.
   */
  fromToken(input: IdenfyTokenInput): Checked<"idenfy.session", IdenfySessionOutput>;
}

/** An iDenfy token, in the nested shape of its OpenAPI page. Each costs a credit. */
export interface IdenfyTokenContract
  extends Contract<
    "idenfy.token",
    IdenfyTokenInput,
    IdenfyTokenOutput,
    IdenfyCredentials,
    IdenfyTokenBuilder,
    IdenfyTokenRule
  > {
  /**
   * The same payload in this shape. What cannot be carried over is an issue. The flat shape assumes
   * that `tokenType` is `IDENTIFICATION`; here it is stated, with a warning. `country` becomes
   * `allowedCountries`, which restricts, with a warning.
   */
  fromSession(input: IdenfySessionInput): Checked<"idenfy.token", IdenfyTokenOutput>;
}

/** A VOVE ID verification session, or the one that is open. */
export interface VoveSessionContract
  extends Contract<
    "vove.session",
    VoveSessionInput,
    VoveSessionOutput,
    VoveCredentials,
    VoveSessionBuilder,
    VoveSessionRule
  > {}

export declare const youverify: {
  readonly liveness: YouverifyLivenessContract;
};

export declare const yoti: {
  readonly session: YotiSessionContract;
};

export declare const idenfy: {
  readonly session: IdenfySessionContract;
  readonly token: IdenfyTokenContract;
};

export declare const vove: {
  readonly session: VoveSessionContract;
  /** A UUID v4 for a person who is not registered yet. Keep it. */
  newRefId(): string;
};

/** Every contract, in a fixed order. */
export declare const contracts: readonly [
  YouverifyLivenessContract,
  YotiSessionContract,
  IdenfySessionContract,
  IdenfyTokenContract,
  VoveSessionContract,
];

export type AnyContract = (typeof contracts)[number];
export type ContractId = AnyContract["id"];

/** The contract with this id. */
export declare function contractById<Id extends ContractId>(
  id: Id,
): Extract<AnyContract, { readonly id: Id }>;
export declare function contractById(id: string): AnyContract | undefined;

/** What a vendor's call takes: its payload, its limits, where it goes. */
export interface Contract<Id extends string, Input, Output, Credentials, Builder, Rule extends string> {
  /** `vendor.call`: `"youverify.liveness"`. */
  readonly id: Id;

  // The second of the three is the same for all contracts: whichever it is, it can be called.
  /**
   * Checks one field: `value` is there only when nothing is wrong elsewhere.
   *
   * @throws TypeError for a mistake in the options: a name or value that there is not
   */
  check(input: unknown, options: CheckOptions<Rule> & At<PointersOf<Input>>): PartResult<Output>;
  /**
   * Checks a value and finds every problem at once. Objects are read as `JSON.stringify` reads them, each
   * property once. At most 1 MiB, 64 levels, 100 000 values. What passed can be given to `createSession`
   * as it is.
   *
   * @throws TypeError for a mistake in the options; for no input whatever
   */
  check(input: unknown, options?: CheckOptions<never> & Whole): Checked<Id, Output>;
  /** The same with rules to relax. */
  check(input: unknown, options?: CheckOptions<Rule> & Whole): Checked<Id, Output>;

  /**
   * Checks one field: `value` and `body` are there only when nothing is wrong elsewhere.
   *
   * @throws TypeError for a mistake in the options
   */
  checkText(
    input: string | Uint8Array | ArrayBuffer,
    options: CheckOptions<Rule> & At<PointersOf<Input>>,
  ): PartResult<Output>;
  /**
   * Checks JSON text, or its UTF-8 bytes. Finds duplicate keys too. `body` is what to send.
   *
   * @throws TypeError for a mistake in the options
   */
  checkText(
    input: string | Uint8Array | ArrayBuffer,
    options?: CheckOptions<never> & Whole,
  ): Checked<Id, Output>;
  /** The same with rules to relax. */
  checkText(
    input: string | Uint8Array | ArrayBuffer,
    options?: CheckOptions<Rule> & Whole,
  ): Checked<Id, Output>;

  /** A fluent way to write the payload. May be used again after `build()`. */
  builder(initial?: Partial<Input>): Builder;

  /**
   * The request as it would be sent, with a placeholder such as `$YOUVERIFY_TOKEN` wherever a
   * secret goes.
   *
   * @throws TypeError for a mistake in the options: `baseUrl` or `path` cannot be used, for example
   */
  request(input: unknown, options?: RequestOptions<Rule>): Result<PreparedRequest>;

  /**
   * The payload as a JSON Schema.
   *
   * @throws TypeError for another target
   */
  jsonSchema(options?: { readonly target?: JsonSchemaTarget }): JsonSchema;

  /** Standard Schema v1 and Standard JSON Schema v1, both synchronous. */
  readonly "~standard": StandardProps<Input, Output>;

  /** Carries types only: there is nothing here at run time. */
  readonly "~types"?: Types<Input, Output, Credentials, Rule>;
}

interface Types<Input, Output, Credentials, Rule> {
  readonly input: Input;
  readonly output: Output;
  readonly credentials: Credentials;
  readonly rule: Rule;
}

type TypesOf<C> = C extends { readonly "~types"?: infer T } ? NonNullable<T> : never;

/** What a contract takes. */
export type InputOf<C> = TypesOf<C> extends { readonly input: infer T } ? T : never;
/** What a contract sends. */
export type OutputOf<C> = TypesOf<C> extends { readonly output: infer T } ? T : never;
/** What a contract needs to be sent. */
export type CredentialsOf<C> = TypesOf<C> extends { readonly credentials: infer T } ? T : never;
/** The ids of a contract's rules that may be relaxed. */
export type RuleId<C> = TypesOf<C> extends { readonly rule: infer T extends string } ? T : never;
/** The JSON pointers of a contract's fields; `*` stands for a place in a list. */
export type FieldPath<C> = PathsOf<InputOf<C>>;
/**
 * The JSON pointers of the places in a payload that are fields: those of {@link FieldPath} with a number
 * for `*`, and any below free-form JSON or an object that the vendor leaves open.
 */
export type PointerOf<C> = PointersOf<InputOf<C>>;

type PathsOf<T> = T extends readonly (infer Item)[]
  ? `/*${PathsOf<Item> | ""}`
  : T extends object
    ? { [K in KnownKeys<T>]-?: `/${K}${PathsOf<NonNullable<T[K]>> | ""}` }[KnownKeys<T>]
    : never;

type PointersOf<T> = T extends readonly (infer Item)[]
  ? `/${number}${PointersOf<Item> | ""}`
  : T extends object
    ? string extends keyof T
      ? `/${string}`
      : { [K in keyof T & string]-?: `/${K}${PointersOf<NonNullable<T[K]>> | ""}` }[keyof T & string]
    : never;

/** The keys that a type names, without those that it merely allows. */
type KnownKeys<T> = keyof { [K in keyof T as string extends K ? never : K]: 1 } & keyof T & string;

// ---------------------------------------------------------------------------------------------
// Checking

/** @typeParam Rule the ids of the rules that may be relaxed: {@link RuleId} of a contract */
export interface CheckOptions<Rule extends string = string> {
  /**
   * A key that the contract does not know: refuse it (because a misspelt limit would be ignored in
   * silence), warn and send it last, or leave it out. Default: refuse it, but for an object that the
   * vendor's page leaves open, where it is sent with a warning.
   */
  readonly unknownKeys?: "error" | "warn" | "strip" | undefined;
  /** `"form"` reads form text as the type that is asked for: `"600"`, `"on"`, `""` as absent. */
  readonly coerce?: "none" | "form" | undefined;
  /**
   * Rules (`issue.rule`) whose errors are warnings for this call. Not `type`, `syntax` and `limit`, and
   * of `required` only where no page of the call says so.
   */
  readonly relax?: readonly Rule[] | undefined;
  /** Words a message anew, in another language for example. */
  readonly message?: ((issue: Issue) => string) | undefined;
}

/** @typeParam Pointer {@link PointerOf} a contract */
export interface At<Pointer extends string = string> {
  /**
   * A JSON pointer: only issues there or below count, and those about the whole payload (`syntax`,
   * `limit`). For checking one field of a form.
   */
  readonly at: Pointer;
}

/** No place in the payload: all of it. */
interface Whole {
  readonly at?: undefined;
}

export type Result<T> =
  | {
      readonly ok: true;
      /** Exactly what will be sent. */
      readonly value: T;
      readonly issues?: undefined;
      readonly warnings: readonly Issue[];
    }
  | Refused;

declare const passed: unique symbol;

/**
 * A payload that passed the check of a contract: what `createSession` and `prepare` send as it is, without
 * another check. Known by a brand that no copy of it has.
 */
export type Passed<C> = C extends { readonly id: infer Id extends string }
  ? PassedCheck<Id, OutputOf<C>>
  : never;

/** {@link Passed}, by the contract's id and what it sends. */
export interface PassedCheck<Id extends string, Output> {
  readonly ok: true;
  /** The id of the contract. */
  readonly contract: Id;
  /** Exactly what will be sent. */
  readonly value: Output;
  /** The exact bytes to send. */
  readonly body: Uint8Array;
  readonly issues?: undefined;
  readonly warnings: readonly Issue[];
  /** Carries types only. */
  readonly [passed]: Id;
}

/** The result of a check of a whole payload. */
export type Checked<Id extends string, Output> = PassedCheck<Id, Output> | Refused;

/** The result of a check of a part: it cannot be sent. */
export type PartResult<Output> = Result<Output | undefined> & { readonly body?: Uint8Array | undefined };

/** A payload that must not be sent. */
export interface Refused {
  readonly ok: false;
  readonly value?: undefined;
  readonly body?: undefined;
  readonly issues: Issues;
  readonly warnings: readonly Issue[];
}

/** The parameters of each code. Codes and parameters are stable under semver; wording is not. */
export interface IssueParams {
  /** The field is absent. */
  required: Record<string, never>;
  /** Another JSON type was expected. */
  type: {
    readonly expected: string;
    /** A JSON type, or what JavaScript has beside them. */
    readonly actual: string;
  };
  /** Not one of the listed values; `allowed` is absent for country codes. */
  enum: { readonly allowed?: readonly string[]; readonly suggestion?: string };
  min: {
    readonly min: number;
    readonly actual: number;
    readonly exclusive?: true;
    readonly unit?: string;
  };
  max: {
    readonly max: number;
    readonly actual: number;
    readonly unit?: string;
  };
  min_length: {
    readonly min: number;
    readonly actual: number;
    readonly unit: "characters" | "items";
  };
  max_length: {
    readonly max: number;
    readonly actual: number;
    readonly unit: "characters" | "items";
  };
  /** Text that is not written as its format asks. */
  format: { readonly format: string };
  unknown_key: { readonly suggestion?: string };
  /** Needs another field. */
  requires: {
    readonly requires: readonly string[];
    /** The tag of the object that a list there lacks: add one. */
    readonly entry?: string;
  };
  /** Excludes another field. */
  conflict: { readonly with: readonly string[] };
  /** Must not come after another field. */
  order: { readonly other: string };
  /** The same key or value a second time. */
  duplicate: { readonly of?: string };
  /** The vendor refuses it; its words are in `SessionError.vendorMessage`. */
  vendor: Record<string, never>;
  /** Advice, of a vendor's page or read out of one: `fields()` of `idv-session/fields` says which. */
  advice: Record<string, never>;
  /** A budget was passed; what lies behind it was not read. */
  limit: { readonly limit: string; readonly max: number };
  /** Not JSON, from this byte of UTF-8 on. */
  syntax: { readonly offset: number };
}

export type IssueCode = keyof IssueParams;

/** One problem at one place. Frozen and JSON-safe. Never holds what the caller wrote. */
export type Issue = {
  [Code in IssueCode]: {
    readonly code: Code;
    readonly path: readonly (string | number)[];
    /** The path as an RFC 6901 JSON pointer. */
    readonly pointer: string;
    readonly params: Readonly<IssueParams[Code]>;
    /** Names the field, the rule and the way out. Its wording may change. */
    readonly message: string;
    readonly severity: "error" | "warning";
    /** The contract's rule, for `relax`. */
    readonly rule: string;
    /** The pointers of the other fields that the rule is about. */
    readonly related?: readonly string[];
  };
}[IssueCode];

/** A list of issues that has at least one. */
export type Issues = readonly [Issue, ...Issue[]];

/** What has issues: a Result, or a SessionError. */
interface Found {
  readonly issues?: readonly Issue[] | undefined;
  readonly warnings?: readonly Issue[] | undefined;
}

/** The issues of each field that has any, by JSON pointer. */
export declare function issuesByField(
  from: readonly Issue[] | Found,
): { [pointer: string]: [Issue, ...Issue[]] };

/**
 * An RFC 9457 problem document. Answer with its own status and `content-type: application/problem+json`:
 *
 * ```js
 * const headers = { "content-type": "application/problem+json" };
 * return Response.json(problem, { status: problem.status, headers });
 * ```
 *
 * @typeParam Status the statuses that it may have
 */
export interface ProblemDetails<Status extends number = number> {
  readonly type: string;
  readonly title: string;
  readonly status: Status;
  readonly detail: string;
  readonly issues?: readonly Issue[];
}

/** A problem document about a payload that was refused. */
export interface PayloadProblem extends ProblemDetails<422> {
  readonly issues: Issues;
}

/** The problem document of a `SessionError`. */
export declare function toProblemDetails<Problem extends ProblemDetails>(from: {
  toProblemDetails(): Problem;
}): Problem;
/**
 * What failed as an RFC 9457 problem document: a result that is not `ok`, its issues, or a `SessionError`.
 *
 * @throws TypeError for what did not fail
 */
export declare function toProblemDetails(from: Refused | Issues): PayloadProblem;

// ---------------------------------------------------------------------------------------------
// Building

export interface RequestOptions<Rule extends string = string> extends CheckOptions<Rule> {
  readonly environment?: "production" | "sandbox" | undefined;
  /** `https:`, or `http:` on this machine. */
  readonly baseUrl?: string | undefined;
  readonly path?: string | undefined;
}

/** A request to look at, to paste, to log: its secrets are placeholders. */
export interface PreparedRequest {
  readonly method: "POST";
  readonly url: string;
  readonly headers: { readonly [name: string]: string };
  readonly body: string;
  /** A command for `sh`; secrets come from environment variables. */
  toCurl(): string;
  /** JavaScript; secrets come from `process.env`. */
  toFetch(): string;
}

// ---------------------------------------------------------------------------------------------
// Schemas

export type JsonSchemaTarget = "draft-2020-12" | "draft-07" | "openapi-3.0";
export type JsonSchema = { readonly [keyword: string]: Json };

/** The part of Standard Schema v1 and Standard JSON Schema v1 that a contract has. */
export interface StandardProps<Input, Output> {
  readonly version: 1;
  readonly vendor: "idv-session";
  readonly validate: (
    value: unknown,
  ) =>
    | { readonly value: Output; readonly issues?: undefined }
    | { readonly issues: readonly { readonly message: string; readonly path: readonly PropertyKey[] }[] };
  readonly types?: { readonly input: Input; readonly output: Output } | undefined;
  readonly jsonSchema: {
    readonly input: (options: { readonly target: JsonSchemaTarget | (string & {}) }) => Record<string, unknown>;
    readonly output: (options: { readonly target: JsonSchemaTarget | (string & {}) }) => Record<string, unknown>;
  };
}
