"use client";
// The words that a comment was written on against those of today, beneath its head.
import { useQuery } from "@tanstack/react-query";
import { failureOf } from "@/components/comments/failure";
import { useTalk } from "@/components/comments/talk-context";
import { when } from "@/components/comments/when";
import { Pieces } from "@/components/texts/revise/pieces";
import { useTRPC } from "@/components/trpc";
import type { CommentView } from "@/server/comments/view";
import type { OldWording as Wording } from "@/server/revisions/view";

const HOW = "Words that went since are struck through, new ones are underlined.";

/** Thousands of words may have become many paragraphs: the first and the last stand for all. */
const listed = (names: string[]): string =>
  names.length > 4 ? `${names[0]} to ${names.at(-1)}` : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;

const since = ({ now, label, split }: Wording): string => {
  if (!now) return `This was ${label}. It is no longer in the text.`;
  if (split.length > 0) return `This was ${label}; it was split into ${listed(split)}. ${HOW}`;
  if (now.label === label) return HOW;
  return `This was ${label}; its discussion stands on ${now.label} now. ${HOW}`;
};

/** The old wording, with what was changed marked; all of it where the paragraph is gone. */
export default function OldWording({ comment, id }: { comment: CommentView; id: string }) {
  const { clock } = useTalk();
  const trpc = useTRPC();
  const { data, error } = useQuery(trpc.revisions.wording.queryOptions({ comment: comment.id }));
  return (
    <section className="wording" id={id} aria-label={`The words in revision ${comment.revisionNumber}`}>
      <h3>
        The words in revision {comment.revisionNumber}
        {data && <span className="meta"> {when(data.revision.createdAt, clock)}</span>}
      </h3>
      {error && <p className="note warn">{failureOf(error).message}</p>}
      {!data && !error && <p className="meta">Fetching the old words.</p>}
      {data && (
        <>
          <p className="meta">{since(data)}</p>
          {data.pieces ? <Pieces pieces={data.pieces} /> : <p className="pieces">{data.words}</p>}
        </>
      )}
    </section>
  );
}
