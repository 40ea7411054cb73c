// The door for texts that come in as forms: pasted words or a file, read here as bytes so that every encoding is.
import { actorBehind, isOurs } from "@/app/api/form";
import type { Person } from "@/server/actor";
import { awayOf } from "@/server/away";
import { Refusal, STATUS, signInFirst } from "@/server/refusal";
import { reread, start } from "@/server/texts/draft.service";
import { decode } from "@/server/texts/import/decode";
import { MAX_BYTES, NOTHING, TOO_LARGE } from "@/server/texts/import/limits";
import { newDraft, rereadDraft } from "@/server/texts/schema";

/** Room for the form around the text. */
const ENVELOPE = 64 * 1024;

const STORED = { "cache-control": "private, no-store" };

/** A sentence: as JSON for our own script, as plain words for a form without one. */
function answer(request: Request, status: number, message: string): Response {
  if (wantsJson(request)) return Response.json({ message }, { status, headers: STORED });
  const words = `${message}\n\nGo back; what you pasted is still in the form.\n`;
  return new Response(words, { status, headers: { ...STORED, "content-type": "text/plain; charset=utf-8" } });
}

const wantsJson = (request: Request): boolean => request.headers.get("accept")?.includes("application/json") ?? false;

/** The body, read no further than a text may be long; null where it is longer. */
async function readBody(request: Request): Promise<Uint8Array<ArrayBuffer> | null> {
  if (Number(request.headers.get("content-length") ?? 0) > MAX_BYTES + ENVELOPE) return null;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > MAX_BYTES + ENVELOPE) return null;
    chunks.push(chunk);
  }
  return Uint8Array.from(Buffer.concat(chunks));
}

const field = (form: FormData, name: string): string | undefined => {
  const value = form.get(name);
  return typeof value === "string" && value ? value : undefined;
};

/** The text of the form: its file where one was chosen, else what was pasted. */
async function textOf(form: FormData): Promise<string | null> {
  const file = form.get("file");
  if (!(file instanceof File) || file.size === 0) return field(form, "raw") ?? "";
  return file.size > MAX_BYTES ? null : decode(new Uint8Array(await file.arrayBuffer())).text;
}

async function bringIn(actor: Person, form: FormData, raw: string): Promise<string> {
  const draft = field(form, "draft");
  if (!draft)
    return (await start(actor, newDraft.parse({ group: field(form, "group"), reading: field(form, "reading"), raw })))
      .id;
  await reread(actor, rereadDraft.parse({ draft, version: Number(field(form, "version")), raw }));
  return draft;
}

async function receive(request: Request): Promise<Response> {
  if (!isOurs(request.headers))
    throw new Refusal("forbidden", "This form came from another site. Open it here and send it again.");
  const actor = await actorBehind(request);
  if (actor.kind === "visitor") throw signInFirst();
  const body = await readBody(request);
  if (!body) return answer(request, 413, TOO_LARGE);
  const type = request.headers.get("content-type") ?? "";
  const form = await new Response(body, { headers: { "content-type": type } }).formData().catch(() => null);
  if (!form) throw new Refusal("invalid", "That could not be read as a form.");
  const raw = await textOf(form);
  if (raw === null) return answer(request, 413, TOO_LARGE);
  if (!raw.trim()) throw new Refusal("invalid", NOTHING);
  const draft = await bringIn(actor, form, raw);
  if (wantsJson(request)) return Response.json({ draft });
  const location = `/groups/${encodeURIComponent(field(form, "group") ?? "")}/import/${draft}`;
  return new Response(null, { status: 303, headers: { location } });
}

/** Takes a text in, or says in one sentence why not. */
export async function POST(request: Request): Promise<Response> {
  try {
    return await receive(request);
  } catch (error) {
    const refusal = error instanceof Refusal ? error : awayOf(error);
    if (refusal) return answer(request, STATUS[refusal.kind], refusal.message);
    if (error instanceof Error && error.name === "ZodError")
      return answer(request, 400, "That could not be read. Reload the page and try again.");
    throw error;
  }
}
