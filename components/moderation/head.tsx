// The head of the moderation pages: title, queue, log.
import Link from "next/link";

type Props = { group: string; title: string; current: "queue" | "log"; open: number | null };

/** `open` is the number of open cases; null for those who may not know it, who get the title alone. */
export function ModerationHead({ group, title, current, open }: Props) {
  return (
    <header className="mh">
      <h1 className="h-page">{title}</h1>
      {open !== null && (
        <nav className="subnav" aria-label="Moderation">
          <Link href={`/groups/${group}/moderation`} aria-current={current === "queue" ? "page" : undefined}>
            Queue <span className="num meta">{open}</span>
          </Link>
          <Link href={`/groups/${group}/log`} aria-current={current === "log" ? "page" : undefined}>
            Log
          </Link>
          <Link href={`/groups/${group}/members`}>Members</Link>
        </nav>
      )}
    </header>
  );
}
