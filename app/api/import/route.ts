// The door for texts that come in as forms: pasted words, a file, or an address; also without scripts.
import { answer, leadTo, refusing, sender } from "@/app/api/import/answer";
import { broughtIn, field, readUpload } from "@/app/api/import/upload";
import type { Person } from "@/server/actor";
import { Refusal } from "@/server/refusal";
import { FILE_TOO_LARGE, NOTHING, TOO_LARGE } from "@/server/texts/import/limits";
import { type Brought, bringAnother, bringIn } from "@/server/texts/intake.service";
import { broughtWords, seenDraft, toward } from "@/server/texts/schema";

async function take(actor: Person, form: FormData, said: Brought): Promise<string> {
  const brought = "raw" in said ? { raw: broughtWords.parse(said.raw) } : said;
  const draft = field(form, "draft");
  if (draft) {
    await bringAnother(actor, seenDraft.parse({ draft, version: Number(field(form, "version")) }), brought);
    return draft;
  }
  const [group, reading, revises] = ["group", "reading", "revises"].map((name) => field(form, name));
  return (await bringIn(actor, toward.parse({ group, reading, revises }), brought)).id;
}

async function receive(request: Request): Promise<Response> {
  const actor = await sender(request);
  const form = await readUpload(request);
  if (form === "long") return answer(request, 413, FILE_TOO_LARGE);
  if (!form) throw new Refusal("invalid", "That could not be read as a form.");
  const brought = await broughtIn(form);
  if (brought === "long") return answer(request, 413, form.get("file") instanceof File ? FILE_TOO_LARGE : TOO_LARGE);
  if (!brought) throw new Refusal("invalid", NOTHING);
  return leadTo(request, field(form, "group") ?? "", await take(actor, form, brought));
}

/** Takes a text in, or says in one sentence why not. */
export async function POST(request: Request): Promise<Response> {
  try {
    return await receive(request);
  } catch (error) {
    const said = refusing(request, error);
    if (said) return said;
    throw error;
  }
}
