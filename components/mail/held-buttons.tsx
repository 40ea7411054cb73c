// What can be done with a mail that waits, by forms that work without JavaScript.
import type { HeldView } from "@/server/incoming/held.service";

function Decide({ token, decision, label }: { token: string; decision: "post" | "discard"; label: string }) {
  return (
    <form method="post" action={`/api/held/${token}`}>
      <input type="hidden" name="decision" value={decision} />
      <button type="submit" className={decision === "post" ? "btn pri" : "btn"}>
        {label}
      </button>
    </form>
  );
}

/** Posting and throwing away while it waits; afterwards the way to where it stands. */
export function HeldButtons({ token, held }: { token: string; held: HeldView }) {
  const { state, fits, comment, names } = held;
  if (state !== "held")
    return comment && names ? (
      <p>
        <a className="btn" href={`/c/${comment}`}>
          See it in its place
        </a>
      </p>
    ) : null;
  return (
    <>
      {names && !fits && (
        <p className="note">
          It is longer than a comment may be. Copy what you want to say,{" "}
          <a href={`/c/${names.comment}`}>open the thread</a> and post it there.
        </p>
      )}
      <div className="held-buttons">
        {names && fits && <Decide token={token} decision="post" label="It is mine: post it" />}
        <Decide token={token} decision="discard" label="Throw it away" />
      </div>
    </>
  );
}
