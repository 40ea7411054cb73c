// What was found: passages of the texts, and comments with the paragraph that each is about.
import Link from "next/link";
import type { ReactNode } from "react";
import { initials, nameOf } from "@/components/comments/names";
import { type Clock, when, whenExactly } from "@/components/comments/when";
import type { Piece } from "@/server/search/mark";
import type { CommentHit, PassageHit, TextHit } from "@/server/search/view";

/** Words with what was looked for marked in them. */
export const Pieces = ({ pieces }: { pieces: Piece[] }) => (
  <>
    {pieces.map(({ words, marked }, i) =>
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no names but their places
      marked ? <mark key={i}>{words}</mark> : <span key={i}>{words}</span>,
    )}
  </>
);

type WordsLine = { href: string; label: string; language: string; pieces: Piece[]; children: ReactNode };

/** Words of a text, beneath where they stand and what else is said of that. */
const WordsLine = ({ href, label, language, pieces, children }: WordsLine) => (
  <Link href={href} prefetch={false}>
    <span className="where">
      <b className="pil">{label}</b>
      {children}
    </span>
    <span className="serif words" lang={language} dir="auto">
      <Pieces pieces={pieces} />
    </span>
  </Link>
);

/** Texts; each leads to its beginning. */
export const TextHits = ({ hits, home }: { hits: TextHit[]; home: string }) => (
  <ol className="hits passages">
    {hits.map(({ id, path, author, title, ...hit }) => (
      <li key={id}>
        <WordsLine href={`${home}/${path}`} pieces={title} {...hit}>
          {author && (
            <span className="meta">
              by <Pieces pieces={author} />
            </span>
          )}
        </WordsLine>
      </li>
    ))}
  </ol>
);

/** Passages in the order of the texts; each leads to its paragraph. */
export const PassageHits = ({ hits, home }: { hits: PassageHit[]; home: string }) => (
  <ol className="hits passages">
    {hits.map(({ id, path, label, text, pieces }) => (
      <li key={id}>
        <WordsLine href={`${home}/${path}`} label={label} language={text.language} pieces={pieces}>
          <span className="meta" lang={text.language}>
            {text.title}
          </span>
        </WordsLine>
      </li>
    ))}
  </ol>
);

/** Comments; the words lead to the comment, its place to the paragraph in the reading. */
export const CommentHits = ({ hits, home, clock }: { hits: CommentHit[]; home: string; clock: Clock }) => (
  <ol className="hits comments">
    {hits.map((hit) => (
      <li key={hit.id}>
        <CommentLine hit={hit} home={home} clock={clock} />
      </li>
    ))}
  </ol>
);

function CommentLine({ hit, home, clock }: { hit: CommentHit; home: string; clock: Clock }) {
  const { paragraph, thread } = hit;
  const name = nameOf({ name: hit.author });
  return (
    <article aria-label={`Comment by ${name}`}>
      <header>
        <span className="av" aria-hidden="true">
          {initials(name)}
        </span>
        <b>{name}</b>
        <time className="meta" dateTime={hit.createdAt.toISOString()} title={whenExactly(hit.createdAt, clock)}>
          {when(hit.createdAt, clock)}
        </time>
        {hit.held && <span className="role">Waits for a moderator</span>}
      </header>
      <Link className="said" href={`/c/${hit.id}`} prefetch={false} dir="auto">
        <Pieces pieces={hit.pieces} />
      </Link>
      <p className="meta about spot">
        <Link href={`${home}/${paragraph.path}`} prefetch={false}>
          <b className="pil">{paragraph.label}</b> <q lang={paragraph.language}>{paragraph.words}</q>
        </Link>
        {!paragraph.stands && <span className="gone">No longer in the text</span>}
      </p>
      {thread && (
        <p className="meta about">
          In the thread that <Link href={`/c/${thread.root}`}>{nameOf({ name: thread.author })} began</Link>:{" "}
          <q dir="auto">{thread.words}</q>
        </p>
      )}
    </article>
  );
}
