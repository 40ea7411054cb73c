// How a text comes in: words are read at once, files and addresses by the worker, and people see how far it is.
import type { Person } from "@/server/actor";
import { db, type Tx } from "@/server/db";
import { demand, enter } from "@/server/groups/entry.service";
import { enqueue } from "@/server/jobs/queue";
import { missing, Refusal } from "@/server/refusal";
import { aim, ONLY_MODERATORS } from "@/server/texts/aim.service";
import { enterDraft, reread, seenDraftRow, start } from "@/server/texts/draft.service";
import { draftGroup, homeOf, lockDraft } from "@/server/texts/draft.store";
import { webAddress } from "@/server/texts/import/address";
import { emptyJournal } from "@/server/texts/import/journal";
import { DETAIL_LENGTH, FILE_TOO_LARGE, MAX_FILE_BYTES, TITLE_LENGTH } from "@/server/texts/import/limits";
import { formatOf } from "@/server/texts/import/sniff";
import * as store from "@/server/texts/intake.store";
import { addressOf } from "@/server/texts/page.store";
import { canImport } from "@/server/texts/policy";
import type { Aim, ChosenParts, SeenDraft } from "@/server/texts/schema";

/** A reading that said nothing for so long has died with its worker; it says something every half second. */
export const SILENT_SECONDS = 20;

/** Said of what is no address of the web. */
export const NO_ADDRESS =
  "This is not an address of a page on the web. Nothing was imported. Copy the whole address from your browser; it begins with https://.";

/** What a person brings: words, a page's source from the clipboard, a file, or an address. */
export type Brought =
  | { raw: string }
  | { html: string }
  | { file: { name: string; type: string; bytes: Uint8Array } }
  | { address: string };

/** Whether words are the source of a web page; a `<` at the front alone is none. */
const isPage = (raw: string): boolean => /^\s*</.test(raw) && formatOf(Buffer.from(raw), "", "") === "html";

/** What the worker will read, or null for words that are read at once. */
function sourceOf(brought: Brought): store.Source | null {
  const none = { name: null, type: null, address: null, bytes: null };
  const page = "html" in brought ? brought.html : "raw" in brought && isPage(brought.raw) ? brought.raw : null;
  if (page !== null) return { ...none, type: "text/html", bytes: Buffer.from(page) };
  if ("html" in brought || "raw" in brought) return null;
  if ("file" in brought) {
    const { name, type, bytes } = brought.file;
    if (bytes.byteLength > MAX_FILE_BYTES) throw new Refusal("invalid", FILE_TOO_LARGE);
    return { ...none, name: name.slice(0, TITLE_LENGTH), type: type.slice(0, DETAIL_LENGTH), bytes };
  }
  const url = webAddress(brought.address);
  if (!url) throw new Refusal("invalid", NO_ADDRESS);
  return { ...none, address: url.href };
}

/** What a draft is called until its title has been read. */
const nameOf = ({ name, address }: store.Source): string =>
  name?.replace(/\.[a-z0-9]{1,5}$/i, "").trim() || (address && new URL(address).hostname) || "A pasted page";

const rawOf = (brought: Brought): string => ("raw" in brought ? brought.raw : "");

/** Takes a text in; answers with its draft, before anything else is known of it. */
export async function bringIn(actor: Person, to: Aim, brought: Brought): Promise<{ id: string }> {
  const source = sourceOf(brought);
  if (!source) return start(actor, { ...to, raw: rawOf(brought) });
  return db.$transaction(async (tx) => {
    const { origin, known } = await aim(tx, actor, to);
    const told = known ?? { title: nameOf(source), author: null, source: source.address, language: "en" };
    const id = await store.insertWaiting(tx, { ...origin, raw: "" }, told, source, emptyJournal(actor.id));
    await enqueue(tx, { kind: "draft.read", draftId: id });
    return { id };
  });
}

