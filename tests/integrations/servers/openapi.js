// What an OpenAPI document must be that a library made of the contracts.

import { Validator } from "@seriousme/openapi-schema-validator";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { contracts } from "idv-session";
import { FAULTS, ROOTS, VALID } from "./cases.js";
import { equal, ok, test } from "./suite/harness.js";

/** A library takes a dot in a path for a static file's. */
export const pathOf = (contract) => `/${contract.id.replace(".", "/")}`;

/** What is wrong with a document, in the words of validators of their own. */
export async function problems(document) {
  // The validator writes into what it is given.
  const { errors = [] } = await new Validator().validate(structuredClone(document));
  if (document.openapi.startsWith("3.0.")) return errors;
  // From 3.1 on, schemas are JSON Schema's own business, and the document's validator skips them.
  const schemas = Object.keys(document.paths).map((path) => bodyOf(document, path));
  return [...errors, ...schemas.flatMap((schema) => (ajv.validateSchema(schema) ? [] : ajv.errors))];
}

const ajv = addFormats(new Ajv2020({ strict: false, logger: false }));

const bodyOf = (document, path) => document.paths[path].post.requestBody.content["application/json"].schema;

/**
 * Adds the tests of a document of OpenAPI 3.1.
 * @param library its name
 * @param make gives the document of an app with a POST route per contract
 */
export function describes(library, make) {
  test(`${library}'s OpenAPI document is valid`, async () => {
    const document = await make(contracts);
    ok(document.openapi.startsWith("3.1."), document.openapi);
    equal(Object.keys(document.paths), contracts.map(pathOf));
    equal(await problems(document), []);
  });

  test(`${library}'s OpenAPI document tells valid payloads from others`, async () => {
    const document = await make(contracts);
    const says = (contract, input) => ajv.validate(bodyOf(document, pathOf(contract)), input);
    for (const { contract, input } of VALID) ok(says(contract, input), contract.id);
    for (const { name, contract, input } of [...FAULTS, ...ROOTS]) {
      // The one rule that JSON Schema has no keyword for stands in the field's description.
      equal(says(contract, input), name === "a number below another field's", name);
    }
  });

  test(`${library}, control: a document with a broken schema is noticed`, async () => {
    const document = await make(contracts);
    bodyOf(document, pathOf(contracts[0])).type = "nothing";
    ok((await problems(document)).length > 0);
  });
}
