"use client";
// The review of a revision: one pass through the talk it touches, then a line about it, then it is published.
import { useRouter } from "next/navigation";
import { useState } from "react";
import { PublishForm } from "@/components/texts/revise/publish-form";
import { ReviewCard } from "@/components/texts/revise/review-item";
import { goTo, useReviewKeys } from "@/components/texts/revise/review-keys";
import { useReview } from "@/components/texts/revise/use-review";
import { taken, waitingFor } from "@/components/texts/revise/ways";
import type { Review, ReviewItem } from "@/server/revisions/view";

function Overtaken({ review, onRebase }: { review: Review; onRebase: () => void }) {
  const { overtaken, base, text } = review;
  if (!overtaken) return null;
  const { group, reading, text: slug } = text.address;
  return (
    <div className="note warn" role="alert">
      <span>
        {overtaken.by ?? "Somebody"} published revision {overtaken.number} after you began from revision {base.number}.{" "}
        <a href={`/groups/${group}/${reading}/${slug}/revisions/compare?from=${base.number}&to=${overtaken.number}`}>
          See what it changed
        </a>
        . If you go on from it, your words replace its words wherever they differ; the list below then shows where.
      </span>
      <button type="button" className="btn" onClick={onRebase}>
        Go on from revision {overtaken.number}
      </button>
    </div>
  );
}

/** What the person still has to do, in one line, and the keys for it. */
function Progress({ items, onSure }: { items: ReviewItem[]; onSure: () => void }) {
  const decided = items.filter(({ decision }) => decision).length;
  const sure = items.filter((item) => item.sure && !item.decision).length;
  return (
    <>
      <div className="rev-progress">
        <p role="status">
          {decided} of {items.length} looked at
        </p>
        <progress className="rev-bar" max={items.length} value={decided} aria-hidden="true" />
        {sure > 0 && (
          <button type="button" className="btn" onClick={onSure}>
            {sure === 1 ? "Confirm the one we are sure of" : `Confirm all that are sure (${sure})`}
          </button>
        )}
      </div>
      <p className="hint keysline">
        <kbd className="kbd">J</kbd> <kbd className="kbd">K</kbd> next and previous · <kbd className="kbd">Enter</kbd>{" "}
        confirm and go on · <kbd className="kbd">1</kbd> to <kbd className="kbd">9</kbd> choose ·{" "}
        <kbd className="kbd">G</kbd> gone · <kbd className="kbd">U</kbd> undo a decision
      </p>
    </>
  );
}

/** The review of one draft. */
export function ReviewBench({ start }: { start: Review }) {
  const router = useRouter();
  const { review, items, blocks, trouble, decide, publish, rebase } = useReview(start);
  const [done, setDone] = useState(false);
  const decideOne = (paragraph: string, to: number[] | null) => decide([[paragraph, to]]);
  const confirm = (at: number) => {
    const item = items[at];
    if (!item) return;
    if (!item.decision) decideOne(item.paragraph, taken(item));
    goTo(at + 1);
  };
  useReviewKeys({ items, blocks, decide: decideOne, confirm });
  const allSure = () =>
    decide(items.filter(({ sure, decision }) => sure && !decision).map(({ paragraph, answer }) => [paragraph, answer]));
  const open = waitingFor(items);
  const go = async (summary: string, tell: boolean) => {
    if (open[0]) return goTo(items.indexOf(open[0]));
    const published = await publish(summary, tell);
    if (!published) return;
    setDone(true);
    router.push(`/groups/${published.group}/${published.reading}/${published.text}`);
  };
  return (
    <>
      <Overtaken review={review} onRebase={rebase} />
      {items.length > 0 ? (
        <>
          <Progress items={items} onSure={allSure} />
          <ol className="revs">
            {items.map((item, at) => (
              <ReviewCard
                key={item.paragraph}
                item={item}
                blocks={blocks}
                draft={`/groups/${review.text.group.slug}/import/${review.draft}`}
                onDecide={(to) => decideOne(item.paragraph, to)}
                onConfirm={() => confirm(at)}
              />
            ))}
          </ol>
        </>
      ) : (
        <p className="note">No talk is touched: every paragraph that people wrote about stays as it is.</p>
      )}
      <PublishForm review={review} open={open} done={done} onPublish={go} />
      {trouble && (
        <div className="note warn" role="alert">
          <span>{trouble.message}</span>
          {trouble.stale && (
            <button type="button" className="inline" onClick={() => window.location.reload()}>
              Review it as it is now
            </button>
          )}
        </div>
      )}
    </>
  );
}
