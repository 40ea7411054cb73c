// Names the place in a text that a ruling is about, and leads there.
import type { BlockKind } from "@/prisma/client/enums";

/** A paragraph, as it stands in the newest revision that has it. */
export type Spot = {
  group: string;
  reading: string;
  text: string;
  position: number;
  key: string;
  number: number | null;
  kind: BlockKind | null;
  label: string | null;
};

const blockName = ({ number, kind, label }: Spot): string => {
  if (number !== null) return `¶\u00a0${number}`;
  if (kind === "note") return label ? `Note\u00a0${label}` : "Note";
  return kind === "heading" ? "Heading" : "Paragraph";
};

const textName = (position: number): string => {
  if (position === 0) return "";
  return position === 1 ? "Companion " : `Companion ${position} `;
};

/** "¶ 12", "Companion ¶ 5", "Note 1". */
export const labelOf = (spot: Spot): string => `${textName(spot.position)}${blockName(spot)}`.trim();

/** The path that opens the talk on the paragraph. */
export const hrefOf = (spot: Spot): string =>
  `/groups/${spot.group}/${spot.reading}/${spot.text}?open=${spot.key}#${spot.key}`;
