"use client";
// Comments elsewhere that cite this paragraph.
import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "@/components/trpc";

/** A quiet list at the end of the talk; nothing where nobody cites it. */
export default function CitedFrom({ paragraph }: { paragraph: string }) {
  const trpc = useTRPC();
  const { data } = useQuery(trpc.comments.citedFrom.queryOptions({ paragraph }));
  if (!data || data.comments.length === 0) return null;
  return (
    <section className="cited-from" aria-labelledby="cited-from">
      <h3 className="label" id="cited-from">
        Cited from
      </h3>
      <ul>
        {data.comments.map(({ id, author, label, at, said }) => (
          <li key={id}>
            <a href={`/c/${id}`} data-text={at.text} data-key={at.key}>
              {label}, {author}
            </a>
            <span className="meta"> {said}</span>
          </li>
        ))}
      </ul>
      {data.more && <p className="meta">And earlier ones.</p>}
    </section>
  );
}
