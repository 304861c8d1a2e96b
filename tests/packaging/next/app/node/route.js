import { runAll } from "../../suite/index.js";

export const runtime = "nodejs";

export async function POST(request) {
  return Response.json(await runAll(await request.json()));
}
