// A mail that waits: its words, what each part of them is about, and what can be done, by a form that works without JavaScript.
import type { HeldView } from "@/server/incoming/held.service";

type Part = HeldView["parts"][number];

function Words({ words }: Part) {
  return (
    <pre className="held-words" dir="auto">
      {words}
    </pre>
  );
}

/** Words with the list of what they can be about. */
function Asked({ part, at, choices }: { part: Part; at: number; choices: HeldView["choices"] }) {
  return (
    <div className="held-part">
      <Words {...part} />
      <label htmlFor={`about${at}`}>This is about</label>
      <select className="in" id={`about${at}`} name={`about${at}`} defaultValue={part.about ?? ""} required>
        <option value="" disabled>
          Choose
        </option>
        {choices.map(({ name, label }) => (
          <option key={name} value={name}>
            {label}
          </option>
        ))}
      </select>
    </div>
  );
}

/** What it says, and while it waits posting and throwing away; afterwards the way to where it stands. */
export function Held({ token, held }: { token: string; held: HeldView }) {
  const { state, fits, comment, names, parts, choices, whose } = held;
  const asks = state === "held" && names !== null && fits && choices.length > 0;
  const keyed = parts.map((part, at) => ({ part, at, key: `part-${at}` }));
  if (state !== "held")
    return (
      <>
        {keyed.map(({ part, key }) => (
          <Words key={key} {...part} />
        ))}
        {comment && names && (
          <p>
            <a className="btn" href={`/c/${comment}`}>
              See it in its place
            </a>
          </p>
        )}
      </>
    );
  return (
    <form className="held-form" method="post" action={`/api/held/${token}`}>
      {keyed.map(({ part, at, key }) =>
        asks ? <Asked key={key} {...{ part, at, choices }} /> : <Words key={key} {...part} />,
      )}
      {names && !fits && (
        <p className="note">
          It is longer than a comment may be. Copy what you want to say, <a href={names.href}>open the text</a> and post
          it there.
        </p>
      )}
      <div className="held-buttons">
        {names && fits && (
          <button type="submit" className="btn pri" name="decision" value="post">
            {whose ? "It is mine: post it" : "Post it"}
          </button>
        )}
        <button type="submit" className="btn" name="decision" value="discard" formNoValidate>
          Throw it away
        </button>
      </div>
    </form>
  );
}
