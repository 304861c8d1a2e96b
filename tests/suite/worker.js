// The suite as a worker: a request with the context runs it.

import { runAll } from "./index.js";

export default {
  async fetch(request) {
    return Response.json(await runAll(await request.json()));
  },
};
