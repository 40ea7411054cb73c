// The paragraph that a thread is about: whole where it is short, folded where it would push the talk out of sight.
import { excerpt } from "@/server/comments/body";
import type { ThreadPlace } from "@/server/comments/view";

/** Longer paragraphs begin folded: about eight lines of a screen. */
const FOLDED_FROM = 700;

/** How much of a folded one is shown. */
const SHOWN = 280;

export function Passage({ place: { paragraph, text } }: { place: ThreadPlace }) {
  const { words } = paragraph;
  return (
    <>
      <blockquote className="quote" lang={text.language}>
        {words.length < FOLDED_FROM ? (
          <p>{words}</p>
        ) : (
          <details>
            <summary>
              <span className="short">{excerpt(words, SHOWN)}</span> <b className="whole">The whole paragraph</b>
            </summary>
            <p>{words}</p>
          </details>
        )}
      </blockquote>
      {!paragraph.current && (
        <p className="meta">The newest revision no longer has this paragraph. These are its last words.</p>
      )}
    </>
  );
}
