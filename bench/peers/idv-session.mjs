// The entry that servers use: its wasm is built for speed, the root's for size.
import { contractById } from "idv-session/edge";

export function issuesOf(id) {
  const contract = contractById(id);
  return (payload) => contract.check(payload).issues ?? [];
}
