// Reasons and notes, of which most are short: a long one begins folded. Needs no JavaScript.
import { startOf } from "@/components/texts/revise/say";

/** Longer ones begin folded: about six lines of a talk. */
const FOLDED_FROM = 400;

/** How much of a folded one is shown. */
const SHOWN = 280;

/** The words, in their own direction; in full, or their beginning and all of them on demand. */
export function LongWords({ words }: { words: string }) {
  if (words.length <= FOLDED_FROM) return <bdi>{words}</bdi>;
  return (
    <details className="long">
      <summary>
        <bdi className="short">{startOf(words, SHOWN)}</bdi> <b className="short">Show all</b>
        <b className="less">Show less</b>
      </summary>
      <bdi>{words}</bdi>
    </details>
  );
}
