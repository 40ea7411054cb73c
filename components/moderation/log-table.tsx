// The moderation log as a table; moderators also get what they can take back.
import Link from "next/link";
import { type Clock, said } from "@/components/moderation/clock";
import { LongWords } from "@/components/moderation/long-words";
import { UndoButton } from "@/components/moderation/undo-button";
import type { fullLog, log } from "@/server/moderation/log.service";

/** What members are told of an entry. */
export type Entry = Awaited<ReturnType<typeof log>>["entries"][number];
/** What moderators are told of it. */
export type FullEntry = Awaited<ReturnType<typeof fullLog>>["entries"][number];

const isFull = (entry: Entry | FullEntry): entry is FullEntry => "canUndo" in entry;

/** Newest first. */
export function LogTable({ entries, clock, full }: { entries: (Entry | FullEntry)[]; clock: Clock; full: boolean }) {
  if (entries.length === 0) return <p className="meta mnone">Moderators have not had to do anything yet.</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable with the keyboard
    <section className="tw" tabIndex={0} aria-label="Log table">
      <table className="mlog">
        <thead>
          <tr>
            <th scope="col">When</th>
            <th scope="col">Where</th>
            <th scope="col">What</th>
            <th scope="col">Reason</th>
            <th scope="col">Signed</th>
            {full && (
              <th scope="col">
                <span className="vh">Undo</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <Row key={entry.id} entry={entry} clock={clock} full={full} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row({ entry, clock, full }: { entry: Entry | FullEntry; clock: Clock; full: boolean }) {
  return (
    <tr>
      <td className="num">{said(entry.at, clock)}</td>
      <td className="pil">
        <Link href={entry.where.href}>{entry.where.label}</Link>
      </td>
      <td>
        {entry.what}
        {entry.undone && <span className="meta">, taken back later</span>}
        {entry.undoes && <span className="meta">, taking back a decision</span>}
      </td>
      <td className="mwhy">
        {entry.reason ? <LongWords words={entry.reason} /> : <span className="meta">None given</span>}
      </td>
      <td className="mby">{entry.signed}</td>
      {full && <td>{isFull(entry) && <Tools entry={entry} />}</td>}
    </tr>
  );
}

const Tools = ({ entry }: { entry: FullEntry }) =>
  entry.canUndo ? (
    <UndoButton entry={entry.entry} what={entry.what} act={entry.act} hasCase={entry.case !== null} />
  ) : null;
