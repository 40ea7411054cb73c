"use client";
// Another source for a draft, where the first could not be read or was the wrong one.
import { type FormEvent, type ReactNode, useState } from "react";
import { fieldsOf, fromWords, isFilled, type Source } from "@/components/texts/import/source";
import { SourceField } from "@/components/texts/import/source-field";
import { useSending } from "@/components/texts/import/use-sending";

/** The form. `version` is asked for when it is sent, since other changes may still be on their way. */
export function AnotherSource({
  group,
  draft,
  seen,
  version,
  start = fromWords(""),
  hint,
}: {
  group: string;
  draft: string;
  /** The version for a form without scripts. */
  seen: number;
  version: () => Promise<number>;
  start?: Source;
  hint?: ReactNode;
}) {
  const [source, setSource] = useState(start);
  const { busy, refused, go } = useSending();
  const fresh = isFilled(source) && (source.how !== "paste" || source.raw !== start.raw);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy || !fresh) return;
    if (await go({ group, draft, version: await version(), ...fieldsOf(source) })) window.location.reload();
  };
  return (
    <form className="another" method="post" action="/api/import" encType="multipart/form-data" onSubmit={submit}>
      <input type="hidden" name="group" value={group} />
      <input type="hidden" name="draft" value={draft} />
      <input type="hidden" name="version" value={seen} />
      <SourceField source={source} onSource={(change) => setSource((now) => ({ ...now, ...change }))} />
      <div className="again">
        <button type="submit" className="btn" aria-disabled={busy || !fresh}>
          Read this instead
        </button>
        {fresh && hint}
      </div>
      {refused && (
        <p className="note warn" role="alert">
          {refused}
        </p>
      )}
    </form>
  );
}
