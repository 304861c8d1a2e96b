import { createApi } from "#core";
import load from "#load";

const api = /* @__PURE__ */ createApi(load);
export const { youverify, contracts, contractById, toProblemDetails, issuesByField } = api;
export const { createSession, createClient, prepare, readResponse } = api;
export { isSessionError, SessionError } from "#core";
