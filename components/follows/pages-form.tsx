"use client";
// Follows some paragraphs of a text, from one to another.
import { type FormEvent, useState } from "react";
import { CadenceSelect } from "@/components/follows/cadence-select";
import type { PageEdge } from "@/components/follows/wider-follows";
import type { WishedCadence } from "@/server/follows/schema";

type Props = {
  edges: readonly PageEdge[];
  add: (from: string, to: string, cadence: WishedCadence) => void;
};

function Edge({
  label,
  edges,
  value,
  set,
}: {
  label: string;
  edges: readonly PageEdge[];
  value: number;
  set: (at: number) => void;
}) {
  return (
    <label className="field">
      <span className="flabel">{label}</span>
      <select className="in" value={value} onChange={(event) => set(Number(event.target.value))}>
        {edges.map((edge, at) => (
          <option key={edge.id} value={at}>
            {edge.label}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Given the wrong way round, they are taken the right way. */
export function PagesForm({ edges, add }: Props) {
  const [from, setFrom] = useState(0);
  const [to, setTo] = useState(Math.min(edges.length - 1, 9));
  const [cadence, setCadence] = useState<WishedCadence>("daily");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const [first, last] = [edges[Math.min(from, to)], edges[Math.max(from, to)]];
    if (first && last) add(first.id, last.id, cadence);
  };
  return (
    <form className="pages-form" onSubmit={submit}>
      <fieldset>
        <legend className="flabel">Some paragraphs</legend>
        <Edge label="From" edges={edges} value={from} set={setFrom} />
        <Edge label="To" edges={edges} value={to} set={setTo} />
        <div className="field">
          <span className="flabel" aria-hidden="true">
            How often
          </span>
          <CadenceSelect label="How often" value={cadence} choose={setCadence} />
        </div>
        <button type="submit" className="btn">
          Add
        </button>
      </fieldset>
    </form>
  );
}
