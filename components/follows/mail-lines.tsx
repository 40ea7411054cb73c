// Every mail that came, and every comment that was not mailed, latest first, each with the reason.
import Link from "next/link";
import type { MailLine } from "@/server/follows/mails";
import { sayWhen } from "@/server/when";

type Props = { lines: readonly MailLine[]; now: Date; timeZone: string };

/** The lines of one page. */
export function MailLines({ lines, now, timeZone }: Props) {
  if (lines.length === 0)
    return <p className="hint">Nothing yet. Follow a text, and what is written there comes to you.</p>;
  return (
    <ul className="mail-lines">
      {lines.map(({ id, at, mail, title, group, why, fate, href }) => (
        <li key={id} data-mail={mail}>
          <p className="mail-line-title">{href ? <Link href={href}>{title}</Link> : title}</p>
          <p className="meta">{[sayWhen(at, now, timeZone), group].filter(Boolean).join(" · ")}</p>
          <p className="mail-line-why">
            <b>{fate}.</b> {why}
          </p>
        </li>
      ))}
    </ul>
  );
}
