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
  IdenfyTokenBuilder,
  IdenfyTokenInput,
  IdenfyTokenOutput,
  Json,
  VoveSessionBuilder,
  VoveSessionInput,
  VoveSessionOutput,
  YotiSessionBuilder,
  YotiSessionInput,
  YotiSessionOutput,
  YouverifyLivenessBuilder,
  YouverifyLivenessInput,
  YouverifyLivenessOutput,
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

export declare const youverify: {
  /** A short-lived session id for Youverify's liveness SDK. */
  readonly liveness: Contract<
    "youverify.liveness",
    YouverifyLivenessInput,
    YouverifyLivenessOutput,
    YouverifyCredentials,
    YouverifyLivenessBuilder
  >;
};

export declare const yoti: {
  /** A Yoti identity verification session. */
  readonly session: Contract<
    "yoti.session",
    YotiSessionInput,
    YotiSessionOutput,
    YotiCredentials,
    YotiSessionBuilder
  >;
};

export declare const idenfy: {
  /** An iDenfy verification session, in the flat shape of its guide. Each costs a credit. */
  readonly session: Contract<
    "idenfy.session",
    IdenfySessionInput,
    IdenfySessionOutput,
    IdenfyCredentials,
    IdenfySessionBuilder
  > & {
    /** The same payload in this shape. What cannot be carried over is an issue. */
    fromToken(input: IdenfyTokenInput): Result<IdenfySessionOutput>;
  };
  /** An iDenfy token, in the nested shape of its OpenAPI page. Each costs a credit. */
  readonly token: Contract<
    "idenfy.token",
    IdenfyTokenInput,
    IdenfyTokenOutput,
    IdenfyCredentials,
    IdenfyTokenBuilder
  > & {
    /**
     * The same payload in this shape. What cannot be carried over is an issue. The flat shape assumes
     * that `tokenType` is `IDENTIFICATION`; here it is stated, with a warning.
     */
    fromSession(input: IdenfySessionInput): Result<IdenfyTokenOutput>;
  };
};

export declare const vove: {
  /** A VOVE ID verification session, or the one that is open. */
  readonly session: Contract<
    "vove.session",
    VoveSessionInput,
    VoveSessionOutput,
    VoveCredentials,
    VoveSessionBuilder
  >;
  /** A UUID v4 for a person who is not registered yet. Keep it. */
  newRefId(): string;
};

/** Every contract, in a fixed order. */
export declare const contracts: readonly [
  typeof youverify.liveness,
  typeof yoti.session,
  typeof idenfy.session,
  typeof idenfy.token,
  typeof vove.session,
];

export type AnyContract = (typeof contracts)[number];
export type ContractId = AnyContract["id"];

/** The contract with this id. */
export declare function contractById<Id extends ContractId>(
  id: Id,
): Extract<AnyContract, { readonly id: Id }>;
export declare function contractById(id: string): AnyContract | undefined;

/** What a vendor's call takes: its payload, its limits, where it goes. */
export interface Contract<Id extends string, Input, Output, Credentials, Builder> {
  /** `vendor.call`: `"youverify.liveness"`. */
  readonly id: Id;

  /** Checks one field: `value` is there only when nothing is wrong elsewhere. */
  check(input: unknown, options: CheckOptions & At): Result<Output | undefined>;
  /**
   * Checks a value and finds every problem at once. Never throws for bad input. Objects are read as
   * `JSON.stringify` reads them, each property once. At most 1 MiB, 64 levels, 100 000 values.
   */
  check(input: unknown, options?: CheckOptions): Result<Output>;

  /** Checks one field: `value` and `body` are there only when nothing is wrong elsewhere. */
  checkText(
    input: string | Uint8Array | ArrayBuffer,
    options: CheckOptions & At,
  ): Result<Output | undefined> & { readonly body?: Uint8Array | undefined };
  /** Checks JSON text, or its UTF-8 bytes. Finds duplicate keys too. `body` is what to send. */
  checkText(
    input: string | Uint8Array | ArrayBuffer,
    options?: CheckOptions,
  ): CheckedText<Output>;

  /** A fluent way to write the payload. May be used again after `build()`. */
  builder(initial?: Partial<Input>): Builder;

  /**
   * The request as it would be sent, with a placeholder such as `$YOUVERIFY_TOKEN` wherever a
   * secret goes.
   *
   * @throws TypeError when `baseUrl` or `path` cannot be used
   */
  request(input: unknown, options?: RequestOptions): Result<PreparedRequest>;

