// What a page is told of a text: rows become the view, positions become keys.
import type { BlockRow, ListedText, TextPageRow } from "@/server/texts/rows";

/** The name of a text's place in its reading: "Article", "Companion", "Companion 2". */
export const labelOf = (slug: string): string => {
  const [first = "", number] = slug.split("-");
  const name = first.charAt(0).toUpperCase() + first.slice(1);
  return number ? `${name} ${number}` : name;
};

/** A block as it is read. A mark's `note` is the key of its note; `backlinks` say where a note is marked. */
export type BlockView = {
  paragraphId: string;
  key: string;
  kind: BlockRow["kind"];
  number: number | null;
  level: number | null;
  label: string | null;
  words: string;
  marks: { at: number; label: string; note: string | null }[];
  backlinks: { key: string; number: number | null; label: string }[];
};

/** The blocks with their notes linked both ways. The highest headings are of level 1, wherever their text began to count. */
export function presentBlocks(rows: BlockRow[]): BlockView[] {
  const above = Math.min(...rows.flatMap(({ level }) => level ?? [])) - 1;
  const keys = new Map(rows.map((row) => [row.position, row.key]));
  const backlinks = new Map<number, BlockView["backlinks"]>();
  for (const row of rows)
    for (const mark of row.marks)
      if (mark.note !== null)
        backlinks.set(mark.note, [
          ...(backlinks.get(mark.note) ?? []),
          { key: row.key, number: row.number, label: mark.label },
        ]);
  return rows.map(({ position, marks, ...row }) => ({
    ...row,
    level: row.level === null ? null : row.level - above,
    marks: marks.map((mark) => ({ ...mark, note: mark.note === null ? null : (keys.get(mark.note) ?? null) })),
    backlinks: backlinks.get(position) ?? [],
  }));
}

/** The page's frame: group, reading, its texts, the text and its revision. */
export const presentPage = (groupId: string, row: TextPageRow) => ({
  group: { id: groupId, slug: row.groupSlug, name: row.groupName },
  reading: { id: row.readingId, slug: row.readingSlug, title: row.readingTitle, archived: row.archived },
  texts: row.texts.map((text) => ({ ...text, label: labelOf(text.slug) })),
  text: {
    id: row.textId,
    slug: row.textSlug,
    label: labelOf(row.textSlug),
    title: row.title,
    author: row.author,
    source: row.source,
    language: row.language,
  },
  revision: { id: row.revisionId, number: row.revisionNumber, createdAt: row.revisionAt },
});

/** A reading in a group's list. */
export type ListedReading = {
  id: string;
  slug: string;
  title: string;
  archived: boolean;
  createdAt: Date;
  texts: {
    id: string;
    slug: string;
    label: string;
    title: string;
    author: string | null;
    revision: { number: number; createdAt: Date };
    lengths: number[];
  }[];
};

/** A group's readings, each with its texts. */
export function presentList(rows: ListedText[]): ListedReading[] {
  const readings = new Map<string, ListedReading>();
  for (const row of rows) {
    const reading = readings.get(row.readingId) ?? {
      id: row.readingId,
      slug: row.readingSlug,
      title: row.readingTitle,
      archived: row.archived,
      createdAt: row.readingAt,
      texts: [],
    };
    reading.texts.push({
      id: row.id,
      slug: row.slug,
      label: labelOf(row.slug),
      title: row.title,
      author: row.author,
      revision: { number: row.revisionNumber, createdAt: row.revisionAt },
      lengths: row.lengths,
    });
    readings.set(row.readingId, reading);
  }
  return [...readings.values()];
}

/** How far somebody is in a text: where they stopped, and how many of its numbered paragraphs they came past. */
export type Progress = { text: string; last: { key: string; number: number | null } | null; read: number; of: number };
