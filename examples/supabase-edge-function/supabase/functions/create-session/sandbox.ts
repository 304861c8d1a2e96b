// Stands in for Youverify until you have a token: an in-process fetch, and the credentials that it accepts.
import { createSandbox } from "idv-session/sandbox";

const { credentials, fetch } = createSandbox();

export const sandbox = { credentials: credentials.youverify, fetch };
