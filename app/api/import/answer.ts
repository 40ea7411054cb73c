// How the doors of imports answer: in JSON to our own scripts, in plain words and with a way on to forms without one.
import { actorBehind, isOurs } from "@/app/api/form";
import { told } from "@/app/api/told";
import type { Person } from "@/server/actor";
import { awayOf } from "@/server/away";
import { Refusal, STATUS, signInFirst } from "@/server/refusal";

const STORED = { "cache-control": "private, no-store" };

const wantsJson = (request: Request): boolean => request.headers.get("accept")?.includes("application/json") ?? false;

/** A sentence with its status. */
export function answer(request: Request, status: number, message: string): Response {
  if (wantsJson(request)) return Response.json({ message }, { status, headers: STORED });
  return told(request, status, `${message} What you pasted is still in the form: go back to it.`);
}

/** The draft that it is about: its id, or the way to its page. */
export function leadTo(request: Request, group: string, draft: string): Response {
  if (wantsJson(request)) return Response.json({ draft }, { headers: STORED });
  const location = `/groups/${encodeURIComponent(group)}/import/${encodeURIComponent(draft)}`;
  return new Response(null, { status: 303, headers: { ...STORED, location } });
}

/** Whoever sends a form of ours; refused where it is not ours, or nobody's. */
export async function sender(request: Request): Promise<Person> {
  if (!isOurs(request.headers))
    throw new Refusal("forbidden", "This form came from another site. Open it here and send it again.");
  const actor = await actorBehind(request);
  if (actor.kind === "visitor") throw signInFirst();
  return actor;
}

/** What is said instead of an answer, or null for a fault of ours. */
export function refusing(request: Request, error: unknown): Response | null {
  const refusal = error instanceof Refusal ? error : awayOf(error);
  if (refusal) return answer(request, STATUS[refusal.kind], refusal.message);
  if (error instanceof Error && error.name === "ZodError")
    return answer(request, 400, "That could not be read. Reload the page and try again.");
  return null;
}
