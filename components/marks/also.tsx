"use client";
// What else a thread is about; and beneath a paragraph's talk, the threads from elsewhere that are also about it.
import { AlsoLinks } from "@/components/marks/also-links";
import { useMarks } from "@/components/marks/marks-context";

/** "Also about ¶ 4, ¶ 5", each a way there. */
export const AlsoAbout = ({ thread }: { thread: string }) => <AlsoLinks also={useMarks().marks.also[thread]} />;

/** Threads that stand elsewhere. */
export function Echoes() {
  const { echoes } = useMarks().marks;
  if (echoes.length === 0) return null;
  return (
    <section className="echoes" aria-label="Also about this paragraph">
      <h3 className="label">Also about this paragraph</h3>
      <ul>
        {echoes.map(({ thread, key, label, author, said }) => (
          <li key={thread}>
            <a href={`?open=${key}#${key}`} data-talk={key}>
              <b>{label}</b>, {author}: <span>{said}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
