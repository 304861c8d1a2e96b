import { createApi } from "#core";
import load from "#load";

const api = /* @__PURE__ */ createApi(load);
export const { youverify, yoti, idenfy, vove, contracts, contractById } = api;
export const { issuesByField, toProblemDetails } = api;
