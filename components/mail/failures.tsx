// Mails that could not be delivered, those that came back, and addresses to which nothing is sent any more.
import type { ReactNode } from "react";
import { type Clock, when, whenShort } from "@/components/comments/when";
import type { MailHealth } from "@/server/incoming/health.service";

const KINDS: Record<string, string> = {
  ...{ notice: "A notice", digest: "A digest", invitation: "An invitation", ruling: "Word of a decision" },
  ...{ revision: "Word of a revision", answer: "An answer to a mail" },
};

const RETURNED = {
  hard: "Nobody is there",
  soft: "It did not work this time",
  policy: "Such mail is not taken there",
  delayed: "Late, and tried again",
  complaint: "Called unwanted",
} as const satisfies Record<MailHealth["returned"][number]["kind"], string>;

const STOPPED = {
  bounces: "Mail came back again and again.",
  complaint: "Mail was called unwanted.",
} as const satisfies Record<MailHealth["stopped"][number]["because"], string>;

type ListProps = { id: string; title: string; none: string; children: ReactNode[] };

function List({ id, title, none, children }: ListProps) {
  return (
    <section className="part" aria-labelledby={id}>
      <h2 className="h-sec" id={id}>
        {title}
      </h2>
      {children.length === 0 ? <p className="hint">{none}</p> : <ul className="failures">{children}</ul>}
    </section>
  );
}

/** Three lists; an empty one says so. */
export function Failures({ health: { failed, failures, returned, stopped, timeZone, now } }: { health: MailHealth }) {
  const clock: Clock = { now, timeZone };
  return (
    <>
      <List id="failures" title="Not delivered" none="Nothing in the last seven days.">
        {failed.map(({ id, at, kind, to, words }) => (
          <li key={id}>
            <p>
              <b>{KINDS[kind] ?? "A mail"}</b> to <span className="addr">{to}</span>
              <span className="meta"> {when(at, clock)}</span>
            </p>
            <p className="said">{words || "The other server did not say why."}</p>
          </li>
        ))}
      </List>
      {failures > failed.length && <p className="meta">And {failures - failed.length} older ones.</p>}
      <List id="returned" title="Came back" none="Nothing has come back.">
        {returned.map(({ id, at, kind, to, words }) => (
          <li key={id}>
            <p>
              <b>{RETURNED[kind]}</b>: <span className="addr">{to}</span>
              <span className="meta"> {when(at, clock)}</span>
            </p>
            {words && <p className="said">{words}</p>}
          </li>
        ))}
      </List>
      <List id="stopped" title="Nothing is sent to" none="Everybody in the group can be reached.">
        {stopped.map(({ since, because, to }) => (
          <li key={`${to} ${since.getTime()}`}>
            <p>
              <span className="addr">{to}</span> <span className="meta">since {whenShort(since, clock)}</span>
            </p>
            <p className="said">{STOPPED[because]} Whoever it is sees so on the site, and can try again there.</p>
          </li>
        ))}
      </List>
    </>
  );
}
