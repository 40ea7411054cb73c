// The results of a search, and what there is to do where there are none.
import Link from "next/link";
import type { Clock } from "@/components/comments/when";
import { type Asked, hrefOf, isNarrowed } from "@/components/search/address";
import { CommentHits, PassageHits, TextHits } from "@/components/search/hits";
import { counted } from "@/components/search/say";
import type { Found } from "@/server/search/view";

type Props = { group: string; asked: Asked; found: Found; clock: Clock };

const PLACES = [
  ["both", "Texts and talk"],
  ["texts", "Texts"],
  ["talk", "Talk"],
] as const;

/** Where it is looked, as links. */
export const Ways = ({ group, asked }: { group: string; asked: Asked }) => (
  <nav className="subnav" aria-label="Where to look">
    {PLACES.map(([place, words]) => (
      <Link
        key={place}
        href={hrefOf(group, { ...asked, in: place })}
        aria-current={asked.in === place ? "page" : undefined}
        prefetch={false}
      >
        {words}
      </Link>
    ))}
  </nav>
);

/** Texts, passages and comments, each with how many there are. */
export function Results({ group, asked, found: { texts, passages, comments }, clock }: Props) {
  const home = `/groups/${group}`;
  return (
    <>
      {texts && texts.hits.length > 0 && (
        <section aria-labelledby="by-title">
          <div className="sech">
            <h2 className="h-sec" id="by-title">
              {counted(texts.count, "text")}
            </h2>
          </div>
          <TextHits hits={texts.hits} home={home} />
        </section>
      )}
      {passages && passages.hits.length > 0 && (
        <section aria-labelledby="in-texts">
          <div className="sech">
            <h2 className="h-sec" id="in-texts">
              {counted(passages.count, "passage") || "More passages"}
            </h2>
            {asked.in === "both" && (passages.count?.found ?? 0) > passages.hits.length && (
              <Link className="meta" href={hrefOf(group, { ...asked, in: "texts" })} prefetch={false}>
                All passages
              </Link>
            )}
          </div>
          <PassageHits hits={passages.hits} home={home} />
          {passages.next && <More href={hrefOf(group, asked, passages.next)}>More passages</More>}
        </section>
      )}
      {comments && (comments.hits.length > 0 || comments.next) && (
        <section aria-labelledby="in-talk">
          <div className="sech">
            <h2 className="h-sec" id="in-talk">
              {comments.hits.length > 0 ? counted(comments.count, "comment") || "More comments" : "No comments so far"}
            </h2>
            {asked.q && <Order group={group} asked={asked} />}
          </div>
          {comments.hits.length > 0 && <CommentHits hits={comments.hits} home={home} clock={clock} />}
          {comments.next && (
            <More href={hrefOf(group, asked, comments.next)}>
              {asked.order === "best" ? "More comments" : "Earlier comments"}
            </More>
          )}
        </section>
      )}
    </>
  );
}

const ORDERS = [
  ["newest", "Newest first"],
  ["best", "Best first"],
] as const;

const Order = ({ group, asked }: { group: string; asked: Asked }) => (
  <nav className="seg" aria-label="Order">
    {ORDERS.map(([order, words]) => (
      <Link
        key={order}
        href={hrefOf(group, { ...asked, order })}
        aria-current={asked.order === order ? "true" : undefined}
        prefetch={false}
      >
        {words}
      </Link>
    ))}
  </nav>
);

const More = ({ href, children }: { href: string; children: string }) => (
  <p className="turn">
    <Link className="btn" href={href} prefetch={false}>
      {children}
    </Link>
  </p>
);

/** What can be done where nothing was found. */
export function Nothing({ group, asked, later }: { group: string; asked: Asked; later: boolean }) {
  const wide = { ...asked, person: "", text: "", from: "", to: "", in: "both" as const };
  if (later) return <p className="lede">There are no further results.</p>;
  return (
    <div className="nothing" role="status">
      <p className="lede">{asked.q ? <>Nothing found for “{asked.q}”.</> : "Nothing found."}</p>
      <p>Try fewer words, the beginning of a word, or another spelling.</p>
      {(isNarrowed(asked) || asked.in !== "both") && asked.q && (
        <Link className="btn" href={hrefOf(group, wide)} prefetch={false}>
          Search all texts and all of the talk
        </Link>
      )}
    </div>
  );
}
