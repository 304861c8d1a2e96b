import { youverify } from "idv-session/edge";

export default {
  fetch: () => new Response(youverify.liveness.check({ ttlSeconds: 300 }).ok ? "ok" : "refused"),
};
