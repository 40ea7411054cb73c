// Paragraphs to cite: found by number and words while one writes, and looked at where they are cited.
import type { Actor } from "@/server/actor";
import { db } from "@/server/db";
import { enter } from "@/server/groups/entry.service";
import { missing } from "@/server/refusal";
import { findPassage, findPassages, type PassageRow } from "@/server/texts/passage.store";
import type { FindPassages } from "@/server/texts/schema";
import { labelOf } from "@/server/texts/view";

/** How many are offered at a time: what fits above a keyboard on a phone. */
export const OFFERED = 8;

/** A paragraph to cite; `cite` is what is written for it. */
export type PassageView = { id: string; label: string; cite: string; text: string; words: string };

const nameOf = ({ textSlug, number }: PassageRow, own: boolean): string =>
  `${own ? "" : `${labelOf(textSlug)} `}¶\u00a0${number ?? ""}`.trim();

const view = (row: PassageRow, own: boolean): PassageView => ({
  id: row.id,
  label: nameOf(row, own),
  cite: `${own ? "" : `${labelOf(row.textSlug).toLowerCase()} `}¶${row.number}`,
  text: row.textTitle,
  words: row.words,
});

const QUERY = /^(?:(article|companion)(?:[ \u00a0](\d{1,3}))?[ \u00a0])?¶[ \u00a0]?(.*)$/isu;

/** What somebody has typed, from the name of a text on: "¶1", "companion ¶lamp". */
function read(query: string, textId: string) {
  const [, name, which, rest = ""] = QUERY.exec(query) ?? [];
  const slug = name?.toLowerCase();
  const only = slug && which && Number(which) > 1 ? `${slug}-${Number(which)}` : (slug ?? null);
  const wanted = rest.trim();
  const number = /^\d+$/.test(wanted) ? wanted : null;
  return { textId, only, number, words: wanted && !number ? wanted : null };
}

/** Paragraphs of all texts of the reading that fit what was typed, those of this text first. */
export async function findToCite(actor: Actor, { text, query }: FindPassages): Promise<PassageView[]> {
  await enter(db, actor, { text });
  const own = await db.text.findUnique({ where: { id: text }, select: { slug: true } });
  const rows = await findPassages(db, read(query, text), OFFERED);
  return rows.map((row) => view(row, row.textSlug === own?.slug));
}

/** One paragraph's words, for a look at what is cited. */
export async function look(
  actor: Actor,
  id: string,
): Promise<{ label: string; text: string; words: string; stands: boolean }> {
  const row = await findPassage(db, id);
  if (!row) throw missing();
  await enter(db, actor, { id: row.groupId });
  return { label: nameOf(row, false), text: row.textTitle, words: row.words, stands: row.stands };
}
