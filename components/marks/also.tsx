"use client";
// What else a thread is about; and beneath a paragraph's talk, the threads from elsewhere that are also about it.
import { useMarks } from "@/components/marks/marks-context";

/** "Also about ¶ 4, ¶ 5", each a way there. */
export function AlsoAbout({ thread }: { thread: string }) {
  const also = useMarks().marks.also[thread];
  if (!also?.length) return null;
  return (
    <p className="meta also">
      Also about{" "}
      {also.map(({ key, label, stands }, at) => (
        <span key={key}>
          {at > 0 && ", "}
          {stands ? (
            <a href={`?open=${key}#${key}`} data-talk={key}>
              {label}
            </a>
          ) : (
            <>
              <del>{label}</del> (no longer in the text)
            </>
          )}
        </span>
      ))}
    </p>
  );
}

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
