// The figures of a group's mail, and whether the worker keeps up.
import Link from "next/link";
import { type Clock, when } from "@/components/comments/when";
import { Icon } from "@/components/ui/icon";
import type { MailHealth } from "@/server/incoming/health.service";

/** "40 seconds", "12 minutes", "3 hours", "2 days". */
function span(seconds: number): string {
  const units = [
    [86_400, "day"],
    [3_600, "hour"],
    [60, "minute"],
  ] as const;
  const [size, name] = units.find(([one]) => seconds >= one) ?? [1, "second"];
  const count = Math.floor(seconds / size);
  return `${count} ${name}${count === 1 ? "" : "s"}`;
}

/** What is told of the worker, which does every group's work. */
function workerWords({ behind, late, broken }: MailHealth["worker"]): string {
  if (late) return `Nothing has been done for ${span(behind)}, though there is work. Is the worker running?`;
  const lost = broken === 1 ? "one piece of work" : `${broken} pieces of work`;
  return broken > 0
    ? `The worker keeps up; ${lost} could not be done, though tried again and again. The log says why.`
    : "The worker keeps up: nothing waits that could be done.";
}

/** One line above, and the figures as a list of terms. */
export function MailFigures({ health }: { health: MailHealth }) {
  const { waiting, lastOut, lastIn, held, failures, worker, stays, answerable, timeZone, now } = health;
  const clock: Clock = { now, timeZone };
  const figures: [string, string][] = [
    ["Waiting to go", String(waiting)],
    ["Last one out", lastOut ? when(lastOut, clock) : "None yet"],
    ["Last one in", lastIn ? when(lastIn, clock) : answerable ? "None yet" : "Nobody can answer"],
    ["Held for their member", String(held)],
    ["Not delivered in 7 days", String(failures)],
  ];
  const wrong = worker.late || worker.broken > 0;
  return (
    <>
      {stays && (
        <p className="note">
          <Icon name="mail" small />
          <span>
            No mail server is set up: every mail stays on this machine, in <Link href="/mailbox">the mailbox</Link>.
          </span>
        </p>
      )}
      <p className={wrong ? "note warn" : "note"}>
        <Icon name={wrong ? "flag" : "check"} small />
        <span>{workerWords(worker)}</span>
      </p>
      <dl className="figures">
        {figures.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
