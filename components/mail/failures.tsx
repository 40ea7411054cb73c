// Mails that could not be delivered, latest first, with what the other server said.
import { type Clock, when } from "@/components/comments/when";
import type { MailHealth } from "@/server/incoming/health.service";

const KINDS: Record<string, string> = {
  ...{ notice: "A notice", digest: "A digest", invitation: "An invitation", ruling: "Word of a decision" },
  ...{ revision: "Word of a revision", answer: "An answer to a mail" },
};

/** The list, or that there is none. */
export function Failures({ health: { failed, failures, timeZone, now } }: { health: MailHealth }) {
  const clock: Clock = { now, timeZone };
  return (
    <section className="part" aria-labelledby="failures">
      <h2 className="h-sec" id="failures">
        Not delivered
      </h2>
      {failed.length === 0 && <p className="hint">Nothing in the last seven days.</p>}
      <ul className="failures">
        {failed.map(({ id, at, kind, to, words }) => (
          <li key={id}>
            <p>
              <b>{KINDS[kind] ?? "A mail"}</b> to <span className="addr">{to}</span>
              <span className="meta"> {when(at, clock)}</span>
            </p>
            <p className="said">{words || "The other server did not say why."}</p>
          </li>
        ))}
      </ul>
      {failures > failed.length && <p className="meta">And {failures - failed.length} older ones.</p>}
    </section>
  );
}
