"use client";
// The review of a revision: one pass through the talk it touches, then a line about it, then it is published.
import { useRouter } from "next/navigation";
import { type KeyboardEvent, useMemo, useRef, useState } from "react";
import { optionsOf } from "@/components/texts/revise/choice";
import { PublishForm } from "@/components/texts/revise/publish-form";
import { ReviewCard } from "@/components/texts/revise/review-item";
import { useReview } from "@/components/texts/revise/use-review";
import type { Review, ReviewItem } from "@/server/revisions/view";

const inField = (target: EventTarget): boolean =>
  (target as Element).closest("input:not([type=radio]), textarea") !== null;

/** Puts the focus on an item's first button to press, and the item into sight. */
function focusOn(list: HTMLElement | null, at: number): void {
  const card = list?.querySelectorAll<HTMLElement>(".rev")[at];
  card?.querySelector<HTMLElement>("[data-confirm]")?.focus({ preventScroll: true });
  card?.scrollIntoView({ block: "center" });
}

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
        . If you go on from it, your words replace its words wherever they differ.
      </span>
      <button type="button" className="btn" onClick={onRebase}>
        Go on from revision {overtaken.number}
      </button>
    </div>
  );
}

/** What the person still has to do, in one line. */
function Progress({ items, onSure }: { items: ReviewItem[]; onSure: () => void }) {
  const decided = items.filter(({ decision }) => decision).length;
  const sure = items.filter(({ decision, sure: certain }) => certain && !decision).length;
  return (
    <div className="rev-progress">
      <p role="status">
        {decided} of {items.length} looked at
      </p>
      {sure > 0 && (
        <button type="button" className="btn" onClick={onSure}>
          Confirm {sure === 1 ? "the one we are sure of" : `all ${sure} we are sure of`}
        </button>
      )}
    </div>
  );
}

/** The review of one draft. */
export function ReviewBench({ start }: { start: Review }) {
  const router = useRouter();
  const { review, items, trouble, decide, publish, rebase } = useReview(start);
  const blocks = useMemo(() => new Map(review.blocks.map((side) => [side.id, side])), [review.blocks]);
  const list = useRef<HTMLOListElement>(null);
  const [done, setDone] = useState(false);

  const keys = (event: KeyboardEvent) => {
    const card = (event.target as Element).closest<HTMLElement>(".rev");
    if (!card || inField(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
    const at = items.findIndex(({ paragraph }) => paragraph === card.dataset.paragraph);
    const item = items[at];
    if (!item) return;
    const key = event.key.toLowerCase();
    const way = /^[1-9]$/.test(key) ? optionsOf(item, blocks)[Number(key) - 1]?.to : key === "g" ? [] : undefined;
    if (key === "j" || key === "k") focusOn(list.current, at + (key === "j" ? 1 : -1));
    else if (way) decide([[item.paragraph, way]]);
    else if (key === "u") decide([[item.paragraph, null]]);
    else if (key === "c") {
      decide([[item.paragraph, item.decision?.to ?? item.answer]]);
      focusOn(list.current, at + 1);
    } else return;
    event.preventDefault();
  };
  const allSure = () =>
    decide(items.filter(({ sure, decision }) => sure && !decision).map(({ paragraph, answer }) => [paragraph, answer]));
  const go = async (summary: string, tell: boolean) => {
    const published = await publish(summary, tell);
    if (!published) return false;
    setDone(true);
    router.push(`/groups/${published.group}/${published.reading}/${published.text}`);
    return true;
  };
  return (
    <>
      <Overtaken review={review} onRebase={rebase} />
      {items.length > 0 ? (
        <>
          <Progress items={items} onSure={allSure} />
          <ol className="revs" ref={list} onKeyDown={keys}>
            {items.map((item) => (
              <ReviewCard
                key={item.paragraph}
                item={item}
                blocks={blocks}
                all={review.blocks}
                onDecide={(to) => decide([[item.paragraph, to]])}
              />
            ))}
          </ol>
          <p className="hint keysline">
            On a paragraph: <kbd className="kbd">C</kbd> confirm and go on · <kbd className="kbd">J</kbd>{" "}
            <kbd className="kbd">K</kbd> next and last · <kbd className="kbd">1</kbd> to <kbd className="kbd">9</kbd>{" "}
            choose · <kbd className="kbd">G</kbd> gone · <kbd className="kbd">U</kbd> undecide
          </p>
        </>
      ) : (
        <p className="note">No talk is touched: every paragraph that people wrote about stays as it is.</p>
      )}
      <PublishForm
        review={review}
        open={items.filter(({ sure, decision }) => !sure && !decision)}
        done={done}
        onPublish={go}
      />
      {trouble && (
        <p className="note warn" role="alert">
          {trouble}
        </p>
      )}
    </>
  );
}
