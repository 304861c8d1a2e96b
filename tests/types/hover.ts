// What an editor shows: names, and little else. `^` points at what stands above it. Never compiled.

import { createClient, createSession, isSessionError, prepare, readResponse, yoti, youverify } from "idv-session/edge";
import { contractById, contracts, idenfy, issuesByField, toProblemDetails, vove } from "idv-session";

const key = { sdkId: "id", key: "pem" };
const session = createSession(yoti.session, {}, { credentials: key });
//              ^ createSession<YotiSessionContract>(contract: YotiSessionContract, input: YotiSessionInput |
const other = createSession(youverify.liveness, { ttlSeconds: 60 }, { credentials: { token: "t" } });
//            ^ options: SessionOptions<YouverifyLivenessContract>): Promise<Session>
const client = createClient(yoti.session, { credentials: key });
//             ^ createClient<YotiSessionContract>(contract: YotiSessionContract, options: SessionOptions<
const same = client;
//    ^ const same: SessionClient<YotiSessionContract>
void client.create({});
//          ^ SessionClient<YotiSessionContract>.create(input: YotiSessionInput |
void client.tryCreate({});
//          ^ Promise<TriedSession>
const request = prepare(yoti.session, {}, { credentials: key });
//              ^ prepare<YotiSessionContract>(contract: YotiSessionContract, input: YotiSessionInput |
const read = readResponse(vove.session, new Response(), { request: await request });
//           ^ options?: ReadOptions<VoveSessionContract>

const contract = yoti.session;
//    ^ const contract: YotiSessionContract
const found = contractById("idenfy.token");
//    ^ const found: IdenfyTokenContract
const all = contracts;
//    ^ readonly [YouverifyLivenessContract, YotiSessionContract,
const checked = contract.check({});
//                       ^ Checked<"yoti.session", YotiSessionOutput>
const builder = contract.builder({}).livenessCheck({ liveness_type: "ZOOM", max_retries: 3 });
//    ^ const builder: YotiSessionBuilder
const shown = contract.request({});
//                     ^ Result<PreparedRequest>
const converted = idenfy.token.fromSession({ clientId: "u" });
//                             ^ fromSession(input: IdenfySessionInput): Checked<"idenfy.token", IdenfyTokenOutput>
if (checked.ok) {
  const { value } = checked;
//        ^ const value: YotiSessionOutput
  const { requested_checks = [], sdk_config } = value;
//        ^ readonly YotiCheck[]
  const [check] = requested_checks;
//       ^ const check: YotiCheck
  void [sdk_config, check];
} else {
  const problem = toProblemDetails(checked);
//      ^ const problem: PayloadProblem
}
try {
  void [session, other, same, read, found, all, builder, shown, converted, issuesByField(checked)];
} catch (error) {
  if (isSessionError(error)) {
    const told = error;
//        ^ const told: SessionError
    const problem = told.toProblemDetails();
//        ^ const problem: SessionProblem
  }
}
