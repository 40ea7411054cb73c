"use client";
// What of a branch is not here yet: fetched in its place.
import { useState } from "react";
import { replies } from "@/components/comments/fold";
import { useTalk } from "@/components/comments/talk-context";
import { Icon } from "@/components/ui/icon";
import type { ThreadView } from "@/server/comments/view";

type Props = { thread: ThreadView; newOnly: boolean; branch: string; count: number };

/** "Fetch 9 replies further down"; of the new ones alone where only those are shown. */
export default function RestOfBranch({ thread, newOnly, branch, count }: Props) {
  const { whole, say } = useTalk();
  const [waiting, setWaiting] = useState(false);
  const fetchThem = async () => {
    if (waiting) return;
    setWaiting(true);
    await whole(thread, branch, newOnly).catch(() => say("They could not be fetched. Try again."));
    setWaiting(false);
  };
  return (
    <li>
      <button type="button" className="fold rest" onClick={() => void fetchThem()} aria-disabled={waiting}>
        <Icon name="down" small />
        <span>
          {waiting ? "Fetching" : "Fetch"} <b>{newOnly ? `${count.toLocaleString("en")} new` : replies(count)}</b> of
          this branch
        </span>
      </button>
    </li>
  );
}
