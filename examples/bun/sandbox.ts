// Stands in for iDenfy until you have keys: an in-process fetch, and the credentials that it accepts.
import { createSandbox } from "idv-session/sandbox";

const { credentials, fetch } = createSandbox();

export const sandbox = { credentials: credentials.idenfy, fetch };
