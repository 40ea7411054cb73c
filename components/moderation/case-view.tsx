// One case: the paragraph, the thread around the comment, what those who flagged it say, what was decided before.
import type { ReactNode } from "react";
import { Byline } from "@/components/comments/byline";
import { type Clock, said } from "@/components/moderation/clock";
import { LongWords } from "@/components/moderation/long-words";
import type { oneCase } from "@/server/moderation/queue.service";
import { inWords } from "@/server/when";

/** What the server says about a case. */
export type Case = Awaited<ReturnType<typeof oneCase>>;

/** Everything that helps to judge, from the text inward. */
export function CaseView({ shown, clock }: { shown: Case; clock: Clock }) {
  return (
    <article className="case" aria-labelledby="case-head">
      <h2 className="h-sec" id="case-head">
        Flagged on {shown.label}
      </h2>
      <Context title="The paragraph">
        <p className="serif">{shown.words}</p>
        <a href={shown.href} className="meta">
          Open in the reading
        </a>
      </Context>
      <Context title={shown.thread.locked ? "The thread, locked" : "The thread"}>
        {shown.parent && <Parent parent={shown.parent} clock={clock} />}
        <Flagged shown={shown} clock={clock} />
      </Context>
      <Context title="What those who flagged it say">
        <Flags flags={shown.flags} clock={clock} />
      </Context>
      {shown.rulings.length > 0 && (
        <Context title="What was decided before">
          <ul className="reps">
            {shown.rulings.map((ruling) => (
              <li key={ruling.id}>
                <b>{ruling.what}</b>{" "}
                <span className="meta">
                  {ruling.signed}, {said(ruling.at, clock)}
                </span>
                {ruling.reason && <Quote words={ruling.reason} />}
              </li>
            ))}
          </ul>
        </Context>
      )}
    </article>
  );
}

function Context({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="ctx">
      <h3 className="meta">{title}</h3>
      {children}
    </div>
  );
}

const Quote = ({ words }: { words: string }) => (
  <>
    <br />
    <LongWords words={`“${words}”`} />
  </>
);

function Words({ html }: { html: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: rendered and sanitised by the server when it was written
  return <div className="body" dangerouslySetInnerHTML={{ __html: html }} />;
}

function Head({ name, at, extra, clock }: { name: string; at: Date; extra?: string; clock: Clock }) {
  return (
    <Byline name={name}>
      <span className="meta">
        {said(at, clock)}
        {extra}
      </span>
    </Byline>
  );
}

function Parent({ parent, clock }: { parent: NonNullable<Case["parent"]>; clock: Clock }) {
  const gone = parent.standing === "withdrawn" ? ", taken back by its author" : ", removed";
  const tomb = parent.standing === "withdrawn" || parent.standing === "removed";
  return (
    <div className="cm">
      <Head name={parent.author} at={parent.createdAt} extra={tomb ? gone : ""} clock={clock} />
      {parent.standing !== "withdrawn" && <Words html={parent.html} />}
    </div>
  );
}

const STANDING = { visible: "", held: ", held back", removed: ", removed", withdrawn: ", taken back by its author" };

function Flagged({ shown: { comment, history, record }, clock }: { shown: Case; clock: Clock }) {
  return (
    <div className="cm it">
      <Head name={comment.author} at={comment.createdAt} extra={STANDING[comment.standing]} clock={clock} />
      <Words html={comment.html} />
      {history.length > 0 && (
        <details className="former">
          <summary>
            Edited {comment.editedAt ? said(comment.editedAt, clock) : ""}; {history.length} former{" "}
            {history.length === 1 ? "wording" : "wordings"}
          </summary>
          {history.map((version) => (
            <div key={version.number}>
              <p className="meta">Written {said(version.writtenAt, clock)}</p>
              <Words html={version.html} />
            </div>
          ))}
        </details>
      )}
      <p className="meta">{recordInWords(record, clock)}</p>
    </div>
  );
}

const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

function recordInWords({ joinedAt, comments, removals }: Case["record"], { timeZone }: Clock): string {
  const since = joinedAt ? `In the group since ${inWords("month", joinedAt, timeZone)}.` : "No longer in the group.";
  const earlier = removals === 0 ? "nothing removed before" : plural(removals, "other removal", "other removals");
  return `${since} ${plural(comments, "comment", "comments")}, ${earlier}.`;
}

function Flags({ flags, clock }: { flags: Case["flags"]; clock: Clock }) {
  if (flags.length === 0) return <p>Nobody flagged it.</p>;
  return (
    <ul className="reps">
      {flags.map((flag) => (
        <li key={`${flag.by} ${flag.createdAt.toISOString()}`}>
          <b>{flag.reason}</b>{" "}
          <span className="meta">
            {flag.by}, {said(flag.createdAt, clock)}
          </span>
          {flag.note && <Quote words={flag.note} />}
        </li>
      ))}
    </ul>
  );
}
