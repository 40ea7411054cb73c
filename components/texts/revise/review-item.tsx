"use client";
// One paragraph with talk: what became of it, how sure we are, and where its talk goes.
import { Choice, inOrder } from "@/components/texts/revise/choice";
import { Pieces } from "@/components/texts/revise/pieces";
import { sayChange, startOf } from "@/components/texts/revise/say";
import { Icon } from "@/components/ui/icon";
import type { ReviewItem, Side } from "@/server/revisions/view";

const counted = (many: number, one: string, more: string): string => `${many} ${many === 1 ? one : more}`;

function sureness({ sure, confidence, decision }: ReviewItem): string {
  if (decision) return decision.by ? `Decided by ${decision.by}` : "Decided";
  return sure ? "We are sure" : `Look at this: we are ${Math.round(confidence * 100)} % sure`;
}

/** A card that takes the focus as a whole; its keys are those of the list. */
export function ReviewCard({
  item,
  blocks,
  all,
  onDecide,
}: {
  item: ReviewItem;
  blocks: ReadonlyMap<number, Side>;
  all: Side[];
  onDecide: (to: number[] | null) => void;
}) {
  const to = (item.decision?.to ?? item.answer).flatMap((id) => blocks.get(id) ?? []);
  const lost = item.quotes.filter(({ stands }) => !stands);
  const change = to.length === 0 ? "gone" : item.change === "gone" ? "moved" : item.change;
  return (
    <li
      className="rev"
      id={`r-${item.key}`}
      data-paragraph={item.paragraph}
      data-state={item.decision ? "decided" : item.sure ? "sure" : "open"}
    >
      <h2 className="rev-head">
        <span className="num">{item.from.label}</span>
        <span>{sayChange(change, inOrder(to))}</span>
      </h2>
      <p className="meta rev-meta">
        <span className="rev-sure">
          {item.decision && <Icon name="check" small />}
          {sureness(item)}
        </span>
        <span>
          {counted(item.threads, "discussion", "discussions")}, {counted(item.comments, "comment", "comments")}
        </span>
      </p>
      {item.pieces ? (
        <Pieces pieces={item.pieces} brief />
      ) : to.length === 0 ? (
        <p className="pieces" dir="auto">
          <del>{startOf(item.from.words, 400)}</del>
        </p>
      ) : (
        <p className="pieces" dir="auto">
          {startOf(item.from.words, 240)}
        </p>
      )}
      {lost.map(({ thread, exact }) => (
        <p className="note" key={thread}>
          <Icon name="quote" small />
          <span>A comment is about “{startOf(exact, 120)}”, which is no longer in the text. It will say so.</span>
        </p>
      ))}
      <Choice item={item} blocks={blocks} all={all} onDecide={onDecide} />
      <div className="rev-do">
        <button
          type="button"
          className={item.decision ? "btn" : "btn pri"}
          data-confirm
          onClick={() => onDecide(item.decision ? null : item.answer)}
        >
          {item.decision ? "Undecide" : "Confirm"}
        </button>
      </div>
    </li>
  );
}
