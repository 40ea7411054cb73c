"use client";
// Why a source could not be read, and the ways to go on from there.
import { ActForm } from "@/components/texts/import/act-form";
import { AnotherSource } from "@/components/texts/import/another-source";
import type { IntakeWork } from "@/components/texts/import/intake-panel";
import { fromWords, type Source } from "@/components/texts/import/source";

/** The sentence; then again, back, or with another source. */
export function RefusedPanel({ work: { now, cancel, readAgain, version } }: { work: IntakeWork }) {
  const { id, refusal, before, name, address, group, parts } = now;
  const start: Source = {
    ...fromWords(""),
    how: address ? "address" : name ? "file" : "paste",
    address: address ?? "",
  };
  return (
    <>
      {(address ?? name) && <p className="origin">{address ?? name}</p>}
      <p className="lede">{refusal}</p>
      <div className="again">
        <ActForm draft={id} act="again" onAct={readAgain}>
          {parts ? "Choose its parts again" : "Read it again"}
        </ActForm>
        {before && (
          <ActForm draft={id} act="cancel" onAct={cancel}>
            Go back to what was here before
          </ActForm>
        )}
      </div>
      <section aria-labelledby="another">
        <h2 className="label" id="another">
          Try another source
        </h2>
        <AnotherSource group={group.slug} draft={id} seen={now.version} version={version} start={start} />
      </section>
    </>
  );
}
