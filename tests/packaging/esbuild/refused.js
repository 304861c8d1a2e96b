// A page whose Content-Security-Policy forbids to compile wasm: every call that needs it says what to change.

import { youverify } from "idv-session";
import * as edge from "idv-session/edge";
import { init } from "idv-session/web";
import { equal, ok, rejection, runAll, test, within } from "./suite/harness.js";

const WAY_OUT = "A page needs 'wasm-unsafe-eval' in the script-src of its Content-Security-Policy";

function thrown(task) {
  try {
    task();
  } catch (error) {
    return error;
  }
  throw new Error("expected an error");
}

const isRefusal = (error) => {
  ok(error instanceof Error && error.message.includes(WAY_OUT), String(error));
  equal(error.cause.name, "CompileError");
};

test("every call that checks throws the way out, each time", () => {
  for (const { liveness } of [youverify, edge.youverify]) {
    isRefusal(thrown(() => liveness.check({})));
    isRefusal(thrown(() => liveness.check({})));
    isRefusal(thrown(() => liveness.checkText("{}")));
    isRefusal(thrown(() => liveness.builder().build()));
    isRefusal(thrown(() => liveness.request({})));
    // What is read from the contract's table needs no wasm.
    ok(liveness.jsonSchema().properties.ttlSeconds);
  }
});

test("a session ends at once, with nothing sent", async () => {
  let sent = 0;
  const options = {
    credentials: { token: "canary-token-5d1f" },
    fetch: async () => {
      sent++;
      return Response.json({});
    },
    dangerouslyAllowBrowser: true,
  };
  const { createSession, isSessionError, prepare, youverify } = edge;
  for (const call of [createSession, prepare]) {
    const error = await within(1000, rejection(call(youverify.liveness, {}, options)));
    ok(isSessionError(error));
    equal([error.kind, error.outcome, error.retryable], ["config", "not_sent", false]);
    ok(error.message.includes(WAY_OUT), error.message);
    equal(error.toProblemDetails().status, 500);
  }
  equal(sent, 0);
});

test("so does init of the streamed entry", async () => {
  const module = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);
  for (const type of ["application/wasm", "text/plain"]) {
    const response = new Response(module, { headers: { "content-type": type } });
    isRefusal(await rejection(init(response)));
  }
});

window.run = runAll;
