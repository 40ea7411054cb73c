"use client";
// One paragraph with talk: what became of it, how sure we are, and where its talk goes.
import Link from "next/link";
import { Choice } from "@/components/texts/revise/choice";
import { BriefPieces } from "@/components/texts/revise/pieces";
import { sayChange, startOf } from "@/components/texts/revise/say";
import { type Blocks, sidesOf, taken } from "@/components/texts/revise/ways";
import { Icon } from "@/components/ui/icon";
import type { ReviewItem, Side } from "@/server/revisions/view";

const counted = (many: number, one: string): string => `${many} ${many === 1 ? one : `${one}s`}`;

function sureness({ sure, confidence, decision }: ReviewItem): string {
  if (decision) return decision.by ? `Decided by ${decision.by}` : "Decided";
  return sure ? "We are sure" : `Look at this: we are ${Math.round(confidence * 100)} % sure`;
}

/** The words of the paragraph, beside what they become. */
function Words({ item, to }: { item: ReviewItem; to: Side[] }) {
  if (to.length === 0)
    return (
      <p className="pieces" dir="auto">
        <del>{startOf(item.from.words, 400)}</del>
      </p>
    );
  return (
    <>
      {to.length > 1 && (
        <ul className="rev-parts">
          {to.map(({ id, label, words }) => (
            <li key={id}>
              <span className="num">{label}</span> <span className="serif">{startOf(words, 110)}</span>
            </li>
          ))}
        </ul>
      )}
      {item.pieces && <BriefPieces pieces={item.pieces} />}
      {to.length === 1 && !item.pieces && (
        <p className="pieces" dir="auto">
          {startOf(item.from.words, 240)}
        </p>
      )}
    </>
  );
}

/** A card of the review; its keys are those of the list. `onConfirm` also goes on to the next one. */
export function ReviewCard({
  item,
  blocks,
  draft,
  onDecide,
  onConfirm,
}: {
  item: ReviewItem;
  blocks: Blocks;
  /** Where the draft is edited. */
  draft: string;
  onDecide: (to: number[] | null) => void;
  onConfirm: () => void;
}) {
  const to = sidesOf(taken(item), blocks);
  const lost = item.quotes.filter(({ stands }) => !stands);
  return (
    <li
      className="rev"
      id={`r-${item.key}`}
      data-paragraph={item.paragraph}
      data-state={item.decision ? "decided" : item.sure ? "sure" : "open"}
    >
      <h2 className="rev-head">
        <span className="num">{item.from.label}</span> <span>{sayChange(item.change, to)}</span>
      </h2>
      <p className="meta rev-meta">
        <span className="rev-sure">
          {item.decision && <Icon name="check" small />}
          {sureness(item)}
        </span>
        <span>
          {counted(item.threads, "discussion")}, {counted(item.comments, "comment")}
        </span>
        {to[0] && (
          <Link href={`${draft}#b${to[0].id}`}>
            Edit it<span className="vh"> in the draft, {to[0].label}</span>
          </Link>
        )}
      </p>
      <Words item={item} to={to} />
      {lost.map(({ thread, exact }) => (
        <p className="note" key={thread}>
          <Icon name="quote" small />
          <span>
            A discussion is about “{startOf(exact.trim(), 120)}”. That is no longer in the text; it will say so.
          </span>
        </p>
      ))}
      <div className="rev-end">
        <Choice item={item} blocks={blocks} onDecide={onDecide} />
        <div className="rev-do">
          <button type="button" className={item.decision ? "btn" : "btn pri"} data-confirm onClick={onConfirm}>
            {item.decision ? "Leave it so" : "Confirm"}
            <span className="vh"> what happens to {item.from.label}</span>
          </button>
          {item.decision && (
            <button type="button" className="btn quiet" onClick={() => onDecide(null)}>
              Undo<span className="vh"> the decision on {item.from.label}</span>
            </button>
          )}
        </div>
      </div>
    </li>
  );
}
