// A contract is what the specification's own types ask for.

import type { StandardJSONSchemaV1, StandardSchemaV1 } from "@standard-schema/spec";
import { contracts, vove, yoti, type InputOf, type OutputOf } from "idv-session";

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const yes = <T extends true>(): T => true as T;

const schemas: readonly StandardSchemaV1[] = contracts;
const converters: readonly StandardJSONSchemaV1[] = contracts;
void [schemas, converters];

yes<Same<StandardSchemaV1.InferInput<typeof yoti.session>, InputOf<typeof yoti.session>>>();
yes<Same<StandardSchemaV1.InferOutput<typeof yoti.session>, OutputOf<typeof yoti.session>>>();
yes<Same<StandardJSONSchemaV1.InferInput<typeof vove.session>, InputOf<typeof vove.session>>>();

const session: StandardSchemaV1<InputOf<typeof vove.session>, OutputOf<typeof vove.session>> = vove.session;
void session;
// @ts-expect-error another contract's
const other: StandardSchemaV1<InputOf<typeof vove.session>> = yoti.session;
void other;
