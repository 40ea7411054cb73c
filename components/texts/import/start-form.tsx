"use client";
// The beginning of an import: a source, and the place that the text will have.
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { fieldsOf, fromWords } from "@/components/texts/import/source";
import { SourceField } from "@/components/texts/import/source-field";
import { useSending } from "@/components/texts/import/use-sending";

/** A reading that a companion can be added to. */
export type Home = { slug: string; title: string };

/** The text that is imported again. */
export type Again = { reading: string; text: string };

function Homes({ homes, value, onChange }: { homes: Home[]; value: string; onChange: (slug: string) => void }) {
  return (
    <div className="field">
      <label htmlFor="home">What it will be</label>
      <select className="in" id="home" name="reading" value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="">The article of a new reading</option>
        {homes.map(({ slug, title }) => (
          <option key={slug} value={slug}>
            A companion to “{title}”
          </option>
        ))}
      </select>
    </div>
  );
}

/** Bring a text, say where it belongs, go on to its draft. Works as a plain form too. */
export function StartForm({
  group,
  readings,
  chosen,
  again,
}: {
  group: string;
  readings: Home[];
  chosen?: string;
  again?: Again;
}) {
  const router = useRouter();
  const [source, setSource] = useState(fromWords(""));
  const [reading, setReading] = useState(chosen ?? "");
  const { busy, refused, go } = useSending();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    const to = again ? { reading: again.reading, revises: again.text } : { reading: reading || undefined };
    const draft = await go({ group, ...to, ...fieldsOf(source) });
    if (draft) router.push(`/groups/${group}/import/${draft}`);
  };
  return (
    <form className="src begin" method="post" action="/api/import" encType="multipart/form-data" onSubmit={submit}>
      <input type="hidden" name="group" value={group} />
      {again && <input type="hidden" name="reading" value={again.reading} />}
      {again && <input type="hidden" name="revises" value={again.text} />}
      {!again && readings.length > 0 && <Homes homes={readings} value={reading} onChange={setReading} />}
      <SourceField source={source} onSource={(change) => setSource((now) => ({ ...now, ...change }))} />
      {refused && (
        <p className="note warn" role="alert">
          {refused}
        </p>
      )}
      <button type="submit" className="btn pri" aria-disabled={busy}>
        {busy ? "Sending it" : "Look at what we find"}
      </button>
    </form>
  );
}
