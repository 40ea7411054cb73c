"use client";
// The replies beneath a comment: two levels are indented, deeper ones follow and say whom they answer.
import dynamic from "next/dynamic";
import { useState } from "react";
import { foldOf, laidOut, PORTION, replies, startsFolded } from "@/components/comments/fold";
import { useFolds } from "@/components/comments/folds-context";
import { useTalk } from "@/components/comments/talk-context";
import { absentIn, flat, type Twig } from "@/components/comments/tree";
import { whenShort } from "@/components/comments/when";
import { runs } from "@/components/marks/runs";
import { Shown } from "@/components/marks/shown";
import { useThread } from "@/components/marks/thread-context";
import { Icon } from "@/components/ui/icon";
import { INDENTED_LEVELS } from "@/server/comments/thread";

const RestOfBranch = dynamic(() => import("@/components/comments/rest-of-branch"), { ssr: false });

function Fold({ twig, folded }: { twig: Twig; folded: boolean }) {
  const look = foldOf(twig, folded);
  const { set } = useFolds();
  const { clock } = useTalk();
  const { id, branch } = twig.comment;
  if (!look) return null;
  return (
    <li>
      <button
        type="button"
        className={look === "line" ? "fold short" : "fold"}
        aria-expanded={!folded}
        onClick={() => set(id, !folded)}
      >
        <Icon name={folded ? "right" : "down"} small />
        <span>
          <b>{replies(branch.count)}</b>
          {folded && branch.fresh > 0 && (
            <>
              , <span className="new">{branch.fresh} new</span>
            </>
          )}
          {folded && branch.last && `, last from ${branch.last.name} ${whenShort(branch.last.at, clock)}`}
        </span>
      </button>
    </li>
  );
}

/** A list of comments at one level; a long one is laid out in portions. */
export function Twigs({ twigs, level }: { twigs: Twig[]; level: number }) {
  const { wanted } = useFolds();
  const [portions, setPortions] = useState(1);
  const shown = laidOut(twigs, portions, wanted);
  const rest = twigs.length - shown;
  return (
    <>
      {runs(twigs.slice(0, shown), level > INDENTED_LEVELS).map((run) => {
        const last = run.at(-1) ?? run[0];
        return (
          <li className={last.comment.isNew ? "c is-new" : "c"} key={run[0].comment.id}>
            <Shown run={run} thread={null} />
            {level <= INDENTED_LEVELS && <Branch twig={last} level={level + 1} />}
          </li>
        );
      })}
      {rest > 0 && (
        <li>
          <button type="button" className="fold" onClick={() => setPortions(portions + 1)}>
            <Icon name="down" small />
            <span>
              Show the next <b>{Math.min(PORTION, rest)}</b> of {rest.toLocaleString("en")}
            </span>
          </button>
        </li>
      )}
    </>
  );
}

/** What hangs beneath a twig, folded or not. From the last indented level on, one flat list. */
export function Branch({ twig, level }: { twig: Twig; level: number }) {
  const { isFolded } = useFolds();
  const here = useThread();
  // A thread that is here whole lacks nothing.
  const absent = here?.thread.next ? absentIn(twig, here.newOnly) : 0;
  if (twig.kids.length === 0 && absent === 0) return null;
  const deep = level > INDENTED_LEVELS;
  const folded = isFolded(twig.comment.id, startsFolded(twig));
  return (
    <ol className={deep ? "kids deep" : "kids"}>
      <Fold twig={twig} folded={folded} />
      {!folded && <Twigs twigs={deep ? flat(twig) : twig.kids} level={level} />}
      {/* Beneath a thread's first comment stands the rest of the thread. */}
      {!folded && absent > 0 && here && level > 1 && <RestOfBranch {...here} branch={twig.comment.id} count={absent} />}
    </ol>
  );
}
