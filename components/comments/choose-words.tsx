"use client";
// Choosing a passage without a pointer: its first word and its last, each by the arrow keys.
import { useEffect, useId, useMemo, useRef, useState } from "react";
import { show } from "@/components/comments/passage-tie";
import { useEscape } from "@/components/texts/reading/escape";
import { plainWords, rangeOf, wordsAt } from "@/components/texts/reading/offsets";
import type { Selected } from "@/components/texts/reading/room-context";

type Word = { start: number; end: number; said: string };

const segments = new Intl.Segmenter(undefined, { granularity: "word" });

const wordsIn = (text: string): Word[] =>
  Array.from(segments.segment(text))
    .filter(({ isWordLike }) => isWordLike)
    .map(({ index, segment }) => ({ start: index, end: index + segment.length, said: segment }));

type End = { name: string; words: Word[]; at: number; move: (at: number) => void; first?: boolean };

/** One end of the passage. */
function Slider({ name, words, at, move, first = false }: End) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (first) field.current?.focus({ preventScroll: true });
  }, [first]);
  return (
    <p>
      <label htmlFor={id}>{name}</label>
      <input
        ref={field}
        id={id}
        type="range"
        min={0}
        max={words.length - 1}
        value={at}
        aria-valuetext={`${words[at]?.said}, word ${at + 1} of ${words.length}`}
        onChange={(event) => move(event.target.valueAsNumber)}
      />
    </p>
  );
}

type Props = { paragraph: string; choose: (passage: Selected) => void; cancel: () => void };

/** The passage from its first word to its last, shown in the text and here while it is chosen. */
export default function ChooseWords({ paragraph, choose, cancel }: Props) {
  const element = wordsAt(paragraph);
  const text = useMemo(() => (element ? plainWords(element) : ""), [element]);
  const words = useMemo(() => wordsIn(text), [text]);
  const [[from, to], setEnds] = useState([0, 0]);
  const [start, end] = [words[from]?.start ?? 0, words[to]?.end ?? 0];
  useEscape(true, cancel);
  useEffect(() => {
    show("passage-chosen", element && rangeOf(element, start, end));
    return () => show("passage-chosen", null);
  }, [element, start, end]);
  if (words.length === 0) return <p className="meta">There are no words to choose from.</p>;
  const passage = { key: paragraph, start, end, words: text.slice(start, end) };
  return (
    <fieldset className="choose">
      <legend className="vh">The words that you write about</legend>
      <Slider name="First word" words={words} at={from} move={(at) => setEnds([at, Math.max(at, to)])} first />
      <Slider name="Last word" words={words} at={to} move={(at) => setEnds([Math.min(at, from), at])} />
      <blockquote className="pq" dir="auto">
        {passage.words}
      </blockquote>
      <div className="row">
        <button type="button" className="btn quiet" onClick={cancel}>
          Whole paragraph
        </button>
        <button type="button" className="btn" onClick={() => choose(passage)}>
          Take these words
        </button>
      </div>
    </fieldset>
  );
}
