// Stands in for VOVE ID until you have a key: an in-process fetch, and the credentials that it accepts.
import { createSandbox } from "idv-session/sandbox";

const { credentials, fetch } = createSandbox();

export const sandbox = { credentials: credentials.vove, fetch };
