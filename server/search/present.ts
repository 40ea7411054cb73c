// From rows to what the screen shows of them: the words around what was looked for, marked, and where they stand.
import { excerpt, plain } from "@/server/comments/body";
import type { SpotRow } from "@/server/comments/row";
import { spotLabel } from "@/server/comments/spot";
import type { TextRow } from "@/server/search/choice.store";
import type { CommentHitRow } from "@/server/search/comment.store";
import { type Piece, piecesOf, rangesOf } from "@/server/search/mark";
import type { PassageHitRow } from "@/server/search/passage.store";
import type { Wanted } from "@/server/search/pattern";
import type { TextHitRow } from "@/server/search/text.store";
import type { Choices, CommentHit, PassageHit, TextHit } from "@/server/search/view";
import { labelOf } from "@/server/texts/view";

/** How much is shown of the paragraph that a comment is about, and of the comment that began its thread. */
const GLANCE = { paragraph: 80, root: 80 };

/** Marks words. */
export type Marker = (words: string) => Piece[];

/** Marks what was looked for, and the words that have one of its stems. */
export const marker =
  (wanted: readonly Wanted[], stemmed: ReadonlySet<string>): Marker =>
  (words) =>
    piecesOf(words, rangesOf(words, wanted, stemmed));

type Spot = Pick<SpotRow, "readingSlug" | "textSlug" | "key">;

const pathOf = ({ readingSlug, textSlug }: Spot): string => `${readingSlug}/${textSlug}`;

/** A passage as it is shown. */
export const presentPassage = (row: PassageHitRow, mark: Marker): PassageHit => ({
  id: row.id,
  label: spotLabel(row),
  path: `${pathOf(row)}#${row.key}`,
  text: { title: row.textTitle, language: row.language },
  pieces: mark(row.words.replace(/\s+/g, " ")),
});

/** A text as it is shown. */
export const presentText = (row: TextHitRow, mark: Marker): TextHit => ({
  id: row.id,
  label: labelOf(row.slug),
  path: `${row.readingSlug}/${row.slug}`,
  language: row.language,
  title: mark(row.title),
  author: row.author === null ? null : mark(row.author),
});

/** A comment as it is shown. */
export const presentComment = (row: CommentHitRow, mark: Marker): CommentHit => ({
  id: row.id,
  author: row.author,
  createdAt: row.createdAt,
  held: row.held,
  pieces: mark(plain(row.html)),
  paragraph: {
    label: spotLabel(row),
    path: `${pathOf(row)}?open=${row.key}#c-${row.id}`,
    words: excerpt(row.words, GLANCE.paragraph),
    language: row.language,
    text: row.textTitle,
    stands: row.stands,
  },
  thread: row.root
    ? { root: row.root, author: row.rootAuthor, words: excerpt(plain(row.rootHtml ?? ""), GLANCE.root) }
    : null,
});

/** The group's texts by reading, and its people by name. */
export function presentChoices(texts: readonly TextRow[], people: Choices["people"]): Choices {
  const readings = new Map<string, Choices["readings"][number]>();
  for (const { readingSlug, readingTitle, slug, title } of texts) {
    const reading = readings.get(readingSlug) ?? { slug: readingSlug, title: readingTitle, texts: [] };
    reading.texts.push({ slug, label: labelOf(slug), title });
    readings.set(readingSlug, reading);
  }
  const byName = [...people].sort((a, b) => a.name.localeCompare(b.name, "en"));
  return { people: byName.map(({ id, name, former }) => ({ id, name, former })), readings: [...readings.values()] };
}
