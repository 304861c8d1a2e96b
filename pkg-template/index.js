import { createApi } from "#core";
import load from "#load";

export const { youverify, contracts, contractById, toProblemDetails, issuesByField } =
  /* @__PURE__ */ createApi(load);
