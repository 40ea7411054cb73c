"use client";
// The beginning of an import: a source, and the place that the text will have.
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { send } from "@/components/texts/import/send";
import { SourceField } from "@/components/texts/import/source-field";

/** A reading that a companion can be added to. */
export type Home = { slug: string; title: string };

/** Paste or upload, say where it belongs, go on to the preview. Works as a plain form too. */
export function StartForm({ group, readings, chosen }: { group: string; readings: Home[]; chosen?: string }) {
  const router = useRouter();
  const [raw, setRaw] = useState("");
  const [file, setFile] = useState<File | null>(null);
  const [reading, setReading] = useState(chosen ?? "");
  const [refused, setRefused] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    setRefused(null);
    const sent = await send({ group, ...(reading && { reading }), ...(file ? { file } : { raw }) });
    if ("draft" in sent) return router.push(`/groups/${group}/import/${sent.draft}`);
    setRefused(sent.message);
    setBusy(false);
  };
  return (
    <form className="src begin" method="post" action="/api/import" encType="multipart/form-data" onSubmit={submit}>
      <input type="hidden" name="group" value={group} />
      {readings.length > 0 && (
        <div className="field">
          <label htmlFor="home">What it will be</label>
          <select
            className="in"
            id="home"
            name="reading"
            value={reading}
            onChange={(event) => setReading(event.target.value)}
          >
            <option value="">The article of a new reading</option>
            {readings.map(({ slug, title }) => (
              <option key={slug} value={slug}>
                A companion to “{title}”
              </option>
            ))}
          </select>
        </div>
      )}
      <SourceField raw={raw} onRaw={setRaw} file={file} onFile={setFile} />
      {refused && (
        <p className="note warn" role="alert">
          {refused}
        </p>
      )}
      <button type="submit" className="btn pri" aria-disabled={busy}>
        {busy ? "Reading it" : "Look at what we find"}
      </button>
    </form>
  );
}
