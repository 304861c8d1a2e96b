import { createApi } from "#core";
import load from "#load";

const api = /* @__PURE__ */ createApi(load);
export const { youverify, yoti, idenfy, vove, contracts, contractById } = api;
export const { issuesByField, toProblemDetails } = api;
export const { createSession, createClient, prepare, readResponse, importYotiKey } = api;
export { isSessionError, SessionError } from "#core";
