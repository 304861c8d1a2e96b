import { contractById } from "idv-session";

export function issuesOf(id) {
  const contract = contractById(id);
  return (payload) => contract.check(payload).issues ?? [];
}