  /**
   * The payload as a JSON Schema.
   *
   * @throws TypeError for another target
   */
  jsonSchema(options?: { readonly target?: JsonSchemaTarget }): JsonSchema;

  /** Standard Schema v1 and Standard JSON Schema v1, both synchronous. */
  readonly "~standard": StandardProps<Input, Output>;

  /** Carries types only: there is nothing here at run time. */
  readonly "~types"?: Types<Input, Output, Credentials>;
}

interface Types<Input, Output, Credentials> {
  readonly input: Input;
  readonly output: Output;
  readonly credentials: Credentials;
}

type TypesOf<C> = C extends { readonly "~types"?: infer T } ? NonNullable<T> : never;

/** What a contract takes. */
export type InputOf<C> = TypesOf<C> extends { readonly input: infer T } ? T : never;
/** What a contract sends. */
export type OutputOf<C> = TypesOf<C> extends { readonly output: infer T } ? T : never;
/** What a contract needs to be sent. */
export type CredentialsOf<C> = TypesOf<C> extends { readonly credentials: infer T } ? T : never;
/** The JSON pointers of a contract's fields; `*` stands for a place in a list. */
export type FieldPath<C> = PathsOf<InputOf<C>>;

type PathsOf<T> = T extends readonly (infer Item)[]
  ? `/*${PathsOf<Item> | ""}`
  : T extends object
    ? string extends keyof T
      ? never
      : { [K in keyof T & string]-?: `/${K}${PathsOf<NonNullable<T[K]>> | ""}` }[keyof T & string]
    : never;

// ---------------------------------------------------------------------------------------------
// Checking

export interface CheckOptions {
  /**
   * A key that the contract does not know: refuse it (the default, because a misspelt limit would be
   * ignored in silence), warn and send it last, or leave it out.
   */
  readonly unknownKeys?: "error" | "warn" | "strip" | undefined;
  /** `"form"` reads form text as the type that is asked for: `"600"`, `"on"`, `""` as absent. */
  readonly coerce?: "none" | "form" | undefined;
  /**
   * Rules (`issue.rule`) whose errors are warnings for this call. Not for `required`, `type`,
   * `syntax` and `limit`.
   */
  readonly relax?: readonly string[] | undefined;
  /** Words a message anew, in another language for example. */
  readonly message?: ((issue: Issue) => string) | undefined;
}

export interface At {
  /**
   * A JSON pointer: only issues there or below count, and those about the whole payload (`syntax`,
   * `limit`). For checking one field of a form.
   */
  readonly at: string;
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

export type CheckedText<T> =
  | {
      readonly ok: true;
      readonly value: T;
      /** The exact bytes to send. */
      readonly body: Uint8Array;
      readonly issues?: undefined;
      readonly warnings: readonly Issue[];
    }
  | Refused;

interface Refused {
  readonly ok: false;
  readonly value?: undefined;
  readonly body?: undefined;
  readonly issues: readonly [Issue, ...Issue[]];
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
    readonly exclusive?: true;
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
  format: { readonly format: string; readonly suggestion?: string };
  unknown_key: { readonly suggestion?: string };
  /** Needs another field. */
  requires: { readonly requires: readonly string[] };
  /** Excludes another field. */
  conflict: { readonly with: readonly string[] };
  /** Must not come after another field. */
  order: { readonly other: string };
  /** The same key or value a second time. */
  duplicate: { readonly of?: string };
  /** The vendor refuses it; its words are in `SessionError.vendorMessage`. */
  vendor: Record<string, never>;
  /** Documented advice. */
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

/** What has issues: a Result, or a SessionError. */
interface Found {
  readonly issues?: readonly Issue[] | undefined;
  readonly warnings?: readonly Issue[] | undefined;
}

/** The issues of each field, by JSON pointer. */
export declare function issuesByField(
  from: readonly Issue[] | Found,
): { [pointer: string]: Issue[] };

/** An RFC 9457 problem document. */
export interface ProblemDetails {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly issues?: readonly Issue[];
}

/** Issues as an RFC 9457 problem document, for an answer with status 422. */
export declare function toProblemDetails(
  from: readonly Issue[] | Found,
): ProblemDetails & { readonly issues: readonly Issue[] };

// ---------------------------------------------------------------------------------------------
// Building

export interface RequestOptions extends CheckOptions {
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
