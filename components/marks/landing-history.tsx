"use client";
// Everything that was said of where a thread landed: who, when, in which words.
import { useQuery } from "@tanstack/react-query";
import { failureOf } from "@/components/comments/failure";
import { Modal } from "@/components/comments/modal";
import { useTalk } from "@/components/comments/talk-context";
import { when } from "@/components/comments/when";
import { useTRPC } from "@/components/trpc";

/** All wordings, newest first. */
export default function LandingHistory({ thread, close }: { thread: string; close: () => void }) {
  const { clock } = useTalk();
  const trpc = useTRPC();
  const { data, error } = useQuery({ ...trpc.marks.landings.queryOptions({ thread }), staleTime: 0 });
  return (
    <Modal title="Where we landed, and what it said before" close={close}>
      {error && <p className="note warn">{failureOf(error).message}</p>}
      {!data && !error && <p className="meta">Fetching its earlier words.</p>}
      <ol className="versions">
        {data?.versions.map(({ version, html, by, at, current }) => (
          <li key={version}>
            <p className="meta">
              {current ? "Now, by " : ""}
              {by}, {when(at, clock)}
            </p>
            {html === null ? (
              <p className="meta">Taken away.</p>
            ) : (
              <div
                className="cb"
                // biome-ignore lint/security/noDangerouslySetInnerHtml: rendered and sanitised by the server
                dangerouslySetInnerHTML={{ __html: html }}
              />
            )}
          </li>
        ))}
      </ol>
      <form method="dialog" className="row">
        <button type="submit" className="btn">
          Close
        </button>
      </form>
    </Modal>
  );
}
