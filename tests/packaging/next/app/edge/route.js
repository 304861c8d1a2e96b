import { runAll } from "../../suite/index.js";

export const runtime = "edge";

export async function POST(request) {
  return Response.json(await runAll(await request.json()));
}
