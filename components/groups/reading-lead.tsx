// What the group reads: title, author, companions, and the ways in.
import Link from "next/link";
import { Bars, type BarText } from "@/components/groups/bars";

type Text = { slug: string; title: string; author: string | null };

type Props = {
  home: string;
  reading: { slug: string; title: string; texts: Text[] };
  bars: BarText[];
  fresh: number;
  /** Where the newest unread talk is, for the second button. */
  freshAt: string | null;
  /** Where the reader stopped in the article; null where they have not begun. */
  stopped: { key: string; number: number | null } | null;
};

const companion = ({ author, title }: Text): string => (author ? `${author}’s “${title}”` : `“${title}”`);

const list = new Intl.ListFormat("en", { type: "conjunction" });

/** "Agnes Thorley, with Samuel Orde’s “On Keeping a Common Margin”". */
function byline(texts: Text[]): string {
  const [article, ...companions] = texts;
  const beside = companions.length > 0 ? `with ${list.format(companions.map(companion))}` : "";
  return [article?.author, beside].filter(Boolean).join(", ").replace(/^w/, "W");
}

/** The front page of the group. */
export function ReadingLead({ home, reading, bars, fresh, freshAt, stopped }: Props) {
  const article = `${home}/${reading.slug}/article`;
  return (
    <section className="lead" aria-labelledby="reading">
      <p className="label">We are reading</p>
      <h1 id="reading">
        <Link href={article}>{reading.title}</Link>
      </h1>
      <p className="sub">{byline(reading.texts)}</p>
      <Bars texts={bars} />
      <div className="cta">
        <Link className="btn pri" href={stopped ? `${article}#${stopped.key}` : article}>
          {stopped?.number ? `Go on at ¶\u00a0${stopped.number}` : stopped ? "Go on reading" : "Begin reading"}
        </Link>
        {fresh > 0 && freshAt && (
          <Link className="btn" href={freshAt}>
            <span className="new">{fresh} new for you</span>
          </Link>
        )}
      </div>
    </section>
  );
}
