// Which further paragraphs a selection reaches into.
import { offsetOf } from "@/components/texts/reading/offsets";
import type { RoomFacts } from "@/components/texts/reading/room-context";
import { ALSO_LIMIT } from "@/server/comments/also";

/** The ids of the paragraphs of the same text, after the first, of which any words are selected. */
export function reachOf(range: Range, key: string, texts: readonly RoomFacts[]): string[] {
  const passages = texts.find((one) => one.passages.some((passage) => passage.key === key))?.passages ?? [];
  return passages
    .filter((passage) => {
      const words = passage.key === key ? null : document.getElementById(passage.key)?.querySelector(".pt");
      if (!words || passage.gone !== undefined || !range.intersectsNode(words)) return false;
      return !words.contains(range.endContainer) || offsetOf(words, range.endContainer, range.endOffset) > 0;
    })
    .slice(0, ALSO_LIMIT)
    .map(({ id }) => id);
}
