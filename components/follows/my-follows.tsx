"use client";
// Everything that I follow or have muted, with the reason and a way to change it.
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import Link from "next/link";
import "@/app/styles/follows.css";
import { Bell } from "@/components/follows/bell";
import { useTRPC } from "@/components/trpc";
import type { ListedFollow } from "@/server/follows/mine";
import { type FollowState, HOW_OFTEN } from "@/server/follows/state";

const stateOf = ({ muted, cadence, why }: ListedFollow): FollowState => ({
  hears: muted ? "muted" : "following",
  own: cadence,
  why: `${muted ? "You muted it" : `You follow it${HOW_OFTEN[cadence]}`}${HOW_OFTEN[cadence] && ","} ${why}.`,
});

type Page = { follows: ListedFollow[]; next: string | null };

/** The list for the mail page, from the cursor in the address on. `initial` is what `follows.mine` answered on the server. */
export function MyFollows({ initial, before }: { initial: Page; before: string | null }) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const remove = useMutation(
    trpc.follows.set.mutationOptions({ onSuccess: () => queries.invalidateQueries(trpc.follows.pathFilter()) }),
  );
  const { data } = useQuery(trpc.follows.mine.queryOptions({ before }, { initialData: initial }));
  if (data.follows.length === 0 && !before)
    return <p className="hint">You follow nothing yet. Write in a thread, or use the bell beside a paragraph.</p>;
  return (
    <>
      <ul className="follow-list">
        {data.follows.map((follow) => (
          <li key={JSON.stringify(follow.target)}>
            <span>
              <Link href={follow.href}>{follow.title}</Link>
              <br />
              <span className="meta">
                {follow.group.name}. {stateOf(follow).why}
              </span>
            </span>
            <span className="follow-ways">
              <Bell target={follow.target} label={follow.title} initial={stateOf(follow)} />
              <button
                type="button"
                className="btn quiet"
                aria-disabled={remove.isPending}
                onClick={() => !remove.isPending && remove.mutate({ target: follow.target, cadence: null })}
              >
                Remove<span className="vh"> {follow.title}</span>
              </button>
            </span>
          </li>
        ))}
      </ul>
      {(before || data.next) && (
        <p className="mails-ways">
          {before && <Link href="/settings/mail#follows">Latest</Link>}
          {data.next && <Link href={`/settings/mail?follows=${data.next}#follows`}>More of what you follow</Link>}
        </p>
      )}
    </>
  );
}
