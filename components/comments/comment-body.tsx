"use client";
// A comment's words; a long one is shown in part, and whole on demand.
import { useState } from "react";
import { isLong } from "@/components/comments/fold";
import { forMe } from "@/components/comments/own-mention";
import { useTalk } from "@/components/comments/talk-context";

/** The HTML comes from the server's own pipeline, which lets nothing through that could act. */
export function CommentBody({ html }: { html: string }) {
  const { me } = useTalk();
  const [whole, setWhole] = useState(false);
  const clipped = !whole && isLong(html);
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: whoever tabs into the hidden part is shown it */}
      <div
        className={clipped ? "cb clipped" : "cb"}
        onFocus={clipped ? () => setWhole(true) : undefined}
        // biome-ignore lint/security/noDangerouslySetInnerHtml: rendered and sanitised by the server
        dangerouslySetInnerHTML={{ __html: forMe(html, me) }}
      />
      {clipped && (
        <button type="button" className="more" onClick={() => setWhole(true)}>
          Show all
        </button>
      )}
    </>
  );
}
