"use client";
// What was cut from around the words of a comment that came by mail: for its author and for moderators.
import { useQuery } from "@tanstack/react-query";
import { failureOf } from "@/components/comments/failure";
import { useTRPC } from "@/components/trpc";

/** The quoted mail, the signature, and whatever else was taken for those. */
export default function Cut({ comment }: { comment: string }) {
  const trpc = useTRPC();
  const { data, error } = useQuery(trpc.comments.cut.queryOptions({ comment }));
  return (
    <section className="cut" aria-label="What was cut from the mail">
      {error && <p className="note warn">{failureOf(error).message}</p>}
      {!data && !error && <p className="meta">Fetching what was cut.</p>}
      {data?.cut === "" && <p className="meta">Nothing was cut from this mail.</p>}
      {data?.cut && (
        <>
          <p className="meta">Cut from the mail; only its author and moderators see this.</p>
          <pre dir="auto">{data.cut}</pre>
        </>
      )}
    </section>
  );
}
