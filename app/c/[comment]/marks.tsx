// What readers have marked in a thread, as the reading page says it: where it landed, its answer, who thanked. Needs no
// JavaScript.
import { commentId } from "@/components/comments/comment-id";
import { type Clock, whenAfter, whenExactly, whenShort } from "@/components/comments/when";
import { thankedBy } from "@/components/marks/words";
import { Icon } from "@/components/ui/icon";
import type { AnswerView, LandingVersion, LandingView, ThanksView } from "@/server/marks/view";

function When({ at, clock }: { at: Date; clock: Clock }) {
  return (
    <time dateTime={at.toISOString()} title={whenExactly(at, clock)}>
      {whenShort(at, clock)}
    </time>
  );
}

/** What was said of it before, newest first. */
function Before({ former, clock }: { former: LandingVersion[]; clock: Clock }) {
  return (
    <details className="former">
      <summary>What it said before</summary>
      <ol className="versions">
        {former.map(({ version, html, by, at }) => (
          <li key={version}>
            <p className="meta">
              {by}, {whenAfter(at, clock)}
            </p>
            {html === null ? (
              <p className="meta">Taken away.</p>
            ) : (
              // biome-ignore lint/security/noDangerouslySetInnerHtml: rendered and sanitised by the server
              <div className="cb" dangerouslySetInnerHTML={{ __html: html }} />
            )}
          </li>
        ))}
      </ol>
    </details>
  );
}

type LandedProps = { landing: LandingView | undefined; versions: LandingVersion[]; clock: Clock };

/** Where the thread landed, and what was said of that before; nothing where nobody says so today. */
export function Landed({ landing, versions, clock }: LandedProps) {
  if (!landing?.html) return null;
  const former = versions.filter(({ current }) => !current);
  return (
    <section className="landed" aria-labelledby="landed">
      <h2 className="label" id="landed">
        Where we landed
      </h2>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: rendered and sanitised by the server */}
      <div className="cb" dangerouslySetInnerHTML={{ __html: landing.html }} />
      <p className="meta">
        {landing.by}, <When at={landing.at} clock={clock} />
      </p>
      {former.length > 0 && <Before former={former} clock={clock} />}
    </section>
  );
}

/** "Answered by Bob", with the way to the reply: on this page, or on its own. */
export function Answered({ answer, here }: { answer: AnswerView | undefined; here: boolean }) {
  if (!answer) return null;
  return (
    <p className="answered">
      <Icon name="check" small />
      <a href={here ? `#${commentId(answer.comment)}` : `/c/${answer.comment}`}>
        Answered by <b>{answer.author}</b>
      </a>
    </p>
  );
}

/** "The answer", on the reply that is it. */
export function TheAnswer({ answer, clock }: { answer: AnswerView; clock: Clock }) {
  return (
    <p className="the-answer">
      <Icon name="check" small />
      <span>
        <b>The answer</b>, marked by {answer.by} <When at={answer.at} clock={clock} />
      </span>
    </p>
  );
}

/** Who thanked. */
export const Thanked = ({ thanks }: { thanks: ThanksView | undefined }) =>
  thanks ? <p className="meta thanked">{thankedBy(thanks)}</p> : null;
