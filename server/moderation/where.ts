// Names the place in a text that a ruling is about, and leads there.
import type { BlockKind } from "@/prisma/client/enums";
import { midSentence, spotLabel } from "@/server/comments/spot";

/** A paragraph, as it stands in the newest revision that has it. */
export type Spot = {
  group: string;
  reading: string;
  text: string;
  key: string;
  number: number | null;
  kind: BlockKind | null;
  label: string | null;
};

/** "¶ 12", "Companion ¶ 5", "Note 1". */
export const labelOf = ({ text, kind, number, label }: Spot): string =>
  spotLabel({ textSlug: text, kind: kind ?? "paragraph", number, label });

/** The same within a sentence: "¶ 12", "the whole text". */
export const spokenOf = (spot: Spot): string => midSentence(labelOf(spot));

/** The path that opens the talk on the paragraph. */
export const hrefOf = (spot: Spot): string =>
  `/groups/${spot.group}/${spot.reading}/${spot.text}?open=${spot.key}#${spot.key}`;