/** Takes another source for a draft in. What was found before stays until the new one has been read. */
export async function bringAnother(actor: Person, seen: SeenDraft, brought: Brought): Promise<void> {
  await enterDraft(db, actor, seen.draft);
  const source = sourceOf(brought);
  if (!source) return void (await reread(actor, { ...seen, raw: rawOf(brought) }));
  await db.$transaction(async (tx) => {
    await seenDraftRow(tx, actor, seen);
    await store.replaceSource(tx, seen.draft, source);
    await enqueue(tx, { kind: "draft.read", draftId: seen.draft });
  });
}

async function look(tx: Tx, actor: Person, id: string): Promise<store.Intake> {
  const groupId = await draftGroup(tx, id);
  if (!groupId) throw missing();
  demand(await enter(tx, actor, { id: groupId }), canImport, ONLY_MODERATORS);
  const intake = await store.findIntake(tx, id);
  if (!intake) throw missing();
  return intake;
}

const isSilent = ({ state, beatAt, updatedAt }: store.Intake, now: Date): boolean =>
  state === "reading" && now.getTime() - (beatAt ?? updatedAt).getTime() > SILENT_SECONDS * 1000;

/** How the reading of a draft stands, for those who wait for it. */
export async function reading(actor: Person, id: string, now: Date) {
  const intake = await look(db, actor, id);
  const { groupId, readingId, revisesId, textId, beatAt, updatedAt: _, ...rest } = intake;
  const home = await homeOf(db, groupId, readingId);
  const published = textId ? await addressOf(db, textId) : null;
  return {
    id,
    ...rest,
    ...home,
    revising: revisesId !== null,
    begun: beatAt !== null,
    silent: isSilent(intake, now),
    published,
  };
}

/** Runs with the draft locked, so that two people's buttons come one after the other. */
const locked = <T>(actor: Person, id: string, work: (tx: Tx, intake: store.Intake) => Promise<T>): Promise<T> =>
  db.$transaction(async (tx) => {
    await look(tx, actor, id);
    await lockDraft(tx, id);
    return work(tx, await look(tx, actor, id));
  });

const STOPPED = "You stopped the reading. The source is still here: read it again, or bring another.";

/** Stops a reading, or gives up one that failed. Where a draft had been there before, it is there again. */
export const cancel = (actor: Person, id: string): Promise<void> =>
  locked(actor, id, async (tx, { state, before }) => {
    if (state === "ready") return;
    if (before) return store.settleState(tx, id, "ready", null);
    if (state !== "refused") await store.settleState(tx, id, "refused", STOPPED);
  });

/** Reads the chosen parts of a book. */
export const choose = (actor: Person, { draft, parts }: ChosenParts): Promise<void> =>
  locked(actor, draft, async (tx, intake) => {
    if (intake.state !== "choosing" || !intake.parts)
      throw new Refusal(
        "conflict",
        "There is nothing to choose from in this draft any more. Reload to see it as it is.",
      );
    const chosen = [...new Set(parts)].sort((a, b) => a - b);
    if (chosen.some((part) => part >= (intake.parts?.length ?? 0)))
      throw new Refusal("invalid", "One of these parts is not in the book. Reload, and choose again.");
    await store.waitForParts(tx, draft, chosen);
    await enqueue(tx, { kind: "draft.read", draftId: draft });
  });

/** Reads the source again that could not be read, or whose reading has fallen silent. A book's parts are chosen again. */
export const readAgain = (actor: Person, id: string, now: Date): Promise<void> =>
  locked(actor, id, async (tx, intake) => {
    const { state, parts } = intake;
    if (state === "reading" && !isSilent(intake, now)) return;
    if (state === "ready" || state === "choosing")
      throw new Refusal("conflict", "This draft has been read in the meantime. Reload to see what was found.");
    if (state === "refused" && parts) return store.settleState(tx, id, "choosing", null);
    await store.waitAgain(tx, id);
    await enqueue(tx, { kind: "draft.read", draftId: id });
  });
