"use client";
// A quiet thank you for a comment, and the line that says who gave it.
import { useRef, useState } from "react";
import { failureOf } from "@/components/comments/failure";
import { useTalk } from "@/components/comments/talk-context";
import { useMarks, withEntry } from "@/components/marks/marks-context";
import { leavesOut, thankedBy, thankedByAll } from "@/components/marks/words";
import { useTRPCClient } from "@/components/trpc";
import { Icon } from "@/components/ui/icon";

/** Gives thanks, or takes them back. */
export function ThanksButton({ comment }: { comment: string }) {
  const { marks, change } = useMarks();
  const { say } = useTalk();
  const client = useTRPCClient();
  const busy = useRef(false);
  const mine = marks.thanks[comment]?.mine ?? false;
  const press = async () => {
    if (busy.current) return;
    busy.current = true;
    try {
      const now = await client.marks.thank.mutate({ comment, given: !mine });
      change((old) => ({ ...old, thanks: withEntry(old.thanks, comment, now.count > 0 ? now : null) }));
    } catch (error) {
      say(failureOf(error).message);
    } finally {
      busy.current = false;
    }
  };
  return (
    <button type="button" className="thanks" aria-pressed={mine} onClick={() => void press()}>
      {mine && <Icon name="check" small />}
      Thanks
    </button>
  );
}

/** Who thanked: two names and a number; everybody on request. */
export function Thanked({ comment }: { comment: string }) {
  const thanks = useMarks().marks.thanks[comment];
  const { say } = useTalk();
  const client = useTRPCClient();
  const [all, setAll] = useState<readonly string[] | null>(null);
  if (!thanks) return null;
  if (all?.length === thanks.count) return <p className="meta thanked">{thankedByAll(all)}</p>;
  if (!leavesOut(thanks)) return <p className="meta thanked">{thankedBy(thanks)}</p>;
  const ask = () =>
    client.marks.thankers.query({ comment }).then(
      ({ names }) => setAll(names),
      (error) => say(failureOf(error).message),
    );
  return (
    <p className="meta thanked">
      <button type="button" onClick={() => void ask()}>
        {thankedBy(thanks)}
        <span className="vh">, show all names</span>
      </button>
    </p>
  );
}
