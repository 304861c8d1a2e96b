// Whose word Yoti's rules are.

import { statedBy } from "./rules.js";

export const page = statedBy("Yoti, Generating the session, read 2026-11-21");
export const notices = statedBy("Yoti, Notifications, read 2026-11-21");
export const sdk = statedBy("Yoti's SDKs (yoti 4.13.2), read 2026-11-21");
/** What Yoti's SDK for Node does not know. */
export const others = statedBy("Yoti's SDKs in other languages, read 2026-11-21");
