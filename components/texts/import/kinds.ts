// The kinds of blocks in words.
import { AS_IT_STANDS } from "@/server/revisions/found";
import type { FoundBlock, FoundKind } from "@/server/texts/import/block";
import { WRITTEN_HERE } from "@/server/texts/import/change";

/** What a block can be made, in the menu's order. */
export const CHOICES: readonly { kind: FoundKind; level?: number; name: string }[] = [
  { kind: "paragraph", name: "Paragraph" },
  { kind: "title", name: "Title" },
  { kind: "heading", level: 1, name: "Heading" },
  { kind: "heading", level: 2, name: "Heading below" },
  { kind: "quotation", name: "Quotation" },
  { kind: "listItem", name: "List item" },
  { kind: "verse", name: "Verse" },
  { kind: "figure", name: "Figure" },
  { kind: "note", name: "Note" },
  { kind: "furniture", name: "Left out" },
];

const NAMES: Record<Exclude<FoundKind, "paragraph" | "note">, string> = {
  title: "Title",
  heading: "Heading",
  quotation: "Quote",
  listItem: "Item",
  verse: "Verse",
  figure: "Figure",
  furniture: "Left out",
};

/** What a kind is called in the menu. */
export const nameOf = (kind: FoundKind): string => CHOICES.find((choice) => choice.kind === kind)?.name ?? kind;

/** What stands beside a block: "¶ 3", "Quote ¶ 4", "Note 1", "Heading". */
export function tagOf({ kind, label }: FoundBlock, number: number | undefined): string {
  if (kind === "paragraph") return `¶ ${number ?? ""}`.trimEnd();
  if (kind === "note") return label ? `Note ${label}` : "Note";
  return number === undefined ? NAMES[kind] : `${NAMES[kind]} ¶ ${number}`;
}

/** What was done to a block of a revision that is being drafted, in a word; nothing where nobody has touched it. */
export function touchOf({ why, kind }: FoundBlock): "new" | "changed" | "" {
  if (why === AS_IT_STANDS || kind === "furniture") return "";
  return why === WRITTEN_HERE ? "new" : "changed";
}

/** The class that gives a row its look. */
export const lookOf = (kind: FoundKind): string =>
  ({
    title: "ttl",
    heading: "hd",
    note: "ft",
    furniture: "out",
    quotation: "qt",
    verse: "vs",
    listItem: "li",
    figure: "fg",
    paragraph: "",
  })[kind];

/** Whether a seam between two blocks is worth showing: they are of one kind, and are read as running words. */
export const mergeable = (above: FoundBlock, below: FoundBlock): boolean =>
  above.kind === below.kind && above.kind !== "furniture" && above.kind !== "heading" && above.kind !== "title";
