// Changes in words: "split in 4", "2 merged, 1 gone".
import type { LineageChange } from "@/prisma/client/enums";
import type { ChangeCounts, Side } from "@/server/revisions/view";

const NAMES: Record<Exclude<LineageChange, "same">, string> = {
  edited: "edited",
  split: "split",
  merged: "merged",
  moved: "moved",
  gone: "gone",
  new: "new",
};

/** "12 paragraphs edited, 1 split, 2 new"; a sentence where nothing changed. */
export function sayCounts(counts: ChangeCounts | null): string {
  if (!counts) return "The text as it came in";
  const said = (Object.keys(NAMES) as (keyof ChangeCounts)[]).filter((change) => counts[change]);
  if (said.length === 0) return "No paragraph changed";
  const parts = said.map((change) => ({ many: counts[change] ?? 0, name: NAMES[change] }));
  const unit = parts[0]?.many === 1 ? "paragraph" : "paragraphs";
  return parts.map(({ many, name }, i) => `${many} ${i === 0 ? `${unit} ` : ""}${name}`).join(", ");
}

/** "¶ 2, ¶ 3 and ¶ 4". */
export const sayLabels = (sides: Pick<Side, "label">[]): string =>
  new Intl.ListFormat("en-GB").format(sides.map(({ label }) => label));

/** What befell one paragraph, with where it stands: "Split into ¶ 2 and ¶ 3". */
export function sayChange(change: LineageChange, to: Pick<Side, "label">[]): string {
  const where = sayLabels(to);
  if (change === "gone" || to.length === 0) return "No longer in the text";
  if (change === "split") return `Split into ${where}`;
  if (change === "merged") return `Merged into ${where}`;
  if (change === "moved") return `Moved, now ${where}`;
  if (change === "new") return `New, ${where}`;
  return change === "same" ? `The same, now ${where}` : `Words changed, now ${where}`;
}

/** The beginning of words, for lists to choose from. */
export const startOf = (words: string, length = 70): string =>
  words.length > length ? `${words.slice(0, length - 2).replace(/\s+\S{0,20}$/u, "")}\u00a0…` : words;
