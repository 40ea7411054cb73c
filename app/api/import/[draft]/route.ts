// The door for what is done while a text is read, for forms without scripts: stop, choose, read it again.
import { leadTo, refusing, sender } from "@/app/api/import/answer";
import { field, readUpload } from "@/app/api/import/upload";
import type { Person } from "@/server/actor";
import { Refusal } from "@/server/refusal";
import { cancel, choose, readAgain, reading } from "@/server/texts/intake.service";
import { chosenParts, ofDraft } from "@/server/texts/schema";

/** Two thousand ticked boxes come to half of this. */
const LONGEST = 64 * 1024;

const unread = () => new Refusal("invalid", "That could not be read as a form.");

type Params = { params: Promise<{ draft: string }> };

async function formOf(request: Request): Promise<FormData> {
  const form = await readUpload(request, LONGEST);
  if (form === null || form === "long") throw unread();
  return form;
}

async function act(actor: Person, draft: string, form: FormData, now: Date): Promise<void> {
  const wanted = field(form, "do");
  if (wanted === "cancel") await cancel(actor, draft);
  else if (wanted === "again") await readAgain(actor, draft, now);
  else if (wanted === "choose")
    await choose(actor, chosenParts.parse({ draft, parts: form.getAll("part").map((part) => Number(part)) }));
  else throw unread();
}

/** Does what the form's button says, and leads back to the draft. */
export async function POST(request: Request, { params }: Params): Promise<Response> {
  try {
    const actor = await sender(request);
    const { draft } = ofDraft.parse(await params);
    const { group } = await reading(actor, draft, new Date());
    await act(actor, draft, await formOf(request), new Date());
    return leadTo(request, group.slug, draft);
  } catch (error) {
    const said = refusing(request, error);
    if (said) return said;
    throw error;
  }
}
