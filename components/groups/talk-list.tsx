// What was said last, paragraph by paragraph.
import Link from "next/link";
import { initials, nameOf } from "@/components/comments/names";

/** One paragraph with its newest comment; the date is in words. */
export type Talked = {
  id: string;
  label: string;
  href: string;
  words: string;
  language: string;
  said: string;
  author: string | null;
  when: string;
  fresh: number;
};

/** Each line opens its paragraph's talk. */
export const TalkList = ({ talks }: { talks: Talked[] }) => (
  <ol className="talks">
    {talks.map((talk) => (
      <li key={talk.id}>
        <Link href={talk.href}>
          <span className="where">
            <b className="pil">{talk.label}</b>
            {talk.fresh > 0 && (
              <span className="new num">
                {talk.fresh}
                <span className="vh"> new</span>
              </span>
            )}
          </span>
          <span className="what">
            <q lang={talk.language}>{talk.words}</q>
            <span className="say">
              <span className="av" aria-hidden="true">
                {initials(nameOf({ name: talk.author }))}
              </span>
              <span>
                <b>{nameOf({ name: talk.author })}</b> <span className="meta">{talk.when}</span>
                <br />
                <span dir="auto">{talk.said}</span>
              </span>
            </span>
          </span>
        </Link>
      </li>
    ))}
  </ol>
);
