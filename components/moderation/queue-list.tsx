// The queue: one line for each open case.
import Link from "next/link";
import { type Clock, flags, said } from "@/components/moderation/clock";
import type { queue } from "@/server/moderation/queue.service";

/** What the server says about the queue. */
export type Queue = Awaited<ReturnType<typeof queue>>;

/** The open cases; the one on the screen is marked. */
export function QueueList({
  group,
  queue,
  shown,
  clock,
}: {
  group: string;
  queue: Queue;
  shown?: string;
  clock: Clock;
}) {
  return (
    <section className="queue" aria-label="Queue">
      <ol>
        {queue.cases.map((item) => (
          <li key={item.id}>
            <Link
              href={`/groups/${group}/moderation?case=${item.id}`}
              aria-current={item.id === shown ? "true" : undefined}
              scroll={false}
            >
              <span className="q1">
                <b className="pil">{item.label}</b>
                <span>{item.author}</span>
              </span>
              <span className="serif">“{item.excerpt}”</span>
              <span className="meta">
                {flags(item.flags, item.oldest, clock)}
                {item.taken && `; taken by ${item.taken.mine ? "you" : item.taken.by}`}
              </span>
            </Link>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Nothing is open: when that was last otherwise. */
export function QueueEmpty({ settled, clock }: { settled: Queue["settled"]; clock: Clock }) {
  return (
    <section className="stb mempty" aria-label="Queue">
      <h2>Nothing to decide</h2>
      <p>
        No case is open.
        {settled && ` The last was settled ${said(settled.at, clock)}${settled.by ? ` by ${settled.by}` : ""}.`}
      </p>
    </section>
  );
}
