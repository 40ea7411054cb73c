// For load balancers and supervisors: can this process do its work?
import { databaseAnswers } from "@/server/setup/health";

export const dynamic = "force-dynamic";

/** 200 when the database answers, 503 when it does not; no details either way. */
export async function GET() {
  const ok = await databaseAnswers();
  return Response.json({ ok }, { status: ok ? 200 : 503, headers: { "cache-control": "no-store" } });
}
