"use client";
// The threads on a paragraph, each a comment with its branches.
import { memo, useMemo, useState } from "react";
import { Branch, Twigs } from "@/components/comments/branch";
import { startsFolded } from "@/components/comments/fold";
import { PassageQuote } from "@/components/comments/passage-quote";
import { useTalk } from "@/components/comments/talk-context";
import { absentIn, onlyNew, treeOf } from "@/components/comments/tree";
import { AlsoAbout } from "@/components/marks/also";
import { Answered } from "@/components/marks/answer";
import { Landed } from "@/components/marks/landed";
import { Shown } from "@/components/marks/shown";
import { ThreadContext } from "@/components/marks/thread-context";
import { Veil } from "@/components/marks/veil";
import { LongWords } from "@/components/moderation/long-words";
import { Icon } from "@/components/ui/icon";
import type { ThreadView } from "@/server/comments/view";

/** So many comments are painted with the press that opens them: a screen. The rest follows in the next frames. */
const AT_FIRST = 8;

/** How many comments of a thread are laid out before anybody unfolds anything. */
const unfolded = ({ comments: [root] }: ThreadView): number =>
  root && !startsFolded({ comment: root, kids: [] }) ? root.branch.count + 1 : 1;

/** How many threads make the first screen. */
function firstScreen(threads: readonly ThreadView[]): number {
  let [count, comments] = [0, 0];
  while (count < threads.length && comments < AT_FIRST) comments += unfolded(threads[count++]!);
  return count;
}

function Rest({ thread }: { thread: ThreadView }) {
  const { more, say } = useTalk();
  const [waiting, setWaiting] = useState(false);
  const fetchMore = async () => {
    setWaiting(true);
    await more(thread).catch(() => say("They could not be fetched. Try again."));
    setWaiting(false);
  };
  return (
    <button type="button" className="fold rest" onClick={() => void fetchMore()} aria-disabled={waiting}>
      <Icon name="down" small />
      <span>
        {waiting ? "Fetching" : "Fetch"} <b>{thread.more.toLocaleString("en")}</b> later comments of this thread
      </span>
    </button>
  );
}

function Locked({ reason }: { reason: string | null }) {
  return (
    <div className="note locked">
      <Icon name="lock" />
      <div>
        <b>A moderator has locked this thread.</b> {reason && <LongWords words={reason} />}
      </div>
    </div>
  );
}

const Thread = memo(function Thread({ thread, newOnly }: { thread: ThreadView; newOnly: boolean }) {
  const twigs = useMemo(() => treeOf(newOnly ? onlyNew(thread.comments) : thread.comments), [thread, newOnly]);
  const [landing, setLanding] = useState(false);
  const here = useMemo(() => ({ thread, newOnly, landing, setLanding }), [thread, newOnly, landing]);
  const [root] = twigs;
  if (!root) return null;
  const all = root.comment.branch.count + 1;
  const inside = (
    <>
      <Landed here={here} />
      {thread.locked && <Locked reason={thread.lockReason} />}
      <AlsoAbout thread={thread.id} />
      {thread.passage && <PassageQuote passage={thread.passage} />}
      <Shown run={[root]} thread={thread} />
      <Answered thread={thread} />
      <Branch twig={root} level={1} />
      {twigs.length > 1 && (
        <ol className="kids">
          <Twigs twigs={twigs.slice(1)} level={1} />
        </ol>
      )}
      {thread.more > 0 && (!newOnly || absentIn(root, true) > 0) && <Rest thread={thread} />}
    </>
  );
  return (
    <ThreadContext value={here}>
      <li className={root.comment.isNew ? "c is-new" : "c"} data-thread={thread.id}>
        {thread.hidden ? (
          <Veil
            what={all === 1 ? "a thread of 1 comment" : `a thread of ${all.toLocaleString("en")} comments`}
            undo="Stop hiding this thread"
            target={{ thread: thread.id }}
            holds={thread.comments}
          >
            {inside}
          </Veil>
        ) : (
          inside
        )}
      </li>
    </ThreadContext>
  );
});

/** All threads, oldest or newest first; until it is time for the rest, those of the first screen. */
export function ThreadList({ threads, newOnly, rest }: { threads: ThreadView[]; newOnly: boolean; rest: boolean }) {
  return (
    <ol className="thread">
      {(rest ? threads : threads.slice(0, firstScreen(threads))).map((thread) => (
        <Thread key={thread.id} thread={thread} newOnly={newOnly} />
      ))}
    </ol>
  );
}
