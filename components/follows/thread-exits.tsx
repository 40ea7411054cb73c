// The ways out behind a notice's link: of its thread first, then of what lies around it.
import { Exit } from "@/components/follows/exit";
import type { ThreadExits as View } from "@/server/follows/unsubscribe.service";

/** Works without JavaScript. */
export function ThreadExits({ token, view: { names, states } }: { token: string; view: View }) {
  const stopped = states.thread.hears !== "following";
  return (
    <>
      {names && <p className="label">{names.group}</p>}
      <h1 className="h-page">{stopped ? "You get no mail for this thread" : "Stop mail for this thread?"}</h1>
      {names ? (
        <p className="lead">{names.thread}</p>
      ) : (
        <p>You no longer read its group, so nothing of it is mailed.</p>
      )}
      <ul className="exit-list">
        <Exit token={token} place="thread" name="this thread" state={states.thread} primary={!stopped} />
      </ul>
      <section aria-labelledby="wider">
        <h2 className="h-sec" id="wider">
          And beyond this thread
        </h2>
        <p className="hint">
          A stop also silences what you followed within it before. Take it back, and everything is as it was.
        </p>
        <ul className="exit-list">
          <Exit token={token} place="paragraph" name={names?.paragraph ?? "the paragraph"} state={states.paragraph} />
          <Exit token={token} place="text" name={names ? `“${names.text}”` : "the text"} state={states.text} />
          <Exit
            token={token}
            place="reading"
            name={names ? `the reading “${names.reading}”` : "the reading"}
            state={states.reading}
          />
          <Exit token={token} place="group" name={names?.group ?? "the group"} state={states.group} />
        </ul>
      </section>
    </>
  );
}
