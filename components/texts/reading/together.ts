// One text on the page, or two side by side: what they have together, and which of them a paragraph belongs to. Pure.
import type { RoomFacts } from "@/components/texts/reading/room-context";

type Texts = readonly RoomFacts[];

/** The facts of the texts as if they were one text. */
export function together(texts: Texts): RoomFacts {
  const [first] = texts;
  return texts.length === 1
    ? first!
    : {
        ...first!,
        passages: texts.flatMap(({ passages }) => passages),
        former: Object.assign({}, ...texts.map(({ former }) => former)),
      };
}

/** The text that has the paragraph; the first one where none has it. */
export const ofKey = (texts: Texts, key: string | null): RoomFacts =>
  texts.find(({ passages }) => passages.some((passage) => passage.key === key)) ?? texts[0]!;
