"use client";
// The parts of a book, to choose what is read together.
import { type FormEvent, useState } from "react";
import type { IntakeWork } from "@/components/texts/import/intake-panel";

const many = (count: number): string => count.toLocaleString("en");

/** Boxes for the parts, with their lengths; works as a plain form too. */
export function ChoicePanel({ work: { now, choose } }: { work: IntakeWork }) {
  const parts = now.parts ?? [];
  const first = now.chosen ?? parts.flatMap((part, i) => (part.chosen ? [i] : []));
  const [chosen, setChosen] = useState(() => new Set(first));
  const words = parts.reduce((sum, part, i) => sum + (chosen.has(i) ? part.words : 0), 0);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (chosen.size > 0) choose([...chosen]);
  };
  const toggle = (part: number) =>
    setChosen((old) => {
      const next = new Set(old);
      if (!next.delete(part)) next.add(part);
      return next;
    });
  return (
    <form className="choice" method="post" action={`/api/import/${now.id}`} onSubmit={submit}>
      <input type="hidden" name="do" value="choose" />
      <p className="lede">
        It has {many(parts.length)} parts. Those that look like its text are ticked. What you choose becomes one text,
        in this order.
      </p>
      <div className="again">
        <button type="button" className="btn" onClick={() => setChosen(new Set(parts.keys()))}>
          Choose all
        </button>
        <button type="button" className="btn" onClick={() => setChosen(new Set())}>
          Choose none
        </button>
      </div>
      <ol className="parts">
        {parts.map((part, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place in the book; the list never changes.
          <li key={i}>
            <label>
              <input type="checkbox" name="part" value={i} checked={chosen.has(i)} onChange={() => toggle(i)} />
              <span dir="auto">{part.title}</span>
              <span className="meta num">{part.words === 1 ? "1 word" : `${many(part.words)} words`}</span>
            </label>
          </li>
        ))}
      </ol>
      <div className="choice-foot">
        <span className="meta num" role="status">
          {chosen.size === 1 ? "1 part" : `${many(chosen.size)} parts`}, {many(words)} words
        </span>
        <button type="submit" className="btn pri" aria-disabled={chosen.size === 0}>
          Read what is chosen
        </button>
      </div>
    </form>
  );
}
